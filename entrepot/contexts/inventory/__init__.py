"""Inventory owns stock: what is on hand where, what of it is promised, and every movement.

Words: *on hand* is there; *reserved* is promised and still there; *available* is the difference,
less what has expired. A *position* is a bin, lot and status in a warehouse. A *reservation* is a
promise of stock; what it cannot get may wait in the *backlog* of its SKU, which is served in order
when goods come.

Promises: reserved never passes on hand, in any position, whoever asks at once. Every movement has
two ends (a place that loses, a place that gains), so the sum over all places of a SKU is zero.
Nobody overtakes the backlog.
"""
