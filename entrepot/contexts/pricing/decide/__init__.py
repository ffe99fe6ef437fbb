"""The rules of pricing."""

from . import lists, promotions, quotes, redemptions, shelves, tables, taxes

RULES = (
    *lists.RULES,
    *promotions.RULES,
    *shelves.RULES,
    *tables.RULES,
    *quotes.RULES,
    *taxes.RULES,
    *redemptions.RULES,
)
