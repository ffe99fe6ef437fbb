"""What benchmarks share: a fresh database with fsync on, a stocked shop, ratios and medians."""

from __future__ import annotations

import asyncio
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg
import msgspec
from uuid_utils import uuid7

from entrepot.adapters.postgres import embedded
from entrepot.adapters.training import Training
from entrepot.app import House
from entrepot.contexts.catalog.commands import AddProduct
from entrepot.contexts.identity.commands import OpenStore
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.inventory.published import (
    ReceiptLine,
    ReceiveStock,
    ReserveStock,
    StockLine,
)
from entrepot.contexts.orders.commands import LearnOffer, LearnStore, OrderItem, PlaceOrder
from entrepot.contexts.recommendations.commands import RecordView
from entrepot.kernel.message import Accepted, Command, Envelope, Outcome
from entrepot.kernel.units import Address
from entrepot.settings import Settings

BUSINESS = "main"
SKUS = 10_000
STOCK = 1_000_000
HOME = Address(street="Main Street 1", city="Utrecht", zip_code="3511 AA", country="NL")


class Figure(msgspec.Struct, frozen=True):
    """One line of the table: what was measured on what, its yardstick, and the ratio to reach."""

    claim: str
    input: str
    figure: str
    yardstick: str
    ratio: str
    to_reach: str
    reached: bool


class Machine(msgspec.Struct, frozen=True):
    processor: str
    cores: int
    python: str
    postgres: str


def machine() -> Machine:
    names = (
        [
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ]
        if Path("/proc/cpuinfo").exists()
        else [platform.processor()]
    )
    return Machine(
        processor=names[0] if names else platform.machine(),
        cores=os.cpu_count() or 1,
        python=platform.python_version(),
        postgres="18, embedded, fsync on, synchronous_commit on",
    )


@asynccontextmanager
async def house(
    *, loops: bool = False, contexts: Sequence[str] = (), stocked: int = SKUS, **settings: object
) -> AsyncIterator[House]:
    """An open house on a new embedded server in a temporary folder, with `stocked` SKUs."""
    with tempfile.TemporaryDirectory(prefix="entrepot-bench-") as folder:
        opened = House(
            Settings(
                data_dir=Path(folder),
                business=BUSINESS,
                contexts=tuple(contexts),
                log_level="error",
                _env_file=None,  # type: ignore[call-arg]
                **settings,  # type: ignore[arg-type]
            )
        )
        await opened.open(loops=False)
        try:
            if stocked:
                await stock(opened, stocked)
            if loops:
                opened.start_loops()
            yield opened
        finally:
            await opened.close()


async def stock(opened: House, skus: int, quantity: int = STOCK) -> None:
    """A warehouse, a store in euros, and so many SKUs on sale and on hand."""
    commands: list[Command] = [
        OpenWarehouse(warehouse_id="w1", name="Warehouse"),
        LearnStore(
            store_id="web", currency="EUR", language="en", warehouse_ids=("w1",), is_active=True
        ),
    ]
    commands += [
        LearnOffer(
            sku=sku(i),
            product_id=f"p{i}",
            is_default=True,
            name=f"Thing {i}",
            unit_price=1000 + i,
            currency="EUR",
            is_active=True,
        )
        for i in range(skus)
    ]
    commands += [
        ReceiveStock(
            receipt_id=f"r{start}",
            warehouse_id="w1",
            lines=tuple(
                [
                    ReceiptLine(sku=sku(i), quantity=quantity)
                    for i in range(start, min(start + 500, skus))
                ]
            ),
        )
        for start in range(0, skus, 500)
    ]
    for start in range(0, len(commands), 1000):
        all_accepted(await opened.executor.run(asked(*commands[start : start + 1000])))


async def shop(opened: House, products: int, quantity: int = STOCK) -> None:
    """A store and so many products, told by the catalog, heard by all; the loops must run."""
    commands: list[Command] = [
        OpenWarehouse(warehouse_id="w1", name="Warehouse"),
        OpenStore(store_id="web", name="Web", currency="EUR", warehouse_ids=("w1",)),
    ]
    commands += [
        AddProduct(
            product_id=f"p{i}",
            sku=sku(i),
            name=f"Thing {i}",
            unit_price=1000 + i,
            currency="EUR",
        )
        for i in range(products)
    ]
    lines = [ReceiptLine(sku=sku(i), quantity=quantity) for i in range(products)]
    commands += [
        ReceiveStock(receipt_id=f"r{n}", warehouse_id="w1", lines=tuple(lines[n : n + 500]))
        for n in range(0, products, 500)
    ]
    all_accepted(await opened.executor.run(asked(*commands)))
    await opened.settle(120)


async def visited(opened: House, products: int) -> None:
    """Three visitors for each product, who look at six of the twenty around it; learnt from."""
    chance = random.Random(27)
    views = [
        RecordView(product_id=f"p{(n // 60 * 20 + near) % products}", session_id=f"visitor-{n:08d}")
        for n in range(3 * products)
        for near in chance.sample(range(20), 6)
    ]
    for start in range(0, len(views), 1000):
        all_accepted(await opened.executor.run(asked(*views[start : start + 1000])))
    if not await Training(opened.store.dsn, opened.executor.run, every_s=0).train():
        raise RuntimeError("nothing was learnt")


def sku(i: int) -> str:
    return f"SKU-{i:05d}"


def new_id() -> str:
    return str(uuid7())


def asked(*commands: Command) -> list[Envelope]:
    """The commands as the house itself would ask them, now."""
    moment = datetime.now(UTC)
    return [
        Envelope(id=new_id(), tenant=BUSINESS, command=c, at=moment, actor="bench")
        for c in commands
    ]


def order(skus: Sequence[str], **more: object) -> PlaceOrder:
    return PlaceOrder(
        order_id=new_id(),
        store_id="web",
        email="buyer@example.org",
        items=tuple([OrderItem(sku=s, quantity=1) for s in skus]),
        shipping_address=HOME,
        **more,  # type: ignore[arg-type]
    )


def reservation(placed: PlaceOrder) -> ReserveStock:
    """The reservation that the order's saga would ask for."""
    return ReserveStock(
        reservation_id=placed.order_id,
        order_id=placed.order_id,
        warehouse_ids=("w1",),
        lines=tuple([StockLine(sku=i.sku or "", quantity=i.quantity) for i in placed.items]),
        hold_s=None,
    )


def three_skus(chance: random.Random, skus: int = SKUS) -> list[str]:
    return [sku(i) for i in chance.sample(range(skus), 3)]


def all_accepted(outcomes: Sequence[Outcome]) -> None:
    """A benchmark that measures refusals measures nothing."""
    for outcome in outcomes:
        if not isinstance(outcome, Accepted):
            raise RuntimeError(f"not accepted: {outcome}")


async def rate(work: Callable[[], Awaitable[int]]) -> float:
    """Units of work a second; `work` answers how many it did."""
    start = time.perf_counter()
    done = await work()
    return done / (time.perf_counter() - start)


async def drain(batches: list[Sequence[Envelope]], opened: House, lanes: int = 3) -> int:
    """Runs the batches over so many lanes; how many envelopes that were."""
    total = sum(len(batch) for batch in batches)

    async def lane() -> None:
        while batches:
            all_accepted(await opened.executor.run(batches.pop()))

    await asyncio.gather(*[lane() for _ in range(lanes)])
    return total


async def alternately(
    ours: Callable[[], Awaitable[float]], theirs: Callable[[], Awaitable[float]], rounds: int = 5
) -> tuple[float, float, float]:
    """Median of ours, of theirs, and of their ratios, measured in turn on a noisy machine."""
    pairs = []
    for _ in range(rounds):
        pairs.append((await ours(), await theirs()))
    return (
        statistics.median([a for a, _ in pairs]),
        statistics.median([b for _, b in pairs]),
        statistics.median([a / b for a, b in pairs]),
    )


async def connect(opened: House) -> asyncpg.Connection:
    server = opened.embedded
    if not isinstance(server, embedded.Embedded):
        raise TypeError("benchmarks run on the embedded server")
    return await asyncpg.connect(**server.dsn)


class Served(NamedTuple):
    """Where a benchmark's server listens, and the token it takes."""

    port: int
    token: str


@asynccontextmanager
async def served(
    *, skus: int = SKUS, products: int = 0, loops: bool = False
) -> AsyncIterator[Served]:
    """A stocked server in a process of its own, on a new database."""
    with tempfile.TemporaryDirectory(prefix="entrepot-bench-") as folder:
        words = [folder, str(skus), str(products), *(["loops"] if loops else [])]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "benchmarks.server", *words, stdout=asyncio.subprocess.PIPE
        )
        try:
            line = await process.stdout.readline() if process.stdout else b""
            told = json.loads(line)
            yield Served(told["port"], told["token"])
        finally:
            process.terminate()
            await process.wait()


def wire(name: str, command: Command) -> dict[str, Any]:
    """A command as `POST /api/v1/commands` takes it."""
    return {"name": name, "command": msgspec.to_builtins(command)}


async def stock_more(opened: House, name: str, quantity: int) -> None:
    line = ReceiptLine(sku=name, quantity=quantity)
    received = ReceiveStock(receipt_id=new_id(), warehouse_id="w1", lines=(line,))
    all_accepted(await opened.executor.run(asked(received)))
