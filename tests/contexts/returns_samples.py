"""Orders that were shipped, and what comes back of them, for tests."""

from typing import Any, TypeVar

from msgspec.structs import replace

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    LearnCapture,
    LearnDispatch,
    LearnOffer,
    LearnOrder,
    LearnStore,
    LearnWarehouse,
    ReceiveReturn,
    RequestReturn,
    SetReturnPolicy,
)
from entrepot.contexts.returns.context import CONTEXT
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import (
    Sale,
    SoldLine,
    Terms,
    WantedBack,
)
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Address

Told = TypeVar("Told")


def shipped(quantity: int, cost: int, captured: int, left: int | None = None) -> Spec:
    sold = SoldLine(sku="LAMP", quantity=quantity, cost=cost)
    gone = WantedBack(sku="LAMP", quantity=left or quantity)
    spec = Spec(CONTEXT).when(
        LearnWarehouse(warehouse_id="w"),
        LearnWarehouse(warehouse_id="w"),
        LearnOrder(order_id="o", user_id="ada", currency="EUR", lines=(sold,)),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=(gone,)),
        LearnCapture(order_id="o", reference="s", amount=captured),
    )
    spec.answers = []
    return spec


def asked(id: str, quantity: int, **more: str) -> RequestReturn:
    lines = (WantedBack(sku="LAMP", quantity=quantity),)
    return RequestReturn(return_id=id, order_id="o", lines=lines, **more)


def came(id: str, quantity: int) -> tuple[AuthoriseReturn, ReceiveReturn]:
    line = Inspected(sku="LAMP", quantity=quantity, disposition="restock", warehouse_id="w")
    received = ReceiveReturn(return_id=id, order_id="o", lines=(line,))
    return AuthoriseReturn(return_id=id, order_id="o"), received


HOME = Address(street="Rua Augusta 1", city="Lisboa", country="PT")


def store(**terms: Any) -> SetReturnPolicy:
    return SetReturnPolicy(store_id="web", terms=Terms(**terms))


def offer(sku: str, price: int, **more: Any) -> LearnOffer:
    return LearnOffer(
        **{
            "sku": sku,
            "product_id": f"p-{sku}",
            "name": sku.title(),
            "unit_price": price,
            "currency": "EUR",
            "is_active": True,
            **more,
        }
    )


def bought(
    quantity: int = 2,
    price: int = 1000,
    tax: int = 0,
    captured: int | None = None,
    user_id: str | None = "ada",
    left: int | None = None,
    freight: int = 0,
    **terms: Any,
) -> Spec:
    """So many lamps, or of these as many as `left`, were sent and paid, from a store with these
    terms that also sells chairs."""
    paid = quantity * price + tax
    sale = Sale(
        store_id="web",
        order_number="A-7",
        email="ada@example.org",
        shipping_address=HOME,
        listed=quantity * price,
        paid=paid,
        tax_amount=tax,
        freight=freight,
    )
    sold = SoldLine(sku="LAMP", quantity=quantity, cost=paid)
    gone = WantedBack(sku="LAMP", quantity=left or quantity)
    charged = (paid + freight) * (left or quantity) // quantity
    spec = Spec(CONTEXT).when(
        LearnWarehouse(warehouse_id="w"),
        *(LearnStore(store_id="web"), LearnStore(store_id="web")),
        store(**terms),
        offer("LAMP", price + 1),
        offer("CHAIR", 1500),
        offer("SHADE", 400),
        offer("SOFA", 9000, is_active=False),
        offer("TABLE", 900, currency="USD"),
        LearnOrder(order_id="o", user_id=user_id, currency="EUR", lines=(sold,), sale=sale),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=(gone,)),
        LearnCapture(order_id="o", reference="s", amount=charged if captured is None else captured),
    )
    spec.answers = []
    return spec


def swapped(id: str, quantity: int, *wanted: tuple[str, int], **more: Any) -> RequestReturn:
    lines = tuple([WantedBack(sku=sku, quantity=n) for sku, n in wanted])
    return replace(asked(id, quantity), exchange=lines, **more)


def told(spec: Spec, event: type[Told]) -> list[Told]:
    found = [each for each in spec.answers if isinstance(each, event)]
    spec.answers = []
    return found


OTHER = replacement_id("o", "r")
