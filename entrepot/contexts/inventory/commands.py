"""What may be asked of inventory from outside or by staff; see also `published`."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command, Value
from entrepot.kernel.units import Address, Count, Id, Moment, Name, Quantity, Sku, Text

from .published import Arrived, ReceiptLine, Status

Change = Annotated[int, Meta(ge=-1_000_000_000, le=1_000_000_000)]
Bin = Annotated[str, Meta(max_length=64, pattern=r"^[^@\x00]*$")]
Lot = Annotated[str, Meta(max_length=64, pattern=r"^[^@\x00]*$")]
ItemId = Annotated[
    str,
    Meta(
        max_length=129,
        pattern=r"^[^@\x00-\x20]([^@\x00-\x1f]*[^@\x00-\x20])?@[A-Za-z0-9._:-]+(?!\n)$",
        description="a SKU in a warehouse: `sku@warehouse`",
    ),
]


class OpenWarehouse(Command):
    """A warehouse begins to work. Those with a lower priority number serve orders first."""

    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: Annotated[int, Meta(ge=0, le=1000)] = 100


class ChangeWarehouse(Command):
    warehouse_id: Id
    name: Name
    location: Address | None = None
    contact: Text = ""
    priority: Annotated[int, Meta(ge=0, le=1000)] = 100
    is_active: bool = True


class AdjustStock(Command):
    """Correct what is on hand by `change`, with a reason; below what is reserved is refused."""

    adjustment_id: Id
    sku: Sku
    warehouse_id: Id
    change: Change
    reason: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[^\x00]*$")]
    bin: Bin = ""
    lot: Lot = ""
    expires_on: date | None = None
    status: Status = "available"


class CountedLine(Value):
    """What was found in a position."""

    sku: Sku
    quantity: Count
    bin: Bin = ""
    lot: Lot = ""
    expires_on: date | None = None


class ApplyCount(Command):
    """Set what is on hand to what was counted; what is reserved may be counted too.

    A count below the promise leaves on hand what is promised and tells how many are short, for
    people to decide whose promise is broken.
    """

    count_id: Id
    warehouse_id: Id
    lines: Annotated[tuple[CountedLine, ...], Meta(min_length=1, max_length=1000)]
    reason: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[^\x00]*$")] = "count"


class BeginCount(Command):
    """A warehouse, or one bin of it, is counted by whoever may, on any device, until it is applied.

    Whoever counts `blind` is not to be told what the books say.
    """

    count_id: Id
    warehouse_id: Id
    bin: Bin = ""
    blind: bool = False
    reason: Annotated[str, Meta(max_length=500, pattern=r"^[^\x00]*$")] = ""


class Tally(Value):
    """What was found in a place; without a quantity it is not counted after all.

    `counted_at` is when it was found, at most a week ago: the books may have changed before it is
    heard. It tells two counts apart that found the same: sent again, a tally tells the same.
    """

    sku: Sku
    quantity: Count | None = None
    bin: Bin = ""
    lot: Lot = ""
    expires_on: date | None = None
    counted_at: Moment | None = None


class RecordTallies(Command):
    """So many lie there; the last word on a place counts.

    A place is compared with what the books had at its `counted_at`, however late that is heard, and
    otherwise when it is first heard, whatever was sold since: the same tally by the same person,
    sent again, is that one still, and to have found the same once more is another `counted_at`.
    """

    count_id: Id
    lines: Annotated[tuple[Tally, ...], Meta(min_length=1, max_length=1000)]


class CompleteCount(Command):
    """What was counted becomes what is on hand; all places, or none.

    What came and went since a place was counted stays so: only the difference found is corrected.
    """

    count_id: Id


class AbandonCount(Command):
    """The books stay as they are."""

    count_id: Id


class ChangeStatus(Command):
    """Move unreserved stock of a position to another status: quarantine, damaged, available."""

    change_id: Id
    sku: Sku
    warehouse_id: Id
    quantity: Quantity
    from_status: Status
    to_status: Status
    bin: Bin = ""
    lot: Lot = ""
    reason: Text = ""


class DispatchTransfer(Command):
    """Stock leaves one warehouse for another; until it arrives it is in transit."""

    transfer_id: Id
    from_warehouse_id: Id
    to_warehouse_id: Id
    lines: Annotated[tuple[ReceiptLine, ...], Meta(min_length=1, max_length=500)]
    reason: Text = "transfer"


class ReceiveTransfer(Command):
    """A transfer arrived, and lies in `bin` now: all of it, or of a SKU and lot so many.

    What was sent and did not come is written off where it should have come to.
    """

    transfer_id: Id
    bin: Bin = ""
    arrived: Annotated[tuple[Arrived, ...], Meta(max_length=500)] = ()


class SetReorderPoint(Command):
    """At this many available or fewer, somebody is told."""

    sku: Sku
    warehouse_id: Id
    reorder_point: Count


class UpdateItem(Command):
    """Replace what is on hand of an item of stock, or when to tell that it is low, or both.

    What is found more or less is booked as an adjustment where the item lies; where it lies in
    several places, in the one named by `bin` and `lot`. If-Match makes sure that nobody sold or
    moved any since the item was read.
    """

    inventory_item_id: ItemId
    adjustment_id: Id
    quantity_on_hand: Count | None = None
    reorder_point: Count | None = None
    bin: Bin | None = None
    lot: Lot | None = None
    reason: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[^\x00]*$")] = "update"


class FillBacklog(Command):
    """Give what is available of a SKU in a warehouse to those who wait longest for it there."""

    sku: Sku
    warehouse_id: Id


class TellExpired(Command):
    """That day is over: what expired on it can be sold no more. Where nothing did, nobody hears."""

    sku: Sku
    warehouse_id: Id
    expires_on: date


class ExpireReservation(Command):
    """A hold's time is over; a confirmed or released reservation ignores it."""

    reservation_id: Id


class Refusal(StrEnum):
    """Why inventory says no, in order of precedence."""

    WAREHOUSE_EXISTS = "WAREHOUSE_EXISTS"
    UNKNOWN_WAREHOUSE = "UNKNOWN_WAREHOUSE"
    WAREHOUSE_CLOSED = "WAREHOUSE_CLOSED"
    SAME_WAREHOUSE = "SAME_WAREHOUSE"
    UNKNOWN_RESERVATION = "UNKNOWN_RESERVATION"
    UNKNOWN_TRANSFER = "UNKNOWN_TRANSFER"
    UNKNOWN_COUNT = "UNKNOWN_COUNT"
    SEVERAL_PLACES = "SEVERAL_PLACES"
    COUNT_CLOSED = "COUNT_CLOSED"
    OTHER_BIN = "OTHER_BIN"
    COUNTED_IN_FUTURE = "COUNTED_IN_FUTURE"
    COUNTED_TOO_LONG_AGO = "COUNTED_TOO_LONG_AGO"
    NOTHING_COUNTED = "NOTHING_COUNTED"
    COUNTED_MEANWHILE = "COUNTED_MEANWHILE"
    TOO_MANY_PLACES = "TOO_MANY_PLACES"
    RESERVATION_TAKEN = "RESERVATION_TAKEN"
    RESERVATION_DIFFERS = "RESERVATION_DIFFERS"
    RESERVATION_OVER = "RESERVATION_OVER"
    MORE_THAN_SENT = "MORE_THAN_SENT"
    BELOW_RESERVED = "BELOW_RESERVED"
    NOT_ENOUGH_STOCK = "NOT_ENOUGH_STOCK"
    NOT_RESERVED = "NOT_RESERVED"
    BACKLOG_FULL = "BACKLOG_FULL"
    TOO_MANY_POSITIONS = "TOO_MANY_POSITIONS"
    NOTHING_TO_CHANGE = "NOTHING_TO_CHANGE"
