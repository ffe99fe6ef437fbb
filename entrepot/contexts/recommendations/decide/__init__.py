"""The rules of recommendations."""

from . import learning, viewing

RULES = (*viewing.RULES, *learning.RULES)
