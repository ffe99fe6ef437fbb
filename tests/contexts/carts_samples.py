"""A shop with a cart in it, and what its tests ask for again and again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from entrepot.contexts.carts.commands import (
    BeginCheckout,
    CompleteCheckout,
    LearnCustomer,
    LearnStore,
    OpenCart,
    RecordHold,
    RecordQuote,
    SetCartDetails,
    SetCartItem,
)
from entrepot.contexts.carts.context import CONTEXT
from entrepot.contexts.carts.state import CART
from entrepot.engines.pricing.quoting import QuotedLine
from entrepot.kernel.message import Command, Event, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511", country="NL")
ID, OTHER = "cart-0000000000001", "cart-0000000000002"
STORE = LearnStore(
    store_id="web", currency="EUR", language="nl", warehouse_ids=("north",), is_active=True
)


def shop(*commands: Command) -> Spec:
    """A store, a customer Ada, and a guest's open cart."""
    ada = LearnCustomer(user_id="ada", email="ada@example.org", name="Ada L")
    spec = Spec(CONTEXT).when(STORE, ada, OpenCart(cart_id=ID, store_id="web"), *commands)
    assert not [a for a in spec.answers if isinstance(a, Refused)], spec.answers
    spec.answers = []
    return spec


def put(sku: str, quantity: int, cart_id: str = ID, **more: Any) -> SetCartItem:
    return SetCartItem(cart_id=cart_id, sku=sku, quantity=quantity, **more)


def quote(spec: Spec, cart_id: str = ID, **prices: int) -> RecordQuote:
    """What pricing would answer: each SKU at its price, or at 10.00."""
    cart = spec.state(CART(cart_id))
    lines = [
        QuotedLine(
            line=n,
            sku=sku,
            product_id=sku,
            name=sku,
            quantity=quantity,
            unit_price=prices.get(sku, 1000),
            total_price=quantity * prices.get(sku, 1000),
            list_id="base",
            kept_until=NOON + timedelta(hours=1),
        )
        for n, (sku, quantity) in enumerate(cart.lines.items(), 1)
    ]
    total = sum(line.total_price for line in lines)
    return RecordQuote(
        cart_id=cart_id,
        reference=str(cart.revision),
        currency="EUR",
        lines=tuple(lines),
        subtotal=total,
        total_amount=total,
        expires_at=NOON + timedelta(hours=1),
    )


def contact() -> SetCartDetails:
    return SetCartDetails(cart_id=ID, email="guest@example.org", shipping_address=HOME)


def hold(spec: Spec) -> RecordHold:
    reservation_id = spec.state(CART(ID)).reservation_id
    return RecordHold(
        cart_id=ID, reservation_id=reservation_id, expires_at=NOON + timedelta(minutes=10)
    )


def held(*lines: tuple[str, int]) -> Spec:
    """A cart that is priced and whose stock is held."""
    spec = shop(*[put(sku, n) for sku, n in lines or (("mug", 2),)], contact())
    spec.when(quote(spec), BeginCheckout(cart_id=ID)).when(hold(spec))
    spec.answers = []
    return spec


def buy(total: int = 2000, **more: Any) -> CompleteCheckout:
    return CompleteCheckout(cart_id=ID, total_amount=total, payment_token="tok_ok", **more)


def told(spec: Spec, type_: type[Event]) -> list[Any]:
    return [answer for answer in spec.answers if isinstance(answer, type_)]
