"""One event that this build cannot read stops what needs it, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg
import msgspec
import pytest
from structlog.testing import capture_logs

from entrepot.adapters.postgres import verification
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.edges.http.broadcast import Broadcast
from entrepot.kernel.message import START, Accepted, Broken, Envelope, Unreadable
from entrepot.runtime.executor import Executor
from entrepot.runtime.letters import redeliver
from entrepot.runtime.subscriptions import Subscriber, Undigested
from entrepot.runtime.verify import Unrepairable, verify

from .harness import CATALOG, NOON, Databases, Dsn, ask
from .toy.contexts import BOX, EAR, Ear, Pack

UNREADABLE = {
    "a payload that is not what it should be": """data = '{"boxId": 7}'""",
    "a shape of a build to come": "schema = 2",
}
UNKNOWN = "name = 'toy.Wrapped'"


@asynccontextmanager
async def boxes(databases: Databases, changed: str) -> AsyncIterator[tuple[PostgresStore, Dsn]]:
    """The boxes a, b and c are packed; the event of b is changed behind the log's back."""
    dsn = await databases.empty(CATALOG)
    store = PostgresStore(dsn, CATALOG)
    await store.open()
    try:
        await ask(store, *[Pack(box_id=box, amount=2) for box in "abc"])
        await change(dsn, changed)
        yield store, dsn
    finally:
        await store.close()


async def change(dsn: Dsn, what: str, where: str = "stream = 'box/b'") -> None:
    connection = await asyncpg.connect(**dsn)
    assert await connection.execute(f"UPDATE kernel.events SET {what} WHERE {where}") == "UPDATE 1"
    await connection.close()


async def heard(store: PostgresStore, box: str) -> tuple[int, ...]:
    kept = await store.stored("t", EAR(box))
    state: Any = Ear() if kept is None else CATALOG.state(EAR(box), kept.state)
    return tuple(state.heard)


async def digested(store: PostgresStore) -> None:
    task = asyncio.create_task(Subscriber(store, CATALOG, CATALOG.subscriptions["ear"]).run())
    async with asyncio.timeout(60):
        while (await store.lags())["ear"]:  # noqa: ASYNC110 - the store tells no end
            await asyncio.sleep(0.05)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("changed", UNREADABLE.values(), ids=UNREADABLE)
async def test_a_subscription_parks_it_and_digests_all_others(
    databases: Databases, changed: str
) -> None:
    async with boxes(databases, changed) as (store, dsn):
        await ask(store, Pack(box_id="b", amount=3))
        with capture_logs() as lines:
            await digested(store)
        assert [await heard(store, box) for box in "abc"] == [(2,), (), (2,)]
        first, behind = await store.letters()
        assert (first.subscription, first.stream, first.version) == ("ear", "box/b", 1)
        assert ("toy.Packed" in first.error, first.attempts) == (True, 1)
        assert (behind.stream, behind.version) == ("box/b", 2), "the order of a stream is kept"
        told = [line["event"] for line in lines if line["log_level"] == "error"]
        assert told.count("event.unreadable") == 1, "however often it is met"
        assert "event.parked" in told
        with pytest.raises(Undigested):
            await redeliver(store, CATALOG, first)

        whole = """data = '{"boxId": "b", "amount": 2}', schema = 1"""
        await change(dsn, whole, "stream = 'box/b' AND version = 1")
        assert await redeliver(store, CATALOG, behind) == 2
        assert await heard(store, "b") == (2, 3)


@pytest.mark.parametrize("changed", [*UNREADABLE.values(), UNKNOWN], ids=[*UNREADABLE, "unknown"])
async def test_the_log_is_read_on_and_told_without_it(databases: Databases, changed: str) -> None:
    async with boxes(databases, changed) as (store, _):
        tail = await store.tail(START, 10)
        assert [type(e.event) is Unreadable for e in tail.events] == [False, True, False]
        [past] = await store.history("t", BOX("b"))
        assert isinstance(past.event, Unreadable)
        feed = Broadcast(store)
        feed.position = START
        with feed.subscribe("t", "here", 10) as listener:
            feed._tell(tail)
            told = await listener.take(1)
        assert [event.recorded.stream for event in told] == [BOX(box) for box in "abc"]
        for event in told:
            whole, discreet = msgspec.json.decode(event.whole), msgspec.json.decode(event.discreet)
            assert whole["type"] == discreet["type"] == event.recorded.name
        assert msgspec.json.decode(told[1].discreet)["data"] == {}


@pytest.mark.parametrize("changed", [*UNREADABLE.values(), UNKNOWN], ids=[*UNREADABLE, "unknown"])
async def test_the_proof_names_it_and_goes_on_and_repairs_nothing_from_it(
    databases: Databases, changed: str
) -> None:
    async with boxes(databases, changed) as (store, dsn):
        before = await store.stored("t", BOX("b"))
        async with verification.snapshot(dsn, CATALOG) as moment:
            verdict = await verify(moment, CATALOG)
        assert verdict.events == 3
        [found] = [d for d in verdict.differences if d.kind == "event"]
        assert (found.name, found.detail[:24]) == ("box/b", "version 1 cannot be read")
        assert [d for d in verdict.differences if d.kind == "state"] == []
        with pytest.raises(Unrepairable):
            async with verification.alone(dsn, CATALOG) as moment:
                await verify(moment, CATALOG, moment)
        assert await store.stored("t", BOX("b")) == before


async def test_what_needs_no_event_but_the_state_goes_on_with_its_stream(
    databases: Databases,
) -> None:
    async with boxes(databases, UNKNOWN) as (store, _):
        outcomes = await ask(store, *[Pack(box_id=box, amount=1) for box in "abc"])
        assert [type(outcome) for outcome in outcomes] == [Accepted] * 3


async def test_a_state_that_cannot_be_read_breaks_the_commands_of_its_stream_alone(
    databases: Databases,
) -> None:
    async with boxes(databases, UNKNOWN) as (store, dsn):
        connection = await asyncpg.connect(**dsn)
        await connection.execute(
            """UPDATE kernel.states SET state = '{"amount": "two"}' WHERE stream = 'box/b'"""
        )
        await connection.close()
        asked = [
            Envelope(id=f"more-{box}", tenant="t", command=Pack(box_id=box, amount=1), at=NOON)
            for box in "abc"
        ]
        outcomes = await Executor(store, CATALOG).run(asked)
        assert [type(outcome) for outcome in outcomes] == [Accepted, Broken, Accepted]
