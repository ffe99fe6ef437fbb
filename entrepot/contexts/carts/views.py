"""What reads see of carts: a row for the cart, one for each line, one for each wish."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    CartClaimed,
    CartDetailsSet,
    CartItemSet,
    CartMerged,
    CartOpened,
    CartPriced,
    CheckoutBegun,
    CheckoutChallenged,
    CheckoutStopped,
    CheckoutSubmitted,
    CouponApplied,
    CouponRemoved,
    QuoteLost,
    QuoteWanted,
    StockHeld,
    WishAdded,
    WishRemoved,
)
from .published import CartAbandoned, CheckoutCompleted

CARTS = Table("carts.carts", ("cart_id",))
LINES = Table("carts.lines", ("cart_id", "sku"))
WISHES = Table("carts.wishes", ("user_id", "sku"))
GUEST_WISHES = Table("carts.guest_wishes", ("wishlist_id", "sku"))
TABLES = (CARTS, LINES, WISHES, GUEST_WISHES)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case WishAdded(user_id=None, wishlist_id=list_id, sku=sku):
            return [GUEST_WISHES.put(wishlist_id=list_id, sku=sku, wished_at=recorded.at)]
        case WishAdded(user_id=user_id, sku=sku):
            return [WISHES.put(user_id=user_id, sku=sku, wished_at=recorded.at)]
        case WishRemoved(user_id=None, wishlist_id=list_id, sku=sku):
            return [GUEST_WISHES.remove(list_id, sku)]
        case WishRemoved(user_id=user_id, sku=sku):
            return [WISHES.remove(user_id, sku)]
        case CartOpened():
            return [_opened(event, recorded)]
    if not recorded.stream.startswith("cart/"):
        return ()
    header = CARTS.change(
        event.cart_id, version=recorded.version, updated_at=recorded.at, **_header(event)
    )
    return [header, *_lines(event, recorded)]


def _opened(event: CartOpened, recorded: Recorded) -> Change:
    return CARTS.put(
        cart_id=event.cart_id,
        status="Open",
        store_id=event.store_id,
        user_id=event.user_id,
        channel=event.channel,
        currency=event.currency,
        email=event.email,
        customer_name=event.customer_name,
        language=event.language,
        opened_at=recorded.at,
        updated_at=recorded.at,
        version=recorded.version,
    )


def _header(event: Any) -> dict[str, Any]:
    """The columns of the cart's own row that the event changes."""
    match event:
        case CartPriced():
            return {
                "priced": int(event.reference),
                "subtotal": event.subtotal,
                "discount_amount": event.discount_amount,
                "tax_amount": event.tax_amount,
                "shipping_cost": event.shipping_cost,
                "total_amount": event.total_amount,
                "adjustments": event.adjustments,
                "refused_coupons": event.refused_coupons,
                "missing": event.missing,
                "shipping_method": event.shipping_method,
                "shipping_methods": event.shipping_methods,
            }
        case QuoteWanted():
            return {"revision": int(event.reference), "coupons": event.coupons}
        case CartDetailsSet():
            return {
                "email": event.email,
                "customer_name": event.customer_name,
                "language": event.language,
                "shipping_address": event.shipping_address,
                "billing_address": event.billing_address,
            }
        case CartClaimed():
            return {"user_id": event.user_id}
    return _status(event)


def _status(event: Any) -> dict[str, Any]:
    match event:
        case CheckoutBegun():
            return {"status": "Holding", "reason": "", "short": ()}
        case StockHeld():
            return {"status": "Held", "hold_expires_at": event.expires_at}
        case CheckoutStopped():
            return {
                "status": "Open",
                "challenge_token": "",
                "hold_expires_at": None,
                "reason": event.reason,
                "short": event.missing,
            }
        case CheckoutSubmitted():
            return {"status": "Ordering", "order_id": event.order_id, "reason": ""}
        case QuoteLost():
            return {"status": "Held", "reason": event.reason}
        case CheckoutChallenged():
            return {"status": "Challenged", "challenge_token": event.challenge_token}
        case CheckoutCompleted():
            return {"status": "Ordered", "challenge_token": ""}
        case CartMerged():
            return {"status": "Merged", "merged_into": event.into}
        case CartAbandoned():
            return {"status": "Abandoned"}
        case CouponApplied() | CouponRemoved():
            return {}
    return {}


def _lines(event: Any, recorded: Recorded) -> list[Change]:
    """Only the lines that the event is about."""
    match event:
        case CartItemSet(quantity=0):
            return [LINES.remove(event.cart_id, event.sku)]
        case CartItemSet(is_new=False):
            # More or fewer of it: the line stays where its buyer sees it.
            return [LINES.change(event.cart_id, event.sku, quantity=event.quantity)]
        case CartItemSet():
            return [
                LINES.put(
                    cart_id=event.cart_id,
                    sku=event.sku,
                    quantity=event.quantity,
                    changed_at=event.added_at or recorded.at,
                )
            ]
        case CartPriced():
            return [
                LINES.change(
                    event.cart_id,
                    line.sku,
                    product_id=line.product_id,
                    name=line.name,
                    unit_price=line.unit_price,
                    discount_amount=line.discount_amount,
                    total_price=line.total_price,
                    tax_amount=line.tax_amount,
                    tax_included=line.tax_included,
                    list_id=line.list_id,
                )
                for line in event.changed
            ]
    return []
