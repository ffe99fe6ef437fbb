"""What deciding about orders needs."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import Address, by_sku, share

from .events import (
    AddressLearnt,
    CustomerLearnt,
    OfferLearnt,
    OrderAllocated,
    OrderCancellationHeld,
    OrderPriced,
    OrderProcessing,
    OrderSubmitted,
    PricingLearnt,
    StoreLearnt,
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


class Ordered(Value):
    """How many of a SKU at which price, and how many of them have left.

    `discount` is what all of them together cost less than the price says, `tax_amount` the tax
    that comes on top; of orders that tell `shipping_tax_amount`.
    """

    sku: str
    quantity: int
    unit_price: int
    discount: int = 0
    tax_amount: int = 0
    shipped: int = 0
    returned: int = 0

    def worth(self, quantity: int) -> int:
        """What so many of them cost with their tax, discount and tax spread evenly."""
        whole = self.quantity * self.unit_price - self.discount + self.tax_amount
        return share(whole, quantity, self.quantity)


class Order(State):
    """`status` is empty until the order is taken; `evolve_order` tells which follow.

    `submitted` and `priced` are of an order that has yet to be placed; `shipping_cost` is of those
    that tell their `shipping_method`.
    """

    status: str = ""
    submitted: OrderSubmitted | None = None
    priced: OrderPlaced | None = None
    number: str = ""
    store_id: str = ""
    user_id: str | None = None
    customer_name: str = ""
    shipping_address: Address | None = None
    lines: tuple[Ordered, ...] = ()
    currency: str = ""
    shipping_cost: int = 0
    delivery_days_max: int | None = None
    total: int = 0
    credit: int = 0
    dispatched_amount: int = 0
    payment_method: str = ""
    payment_token: str = ""
    reservation_id: str = ""
    ship_complete: bool = False
    allocated: tuple[ShippedLine, ...] = ()
    missing: tuple[tuple[str, int], ...] = ()
    payment_asked: bool = False
    shipments: tuple[str, ...] = ()
    delivered: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    reason: str = ""
    rest_cancelled: bool = False
    placed_at: datetime | None = None
    products: tuple[tuple[str, int], ...] = ()
    """How many of each product were ordered; of orders that tell `placed_at`."""

    @property
    def shipped_whole(self) -> bool:
        return all(line.shipped >= line.quantity for line in self.lines)

    @property
    def returned_whole(self) -> bool:
        return all(line.returned >= line.shipped for line in self.lines)


class Offer(State):
    """What can be ordered, as last learnt from the catalog."""

    sku: str = ""
    product_id: str = ""
    name: str = ""
    unit_price: int = 0
    currency: str = ""
    weight_g: int = 0
    is_active: bool = False


class Store(State):
    currency: str = ""
    language: str = "en"
    warehouse_ids: tuple[str, ...] = ()
    is_active: bool = False


class Pricing(State):
    """Whether the business has rules of its own for what an order costs."""

    has_rules: bool = False


class KnownAddress(Value):
    address_id: str
    address: Address
    type: str = ""
    is_default: bool = False


class Customer(State):
    email: str = ""
    name: str = ""
    is_active: bool = False
    addresses: tuple[KnownAddress, ...] = ()

    def address(self, address_id: str | None, type: str) -> KnownAddress | None:
        """The address of that id, or the default of its type."""
        for known in self.addresses:
            if known.address_id == address_id:
                return known
        if address_id is None:
            for known in self.addresses:
                if known.is_default and known.type.lower() == type:
                    return known
        return None


def evolve_order(order: Order, event: Any) -> Order:
    match event:
        case OrderPlaced():
            return _placed(event)
        case OrderSubmitted():
            return replace(_placed(event.order), status="Pricing", submitted=event)
        case OrderPriced():
            return replace(order, priced=event.order)
        case OrderReserved():
            promised = _allotted(order, event.allocated, event.missing)
            return replace(promised, status="Reserved", payment_asked=True)
        case OrderConfirmed():
            return replace(order, status="Confirmed")
        case OrderAwaitingStock(allocated=allocated, missing=missing):
            return replace(order, status="AwaitingStock", allocated=allocated, missing=missing)
        case OrderAllocated():
            return _allotted(order, event.allocated, event.missing)
        case OrderReplenished():
            return _allotted(order, event.ready, event.missing)
        case OrderProcessing():
            return replace(order, status="Processing")
        case OrderDispatched():
            return _dispatched(order, event)
        case OrderDelivered():
            status = "Delivered" if event.complete else order.status
            return replace(order, status=status, delivered=(*order.delivered, event.shipment_id))
        case OrderReturned():
            return _returned(order, event)
        case OrderCancellationAsked():
            return replace(order, status="Cancelling")
        case OrderCancellationHeld():
            return replace(order, awaited=event.shipments, reason=event.reason)
        case OrderDenied():
            if not event.order_number:
                return order
            return replace(order, status="Cancelled", reason=event.reason)
        case OrderCancelled():
            status = "Shipped" if event.shipped else "Cancelled"
            return replace(order, status=status, rest_cancelled=True, missing=())
    raise TypeError(event)


def _allotted(
    order: Order, more: tuple[ShippedLine, ...], missing: tuple[tuple[str, int], ...]
) -> Order:
    return replace(order, allocated=(*order.allocated, *more), missing=missing)


def _placed(event: OrderPlaced) -> Order:
    return Order(
        status="Placed",
        number=event.order_number,
        store_id=event.store_id,
        user_id=event.user_id,
        customer_name=event.customer_name,
        shipping_address=event.shipping_address,
        lines=tuple(
            [
                Ordered(
                    sku=x.sku,
                    quantity=x.quantity,
                    unit_price=x.unit_price,
                    discount=x.quantity * x.unit_price - x.total_price,
                    tax_amount=0 if event.shipping_tax_amount is None else x.tax_amount,
                )
                for x in event.lines
            ]
        ),
        currency=event.currency,
        shipping_cost=0 if event.shipping_method is None else event.shipping_cost,
        delivery_days_max=event.delivery_days_max,
        total=event.total_amount,
        credit=event.credit_amount,
        payment_method=event.payment_method,
        payment_token=event.payment_token,
        reservation_id=event.reservation_id,
        ship_complete=event.ship_complete,
        placed_at=event.placed_at,
        products=_products(event) if event.placed_at else (),
    )


def _products(event: OrderPlaced) -> tuple[tuple[str, int], ...]:
    ordered: dict[str, int] = {}
    for line in event.lines:
        ordered[line.product_id] = ordered.get(line.product_id, 0) + line.quantity
    return tuple(ordered.items())


def _dispatched(order: Order, event: OrderDispatched) -> Order:
    shipped = by_sku(event.lines)
    lines = tuple([replace(x, shipped=x.shipped + shipped.get(x.sku, 0)) for x in order.lines])
    return replace(
        order,
        status="Shipped" if event.complete else "Processing",
        lines=lines,
        shipments=(*order.shipments, event.shipment_id),
        dispatched_amount=order.dispatched_amount + event.amount,
    )


def _returned(order: Order, event: OrderReturned) -> Order:
    back = dict(event.lines)
    lines = [replace(x, returned=x.returned + back.get(x.sku, 0)) for x in order.lines]
    returns = (*order.returns, event.return_id)
    return replace(order, lines=tuple(lines), returns=returns, status=event.status)


def evolve_offer(_: Offer, event: Any) -> Offer:
    match event:
        case OfferLearnt():
            return Offer(
                sku=event.sku,
                product_id=event.product_id,
                name=event.name,
                unit_price=event.unit_price,
                currency=event.currency,
                weight_g=event.weight_g,
                is_active=event.is_active,
            )
    raise TypeError(event)


def evolve_store(_: Store, event: Any) -> Store:
    match event:
        case StoreLearnt():
            return Store(
                currency=event.currency,
                language=event.language,
                warehouse_ids=event.warehouse_ids,
                is_active=event.is_active,
            )
    raise TypeError(event)


def evolve_pricing(_: Pricing, event: Any) -> Pricing:
    match event:
        case PricingLearnt():
            return Pricing(has_rules=True)
    raise TypeError(event)


def evolve_customer(customer: Customer, event: Any) -> Customer:
    match event:
        case CustomerLearnt():
            return replace(customer, email=event.email, name=event.name, is_active=event.is_active)
        case AddressLearnt():
            return _addressed(customer, event)
    raise TypeError(event)


def _addressed(customer: Customer, event: AddressLearnt) -> Customer:
    others = [a for a in customer.addresses if a.address_id != event.address_id]
    if event.address is None:
        return replace(customer, addresses=tuple(others))
    if event.is_default:
        others = [replace(a, is_default=a.is_default and a.type != event.type) for a in others]
    known = KnownAddress(
        address_id=event.address_id,
        address=event.address,
        type=event.type,
        is_default=event.is_default,
    )
    return replace(customer, addresses=(*others, known))


ORDER = Kind("order", Order(), evolve_order)
OFFER = Kind("offer", Offer(), evolve_offer)
PRODUCT_OFFER = Kind("product_offer", Offer(), evolve_offer)
STORE = Kind("order_store", Store(), evolve_store)
CUSTOMER = Kind("order_customer", Customer(), evolve_customer)
PRICING = Kind("order_pricing", Pricing(), evolve_pricing)
KINDS = (ORDER, OFFER, PRODUCT_OFFER, STORE, CUSTOMER, PRICING)
