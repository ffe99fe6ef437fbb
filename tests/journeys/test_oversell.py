"""The harness that others may be measured by, in short, on ourselves; and that it can tell."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import aiohttp
import pytest

from benchmarks.oversell import arguments, one_round, run
from benchmarks.oversell_targets import Answer


class Careless:
    """A shop that looks first and writes later, forgets what it sold, and knows no keys."""

    keeps_keys = False

    def __init__(self) -> None:
        self.left: dict[str, int] = {}
        self.sales = 0

    async def reset_stock(self, sku: str, quantity: int) -> str:
        self.left[sku] = quantity
        return sku

    async def buy(
        self, session: aiohttp.ClientSession, sku: str, quantity: int, key: str
    ) -> Answer:
        left = self.left[sku]
        if left < quantity:
            return "refused"
        await asyncio.sleep(0.001)
        self.left[sku] = left - quantity
        self.sales += 1
        return "sold"

    async def disturb(self, *_: Any) -> None:
        """Nothing else goes on."""

    async def sold(self, sku: str) -> int:
        return self.sales

    async def levels(self, sku: str) -> None:
        return None


async def test_the_harness_tells_who_oversells() -> None:
    asked = arguments(["--stock", "10", "--buyers", "50"])
    round_ = await one_round(Careless(), None, asked, random.Random(1))
    assert round_.oversold
    assert not round_.right


@pytest.mark.slow
async def test_we_never_oversell_however_the_connections_and_the_server_die() -> None:
    rounds = await run(arguments(["--stock", "20", "--buyers", "60", "--rounds", "1"]))
    assert [r.right for r in rounds] == [True], rounds
    assert rounds[0].servers_killed == 1
    assert rounds[0].sold <= 20
