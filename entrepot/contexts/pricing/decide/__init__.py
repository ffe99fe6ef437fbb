"""The rules of pricing."""

from . import lists, promotions, quotes, redemptions, tables

RULES = (
    *lists.RULES,
    *promotions.RULES,
    *tables.RULES,
    *quotes.RULES,
    *redemptions.RULES,
)
