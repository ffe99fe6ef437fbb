"""Reserving 10,000 lines and applying a count of 50,000, against what Odoo's users published.

Odoo: 79.8 s for 10,000 moves (odoo#116803), 56 s for 50,000 counted lines (odoo#257829), on
machines we do not know; so the factor to reach is large.
"""

from __future__ import annotations

import random
import statistics
import time

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.contexts.inventory.commands import ApplyCount, CountedLine
from entrepot.contexts.inventory.published import ReserveStock, StockLine

MOVES = 10_000
LINES = 50_000
BATCH = 500
ODOO_RESERVE_S, ODOO_COUNT_S = 79.8, 56.0
ROUNDS = 3


async def run() -> list[Figure]:
    chance = random.Random(14)
    reserve_s, count_s, matching_s = [], [], []
    async with stage.house(contexts=("inventory", "orders"), stocked=LINES) as house:
        for n in range(ROUNDS):
            reserve_s.append(await reserved(house, chance))
            found = stage.STOCK + 10 * n + 10
            count_s.append(await counted(house, wrong=0.0, found=found))
            matching_s.append(await counted(house, wrong=0.05, found=found))
    return [
        figure(f"reserve {MOVES:,} lines", reserve_s, ODOO_RESERVE_S),
        figure(f"apply a count of {LINES:,} lines, every line differs", count_s, ODOO_COUNT_S),
        figure(f"apply a count of {LINES:,} lines, 5 % differ", matching_s, ODOO_COUNT_S),
    ]


def figure(claim: str, seconds: list[float], odoo_s: float) -> Figure:
    ours = statistics.median(seconds)
    factor = odoo_s / ours
    return Figure(
        claim,
        f"{LINES:,} SKUs, {ROUNDS} times",
        f"{ours:.2f} s",
        f"Odoo's published {odoo_s} s",
        f"{factor:,.0f} × faster",
        "> 50 ×",
        factor > 50,
    )


async def reserved(house: stage.House, chance: random.Random) -> float:
    """Seconds for 10,000 reservations of one line each, over as many SKUs."""
    envelopes = stage.asked(
        *[
            ReserveStock(
                reservation_id=stage.new_id(),
                warehouse_ids=("w1",),
                lines=(StockLine(sku=stage.sku(i), quantity=1),),
            )
            for i in chance.sample(range(LINES), MOVES)
        ]
    )
    batches = [envelopes[start : start + BATCH] for start in range(0, MOVES, BATCH)]
    start = time.perf_counter()
    await stage.drain(list(batches), house)
    return time.perf_counter() - start


async def counted(house: stage.House, *, wrong: float, found: int) -> float:
    """Seconds to count all SKUs in sheets of 1,000; a share finds one more than `found`."""
    chance = random.Random(15)
    batches = []
    for first in range(0, LINES, 1000):
        lines = tuple(
            [
                CountedLine(
                    sku=stage.sku(i), quantity=found + (1 if chance.random() < wrong else 0)
                )
                for i in range(first, first + 1000)
            ]
        )
        count = ApplyCount(count_id=stage.new_id(), warehouse_id="w1", lines=lines)
        batches.append(stage.asked(count))
    start = time.perf_counter()
    await stage.drain(list(batches), house)
    return time.perf_counter() - start
