"""What may be asked about stock."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Address, Cursor, Id, Limit, Moment, Sku

from .commands import Bin, ItemId
from .published import Allocation, Arrived, ReceiptLine, Status, StockLine


class ListStock(Query):
    """Stock by SKU and warehouse; `low` is what is at its reorder point or under it."""

    product_id: Id | None = None
    sku: Sku | None = None
    warehouse_id: Id | None = None
    low: bool | None = None
    limit: Limit = 50
    after: Cursor | None = None


class StockLevel(Answer):
    """A SKU in a warehouse; its id is `sku@warehouse`."""

    inventory_item_id: str
    product_id: str | None
    sku: str
    name: str | None
    warehouse_id: str
    quantity_on_hand: int
    quantity_reserved: int
    quantity_available: int
    reorder_point: int
    last_stock_update: datetime
    version: int


class GetItem(Query):
    inventory_item_id: ItemId


class GetInventory(Query):
    """What can be bought of a product now, for everybody."""

    product_id: Id


class Inventory(Answer):
    """Of all variants of a product, over all warehouses; what is held for others is not counted."""

    product_id: str
    available: int


class ListStockAsOf(Query):
    """What lay where at a moment of the past, as the journal of stock tells it backwards."""

    as_of: Moment
    sku: Sku | None = None
    warehouse_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class StockThen(Answer):
    """`moved` is what has come and gone since, taken together."""

    sku: str
    warehouse_id: str
    product_id: str | None
    name: str | None
    quantity_on_hand: int
    moved: int


class ListPositions(Query):
    """Stock down to bin, lot and status; with `filled`, only where something lies.

    A place that was emptied is remembered: who counts looks there, too.
    """

    sku: Sku | None = None
    warehouse_id: Id | None = None
    bin: Bin | None = None
    lot: Annotated[str, Meta(max_length=64)] | None = None
    status: Status | None = None
    filled: bool = False
    limit: Limit = 50
    after: Cursor | None = None


class StockPosition(Answer):
    sku: str
    warehouse_id: str
    bin: str
    lot: str
    status: str
    expires_on: date | None
    on_hand: int
    reserved: int
    available: int


class GetReservation(Query):
    reservation_id: Id


class ReservationAnswer(Answer):
    """`status`: held, confirmed, issued, or why it is over."""

    reservation_id: str
    order_id: str | None
    status: str
    allocations: tuple[Allocation, ...]
    missing: tuple[StockLine, ...]
    expires_at: datetime | None
    made_at: datetime


class ListWarehouses(Query):
    limit: Limit = 50
    after: Cursor | None = None


class GetWarehouse(Query):
    warehouse_id: Id


class WarehouseAnswer(Answer):
    warehouse_id: str
    name: str
    location: Address | None
    contact: str
    priority: int
    is_active: bool


class ListMovements(Query):
    """The journal of stock, latest first.

    Of a `lot`, its whole trace: from the receipt that brought it to every order it went to.
    """

    sku: Sku | None = None
    lot: Annotated[str, Meta(max_length=64)] | None = None
    warehouse_id: Id | None = None
    order_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class Movement(Answer):
    """A movement of stock, with both its ends."""

    movement_id: str
    at: datetime
    sku: str
    product_id: str | None
    warehouse_id: str
    type: str
    quantity: int
    source: str
    destination: str
    bin: str
    lot: str
    reason: str
    document_id: str
    order_id: str | None
    user_id: str


class ListTransfers(Query):
    """Transfers from a warehouse or to it, the latest first; `status`: in_transit or received."""

    status: Annotated[str, Meta(max_length=20)] | None = None
    warehouse_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class GetTransfer(Query):
    transfer_id: Id


class TransferAnswer(Answer):
    """What left, from where and who sent it; once it is received, who put it in which bin.

    `arrived` is what was counted then; of what is not in it came as many as were sent.
    """

    transfer_id: str
    from_warehouse_id: str
    to_warehouse_id: str
    lines: tuple[ReceiptLine, ...]
    arrived: tuple[Arrived, ...]
    bin: str
    reason: str
    status: str
    dispatched_at: datetime
    dispatched_by: str
    received_at: datetime | None
    received_by: str


class ListCounts(Query):
    """Counts, the latest first; `status` is open, completed or abandoned."""

    status: Annotated[str, Meta(max_length=20)] | None = None
    warehouse_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class GetCount(Query):
    count_id: Id


class CountAnswer(Answer):
    """Who began it, counted last and closed it; of `places`, `corrected` had been otherwise."""

    count_id: str
    warehouse_id: str
    bin: str
    blind: bool
    reason: str
    status: str
    begun_at: datetime
    begun_by: str
    places: int
    counted_at: datetime | None
    counted_by: str
    closed_at: datetime | None
    closed_by: str
    corrected: int
    short: int


class ListCountedPlaces(Query):
    """What was found in each place of a count, which the books had as `book` at that moment."""

    count_id: Id
    limit: Limit = 50
    after: Cursor | None = None


class CountedPlaceAnswer(Answer):
    sku: str
    bin: str
    lot: str
    expires_on: date | None
    quantity: int
    book: int
    counted_at: datetime
    counted_by: str


class SumStock(Query):
    """The whole business's stock in one line."""


class StockTotals(Answer):
    skus: int
    on_hand: int
    reserved: int
    available: int


READ = "inventory:read"

ASKS = (
    Ask(ListStock, StockLevel, READ, many=True),
    Ask(GetItem, StockLevel, READ),
    Ask(GetInventory, Inventory),
    Ask(ListStockAsOf, StockThen, READ, many=True),
    Ask(ListPositions, StockPosition, READ, many=True),
    Ask(GetReservation, ReservationAnswer, "inventory:reserve"),
    Ask(ListWarehouses, WarehouseAnswer, READ, many=True),
    Ask(GetWarehouse, WarehouseAnswer, READ),
    Ask(ListMovements, Movement, READ, many=True),
    Ask(ListTransfers, TransferAnswer, READ, many=True),
    Ask(GetTransfer, TransferAnswer, READ),
    Ask(ListCounts, CountAnswer, READ, many=True),
    Ask(GetCount, CountAnswer, READ),
    Ask(ListCountedPlaces, CountedPlaceAnswer, READ, many=True),
    Ask(SumStock, StockTotals, READ),
)
