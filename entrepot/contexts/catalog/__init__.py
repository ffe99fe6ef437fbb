"""The catalog owns what a business sells: products, their variants, categories and prices.

Words: a *product* is what a page shows; a *variant* is what can be bought, with its own *SKU*. A
product without options has one variant, and the product's id stands for it. An *offer* is a
variant with its name and price as others need it.

Promises: a SKU belongs to one variant for ever; the tree of categories has no cycle; every price
has its history; whatever changes an offer tells it, whole, in `OfferChanged`.
"""
