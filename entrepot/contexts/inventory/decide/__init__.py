"""The rules of inventory: promises, movements, counts, the backlog, the network."""

from . import backlog, counts, movements, network, reservations

RULES = (*reservations.RULES, *backlog.RULES, *movements.RULES, *counts.RULES, *network.RULES)
