"""What deciding about carts needs."""

from datetime import datetime
from typing import Any, TypeVar

from msgspec.structs import replace

from entrepot.engines.pricing.quoting import QuotedLine
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State
from entrepot.kernel.units import Address, Adjustment

from .events import (
    BankAccountLearnt,
    CartClaimed,
    CartDetailsSet,
    CartItemSet,
    CartMerged,
    CartOpened,
    CartPriced,
    CartStillUsed,
    CheckoutBegun,
    CheckoutChallenged,
    CheckoutStopped,
    CheckoutSubmitted,
    CouponApplied,
    CouponRemoved,
    CustomerLearnt,
    OfferLearnt,
    OrderWanted,
    QuoteLost,
    QuoteWanted,
    StockHeld,
    StoreLearnt,
    WishAdded,
    WishRemoved,
)
from .published import CartAbandoned, CheckoutCompleted

V = TypeVar("V")


class Cart(State):
    """`status` is Open, Holding, Held, Ordering, Challenged, Ordered, Merged or Abandoned.

    `revision` counts the states that were to be priced; `holds` and `attempts` number the
    reservations and orders, whose ids come from the cart's.
    """

    status: str = ""
    store_id: str = ""
    user_id: str | None = None
    channel: str = "web"
    currency: str = ""
    email: str | None = None
    customer_name: str = ""
    language: str = "en"
    shipping_address: Address | None = None
    billing_address: Address | None = None
    shipping_method: str = ""
    lines: dict[str, int] = {}
    coupons: tuple[str, ...] = ()
    revision: int = 0
    priced: int = 0
    prices: dict[str, QuotedLine] = {}
    missing: tuple[str, ...] = ()
    tax_amount: int = 0
    shipping_cost: int = 0
    delivery_days_max: int | None = None
    total_amount: int = 0
    adjustments: tuple[Adjustment, ...] = ()
    holds: int = 0
    reservation_id: str = ""
    expires_at: datetime | None = None
    attempts: int = 0
    order_id: str = ""
    payment_method: str = ""
    payment_token: str = ""
    changed_since_looked: bool = False


class Wishlist(State):
    skus: tuple[str, ...] = ()


class Store(State):
    currency: str = ""
    language: str = "en"
    warehouse_ids: tuple[str, ...] = ()
    is_active: bool = False
    has_account: bool = False


class Customer(State):
    email: str = ""
    name: str = ""


class Offer(State):
    """What the catalog has of a SKU; also what is sold no more may be wished for."""

    is_known: bool = False


def evolve_cart(cart: Cart, event: Any) -> Cart:
    match event:
        case CartOpened():
            return Cart(
                status="Open",
                store_id=event.store_id,
                user_id=event.user_id,
                channel=event.channel,
                currency=event.currency,
                email=event.email,
                customer_name=event.customer_name,
                language=event.language,
            )
        case CartPriced():
            return _priced(cart, event)
        case CartAbandoned():
            return replace(cart, status="Abandoned")
        case CartMerged():
            return replace(cart, status="Merged")
        case CartStillUsed():
            return replace(cart, changed_since_looked=False)
    return _filled(replace(cart, changed_since_looked=True), event)


def _filled(cart: Cart, event: Any) -> Cart:
    match event:
        case CartItemSet(sku=sku, quantity=0):
            return replace(cart, lines=_without(cart.lines, sku), prices=_without(cart.prices, sku))
        case CartItemSet(sku=sku, quantity=quantity):
            return replace(cart, lines={**cart.lines, sku: quantity})
        case CouponApplied(code=code):
            return replace(cart, coupons=(*cart.coupons, code))
        case CouponRemoved(code=code):
            return replace(cart, coupons=tuple([c for c in cart.coupons if c != code]))
        case CartDetailsSet():
            return replace(
                cart,
                email=event.email,
                customer_name=event.customer_name,
                language=event.language,
                shipping_address=event.shipping_address,
                billing_address=event.billing_address,
                shipping_method=event.shipping_method,
            )
        case CartClaimed():
            return replace(
                cart,
                user_id=event.user_id,
                email=cart.email or event.email,
                customer_name=cart.customer_name or event.customer_name,
            )
        case QuoteWanted():
            return replace(cart, revision=cart.revision + 1)
    return _checked_out(cart, event)


def _without(there: dict[str, V], sku: str) -> dict[str, V]:
    return {s: each for s, each in there.items() if s != sku}


def _checked_out(cart: Cart, event: Any) -> Cart:
    match event:
        case CheckoutBegun():
            held = replace(cart, holds=cart.holds + 1, reservation_id=event.reservation_id)
            return replace(held, status="Holding", expires_at=event.expires_at)
        case StockHeld(expires_at=expires_at):
            return replace(cart, status="Held", expires_at=expires_at)
        case CheckoutStopped():
            return replace(cart, status="Open", reservation_id="", expires_at=None)
        case CheckoutSubmitted():
            return replace(
                cart,
                status="Ordering",
                attempts=cart.attempts + 1,
                order_id=event.order_id,
                payment_method=event.payment_method,
                payment_token=event.payment_token,
            )
        case QuoteLost():
            return replace(cart, status="Held")
        case CheckoutChallenged():
            return replace(cart, status="Challenged")
        case OrderWanted():
            return cart
        case CheckoutCompleted():
            return replace(cart, status="Ordered")
    raise TypeError(event)


def _priced(cart: Cart, event: CartPriced) -> Cart:
    kept = {sku: line for sku, line in cart.prices.items() if sku in cart.lines}
    kept |= {line.sku: line for line in event.changed}
    return replace(
        cart,
        priced=int(event.reference),
        prices={sku: line for sku, line in kept.items() if sku not in event.missing},
        missing=event.missing,
        tax_amount=event.tax_amount,
        shipping_cost=event.shipping_cost,
        delivery_days_max=event.delivery_days_max,
        total_amount=event.total_amount,
        adjustments=event.adjustments,
    )


def evolve_wishlist(wishlist: Wishlist, event: Any) -> Wishlist:
    match event:
        case WishAdded(sku=sku):
            return Wishlist(skus=(*wishlist.skus, sku))
        case WishRemoved(sku=gone):
            return Wishlist(skus=tuple([sku for sku in wishlist.skus if sku != gone]))
    raise TypeError(event)


def evolve_store(store: Store, event: Any) -> Store:
    match event:
        case BankAccountLearnt(has_account=has_account):
            return replace(store, has_account=has_account)
        case StoreLearnt():
            return replace(
                store,
                currency=event.currency,
                language=event.language,
                warehouse_ids=event.warehouse_ids,
                is_active=event.is_active,
            )
    raise TypeError(event)


def evolve_customer(_: Customer, event: Any) -> Customer:
    match event:
        case CustomerLearnt():
            return Customer(email=event.email, name=event.name)
    raise TypeError(event)


def evolve_offer(_: Offer, event: Any) -> Offer:
    match event:
        case OfferLearnt():
            return Offer(is_known=True)
    raise TypeError(event)


CART = Kind("cart", Cart(), evolve_cart)
WISHLIST = Kind("wishlist", Wishlist(), evolve_wishlist)
GUEST_WISHLIST = Kind("guest_wishlist", Wishlist(), evolve_wishlist)
STORE = Kind("cart_store", Store(), evolve_store)
CUSTOMER = Kind("cart_customer", Customer(), evolve_customer)
OFFER = Kind("cart_offer", Offer(), evolve_offer)
KINDS = (CART, WISHLIST, GUEST_WISHLIST, STORE, CUSTOMER, OFFER)
