"""What happened to stock; see also `published`."""

from datetime import date, datetime

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Count, Id, Quantity, Sku, Text

from .published import (
    Arrived,
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
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
    StockUnreserved,
    WarehouseChanged,
    WarehouseOpened,
)


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
    warehouse_id: Id | None = None
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
    reason: Text = ""


class TransferReceived(Event):
    """`arrived` is what was counted; of what is not in it came as many as were sent."""

    transfer_id: Id
    bin: Text = ""
    arrived: tuple[Arrived, ...] = ()


class CountedPlace(Value):
    """What was found in a place where the books had `book` then, by whom, and when if it was told.

    No quantity takes its count back.
    """

    sku: Sku
    bin: Text = ""
    lot: Text = ""
    expires_on: date | None = None
    quantity: Count | None = None
    book: Count = 0
    counted_by: Text = ""
    counted_at: datetime | None = None


class CountBegun(Event):
    count_id: Id
    warehouse_id: Id
    bin: Text = ""
    blind: bool = False
    reason: Text = ""


class PlacesCounted(Event):
    """Places of one sheet of a count; `added` are so many more counted ones than before."""

    count_id: Id
    places: tuple[CountedPlace, ...]
    added: int = 0


class CountCompleted(Event):
    """The books say what was counted: `corrected` of the places had been otherwise.

    `short` are promised and were not there.
    """

    count_id: Id
    places: Count
    corrected: Count
    short: Count = 0


class CountAbandoned(Event):
    count_id: Id


EVENTS = (
    WarehouseOpened,
    WarehouseChanged,
    StockMoved,
    StockReserved,
    StockTurned,
    StockUnreserved,
    StockShipped,
    StockRanLow,
    ReorderPointSet,
    BacklogJoined,
    BacklogServed,
    BacklogLeft,
    DocumentBooked,
    TransferDispatched,
    TransferReceived,
    CountBegun,
    PlacesCounted,
    CountCompleted,
    CountAbandoned,
    ReservationMade,
    ReceiptDenied,
    ReservationDenied,
    ReservationFilled,
    ReservationReleased,
    ReservationConfirmed,
    StockIssued,
    IssueDenied,
)
