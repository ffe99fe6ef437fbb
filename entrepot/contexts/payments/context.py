"""Payments, as it hands itself to the house."""

from typing import get_args

from entrepot.kernel.context import Context

from .decide import RULES
from .events import PaymentEvent
from .queries import ASKS
from .routes import ROUTES
from .sagas import EFFECTS, SAGAS
from .state import PAYMENT
from .views import TABLES, view

CONTEXT = Context(
    name="payments",
    kinds=(PAYMENT,),
    rules=RULES,
    events=get_args(PaymentEvent),
    tables=TABLES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    effects=EFFECTS,
    routes=ROUTES,
)
