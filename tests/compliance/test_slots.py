"""A changed number of slots takes effect where each event still counts once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio

from entrepot.adapters.postgres.store import PostgresStore
from entrepot.runtime.subscriptions import Subscriber

from .harness import CATALOG, Databases, append, packed
from .toy.contexts import EAR

BOXES = [f"b{n}" for n in range(12)]
HEARS = CATALOG.subscriptions["ear"]


@pytest_asyncio.fixture
async def store(databases: Databases) -> AsyncIterator[PostgresStore]:
    """Made while the subscription had one slot."""
    opened = PostgresStore(await databases.empty(CATALOG), CATALOG)
    await opened.open()
    yield opened
    await opened.close()


async def happen(store: PostgresStore, version: int) -> None:
    await append(store, *(packed(box, version, amount=version) for box in BOXES))


async def digest(store: PostgresStore, worker: Subscriber) -> None:
    for _ in range(50):
        await worker.turn()
        if not (await store.lags())["ear"]:
            return
    raise AssertionError("it is never at the end")


async def slots(store: PostgresStore) -> list[int]:
    """The slots that are served, one after another."""
    served = []
    for _ in range(8):
        async with store.transaction() as tx:
            checkpoint = await tx.claim("ear")
            assert checkpoint is not None
            served.append(checkpoint.slot)
            await tx.advance(checkpoint, checkpoint.position)
    return sorted(set(served))


async def divided(store: PostgresStore, into: int) -> list[str]:
    store.slots = {"ear": into}
    return await store.divide()


async def test_each_event_counts_once_whenever_the_slots_change(store: PostgresStore) -> None:
    old, version = Subscriber(store, CATALOG, HEARS), 0
    for into in (4, 3, 1, 2, 5, 1):
        version += 1
        await happen(store, version)
        await digest(store, old)
        version += 1
        await happen(store, version)
        if into == 4:  # one slot stands at one place, also where much is left to hear
            assert await divided(store, into) == []
        else:
            await digest(store, Subscriber(store, CATALOG, HEARS))
            assert await divided(store, into) == []
            await happen(store, version := version + 1)
        assert await slots(store) == list(range(into))
        await digest(store, old)
    for box in BOXES:
        heard = [e.event.amount for e in await store.history("t", EAR(box))]
        assert heard == list(range(1, version + 1)), box


async def test_slots_that_have_not_read_equally_far_stay_as_they_are(store: PostgresStore) -> None:
    assert await divided(store, 4) == []
    await happen(store, 1)
    worker = Subscriber(store, CATALOG, HEARS)
    await worker.turn()
    assert 0 < (await store.lags())["ear"] < len(BOXES)
    assert await divided(store, 2) == ["ear"]
    assert await slots(store) == [0, 1, 2, 3]
    await digest(store, worker)
    assert await divided(store, 2) == []
    assert await slots(store) == [0, 1]


async def test_what_no_setting_names_stays_divided(store: PostgresStore) -> None:
    assert await divided(store, 4) == []
    store.slots = {}
    assert await store.divide() == []
    assert await slots(store) == [0, 1, 2, 3]


async def test_of_two_who_divide_at_once_the_last_one_counts(store: PostgresStore) -> None:
    others = [PostgresStore(store.dsn, CATALOG, slots={"ear": n}) for n in (2, 3, 4)]
    for other in others:
        await other.open()
    await asyncio.gather(*(other.divide() for other in others))
    assert await slots(store) in ([0, 1], [0, 1, 2], [0, 1, 2, 3])
    await happen(store, 1)
    await digest(store, Subscriber(store, CATALOG, HEARS))
    for other in others:
        await other.close()
    assert [len(await store.history("t", EAR(box))) for box in BOXES] == [1] * len(BOXES)
