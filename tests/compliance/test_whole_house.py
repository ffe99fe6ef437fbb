"""All contexts together: what their examples cause is digested, and every property still holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import asyncpg
import pytest
import pytest_asyncio

from entrepot.adapters.postgres.verification import alone, snapshot
from entrepot.kernel.message import START
from entrepot.kernel.ports import Store
from entrepot.runtime.timers import Alarm
from entrepot.runtime.verify import verify
from tests.house.source import NAMES

from .harness import NOON, Harness, InMemory, InPostgres
from .house import (
    CATALOG,
    assert_rows,
    kept_rows,
    log,
    plain_tables,
    rebuilt,
    replayed,
    run_examples,
    settle,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

SLOTS_EACH = 3
SLOTS = dict.fromkeys(CATALOG.subscriptions, SLOTS_EACH)
LATER = NOON + timedelta(days=30)
BATCHES = (1, 50, 1000)
"""Commands a transaction: each alone, some that belong together apart, a whole day at once."""
IN_MEMORY, IN_POSTGRES = (
    [pytest.param((adapter, batch), id=f"{adapter}-{batch}") for batch in BATCHES]
    for adapter in ("memory", "postgres")
)


async def live(store: Store, *, batch: int) -> None:
    """Every context's day in one tenant, with all that follows, and a month later what was due."""
    for name in NAMES:
        await run_examples(store, name, batch=batch)
        await settle(store, slots=SLOTS_EACH)
    await Alarm(store, CATALOG, clock=lambda: LATER).turn()
    await settle(store, slots=SLOTS_EACH)


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=[*IN_MEMORY, *IN_POSTGRES])
async def lived(request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
    """A house in which all this has happened; what a test takes from it, it makes again."""
    adapter, batch = request.param
    kept: Harness = (
        InMemory(CATALOG, SLOTS)
        if adapter == "memory"
        else InPostgres(request.getfixturevalue("databases"), CATALOG, SLOTS)
    )
    await kept.prepare()
    await kept.store.open()
    await live(kept.store, batch=batch)
    yield kept
    await kept.store.close()


async def test_what_the_examples_cause_is_digested_without_a_letter(lived: Harness) -> None:
    assert await lived.store.letters() == []
    caused = {e.name.split(".")[0] for e in await log(lived.store) if e.causation_id}
    assert caused, "sagas did something"


async def test_replay_and_rebuilt_views_hold_with_all_that_followed(lived: Harness) -> None:
    events = await log(lived.store)
    for key, (state, version) in replayed(events).items():
        stored = await lived.store.stored(*key)
        assert stored is not None
        assert (CATALOG.state(key[1], stored.state), stored.version) == (state, version), key
    assert_rows(await kept_rows(lived), plain_tables(rebuilt(events, following=True)))


@pytest.mark.parametrize("lived", IN_POSTGRES[-1:], indirect=True)
async def test_all_that_is_kept_beside_the_log_can_be_made_again(lived: InPostgres) -> None:
    before = await kept_rows(lived)
    connection = await asyncpg.connect(**lived.dsn)
    await connection.execute(f"TRUNCATE kernel.states, {', '.join(CATALOG.tables)}")
    await connection.close()
    async with alone(lived.dsn, CATALOG) as moment:
        verdict = await verify(moment, CATALOG, moment)
    assert verdict.found == verdict.streams + sum(map(len, before.values()))
    async with snapshot(lived.dsn, CATALOG) as moment:
        assert (await verify(moment, CATALOG)).found == 0


async def test_a_caused_event_tells_what_caused_it(lived: Harness) -> None:
    events = {event.id: event for event in await log(lived.store)}
    for event in events.values():
        if event.causation_id in events:
            cause = events[event.causation_id]
            assert event.correlation_id == cause.correlation_id
            assert event.tenant == cause.tenant
            assert event.position > cause.position > START
