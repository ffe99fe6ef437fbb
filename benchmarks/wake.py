"""How long a sleeping reader takes to hear of a commit, in this process and in another one.

The yardstick is PostgreSQL's own LISTEN / NOTIFY between two bare connections. A second store on
the same database stands for the other process: it hears nothing but what the server tells it.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.adapters.postgres.bells import TELL_S
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.ports import Wakes

ROUNDS = 200
NAME = "bench.Rung"
MAX_MS = 20.0

Step = Callable[[], Awaitable[Any]]


async def run() -> list[Figure]:
    async with stage.house(stocked=0) as house:
        connection = await stage.connect(house)
        dsn = {**house.embedded.dsn}  # type: ignore[union-attr]
        one, two = (PostgresStore(dsn, house.catalog) for _ in range(2))
        await one.open()
        await two.open()
        figures = []
        for where, reader in (("in this process", one), ("in another process", two)):
            times, bare = await between(one, reader), await notify(dsn, connection)
            p50, p99 = statistics.median(times), times[int(len(times) * 0.99)]
            yardstick = statistics.median(bare)
            figures.append(
                Figure(
                    f"a sleeper {where} wakes after a commit",
                    f"{ROUNDS} commits; what rings within {TELL_S * 1000:.0f} ms is told together",
                    f"p50 {p50:.2f} ms, p99 {p99:.2f} ms",
                    f"bare LISTEN/NOTIFY: p50 {yardstick:.2f} ms",
                    f"{p50 / yardstick:.1f} ×",
                    f"p99 < {MAX_MS:.0f} ms",
                    p99 < MAX_MS,
                )
            )
        await connection.close()
        await one.close()
        await two.close()
    return figures


async def between(writer: PostgresStore, reader: PostgresStore) -> list[float]:
    """Milliseconds from the end of a commit to the waking, in ascending order."""

    async def commit() -> None:
        async with writer.transaction() as tx:
            tx.wakes.add(NAME)

    async with reader.woken({NAME}) as bell:
        await bell.wait(0.1)  # what an earlier round still rings
        return await latencies_ms(lambda: heard(bell), commit)


async def heard(bell: Wakes) -> None:
    if not await bell.wait(5):
        raise TimeoutError("nobody rang")


async def notify(dsn: dict[str, Any], teller: asyncpg.Connection) -> list[float]:
    told = await asyncpg.connect(**dsn)
    rung = asyncio.Event()
    await told.add_listener("bare", lambda *_: rung.set())

    async def wait() -> None:
        await rung.wait()
        rung.clear()

    found = await latencies_ms(wait, lambda: teller.execute("NOTIFY bare"))
    await told.close()
    return found


async def latencies_ms(wait: Step, ring: Step) -> list[float]:
    found = []
    for _ in range(ROUNDS):
        sleeper = asyncio.create_task(woken_at(wait))
        await asyncio.sleep(0.001)
        await ring()
        rung_at = time.perf_counter()
        found.append(max(0.0, await sleeper - rung_at) * 1000)
    return sorted(found)


async def woken_at(wait: Step) -> float:
    await wait()
    return time.perf_counter()
