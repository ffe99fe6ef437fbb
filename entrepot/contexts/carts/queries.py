"""What may be asked about carts."""

from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Id

from .commands import CartId

Limit = Annotated[int, Meta(ge=1, le=500)]
After = Annotated[str, Meta(max_length=200)]


class GetCart(Query):
    """A guest's cart, or one of the caller's."""

    cart_id: CartId
    user_id: Id | None = None


class CartAnswer(Answer):
    """`isPriced` says that the sums are those of the cart as it is; `reason` why a checkout ended.

    Money is in minor units of `currency`; `adjustments` explain every amount.
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
    shipping_address: Any
    billing_address: Any
    shipping_method: str
    shipping_methods: list[Any]
    coupons: list[str]
    refused_coupons: list[Any]
    missing: list[str]
    is_priced: bool
    subtotal: int
    discount_amount: int
    tax_amount: int
    shipping_cost: int
    total_amount: int
    adjustments: list[Any]
    hold_expires_at: datetime | None
    reason: str
    short: list[Any]
    order_id: str | None
    merged_into: str | None
    opened_at: datetime
    updated_at: datetime
    version: int
    items: list[Any]


class FindCart(Query):
    """The cart that a customer fills in a store at the moment."""

    store_id: Id
    user_id: Id | None = None


class ListCarts(Query):
    """Latest first."""

    status: Annotated[str, Meta(max_length=40)] | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: After | None = None


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
    """Latest first."""

    user_id: Id | None = None
    limit: Limit = 50
    after: After | None = None


class WishAnswer(Answer):
    sku: str
    wished_at: datetime


ASKS = (
    Ask(GetCart, CartAnswer, PUBLIC, own="user_id"),
    Ask(FindCart, CartSummary, PUBLIC, own="user_id"),
    Ask(ListCarts, CartSummary, "carts:read", many=True, own="user_id"),
    Ask(ListWishes, WishAnswer, PUBLIC, many=True, own="user_id"),
)
