"""What an order costs when the log holds 1 million events, and when it holds 10 million.

The history is written by SQL in the shape of real events, over many streams; then the same
batches of orders run at both sizes, in turn with a yardstick of the machine's mood: the rate at
the smaller size, measured just before it grew.
"""

from __future__ import annotations

import random
import statistics

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.adapters.postgres.migrations import add_partitions

SMALL, LARGE = 1_000_000, 10_000_000
STEP = 1_000_000
BATCH, BATCHES, ROUNDS = 256, 8, 5


async def run() -> list[Figure]:
    chance = random.Random(17)
    async with stage.house(contexts=("inventory", "orders")) as house:
        await grow(house, 0, SMALL)
        await measured(house, chance)
        small = [await measured(house, chance) for _ in range(ROUNDS)]
        await grow(house, SMALL, LARGE)
        await measured(house, chance)
        large = [await measured(house, chance) for _ in range(ROUNDS)]
    before, after = statistics.median(small), statistics.median(large)
    return [
        Figure(
            "cost as history grows from 1 to 10 million events",
            f"{stage.SKUS:,} SKUs, {ROUNDS} times {BATCH * BATCHES:,} orders at each size",
            f"{after:,.0f} orders/s at 10 million",
            f"itself at 1 million: {before:,.0f} orders/s",
            f"{after / before:.2f} ×",
            "≥ 0.85 ×",
            after / before >= 0.85,
        )
    ]


async def measured(house: stage.House, chance: random.Random) -> float:
    batches = []
    for _ in range(BATCHES):
        orders = [stage.order(stage.three_skus(chance)) for _ in range(BATCH)]
        batches.append(stage.asked(*[c for o in orders for c in (o, stage.reservation(o))]))

    async def work() -> int:
        return await stage.drain(list(batches), house) // 2

    return await stage.rate(work)


async def grow(house: stage.House, size: int, to: int) -> None:
    """Past orders of ten events each, with their states, copied from a real one."""
    connection = await stage.connect(house)
    placed = stage.order(stage.three_skus(random.Random(18)))
    stage.all_accepted(await house.executor.run(stage.asked(placed)))
    stream = f"order/{placed.order_id}"
    for start in range(size, to, STEP):
        await add_partitions(connection)
        await connection.execute(
            """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at,
                command_id, correlation_id, causation_id, actor, historic)
            SELECT tenant, 'order/past-' || ($2 + n / 10), n % 10 + 1, name, schema, data, at,
                command_id, correlation_id, causation_id, actor, historic
            FROM kernel.events, generate_series(0, $3 - 1) AS n WHERE stream = $1""",
            stream,
            start,
            STEP,
        )
        await connection.execute(
            """INSERT INTO kernel.states (tenant, stream, version, state)
            SELECT tenant, 'order/past-' || ($2 + n), 10, state
            FROM kernel.states, generate_series(0, $3 / 10 - 1) AS n WHERE stream = $1""",
            stream,
            start,
            STEP,
        )
    await connection.execute("ANALYZE kernel.states")
    await connection.execute("CHECKPOINT")
    await connection.close()
