"""What orders tell others: the life of an order, each stage with all that listeners need."""

from datetime import datetime

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import (
    Address,
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


class OrderLine(Value):
    """A line as ordered; `unit_price` is what it cost at that moment."""

    line: int
    sku: Sku
    product_id: Id
    name: Name
    quantity: Quantity
    unit_price: Amount
    total_price: Amount
    weight_g: Count = 0


class ShippedLine(Value):
    """So many of a SKU that left from, or wait in, a warehouse."""

    sku: Sku
    warehouse_id: Id
    quantity: Quantity
    bin: Text = ""
    lot: Text = ""


class OrderPlaced(Event):
    """An order was taken. Money: subtotal + tax_amount + shipping_cost = total_amount."""

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
    shipping_cost: Amount = 0
    total_amount: Amount
    shipping_address: Address
    billing_address: Address | None = None
    payment_method: str
    payment_token: Text = ""
    reservation_id: Id
    warehouse_ids: tuple[Id, ...] = ()
    backorder: bool = True
    ship_complete: bool = False


class OrderAwaitingStock(Event):
    """The order goes no further until goods come."""

    order_id: Id
    order_number: Text = ""
    allocated: tuple[ShippedLine, ...] = ()
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class OrderReserved(Event):
    """Stock is promised, so money may be asked for; `missing` follows as a back-order."""

    order_id: Id
    order_number: Text
    allocated: tuple[ShippedLine, ...]
    missing: tuple[tuple[Sku, Quantity], ...] = ()
    amount: Amount
    currency: Currency
    payment_id: Id
    payment_method: str
    payment_token: Text = ""


class OrderConfirmed(Event):
    """Stock is promised and money is sure: the order will be fulfilled.

    `ready` is what may leave now, by place. Goods that come later follow in `OrderReplenished`.
    """

    order_id: Id
    order_number: Text
    store_id: Id
    reservation_id: Id
    shipping_address: Address
    customer_name: Text = ""
    ready: tuple[ShippedLine, ...]


class OrderReplenished(Event):
    """More of a confirmed order may leave."""

    order_id: Id
    ready: tuple[ShippedLine, ...]
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class OrderDispatched(Event):
    """Goods left. `amount` is what these goods and their part of tax and freight cost."""

    order_id: Id
    order_number: Text
    reservation_id: Id
    shipment_id: Id
    carrier_name: Text = ""
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    lines: tuple[ShippedLine, ...]
    amount: Amount
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
    """What had not left will not leave. `shipped` says whether a part of the order did."""

    order_id: Id
    order_number: Text
    reservation_id: Id
    reason: Text
    payment_id: Id | None = None
    shipped: bool = False
