"""Notifications, handed to the house."""

from entrepot.kernel.context import Context

from .decide import RULES
from .events import EVENTS
from .queries import ASKS
from .routes import ROUTES
from .sagas import EFFECTS, SAGAS
from .state import KINDS
from .views import TABLES, view

CONTEXT = Context(
    name="notifications",
    kinds=KINDS,
    rules=RULES,
    events=EVENTS,
    tables=TABLES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    effects=EFFECTS,
    routes=ROUTES,
)
