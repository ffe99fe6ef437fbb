"""What happened to orders, and what orders learnt from others; see also `published`."""

from entrepot.contexts.pricing.published import Code
from entrepot.kernel.message import Event
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

from .published import (
    OrderAwaitingStock,
    OrderCancellationAsked,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    OrderReplenished,
    OrderReserved,
    OrderReturned,
    ShippedLine,
)


class OrderSubmitted(Event):
    """The order waits to be priced; `order` is what it is at the catalogue's prices."""

    order_id: Id
    order: OrderPlaced
    channel: Text = "web"
    shipping_method: Text = ""
    coupons: tuple[Code, ...] = ()


class OrderPriced(Event):
    """What the order will cost, once the budgets of its promotions are asked for."""

    order_id: Id
    order: OrderPlaced


class OrderAllocated(Event):
    """More stock was promised before the order was confirmed."""

    order_id: Id
    allocated: tuple[ShippedLine, ...]
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class OrderProcessing(Event):
    """A first shipment is being made ready."""

    order_id: Id
    shipment_id: Id


class OrderCancellationHeld(Event):
    """The rest is stopped, but these shipments have left and we have not heard of them all."""

    order_id: Id
    shipments: tuple[Id, ...]
    reason: Text


class OfferLearnt(Event):
    sku: Sku
    product_id: Id
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True


class StoreLearnt(Event):
    store_id: Id
    currency: Currency
    language: Language = "en"
    warehouse_ids: tuple[Id, ...] = ()
    is_active: bool = True


class CustomerLearnt(Event):
    user_id: Id
    email: Email
    name: Text = ""
    is_active: bool = True


class AddressLearnt(Event):
    user_id: Id
    address_id: Id
    address: Address | None = None
    type: Text = ""
    is_default: bool = False


class PricingLearnt(Event):
    """From now on an order costs what pricing says."""


EVENTS = (
    OrderSubmitted,
    OrderPriced,
    OrderPlaced,
    OrderAwaitingStock,
    OrderAllocated,
    OrderReserved,
    OrderConfirmed,
    OrderReplenished,
    OrderProcessing,
    OrderDispatched,
    OrderDelivered,
    OrderReturned,
    OrderCancellationAsked,
    OrderCancellationHeld,
    OrderCancelled,
    OrderDenied,
    OfferLearnt,
    StoreLearnt,
    CustomerLearnt,
    AddressLearnt,
    PricingLearnt,
)
