"""What may be asked about orders."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Address, Adjustment, Cursor, Email, Id, Limit, Moment, Sku

from .published import OrderLine

StatusWord = Literal[
    "Pricing",
    "Placed",
    "Reserved",
    "AwaitingStock",
    "Confirmed",
    "Processing",
    "Shipped",
    "Delivered",
    "PartiallyReturned",
    "Returned",
    "Cancelling",
    "Cancelled",
    "Pending",
    "Dispatched",
]


class GetOrder(Query):
    order_id: Id
    user_id: Id | None = None


class ListOrders(Query):
    """Latest first.

    `status` is an order's, or another word for it: `Pending` is whatever is not confirmed yet,
    `Dispatched` is `Shipped`. `awaiting` asks for those of which goods are still to come, whatever
    of them is ready or has left; `sku` for those for which some of it is held or awaited. `since`
    and `before` are when they were placed.
    """

    user_id: Id | None = None
    store_id: Id | None = None
    status: StatusWord | None = None
    awaiting: bool = False
    sku: Sku | None = None
    order_number: Annotated[str, Meta(max_length=64)] | None = None
    since: Moment | None = None
    before: Moment | None = None
    limit: Limit = 50
    after: Cursor | None = None


class FollowedLine(OrderLine):
    """A line and where its goods are.

    Of `quantity` so many are held and have yet to leave, have left, and are still to come. None of
    these while stock has not answered yet, nor of what was cancelled.
    """

    quantity_ready: int
    quantity_shipped: int
    quantity_awaited: int


class TransferredRefund(Value):
    """Money that goes back by transfer: owed since then, and sent once somebody has noted it.

    `reference` is the return's id, or what else it was asked by; none of a cancelled order's.
    """

    payment_id: str
    reference: str
    amount: int
    currency: str
    owed_at: datetime
    sent_at: datetime | None


class OrderAnswer(Answer):
    """An order; `id` and `order_id` are the same. Money is in minor units of `currency`.

    What it will cost is not known yet while its `status` is `Pricing`: it shows the catalogue's
    prices. An address that the customer keeps bears its id. Until `pay_by` the goods are kept for
    the money, while its `status` is `Reserved`.
    """

    id: str
    order_id: str
    order_number: str
    status: str
    user_id: str | None
    customer_id: str | None
    store_id: str
    email: str | None
    customer_name: str
    lines: tuple[FollowedLine, ...]
    currency: str
    subtotal: int
    tax_amount: int
    shipping_cost: int
    shipping_method: str
    total_amount: int
    credit_amount: int
    dispatched_amount: int
    adjustments: tuple[Adjustment, ...]
    shipping_address: Address | None
    shipping_address_id: str | None
    billing_address: Address | None
    billing_address_id: str | None
    payment_method: str
    pay_by: datetime | None
    refunds: tuple[TransferredRefund, ...]
    reservation_id: str
    reason: str
    order_date: datetime
    ship_date: datetime | None
    delivery_date: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int


class FindGuestOrder(Query):
    """By what its buyer was told: its number, and the address that it was told to."""

    order_number: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00]+(?!\n)$")]
    email: Email


class GuestOrder(Answer):
    """What who bought without an account may see of it: no name, no street."""

    order_id: str
    order_number: str
    status: str
    store_id: str
    lines: tuple[OrderLine, ...]
    currency: str
    subtotal: int
    tax_amount: int
    shipping_cost: int
    total_amount: int
    credit_amount: int
    payment_method: str
    pay_by: datetime | None
    refunds: tuple[TransferredRefund, ...]
    adjustments: tuple[Adjustment, ...]
    city: str | None
    country: str | None
    reason: str
    order_date: datetime
    ship_date: datetime | None
    delivery_date: datetime | None
    updated_at: datetime


class ListOwedRefunds(Query):
    """What somebody is to send back by transfer and has not, the oldest first."""

    order_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class OwedRefund(Answer):
    """Whom to send `amount`, in minor units of `currency`, and for which order.

    Without `reference` it is what was held when the payment was given up.
    """

    payment_id: str
    reference: str
    order_id: str
    order_number: str
    customer_name: str
    email: str | None
    amount: int
    currency: str
    reason: str
    owed_at: datetime


class CountOrders(Query):
    """How many orders are in each status, and their worth."""

    limit: Limit = 100
    after: Cursor | None = None


class OrdersInStatus(Answer):
    status: str
    currency: str
    orders: int
    total_amount: int


class CountOrdersOverTime(Query):
    """How many orders were placed in each step of time since then, and their worth.

    Cancelled ones count, too; steps without any are left out.
    """

    since: Moment
    step_s: Annotated[int, Meta(ge=60, le=31_536_000)] = 3600
    limit: Limit = 500
    after: Cursor | None = None


class OrdersInTime(Answer):
    """`begins_at` is the step's; money is in minor units of `currency`."""

    begins_at: datetime
    currency: str
    orders: int
    total_amount: int


READ = "orders:read"

ASKS = (
    Ask(GetOrder, OrderAnswer, READ, own="user_id"),
    Ask(ListOrders, OrderAnswer, READ, many=True, own="user_id"),
    Ask(FindGuestOrder, GuestOrder, PUBLIC),
    Ask(ListOwedRefunds, OwedRefund, READ, many=True),
    Ask(CountOrders, OrdersInStatus, READ, many=True),
    Ask(CountOrdersOverTime, OrdersInTime, READ, many=True),
)
