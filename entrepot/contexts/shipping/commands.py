"""What may be asked of shipping by staff, carriers and devices; see also `published`.

`user_id` names a carrier's user, to whom no parcel but the carrier's own is known.
"""

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.units import Address, Amount, Currency, Id, Moment, Name, Text

from .published import ShipmentLine, ShipmentStatus

TrackingNumber = Annotated[
    str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
]
Place = Annotated[str, Meta(max_length=100, pattern=r"^[^\x00]*$")]
CountryCode = Annotated[str, Meta(pattern="^([A-Z]{2})?$", description="ISO 3166-1 alpha-2")]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Lines = Annotated[tuple[ShipmentLine, ...], Meta(max_length=500)]
ALSO_CALLED = {"PendingDispatch": ShipmentStatus.CREATED, "FailedDelivery": ShipmentStatus.FAILED}
"""Other words for two of the statuses."""
StatusWord = Literal[
    "Created",
    "InTransit",
    "OutForDelivery",
    "Delivered",
    "Delayed",
    "Cancelled",
    "Failed",
    "PendingDispatch",
    "FailedDelivery",
]
"""A status in the words of either document."""
Seen = Literal["InTransit", "OutForDelivery", "Delivered", "Delayed", "Failed"]


class CreateShipment(Command):
    """Make ready what leaves together.

    For an order: `lines` from one warehouse, everything ready there when none are named; a line
    without bin and lot takes from any place of its SKU. Without an order: from `origin` to
    `destination`. A tracking number is made when none is given. With `dispatch` it leaves at once.

    What is not said of an order's shipment is known: it leaves from where the warehouse stands,
    arrives within the days of the way that the buyer chose, counted from now, and the first one
    bears the freight that the buyer pays.
    """

    shipment_id: Id
    order_id: Id | None = None
    warehouse_id: Id | None = None
    carrier: Text = ""
    carrier_id: Id | None = None
    tracking_number: TrackingNumber | None = None
    lines: Lines = ()
    origin: Address | None = None
    destination: Address | None = None
    recipient: Text = ""
    estimated_delivery: Moment | None = None
    shipping_cost: Amount | None = None
    currency: Currency | None = None
    dispatch: bool = False


class LearnWarehouse(Command):
    """Where a warehouse stands."""

    warehouse_id: Id
    location: Address | None = None


class NameCarrier(Command):
    """A carrier is called so; parcels given to one of this name are its own from then on."""

    carrier_id: Id
    name: Name


class AdmitCarrierUser(Command):
    """A user acts for this carrier; who acted for another does so no more."""

    carrier_id: Id
    user_id: Id


class DismissCarrierUser(Command):
    """A user acts for the carrier no more."""

    carrier_id: Id
    user_id: Id


class DispatchShipment(Command):
    """The goods leave. What the carrier said on pick-up takes the place of what was planned."""

    shipment_id: Id
    user_id: Id | None = None
    carrier: Text | None = None
    tracking_number: TrackingNumber | None = None
    estimated_delivery: Moment | None = None
    occurred_at: Moment | None = None


class RecordShipmentEvent(Command):
    """A scan: what was seen where and when; with a `status` it moves the shipment on.

    `scan_id` makes asking twice harmless. A scan older than what is known is kept as history.
    """

    shipment_id: Id
    user_id: Id | None = None
    scan_id: Id
    status: Seen | None = None
    description: Text = ""
    city: Place = ""
    state: Place = ""
    country: CountryCode = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    occurred_at: Moment | None = None


class UpdateShipmentStatus(Command):
    """By the status it shall have: the transition that leads there, if there is one."""

    shipment_id: Id
    user_id: Id | None = None
    status: StatusWord
    reason: Text = ""
    estimated_delivery: Moment | None = None
    occurred_at: Moment | None = None


class DeliverShipment(Command):
    shipment_id: Id
    user_id: Id | None = None
    occurred_at: Moment | None = None


class DelayShipment(Command):
    """It will be late. `estimated_delivery` is the new promise, if there is one."""

    shipment_id: Id
    user_id: Id | None = None
    estimated_delivery: Moment | None = None
    reason: Text = ""
    occurred_at: Moment | None = None


class FailShipment(Command):
    """The carrier could not deliver; another attempt may follow."""

    shipment_id: Id
    user_id: Id | None = None
    reason: Text = ""
    occurred_at: Moment | None = None


class CancelShipment(Command):
    """Stop it before it leaves; what it holds may leave in another shipment."""

    shipment_id: Id
    user_id: Id | None = None
    reason: Text = ""


class Refusal(StrEnum):
    """Why shipping says no, in order of precedence."""

    UNKNOWN_SHIPMENT = "UNKNOWN_SHIPMENT"
    SHIPMENT_EXISTS = "SHIPMENT_EXISTS"
    CARRIER_DIFFERS = "CARRIER_DIFFERS"
    UNKNOWN_CARRIER = "UNKNOWN_CARRIER"
    CARRIER_NAME_TAKEN = "CARRIER_NAME_TAKEN"
    NOT_A_CARRIER_USER = "NOT_A_CARRIER_USER"
    UNKNOWN_CONSIGNMENT = "UNKNOWN_CONSIGNMENT"
    CONSIGNMENT_CANCELLED = "CONSIGNMENT_CANCELLED"
    ADDRESSES_INVALID = "ADDRESSES_INVALID"
    CURRENCY_INVALID = "CURRENCY_INVALID"
    NOTHING_READY = "NOTHING_READY"
    WAREHOUSE_AMBIGUOUS = "WAREHOUSE_AMBIGUOUS"
    MORE_THAN_READY = "MORE_THAN_READY"
    HAPPENS_IN_FUTURE = "HAPPENS_IN_FUTURE"
    TRANSITION_NOT_ALLOWED = "TRANSITION_NOT_ALLOWED"
    SHIPMENT_IS_NEW = "SHIPMENT_IS_NEW"
