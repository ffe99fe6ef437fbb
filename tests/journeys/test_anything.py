"""Whatever anybody asks, in whatever order: it is accepted or refused, and the house comes right.

Amid proper orders, parcels and returns all public commands are asked with what is drawn for them.
None may meet a bug, no event may be parked, every question is answered as declared, and what is
kept must follow from the log.
"""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from typing import Literal

import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.contexts.carts.commands import (
    AddCartItem,
    BeginCheckout,
    CompleteCheckout,
    OpenCart,
    SetCartDetails,
)
from entrepot.contexts.carts.state import CART
from entrepot.contexts.catalog.commands import AddProduct, ChangeProductStatus
from entrepot.contexts.identity.commands import (
    ChangeStore,
    OpenStore,
    RegisterBusiness,
    RegisterUser,
)
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.orders.commands import OrderItem, PlaceOrder
from entrepot.contexts.payments.published import ConfirmExternalPayment
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    SetPromotion,
    SetShippingRates,
    SetTaxes,
)
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.contexts.reviews.commands import WriteReview
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment
from entrepot.contexts.shipping.state import CONSIGNMENT
from entrepot.contexts.vendors.commands import (
    AddVendor,
    DraftPurchaseOrder,
    SendPurchaseOrder,
)
from entrepot.contexts.vendors.published import PurchaseLine
from entrepot.engines.pricing.rules import Conditions, Reward, ShippingRate, TaxRate
from entrepot.kernel.message import Command

from .anything import Anything
from .back import Back
from .shop import BUSINESS, HOME, Shop, fresh_database, new_id, running

pytestmark = [pytest.mark.fuzz, pytest.mark.asyncio(loop_scope="function")]

SEEDS = 4
ROUNDS = 20
TOGETHER = 60
"""So many commands are asked at the same moment, and then questions, in so many rounds."""
GOODS = [f"K{n}" for n in range(7)]
STORE = "corner"
CARDS = ("tok_ok", "tok_ok", "tok_ok", "tok_decline", "tok_refund_fail", "tok_slow_200")


@pytest_asyncio.fixture
async def shop(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, lawful=False) as shop,
    ):
        await furnished(shop)
        yield shop


async def furnished(shop: Shop) -> None:
    """A business by what its people would ask."""
    goods = [
        AddProduct(product_id=f"p-{x}", sku=x, name=x, unit_price=price, currency="EUR")
        for x, price in zip(GOODS, (1, 199, 999, 1000, 1999, 3333, 12_500), strict=True)
    ]
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=499)
    tenth = Reward(kind="percent", rate=100_000)
    await shop.do(
        RegisterBusiness(business_id=BUSINESS, name="Main", email="main@example.org"),
        OpenStore(store_id=STORE, name="Corner", currency="EUR", warehouse_ids=("w1", "w2")),
        *[AddVendor(vendor_id=f"v{n}", name=f"Vendor {n}", currency="EUR") for n in range(3)],
        *goods,
        SetTaxes(rates=(TaxRate(country="PT", rate=190_000, name="VAT"),), prices_include_tax=True),
        SetShippingRates(rates=(post,)),
        SetPromotion(
            promotion_id="ten", name="Ten", reward=tenth, conditions=Conditions(coupon=True)
        ),
        IssueCoupon(code="TEN", promotion_id="ten"),
    )
    await shop.house.settle()


class Day:
    """What proper people do, so that there is something for others to stumble over."""

    def __init__(self, shop: Shop, seed: int) -> None:
        self.shop, self.chance = shop, random.Random(seed)
        self.orders: list[str] = []

    async def goes_on(self) -> None:
        """Whatever was closed or sold out meanwhile is open, and there, again."""
        ask = self.shop.ask
        await ask(
            ChangeStore(store_id=STORE, name="Corner", warehouse_ids=("w1", "w2")),
            *[ChangeProductStatus(product_id=f"p-{sku}", status="active") for sku in GOODS],
            self._received(),
            self._received(),
        )
        await self.shop.house.settle()
        await ask(self._order(), self._order(), *self._bought_by_a_customer(), *self._drafted())
        await self._checks_out()
        await self.shop.house.settle()
        for order_id in self.chance.sample(self.orders, min(4, len(self.orders))):
            await self._comes_on(order_id)
        await self.shop.house.settle()

    def _sku(self) -> str:
        return self.chance.choice(GOODS)

    def _received(self) -> Command:
        line = ReceiptLine(sku=self._sku(), quantity=self.chance.randint(1, 20))
        warehouse_id = self.chance.choice(("w1", "w2"))
        return ReceiveStock(receipt_id=new_id(), warehouse_id=warehouse_id, lines=(line,))

    def _order(self, user_id: str | None = None) -> PlaceOrder:
        goods = self.chance.sample(GOODS, self.chance.randint(1, 3))
        method: Literal["card", "external"] = self.chance.choice(("card", "card", "external"))
        order = PlaceOrder(
            order_id=new_id(),
            store_id=STORE,
            user_id=user_id,
            email="guest@example.org",
            items=tuple([OrderItem(sku=x, quantity=self.chance.randint(1, 3)) for x in goods]),
            shipping_address=HOME,
            payment_method=method,
            payment_token=self.chance.choice(CARDS) if method == "card" else "",
        )
        self.orders.append(order.order_id)
        return order

    def _bought_by_a_customer(self) -> list[Command]:
        user_id = f"u{self.chance.randrange(5)}"
        product_id = f"p-{self._sku()}"
        rating = self.chance.choice((1, 3, 5))
        return [
            RegisterUser(user_id=user_id, username=user_id, email=f"{user_id}@example.org"),
            self._order(user_id),
            WriteReview(review_id=new_id(), product_id=product_id, user_id=user_id, rating=rating),
        ]

    def _drafted(self) -> list[Command]:
        order_id, line = new_id(), PurchaseLine(sku=self._sku(), quantity=5, unit_cost=100)
        return [
            DraftPurchaseOrder(
                purchase_order_id=order_id,
                vendor_id=f"v{self.chance.randrange(3)}",
                warehouse_id="w1",
                lines=(line,),
            ),
            SendPurchaseOrder(purchase_order_id=order_id),
        ]

    async def _checks_out(self) -> None:
        cart_id, ask, settle = new_id(), self.shop.ask, self.shop.house.settle
        await ask(OpenCart(cart_id=cart_id, store_id=STORE))
        await ask(AddCartItem(cart_id=cart_id, sku=self._sku(), quantity=2))
        await ask(SetCartDetails(cart_id=cart_id, email="q@example.org", shipping_address=HOME))
        await settle()
        await ask(BeginCheckout(cart_id=cart_id))
        await settle()
        total = (await self.shop.state(CART(cart_id))).total_amount
        await ask(CompleteCheckout(cart_id=cart_id, total_amount=total, payment_token="tok_ok"))

    async def _comes_on(self, order_id: str) -> None:
        """It is paid, sent, delivered or sent back, whatever is next."""
        ask = self.shop.ask
        await ask(ConfirmExternalPayment(payment_id=order_id))
        if (await self.shop.state(CONSIGNMENT(order_id))).ready:
            shipment_id = new_id()
            await ask(CreateShipment(shipment_id=shipment_id, order_id=order_id, dispatch=True))
            if self.chance.random() < 0.7:
                await ask(DeliverShipment(shipment_id=shipment_id))
        left = (await self.shop.state(RETURNABLE(order_id))).shipped
        if left and self.chance.random() < 0.7:
            sku = self.chance.choice(list(left))
            instead = self.chance.choice(("", sku, self._sku()))
            back = Back(order_id=order_id, sku=sku, instead=instead, payment_token="tok_ok")
            for step in back.steps[: self.chance.randint(1, 3)]:
                await ask(step)


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_whatever_is_asked_nothing_breaks(shop: Shop, seed: int) -> None:
    day, anything = Day(shop, seed), Anything(shop, seed)
    for _ in range(ROUNDS):
        await day.goes_on()
        await anything.asks(TOGETHER)
        await anything.wonders(TOGETHER)
        if day.chance.random() < 0.6:
            await shop.house.settle()
    await shop.house.settle()
    assert not anything.broken, "\n".join(anything.broken)
    never = {each.__name__ for each in anything.commands} - set(anything.let_through)
    assert len(never) < len(anything.commands) / 2, sorted(never)
