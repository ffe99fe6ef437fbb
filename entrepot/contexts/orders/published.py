"""What others may ask of orders, and the life of an order, told with all that listeners need."""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command, Event, Value
from entrepot.kernel.units import (
    Address,
    Adjustment,
    Amount,
    Count,
    Currency,
    Email,
    Id,
    Language,
    Name,
    Quantity,
    Sku,
    Text,
)

Days = Annotated[int, Meta(ge=0, le=365)]
Adjustments = Annotated[tuple[Adjustment, ...], Meta(max_length=2000)]


PAYMENT_WINDOW = {"card": timedelta(minutes=30), "external": timedelta(days=7)}
"""So long is promised stock kept for the money, counted from when it was asked for; then the order
is cancelled as `NOT_PAID_IN_TIME`. The order alone ends it: a reservation that expired by itself
could be gone just as the money comes. On account nobody waits for money."""
NOT_PAID_IN_TIME = "not_paid_in_time"


class OrderLine(Value):
    """A line as ordered; `unit_price` is what it cost at that moment.

    quantity x unit_price - discount_amount = total_price, its part of the subtotal; with
    `tax_included` less tax_amount, which the price holds already.
    """

    line: int
    sku: str
    product_id: str
    name: str
    quantity: Quantity
    unit_price: Amount
    total_price: Amount
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    tax_included: bool = False
    weight_g: Count = 0


class ShippedLine(Value):
    """So many of a SKU that left from, or wait in, a warehouse."""

    sku: str
    warehouse_id: str
    quantity: Quantity
    bin: str = ""
    lot: str = ""


class PricedItem(Value):
    """What was agreed elsewhere, at its price.

    It adds quantity x unit_price - discount_amount to the subtotal; `tax_amount` is its part of
    the order's tax, which with `tax_included` the price holds already.
    """

    sku: Sku
    product_id: Id
    name: Name
    quantity: Quantity
    unit_price: Amount
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    tax_included: bool = False
    weight_g: Count = 0


class RecordOrder(Command):
    """Take over an order whose prices, tax and freight were agreed elsewhere.

    Of `tax_amount` the items bear their own, and the freight `shipping_tax_amount`; what is left
    is spread over the goods. `credit_amount` of the total was paid before, with goods given back
    for it, say: only the rest is charged. `delivery_days_max` is how long its `shipping_method`
    takes. What cannot be is refused; whoever wishes it `told` hears so in an event.
    """

    order_id: Id
    order_number: Annotated[str, Meta(max_length=64, pattern=r"^[^\x00]*$")] = ""
    store_id: Id
    user_id: Id | None = None
    items: Annotated[tuple[PricedItem, ...], Meta(min_length=1, max_length=200)]
    email: Email | None = None
    customer_name: Text = ""
    language: Language | None = None
    currency: Currency
    tax_amount: Amount = 0
    shipping_tax_amount: Amount = 0
    shipping_cost: Amount = 0
    shipping_method: Text = ""
    delivery_days_max: Days | None = None
    credit_amount: Amount = 0
    adjustments: Adjustments = ()
    shipping_address: Address
    billing_address: Address | None = None
    payment_method: Literal["card", "external", "on_account"] = "external"
    payment_token: Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")] = ""
    reservation_id: Id | None = None
    backorder: bool = True
    ship_complete: bool = False
    told: bool = False


class GiveUpOrder(Command):
    """Who asked for an order expects no answer any more.

    Of one that never came to be it is said so, one that waits for its card is cancelled; one that
    is paid, or to be paid in its own time, stays.
    """

    order_id: Id
    reason: Text = "no_answer"


class OrderDenied(Event):
    """What was asked for never became an order.

    It has an `order_number` where it had been submitted and waited for its price; else there is
    none of this id.
    """

    order_id: Id
    reason: Text
    order_number: Text = ""


class RecordReturn(Command):
    """Shipped goods came back."""

    order_id: Id
    return_id: Id
    lines: tuple[tuple[Sku, Quantity], ...]


class OrderPlaced(Event):
    """An order was taken. Money: subtotal + tax_amount + shipping_cost = total_amount.

    Of that, `credit_amount` was paid before; the rest is charged. `shipping_tax_amount` is the
    freight's part of the tax, and `shipping_method` how it is to be sent, "" where nothing was
    agreed; both None of orders that were placed before this was told.
    """

    order_id: Id
    order_number: Text
    store_id: Id
    user_id: Id | None = None
    email: Email | None = None
    customer_name: Text = ""
    language: Language = "en"
    lines: tuple[OrderLine, ...]
    currency: Currency
    subtotal: Amount
    tax_amount: Amount = 0
    shipping_tax_amount: Amount | None = None
    shipping_cost: Amount = 0
    shipping_method: Text | None = None
    delivery_days_max: int | None = None
    total_amount: Amount
    credit_amount: Amount = 0
    adjustments: Adjustments = ()
    shipping_address: Address
    shipping_address_id: Id | None = None
    billing_address: Address | None = None
    billing_address_id: Id | None = None
    payment_method: str
    payment_token: Text = ""
    reservation_id: Id
    warehouse_ids: tuple[Id, ...] = ()
    backorder: bool = True
    ship_complete: bool = False
    placed_at: datetime | None = None


class OrderAwaitingStock(Event):
    """The order goes no further until goods come."""

    order_id: Id
    order_number: Text = ""
    allocated: tuple[ShippedLine, ...] = ()
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class OrderReserved(Event):
    """Stock is promised, so money may be asked for; `missing` follows as a back-order.

    Until `pay_by` they are kept for it; on account nobody waits.
    """

    order_id: Id
    order_number: Text
    allocated: tuple[ShippedLine, ...]
    missing: tuple[tuple[Sku, Quantity], ...] = ()
    amount: Amount
    currency: Currency
    payment_id: Id
    payment_method: str
    payment_token: Text = ""
    pay_by: datetime | None = None


class OrderConfirmed(Event):
    """Stock is promised and money is sure: the order will be fulfilled.

    `ready` is what may leave now, by place. Goods that come later follow in `OrderReplenished`.
    All of it together costs the buyer `shipping_cost` to be sent, without tax; the way that was
    agreed takes `delivery_days_max` at most, where that is known. Orders that were placed before
    this was told bear no freight.
    """

    order_id: Id
    order_number: Text
    store_id: Id
    reservation_id: Id
    shipping_address: Address
    customer_name: Text = ""
    currency: Currency | None = None
    shipping_cost: Amount = 0
    delivery_days_max: int | None = None
    ready: tuple[ShippedLine, ...]


class OrderReplenished(Event):
    """More of a confirmed order may leave."""

    order_id: Id
    ready: tuple[ShippedLine, ...]
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class OrderDispatched(Event):
    """Goods left. `amount` is to be charged for these goods and their part of tax and freight.

    `credit_amount` of what they cost was paid before, with goods given back for them, say.
    """

    order_id: Id
    order_number: Text
    reservation_id: Id
    shipment_id: Id
    carrier_name: Text = ""
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    lines: tuple[ShippedLine, ...]
    amount: Amount
    credit_amount: Amount = 0
    currency: Currency
    payment_id: Id
    complete: bool


class OrderDelivered(Event):
    """A shipment arrived; `complete` when it was the last of the order."""

    order_id: Id
    order_number: Text
    shipment_id: Id
    complete: bool


class OrderCancellationAsked(Event):
    """Shipping must say first what can still be stopped."""

    order_id: Id
    reason: Text


class OrderCancelled(Event):
    """What had not left will not leave. `shipped` says whether a part of the order did.

    `products` and how many of each were ordered, by whom and when, so that who counted the order
    may count it no longer; nothing of an order that was placed before this was told.
    """

    order_id: Id
    order_number: Text
    reservation_id: Id
    reason: Text
    payment_id: Id | None = None
    shipped: bool = False
    user_id: Id | None = None
    placed_at: datetime | None = None
    products: tuple[tuple[Id, Quantity], ...] = ()


class OrderReturned(Event):
    """Shipped goods came back; `status` is what the order is now.

    That is `Returned` when all of them did, `PartiallyReturned` otherwise; an order of which a
    part has yet to arrive stays what it is until then.
    """

    order_id: Id
    order_number: Text
    return_id: Id
    lines: tuple[tuple[Sku, Quantity], ...]
    status: Text
