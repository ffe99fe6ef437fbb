"""What deciding needs to know of consignments and shipments, and the life of a shipment as data."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State
from entrepot.kernel.units import Address, Id

from . import events, published
from .published import ConsignmentLine, ShipmentLine, ShipmentStatus

SCANS_REMEMBERED = 50

CREATED, DELAYED = ShipmentStatus.CREATED, ShipmentStatus.DELAYED
IN_TRANSIT, OUT = ShipmentStatus.IN_TRANSIT, ShipmentStatus.OUT_FOR_DELIVERY
DELIVERED, FAILED = ShipmentStatus.DELIVERED, ShipmentStatus.FAILED
CANCELLED = ShipmentStatus.CANCELLED
WAITS, LEFT = False, True

TRANSITIONS: Mapping[tuple[ShipmentStatus, bool], frozenset[ShipmentStatus]] = {
    (CREATED, WAITS): frozenset({IN_TRANSIT, DELAYED, CANCELLED}),
    (DELAYED, WAITS): frozenset({IN_TRANSIT, DELAYED, CANCELLED}),
    (IN_TRANSIT, LEFT): frozenset({OUT, DELIVERED, DELAYED, FAILED}),
    (OUT, LEFT): frozenset({IN_TRANSIT, DELIVERED, DELAYED, FAILED}),
    (DELAYED, LEFT): frozenset({IN_TRANSIT, OUT, DELIVERED, DELAYED, FAILED}),
    (FAILED, LEFT): frozenset({IN_TRANSIT, OUT, DELIVERED, DELAYED}),
    (DELIVERED, LEFT): frozenset(),
    (CANCELLED, WAITS): frozenset(),
}
"""From a status, and whether the goods have left the building, to what may come next."""


class Consignment(State):
    """`ready` is what may leave and no shipment holds; `shipments`, those not cancelled.

    `freight_on` is the shipment that bears the order's `shipping_cost`.
    """

    order_number: str = ""
    destination: Address | None = None
    recipient: str = ""
    currency: str | None = None
    shipping_cost: int = 0
    delivery_days_max: int | None = None
    freight_on: Id | None = None
    plans: tuple[Id, ...] = ()
    ready: tuple[ConsignmentLine, ...] = ()
    shipments: tuple[Id, ...] = ()
    is_closed: bool = False
    is_cancelled: bool = False


class Network(State):
    """Where each warehouse stands that is said to stand somewhere, and what carriers are called."""

    locations: dict[Id, Address] = {}
    carriers: dict[Id, str] = {}

    def carrier_called(self, name: str) -> Id | None:
        """Written in capitals or not."""
        wanted = name.strip().casefold()
        for carrier_id, known in self.carriers.items():
            if known.strip().casefold() == wanted:
                return carrier_id
        return None


class CarrierUser(State):
    """For which carrier a user acts."""

    carrier_id: str = ""


class Shipment(State):
    """`told_at` is how recent the news of its status is."""

    status: ShipmentStatus | None = None
    has_left: bool = WAITS
    order_id: Id | None = None
    warehouse_id: Id | None = None
    tracking_number: str = ""
    carrier_id: str | None = None
    carrier_name: str = ""
    estimated_delivery: datetime | None = None
    lines: tuple[ShipmentLine, ...] = ()
    told_at: datetime | None = None
    scans: tuple[Id, ...] = ()


def evolve_consignment(state: Consignment, event: Any) -> Consignment:
    match event:
        case events.ConsignmentPlanned():
            return replace(
                state,
                order_number=event.order_number,
                destination=event.destination,
                recipient=event.recipient,
                currency=event.currency,
                shipping_cost=event.shipping_cost,
                delivery_days_max=event.delivery_days_max,
                plans=(*state.plans, event.plan_id),
                ready=event.ready,
            )
        case events.GoodsTaken():
            shipments = (*state.shipments, event.shipment_id)
            freight_on = event.shipment_id if event.bears_freight else state.freight_on
            return replace(state, ready=event.ready, shipments=shipments, freight_on=freight_on)
        case events.GoodsPutBack():
            shipments = tuple(id_ for id_ in state.shipments if id_ != event.shipment_id)
            freight_on = None if state.freight_on == event.shipment_id else state.freight_on
            return replace(state, ready=event.ready, shipments=shipments, freight_on=freight_on)
        case events.ConsignmentClosed():
            return replace(state, is_closed=True)
        case published.ConsignmentCancelled():
            return replace(state, ready=(), is_closed=True, is_cancelled=True)
    raise TypeError(event)


def evolve_network(state: Network, event: Any) -> Network:
    match event:
        case events.WarehouseLearnt(warehouse_id=id_, location=location):
            others = {known: at for known, at in state.locations.items() if known != id_}
            return replace(state, locations=others | ({id_: location} if location else {}))
        case events.CarrierNamed(carrier_id=carrier_id, name=name):
            return replace(state, carriers=state.carriers | {carrier_id: name})
    raise TypeError(event)


def evolve_carrier_user(_: CarrierUser, event: Any) -> CarrierUser:
    match event:
        case events.CarrierUserAdmitted():
            return CarrierUser(carrier_id=event.carrier_id)
        case events.CarrierUserDismissed():
            return CarrierUser()
    raise TypeError(event)


def evolve_shipment(state: Shipment, event: Any) -> Shipment:
    match event:
        case published.ShipmentCreated():
            return _created(event)
        case published.ShipmentDispatched():
            carrier_id = state.carrier_id if event.carrier_id is None else event.carrier_id or None
            return replace(
                state,
                status=IN_TRANSIT,
                has_left=LEFT,
                tracking_number=event.tracking_number,
                carrier_id=carrier_id,
                carrier_name=event.carrier_name,
                estimated_delivery=event.estimated_delivery,
                told_at=event.occurred_at,
            )
        case events.ShipmentProgressed():
            return replace(state, status=event.status, told_at=event.occurred_at)
        case published.ShipmentDelayed():
            return replace(
                state,
                status=DELAYED,
                estimated_delivery=event.estimated_delivery,
                told_at=event.occurred_at,
            )
        case published.ShipmentFailed():
            return replace(state, status=FAILED, told_at=event.occurred_at)
        case published.ShipmentDelivered():
            return replace(state, status=DELIVERED, told_at=event.occurred_at)
        case published.ShipmentCancelled():
            return replace(state, status=CANCELLED)
        case events.ShipmentScanned():
            return replace(state, scans=(*state.scans, event.scan_id)[-SCANS_REMEMBERED:])
    raise TypeError(event)


def _created(event: published.ShipmentCreated) -> Shipment:
    return Shipment(
        status=CREATED,
        order_id=event.order_id,
        warehouse_id=event.warehouse_id,
        tracking_number=event.tracking_number,
        carrier_id=event.carrier_id,
        carrier_name=event.carrier_name,
        estimated_delivery=event.estimated_delivery,
        lines=event.lines,
    )


def merged(lines: Iterable[ConsignmentLine]) -> tuple[ConsignmentLine, ...]:
    """One line per place, in the order in which the places were first named."""
    places: dict[tuple[str, str, str, str], ConsignmentLine] = {}
    for line in lines:
        place = (line.sku, line.warehouse_id, line.bin, line.lot)
        known = places.get(place)
        quantity = line.quantity + (known.quantity if known else 0)
        places[place] = replace(line, quantity=quantity)
    return tuple(places.values())


CONSIGNMENT = Kind("consignment", Consignment(), evolve_consignment)
NETWORK = Kind("shipping_network", Network(), evolve_network)
CARRIER_USER = Kind("carrier_user", CarrierUser(), evolve_carrier_user)
SHIPMENT = Kind("shipment", Shipment(), evolve_shipment)
KINDS = (CONSIGNMENT, NETWORK, CARRIER_USER, SHIPMENT)
