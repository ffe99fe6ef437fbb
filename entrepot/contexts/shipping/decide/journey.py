"""How a shipment moves from one status to the next, who says so, and when."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    ALSO_CALLED,
    CancelShipment,
    DelayShipment,
    DeliverShipment,
    DispatchShipment,
    FailShipment,
    RecordShipmentEvent,
    Refusal,
    UpdateShipmentStatus,
)
from ..events import GoodsPutBack, ShipmentProgressed, ShipmentScanned
from ..published import (
    ConsignmentLine,
    ShipmentCancelled,
    ShipmentDelayed,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentFailed,
    ShipmentStatus,
)
from ..state import CARRIER_USER, CONSIGNMENT, NETWORK, SHIPMENT, TRANSITIONS, Shipment, merged

CLOCKS_APART_MAX = timedelta(minutes=15)
"""How far the clock of a scanner may be ahead of ours."""

OnShipment = (
    DispatchShipment
    | RecordShipmentEvent
    | DeliverShipment
    | DelayShipment
    | FailShipment
    | UpdateShipmentStatus
    | CancelShipment
)


class Told(NamedTuple):
    """What is said of a move besides where it leads."""

    at: datetime
    reason: str = ""
    estimated_delivery: datetime | None = None
    carrier: str | None = None
    carrier_id: str | None = None
    tracking_number: str | None = None


of_carrier = CARRIER_USER.by("user_id")


def of_carrier_and_network(command: OnShipment) -> Iterable[str]:
    yield from of_carrier(command)
    yield NETWORK()


def of_carrier_and_shipment(command: OnShipment) -> Iterable[str]:
    yield from of_carrier(command)
    yield SHIPMENT(command.shipment_id)


def of_shipment_and_consignment(command: OnShipment, given: Given) -> Iterable[str]:
    """A shipment never changes its order, so it may be looked up before it is locked."""
    yield SHIPMENT(command.shipment_id)
    order_id = SHIPMENT.of(given, command.shipment_id).order_id
    if order_id:
        yield CONSIGNMENT(order_id)


def shipment_of(command: OnShipment, given: Given) -> Shipment:
    """The shipment; a carrier's user knows none but the carrier's own."""
    known = SHIPMENT.of(given, command.shipment_id)
    if command.user_id is None:
        return known
    carrier_id = CARRIER_USER.of(given, command.user_id).carrier_id
    return known if carrier_id and known.carrier_id == carrier_id else SHIPMENT.initial


def dispatch_shipment(command: DispatchShipment, given: Given) -> Decision:
    known, network = shipment_of(command, given), NETWORK.of(given)
    carrier_id = None if command.carrier is None else network.carrier_called(command.carrier) or ""
    told = Told(
        command.occurred_at or given.at,
        estimated_delivery=command.estimated_delivery,
        carrier=command.carrier,
        carrier_id=carrier_id,
        tracking_number=command.tracking_number,
    )
    if known.has_left:
        return []
    moves = move(command, ShipmentStatus.IN_TRANSIT, told, given)
    passed_on = carrier_id is not None and carrier_id != known.carrier_id
    if command.user_id and passed_on and not isinstance(moves, Refused):
        return Refused(Refusal.CARRIER_DIFFERS, "a carrier gives its parcels to no other")
    return moves


def deliver_shipment(command: DeliverShipment, given: Given) -> Decision:
    told = Told(command.occurred_at or given.at)
    return move(command, ShipmentStatus.DELIVERED, told, given)


def delay_shipment(command: DelayShipment, given: Given) -> Decision:
    told = Told(command.occurred_at or given.at, command.reason, command.estimated_delivery)
    return move(command, ShipmentStatus.DELAYED, told, given)


def fail_shipment(command: FailShipment, given: Given) -> Decision:
    told = Told(command.occurred_at or given.at, command.reason)
    return move(command, ShipmentStatus.FAILED, told, given)


def cancel_shipment(command: CancelShipment, given: Given) -> Decision:
    told = Told(given.at, command.reason)
    return move(command, ShipmentStatus.CANCELLED, told, given)


def update_shipment_status(command: UpdateShipmentStatus, given: Given) -> Decision:
    told = Told(command.occurred_at or given.at, command.reason, command.estimated_delivery)
    to = ALSO_CALLED.get(command.status) or ShipmentStatus(command.status)
    return move(command, to, told, given)


def record_shipment_event(command: RecordShipmentEvent, given: Given) -> Decision:
    """The move comes first, then the scan, so that the scan adds its place to what is known."""
    shipment_id = command.shipment_id
    known = shipment_of(command, given)
    if command.scan_id in known.scans:
        return []
    at = command.occurred_at or given.at
    late = known.told_at is not None and at < known.told_at
    status = None if command.status is None else ShipmentStatus(command.status)
    moves: Decision = _refusal(known, None, at, given) or ()
    if not moves and not late and status not in (None, known.status):
        moves = move(command, status, Told(at, command.description), given)
    if isinstance(moves, Refused):
        return moves
    scanned = ShipmentScanned(
        shipment_id=shipment_id,
        scan_id=command.scan_id,
        status=status,
        description=command.description,
        city=command.city,
        state=command.state,
        country=command.country,
        latitude=command.latitude,
        longitude=command.longitude,
        occurred_at=at,
        moves=bool(moves),
        late=late,
    )
    return [*moves, (SHIPMENT(shipment_id), scanned)]


def move(command: OnShipment, to: ShipmentStatus, told: Told, given: Given) -> Decision:
    """The events that bring a shipment to a status; none when it is there and nothing is new."""
    shipment_id, known = command.shipment_id, shipment_of(command, given)
    if refused := _refusal(known, to, told.at, given):
        return refused
    if to is known.status and not (to is ShipmentStatus.DELAYED and _news(known, told)):
        return []
    if to is ShipmentStatus.CANCELLED:
        return _cancel(shipment_id, known, told, given)
    return [(SHIPMENT(shipment_id), _moved(shipment_id, known, to, told))]


def _refusal(
    known: Shipment, to: ShipmentStatus | None, at: datetime, given: Given
) -> Refused | None:
    if known.status is None:
        return Refused(Refusal.UNKNOWN_SHIPMENT)
    if at > given.at + CLOCKS_APART_MAX:
        return Refused(Refusal.HAPPENS_IN_FUTURE, f"it is {given.at.isoformat()} here")
    allowed = TRANSITIONS[known.status, known.has_left]
    if to not in (None, known.status, *allowed):
        named = ", ".join(sorted(allowed)) or "nothing"
        detail = f"from {known.status} it may become {named}, not {to}"
        return Refused(Refusal.TRANSITION_NOT_ALLOWED, detail)
    return None


def _news(known: Shipment, told: Told) -> bool:
    return told.estimated_delivery not in (None, known.estimated_delivery)


def _moved(shipment_id: str, known: Shipment, to: ShipmentStatus, told: Told) -> Event:
    order_id, number = known.order_id, known.tracking_number
    if to is ShipmentStatus.IN_TRANSIT and not known.has_left:
        return moved_to_transit(shipment_id, known, told)
    if to is ShipmentStatus.DELIVERED:
        return ShipmentDelivered(
            shipment_id=shipment_id,
            order_id=order_id,
            tracking_number=number,
            occurred_at=told.at,
        )
    if to is ShipmentStatus.DELAYED:
        return ShipmentDelayed(
            shipment_id=shipment_id,
            order_id=order_id,
            tracking_number=number,
            estimated_delivery=told.estimated_delivery,
            reason=told.reason,
            occurred_at=told.at,
        )
    if to is ShipmentStatus.FAILED:
        return ShipmentFailed(
            shipment_id=shipment_id,
            order_id=order_id,
            tracking_number=number,
            reason=told.reason,
            occurred_at=told.at,
        )
    return ShipmentProgressed(
        shipment_id=shipment_id, status=to, reason=told.reason, occurred_at=told.at
    )


def moved_to_transit(shipment_id: str, known: Shipment, told: Told) -> ShipmentDispatched:
    """The goods leave; what is said now takes the place of what was planned."""
    return ShipmentDispatched(
        shipment_id=shipment_id,
        order_id=known.order_id,
        warehouse_id=known.warehouse_id,
        tracking_number=told.tracking_number or known.tracking_number,
        carrier_id=told.carrier_id,
        carrier_name=known.carrier_name if told.carrier is None else told.carrier,
        estimated_delivery=told.estimated_delivery or known.estimated_delivery,
        lines=known.lines,
        occurred_at=told.at,
    )


def _cancel(shipment_id: str, known: Shipment, told: Told, given: Given) -> Decision:
    order_id = known.order_id
    stopped = ShipmentCancelled(shipment_id=shipment_id, order_id=order_id, reason=told.reason)
    if order_id is None or known.warehouse_id is None:
        return [(SHIPMENT(shipment_id), stopped)]
    if not given.names(CONSIGNMENT(order_id)):
        detail = "it was made at this very moment: ask again"
        return Refused(Refusal.SHIPMENT_IS_NEW, detail)
    rest = CONSIGNMENT.of(given, order_id)
    freed = [
        ConsignmentLine(
            sku=line.sku,
            warehouse_id=known.warehouse_id,
            quantity=line.quantity,
            bin=line.bin,
            lot=line.lot,
        )
        for line in known.lines
    ]
    put_back = GoodsPutBack(
        order_id=order_id,
        shipment_id=shipment_id,
        order_number=rest.order_number,
        destination=rest.destination,
        recipient=rest.recipient,
        ready=merged((*rest.ready, *freed)),
    )
    return [(SHIPMENT(shipment_id), stopped), (CONSIGNMENT(order_id), put_back)]


WRITE = "shipping:write"

of_shipment = SHIPMENT.by("shipment_id")

RULES = (
    Rule(
        DispatchShipment,
        dispatch_shipment,
        reads=of_carrier_and_network,
        writes=of_shipment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        RecordShipmentEvent,
        record_shipment_event,
        reads=of_carrier,
        writes=of_shipment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        DeliverShipment,
        deliver_shipment,
        reads=of_carrier,
        writes=of_shipment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        DelayShipment,
        delay_shipment,
        reads=of_carrier,
        writes=of_shipment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        FailShipment,
        fail_shipment,
        reads=of_carrier,
        writes=of_shipment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        UpdateShipmentStatus,
        update_shipment_status,
        reads=of_carrier_and_shipment,
        writes=of_shipment_and_consignment,
        scope=WRITE,
        own="user_id",
    ),
    Rule(
        CancelShipment,
        cancel_shipment,
        reads=of_carrier_and_shipment,
        writes=of_shipment_and_consignment,
        scope=WRITE,
        own="user_id",
    ),
)
