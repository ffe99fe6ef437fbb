"""The rules of vendors, by what they are about."""

from . import learning, portal, purchases

RULES = (*learning.RULES, *purchases.RULES, *portal.RULES)
