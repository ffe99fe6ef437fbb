"""What is learnt from, and whether there is something new: bounded, however much there is."""

from __future__ import annotations

import re
from typing import Any

import asyncpg

from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.training import _BUSINESSES, DAYS_LOOKED_AT, EACH_MAX, learnt
from entrepot.app import catalog_of

LAST = 2000
HISTORY = """INSERT INTO recommendations.days (tenant, day, product_id, ordered, viewed)
    SELECT t, date '2024-01-01' + day, 'p' || p, 1, 0 FROM unnest(ARRAY['a', 'b', 'c']) AS t,
           generate_series(0, $1::int) AS day, generate_series(1, 20) AS p"""
MORE = """UPDATE recommendations.days SET ordered = ordered + 1
    WHERE tenant = $1 AND day = date '2024-01-01' + $2::int AND product_id = 'p1'"""
READ_MAX = 200
"""Of some 900 pages, and three times the way to the first and the last day of a business."""


def test_of_a_robot_that_looks_at_everything_only_the_latest_is_learnt_from() -> None:
    looked_at = [("robot", f"p{n:03d}") for n in range(3 * EACH_MAX)]
    bought = [(f"u{n}", product) for n in range(5) for product in ("p250", "p251")]
    told = {command.product_id: command.others for command in learnt([*looked_at, *bought], [])}
    assert sorted(told) == [*(f"p{n:03d}" for n in range(EACH_MAX)), "p250", "p251"]
    assert [other.product_id for other in told["p250"]] == ["p251"]


async def test_whether_there_is_something_new_is_told_by_the_latest_days(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, catalog_of(("recommendations",)))
    await connection.execute(HISTORY, LAST)
    await connection.execute("VACUUM ANALYZE recommendations.days")

    async def told() -> dict[str, int]:
        return dict(await connection.fetch(_BUSINESSES, DAYS_LOOKED_AT))

    before = await told()
    await connection.execute(MORE, "a", LAST)
    await connection.execute(MORE, "b", LAST - DAYS_LOOKED_AT + 1)
    await connection.execute(MORE, "c", LAST - DAYS_LOOKED_AT)
    after = await told()
    assert {tenant: after[tenant] != before[tenant] for tenant in before} == {
        "a": True,
        "b": True,
        "c": False,
    }
    lines = await connection.fetch(f"EXPLAIN (ANALYZE, BUFFERS) {_BUSINESSES}", DAYS_LOOKED_AT)
    await connection.close()
    plan = "\n".join(line[0] for line in lines)
    first = next(line for line in plan.splitlines() if "Buffers:" in line)
    assert sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", first)) < READ_MAX, plan
