"""The rules of inventory: promises, movements, counts, what expires, the backlog, the network."""

from . import backlog, counts, expiry, items, movements, network, reservations

RULES = (
    *reservations.RULES,
    *backlog.RULES,
    *movements.RULES,
    *items.RULES,
    *counts.RULES,
    *expiry.RULES,
    *network.RULES,
)
