"""What pricing, inventory and orders report, and what becomes of the cart."""

from collections.abc import Sequence
from typing import Any

from entrepot.engines.pricing.quoting import price_reasons
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event

from ..commands import (
    CloseIfAbandoned,
    RecordChallenge,
    RecordHold,
    RecordHoldLost,
    RecordOrdered,
    RecordOrderLost,
    RecordQuote,
    RecordQuoteRefused,
    RecordRedemption,
    RecordShortage,
)
from ..events import (
    CartPriced,
    CartStillUsed,
    CheckoutChallenged,
    CheckoutStopped,
    OrderWanted,
    QuoteLost,
    StockHeld,
)
from ..published import CartAbandoned, CheckoutCompleted
from ..state import CART, Cart
from .filling import the_cart, wanted


def record_quote(command: RecordQuote, given: Given) -> Decision:
    """An answer to a state that the cart has left behind is of no use."""
    cart = CART.of(given, command.cart_id)
    if command.reference != str(cart.revision) or cart.priced == cart.revision:
        return []
    priced = CartPriced(
        cart_id=command.cart_id,
        reference=command.reference,
        changed=tuple([line for line in command.lines if cart.prices.get(line.sku) != line]),
        missing=command.missing,
        subtotal=command.subtotal,
        discount_amount=command.discount_amount,
        tax_amount=command.tax_amount,
        shipping_cost=command.shipping_cost,
        total_amount=command.total_amount,
        adjustments=command.adjustments,
        refused_coupons=command.refused_coupons,
        shipping_method=command.shipping_method,
        shipping_methods=command.shipping_methods,
        delivery_days_max=_days_max(command),
        expires_at=command.expires_at,
    )
    return [(CART(command.cart_id), priced)]


def _days_max(command: RecordQuote) -> int | None:
    chosen = [w for w in command.shipping_methods if w.method == command.shipping_method]
    return chosen[0].days_max if chosen else None


def record_hold(command: RecordHold, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if cart.status != "Holding" or cart.reservation_id != command.reservation_id:
        return []
    held = StockHeld(
        cart_id=command.cart_id,
        reservation_id=command.reservation_id,
        expires_at=command.expires_at,
    )
    return [(CART(command.cart_id), held)]


def record_shortage(command: RecordShortage, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if cart.status != "Holding" or cart.reservation_id != command.reservation_id:
        return []
    return _stopped(command.cart_id, cart, "out_of_stock", command.missing)


def record_hold_lost(command: RecordHoldLost, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if cart.status != "Held" or cart.reservation_id != command.reservation_id:
        return []
    return _stopped(command.cart_id, cart, command.reason)


def _stopped(
    cart_id: str, cart: Cart, reason: str, missing: Sequence[tuple[str, int]] = ()
) -> list[tuple[str, Event]]:
    stopped = CheckoutStopped(
        cart_id=cart_id,
        reservation_id=cart.reservation_id,
        reason=reason,
        missing=tuple(missing),
    )
    return [(CART(cart_id), stopped)]


def record_redemption(command: RecordRedemption, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if not _is_ordering(cart, command) or cart.shipping_address is None:
        return []
    lines = tuple([cart.prices[sku] for sku in cart.lines if sku in cart.prices])
    order = OrderWanted(
        cart_id=command.cart_id,
        order_id=command.order_id,
        store_id=cart.store_id,
        user_id=cart.user_id,
        email=cart.email,
        customer_name=cart.customer_name,
        language=cart.language,
        currency=cart.currency,
        lines=lines,
        tax_amount=cart.tax_amount,
        shipping_cost=cart.shipping_cost,
        # The way that was priced; the cart's own names the one wished for, which may be none.
        shipping_method=next((x.rule_id for x in cart.adjustments if x.kind == "shipping"), ""),
        delivery_days_max=cart.delivery_days_max,
        # A cart priced by an older release has the lines' reasons among the others.
        adjustments=(
            *price_reasons(lines),
            *[reason for reason in cart.adjustments if reason.kind != "price"],
        ),
        shipping_address=cart.shipping_address,
        billing_address=cart.billing_address,
        payment_method=cart.payment_method,
        payment_token=cart.payment_token,
        reservation_id=cart.reservation_id,
    )
    return [(CART(command.cart_id), order)]


def record_quote_refused(command: RecordQuoteRefused, given: Given) -> Decision:
    """The hold stays; the buyer sees the new price and decides again."""
    cart = CART.of(given, command.cart_id)
    if not _is_ordering(cart, command):
        return []
    lost = QuoteLost(cart_id=command.cart_id, order_id=command.order_id, reason=command.reason)
    return [(CART(command.cart_id), lost), (CART(command.cart_id), wanted(command.cart_id, cart))]


def record_challenge(command: RecordChallenge, given: Given) -> Decision:
    if not _is_ordering(CART.of(given, command.cart_id), command):
        return []
    challenged = CheckoutChallenged(
        cart_id=command.cart_id,
        order_id=command.order_id,
        challenge_token=command.challenge_token,
    )
    return [(CART(command.cart_id), challenged)]


def record_ordered(command: RecordOrdered, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if not _is_ordering(cart, command):
        return []
    completed = CheckoutCompleted(
        cart_id=command.cart_id,
        order_id=command.order_id,
        user_id=cart.user_id,
        store_id=cart.store_id,
        total_amount=cart.total_amount,
        currency=cart.currency,
    )
    return [(CART(command.cart_id), completed)]


def record_order_lost(command: RecordOrderLost, given: Given) -> Decision:
    """The cart is as it was; what it held went with the order, so it must be held again."""
    cart = CART.of(given, command.cart_id)
    if not _is_ordering(cart, command):
        return []
    stopped = _stopped(command.cart_id, cart, command.reason)
    return [*stopped, (CART(command.cart_id), wanted(command.cart_id, cart))]


def _is_ordering(cart: Cart, command: Any) -> bool:
    return cart.status in ("Ordering", "Challenged") and cart.order_id == command.order_id


def close_if_abandoned(command: CloseIfAbandoned, given: Given) -> Decision:
    cart = CART.of(given, command.cart_id)
    if cart.status not in ("Open", "Held"):
        return []
    if cart.changed_since_looked:
        return [(CART(command.cart_id), CartStillUsed(cart_id=command.cart_id))]
    abandoned = CartAbandoned(cart_id=command.cart_id, user_id=cart.user_id, reason="unused")
    return [(CART(command.cart_id), abandoned)]


RULES = (
    Rule(RecordQuote, record_quote, writes=the_cart),
    Rule(RecordHold, record_hold, writes=the_cart),
    Rule(RecordShortage, record_shortage, writes=the_cart),
    Rule(RecordHoldLost, record_hold_lost, writes=the_cart),
    Rule(RecordRedemption, record_redemption, writes=the_cart),
    Rule(RecordQuoteRefused, record_quote_refused, writes=the_cart),
    Rule(RecordChallenge, record_challenge, writes=the_cart),
    Rule(RecordOrdered, record_ordered, writes=the_cart),
    Rule(RecordOrderLost, record_order_lost, writes=the_cart),
    Rule(CloseIfAbandoned, close_if_abandoned, writes=the_cart),
)
