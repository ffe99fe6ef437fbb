"""The rules of inventory: promises, movements, the backlog, the network."""

from . import backlog, movements, network, reservations

RULES = (*reservations.RULES, *backlog.RULES, *movements.RULES, *network.RULES)
