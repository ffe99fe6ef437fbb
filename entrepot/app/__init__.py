"""The only room that knows everything: it puts the house together from its settings."""

from entrepot.edges.http.auth import NewBusiness, Opened, open_business

from .doors import Prepare, door, listen, openapi, serve
from .house import House, catalog_of
from .upkeep import (
    Health,
    backup,
    database,
    health,
    migrate,
    refuse_if_empty,
    refuse_if_nothing,
    restore,
    rotate_keys,
)

__all__ = [
    "Health",
    "House",
    "NewBusiness",
    "Opened",
    "Prepare",
    "backup",
    "catalog_of",
    "database",
    "door",
    "health",
    "listen",
    "migrate",
    "open_business",
    "openapi",
    "refuse_if_empty",
    "refuse_if_nothing",
    "restore",
    "rotate_keys",
    "serve",
]
