"""Orders, handed to the house."""

from entrepot.kernel.context import Context

from .decide import RULES
from .events import EVENTS
from .queries import ASKS
from .routes import ROUTES
from .sagas import FOLLOWERS, SAGAS
from .state import KINDS
from .views import TABLES, TALLIES, view

CONTEXT = Context(
    name="orders",
    kinds=KINDS,
    rules=RULES,
    events=EVENTS,
    tables=TABLES,
    tallies=TALLIES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    followers=FOLLOWERS,
    routes=ROUTES,
)
