"""REST by the catalogue: every line of a context's `routes` becomes a path that answers."""

from __future__ import annotations

from starlette.routing import Route as Path

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Command
from entrepot.kernel.ports import Commands, Questions

from ..commands import Clock
from ..limits import Limits
from ..settings import DoorSettings
from ..visit import CallerOf
from .command import CommandResource
from .idempotency import Keys
from .query import QueryResource
from .waiting import Woken

__all__ = ["Keys", "routes"]


def routes(
    catalog: Catalog,
    commands: Commands,
    questions: Questions,
    caller_of: CallerOf,
    settings: DoorSettings,
    keys: Keys,
    clock: Clock,
    limits: Limits,
    woken: Woken,
) -> list[Path]:
    """A path for each route, which bears its message's name.

    Raises KeyError for a route to a message that has no rule or ask.
    """
    paths = []
    for route in catalog.routes:
        resource: CommandResource | QueryResource
        if issubclass(route.message, Command):
            resource = CommandResource(
                route, catalog, commands, questions, caller_of, settings, keys, clock, limits, woken
            )
        else:
            resource = QueryResource(route, catalog, questions, caller_of)
        name = catalog.names[route.message]
        paths.append(Path(route.path, resource.answer, methods=[route.method], name=name))
    return paths
