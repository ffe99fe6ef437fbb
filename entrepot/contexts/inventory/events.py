"""What happened to stock; see also `published`."""

from datetime import date

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Address, Count, Id, Name, Quantity, Sku, Text

from .published import (
    ReceiptDenied,
    ReceiptLine,
    ReservationConfirmed,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReservationReleased,
    StockIssued,
    StockRanLow,
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


class StockMoved(Event):
    """`change` units moved between this position and `counterpart`, the movement's other end.

    `on_hand` and `reserved` are what the position holds afterwards; `short` is what a count found
    missing of the reserved.
    """

    sku: Sku
    warehouse_id: Id
    bin: Text = ""
    lot: Text = ""
    expires_on: date | None = None
    status: str = "available"
    change: int
    on_hand: Count
    reserved: Count = 0
    counterpart: Text
    reason: Text = ""
    document_id: Id
    order_id: Id | None = None
    short: Count = 0


class Pick(Value):
    """So many from a bin and lot of the available stock."""

    bin: Text = ""
    lot: Text = ""
    quantity: Quantity


class StockReserved(Event):
    sku: Sku
    warehouse_id: Id
    reservation_id: Id
    picks: tuple[Pick, ...]


class StockUnreserved(Event):
    sku: Sku
    warehouse_id: Id
    reservation_id: Id
    picks: tuple[Pick, ...]


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
