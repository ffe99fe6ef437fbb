"""The rules of inventory: promises, movements, counts, the backlog, the network."""

from . import backlog, counts, items, movements, network, reservations

RULES = (
    *reservations.RULES,
    *backlog.RULES,
    *movements.RULES,
    *items.RULES,
    *counts.RULES,
    *network.RULES,
)
