"""What deciding about stock needs."""

from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import Id, by_sku

from .events import (
    BacklogJoined,
    BacklogLeft,
    BacklogServed,
    CountAbandoned,
    CountBegun,
    CountCompleted,
    CountedPlace,
    DocumentBooked,
    PlacesCounted,
    ReorderPointSet,
    StockShipped,
    TransferDispatched,
    TransferReceived,
)
from .published import (
    Allocation,
    IssueDenied,
    Pick,
    ReceiptDenied,
    ReceiptLine,
    ReservationConfirmed,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReservationReleased,
    StockIssued,
    StockLine,
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
    StockUnreserved,
    WarehouseChanged,
    WarehouseOpened,
)


class Position(Value):
    """What lies in a bin of one lot and status; invariant: 0 ≤ reserved ≤ on_hand.

    So many of the reserved are `lacking`: a count did not find them.
    """

    bin: str = ""
    lot: str = ""
    expires_on: date | None = None
    status: str = "available"
    on_hand: int = 0
    reserved: int = 0
    lacking: int = 0

    def can_be_sold(self, today: date) -> bool:
        """Goods keep through the whole of the day (UTC) on which they expire."""
        if self.status != "available":
            return False
        return self.expires_on is None or self.expires_on >= today


class Stock(State):
    """A SKU in a warehouse."""

    positions: tuple[Position, ...] = ()
    reorder_point: int = 0
    low: bool = False

    @property
    def unreserved(self) -> int:
        """What is promised to nobody, also what has expired."""
        return sum(p.on_hand - p.reserved for p in self.positions if p.status == "available")

    def available(self, today: date) -> int:
        """What can be promised on that day."""
        return sum(p.on_hand - p.reserved for p in self.positions if p.can_be_sold(today))

    def position(self, bin: str, lot: str, status: str = "available") -> Position | None:
        for p in self.positions:
            if p.bin == bin and p.lot == lot and p.status == status:
                return p
        return None


class Reservation(State):
    """`status`: empty before it exists, `held`, `confirmed`, `over`."""

    status: str = ""
    order_id: Id | None = None
    allocations: tuple[Allocation, ...] = ()
    missing: tuple[StockLine, ...] = ()
    expires_at: datetime | None = None
    issued: tuple[Id, ...] = ()

    @property
    def wanted(self) -> dict[str, int]:
        return by_sku((*self.allocations, *self.missing))


class Waiting(Value):
    """Who names no warehouse takes goods from any, also from one that is opened later."""

    reservation_id: Id
    quantity: int
    warehouse_ids: tuple[Id, ...] = ()

    def waits_at(self, warehouse_id: str) -> bool:
        return not self.warehouse_ids or warehouse_id in self.warehouse_ids


class Backlog(State):
    """Who waits for a SKU, longest first."""

    waiting: tuple[Waiting, ...] = ()


class Warehouse(Value):
    warehouse_id: Id
    priority: int = 100
    is_active: bool = True


class Network(State):
    """All warehouses of the business, first choice first."""

    warehouses: tuple[Warehouse, ...] = ()

    def known(self, warehouse_id: str) -> bool:
        return any(w.warehouse_id == warehouse_id for w in self.warehouses)

    def open(self, warehouse_id: str) -> bool:
        return any(w.warehouse_id == warehouse_id and w.is_active for w in self.warehouses)

    @property
    def active_ids(self) -> tuple[str, ...]:
        return tuple([w.warehouse_id for w in self.warehouses if w.is_active])


class Document(State):
    is_booked: bool = False


class Transfer(State):
    status: str = ""
    from_warehouse_id: str = ""
    to_warehouse_id: str = ""
    lines: tuple[ReceiptLine, ...] = ()


class StockCount(State):
    """`status`: empty before it is begun, `open`, `completed`, `abandoned`."""

    status: str = ""
    warehouse_id: str = ""
    bin: str = ""
    reason: str = ""


class Sheet(State):
    """Some of a count's places, so that no stream grows with a warehouse."""

    places: dict[str, CountedPlace] = {}


def evolve_stock(stock: Stock, event: Any) -> Stock:
    match event:
        case StockReserved():
            return _shift(stock, event.picks, on_hand=0, reserved=1)
        case StockShipped():
            return _shift(stock, event.picks, on_hand=-1, reserved=-1)
        case StockUnreserved():
            return _calmed(_shift(stock, event.picks, on_hand=0, reserved=-1))
        case StockMoved():
            return _calmed(_placed(stock, event))
        case ReorderPointSet():
            return _calmed(replace(stock, reorder_point=event.reorder_point))
        case StockRanLow():
            return replace(stock, low=True)
        case StockTurned():
            return stock  # its positions say so already
    raise TypeError(event)


def _shift(stock: Stock, picks: tuple[Pick, ...], *, on_hand: int, reserved: int) -> Stock:
    positions = list(stock.positions)
    for pick in picks:
        for i, p in enumerate(positions):
            if p.bin == pick.bin and p.lot == pick.lot and p.status == "available":
                left = p.on_hand + on_hand * pick.quantity
                positions[i] = replace(
                    p,
                    on_hand=left,
                    reserved=p.reserved + reserved * pick.quantity,
                    lacking=min(p.lacking, left),
                )
                break
    if on_hand:
        positions = [p for p in positions if p.on_hand or p.reserved]
    return replace(stock, positions=tuple(positions))


def _placed(stock: Stock, event: StockMoved) -> Stock:
    position = Position(
        bin=event.bin,
        lot=event.lot,
        expires_on=event.expires_on,
        status=event.status,
        on_hand=event.on_hand,
        reserved=event.reserved,
        lacking=event.lacking,
    )
    others = [
        p
        for p in stock.positions
        if p.bin != event.bin or p.lot != event.lot or p.status != event.status
    ]
    if event.on_hand:
        others.append(position)
        others.sort(key=_first_expired_first_out)
    return replace(stock, positions=tuple(others))


def _first_expired_first_out(position: Position) -> tuple[date, str, str, str]:
    return position.expires_on or date.max, position.lot, position.bin, position.status


def _calmed(stock: Stock) -> Stock:
    """What ran low may run low again once it has recovered."""
    if stock.low and stock.unreserved > stock.reorder_point:
        return replace(stock, low=False)
    return stock


def evolve_reservation(reservation: Reservation, event: Any) -> Reservation:
    match event:
        case ReservationMade():
            return Reservation(
                status="held",
                order_id=event.order_id,
                allocations=event.allocations,
                missing=event.missing,
                expires_at=event.expires_at,
            )
        case ReservationFilled():
            return replace(
                reservation,
                allocations=(*reservation.allocations, *event.allocations),
                missing=event.missing,
            )
        case ReservationConfirmed():
            return replace(reservation, status="confirmed", expires_at=None)
        case StockIssued():
            left = subtracted(reservation.allocations, event.lines)
            over = not left and not reservation.missing
            return replace(
                reservation,
                allocations=left,
                issued=(*reservation.issued, event.issue_id),
                status="over" if over else reservation.status,
            )
        case ReservationReleased():
            return replace(reservation, status="over", allocations=(), missing=(), expires_at=None)
        case ReservationDenied() | IssueDenied():
            return reservation
    raise TypeError(event)


def subtracted(
    allocations: tuple[Allocation, ...], lines: tuple[Allocation, ...]
) -> tuple[Allocation, ...]:
    """What is left of the allocations; quantities of one place count together."""
    gone: dict[tuple[str, str, str, str], int] = {}
    for line in lines:
        place = (line.sku, line.warehouse_id, line.bin, line.lot)
        gone[place] = gone.get(place, 0) + line.quantity
    left = []
    for a in allocations:
        place = (a.sku, a.warehouse_id, a.bin, a.lot)
        taken = min(a.quantity, gone.get(place, 0))
        if taken:
            gone[place] -= taken
        if a.quantity > taken:
            left.append(replace(a, quantity=a.quantity - taken) if taken else a)
    return tuple(left)


def evolve_backlog(backlog: Backlog, event: Any) -> Backlog:
    match event:
        case BacklogJoined():
            waiting = Waiting(
                reservation_id=event.reservation_id,
                quantity=event.quantity,
                warehouse_ids=event.warehouse_ids,
            )
            return Backlog(waiting=(*backlog.waiting, waiting))
        case BacklogServed():
            served = [
                replace(w, quantity=w.quantity - event.quantity)
                if w.reservation_id == event.reservation_id
                else w
                for w in backlog.waiting
            ]
            return Backlog(waiting=tuple([w for w in served if w.quantity > 0]))
        case BacklogLeft():
            left = [w for w in backlog.waiting if w.reservation_id != event.reservation_id]
            return Backlog(waiting=tuple(left))
    raise TypeError(event)


def evolve_network(network: Network, event: Any) -> Network:
    match event:
        case WarehouseOpened():
            warehouse = Warehouse(warehouse_id=event.warehouse_id, priority=event.priority)
        case WarehouseChanged():
            warehouse = Warehouse(
                warehouse_id=event.warehouse_id,
                priority=event.priority,
                is_active=event.is_active,
            )
        case _:
            raise TypeError(event)
    others = [w for w in network.warehouses if w.warehouse_id != event.warehouse_id]
    ordered = sorted([*others, warehouse], key=lambda w: (w.priority, w.warehouse_id))
    return Network(warehouses=tuple(ordered))


def evolve_document(document: Document, event: Any) -> Document:
    match event:
        case DocumentBooked():
            return Document(is_booked=True)
        case ReceiptDenied():
            return document
    raise TypeError(event)


def evolve_transfer(transfer: Transfer, event: Any) -> Transfer:
    match event:
        case TransferDispatched():
            return Transfer(
                status="in_transit",
                from_warehouse_id=event.from_warehouse_id,
                to_warehouse_id=event.to_warehouse_id,
                lines=event.lines,
            )
        case TransferReceived():
            return replace(transfer, status="received", lines=())
    raise TypeError(event)


def evolve_count(count: StockCount, event: Any) -> StockCount:
    match event:
        case CountBegun():
            return StockCount(
                status="open",
                warehouse_id=event.warehouse_id,
                bin=event.bin,
                reason=event.reason,
            )
        case CountCompleted():
            return replace(count, status="completed")
        case CountAbandoned():
            return replace(count, status="abandoned")
    raise TypeError(event)


def evolve_sheet(sheet: Sheet, event: Any) -> Sheet:
    match event:
        case PlacesCounted():
            told = {f"{p.sku}@{p.bin}@{p.lot}": p for p in event.places}
            kept = {**sheet.places, **told}
            return Sheet(places={k: p for k, p in kept.items() if p.quantity is not None})
    raise TypeError(event)


STOCK = Kind("stock", Stock(), evolve_stock)
RESERVATION = Kind("reservation", Reservation(), evolve_reservation)
BACKLOG = Kind("backlog", Backlog(), evolve_backlog)
NETWORK = Kind("network", Network(), evolve_network)
DOCUMENT = Kind("stock_document", Document(), evolve_document)
TRANSFER = Kind("transfer", Transfer(), evolve_transfer)
COUNT = Kind("stock_count", StockCount(), evolve_count)
SHEET = Kind("count_sheet", Sheet(), evolve_sheet)
KINDS = (STOCK, RESERVATION, BACKLOG, NETWORK, DOCUMENT, TRANSFER, COUNT, SHEET)
