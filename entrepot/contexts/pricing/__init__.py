"""Pricing: what goods cost, for whom, where and when, and why.

A *list price* is what one unit costs on a *price list*: for a channel, a customer's *tier*, a
currency, from a quantity, between two moments. A *promotion* takes something off under conditions,
for bringers of a *coupon* or for all, within a *budget*. *Taxes* and *shipping rates* are tables;
in some countries a *tax provider* is asked first. A *quote* is what a set of lines costs now; every
amount in it bears the rule it comes from.

Promises: subtotal + tax + shipping = total, exactly, in every currency. While a quote lasts, lines
that are not touched keep their price. A quote is *redeemed* by an order, once; a budget or a coupon
is never overdrawn, and comes back when the order is cancelled before anything left. Where a tax
provider does not answer, the table does, and the quote says so.
"""
