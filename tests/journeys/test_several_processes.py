"""Processes that share a database, processes that are killed, a database that goes away."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest

from entrepot.adapters.postgres import embedded
from entrepot.adapters.tokens import Keys
from entrepot.app import House, door
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.orders.published import OrderPlaced
from entrepot.edges.http import auth
from entrepot.kernel.message import Accepted, Broken, Envelope

from ..edges.http_house import Reply, _exchange, _scope
from .shop import (
    BUSINESS,
    PATIENCE_S,
    Shop,
    free_port,
    fresh_database,
    new_id,
    running,
    settings,
    url,
)

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def folder() -> AsyncIterator[Path]:
    with tempfile.TemporaryDirectory(prefix="entrepot-journey-") as name:
        yield Path(name)


@asynccontextmanager
async def process(data_dir: Path, **more: Any) -> AsyncIterator[asyncio.subprocess.Process]:
    """One process of the house with these settings; killed at the end if it still lives."""
    told = {f"ENTREPOT_{name.upper()}": str(value) for name, value in more.items()}
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.journeys.serving",
        cwd=ROOT,
        env=os.environ | told | {"ENTREPOT_DATA_DIR": str(data_dir)},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


class Caller:
    """An administrator who asks over HTTP."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        keys = Keys.open(data_dir / "keys", self.url, "entrepot")
        claims = {
            "sub": "tester",
            "tenant": BUSINESS,
            "role": "admin",
            "scope": " ".join(sorted(ROLES["admin"])),
            "sid": "journey",
            "use": "access",
        }
        self.token = keys.issue(claims, 600)

    async def listens(self, session: aiohttp.ClientSession) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                try:
                    async with session.get(f"{self.url}/health/ready") as answer:
                        if answer.status < 500:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.05)

    async def order(self, session: aiohttp.ClientSession, shop: Shop, sku: str, key: str) -> int:
        """The answer's status, 0 for none."""
        order = msgspec.to_builtins(shop.order((sku, 1)))
        del order["orderId"]
        headers = {"authorization": f"Bearer {self.token}", "idempotency-key": key}
        try:
            async with session.post(
                f"{self.url}/api/v1/orders", json=order, headers=headers
            ) as answer:
                await answer.read()
                return answer.status
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 0

    async def insists(self, session: aiohttp.ClientSession, shop: Shop, sku: str, key: str) -> int:
        """Asks again under the same key until there is an answer that counts."""
        while True:
            status = await self.order(session, shop, sku, key)
            if status not in (0, 503):
                return status
            await asyncio.sleep(0.1)


@pytest.mark.slow
async def test_a_process_killed_in_mid_work_loses_nothing_and_doubles_nothing(
    postgres: embedded.Embedded,
) -> None:
    async with folder() as data_dir, fresh_database(postgres) as address:  # noqa: SIM117
        async with opened(data_dir, alone=False, database_url=address, role="api") as shop:
            sku = await shop.sells(30)
            port, wanted = free_port(), 60
            caller = Caller(data_dir, port)
            with_settings = {
                "database_url": address,
                "port": port,
                "public_url": caller.url,
                "business": BUSINESS,
            }
            async with aiohttp.ClientSession() as session:
                async with process(data_dir, **with_settings) as first:
                    await caller.listens(session)
                    asked = [
                        asyncio.create_task(caller.insists(session, shop, sku, f"key-{n}"))
                        for n in range(wanted)
                    ]
                    await asyncio.sleep(0.15)
                    first.send_signal(signal.SIGKILL)
                    await first.wait()
                async with process(data_dir, **with_settings):
                    await caller.listens(session)
                    assert set(await asyncio.gather(*asked)) == {201}
                    await shop.house.settle()
            placed = await shop.told(OrderPlaced)
            assert len(placed) == wanted
            statuses = [(await shop.seen(e.event.order_id)).status for e in placed]
            assert sorted(statuses) == ["AwaitingStock"] * 30 + ["Confirmed"] * 30
            assert await shop.counts(sku) == (30, 30)
            await shop.comes_right()


@asynccontextmanager
async def opened(data_dir: Path, *, alone: bool = True, **more: Any) -> AsyncIterator[Shop]:
    """A house in this process, with a shop in it."""
    house = House(settings(data_dir, **more))
    await house.open()
    try:
        shop = Shop(house, alone=alone)
        await shop.open()
        yield shop
    finally:
        await house.close()


async def test_several_workers_on_slots_do_each_thing_once(postgres: embedded.Embedded) -> None:
    slots = dict.fromkeys(("orders", "inventory", "payments", "shipping"), 4)
    async with (
        fresh_database(postgres) as address,
        running(alone=False, database_url=address, slots=slots) as shop,
        folder() as elsewhere,
    ):
        another = House(settings(elsewhere, database_url=address, slots=slots, role="worker"))
        await another.open()
        try:
            sku = await shop.sells(25)
            orders = [shop.order((sku, 1)) for _ in range(40)]
            assert all(isinstance(o, Accepted) for o in await shop.ask(*orders))
            for order in orders:
                await shop.becomes(order.order_id, "Confirmed", "AwaitingStock")
            await shop.receives(sku, 15)
            for order in orders:
                await shop.becomes(order.order_id, "Confirmed")
            await asyncio.gather(*[shop.ships(order.order_id) for order in orders])
            for order in orders:
                await shop.becomes(order.order_id, "Shipped")
            await shop.house.settle()
            assert await shop.counts(sku) == (0, 0)
            await trucks_leave_while_orders_are_cancelled(shop)
            await (
                shop.house.settle()
            )  # what a worker has in hand when it leaves waits for its lease
        finally:
            await another.close()


async def trucks_leave_while_orders_are_cancelled(shop: Shop) -> None:
    """Workers on other slots may hear of the stop before they hear of the truck."""
    sku = await shop.sells(40)
    orders = [await shop.placed((sku, 2)) for _ in range(20)]
    for order_id in orders:
        await shop.becomes(order_id, "Confirmed")
    cancelling = [CancelOrder(order_id=order_id) for order_id in orders]

    async def half_leaves(order_id: str) -> None:
        try:
            await shop.ships(order_id, (sku, 1))
        except AssertionError:  # stopped before it was packed
            assert (await shop.seen(order_id)).status in ("Cancelling", "Cancelled")

    await asyncio.gather(*map(half_leaves, orders[:15]))
    shipments = [half_leaves(order_id) for order_id in orders[15:]]
    await asyncio.gather(shop.ask(*cancelling), *shipments)
    for order_id in orders:
        await shop.becomes(order_id, "Cancelled", "Shipped")


@pytest.mark.slow
async def test_one_process_takes_orders_and_another_does_the_work(
    postgres: embedded.Embedded,
) -> None:
    async with (
        folder() as data_dir,
        fresh_database(postgres) as address,
        opened(data_dir, alone=False, database_url=address, role="api") as shop,
    ):
        sku = await shop.sells(3)
        order_id = await shop.placed((sku, 3))
        await asyncio.sleep(0.1)
        assert (await shop.seen(order_id)).status == "Placed", "nobody works yet"
        async with process(data_dir, database_url=address, role="worker", business=BUSINESS):
            await shop.becomes(order_id, "Confirmed")
            await shop.ships(order_id)
            await shop.becomes(order_id, "Shipped")
            await shop.comes_right()


async def test_when_the_database_goes_away_under_load_callers_hear_so_and_work_goes_on_later() -> (
    None
):
    """Its own server, stopped and started: every answer is true, and what was unsure is asked
    again under its id."""
    async with folder() as data_dir:
        place = data_dir / "postgres"
        server = await asyncio.to_thread(embedded.start, place)
        try:
            async with opened(data_dir, database_url=url(server.dsn)) as shop:
                sku = await shop.sells(1000)
                orders = {new_id(): shop.order((sku, 1)) for _ in range(150)}
                heard: list[str] = []

                async def insist(command_id: str) -> None:
                    while True:
                        (outcome,) = await shop.house.commands.submit(
                            [
                                Envelope(
                                    id=command_id,
                                    tenant=BUSINESS,
                                    command=orders[command_id],
                                    at=datetime.now(UTC),
                                    remember=True,
                                )
                            ]
                        )
                        if isinstance(outcome, Accepted):
                            return
                        assert isinstance(outcome, Broken), outcome
                        assert outcome.retryable, outcome.error
                        heard.append(outcome.error)
                        await asyncio.sleep(0.1)

                asked = []
                for n, command_id in enumerate(orders):
                    asked.append(asyncio.create_task(insist(command_id)))
                    if n == 75:
                        await asyncio.sleep(0.02)
                        await asyncio.to_thread(embedded.stop, server)
                await asyncio.sleep(0.3)
                server = await asyncio.to_thread(embedded.start, place)
                await asyncio.gather(*asked)
                assert heard, "somebody was told to come back"
                for order in orders.values():
                    await shop.becomes(order.order_id, "Confirmed")
                assert await shop.counts(sku) == (1000, len(orders))
                await shop.comes_right()
                assert len(await shop.told(OrderPlaced)) == len(orders)
        finally:
            await asyncio.to_thread(embedded.stop, server)


async def test_a_process_that_starts_knows_the_sessions_that_ended_in_every_business(
    postgres: embedded.Embedded,
) -> None:
    """It had asked its own business alone: elsewhere, who had signed out was in again."""
    password = "correct horse battery"
    tokens: dict[str, str] = {}
    async with fresh_database(postgres) as address, folder() as data_dir:
        async with doors(data_dir, address) as (house, ask):
            for business in ("one", "other"):
                boss = auth.Administrator(username="boss", password=password, email="b@example.org")
                new = auth.NewBusiness(name=business, email="a@example.org", administrator=boss)
                await auth.open_business(house.authentication, business, new)
                who = {"username": "boss", "password": password, "businessId": business}
                signed_in = await ask("POST", "/auth/login", who)
                tokens[business] = signed_in.json["accessToken"]
                assert (await ask("GET", "/auth/validate", token=tokens[business])).status == 200
                assert (await ask("POST", "/auth/logout", token=tokens[business])).status == 204
        async with doors(data_dir, address) as (_, ask):
            for token in tokens.values():
                assert (await ask("GET", "/auth/validate", token=token)).status == 401


@asynccontextmanager
async def doors(data_dir: Path, address: str) -> AsyncIterator[tuple[House, Any]]:
    """A process's doors, open; and how they are asked."""
    house = await House(settings(data_dir, database_url=address)).open(loops=False)
    app: Any = door(house)

    async def ask(method: str, path: str, body: Any = None, token: str = "") -> Reply:
        headers = {"host": "here", "content-type": "application/json"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        payload = msgspec.json.encode(body) if body else b""
        return await _exchange(app, _scope("http", method, path, headers), [payload])

    try:
        async with app.others.lifespan_context(app):
            yield house, ask
    finally:
        await house.close()
