"""Who takes what is due reads that, and not all that waits for its time."""

from __future__ import annotations

import re
from typing import Any

import asyncpg

from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.postgres.transaction import TAKE_TIMERS
from entrepot.app import catalog_of

WAITING, DUE, TAKEN = 60_000, 200, 50
SET = """INSERT INTO kernel.timers (tenant, key, due, name, command, at, correlation_id,
        causation_id, historic)
    SELECT 't', $1 || n, now() + $2::int * interval '1 day', 'carts.CloseIfAbandoned', '{}', now(),
        '', '', false FROM generate_series(1, $3) AS n"""
READ_MAX = 10 * TAKEN
"""A timer is found by its time, locked, found by its id and removed: three pages each."""


async def test_what_is_taken_costs_the_same_however_much_waits(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(
        **database, server_settings={"plan_cache_mode": "force_generic_plan"}
    )
    await migrate(connection, catalog_of(("carts",)))
    await connection.execute(SET, "later", 30, WAITING)
    await connection.execute(SET, "due", -1, DUE)
    await connection.execute("ANALYZE kernel.timers")
    await connection.execute(f"PREPARE take (timestamptz, bigint) AS {TAKE_TIMERS}")
    lines = await connection.fetch(f"EXPLAIN (ANALYZE, BUFFERS) EXECUTE take(now(), {TAKEN})")
    await connection.close()
    plan = "\n".join(line[0] for line in lines)
    assert f"rows={TAKEN}" in lines[0][0], plan
    assert sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", lines[1][0])) < READ_MAX, plan
