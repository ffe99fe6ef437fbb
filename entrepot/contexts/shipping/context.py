"""Shipping, as it hands itself to the house."""

from typing import get_args

from entrepot.kernel.context import Context

from .decide import RULES
from .events import Event
from .queries import ASKS
from .routes import ROUTES
from .sagas import FOLLOWERS, SAGAS
from .state import CARRIER_USER, CONSIGNMENT, NETWORK, SHIPMENT
from .views import TABLES, view

CONTEXT = Context(
    name="shipping",
    kinds=(CONSIGNMENT, NETWORK, CARRIER_USER, SHIPMENT),
    rules=RULES,
    events=get_args(Event),
    tables=TABLES,
    view=view,
    asks=ASKS,
    sagas=SAGAS,
    followers=FOLLOWERS,
    routes=ROUTES,
)
