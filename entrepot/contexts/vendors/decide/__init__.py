"""The rules of vendors, by what they are about."""

from . import portal, purchases

RULES = (*purchases.RULES, *portal.RULES)
