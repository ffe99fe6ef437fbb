"""Putting things into a cart and taking them out; each change asks for a new price."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    AddCartItem,
    ApplyCoupon,
    ClaimCart,
    OpenCart,
    Refusal,
    RemoveCartItem,
    RemoveCoupon,
    SetCartDetails,
    SetCartItem,
)
from ..events import (
    CartClaimed,
    CartDetailsSet,
    CartItemSet,
    CartMerged,
    CartOpened,
    CheckoutStopped,
    CouponApplied,
    CouponRemoved,
    QuoteWanted,
)
from ..state import CART, CUSTOMER, STORE, Cart, Customer

LINES_MAX = 200
COUPONS_MAX = 10
QUANTITY_MAX = 1_000_000
PUT_BACK_WITHIN = timedelta(days=365)
"""No cart's line is older; what was there before, or will be, counts as there since now."""


def open_cart(command: OpenCart, given: Given) -> Decision:
    if CART.of(given, command.cart_id).status:
        return Refused(Refusal.CART_EXISTS)
    store = STORE.of(given, command.store_id)
    if not store.currency:
        return Refused(Refusal.UNKNOWN_STORE)
    if not store.is_active:
        return Refused(Refusal.STORE_CLOSED)
    customer = CUSTOMER.of(given, command.user_id) if command.user_id else Customer()
    opened = CartOpened(
        cart_id=command.cart_id,
        store_id=command.store_id,
        user_id=command.user_id,
        email=customer.email or None,
        customer_name=customer.name,
        channel=command.channel,
        currency=command.currency or store.currency,
        language=store.language,
    )
    return [(CART(command.cart_id), opened)]


def set_cart_item(command: SetCartItem, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    since = command.added_at
    if since is not None and not timedelta() <= given.at - since <= PUT_BACK_WITHIN:
        since = None
    return _set(command.cart_id, cart, command.sku, command.quantity, since)


def add_cart_item(command: AddCartItem, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    quantity = cart.lines.get(command.sku, 0) + command.quantity
    return _set(command.cart_id, cart, command.sku, quantity)


def remove_cart_item(command: RemoveCartItem, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    return _set(command.cart_id, cart, command.sku, 0)


def _set(
    cart_id: str, cart: Cart, sku: str, quantity: int, added_at: datetime | None = None
) -> Decision:
    quantity = min(quantity, QUANTITY_MAX)
    if cart.lines.get(sku, 0) == quantity:
        return []
    if sku not in cart.lines and len(cart.lines) >= LINES_MAX:
        return Refused(Refusal.TOO_MANY_LINES, f"at most {LINES_MAX}")
    item = _item(cart_id, cart, sku, quantity)
    if item.is_new:
        item = replace(item, added_at=added_at)
    return changed(cart_id, cart, item)


def _item(cart_id: str, cart: Cart, sku: str, quantity: int) -> CartItemSet:
    return CartItemSet(cart_id=cart_id, sku=sku, quantity=quantity, is_new=sku not in cart.lines)


def apply_coupon(command: ApplyCoupon, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    if command.code in cart.coupons:
        return []
    if len(cart.coupons) >= COUPONS_MAX:
        return Refused(Refusal.TOO_MANY_COUPONS, f"at most {COUPONS_MAX}")
    applied = CouponApplied(cart_id=command.cart_id, code=command.code)
    return changed(command.cart_id, cart, applied)


def remove_coupon(command: RemoveCoupon, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    if command.code not in cart.coupons:
        return []
    removed = CouponRemoved(cart_id=command.cart_id, code=command.code)
    return changed(command.cart_id, cart, removed)


def set_cart_details(command: SetCartDetails, given: Given) -> Decision:
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    details = CartDetailsSet(
        cart_id=command.cart_id,
        email=command.email or cart.email,
        customer_name=_given(command.customer_name, cart.customer_name),
        language=command.language or cart.language,
        shipping_address=command.shipping_address or cart.shipping_address,
        billing_address=command.billing_address or cart.billing_address,
        shipping_method=_given(command.shipping_method, cart.shipping_method),
    )
    after = CART.evolve(cart, details)
    where = (cart.shipping_address, cart.shipping_method)
    if (after.shipping_address, after.shipping_method) == where:
        return [] if after == cart else [(CART(command.cart_id), details)]
    return changed(command.cart_id, cart, details)


def _given(new: str | None, old: str) -> str:
    return old if new is None else new


def claim_cart(command: ClaimCart, given: Given) -> Decision:
    """The customer's tier, coupons and e-mail count from now on, so it is priced anew."""
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    if command.user_id is None:
        return Refused(Refusal.SIGN_IN_FIRST)
    if command.into is not None and command.into != command.cart_id:
        return _merge(command, cart, given)
    if cart.user_id == command.user_id:
        return []
    customer = CUSTOMER.of(given, command.user_id)
    claimed = CartClaimed(
        cart_id=command.cart_id,
        user_id=command.user_id,
        email=customer.email or None,
        customer_name=customer.name,
    )
    return changed(command.cart_id, cart, claimed)


def _merge(command: ClaimCart, cart: Cart, given: Given) -> Decision:
    """Quantities add up; coupons come along, and where to, if that was not said yet."""
    into_id = command.into or ""
    into = CART.of(given, into_id)
    if not into.status or into.user_id != command.user_id:
        return Refused(Refusal.UNKNOWN_CART, into_id)
    if into.status not in ("Open", "Holding", "Held"):
        return Refused(Refusal.CART_IS_ORDERED, into_id)
    if into.store_id != cart.store_id:
        return Refused(Refusal.OTHER_STORE)
    if len({*into.lines, *cart.lines}) > LINES_MAX:
        return Refused(Refusal.TOO_MANY_LINES, f"at most {LINES_MAX}")
    told: list[Event] = [
        _item(into_id, into, sku, min(QUANTITY_MAX, into.lines.get(sku, 0) + quantity))
        for sku, quantity in cart.lines.items()
    ]
    room = COUPONS_MAX - len(into.coupons)
    more = [code for code in cart.coupons if code not in into.coupons][:room]
    told += [CouponApplied(cart_id=into_id, code=code) for code in more]
    if into.shipping_address is None and cart.shipping_address is not None:
        told.append(_going_where(cart, into_id, into))
    merged = (CART(command.cart_id), CartMerged(cart_id=command.cart_id, into=into_id))
    return [*stopped(command.cart_id, cart, "changed"), merged, *changed(into_id, into, *told)]


def _going_where(guests: Cart, into_id: str, into: Cart) -> CartDetailsSet:
    return CartDetailsSet(
        cart_id=into_id,
        email=into.email or guests.email,
        customer_name=into.customer_name or guests.customer_name,
        language=into.language,
        shipping_address=guests.shipping_address,
        billing_address=into.billing_address or guests.billing_address,
        shipping_method=guests.shipping_method,
    )


def usable(command: Any, given: Given) -> Cart | Refused:
    """The cart, if it is the asker's and still to be filled."""
    cart = CART.of(given, command.cart_id)
    if not cart.status or cart.user_id not in (None, command.user_id):
        return Refused(Refusal.UNKNOWN_CART)
    if cart.status in ("Merged", "Abandoned"):
        return Refused(Refusal.CART_CLOSED)
    if cart.status in ("Ordering", "Challenged", "Ordered"):
        return Refused(Refusal.CART_IS_ORDERED)
    return cart


def changed(cart_id: str, cart: Cart, *events: Event) -> list[tuple[str, Event]]:
    """The changes, the end of a hold for what the cart was, and the wish for a new price."""
    told = [*stopped(cart_id, cart, "changed"), *[(CART(cart_id), event) for event in events]]
    after = CART.replay([event for _, event in told], cart)
    return [*told, (CART(cart_id), wanted(cart_id, after))]


def stopped(cart_id: str, cart: Cart, reason: str) -> list[tuple[str, Event]]:
    if cart.status not in ("Holding", "Held"):
        return []
    stop = CheckoutStopped(cart_id=cart_id, reservation_id=cart.reservation_id, reason=reason)
    return [(CART(cart_id), stop)]


def wanted(cart_id: str, cart: Cart) -> QuoteWanted:
    return QuoteWanted(
        cart_id=cart_id,
        reference=str(cart.revision + 1),
        store_id=cart.store_id,
        channel=cart.channel,
        currency=cart.currency,
        user_id=cart.user_id,
        lines=tuple(cart.lines.items()),
        coupons=cart.coupons,
        destination=cart.shipping_address,
        shipping_method=cart.shipping_method,
    )


def store_and_customer(command: OpenCart) -> Iterable[str]:
    yield STORE(command.store_id)
    if command.user_id:
        yield CUSTOMER(command.user_id)


def both_carts(command: ClaimCart, given: Given) -> Iterable[str]:
    yield CART(command.cart_id)
    if command.into is not None:
        yield CART(command.into)


the_cart = CART.by("cart_id")
customer = CUSTOMER.by("user_id")


def _open(command: type[Any], decide: Any) -> Rule[Any]:
    return Rule(command, decide, writes=the_cart, scope=PUBLIC, own="user_id")


RULES = (
    Rule(
        OpenCart,
        open_cart,
        reads=store_and_customer,
        writes=the_cart,
        scope=PUBLIC,
        own="user_id",
    ),
    _open(SetCartItem, set_cart_item),
    _open(AddCartItem, add_cart_item),
    _open(RemoveCartItem, remove_cart_item),
    _open(ApplyCoupon, apply_coupon),
    _open(RemoveCoupon, remove_coupon),
    _open(SetCartDetails, set_cart_details),
    Rule(ClaimCart, claim_cart, reads=customer, writes=both_carts, scope=PUBLIC, own="user_id"),
)
