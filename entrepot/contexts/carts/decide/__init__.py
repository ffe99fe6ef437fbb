"""The rules of carts."""

from . import checkout, filling, learning, reports, wishing

RULES = (*filling.RULES, *checkout.RULES, *reports.RULES, *learning.RULES, *wishing.RULES)
