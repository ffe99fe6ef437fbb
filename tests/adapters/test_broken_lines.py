"""What a store says when its lines to PostgreSQL break, and when PostgreSQL says no."""

from __future__ import annotations

import asyncio
import logging
import traceback
from typing import Any

import asyncpg
import pytest
from structlog.testing import capture_logs

from entrepot.adapters.postgres import errors
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Rejected, Unavailable


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


async def test_what_is_rejected_is_named_and_nothing_of_the_row_is_quoted(
    database: dict[str, Any],
) -> None:
    """It goes into letters and the log, where persons' data have no business."""
    store = PostgresStore(database, Catalog([]))
    await store.open()
    wrong = {
        "INSERT INTO people VALUES ('ada@example.org', 1)": (
            "UniqueViolationError 23505, constraint people_pkey, table public.people"
        ),
        "INSERT INTO people VALUES ('bob@example.org', NULL)": (
            "NotNullViolationError 23502, table public.people, column age"
        ),
        "SELECT mail::integer FROM people": "InvalidTextRepresentationError 22P02",
    }
    said = {}
    async with store.transaction() as tx:
        await tx.connection.execute("CREATE TABLE people (mail text PRIMARY KEY, age int NOT NULL)")
        await tx.connection.execute("INSERT INTO people VALUES ('ada@example.org', 36)")
    for sql in wrong:
        with pytest.raises(Rejected) as raised:
            async with store.transaction() as tx:
                await tx.connection.fetch(sql)
        said[sql] = str(raised.value)
        quoted = "".join(traceback.format_exception(raised.value)).replace(sql, "")
        assert "example.org" not in quoted
    await store.close()
    assert said == wrong


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock says, in seconds; no outage has been told of yet."""
    said = [1000.0]
    monkeypatch.setattr(errors.time, "monotonic", lambda: said[0])
    monkeypatch.setattr(errors, "OUTAGE", errors.Outage())
    return said


async def meet(error: Exception) -> None:
    with pytest.raises(Unavailable), errors.translated():
        raise error


async def test_what_the_driver_says_of_a_line_that_dies_in_use_is_an_outage() -> None:
    """Told callers 500 instead of to come back."""
    await meet(asyncpg.InternalClientError("cannot switch to state 15; another operation (2)"))


async def test_an_outage_is_told_when_it_begins_now_and_then_and_when_it_ends(
    clock: list[float],
) -> None:
    with capture_logs() as lines:
        for _ in range(25):  # a second each, in which many meet it
            for _ in range(20):
                await meet(ConnectionRefusedError("nobody listens"))
            clock[0] += 1
        for _ in range(20):
            with errors.translated():
                pass
    assert [(line["event"], line.get("lasts_s", line.get("lasted_s"))) for line in lines] == [
        ("database.unavailable", 0.0),
        ("database.unavailable", 10.0),
        ("database.unavailable", 20.0),
        ("database.back", 25.0),
    ]


async def test_what_began_before_the_outage_does_not_end_it(clock: list[float]) -> None:
    with capture_logs() as lines:
        with errors.translated():
            clock[0] += 1
            await meet(ConnectionRefusedError("nobody listens"))
        assert [line["event"] for line in lines] == ["database.unavailable"]


async def test_a_line_that_breaks_over_and_over_is_told_now_and_then(clock: list[float]) -> None:
    with capture_logs() as lines:
        for _ in range(20):
            await meet(asyncpg.ConnectionDoesNotExistError("closed in the middle"))
            clock[0] += 1
            with errors.translated():
                pass
    assert [line["event"] for line in lines] == ["database.unavailable", "database.back"] * 2


def test_a_pool_that_cannot_connect_tells_of_the_outage_and_no_more(
    clock: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    pool = logging.getLogger("asyncpg.pool")
    with capture_logs() as lines:
        for trouble in (ConnectionRefusedError("nobody listens"), ZeroDivisionError("a bug")):
            try:
                raise trouble
            except Exception:
                pool.warning("Failed to restore the pool connection floor", exc_info=True)
    assert [line["event"] for line in lines] == ["database.unavailable"]
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [
        ZeroDivisionError
    ]
