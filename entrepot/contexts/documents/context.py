"""Documents, as they hand themselves to the house."""

from typing import get_args

from entrepot.kernel.context import Context

from .decide import RULES
from .events import Event
from .queries import ASKS
from .routes import ROUTES
from .sagas import SAGAS
from .state import DELIVERY_FOLDER, FOLDER, LETTERHEAD
from .views import TABLES, view

CONTEXT = Context(
    name="documents",
    kinds=(FOLDER, DELIVERY_FOLDER, LETTERHEAD),
    rules=RULES,
    events=get_args(Event),
    tables=TABLES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    routes=ROUTES,
)
