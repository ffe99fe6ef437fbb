"""How the store is asked how it is: as often for many subscriptions as for one."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.app import catalog_of


@pytest.mark.parametrize("contexts", [("orders",), ()])
async def test_subscriptions_begin_and_lags_are_counted_in_one_statement_each(
    database: dict[str, Any], contexts: tuple[str, ...]
) -> None:
    store = PostgresStore(database, catalog_of(contexts), slots={"orders": 3}, pool_size=2)
    await store.open()
    asked: list[str] = []
    async with store._pool.acquire() as one, store._pool.acquire() as other:
        await one.execute("TRUNCATE kernel.checkpoints")
        for connection in (one, other):
            connection.add_query_logger(lambda record: asked.append(record.query))
    names = [*store.catalog.subscriptions]
    await store._subscribe(names)
    assert await store.lags() == dict.fromkeys(names, 0)
    assert len(asked) == 2
    async with store._pool.acquire() as connection:
        slots = await connection.fetch("SELECT subscription, slots FROM kernel.checkpoints")
    assert sorted(map(tuple, slots)) == sorted(
        (name, slots) for name in names for slots in ([3] * 3 if name == "orders" else [1])
    )
    await store.close()
