"""All contexts together: what their examples cause is digested, and every property still holds."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import pytest

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

SLOTS_EACH = 3
SLOTS = dict.fromkeys(CATALOG.subscriptions, SLOTS_EACH)
LATER = NOON + timedelta(days=30)


@pytest.fixture(params=["memory", "postgres"])
def adapter(request: pytest.FixtureRequest) -> Harness:
    if request.param == "memory":
        return InMemory(CATALOG, SLOTS)
    return InPostgres(request.getfixturevalue("databases"), CATALOG, SLOTS)


async def live(store: Store, *, batch: int) -> None:
    """Every context's day in one tenant, with all that follows, and a month later what was due."""
    for name in NAMES:
        await run_examples(store, name, batch=batch)
        await settle(store, slots=SLOTS_EACH)
    await Alarm(store, CATALOG, clock=lambda: LATER).turn()
    await settle(store, slots=SLOTS_EACH)


@pytest.mark.parametrize("batch", [1, 1000])
async def test_what_the_examples_cause_is_digested_without_a_letter(
    kept: Harness, batch: int
) -> None:
    await live(kept.store, batch=batch)
    assert await kept.store.letters() == []
    caused = {e.name.split(".")[0] for e in await log(kept.store) if e.causation_id}
    assert caused, "sagas did something"


async def test_replay_and_rebuilt_views_hold_with_all_that_followed(kept: Harness) -> None:
    await live(kept.store, batch=50)
    events = await log(kept.store)
    for key, (state, version) in replayed(events).items():
        stored = await kept.store.stored(*key)
        assert stored is not None
        assert (CATALOG.state(key[1], stored.state), stored.version) == (state, version), key
    assert_rows(await kept_rows(kept), plain_tables(rebuilt(events, following=True)))


@pytest.mark.parametrize("adapter", ["postgres"], indirect=True)
async def test_all_that_is_kept_beside_the_log_can_be_made_again(kept: InPostgres) -> None:
    await live(kept.store, batch=1000)
    before = await kept_rows(kept)
    connection = await asyncpg.connect(**kept.dsn)
    await connection.execute(f"TRUNCATE kernel.states, {', '.join(CATALOG.tables)}")
    await connection.close()
    async with alone(kept.dsn, CATALOG) as moment:
        verdict = await verify(moment, CATALOG, moment)
    assert verdict.found == verdict.streams + sum(map(len, before.values()))
    async with snapshot(kept.dsn, CATALOG) as moment:
        assert (await verify(moment, CATALOG)).found == 0


async def test_a_caused_event_tells_what_caused_it(kept: Harness) -> None:
    await live(kept.store, batch=1)
    events = {event.id: event for event in await log(kept.store)}
    for event in events.values():
        if event.causation_id in events:
            cause = events[event.causation_id]
            assert event.correlation_id == cause.correlation_id
            assert event.tenant == cause.tenant
            assert event.position > cause.position > START
