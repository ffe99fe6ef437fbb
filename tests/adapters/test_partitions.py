"""The log has room ahead and few partitions, however long it grows."""

from __future__ import annotations

from typing import Any

import asyncpg

from entrepot.adapters.postgres.migrations import PARTITION_EVENTS, add_partitions, migrate
from entrepot.app import catalog_of

BILLION = 1_000_000_000
BOUNDS = """SELECT m[1]::bigint, m[2]::bigint
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid,
         regexp_match(pg_get_expr(c.relpartbound, c.oid), '\\(''(\\d+)''\\) TO \\(''(\\d+)') AS m
   WHERE i.inhparent = 'kernel.events'::regclass ORDER BY 1"""


async def test_a_log_of_a_billion_events_has_some_sixty_partitions_and_no_gap(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, catalog_of(("orders",)))
    for written in range(0, BILLION, 2 * PARTITION_EVENTS):
        await connection.execute("SELECT setval('kernel.positions', $1)", written + 1)
        await add_partitions(connection)
    bounds = [tuple(row) for row in await connection.fetch(BOUNDS)]
    await connection.close()
    assert [first for first, _ in bounds] == [0, *(end for _, end in bounds[:-1])]
    assert bounds[-1][1] > written + PARTITION_EVENTS
    assert bounds[7][1] == 8 * PARTITION_EVENTS, "while it is short they are of one size"
    assert len(bounds) < 70
