"""Commissions owe vendors what their goods earned in the shop, less the business's commission.

Words: an *account* is what one vendor earns in one currency; goods *accrue* to it when they leave,
are *clawed back* when the customer is refunded, and are paid out by a weekly *payout*.

Promises: accrued - clawed back - paid = balance, to the cent and in every order of events; every
entry names its order, its rate and its reason; a payout is never negative: debt is carried forward.
"""
