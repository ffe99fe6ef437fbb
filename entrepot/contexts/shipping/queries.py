"""What may be asked about shipments, consignments and the public trace of a tracking number."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import (
    Address,
    Amount,
    Country,
    Currency,
    Cursor,
    Id,
    Ids,
    Limit,
    Moment,
    Text,
)

from .commands import StatusWord, TrackingNumber
from .published import ConsignmentLine, ShipmentLine, ShipmentStatus

DeliveryStatus = Literal["PendingDispatch", "InTransit", "Delivered", "FailedDelivery", "Cancelled"]
PredictionType = Literal["DELAY"]
PredictionWord = Literal["DELAY", "delay"]
"""A type, in capitals or not."""


class Location(Answer):
    """Where it was last seen."""

    latitude: float | None
    longitude: float | None
    city: str
    country: str
    at: datetime


class ShipmentEvent(Answer):
    """One line of a shipment's history; a scan that says nothing of the status has none."""

    number: int
    status: ShipmentStatus | None
    description: str
    city: str
    state: str
    country: str
    latitude: float | None
    longitude: float | None
    occurred_at: datetime
    recorded_at: datetime


class ShipmentSummary(Answer):
    """`delivery_status` is another word for `status`; `id` and `shipment_id` are the same."""

    id: Id
    shipment_id: Id
    order_id: Id | None
    order_number: str
    status: ShipmentStatus
    delivery_status: DeliveryStatus
    tracking_number: str
    carrier_id: Id | None
    carrier_name: str
    source_warehouse_id: Id | None
    destination: Address | None
    recipient: str
    estimated_delivery: datetime | None
    dispatch_date: datetime | None
    actual_delivery: datetime | None
    shipping_cost: Amount
    currency: Currency | None
    current_location: Location | None
    created_at: datetime
    updated_at: datetime
    version: int


class Shipment(ShipmentSummary):
    """All of a shipment, with what it holds and its history, newest first."""

    origin: Address | None
    lines: tuple[ShipmentLine, ...]
    events: tuple[ShipmentEvent, ...]


class GetShipment(Query):
    """`user_id` asks for what is a user's own: of the orders that are his, or of his carrier."""

    shipment_id: Id
    user_id: Id | None = None


class ListShipments(Query):
    """Newest first. `status` is a word of the answer's `status` or of its `delivery_status`;
    `InTransit`, which both have, is the former's.

    `late` asks for those whose promised day passed and that are not there yet.

    `tracking_number` and `carrier` ask for those that begin so, in capitals or not.
    """

    status: StatusWord | None = None
    order_id: Id | None = None
    warehouse_id: Id | None = None
    carrier_id: Id | None = None
    carrier: Text | None = None
    tracking_number: TrackingNumber | None = None
    user_id: Id | None = None
    late: bool = False
    limit: Limit = 50
    after: Cursor | None = None


class TraceEvent(Answer):
    """One line of the public history; coordinates are rounded to a tenth of a degree."""

    status: ShipmentStatus | None
    city: str
    country: str
    latitude: float | None
    longitude: float | None
    occurred_at: datetime


class Forecast(Answer):
    """When a parcel will be there, told by how long like ones took.

    These are the latest delivered ones of the same carrier from the same country to the same one
    that took longer than this one has taken already, `based_on` of them. Half of them would have
    arrived by `likely`, and a `share` between `earliest` and `latest`.
    """

    earliest: datetime
    likely: datetime
    latest: datetime
    share: float
    based_on: int


class Trace(Answer):
    """What anybody who has the number may see: no name, no street, no exact place."""

    shipment_id: str
    tracking_number: str
    status: ShipmentStatus
    delivery_status: DeliveryStatus
    carrier_name: str
    origin_city: str | None
    origin_country: Country | None
    destination_city: str | None
    destination_country: Country | None
    estimated_delivery: datetime | None
    dispatch_date: datetime | None
    actual_delivery: datetime | None
    updated_at: datetime
    forecast: Forecast | None
    events: tuple[TraceEvent, ...]


class ListGuestParcels(Query):
    """Of an order that was placed without an account, for who knows its id and its number."""

    order_id: Id
    order_number: Text
    limit: Limit = 50
    after: Cursor | None = None


class GuestParcel(Answer):
    """What its buyer needs to follow it."""

    shipment_id: str
    tracking_number: str
    status: ShipmentStatus
    carrier_name: str
    estimated_delivery: datetime | None
    actual_delivery: datetime | None


class TrackShipment(Query):
    tracking_number: TrackingNumber


class ShipmentCounts(Answer):
    """How many shipments are in each status; `late` ones are counted under their status too."""

    created: int
    in_transit: int
    out_for_delivery: int
    delivered: int
    delayed: int
    cancelled: int
    failed: int
    late: int
    total: int


class CountShipments(Query):
    """Of those made since a moment, and from one warehouse, where these are given."""

    since: Moment | None = None
    warehouse_id: Id | None = None
    user_id: Id | None = None


class CountShipmentsOverTime(Query):
    """How many shipments were made in each step of time since then; steps without are left out."""

    since: Moment
    step_s: Annotated[int, Meta(ge=60, le=31_536_000)] = 3600
    limit: Limit = 500
    after: Cursor | None = None


class ShipmentsInTime(Answer):
    begins_at: datetime
    shipments: int


class Consignment(Answer):
    """What of an order may leave and no shipment holds yet."""

    order_id: Id
    order_number: str
    destination: Address | None
    recipient: str
    ready: tuple[ConsignmentLine, ...]
    warehouse_ids: tuple[Id, ...]
    units: int
    changed_at: datetime


class ListConsignments(Query):
    """Longest waiting first."""

    order_id: Id | None = None
    warehouse_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class Prediction(Answer):
    """A delay: by how many minutes it will be late, and how likely.

    `confidence` is the share of the like shipments that came late, `based_on` how many these are.
    """

    shipment_id: Id
    type: PredictionType
    predicted_delay: int
    predicted_delivery: datetime
    confidence: float
    based_on: int


class ListPredictions(Query):
    """Shipments under way that are likelier late than not, told by how like ones arrived.

    Each is held against the fifty deliveries most like it (the same carrier, the same country,
    lately), of those that took no less than it has taken already: k nearest neighbours. Of ten or
    more, most must have been late. One that is late already is late in any case.
    """

    type: PredictionWord = "DELAY"
    shipments: Ids | None = None
    user_id: Id | None = None
    limit: Annotated[int, Meta(ge=1, le=200)] = 50
    after: Cursor | None = None


class Carrier(Answer):
    """Who takes parcels, and the users who act for it."""

    carrier_id: Id
    name: str
    users: tuple[Id, ...]


class ListCarriers(Query):
    """In the order of their ids."""

    limit: Limit = 100
    after: Cursor | None = None


READ = "shipping:read"

ASKS = (
    Ask(GetShipment, Shipment, scope=READ, own="user_id"),
    Ask(ListShipments, ShipmentSummary, scope=READ, many=True, own="user_id"),
    Ask(TrackShipment, Trace),
    Ask(ListGuestParcels, GuestParcel, many=True),
    Ask(CountShipments, ShipmentCounts, scope=READ, own="user_id"),
    Ask(CountShipmentsOverTime, ShipmentsInTime, scope=READ, many=True),
    Ask(ListPredictions, Prediction, scope=READ, many=True, own="user_id"),
    Ask(ListCarriers, Carrier, scope=READ, many=True),
    Ask(ListConsignments, Consignment, scope=READ, many=True),
)
