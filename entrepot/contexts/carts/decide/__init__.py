"""The rules of carts."""

from . import checkout, filling, learning, reports

RULES = (*filling.RULES, *checkout.RULES, *reports.RULES, *learning.RULES)
