"""Who asks: buyers who change their minds, a warehouse that ships in parts, a supplier, a clerk."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from entrepot.contexts.inventory.commands import (
    AdjustStock,
    ApplyCount,
    CountedLine,
    DispatchTransfer,
    OpenWarehouse,
    ReceiveTransfer,
)
from entrepot.contexts.inventory.published import (
    ConfirmReservation,
    ReceiptLine,
    ReceiveStock,
    ReleaseReservation,
    ReserveStock,
    StockLine,
)
from entrepot.contexts.orders.commands import (
    CancelOrder,
    LearnOffer,
    LearnStore,
    OrderItem,
    PlaceOrder,
)
from entrepot.contexts.payments.published import ConfirmExternalPayment, ConfirmExternalRefund
from entrepot.contexts.pricing.commands import (
    LearnArticle,
    SetPromotion,
    SetShippingRates,
    SetTaxes,
)
from entrepot.contexts.pricing.commands import LearnStore as LearnPricingStore
from entrepot.contexts.shipping.commands import (
    CancelShipment,
    CreateShipment,
    DeliverShipment,
    DispatchShipment,
)
from entrepot.contexts.shipping.published import ShipmentLine
from entrepot.contexts.shipping.state import CONSIGNMENT, SHIPMENT
from entrepot.engines.pricing.rules import Reward, ShippingRate, TaxRate
from entrepot.kernel.message import Accepted, Command
from entrepot.kernel.units import Address

if TYPE_CHECKING:
    from .town import Town

HOME = Address(street="Harbour 1", city="Porto", country="PT")
SKUS = ("BOLT", "NUT", "WASHER")
HOUSES = ("north", "south")
PRICES = (333, 1001, 1999)
ORDERS = 24
BUDGET = 5
TOKENS = (
    *("tok_ok",) * 6,
    *("tok_twice",) * 2,
    *("tok_challenge",) * 2,
    *("tok_decline", "tok_timeout", "tok_late_2000", "tok_slow_1500", "tok_flaky_2"),
)


def opening() -> Iterable[Command]:
    """The shop as it opens: two warehouses, three SKUs, some goods in lots."""
    for house in HOUSES:
        yield OpenWarehouse(warehouse_id=house, name=house)
    yield LearnStore(
        store_id="web", currency="EUR", language="en", warehouse_ids=HOUSES, is_active=True
    )
    for n, sku in enumerate(SKUS):
        yield LearnOffer(
            sku=sku,
            product_id=f"p-{sku}",
            is_default=True,
            name=sku,
            unit_price=PRICES[n],
            currency="EUR",
            is_active=True,
        )
        lines = (
            ReceiptLine(sku=sku, quantity=6, lot="A"),
            ReceiptLine(sku=sku, quantity=4, lot="B", bin="B-1"),
        )
        yield ReceiveStock(receipt_id=f"open-{sku}", warehouse_id="north", lines=lines)


def rules() -> Iterable[Command]:
    """What orders cost besides: tax, freight, and less for the first of them."""
    yield LearnPricingStore(store_id="web", currency="EUR")
    for sku, price in zip(SKUS, PRICES, strict=True):
        yield LearnArticle(
            sku=sku, product_id=f"p-{sku}", name=sku, unit_price=price, currency="EUR"
        )
    yield SetTaxes(rates=(TaxRate(country="PT", rate=230_000, name="IVA"),))
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=499)
    yield SetShippingRates(rates=(post,))
    yield SetPromotion(
        promotion_id="first",
        name="For the first",
        reward=Reward(kind="percent", rate=100_000),
        budget_uses=BUDGET,
    )


class Buyers:
    """Orders that come over a while, some from a hold, some cancelled, some paid by transfer."""

    def __init__(self, town: Town) -> None:
        self.town, self.chance = town, town.chance

    async def come(self) -> None:
        await asyncio.gather(*[self.buy(f"o-{n}") for n in range(ORDERS)])

    async def buy(self, order_id: str) -> None:
        town, chance = self.town, self.chance
        await asyncio.sleep(chance.random() * town.faults.rush_s)
        wanted = {sku: chance.randint(1, 3) for sku in chance.sample(SKUS, chance.randint(1, 2))}
        hold = await self.hold(order_id, wanted) if chance.random() < 0.3 else None
        method = "external" if chance.random() < 0.15 else "card"
        order = PlaceOrder(
            order_id=order_id,
            store_id="web",
            email="buyer@example.org",
            items=tuple([OrderItem(sku=sku, quantity=n) for sku, n in wanted.items()]),
            shipping_address=HOME,
            payment_method=method,  # type: ignore[arg-type]
            payment_token=chance.choice(TOKENS),
            reservation_id=hold,
            backorder=chance.random() < 0.8,
            ship_complete=chance.random() < 0.2,
        )
        await town.insist(order, f"place-{order_id}")
        if method == "external":
            await self.transfer(order_id)
        if chance.random() < town.faults.regret:
            await asyncio.sleep(chance.expovariate(1 / 5))
            await town.insist(CancelOrder(order_id=order_id), f"cancel-{order_id}")
            if chance.random() < 0.5:
                sent = ConfirmExternalRefund(payment_id=order_id)
                await town.insist(sent, f"sent-back-{order_id}")

    async def hold(self, order_id: str, wanted: dict[str, int]) -> str | None:
        """Stock held while checking out: kept, let go, or forgotten until it expires."""
        town, chance, hold = self.town, self.chance, f"h-{order_id}"
        lines = tuple([StockLine(sku=sku, quantity=n) for sku, n in wanted.items()])
        reserve = ReserveStock(
            reservation_id=hold, lines=lines, warehouse_ids=HOUSES, hold_s=chance.randint(1, 8)
        )
        outcome = await town.insist(reserve, f"hold-{order_id}")
        await asyncio.sleep(chance.random() * 10)
        if chance.random() < 0.2:
            await town.insist(ConfirmReservation(reservation_id=hold), f"confirm-{order_id}")
            release = ReleaseReservation(reservation_id=hold)
            await town.insist(release, f"release-{order_id}")
            return None
        return hold if isinstance(outcome, Accepted) else None

    async def transfer(self, order_id: str) -> None:
        """The money comes some time after it was asked for, or never."""
        if self.chance.random() < 0.2:
            await self.town.insist(CancelOrder(order_id=order_id), f"giveup-{order_id}")
            return
        for n in range(40):
            paid = ConfirmExternalPayment(payment_id=order_id)
            outcome = await self.town.insist(paid, f"paid-{order_id}-{n}")
            if isinstance(outcome, Accepted):
                return
            await asyncio.sleep(self.chance.random() * 4)


class Payers:
    """Whom the bank asks: they say yes, or no, or both one after the other, or nothing at all."""

    def __init__(self, town: Town) -> None:
        self.town, self.chance = town, town.chance
        self.asked: set[str] = set()

    async def answer(self) -> None:
        while True:
            await asyncio.sleep(0.5 + self.chance.random())
            for payment_id in sorted({f"o-{n}" for n in range(ORDERS)} - self.asked):
                token = await self.town.challenge(payment_id)
                if token:
                    self.asked.add(payment_id)
                    await self.say(token)

    async def say(self, token: str) -> None:
        says = self.chance.choice(("yes", "yes", "yes", "no", "yes no", "no yes", ""))
        for word in says.split():
            tries = self.chance.randint(1, 5)
            await self.town.meet(token, confirmed=word == "yes", tries=tries)


class Warehouse:
    """Packs what is ready, in parts; sends, delivers, sometimes unpacks again."""

    def __init__(self, town: Town) -> None:
        self.town, self.chance = town, town.chance
        self.n = 0

    async def work(self) -> None:
        while True:
            await asyncio.sleep(0.5 + self.chance.random())
            for order_id in [f"o-{n}" for n in range(ORDERS)]:
                await self.pack(order_id)

    async def pack(self, order_id: str) -> None:
        consignment = await self.town.state(CONSIGNMENT(order_id))
        for shipment_id in consignment.shipments:
            await self.send(shipment_id)
        if not consignment.ready or self.chance.random() < 0.3:
            return
        self.n += 1
        line = self.chance.choice(consignment.ready)
        part = self.chance.random() < 0.4
        lines = (ShipmentLine(sku=line.sku, quantity=self.chance.randint(1, line.quantity)),)
        shipment = CreateShipment(
            shipment_id=f"s-{self.n}",
            order_id=order_id,
            warehouse_id=line.warehouse_id,
            lines=lines if part else (),
            dispatch=self.chance.random() < 0.5,
        )
        await self.town.insist(shipment, f"pack-{self.n}")

    async def send(self, shipment_id: str) -> None:
        shipment = await self.town.state(SHIPMENT(shipment_id))
        status, chance = shipment.status, self.chance
        self.n += 1
        command: Command | None = None
        if status == "Created":
            command = DispatchShipment(shipment_id=shipment_id)
            if chance.random() < 0.1:
                command = CancelShipment(shipment_id=shipment_id)
        elif status == "InTransit":
            command = DeliverShipment(shipment_id=shipment_id)
        if command is not None and chance.random() < 0.7:
            await self.town.insist(command, f"send-{self.n}")


class Supplier:
    """Goods that come in, are counted, corrected and moved."""

    def __init__(self, town: Town) -> None:
        self.town, self.chance = town, town.chance

    async def deliver(self) -> None:
        for n in range(12):
            await asyncio.sleep(self.chance.random() * 8)
            await self.town.insist(self.something(n), f"supply-{n}")
            if self.chance.random() < 0.5:
                arrived = ReceiveTransfer(transfer_id=f"t-{n}")
                await self.town.insist(arrived, f"arrive-{n}")

    def something(self, n: int) -> Command:
        chance, sku = self.chance, self.chance.choice(SKUS)
        house, other = chance.sample(HOUSES, 2)
        match chance.randint(0, 5):
            case 0:
                counted = CountedLine(sku=sku, quantity=chance.randint(0, 8), lot="A")
                return ApplyCount(count_id=f"c-{n}", warehouse_id=house, lines=(counted,))
            case 1:
                return AdjustStock(
                    adjustment_id=f"a-{n}",
                    sku=sku,
                    warehouse_id=house,
                    change=chance.choice((-2, -1, 1, 3)),
                    reason="found",
                    lot="A",
                )
            case 2:
                return DispatchTransfer(
                    transfer_id=f"t-{n}",
                    from_warehouse_id=house,
                    to_warehouse_id=other,
                    lines=(ReceiptLine(sku=sku, quantity=chance.randint(1, 3), lot="A"),),
                )
            case _:
                lines = (ReceiptLine(sku=sku, quantity=chance.randint(1, 10), lot="A"),)
                return ReceiveStock(receipt_id=f"r-{n}", warehouse_id=house, lines=lines)
