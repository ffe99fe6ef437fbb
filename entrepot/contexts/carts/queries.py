"""What may be asked about carts."""

from datetime import datetime
from typing import Annotated, NamedTuple

from msgspec import Meta

from entrepot.contexts.pricing.published import RefusedCoupon
from entrepot.engines.pricing.quoting import ShippingChoice
from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Address, Adjustment, Cursor, Id, Limit

from .commands import CartId, WishlistId


class GetCart(Query):
    """A guest's cart, or one of the caller's."""

    cart_id: CartId
    user_id: Id | None = None


class CartItem(Value):
    """A line; what it costs, and by which price list, is known once the cart was priced."""

    sku: str
    quantity: int
    product_id: str | None
    name: str | None
    unit_price: int | None
    discount_amount: int | None
    total_price: int | None
    tax_amount: int | None
    tax_included: bool | None
    list_id: str | None
    added_at: datetime


class Shortage(NamedTuple):
    """So many of a SKU could not be held."""

    sku: str
    quantity: int


class CartAnswer(Answer):
    """`isPriced` says that the sums are those of the cart as it is; `reason` why a checkout ended.

    Of one that is `Challenged` the buyer's bank waits for the buyer: the gateway's script in the
    browser asks with the `challengeToken`, and the order goes on once the payment is confirmed.

    Money is in minor units of `currency`; `adjustments` explain what differs from the
    lists' prices: promotions, taxes, freight.
    """

    cart_id: str
    status: str
    store_id: str
    user_id: str | None
    channel: str
    currency: str
    email: str | None
    customer_name: str
    language: str
    shipping_address: Address | None
    billing_address: Address | None
    shipping_method: str
    shipping_methods: tuple[ShippingChoice, ...]
    coupons: list[str]
    refused_coupons: tuple[RefusedCoupon, ...]
    missing: list[str]
    is_priced: bool
    subtotal: int
    discount_amount: int
    tax_amount: int
    shipping_cost: int
    total_amount: int
    adjustments: tuple[Adjustment, ...]
    hold_expires_at: datetime | None
    reason: str
    short: tuple[Shortage, ...]
    order_id: str | None
    challenge_token: str
    merged_into: str | None
    opened_at: datetime
    updated_at: datetime
    version: int
    items: tuple[CartItem, ...]


class FindCart(Query):
    """The cart that a customer fills in a store at the moment."""

    store_id: Id
    user_id: Id | None = None


class ListCarts(Query):
    """Latest first."""

    status: Annotated[str, Meta(max_length=40)] | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class CartSummary(Answer):
    cart_id: str
    status: str
    store_id: str
    user_id: str | None
    currency: str
    total_amount: int
    updated_at: datetime
    version: int


class ListWishes(Query):
    """A customer's, or those of a guest's list; latest first."""

    user_id: Id | None = None
    wishlist_id: WishlistId | None = None
    limit: Limit = 50
    after: Cursor | None = None


class WishAnswer(Answer):
    sku: str
    wished_at: datetime


ASKS = (
    Ask(GetCart, CartAnswer, PUBLIC, own="user_id"),
    Ask(FindCart, CartSummary, PUBLIC, own="user_id"),
    Ask(ListCarts, CartSummary, "carts:read", many=True, own="user_id"),
    Ask(ListWishes, WishAnswer, PUBLIC, many=True, own="user_id"),
)
