"""The rules of pricing."""

from . import lists, promotions, quotes, redemptions, tables, taxes

RULES = (
    *lists.RULES,
    *promotions.RULES,
    *tables.RULES,
    *quotes.RULES,
    *taxes.RULES,
    *redemptions.RULES,
)
