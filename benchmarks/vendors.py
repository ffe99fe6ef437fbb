"""Orders placed per second with 10 vendors and with 10,000, rounds taking turns in one run.

Every SKU is sold for a vendor. What follows for the vendors' accounts is driven too, in the
batches of the log: an order names its own SKUs' vendors and nobody else's.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.contexts.commissions.commands import (
    AgreeRate,
    LearnVendor,
    NoteSale,
    SellForVendor,
)
from entrepot.contexts.orders.published import OrderLine
from entrepot.kernel.message import Command, Envelope

FEW, MANY = 10, 10_000
ORDERS = 3_000
BATCH = 250
ROUNDS = 5
RATIO_MIN = 0.9


async def run() -> list[Figure]:
    rates: dict[int, list[float]] = {FEW: [], MANY: []}
    async with (
        stage.house(contexts=("inventory", "orders", "commissions")) as few,
        stage.house(contexts=("inventory", "orders", "commissions")) as many,
    ):
        houses = {FEW: few, MANY: many}
        for vendors, house in houses.items():
            await settle(house, vendors)
        for n in range(ROUNDS):
            for vendors, house in houses.items():
                rates[vendors].append(await placed(house, random.Random(n)))
    few_s, many_s = (statistics.median(rates[n]) for n in (FEW, MANY))
    ratio = many_s / few_s
    return [
        Figure(
            "place orders and note their vendors' part, 10,000 vendors",
            f"{stage.SKUS:,} SKUs, {ROUNDS} times {ORDERS:,} orders",
            f"{many_s:,.0f} orders/s",
            f"10 vendors: {few_s:,.0f} orders/s",
            f"{ratio:.2f} ×",
            f"> {RATIO_MIN} ×",
            ratio > RATIO_MIN,
        )
    ]


async def settle(house: stage.House, vendors: int) -> None:
    """Every vendor is known before it has a rate; then every SKU has a vendor."""
    names = [f"v{i}" for i in range(vendors)]
    known: list[Command] = [LearnVendor(vendor_id=name) for name in names]
    agreed: list[Command] = [
        AgreeRate(vendor_id=name, rate_id="all", rate_basis_points=1500) for name in names
    ]
    sold: list[Command] = [
        SellForVendor(sku=stage.sku(i), vendor_id=names[i % vendors]) for i in range(stage.SKUS)
    ]
    for asked in (known, agreed, sold):
        await stage.drain(
            [stage.asked(*asked[i : i + 1000]) for i in range(0, len(asked), 1000)], house
        )


async def placed(house: stage.House, chance: random.Random) -> float:
    """Orders of two lines a second, with what their vendors' accounts learn of each."""
    asked: list[Command] = []
    for _ in range(ORDERS):
        skus = [stage.sku(i) for i in chance.sample(range(stage.SKUS), 2)]
        order = stage.order(skus)
        asked += [order, noted(order.order_id, skus)]
    batches: list[Sequence[Envelope]] = [
        stage.asked(*asked[i : i + BATCH]) for i in range(0, len(asked), BATCH)
    ]

    start = time.perf_counter()
    await stage.drain(batches, house)
    return ORDERS / (time.perf_counter() - start)


def noted(order_id: str, skus: list[str]) -> NoteSale:
    lines = [
        OrderLine(
            line=n,
            sku=sku,
            product_id=sku,
            name=sku,
            quantity=1,
            unit_price=1000,
            total_price=1000,
        )
        for n, sku in enumerate(skus, 1)
    ]
    return NoteSale(order_id=order_id, lines=tuple(lines), currency="EUR")
