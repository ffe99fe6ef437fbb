"""Sleepers hear of other processes' commits, also after their line to the server was cut.

The bells are given connections by the test, so that it decides how long a process stays deaf. No
time is asserted: a sleeper that does not hear sleeps through the test.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from entrepot.adapters.postgres.bells import Bells
from entrepot.adapters.postgres.embedded import Embedded
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.runtime import subscriptions
from tests.compliance.harness import CATALOG, append, packed
from tests.compliance.toy.contexts import EAR

FOREVER_S = 20.0


class Process:
    """Bells whose line can be cut, and comes back when the test says so."""

    def __init__(self, dsn: Mapping[str, Any]) -> None:
        self.dsn = dsn
        self.bells = Bells()
        self.may_return = asyncio.Event()
        self.wants_to_return = asyncio.Event()
        self.lines: list[Any] = []

    async def open(self) -> Process:
        self.may_return.set()
        await self.bells.open(self._connect)
        self.may_return.clear()
        self.wants_to_return.clear()
        return self

    async def _connect(self) -> Any:
        self.wants_to_return.set()
        await self.may_return.wait()
        self.lines.append(await asyncpg.connect(**self.dsn))
        return self.lines[-1]

    async def cut(self) -> None:
        async with asyncio.timeout(FOREVER_S):
            await kill(self.dsn, "pid = $1", self.lines[-1].get_server_pid())
            await self.wants_to_return.wait()


async def kill(dsn: Mapping[str, Any], which: str, value: Any) -> None:
    """Ends the server's process of a connection, once it is there."""
    connection = await asyncpg.connect(**dsn)
    killed = None
    while not killed:
        killed = await connection.fetchval(
            f"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE {which}", value
        )
    await connection.close()


@pytest_asyncio.fixture
async def two(postgres: Embedded) -> AsyncIterator[tuple[Process, Process]]:
    here, there = await Process(postgres.dsn).open(), await Process(postgres.dsn).open()
    yield here, there
    await here.bells.close()
    await there.bells.close()


async def test_a_line_that_was_cut_comes_back_by_itself(two: tuple[Process, Process]) -> None:
    """A process that only listens has nothing to tell, and never meets the broken line."""
    here, there = two
    async with here.bells.listener({"a"}) as bell:
        await here.cut()
        here.may_return.set()
        assert await bell.wait(FOREVER_S), "nobody knows what was told meanwhile"
        there.bells.ring({"a"})
        assert await bell.wait(FOREVER_S)


async def test_what_was_told_to_the_deaf_is_looked_for_when_they_hear_again(
    two: tuple[Process, Process],
) -> None:
    here, there = two
    async with here.bells.listener({"a"}) as bell, there.bells.listener({"b"}) as other:
        await here.cut()
        there.bells.ring({"a"})
        there.bells.ring({"b"})
        assert await other.wait(FOREVER_S)
        assert not await bell.wait(0.05), "it is deaf"
        here.may_return.set()
        assert await bell.wait(FOREVER_S)


async def test_what_could_not_be_told_is_told_by_the_next_line(
    two: tuple[Process, Process],
) -> None:
    here, there = two
    async with there.bells.listener({"a"}) as bell:
        await here.cut()
        here.bells.ring({"a"})
        assert not await bell.wait(0.05)
        here.may_return.set()
        assert await bell.wait(FOREVER_S)


async def test_a_line_is_laid_again_until_one_holds(two: tuple[Process, Process]) -> None:
    here, there = two
    connect, refused = here.bells._connect, 0

    async def refuse_twice() -> Any:
        nonlocal refused
        if refused < 2:
            refused += 1
            raise ConnectionRefusedError
        return await connect()

    here.bells._connect = refuse_twice
    async with here.bells.listener({"a"}) as bell:
        await here.cut()
        here.may_return.set()
        assert await bell.wait(FOREVER_S)
        assert refused == 2
        there.bells.ring({"a"})
        assert await bell.wait(FOREVER_S)


async def test_bells_that_close_while_deaf_do_not_come_back(two: tuple[Process, Process]) -> None:
    here, _ = two
    await here.cut()
    await here.bells.close()
    here.may_return.set()
    await asyncio.sleep(0)
    assert len(here.lines) == 1


async def test_a_subscriber_misses_nothing_when_its_line_is_cut_again_and_again(
    database: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would sleep for ever but for the bell: only what is heard is digested."""
    monkeypatch.setattr(subscriptions, "IDLE_S", FOREVER_S)
    here, there = PostgresStore(database, CATALOG), PostgresStore(database, CATALOG)
    await here.open()
    await there.open()
    worker = subscriptions.Subscriber(here, CATALOG, CATALOG.subscriptions["ear"])
    working = asyncio.create_task(worker.run())
    try:
        for version in range(1, 6):
            cut = asyncio.create_task(kill(database, "application_name = $1", here.name))
            await append(there, packed("a", version))  # before, in or after the gap
            await cut
            await _heard(there, version)
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        await here.close()
        await there.close()


async def _heard(store: PostgresStore, times: int) -> None:
    async with asyncio.timeout(FOREVER_S - 5):
        while True:
            if len(await store.history("t", EAR("a"))) == times:
                return
            await asyncio.sleep(0.01)
