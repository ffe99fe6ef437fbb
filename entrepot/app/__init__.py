"""The only room that knows everything: it puts the house together from its settings."""

from .doors import Prepare, door, listen, openapi, serve
from .house import House, catalog_of
from .upkeep import Health, backup, database, health, migrate, refuse_if_nothing, restore

__all__ = [
    "Health",
    "House",
    "Prepare",
    "backup",
    "catalog_of",
    "database",
    "door",
    "health",
    "listen",
    "migrate",
    "openapi",
    "refuse_if_nothing",
    "restore",
    "serve",
]
