"""Orders that are ready to leave and shipments in every state, for tests."""

from __future__ import annotations

from datetime import timedelta

from entrepot.contexts.shipping.context import CONTEXT
from entrepot.contexts.shipping.events import (
    ConsignmentPlanned,
    ShipmentProgressed,
)
from entrepot.contexts.shipping.published import (
    ConsignmentLine,
    ShipmentCancelled,
    ShipmentCreated,
    ShipmentDelayed,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentFailed,
    ShipmentLine,
    ShipmentStatus,
)
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

LISBON = Address(street="Rua Augusta 1", city="Lisbon", zip_code="1100-048", country="PT")


HOUR = timedelta(hours=1)


def ready(sku: str = "CHAIR", quantity: int = 5, at: str = "W1", **place: str) -> ConsignmentLine:
    return ConsignmentLine(sku=sku, warehouse_id=at, quantity=quantity, **place)


def planned(*lines: ConsignmentLine, plan_id: str = "p1") -> tuple[str, Event]:
    event = ConsignmentPlanned(
        order_id="o1",
        plan_id=plan_id,
        order_number="A-1",
        destination=LISBON,
        recipient="Ana",
        ready=lines,
    )
    return "consignment/o1", event


def created(*lines: ShipmentLine, id_: str = "s1", order_id: str | None = "o1") -> ShipmentCreated:
    return ShipmentCreated(
        shipment_id=id_,
        order_id=order_id,
        order_number="A-1" if order_id else "",
        warehouse_id="W1",
        tracking_number="T1",
        carrier_name="DHL",
        destination=LISBON,
        recipient="Ana" if order_id else "",
        lines=lines,
    )


CHAIRS = ShipmentLine(sku="CHAIR", quantity=5)


def spec() -> Spec:
    return Spec(CONTEXT)


def in_status(status: ShipmentStatus, has_left: bool) -> Spec:
    """A shipment without an order, brought to a status by events."""
    way: list[Event] = [created(order_id=None)]
    if has_left:
        way.append(ShipmentDispatched(shipment_id="s1", tracking_number="T1", occurred_at=NOON))
    last: dict[ShipmentStatus, Event] = {
        ShipmentStatus.OUT_FOR_DELIVERY: ShipmentProgressed(
            shipment_id="s1", status=ShipmentStatus.OUT_FOR_DELIVERY, occurred_at=NOON
        ),
        ShipmentStatus.DELAYED: ShipmentDelayed(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.FAILED: ShipmentFailed(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.DELIVERED: ShipmentDelivered(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.CANCELLED: ShipmentCancelled(shipment_id="s1"),
    }
    if status in last:
        way.append(last[status])
    past = spec().given(*[("shipment/s1", event) for event in way])
    assert past.state("shipment/s1").status is status
    return past


# What follows from what orders say


def recorded(event: Event, stream: str, version: int = 1) -> Recorded:
    return Recorded(event, "", "t", stream, version, NOON, "c", "c", "", "", False, b"")
