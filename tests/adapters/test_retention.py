"""What is kept for a time only ends, and its end costs the same however much there is."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import retention
from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of

ANSWERED = """INSERT INTO kernel.outcomes (tenant, id, outcome, at)
    SELECT 't', $1 || n, jsonb_build_object('refused', repeat('x', 500)),
           now() - $2::int * interval '1 day'
      FROM generate_series(1, $3) AS n"""
PAGES = 4


@pytest_asyncio.fixture
async def connection(
    database: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Any]:
    """To a house that swept its outcomes for weeks: old and new ones lie in the same pages."""
    monkeypatch.setattr(retention, "SWEPT_PAGES", PAGES)
    connection = await asyncpg.connect(**database)
    await migrate(connection, catalog_of(("orders",)))
    await connection.execute(ANSWERED, "gone-", 30, 400)
    await connection.execute("DELETE FROM kernel.outcomes WHERE right(id, 1) < '7'")
    await connection.execute("VACUUM kernel.outcomes")
    await connection.execute(ANSWERED, "new-", 6, 280)
    yield connection
    await connection.close()


async def test_all_outcomes_older_than_a_week_are_forgotten_and_no_others(connection: Any) -> None:
    assert await connection.fetchval("SELECT count(*) FROM kernel.outcomes") == 400
    for _ in range(300):
        await retention.forget_outcomes(connection)
    kept = await connection.fetch(
        "SELECT left(id, 4) AS age, count(*) FROM kernel.outcomes GROUP BY 1"
    )
    assert [tuple(row) for row in kept] == [("new-", 280)]


async def test_a_sweep_reads_its_slice_and_not_the_table(connection: Any) -> None:
    there = await connection.fetchval("SELECT pg_relation_size('kernel.outcomes') / 8192")
    assert there > 5 * PAGES
    lines = await connection.fetch(
        f"EXPLAIN (ANALYZE, BUFFERS) {retention.FORGET}",
        *(f"({PAGES},0)", f"({2 * PAGES},0)", retention.OUTCOMES_KEPT),
    )
    plan = "\n".join(line[0] for line in lines)
    assert "Tid Range Scan" in plan, plan
    scanned = plan.partition("Tid Range Scan")[2]
    assert sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", scanned.splitlines()[3])) <= PAGES
