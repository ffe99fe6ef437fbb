"""Ground on PostgreSQL: each process has connections of its own, which break when it dies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import asyncpg

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.adapters.postgres.verification import snapshot
from entrepot.runtime.verify import verify

from .faults import Faults, Link
from .ground import CATALOG, SOON, Committed, States

Dsn = Mapping[str, Any]


class OnPostgres:
    """See `tests.simulation.ground.Ground`. Made by `on_postgres`."""

    again_s, quiet_s, patience_s = 0.02, 0.02, 600.0

    def __init__(self, dsn: Dsn) -> None:
        self.dsn = dsn
        self.store = PostgresStore(dsn, CATALOG, pool_size=4)
        self.stores: list[PostgresStore] = []
        self.gone: set[int] = set()

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def link(self, faults: Faults, committed: Committed) -> Link:
        """As a house starts: the server has seen who is gone, and what they left is taken up."""
        await self._forgotten()
        store = PostgresStore(self.dsn, CATALOG, pool_size=6)
        await store.open()
        await store.tidy()
        self.stores.append(store)
        return Link(store, faults, committed, lambda: self.gone.update(cut_off(store)))

    async def _forgotten(self) -> None:
        """What the dead asked last may still run: nobody goes on before it is over."""
        seen = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = ANY($1::int[]))"
        gone = sorted(self.gone)
        async with asyncio.timeout(self.patience_s):
            while await self.store._pool.fetchval(seen, gone):  # noqa: ASYNC110 - no bell
                await asyncio.sleep(0.002)

    async def waiting(self) -> list[str]:
        rows = await self.store._pool.fetch(
            """SELECT key FROM kernel.effects UNION ALL
                SELECT key FROM kernel.timers WHERE due <= $1""",
            self.now() + SOON,
        )
        return [row["key"] for row in rows]

    async def differences(self, states: States) -> list[str]:
        """By the proof that people run: `entrepot verify`."""
        async with snapshot(self.dsn, CATALOG) as moment:
            verdict = await verify(moment, CATALOG)
        assert verdict.streams == len(states)
        return [f"{each.name}: {each.detail}" for each in verdict.differences]


def cut_off(store: PostgresStore) -> set[int]:
    """All its connections break where they are: nothing is rolled back, closed or said.

    The server's processes at their other ends.
    """
    bells = store.bells
    line, bells._line = bells._line, None
    for task in (bells._telling, bells._returning):
        if task is not None:
            task.cancel()
    lines = [holder._con for holder in store._pool._holders] + [line]
    pids = {each.get_server_pid() for each in lines if each is not None}
    store._pool.terminate()
    if line is not None:
        line.terminate()
    return pids


@asynccontextmanager
async def on_postgres(dsn: Dsn) -> AsyncIterator[OnPostgres]:
    ground = OnPostgres(dsn)
    await ground.store.open()
    try:
        yield ground
    finally:
        for store in ground.stores:
            await store.close()
        await ground.store.close()


@asynccontextmanager
async def copied(server: Dsn, template: str, name: str) -> AsyncIterator[Dsn]:
    """A database that begins as another is, and goes again."""
    await administer(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    try:
        yield {**server, "database": name}
    finally:
        await administer(server, f"DROP DATABASE {name} WITH (FORCE)")


async def administer(server: Dsn, statement: str) -> None:
    connection = await asyncpg.connect(**server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
