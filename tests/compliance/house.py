"""All contexts there are, run on an adapter by their examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from entrepot.adapters.memory.tables import changed
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Envelope, Outcome, Recorded
from entrepot.kernel.ports import Store, StreamKey
from entrepot.kernel.views import Change, Key, Row
from entrepot.runtime.subscriptions import IDLE_S, Subscriber
from tests.examples import examples
from tests.house.source import NAMES, context

from .harness import NOON, Harness

CATALOG = Catalog([context(name) for name in NAMES])


def day(name: str, tenant: str = "t") -> list[Envelope]:
    """A context's examples, asked by the house a minute apart, each remembered under its id."""
    return [
        Envelope(
            id=f"{name}-{n}",
            tenant=tenant,
            command=command,
            at=NOON + timedelta(minutes=n),
            remember=True,
        )
        for n, command in enumerate(examples(name))
    ]


async def run(store: Store, asked: Sequence[Envelope], *, batch: int) -> list[Outcome]:
    """In batches of this size, one transaction each."""
    outcomes: list[Outcome] = []
    for start in range(0, len(asked), batch):
        async with store.transaction() as tx:
            outcomes += await handle(tx, CATALOG, asked[start : start + batch])
    return outcomes


async def run_examples(store: Store, name: str, *, tenant: str = "t", batch: int = 1) -> None:
    await run(store, day(name, tenant), batch=batch)


async def settle(store: Store, *, slots: int = 1, turns_max: int = 100) -> None:
    """Digest until nobody has anything left to hear; every subscription has so many slots."""
    subscriptions = CATALOG.subscriptions.items()
    workers = {name: Subscriber(store, CATALOG, s, batch_max=20) for name, s in subscriptions}
    for _ in range(turns_max):
        behind = [name for name, lag in (await store.lags()).items() if lag]
        if not behind:
            return
        for worker in [workers[name] for name in behind] * slots:
            while await worker.turn() != IDLE_S / slots:
                pass
    raise AssertionError("the house never comes to rest")


async def log(store: Store) -> Sequence[Recorded]:
    tail = await store.tail(START, 100_000)
    assert not tail.more
    return tail.events


def changes_of(event: Recorded) -> list[Change]:
    """What the event's own view, and every view of others that follows it, make of it."""
    found: list[Change] = []
    view = CATALOG.shapes[event.name].view
    if view is not None:
        found += view(event)
    for subscription in CATALOG.subscriptions.values():
        for follower in subscription.followers.get(event.name, ()):
            found += follower.view(event)
    return found


def rebuilt(events: Iterable[Recorded], *, following: bool) -> dict[str, dict[Key, Row]]:
    """All tables made anew from the log, one event and one change at a time."""
    tables: dict[str, dict[Key, Row]] = {}
    for event in events:
        view = CATALOG.shapes[event.name].view
        changes = changes_of(event) if following else (view(event) if view else ())
        for table, key, change in changes:
            rows = tables.setdefault(table.name, {})
            full = (event.tenant, *key)
            row = changed(table, full, change, rows.get(full))
            rows.pop(full, None)
            if row is not None:
                rows[full] = row
    return tables


async def kept_rows(kept: Harness) -> dict[str, dict[Key, Row]]:
    return plain_tables({name: dict(await kept.rows(name)) for name in kept.catalog.tables})


def plain(value: Any) -> Any:
    """The same for a value from Python and for what a database made of it."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items() if v is not None}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, str) and len(value) > 18 and value[4] == value[7] == "-":
        try:
            return msgspec.convert(value, datetime)
        except msgspec.ValidationError:
            return value
    return value


def plain_tables(tables: dict[str, dict[Key, Row]]) -> dict[str, dict[Key, Row]]:
    """Rows from Python as they look on the wire."""
    return {
        name: {tuple(plain(msgspec.to_builtins(key))): plain_row(row) for key, row in rows.items()}
        for name, rows in tables.items()
        if rows
    }


def plain_row(row: Row) -> Row:
    found: Row = plain(msgspec.to_builtins(row))
    return found


def replayed(events: Iterable[Recorded]) -> dict[StreamKey, tuple[Any, int]]:
    """Every stream's state and version, made anew from the log."""
    states: dict[StreamKey, tuple[Any, int]] = {}
    for event in events:
        kind = CATALOG.kind(event.stream)
        key = (event.tenant, event.stream)
        state, version = states.get(key, (kind.initial, 0))
        assert event.version == version + 1, event.id
        states[key] = (kind.evolve(state, event.event), event.version)
    assert states
    return states


def assert_rows(found: dict[str, dict[Key, Row]], made: dict[str, dict[Key, Row]]) -> None:
    """The same rows, but for columns that the database makes of others."""
    assert {table: set(rows) for table, rows in found.items()} == {
        table: set(rows) for table, rows in made.items()
    }
    for table, rows in made.items():
        for key, row in rows.items():
            there = found[table][key]
            assert {c: there.get(c) for c in row} == row, (table, key)
