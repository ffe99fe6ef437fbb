"""Checking out: the stock is held, the price is redeemed, the order is asked for, once."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from entrepot.contexts.payments.published import looks_like_card_number
from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import BeginCheckout, CompleteCheckout, Refusal
from ..events import CheckoutBegun, CheckoutSubmitted
from ..state import CART, STORE, Cart
from .filling import usable, wanted


def begin_checkout(command: BeginCheckout, given: Given) -> Decision:
    """Asked again while it holds, nothing more is held."""
    cart = usable(command, given)
    if isinstance(cart, Refused):
        return cart
    if cart.expires_at is not None and cart.expires_at > given.at:
        return []
    if refused := _not_ready(cart):
        return refused
    begun = CheckoutBegun(
        cart_id=command.cart_id,
        reservation_id=f"{command.cart_id}.h{cart.holds + 1}",
        lines=tuple(cart.lines.items()),
        warehouse_ids=STORE.of(given, cart.store_id).warehouse_ids,
        hold_s=command.hold_s,
        expires_at=given.at + timedelta(seconds=command.hold_s),
    )
    told: list[tuple[str, Event]] = [(CART(command.cart_id), begun)]
    if cart.priced == cart.revision and not _price_lasts(cart, begun.expires_at):
        told.append((CART(command.cart_id), wanted(command.cart_id, cart)))
    return told


def _price_lasts(cart: Cart, until: datetime) -> bool:
    """Whether what the cart costs holds as long as its stock: filled today, bought tomorrow."""
    kept = [line.kept_until for line in cart.prices.values()]
    return all(end is not None and end >= until for end in kept)


def _not_ready(cart: Cart) -> Refused | None:
    if not cart.lines:
        return Refused(Refusal.CART_IS_EMPTY)
    if cart.email is None:
        return Refused(Refusal.NO_CONTACT)
    if cart.shipping_address is None:
        return Refused(Refusal.NO_ADDRESS)
    return _not_sold(cart)


def _not_sold(cart: Cart) -> Refused | None:
    """What is held is what is bought: nothing that is sold no more is left out unasked."""
    if cart.missing and cart.priced == cart.revision:
        return Refused(Refusal.NOT_SOLD, ", ".join(cart.missing)[:200])
    return None


def complete_checkout(command: CompleteCheckout, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    mine = bool(cart.status) and cart.user_id in (None, command.user_id)
    if mine and cart.status in ("Ordering", "Challenged", "Ordered"):
        return []
    found = usable(command, given)
    if isinstance(found, Refused):
        return found
    if cart.status != "Held" or cart.expires_at is None or cart.expires_at <= given.at:
        return Refused(Refusal.CHECKOUT_NOT_BEGUN)
    if cart.priced != cart.revision:
        return Refused(Refusal.NOT_PRICED_YET)
    if refused := _not_sold(cart):
        return refused
    if command.total_amount != cart.total_amount:
        return Refused(Refusal.TOTAL_CHANGED, f"it is {cart.total_amount} now")
    if looks_like_card_number(command.payment_token):  # the log must never hold one
        return Refused(Refusal.INVALID_PAYMENT_TOKEN, "send a token, never a card's number")
    if command.payment_method == "external" and not STORE.of(given, cart.store_id).has_account:
        return Refused(Refusal.NO_BANK_ACCOUNT, "nobody can transfer money to this store")
    submitted = CheckoutSubmitted(
        cart_id=command.cart_id,
        order_id=f"{command.cart_id}.o{cart.attempts + 1}",
        reference=str(cart.priced),
        total_amount=cart.total_amount,
        payment_method=command.payment_method,
        payment_token=command.payment_token,
    )
    return [(CART(command.cart_id), submitted)]


def cart_and_store(command: BeginCheckout, given: Given) -> Iterable[str]:
    yield CART(command.cart_id)
    if store_id := CART.of(given, command.cart_id).store_id:
        yield STORE(store_id)


def cart_of_a_transfer(command: CompleteCheckout) -> Iterable[str]:
    """Only who pays by transfer needs to know of the cart's store: cards are the many."""
    if command.payment_method == "external":
        yield CART(command.cart_id)


def cart_and_payee(command: CompleteCheckout, given: Given) -> Iterable[str]:
    yield CART(command.cart_id)
    if command.payment_method == "external":
        store_id = CART.of(given, command.cart_id).store_id
        if store_id:
            yield STORE(store_id)


RULES = (
    Rule(
        BeginCheckout,
        begin_checkout,
        reads=CART.by("cart_id"),
        writes=cart_and_store,
        scope=PUBLIC,
        own="user_id",
    ),
    Rule(
        CompleteCheckout,
        complete_checkout,
        reads=cart_of_a_transfer,
        writes=cart_and_payee,
        scope=PUBLIC,
        own="user_id",
    ),
)
