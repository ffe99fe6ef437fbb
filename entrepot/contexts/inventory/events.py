"""What happened to stock; see also `published`."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Address, Count, Id, Name, Quantity, Sku, Text

from .published import (
    Pick,
    ReceiptDenied,
    ReceiptLine,
    ReservationConfirmed,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReservationReleased,
    StockIssued,
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
    StockUnreserved,
)


class WarehouseOpened(Event):
    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: int = 100


class WarehouseChanged(Event):
    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: int = 100
    is_active: bool = True


class StockShipped(Event):
    """Reserved stock left for the customer."""

    sku: Sku
    warehouse_id: Id
    reservation_id: Id
    order_id: Id | None = None
    document_id: Id
    picks: tuple[Pick, ...]


class ReorderPointSet(Event):
    sku: Sku
    warehouse_id: Id
    reorder_point: Count


class BacklogJoined(Event):
    """A reservation waits for goods, behind those who came before."""

    sku: Sku
    reservation_id: Id
    quantity: Quantity
    warehouse_ids: tuple[Id, ...]


class BacklogServed(Event):
    """`more` says that others may be served too, so look again."""

    sku: Sku
    reservation_id: Id
    quantity: Quantity
    more: bool = False


class BacklogLeft(Event):
    sku: Sku
    reservation_id: Id


class DocumentBooked(Event):
    """A receipt, adjustment or count was booked; its id will not be booked again."""

    document_id: Id
    type: str
    reason: Text = ""
    lines: Count = 0


class TransferDispatched(Event):
    transfer_id: Id
    from_warehouse_id: Id
    to_warehouse_id: Id
    lines: tuple[ReceiptLine, ...]


class TransferReceived(Event):
    transfer_id: Id


Happening = (
    WarehouseOpened
    | WarehouseChanged
    | StockMoved
    | StockReserved
    | StockTurned
    | StockUnreserved
    | StockShipped
    | StockRanLow
    | ReorderPointSet
    | BacklogJoined
    | BacklogServed
    | BacklogLeft
    | DocumentBooked
    | TransferDispatched
    | TransferReceived
    | ReservationMade
    | ReceiptDenied
    | ReservationDenied
    | ReservationFilled
    | ReservationReleased
    | ReservationConfirmed
    | StockIssued
)

EVENTS = Happening.__args__
