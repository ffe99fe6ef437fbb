"""The rules of inventory: promises, movements, transfers, counts, expiry, backlog, network."""

from . import backlog, counts, expiry, items, movements, network, reservations, transfers

RULES = (
    *reservations.RULES,
    *backlog.RULES,
    *movements.RULES,
    *transfers.RULES,
    *items.RULES,
    *counts.RULES,
    *expiry.RULES,
    *network.RULES,
)
