"""Orders placed, reserved, authorised and confirmed, sustained, with a lag that stays bounded."""

from __future__ import annotations

import asyncio
import random
import time

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.contexts.orders.queries import CountOrders

CONTEXTS = ("inventory", "orders", "payments")
SECONDS = 15.0
ASKED_AT_ONCE = 100
LAG_MAX = 3000
"""Events not yet digested by any subscription, beyond which the buyers wait."""


async def run() -> list[Figure]:
    chance = random.Random(16)
    async with stage.house(contexts=CONTEXTS, loops=True) as house:
        await house.settle()
        lags: list[int] = []
        placed = 0
        start = time.perf_counter()

        async def buyers() -> None:
            nonlocal placed
            while time.perf_counter() - start < SECONDS:
                if lags and lags[-1] > LAG_MAX:
                    await asyncio.sleep(0.01)
                    continue
                orders = [stage.order(stage.three_skus(chance)) for _ in range(ASKED_AT_ONCE)]
                stage.all_accepted(await house.commands.submit(stage.asked(*orders)))
                placed += len(orders)

        async def watch() -> None:
            while True:
                lags.append(max((await house.store.lags()).values()))
                await asyncio.sleep(0.1)

        watching = asyncio.create_task(watch())
        await asyncio.gather(*[buyers() for _ in range(4)])
        in_time = await confirmed(house)
        took = time.perf_counter() - start
        watching.cancel()
        await house.settle()
        if await confirmed(house) != placed:
            raise RuntimeError(f"{placed} placed, {await confirmed(house)} confirmed")
    rate = in_time / took
    return [
        Figure(
            "placed → reserved → authorised → confirmed, sustained",
            f"{stage.SKUS:,} SKUs, 3 lines an order, {SECONDS:.0f} s",
            f"{rate:,.0f} orders/s confirmed over {took:.0f} s, lag at most {max(lags):,} events",
            "—",
            "",
            "≥ 1,500 orders/s",
            rate >= 1500,
        )
    ]


async def confirmed(house: stage.House) -> int:
    page = await house.questions.ask(CountOrders(), stage.BUSINESS)
    return sum(row["orders"] for row in page["items"] if row["status"] == "Confirmed")
