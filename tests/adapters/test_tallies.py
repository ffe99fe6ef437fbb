"""How many rows of a table there are is kept with it, by whoever writes to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest_asyncio

from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.adapters.postgres.verification import alone, snapshot
from entrepot.runtime.verify import Verdict, verify
from tests.compliance.house import CATALOG, run_examples, settle

TALLIED = ("orders.totals", "shipping.tallies")
COUNTED = """SELECT 'orders', status, sum(tally)::int FROM orders.totals GROUP BY 1, 2
    HAVING sum(tally) <> 0
    UNION ALL SELECT 'shipping', status, sum(tally)::int FROM shipping.tallies GROUP BY 1, 2
    HAVING sum(tally) <> 0 ORDER BY 1, 2"""
UNTALLIED = """DROP TABLE orders.totals, shipping.tallies;
    DROP INDEX shipping.shipments_under_way_of_carrier;
    DROP FUNCTION orders.count_orders, shipping.count_shipments CASCADE;
    DELETE FROM kernel.migrations
     WHERE (schema, number) IN (('orders', 9), ('shipping', 4), ('shipping', 6))"""


@pytest_asyncio.fixture
async def busy(database: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    """The database of a business with some orders, some of which were sent."""
    store = PostgresStore(database, CATALOG)
    await store.open()
    for name in CATALOG.contexts:
        await run_examples(store, name, batch=20)
    await settle(store)
    await store.close()
    yield database


async def verdict(dsn: dict[str, Any]) -> Verdict:
    async with snapshot(dsn, CATALOG) as moment:
        return await verify(moment, CATALOG)


async def mended(dsn: dict[str, Any]) -> int:
    async with alone(dsn, CATALOG) as moment:
        await verify(moment, CATALOG, moment)
    return (await verdict(dsn)).found


async def test_who_writes_waits_for_nobody_who_counts_the_same(busy: dict[str, Any]) -> None:
    first, second = [await asyncpg.connect(**busy) for _ in range(2)]
    one, other = [row[0] for row in await first.fetch("SELECT order_id FROM orders.orders LIMIT 2")]
    statuses = dict(await first.fetch("SELECT order_id, status FROM orders.orders"))
    move = "UPDATE orders.orders SET status = $2 WHERE order_id = $1"
    await second.execute("SET lock_timeout = '2s'")
    for there in (True, False):
        in_first, in_second = first.transaction(), second.transaction()
        await in_first.start()
        await in_second.start()
        await first.execute(move, one, "Shipped" if there else statuses[one])
        await second.execute(move, other, "Shipped" if there else statuses[other])
        await first.execute(move, one, "Shipped" if there else statuses[one])
        await in_second.commit()
        await in_first.commit()
    assert await first.fetchval("SELECT max(part) FROM orders.totals") == 1
    await first.close()
    await second.close()
    assert (await verdict(busy)).found == 0


async def test_what_was_miscounted_is_found_and_counted_anew(busy: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**busy)
    await connection.execute("UPDATE orders.totals SET tally = tally + 1, total_amount = 0")
    await connection.execute("DELETE FROM shipping.tallies")
    found = (await verdict(busy)).differences
    assert {d.name.split()[0] for d in found} == set(TALLIED)
    assert await mended(busy) == 0
    await connection.execute(
        "UPDATE orders.orders SET status = 'Lost', total_amount = subtotal"
        ", tax_amount = 0, shipping_cost = 0, dispatched_amount = 0"
    )
    await connection.execute("UPDATE shipping.shipments SET status = 'Lost'")
    assert await connection.fetchval("SELECT sum(tally) FROM orders.totals WHERE status = 'Lost'")
    await connection.close()
    assert await mended(busy) == 0


async def test_rows_deleted_by_hand_are_missed_and_counted_once_when_they_are_back(
    busy: dict[str, Any],
) -> None:
    """No view deletes them, so no trigger counts that: what is missing is said of the table."""
    connection = await asyncpg.connect(**busy)
    before = await connection.fetch(COUNTED)
    for table in ("orders.orders", "shipping.shipments"):
        await connection.execute(f"DELETE FROM {table}")
    missed = {d.name.split()[0] for d in (await verdict(busy)).differences}
    assert missed == {"orders.orders", "shipping.shipments"}
    assert await mended(busy) == 0
    assert await connection.fetch(COUNTED) == before
    await connection.close()


async def test_what_was_there_before_is_counted(busy: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**busy)
    await connection.execute(UNTALLIED)
    done = [(m.schema, m.number) for m in await migrate(connection, CATALOG)]
    assert sorted(done) == [("orders", 9), ("shipping", 4), ("shipping", 6)]
    for table in TALLIED:
        assert await connection.fetchval(f"SELECT sum(tally) FROM {table}") > 0
    await connection.close()
    assert (await verdict(busy)).found == 0
