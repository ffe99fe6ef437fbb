"""Shipments as people look for them, what happened to each on the way, and what waits to leave."""

from collections.abc import Iterable
from datetime import datetime

from entrepot.kernel.message import Recorded
from entrepot.kernel.units import Address
from entrepot.kernel.views import Change, Row, Table, Tally

from . import events, published
from .published import ConsignmentLine, ShipmentStatus

SHIPMENTS = Table("shipping.shipments", ("shipment_id",))
EVENTS = Table("shipping.shipment_events", ("shipment_id", "number"))
CONSIGNMENTS = Table("shipping.consignments", ("order_id",))
CUSTOMERS = Table("shipping.order_customers", ("order_id",))
CARRIERS = Table("shipping.carriers", ("carrier_id",))
CARRIER_USERS = Table("shipping.carrier_users", ("user_id",))
TABLES = (SHIPMENTS, EVENTS, CONSIGNMENTS, CUSTOMERS, CARRIERS, CARRIER_USERS)
TALLIES = (Tally("shipping.tallies", SHIPMENTS, ("status", "source_warehouse_id", "carrier_id")),)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case events.ConsignmentPlanned() | events.GoodsPutBack():
            return _planned(event, recorded)
        case events.GoodsTaken() if event.ready:
            return [
                CONSIGNMENTS.change(
                    event.order_id, ready=event.ready, **_sums(event.ready), changed_at=recorded.at
                )
            ]
        case events.GoodsTaken() | events.ConsignmentClosed() | published.ConsignmentCancelled():
            return [CONSIGNMENTS.remove(event.order_id)]
        case events.CarrierNamed(carrier_id=carrier_id, name=name):
            return [CARRIERS.put(carrier_id=carrier_id, name=name)]
        case events.CarrierUserAdmitted(user_id=user_id, carrier_id=carrier_id):
            return [CARRIER_USERS.put(user_id=user_id, carrier_id=carrier_id)]
        case events.CarrierUserDismissed(user_id=user_id):
            return [CARRIER_USERS.remove(user_id)]
        case published.ShipmentCreated():
            return _created(event, recorded)
        case events.ShipmentScanned():
            return _scanned(event, recorded)
        case _:
            return _moved(recorded)


def _sums(ready: tuple[ConsignmentLine, ...]) -> Row:
    warehouse_ids = sorted({line.warehouse_id for line in ready})
    return {"warehouse_ids": warehouse_ids, "units": sum(line.quantity for line in ready)}


def _planned(
    event: events.ConsignmentPlanned | events.GoodsPutBack, recorded: Recorded
) -> Iterable[Change]:
    if not event.ready:
        return []
    return [
        CONSIGNMENTS.put(
            order_id=event.order_id,
            order_number=event.order_number,
            destination=event.destination,
            recipient=event.recipient,
            ready=event.ready,
            **_sums(event.ready),
            changed_at=recorded.at,
        )
    ]


def _created(event: published.ShipmentCreated, recorded: Recorded) -> Iterable[Change]:
    yield SHIPMENTS.put(
        shipment_id=event.shipment_id,
        order_id=event.order_id,
        order_number=event.order_number,
        status=ShipmentStatus.CREATED,
        tracking_number=event.tracking_number,
        carrier_id=event.carrier_id,
        carrier_name=event.carrier_name,
        source_warehouse_id=event.warehouse_id,
        origin=event.origin,
        destination=event.destination,
        recipient=event.recipient,
        lines=event.lines,
        estimated_delivery=event.estimated_delivery,
        dispatch_date=None,
        actual_delivery=None,
        shipping_cost=event.shipping_cost,
        currency=event.currency,
        latitude=None,
        longitude=None,
        city="",
        country="",
        located_at=None,
        created_at=recorded.at,
        updated_at=recorded.at,
        version=recorded.version,
    )
    yield _happened(
        event.shipment_id, recorded, ShipmentStatus.CREATED, recorded.at, address=event.origin
    )


def _happened(
    shipment_id: str,
    recorded: Recorded,
    status: ShipmentStatus | None,
    at: datetime,
    *,
    description: str = "",
    address: Address | None = None,
) -> Change:
    return EVENTS.put(
        shipment_id=shipment_id,
        number=recorded.version,
        status=status,
        description=description,
        city=address.city if address else "",
        state=address.state if address else "",
        country=address.country if address else "",
        latitude=None,
        longitude=None,
        occurred_at=at,
        recorded_at=recorded.at,
    )


def _moved(recorded: Recorded) -> Iterable[Change]:
    """The shipment's new status and what comes with it, and one line in its history."""
    event = recorded.event
    at = getattr(event, "occurred_at", None) or recorded.at
    reason = getattr(event, "reason", "")
    changed: Row = {}
    match event:
        case published.ShipmentDispatched():
            status = ShipmentStatus.IN_TRANSIT
            changed = {
                "dispatch_date": at,
                "tracking_number": event.tracking_number,
                "carrier_name": event.carrier_name,
                "estimated_delivery": event.estimated_delivery,
            }
            if event.carrier_id is not None:
                changed["carrier_id"] = event.carrier_id or None
        case events.ShipmentProgressed():
            status = event.status
        case published.ShipmentDelivered():
            status, changed = ShipmentStatus.DELIVERED, {"actual_delivery": at}
        case published.ShipmentDelayed():
            status = ShipmentStatus.DELAYED
            changed = {"estimated_delivery": event.estimated_delivery}
        case published.ShipmentFailed():
            status = ShipmentStatus.FAILED
        case published.ShipmentCancelled():
            status = ShipmentStatus.CANCELLED
        case _:
            return
    id_ = event.shipment_id
    news: Row = {"updated_at": recorded.at, "version": recorded.version, **changed}
    yield SHIPMENTS.change(id_, status=status, **news)
    yield _happened(id_, recorded, status, at, description=reason)


def _scanned(event: events.ShipmentScanned, recorded: Recorded) -> Iterable[Change]:
    place: Row = {
        "city": event.city,
        "state": event.state,
        "country": event.country,
        "latitude": event.latitude,
        "longitude": event.longitude,
    }
    said: Row = {"description": event.description, "occurred_at": event.occurred_at}
    if event.moves:
        yield EVENTS.change(event.shipment_id, recorded.version - 1, **place, **said)
    else:
        yield EVENTS.put(
            shipment_id=event.shipment_id,
            number=recorded.version,
            status=event.status,
            recorded_at=recorded.at,
            **place,
            **said,
        )
    news: Row = {"updated_at": recorded.at, "version": recorded.version}
    if not event.late and (event.city or event.latitude is not None):
        place.pop("state")
        news |= {**place, "located_at": event.occurred_at}
    yield SHIPMENTS.change(event.shipment_id, **news)
