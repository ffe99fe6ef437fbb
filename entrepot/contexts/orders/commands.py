"""What may be asked of orders."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.contexts.pricing.published import Codes, RefusedCoupon
from entrepot.kernel.message import Command, Value
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

from .published import Adjustments, OrderLine, ShippedLine

Missing = tuple[tuple[Sku, Quantity], ...]


class OrderItem(Value):
    """What is wanted: a SKU, or a product that has only one."""

    sku: Sku | None = None
    product_id: Id | None = None
    quantity: Quantity


class PlaceOrder(Command):
    """Order at today's prices. Addresses are given in full or as the customer's ids.

    Where the business has rules of pricing (lists, taxes, freight, promotions) these say what it
    costs, a moment later; without any the catalogue does. `channel` is which lists count, and
    without a `shipping_method` the goods go the cheapest way. It is denied where one of its
    `coupons` opens nothing; whoever wishes to see the sum first uses a cart. `reservation_id` names
    stock already held while checking out. `backorder` lets missing goods follow; `ship_complete`
    keeps everything back until all is there.
    """

    order_id: Id
    store_id: Id
    user_id: Id | None = None
    items: Annotated[tuple[OrderItem, ...], Meta(min_length=1, max_length=200)]
    email: Email | None = None
    customer_name: Text = ""
    language: Language | None = None
    shipping_address_id: Id | None = None
    billing_address_id: Id | None = None
    shipping_address: Address | None = None
    billing_address: Address | None = None
    channel: Text = "web"
    shipping_method: Text = ""
    coupons: Codes = ()
    payment_method: Literal["card", "external"] = "card"
    payment_token: Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")] = ""
    reservation_id: Id | None = None
    backorder: bool = True
    ship_complete: bool = False


class CancelOrder(Command):
    """Stop whatever has not left. A customer may cancel only what is the customer's."""

    order_id: Id
    user_id: Id | None = None
    reason: Text = "cancelled"


class SetOrderStatus(Command):
    """Only `Cancelled` can be set by hand, the rest happens."""

    order_id: Id
    status: Literal[
        "Pending",
        "Placed",
        "AwaitingStock",
        "Confirmed",
        "Processing",
        "Shipped",
        "Dispatched",
        "Delivered",
        "Cancelled",
    ]
    reason: Text = "cancelled"


class LearnOffer(Command):
    """The catalog changed what can be ordered."""

    sku: Sku
    product_id: Id
    is_default: bool
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool


class LearnStore(Command):
    store_id: Id
    currency: Currency
    language: Language
    warehouse_ids: tuple[Id, ...]
    is_active: bool


class LearnCustomer(Command):
    user_id: Id
    email: Email
    name: Text
    is_active: bool


class LearnAddress(Command):
    """A customer's address; none means that it is gone."""

    user_id: Id
    address_id: Id
    address: Address | None
    type: Text = ""
    is_default: bool = False


class LearnPricing(Command):
    """The business has rules of its own for what an order costs."""


class RecordQuote(Command):
    """What the order costs by the rules of pricing; `missing` are not sold, `refused_coupons` open
    nothing.

    Money: subtotal + tax_amount + shipping_cost = total_amount. With `redeemable` the quote uses
    up budgets of promotions, which must be asked for first.
    """

    order_id: Id
    lines: tuple[OrderLine, ...]
    missing: tuple[Sku, ...] = ()
    refused_coupons: tuple[RefusedCoupon, ...] = ()
    subtotal: Amount
    tax_amount: Amount
    shipping_cost: Amount
    shipping_method: Text
    delivery_days_max: int | None = None
    total_amount: Amount
    adjustments: Adjustments = ()
    redeemable: bool = False


class RecordRedemption(Command):
    """The promotions of the order's quote are its own now."""

    order_id: Id


class RecordQuoteRefused(Command):
    """The order's quote holds no more."""

    order_id: Id
    reason: Text


class DenyIfUnpriced(Command):
    """Nobody said what the order costs; one that has its price ignores it."""

    order_id: Id


class RecordAllocation(Command):
    """Inventory promised stock to the order; `missing` waits."""

    order_id: Id
    allocated: tuple[ShippedLine, ...]
    missing: Missing = ()


class RecordDenial(Command):
    """Inventory does not promise the order its stock, or no more."""

    order_id: Id
    reservation_id: Id
    missing: Missing = ()
    reason: Text = "out_of_stock"


class RecordReservationLost(Command):
    """The order's stock was given back without the order asking."""

    order_id: Id
    reservation_id: Id
    reason: Text


class RecordAuthorisation(Command):
    order_id: Id
    payment_id: Id


class RecordDecline(Command):
    order_id: Id
    payment_id: Id
    reason: Text


class CancelIfUnpaid(Command):
    """The time for paying is over; an order that is paid, or ended, ignores it."""

    order_id: Id


class RecordProcessing(Command):
    order_id: Id
    shipment_id: Id


class RecordDispatch(Command):
    order_id: Id
    shipment_id: Id
    carrier_name: Text
    tracking_number: Text
    estimated_delivery: datetime | None = None
    lines: tuple[ShippedLine, ...]


class RecordDelivery(Command):
    order_id: Id
    shipment_id: Id


class RecordConsignmentCancelled(Command):
    """What has not left will not leave; `shipments` have, whether we heard of them or not."""

    order_id: Id
    dispatched: bool
    shipments: tuple[Id, ...] = ()
    reason: Text


class Refusal(StrEnum):
    """Why orders say no, in order of precedence."""

    ORDER_EXISTS = "ORDER_EXISTS"
    UNKNOWN_ORDER = "UNKNOWN_ORDER"
    UNKNOWN_STORE = "UNKNOWN_STORE"
    STORE_CLOSED = "STORE_CLOSED"
    UNKNOWN_CUSTOMER = "UNKNOWN_CUSTOMER"
    CUSTOMER_INACTIVE = "CUSTOMER_INACTIVE"
    NO_CONTACT = "NO_CONTACT"
    INVALID_PAYMENT_TOKEN = "INVALID_PAYMENT_TOKEN"  # noqa: S105 - a word
    UNKNOWN_ADDRESS = "UNKNOWN_ADDRESS"
    NO_ADDRESS = "NO_ADDRESS"
    UNKNOWN_PRODUCT = "UNKNOWN_PRODUCT"
    PRODUCT_INACTIVE = "PRODUCT_INACTIVE"
    CURRENCY_DIFFERS = "CURRENCY_DIFFERS"
    UNKNOWN_COUPON = "UNKNOWN_COUPON"
    PRICES_DIFFER = "PRICES_DIFFER"
    DISCOUNT_TOO_LARGE = "DISCOUNT_TOO_LARGE"
    TAX_DIFFERS = "TAX_DIFFERS"
    TOTAL_TOO_LARGE = "TOTAL_TOO_LARGE"
    CREDIT_TOO_LARGE = "CREDIT_TOO_LARGE"
    ALREADY_SHIPPED = "ALREADY_SHIPPED"
    ALREADY_CANCELLED = "ALREADY_CANCELLED"
    NOT_BY_HAND = "NOT_BY_HAND"
