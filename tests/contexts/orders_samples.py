"""A shop that sells beans and cups to Ada and to guests, for tests."""

from entrepot.contexts.orders.commands import (
    LearnCustomer,
    LearnOffer,
    LearnStore,
    OrderItem,
    PlaceOrder,
)
from entrepot.contexts.orders.context import CONTEXT
from entrepot.contexts.orders.published import (
    PricedItem,
    RecordOrder,
)
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Address

HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511", country="NL")


def shop() -> Spec:
    """A store in euros that sells beans at 10.00 and cups at 4.50, and a customer, Ada."""
    spec = Spec(CONTEXT).when(
        LearnStore(
            store_id="web", currency="EUR", language="nl", warehouse_ids=("north",), is_active=True
        ),
        offer("bean", 1000),
        offer("cup", 450),
        LearnCustomer(user_id="ada", email="ada@example.org", name="Ada L", is_active=True),
    )
    spec.answers = []
    return spec


def offer(sku: str, price: int, **more: object) -> LearnOffer:
    return LearnOffer(  # type: ignore[arg-type]
        **{
            "sku": sku,
            "product_id": f"p-{sku}",
            "is_default": True,
            "name": sku.title(),
            "unit_price": price,
            "currency": "EUR",
            "is_active": True,
            **more,
        }
    )


def place(**more: object) -> PlaceOrder:
    return PlaceOrder(  # type: ignore[arg-type]
        **{
            "order_id": "o",
            "store_id": "web",
            "email": "guest@example.org",
            "items": (OrderItem(sku="bean", quantity=2), OrderItem(product_id="p-cup", quantity=1)),
            "shipping_address": HOME,
            **more,
        }
    )


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def recorded(**more: object) -> RecordOrder:
    item = PricedItem(sku="x", product_id="p", name="X", quantity=3, unit_price=333)
    return RecordOrder(  # type: ignore[arg-type]
        **{
            "order_id": "o",
            "store_id": "web",
            "email": "a@example.org",
            "items": (item,),
            "currency": "EUR",
            "shipping_cost": 101,
            "tax_amount": 7,
            "shipping_address": HOME,
            **more,
        }
    )
