"""What holds for every context, shown by its examples on every adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec
import pytest
import pytest_asyncio

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.decider import kind_of
from entrepot.kernel.message import START, Accepted, Broken
from tests.examples import examples
from tests.house.source import NAMES, context

from .harness import Harness, InMemory, InPostgres
from .house import (
    CATALOG,
    assert_rows,
    day,
    kept_rows,
    log,
    plain_tables,
    rebuilt,
    replayed,
    run,
    run_examples,
)

HARD_TO_TELL: dict[str, set[str]] = {
    "shipping": {"ConsignmentClosed"},  # only when a shipment is made between read and lock
}
"""Events that no run of commands one after the other leads to."""

everywhere = pytest.mark.parametrize("name", NAMES)
BATCH = 7
"""Commands per batch where the size is of no account: some that belong together fall apart."""


@pytest.fixture(params=["memory", "postgres"])
def adapter(request: pytest.FixtureRequest, name: str) -> Harness:
    """A house of one context: that it needs no other is a property too."""
    catalog = Catalog([context(name)])
    if request.param == "memory":
        return InMemory(catalog, {})
    return InPostgres(request.getfixturevalue("databases"), catalog, {})


@pytest_asyncio.fixture
async def another() -> AsyncIterator[Harness]:
    """A second, empty house."""
    house = InMemory(CATALOG, {})
    await house.store.open()
    yield house
    await house.store.close()


@everywhere
async def test_the_examples_tell_every_event_and_none_of_them_breaks(
    another: Harness, name: str
) -> None:
    outcomes = await run(another.store, day(name), batch=1)
    assert [o for o in outcomes if isinstance(o, Broken)] == []
    told = {event.name.split(".")[1] for event in await log(another.store)}
    never = {event.__name__ for event in context(name).events} - told
    assert never == HARD_TO_TELL.get(name, set())
    asked = {type(command) for command in examples(name)}
    assert {rule.command for rule in context(name).rules} - asked == set()


@everywhere
@pytest.mark.parametrize("batch", [1, 1000])
async def test_the_log_told_again_gives_the_stored_states_and_the_kept_rows(
    kept: Harness, name: str, batch: int
) -> None:
    await run_examples(kept.store, name, batch=batch)
    events = await log(kept.store)
    for key, (state, version) in replayed(events).items():
        stored = await kept.store.stored(*key)
        assert stored is not None
        assert (CATALOG.state(key[1], stored.state), stored.version) == (state, version), key
    assert_rows(await kept_rows(kept), plain_tables(rebuilt(events, following=False)))


@everywhere
async def test_asked_one_by_one_or_all_at_once_the_end_is_the_same(
    kept: Harness, another: Harness, name: str
) -> None:
    """A batch is a way to be fast, never a way to decide otherwise."""
    await run_examples(kept.store, name, batch=1000)
    await run_examples(another.store, name, batch=1)
    for event in await log(another.store):
        key = (event.tenant, event.stream)
        assert await kept.store.stored(*key) == await another.store.stored(*key), event.stream
    assert_rows(await kept_rows(kept), await kept_rows(another))


@everywhere
async def test_a_batch_delivered_twice_appends_once(kept: Harness, name: str) -> None:
    asked = day(name)
    first = await run(kept.store, asked, batch=BATCH)
    once = [event.id for event in await log(kept.store)]
    again = await run(kept.store, asked, batch=BATCH)
    assert [event.id for event in await log(kept.store)] == once
    for before, after in zip(first, again, strict=True):
        assert type(before) is type(after)
        if isinstance(before, Accepted) and isinstance(after, Accepted):
            if not before.events:  # its place in the log is that of the write it came with
                before = msgspec.structs.replace(before, position=after.position)
            assert before == after
        else:
            assert before == after


@everywhere
async def test_a_batch_with_every_command_twice_appends_once(
    kept: Harness, another: Harness, name: str
) -> None:
    asked = day(name)
    await run(kept.store, [each for one in asked for each in (one, one)], batch=1000)
    await run(another.store, asked, batch=1000)
    assert sorted(e.id for e in await log(kept.store)) == sorted(
        e.id for e in await log(another.store)
    )


@everywhere
async def test_tenants_never_mix(kept: Harness, name: str) -> None:
    """Two tenants do the same in the same batches; each has exactly what it has alone."""
    one, two = (day(name, tenant) for tenant in ("one", "two"))
    pairs = [each for pair in zip(one, two, strict=True) for each in pair]
    await run(kept.store, pairs, batch=2 * BATCH)
    found = await kept_rows(kept)
    for tenant in ("one", "two"):
        alone = InMemory(CATALOG, {})
        await alone.store.open()
        await run_examples(alone.store, name, tenant=tenant)
        for stream in sorted({event.stream for event in await log(alone.store)}):
            expected = await alone.store.history(tenant, stream)
            own = await kept.store.history(tenant, stream)
            assert [e.event for e in own] == [e.event for e in expected], stream
        for table, rows in (await kept_rows(alone)).items():
            mine = {key: row for key, row in found[table].items() if key[0] == tenant}
            assert_rows({table: mine}, {table: rows})
    tenants = {key[0] for rows in found.values() for key in rows}
    assert tenants == {"one", "two"}


@everywhere
async def test_what_is_said_comes_back_from_the_wire_as_it_was(another: Harness, name: str) -> None:
    for command in examples(name):
        encoded = CATALOG.encode(command)
        assert CATALOG.command(CATALOG.names[type(command)], encoded) == command
    await run_examples(another.store, name)
    for event in await log(another.store):
        shape = CATALOG.shapes[event.name]
        assert shape.decode(CATALOG.encode(event.event), shape.schema) == event.event


@everywhere
async def test_a_stream_that_is_known_by_its_name_has_a_kind_of_this_context(
    another: Harness, name: str
) -> None:
    await run_examples(another.store, name)
    kinds = {kind.name for kind in context(name).kinds}
    assert {kind_of(event.stream) for event in await log(another.store)} <= kinds
    assert (await another.store.tail(START, 1)).events
