"""What a store says when its lines to PostgreSQL break."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Unavailable


async def test_a_line_that_breaks_is_an_outage(database: dict[str, Any]) -> None:
    store = PostgresStore(database, Catalog([]))
    await store.open()
    with pytest.raises(Unavailable):
        async with store.transaction():
            store._pool.terminate()
    await store.close()


async def test_who_is_told_to_end_while_the_line_breaks_ends(database: dict[str, Any]) -> None:
    """A loop that took it for an outage would try again for ever, and its house never close."""
    store, inside = PostgresStore(database, Catalog([])), asyncio.Event()
    await store.open()

    async def work() -> None:
        async with store.transaction():
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await inside.wait()
    store._pool.terminate()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await store.close()
