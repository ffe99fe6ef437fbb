"""A shop in a whole house on a real database, and the words to tell its journeys with."""

from __future__ import annotations

import asyncio
import socket
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import asyncpg
from uuid_utils import uuid7

from entrepot.adapters.postgres import embedded
from entrepot.adapters.testgateway import Gateway
from entrepot.app import House
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.inventory.queries import ListStock
from entrepot.contexts.inventory.state import RESERVATION, STOCK, Reservation, Stock
from entrepot.contexts.orders.commands import LearnOffer, LearnStore, OrderItem, PlaceOrder
from entrepot.contexts.orders.state import ORDER, Order
from entrepot.contexts.payments.state import PAYMENT, Payment
from entrepot.contexts.pricing.commands import LearnArticle
from entrepot.contexts.pricing.commands import LearnStore as LearnPricingStore
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment
from entrepot.contexts.shipping.published import ShipmentLine
from entrepot.contexts.shipping.state import CONSIGNMENT, Consignment
from entrepot.kernel.message import START, Accepted, Command, Envelope, Outcome, Recorded, Refused
from entrepot.kernel.ports import Tail
from entrepot.kernel.units import Address
from entrepot.settings import Settings
from tests.ready_made import with_key, with_tables
from tests.simulation.invariants import in_the_end, replayed

BUSINESS = "main"
HOME = Address(street="Rua Augusta 1", city="Lisboa", zip_code="1100-048", country="PT")
PATIENCE_S = 60.0


def new_id() -> str:
    return str(uuid7())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def url(dsn: dict[str, str | int]) -> str:
    """The arguments of `asyncpg.connect` as the address that settings take."""
    where = quote(str(dsn["host"]), safe="")
    return f"postgresql://{dsn['user']}@/{dsn['database']}?host={where}&port={dsn['port']}"


@asynccontextmanager
async def fresh_database(server: embedded.Embedded) -> AsyncIterator[str]:
    """The address of a database with tables and nothing in them, which is dropped afterwards."""
    name = f"journey_{uuid.uuid4().hex}"
    template = await with_tables(server)
    admin = await asyncpg.connect(**server.dsn)
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    try:
        yield url(server.dsn | {"database": name})
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


def settings(data_dir: Path, **more: Any) -> Settings:
    return Settings(data_dir=data_dir, _env_file=None, **more)  # type: ignore[call-arg]


@asynccontextmanager
async def running(*, alone: bool = True, lawful: bool = True, **more: Any) -> AsyncIterator[Shop]:
    """A house with a shop in it; afterwards everything must have come right.

    It is not `lawful` where somebody takes money or gives back promises by hand.
    """
    with tempfile.TemporaryDirectory(prefix="entrepot-journey-") as folder:
        with_key(Path(folder) / "keys")
        house = House(settings(Path(folder), **more))
        await house.open()
        try:
            shop = Shop(house, alone=alone, lawful=lawful)
            await shop.open()
            yield shop
            await shop.comes_right()
        finally:
            await house.close()


@asynccontextmanager
async def dying(address: str, *, loops: bool = False, **more: Any) -> AsyncIterator[Shop]:
    """A process that ends in the midst of what it does."""
    with tempfile.TemporaryDirectory(prefix="entrepot-journey-") as folder:
        with_key(Path(folder) / "keys")
        house = House(settings(Path(folder), database_url=address, **more))
        await house.open(loops=loops)
        try:
            yield Shop(house)
        finally:
            await house.close()


class Shop:
    """What a test asks of the house, as the house itself would ask it."""

    def __init__(self, house: House, *, alone: bool = True, lawful: bool = True) -> None:
        self.house, self.alone, self.lawful = house, alone, lawful

    @property
    def gateway(self) -> Gateway:
        webhook: Any = self.house.gateways["test"]
        gateway: Gateway = webhook.__self__
        return gateway

    async def ask(self, *commands: Command) -> Sequence[Outcome]:
        """Each command in a submission of its own, all at the same moment."""
        at = datetime.now(UTC)
        asked = [Envelope(id=new_id(), tenant=BUSINESS, command=c, at=at) for c in commands]
        answered = await asyncio.gather(*[self.house.commands.submit([e]) for e in asked])
        return [outcome for answer in answered for outcome in answer]

    async def do(self, *commands: Command) -> None:
        """Asks one after another; each must be accepted."""
        for command in commands:
            (outcome,) = await self.ask(command)
            assert isinstance(outcome, Accepted), (command, outcome)

    async def refuses(self, command: Command) -> str:
        (outcome,) = await self.ask(command)
        assert isinstance(outcome, Refused), outcome
        return str(outcome.reason)

    async def open(self) -> None:
        await self.do(
            OpenWarehouse(warehouse_id="w1", name="One"),
            OpenWarehouse(warehouse_id="w2", name="Two"),
            LearnStore(
                store_id="web",
                currency="EUR",
                language="en",
                warehouse_ids=("w1", "w2"),
                is_active=True,
            ),
            LearnPricingStore(store_id="web", currency="EUR"),
        )

    async def sells(self, quantity: int = 0, *, price: int = 1999, warehouse: str = "w1") -> str:
        """A new SKU on sale, with so many on hand."""
        sku = f"SKU-{uuid.uuid4().hex[:12]}"
        offer: dict[str, Any] = {
            "sku": sku,
            "product_id": f"p-{sku}",
            "name": "Thing",
            "unit_price": price,
            "currency": "EUR",
        }
        await self.do(
            LearnOffer(**offer, is_default=True, is_active=True),
            LearnArticle(**offer),
        )
        if quantity:
            await self.receives(sku, quantity, warehouse=warehouse)
        return sku

    async def receives(
        self, sku: str, quantity: int, *, warehouse: str = "w1", **line: Any
    ) -> None:
        lines = (ReceiptLine(sku=sku, quantity=quantity, **line),)
        await self.do(ReceiveStock(receipt_id=new_id(), warehouse_id=warehouse, lines=lines))

    def order(self, *items: tuple[str, int], token: str = "tok_ok", **more: Any) -> PlaceOrder:
        return PlaceOrder(
            order_id=new_id(),
            store_id="web",
            email="ada@example.org",
            items=tuple([OrderItem(sku=sku, quantity=quantity) for sku, quantity in items]),
            shipping_address=HOME,
            payment_token=token,
            **more,
        )

    async def placed(self, *items: tuple[str, int], **more: Any) -> str:
        order = self.order(*items, **more)
        await self.do(order)
        return order.order_id

    async def becomes(self, order_id: str, *statuses: str) -> Order:
        """The order, as soon as it is in one of these statuses."""

        async def there() -> Order | None:
            order = await self.seen(order_id)
            return order if order.status in statuses else None

        return await self.until(there, f"order {order_id} to be {statuses}")

    async def until(self, there: Callable[[], Awaitable[Any]], what: str) -> Any:
        """What `there` answers, as soon as it is not nothing."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not (found := await there()):  # noqa: ASYNC110 - many tables tell, no bell
                    await asyncio.sleep(0.005)
                return found
        except TimeoutError:
            raise AssertionError(f"waited in vain for {what}") from None

    async def state(self, stream: str) -> Any:
        stored = await self.house.store.stored(BUSINESS, stream)
        catalog = self.house.catalog
        if stored is None:
            return catalog.kind(stream).initial
        return catalog.state(stream, stored.state)

    async def seen(self, order_id: str) -> Order:
        order: Order = await self.state(ORDER(order_id))
        return order

    async def paid(self, order_id: str) -> Payment:
        payment: Payment = await self.state(PAYMENT(order_id))
        return payment

    async def reserved(self, reservation_id: str) -> Reservation:
        reservation: Reservation = await self.state(RESERVATION(reservation_id))
        return reservation

    async def stock(self, sku: str, warehouse: str = "w1") -> Stock:
        stock: Stock = await self.state(STOCK(sku, warehouse))
        return stock

    async def counts(self, sku: str, warehouse: str = "w1") -> tuple[int, int]:
        """On hand and reserved."""
        positions = (await self.stock(sku, warehouse)).positions
        return sum(p.on_hand for p in positions), sum(p.reserved for p in positions)

    async def listed(self, sku: str, warehouse: str = "w1") -> dict[str, Any]:
        """The SKU's line in the list of stock."""
        query = ListStock(sku=sku, warehouse_id=warehouse)
        (line,) = (await self.house.questions.ask(query, BUSINESS))["items"]
        found: dict[str, Any] = line
        return found

    async def ships(
        self,
        order_id: str,
        *lines: tuple[str, int],
        warehouse: str | None = None,
        dispatch: bool = True,
    ) -> str:
        """Makes a shipment of what is ready, or of these lines of it; its id."""

        async def ready() -> bool:
            consignment: Consignment = await self.state(CONSIGNMENT(order_id))
            there = {line.sku: 0 for line in consignment.ready}
            for line in consignment.ready:
                there[line.sku] += line.quantity
            return bool(there) and all(there.get(sku, 0) >= n for sku, n in lines)

        await self.until(ready, f"goods of {order_id} to be ready")
        shipment_id = new_id()
        wanted = tuple([ShipmentLine(sku=sku, quantity=n) for sku, n in lines])
        await self.do(
            CreateShipment(
                shipment_id=shipment_id,
                order_id=order_id,
                warehouse_id=warehouse,
                lines=wanted,
                dispatch=dispatch,
            )
        )
        return shipment_id

    async def delivers(self, shipment_id: str) -> None:
        await self.do(DeliverShipment(shipment_id=shipment_id))

    async def sent(self, *items: tuple[str, int], **more: Any) -> str:
        """An order that was paid and has left, and all that follows from it has happened."""
        order_id = await self.placed(*items, **more)
        await self.becomes(order_id, "Confirmed")
        await self.ships(order_id)
        await self.becomes(order_id, "Shipped")
        await self.house.settle()
        return order_id

    async def delivered(self, *items: tuple[str, int], **more: Any) -> str:
        """An order that was paid, sent and delivered, and all that follows from it has happened."""
        order_id = await self.placed(*items, **more)
        await self.becomes(order_id, "Confirmed")
        await self.delivers(await self.ships(order_id))
        await self.house.settle()
        return order_id

    async def told(self, *types: type) -> list[Recorded]:
        """The log, or its events of these types; also what waited behind an open transaction."""

        async def whole() -> Tail | None:
            tail = await self.house.store.tail(START, 1_000_000)
            return None if tail.held_back else tail

        events = (await self.until(whole, "open transactions to end")).events
        return [e for e in events if not types or isinstance(e.event, types)]

    async def comes_right(self) -> None:
        """Comes to rest; then the log, what is kept, and the gateway's books must agree.

        Where several processes work, each has a test gateway that knows but a part.
        """
        try:
            await self.house.settle(30)
        except TimeoutError:
            store = self.house.store
            waiting = (await store.lags(), await store.effects_due())
            raise AssertionError(f"never came to rest: lags, effects due: {waiting}") from None
        assert await self.house.store.letters() == []
        # An effect whose answer came too late on a busy machine is tried again in some seconds.
        until = asyncio.get_running_loop().time() + PATIENCE_S
        while self.lawful and (broken := await self.broken()):
            assert asyncio.get_running_loop().time() < until, broken
            await asyncio.sleep(1)
        verdict = await self.house.verify()
        assert verdict.found == 0, verdict.differences

    async def broken(self) -> list[str]:
        """Which laws of the simulation do not hold."""
        events = await self.told()
        states = replayed(self.house.catalog, events)
        return in_the_end(events, states, self.gateway.books.values if self.alone else {})


__all__ = ["BUSINESS", "HOME", "Shop", "fresh_database", "new_id", "running", "settings", "url"]
