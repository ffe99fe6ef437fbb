"""What is told discreetly, to whoever may not read a context."""

from __future__ import annotations

from datetime import UTC, datetime

from entrepot.contexts.carts.events import CartItemSet, CartMerged, WishAdded
from entrepot.contexts.inventory.published import ReservationReleased
from entrepot.contexts.orders.published import OrderReplenished
from entrepot.contexts.pricing.published import QuoteRefused
from entrepot.edges.http.broadcast import Told
from entrepot.kernel.message import Recorded


def test_who_hears_of_guests_carts_learns_no_key_to_one() -> None:
    """Also by what is named after a cart: its quote, what it holds, what it orders."""
    cart_id = "01a206b9-4e82-706b-af3f-933816d6b951"
    order_id, hold_id = f"{cart_id}.o1", f"{cart_id}.h2"
    at = datetime(2026, 1, 1, tzinfo=UTC)
    for event, stream in [
        (CartItemSet(cart_id=cart_id, sku="A", quantity=2, is_new=True), f"cart/{cart_id}"),
        (CartMerged(cart_id=cart_id, into=cart_id), f"cart/{cart_id}"),
        (WishAdded(wishlist_id=cart_id, sku="A"), f"wishlist/{cart_id}"),
        (QuoteRefused(quote_id=cart_id, order_id=order_id, reason="EXPIRED"), f"quote/{cart_id}"),
        (ReservationReleased(reservation_id=hold_id, reason="x"), f"reservation/{hold_id}"),
        (OrderReplenished(order_id=order_id, ready=()), f"order/{order_id}"),
    ]:
        name = f"x.{type(event).__name__}"
        told = Told(Recorded(event, name, "t", stream, 1, at, "", "", "", "", False, b"{}"))
        assert cart_id not in told.discreet, name
