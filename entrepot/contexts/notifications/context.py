"""How notifications hand themselves to the house."""

from typing import get_args

from entrepot.kernel.context import Context

from . import state
from .decide import RULES
from .events import Event
from .published import SendEmail
from .queries import ASKS
from .routes import ROUTES
from .sagas import SAGAS, SEND_EMAIL
from .views import TABLES, view

CONTEXT = Context(
    name="notifications",
    kinds=(
        state.NOTIFICATION,
        state.RECIPIENT,
        state.CONTACT,
        state.WAREHOUSE,
        state.BRAND,
        state.TEMPLATES,
        state.PREFERENCE,
        state.READERS,
        state.MAILING,
    ),
    rules=RULES,
    events=get_args(Event),
    tables=TABLES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    effects={SEND_EMAIL: SendEmail},
    routes=ROUTES,
)
