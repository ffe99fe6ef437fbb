"""Identity, handed to the house."""

from entrepot.kernel.context import Context

from .decide import RULES
from .events import EVENTS
from .queries import ASKS
from .routes import ROUTES
from .state import KINDS
from .views import TABLES, view

CONTEXT = Context(
    name="identity",
    kinds=KINDS,
    rules=RULES,
    events=EVENTS,
    tables=TABLES,
    view=view,
    asks=ASKS,
    routes=ROUTES,
)
