"""What others may ask of shipping, and what it tells them."""

from datetime import datetime
from enum import StrEnum

from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import Address, Amount, Currency, Id, Quantity, Sku, Text


class ShipmentStatus(StrEnum):
    """Where a shipment is in its life; `Failed` is a delivery that was tried in vain."""

    CREATED = "Created"
    IN_TRANSIT = "InTransit"
    OUT_FOR_DELIVERY = "OutForDelivery"
    DELIVERED = "Delivered"
    DELAYED = "Delayed"
    CANCELLED = "Cancelled"
    FAILED = "Failed"


class ShipmentLine(Value):
    """So many of a SKU from one place in the shipment's warehouse."""

    sku: Sku
    quantity: Quantity
    bin: Text = ""
    lot: Text = ""


class ConsignmentLine(Value):
    """So many of a SKU that may leave from a place."""

    sku: Sku
    warehouse_id: Id
    quantity: Quantity
    bin: Text = ""
    lot: Text = ""


class PlanConsignment(Command):
    """An order's goods may leave; asked again with more lines when more goods are ready.

    `plan_id` makes asking twice harmless. All of the order costs its buyer `shipping_cost` to be
    sent; the way that was agreed takes `delivery_days_max` at most.
    """

    order_id: Id
    plan_id: Id
    order_number: Text = ""
    destination: Address | None = None
    recipient: Text = ""
    currency: Currency | None = None
    shipping_cost: Amount = 0
    delivery_days_max: int | None = None
    lines: tuple[ConsignmentLine, ...]


class CancelConsignment(Command):
    """Stop whatever of the order has not been dispatched."""

    order_id: Id
    reason: Text = ""


class ConsignmentCancelled(Event):
    """`dispatched` says whether some of the order had left before; none of the rest will.

    `shipments` had left: their dispatch may be heard later than this, and counts all the same.
    """

    order_id: Id
    dispatched: bool
    shipments: tuple[Id, ...] = ()
    reason: Text = ""


class ShipmentCreated(Event):
    shipment_id: Id
    order_id: Id | None = None
    order_number: Text = ""
    warehouse_id: Id | None = None
    tracking_number: Text
    carrier_id: Id | None = None
    carrier_name: Text = ""
    origin: Address | None = None
    destination: Address | None = None
    recipient: Text = ""
    estimated_delivery: datetime | None = None
    shipping_cost: Amount = 0
    currency: Currency | None = None
    lines: tuple[ShipmentLine, ...] = ()


class ShipmentDispatched(Event):
    """The goods left the warehouse: they are in transit.

    `carrier_id` is None where it stays what it was, "" where the new carrier is not known.
    """

    shipment_id: Id
    order_id: Id | None = None
    warehouse_id: Id | None = None
    tracking_number: Text
    carrier_id: Text | None = None
    carrier_name: Text = ""
    estimated_delivery: datetime | None = None
    lines: tuple[ShipmentLine, ...] = ()
    occurred_at: datetime | None = None


class ShipmentDelivered(Event):
    shipment_id: Id
    order_id: Id | None = None
    tracking_number: Text = ""
    occurred_at: datetime | None = None


class ShipmentDelayed(Event):
    """It will come later; `estimated_delivery` is the new promise, None when there is none."""

    shipment_id: Id
    order_id: Id | None = None
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    reason: Text = ""
    occurred_at: datetime | None = None


class ShipmentFailed(Event):
    """The carrier could not deliver."""

    shipment_id: Id
    order_id: Id | None = None
    tracking_number: Text = ""
    reason: Text = ""
    occurred_at: datetime | None = None


class ShipmentCancelled(Event):
    """Stopped before it left; its goods may leave in another shipment."""

    shipment_id: Id
    order_id: Id | None = None
    reason: Text = ""
