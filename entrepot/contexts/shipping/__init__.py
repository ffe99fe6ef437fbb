"""Shipping owns the way of goods from a warehouse to whoever awaits them.

Words: a *consignment* is all of an order that may leave, by warehouse and place; it is what orders
asks for. A *shipment* is what leaves together: one warehouse, one carrier, one tracking number. It
is *created*, *dispatched* when the goods leave the building, then on its way until it is
*delivered*; it may be *delayed*, *failed* (the carrier could not deliver) or, before it left,
*cancelled*. A *scan* is what somebody on the way saw of it, where and when. A *carrier* takes
parcels; those that bear its name are its own, and its users see and move these only.

Promises: shipments never hold more than was planned, in any order of asking. What a cancelled
shipment held may leave in another one. Once a consignment is cancelled nothing more of it leaves,
and whether something had left before is said in the same breath. A scan that comes late is kept
but never turns the clock back. The public tracking page shows no name, street or exact place.
"""
