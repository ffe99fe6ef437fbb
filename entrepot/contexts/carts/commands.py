"""What may be asked of carts."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.contexts.pricing.published import Code, Reference, RefusedCoupon
from entrepot.engines.pricing.quoting import QuotedLine, ShippingChoice
from entrepot.kernel.message import Command
from entrepot.kernel.units import (
    Address,
    Adjustment,
    Amount,
    Count,
    Currency,
    Email,
    Id,
    Language,
    Moment,
    Quantity,
    Sku,
    Text,
)

CartId = Annotated[
    str,
    Meta(
        min_length=16,
        max_length=40,
        pattern=r"^[A-Za-z0-9-]+(?!\n)$",
        description="a cart; whoever knows a guest's holds it",
    ),
]
WishlistId = Annotated[
    str,
    Meta(
        min_length=16,
        max_length=40,
        pattern=r"^[A-Za-z0-9-]+(?!\n)$",
        description="a guest's wishlist, by an id of the guest's making; whoever knows it holds it",
    ),
]
HoldSeconds = Annotated[int, Meta(ge=60, le=1800)]


class OpenCart(Command):
    """A new cart, of a guest or of the customer who asks."""

    cart_id: CartId
    store_id: Id
    user_id: Id | None = None
    channel: Text = "web"
    currency: Currency | None = None


class SetCartItem(Command):
    """So many of a SKU are in the cart; none takes it out.

    A line that is put back, since it was taken out by mistake, stands where it stood when
    `added_at` says since when it had been there.
    """

    cart_id: CartId
    sku: Sku
    quantity: Count
    added_at: Moment | None = None
    user_id: Id | None = None


class AddCartItem(Command):
    """So many more of a SKU."""

    cart_id: CartId
    sku: Sku
    quantity: Quantity = 1
    user_id: Id | None = None


class RemoveCartItem(Command):
    cart_id: CartId
    sku: Sku
    user_id: Id | None = None


class ApplyCoupon(Command):
    cart_id: CartId
    code: Code
    user_id: Id | None = None


class RemoveCoupon(Command):
    cart_id: CartId
    code: Code
    user_id: Id | None = None


class SetCartDetails(Command):
    """Who buys and where to: what is given replaces what was."""

    cart_id: CartId
    user_id: Id | None = None
    email: Email | None = None
    customer_name: Text | None = None
    language: Language | None = None
    shipping_address: Address | None = None
    billing_address: Address | None = None
    shipping_method: Text | None = None


class ClaimCart(Command):
    """A guest signed in: the cart becomes the customer's, or its lines go `into` one that is."""

    cart_id: CartId
    user_id: Id | None = None
    into: CartId | None = None


class BeginCheckout(Command):
    """Hold the stock of the cart for so many seconds."""

    cart_id: CartId
    user_id: Id | None = None
    hold_s: HoldSeconds = 600


class CompleteCheckout(Command):
    """Buy: `total_amount` is what the buyer saw. Asked again it is answered by the same order.

    By `external` he pays by transfer, to the store's bank account.
    """

    cart_id: CartId
    user_id: Id | None = None
    total_amount: Amount
    payment_method: Literal["card", "external"] = "card"
    payment_token: Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")] = ""


class AddWish(Command):
    """A customer's wish, or that of a guest, who says on which list."""

    user_id: Id | None = None
    wishlist_id: WishlistId | None = None
    sku: Sku


class RemoveWish(Command):
    user_id: Id | None = None
    wishlist_id: WishlistId | None = None
    sku: Sku


class ClaimWishlist(Command):
    """A guest signed in: what was wished for goes onto the customer's list."""

    wishlist_id: WishlistId
    user_id: Id | None = None


class LearnStore(Command):
    store_id: Id
    currency: Currency
    language: Language
    warehouse_ids: tuple[Id, ...]
    is_active: bool


class LearnBankAccount(Command):
    """Whether money can be transferred to a store."""

    store_id: Id
    has_account: bool


class LearnCustomer(Command):
    user_id: Id
    email: Email
    name: Text = ""


class LearnOffer(Command):
    """The catalog has such a SKU."""

    sku: Sku


class RecordQuote(Command):
    """Pricing says what the cart costs in the state that `reference` names."""

    cart_id: CartId
    reference: Reference
    currency: Currency
    lines: tuple[QuotedLine, ...] = ()
    missing: tuple[Sku, ...] = ()
    subtotal: Amount = 0
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    shipping_cost: Amount = 0
    total_amount: Amount = 0
    adjustments: tuple[Adjustment, ...] = ()
    coupons: tuple[Code, ...] = ()
    refused_coupons: tuple[RefusedCoupon, ...] = ()
    shipping_method: Text = ""
    shipping_methods: tuple[ShippingChoice, ...] = ()
    expires_at: datetime


class RecordHold(Command):
    cart_id: CartId
    reservation_id: Id
    expires_at: datetime | None = None


class RecordShortage(Command):
    cart_id: CartId
    reservation_id: Id
    missing: tuple[tuple[Sku, Quantity], ...] = ()


class RecordHoldLost(Command):
    cart_id: CartId
    reservation_id: Id
    reason: Text = ""


class RecordRedemption(Command):
    cart_id: CartId
    order_id: Id


class RecordQuoteRefused(Command):
    cart_id: CartId
    order_id: Id
    reason: Text


class RecordChallenge(Command):
    """The bank wants to hear from the payer before the order is paid."""

    cart_id: CartId
    order_id: Id
    challenge_token: Text


class RecordOrdered(Command):
    cart_id: CartId
    order_id: Id


class RecordOrderLost(Command):
    """The order was cancelled, or never came to be."""

    cart_id: CartId
    order_id: Id
    reason: Text


class CloseIfAbandoned(Command):
    cart_id: CartId


class ForgetWishes(Command):
    """A guest's list, to which nobody added anything for a year."""

    wishlist_id: WishlistId


class Refusal(StrEnum):
    """In order of precedence."""

    CART_EXISTS = "CART_EXISTS"
    UNKNOWN_STORE = "UNKNOWN_STORE"
    STORE_CLOSED = "STORE_CLOSED"
    UNKNOWN_CART = "UNKNOWN_CART"
    CART_CLOSED = "CART_CLOSED"
    CART_IS_ORDERED = "CART_IS_ORDERED"
    SIGN_IN_FIRST = "SIGN_IN_FIRST"
    TOO_MANY_LINES = "TOO_MANY_LINES"
    TOO_MANY_COUPONS = "TOO_MANY_COUPONS"
    OTHER_STORE = "OTHER_STORE"
    CART_IS_EMPTY = "CART_IS_EMPTY"
    NO_CONTACT = "NO_CONTACT"
    NO_ADDRESS = "NO_ADDRESS"
    NOT_SOLD = "NOT_SOLD"
    NOT_PRICED_YET = "NOT_PRICED_YET"
    CHECKOUT_NOT_BEGUN = "CHECKOUT_NOT_BEGUN"
    TOTAL_CHANGED = "TOTAL_CHANGED"
    INVALID_PAYMENT_TOKEN = "INVALID_PAYMENT_TOKEN"  # noqa: S105 - a word
    NO_BANK_ACCOUNT = "NO_BANK_ACCOUNT"
    UNKNOWN_PRODUCT = "UNKNOWN_PRODUCT"
    TOO_MANY_WISHES = "TOO_MANY_WISHES"
