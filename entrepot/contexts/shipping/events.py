"""What happens in shipping and is not published, and all events together."""

from datetime import datetime

from entrepot.kernel.message import Event
from entrepot.kernel.units import Address, Amount, Currency, Id, Name, Text

from .published import (
    ConsignmentCancelled,
    ConsignmentLine,
    ShipmentCancelled,
    ShipmentCreated,
    ShipmentDelayed,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentFailed,
    ShipmentStatus,
)


class ConsignmentPlanned(Event):
    """More of an order may leave; `ready` is all that may, from now on."""

    order_id: Id
    plan_id: Id
    order_number: Text = ""
    destination: Address | None = None
    recipient: Text = ""
    currency: Currency | None = None
    shipping_cost: Amount = 0
    delivery_days_max: int | None = None
    ready: tuple[ConsignmentLine, ...] = ()


class GoodsTaken(Event):
    """A shipment holds some of it; `ready` is what may still leave."""

    order_id: Id
    shipment_id: Id
    bears_freight: bool = False
    ready: tuple[ConsignmentLine, ...] = ()


class GoodsPutBack(Event):
    """A shipment was cancelled; `ready` is all that may leave, from now on."""

    order_id: Id
    shipment_id: Id
    order_number: Text = ""
    destination: Address | None = None
    recipient: Text = ""
    ready: tuple[ConsignmentLine, ...] = ()


class ConsignmentClosed(Event):
    """Nothing new may leave; the shipments made at this very moment are cancelled next."""

    order_id: Id
    reason: Text = ""


class WarehouseLearnt(Event):
    """Where a warehouse stands."""

    warehouse_id: Id
    location: Address | None = None


class CarrierNamed(Event):
    carrier_id: Id
    name: Name


class CarrierUserAdmitted(Event):
    """A user acts for a carrier from now on, and sees the parcels that are its own."""

    user_id: Id
    carrier_id: Id


class CarrierUserDismissed(Event):
    user_id: Id
    carrier_id: Id


class ShipmentProgressed(Event):
    """On its way: `InTransit` again, or `OutForDelivery`."""

    shipment_id: Id
    status: ShipmentStatus
    reason: Text = ""
    occurred_at: datetime


class ShipmentScanned(Event):
    """Seen on the way. `moves`: the event before this one tells what the scan meant.

    `late`: something newer was known already.
    """

    shipment_id: Id
    scan_id: Id
    status: ShipmentStatus | None = None
    description: Text = ""
    city: Text = ""
    state: Text = ""
    country: Text = ""
    latitude: float | None = None
    longitude: float | None = None
    occurred_at: datetime
    moves: bool = False
    late: bool = False


EVENTS = (
    ConsignmentPlanned,
    GoodsTaken,
    GoodsPutBack,
    ConsignmentClosed,
    ConsignmentCancelled,
    WarehouseLearnt,
    CarrierNamed,
    CarrierUserAdmitted,
    CarrierUserDismissed,
    ShipmentCreated,
    ShipmentDispatched,
    ShipmentProgressed,
    ShipmentScanned,
    ShipmentDelivered,
    ShipmentDelayed,
    ShipmentFailed,
    ShipmentCancelled,
)
