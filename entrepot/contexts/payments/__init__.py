"""Payments: money held, taken, given up and given back, each exactly once.

It owns the payments of orders. A payment is *authorised* once (the money is held), *captured* in
one or more parts, each under a *reference* of the caller's, *voided* for what was not captured,
and *refunded* in parts, each under a reference. The *gateway* is reached by effects only; what
came from *outside*, by transfer, is *owed* until somebody says that it was sent back.

Its promises. Captured never passes authorised, refunded never passes captured. What the gateway
says by reply and by webhook may come twice, late and in any order: it leads to the same state.
Success once known stays; a failure is believed until a success is heard of. Money authorised for
a payment that was voided or declined meanwhile, or authorised a second time, is given up by
itself. No card data is ever kept: tokens only, and what looks like a card's number is refused.
"""
