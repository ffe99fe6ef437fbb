"""More is asked than can be written: who cannot wait hears so, and memory stays what it was."""

from __future__ import annotations

import asyncio
from collections import Counter

import aiohttp
import asyncpg
import msgspec
import psutil
import pytest

from entrepot.adapters.postgres import embedded
from entrepot.contexts.orders.commands import PlaceOrder
from entrepot.contexts.orders.published import OrderPlaced

from .shop import BUSINESS, free_port, fresh_database
from .test_several_processes import Caller, folder, opened, process

WAITING_MAX = 50
CLIENTS, TRIES = 200, 5
REFUSED = (CLIENTS - WAITING_MAX) * TRIES
LINES = 100
GROWN_MAX = 16 << 20
"""Bytes. The orders refused below, had they been kept, would be several times that."""


class Flood:
    """Clients who come again as often as they are told to come later."""

    def __init__(self, caller: Caller, session: aiohttp.ClientSession, order: PlaceOrder) -> None:
        self.session, self.url = session, f"{caller.url}/api/v1/orders"
        self.headers = {"authorization": f"Bearer {caller.token}"}
        self.order = msgspec.to_builtins(order)
        del self.order["orderId"]
        self.answers: Counter[int] = Counter()
        self.all_refused = asyncio.Event()

    async def come(self) -> None:
        await asyncio.gather(*[self._ask() for _ in range(CLIENTS)])

    async def _ask(self) -> None:
        for _ in range(TRIES):
            async with self.session.post(self.url, json=self.order, headers=self.headers) as answer:
                await answer.read()
                self.answers[answer.status] += 1
                if answer.status != 503:
                    return
                assert answer.headers["retry-after"] == "1"
                if self.answers[503] == REFUSED:
                    self.all_refused.set()


@pytest.mark.slow
async def test_overload_hears_503_before_memory_grows(postgres: embedded.Embedded) -> None:
    async with folder() as data_dir, fresh_database(postgres) as address:  # noqa: SIM117
        async with opened(data_dir, alone=False, database_url=address, role="api") as shop:
            sku = await shop.sells(2 * LINES * CLIENTS)
            order = shop.order(*[(sku, 1)] * LINES)
            port = free_port()
            caller = Caller(data_dir, port)
            told = {"database_url": address, "port": port, "public_url": caller.url}
            async with (
                process(data_dir, **told, business=BUSINESS, waiting_max=WAITING_MAX) as server,
                aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
            ):
                await caller.listens(session)
                # From now on all connections are there, and what is made at first use.
                first = Flood(caller, session, order)
                await first.come()
                memory = psutil.Process(server.pid).memory_info
                before = memory().rss
                blocker = await asyncpg.connect(address)
                async with blocker.transaction():
                    await blocker.execute("LOCK TABLE kernel.events IN SHARE MODE")
                    flood = Flood(caller, session, order)
                    coming = asyncio.create_task(flood.come())
                    async with asyncio.timeout(60):
                        await flood.all_refused.wait()
                    grown = memory().rss - before
                await blocker.close()
                await coming
                await shop.house.settle()
            assert grown < GROWN_MAX
            assert flood.answers == {201: WAITING_MAX, 503: REFUSED}
            assert len(await shop.told(OrderPlaced)) == first.answers[201] + WAITING_MAX
            await shop.comes_right()
