"""What others may ask of inventory, and what it tells them."""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import Address, Count, Id, Name, Quantity, Sku, Text


class StockLine(Value):
    """So many of a SKU."""

    sku: Sku
    quantity: Quantity


class Allocation(Value):
    """So many of a SKU promised from one place: warehouse, bin and lot."""

    sku: Sku
    warehouse_id: Id
    quantity: Quantity
    bin: Text = ""
    lot: Text = ""


Status = Literal["available", "quarantine", "damaged"]


class ReceiptLine(Value):
    """Goods that come in; only what is `available` can be sold."""

    sku: Sku
    quantity: Quantity
    lot: Text = ""
    expires_on: date | None = None
    bin: Text = ""
    status: Status = "available"


class Arrived(Value):
    """So many of a SKU and lot came; none is an answer, too."""

    sku: Sku
    quantity: Count
    lot: Text = ""


StockLines = Annotated[tuple[StockLine, ...], Meta(min_length=1, max_length=500)]
Allocations = Annotated[tuple[Allocation, ...], Meta(min_length=1, max_length=1000)]


HOLD_S = 600
"""So long stock is held for who says nothing else: about as long as a checkout takes."""


class ReserveStock(Command):
    """Promise stock. Lines of one SKU count together; all lines or none, unless `backorder`.

    Looks in those of `warehouse_ids` that are open, in that order (in all when empty), earliest
    expiry first. With `backorder` what is missing waits in line and is filled in order when goods
    come. `hold_s` seconds later an unconfirmed reservation is released by itself; only that of an
    order may be without, since the order ends it. Asking again for the same id and lines is
    answered with what is reserved already; a hold becomes an order's so, once.
    What cannot be is refused; an order, and whoever wishes it `told`, hears so in an event.
    """

    reservation_id: Id
    lines: StockLines
    warehouse_ids: Annotated[tuple[Id, ...], Meta(max_length=100)] = ()
    order_id: Id | None = None
    backorder: bool = False
    hold_s: Annotated[int, Meta(ge=1, le=86_400)] | None = HOLD_S
    told: bool = False


class ConfirmReservation(Command):
    """Keep the reservation until its goods are issued: it expires no more.

    A no to an order is told, as `ReservationDenied`.
    """

    reservation_id: Id
    order_id: Id | None = None


class ReleaseReservation(Command):
    """Give back all that is still reserved or waited for.

    What belongs to an order only that order gives back: who does not name it as `order_id` is
    refused, so that no order goes on without its stock.
    """

    reservation_id: Id
    order_id: Id | None = None
    reason: Text = "released"


class IssueStock(Command):
    """Reserved goods leave the building to the customer. `issue_id` makes asking twice harmless.

    A no to an order is told, as `IssueDenied`.
    """

    reservation_id: Id
    issue_id: Id
    lines: Allocations
    order_id: Id | None = None


class ReceiveStock(Command):
    """Goods come in from a supplier. `receipt_id` makes asking twice harmless.

    A no to the receipt of a purchase order is told, as `ReceiptDenied`.
    """

    receipt_id: Id
    warehouse_id: Id
    lines: Annotated[tuple[ReceiptLine, ...], Meta(min_length=1, max_length=500)]
    source: Text = "supplier"
    reason: Text = "receipt"
    purchase_order_id: Id | None = None


class SetOnHand(Command):
    """Whoever keeps a place says how many are there, outside of bins and lots.

    `document_id` makes asking twice harmless. What is promised stays promised, as at a count.
    """

    document_id: Id
    warehouse_id: Id
    sku: Sku
    quantity: Count
    source: Text = "count"
    reason: Text = "told by who keeps it"


class WarehouseOpened(Event):
    """Goods can lie here from now on."""

    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: int = 100


class WarehouseChanged(Event):
    """All of a warehouse as it is from now on."""

    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: int = 100
    is_active: bool = True


class ReceiptDenied(Event):
    """Goods of a purchase order did not become stock; `reason` is the refusal."""

    receipt_id: Id
    purchase_order_id: Id
    warehouse_id: Id
    lines: tuple[ReceiptLine, ...]
    reason: Text


class ReservationMade(Event):
    """Stock is promised. `missing` waits for goods; nothing missing means all of it is there."""

    reservation_id: Id
    order_id: Id | None = None
    allocations: tuple[Allocation, ...] = ()
    missing: tuple[StockLine, ...] = ()
    expires_at: datetime | None = None


class ReservationDenied(Event):
    """Stock could not be promised, to an order or a holder; `missing` is what was short.

    `reason` is `out_of_stock`, or says why the reservation that the order names is not its own.
    """

    reservation_id: Id
    order_id: Id | None = None
    missing: tuple[StockLine, ...] = ()
    reason: Text = "out_of_stock"


class ReservationFilled(Event):
    """Goods came for a reservation that waited; `missing` is what it waits for still."""

    reservation_id: Id
    order_id: Id | None = None
    allocations: tuple[Allocation, ...]
    missing: tuple[StockLine, ...] = ()


class ReservationReleased(Event):
    """What was still reserved is free again; `reason` is `released`, `expired` or the caller's."""

    reservation_id: Id
    order_id: Id | None = None
    allocations: tuple[Allocation, ...] = ()
    reason: Text = "released"


class ReservationConfirmed(Event):
    reservation_id: Id
    order_id: Id | None = None


class StockIssued(Event):
    """Reserved goods left for the customer."""

    reservation_id: Id
    order_id: Id | None = None
    issue_id: Id
    lines: tuple[Allocation, ...]


class IssueDenied(Event):
    """Goods of an order left that are not promised to it: the books have them still.

    `reason` is the refusal. People look what is there, and count.
    """

    reservation_id: Id
    order_id: Id
    issue_id: Id
    lines: tuple[Allocation, ...]
    reason: Text


class StockRanLow(Event):
    """What is available of a SKU in a warehouse fell to its reorder point or below."""

    sku: Sku
    warehouse_id: Id
    available: Count
    reorder_point: Count


class StockMoved(Event):
    """`change` units moved between this position and `counterpart`, the movement's other end.

    `on_hand` and `reserved` are what the position holds afterwards; `short` is what a count found
    missing of the reserved, `lacking` what of that is promised still; then it is booked off.
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
    lacking: Count = 0


class StockTurned(Event):
    """The last free one of a SKU in a warehouse went, or the first one came."""

    sku: Sku
    warehouse_id: Id
    in_stock: bool


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
