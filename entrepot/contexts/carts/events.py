"""What happened to carts that others need not hear."""

from datetime import datetime

from entrepot.contexts.pricing.published import Code, RefusedCoupon
from entrepot.engines.pricing.quoting import QuotedLine, ShippingChoice
from entrepot.kernel.message import Event
from entrepot.kernel.units import (
    Address,
    Adjustment,
    Amount,
    Count,
    Currency,
    Email,
    Id,
    Language,
    Quantity,
    Sku,
    Text,
)

from .published import CartAbandoned, CheckoutCompleted


class CartOpened(Event):
    cart_id: Id
    store_id: Id
    user_id: Id | None = None
    email: Email | None = None
    customer_name: Text = ""
    channel: Text = "web"
    currency: Currency
    language: Language = "en"


class CartItemSet(Event):
    """So many of a SKU are in the cart now; `is_new` where there was none of it before.

    `added_at` is since when the line counts as there, if not since now: it was put back.
    """

    cart_id: Id
    sku: Sku
    quantity: Count
    is_new: bool = True
    added_at: datetime | None = None


class CouponApplied(Event):
    cart_id: Id
    code: Code


class CouponRemoved(Event):
    cart_id: Id
    code: Code


class CartDetailsSet(Event):
    """All of who buys and where to, as it is from now on."""

    cart_id: Id
    email: Email | None = None
    customer_name: Text = ""
    language: Language = "en"
    shipping_address: Address | None = None
    billing_address: Address | None = None
    shipping_method: Text = ""


class CartClaimed(Event):
    """The guest's cart is the customer's now."""

    cart_id: Id
    user_id: Id
    email: Email | None = None
    customer_name: Text = ""


class CartMerged(Event):
    """Its lines went into another cart; it is used no more."""

    cart_id: Id
    into: Id


class QuoteWanted(Event):
    """The cart as it is in this state shall be priced."""

    cart_id: Id
    reference: Text
    store_id: Id
    channel: Text = "web"
    currency: Currency
    user_id: Id | None = None
    lines: tuple[tuple[Sku, Quantity], ...] = ()
    coupons: tuple[Code, ...] = ()
    destination: Address | None = None
    shipping_method: Text = ""


class CartPriced(Event):
    """What the cart costs; `changed` are the lines that cost something else than before.

    `delivery_days_max` is how long the chosen way of sending takes, where its rate tells.
    """

    cart_id: Id
    reference: Text
    changed: tuple[QuotedLine, ...] = ()
    missing: tuple[Sku, ...] = ()
    subtotal: Amount = 0
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    shipping_cost: Amount = 0
    total_amount: Amount = 0
    adjustments: tuple[Adjustment, ...] = ()
    refused_coupons: tuple[RefusedCoupon, ...] = ()
    shipping_method: Text = ""
    shipping_methods: tuple[ShippingChoice, ...] = ()
    delivery_days_max: int | None = None
    expires_at: datetime


class CheckoutBegun(Event):
    cart_id: Id
    reservation_id: Id
    lines: tuple[tuple[Sku, Quantity], ...]
    warehouse_ids: tuple[Id, ...] = ()
    hold_s: int
    expires_at: datetime


class StockHeld(Event):
    cart_id: Id
    reservation_id: Id
    expires_at: datetime | None = None


class CheckoutStopped(Event):
    """The hold is no more: `changed`, `out_of_stock`, `expired`, or why there is no order."""

    cart_id: Id
    reservation_id: Id
    reason: Text
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class CheckoutSubmitted(Event):
    """The buyer wants this order at this price."""

    cart_id: Id
    order_id: Id
    reference: Text
    total_amount: Amount
    payment_method: Text
    payment_token: Text = ""


class OrderWanted(Event):
    """The quote is redeemed: everything an order needs."""

    cart_id: Id
    order_id: Id
    store_id: Id
    user_id: Id | None = None
    email: Email | None = None
    customer_name: Text = ""
    language: Language = "en"
    currency: Currency
    lines: tuple[QuotedLine, ...]
    tax_amount: Amount = 0
    shipping_cost: Amount = 0
    shipping_method: Text = ""
    delivery_days_max: int | None = None
    adjustments: tuple[Adjustment, ...] = ()
    shipping_address: Address
    billing_address: Address | None = None
    payment_method: Text
    payment_token: Text = ""
    reservation_id: Id


class QuoteLost(Event):
    """The quote did not hold; the buyer decides again on a new one."""

    cart_id: Id
    order_id: Id
    reason: Text


class CheckoutChallenged(Event):
    """The buyer's bank wants to hear from the buyer, with the gateway's `challenge_token`."""

    cart_id: Id
    order_id: Id
    challenge_token: Text


class CartStillUsed(Event):
    cart_id: Id


class WishAdded(Event):
    """On the list of a customer or, where there is none, on that of a guest."""

    user_id: Id | None = None
    wishlist_id: Id | None = None
    sku: Sku


class WishRemoved(Event):
    user_id: Id | None = None
    wishlist_id: Id | None = None
    sku: Sku


class StoreLearnt(Event):
    store_id: Id
    currency: Currency
    language: Language = "en"
    warehouse_ids: tuple[Id, ...] = ()
    is_active: bool = True


class BankAccountLearnt(Event):
    store_id: Id
    has_account: bool


class CustomerLearnt(Event):
    user_id: Id
    email: Email
    name: Text = ""


class OfferLearnt(Event):
    sku: Sku


EVENTS = (
    *(CartOpened, CartItemSet, CouponApplied, CouponRemoved, CartDetailsSet, CartClaimed),
    *(CartMerged, QuoteWanted, CartPriced, CheckoutBegun, StockHeld, CheckoutStopped),
    *(CheckoutSubmitted, OrderWanted, QuoteLost, CheckoutChallenged, CartStillUsed, WishAdded),
    *(WishRemoved, StoreLearnt, BankAccountLearnt, CustomerLearnt, OfferLearnt),
    *(CheckoutCompleted, CartAbandoned),
)
