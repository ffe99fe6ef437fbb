"""Identity, as it hands itself to the house."""

from typing import get_args

from entrepot.kernel.context import Context

from .decide import RULES
from .events import IdentityEvent
from .queries import ASKS
from .routes import ROUTES
from .state import AUDIT, BUSINESS, CLIENT, LOGIN, OPENING, STORE, USER, USERNAME
from .views import TABLES, view

CONTEXT = Context(
    name="identity",
    kinds=(BUSINESS, OPENING, STORE, USER, USERNAME, LOGIN, CLIENT, AUDIT),
    rules=RULES,
    events=get_args(IdentityEvent),
    tables=TABLES,
    view=view,
    asks=ASKS,
    routes=ROUTES,
)
