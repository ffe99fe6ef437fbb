"""The rules of the catalog: products, prices, and the shelves they stand on."""

from . import prices, products, shelves

RULES = (*products.RULES, *prices.RULES, *shelves.RULES)
