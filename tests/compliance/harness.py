"""What the suite needs of an adapter beyond the port: to make one, and to look at its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

import asyncpg
import msgspec

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Command, Envelope, Event, Outcome, Recorded
from entrepot.kernel.ports import Store, Stored, Write
from entrepot.kernel.views import Change, Key, Row

from .toy.contexts import BOX, EAR_CONTEXT, TOY, Box, Packed

CATALOG = Catalog([TOY, EAR_CONTEXT])
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
Dsn = Mapping[str, Any]


class Harness(Protocol):
    """One adapter under test; `prepare` makes the `store`, empty and not yet open."""

    catalog: Catalog

    @property
    def store(self) -> Store: ...

    async def prepare(self) -> None: ...

    async def rows(self, table: str) -> Mapping[Key, Row]:
        """The committed rows of a view, by (tenant, *key); columns that are NULL are left out."""

    async def another(self) -> Store | None:
        """The same data as another process sees it; None where there is no such thing."""


class InMemory:
    """See `Harness`."""

    def __init__(self, catalog: Catalog, slots: Mapping[str, int]) -> None:
        self.catalog = catalog
        self.store = MemoryStore(catalog, slots=slots)

    async def prepare(self) -> None:
        """It is empty already."""

    async def rows(self, table: str) -> Mapping[Key, Row]:
        rows = msgspec.to_builtins(list(self.store.rows(table).values()))
        return dict(zip(self.store.rows(table), map(_present, rows), strict=True))

    async def another(self) -> Store | None:
        return None


class Databases:
    """One database for each set of contexts, emptied instead of made anew for every test."""

    def __init__(self, server: Dsn) -> None:
        self._server = server
        self._names: dict[tuple[str, ...], str] = {}

    async def empty(self, catalog: Catalog) -> Dsn:
        contexts = tuple(catalog.contexts)
        if contexts not in self._names:
            return await self._make(contexts)
        dsn = {**self._server, "database": self._names[contexts]}
        connection = await asyncpg.connect(**dsn)
        try:
            # Each TRUNCATE makes files anew, and a test fills few of the tables there are.
            filled = await connection.fetch(
                """SELECT oid::regclass::text AS name FROM pg_class
                    WHERE relnamespace::regnamespace::text = ANY($1) AND relkind = 'r'
                      AND relname <> 'migrations' AND pg_relation_size(oid) > 0""",
                ["kernel", *contexts],
            )
            if filled:
                await connection.execute(f"TRUNCATE {', '.join(t['name'] for t in filled)}")
        finally:
            await connection.close()
        return dsn

    async def _make(self, contexts: tuple[str, ...]) -> Dsn:
        name = f"compliance_{len(self._names)}"
        connection = await asyncpg.connect(**self._server)
        try:
            await connection.execute(f"CREATE DATABASE {name}")
        finally:
            await connection.close()
        self._names[contexts] = name
        return {**self._server, "database": name}


class InPostgres:
    """See `Harness`."""

    store: PostgresStore

    def __init__(self, databases: Databases, catalog: Catalog, slots: Mapping[str, int]) -> None:
        self.databases, self.catalog, self.slots = databases, catalog, slots
        self.dsn: Dsn = {}

    async def prepare(self) -> None:
        self.dsn = await self.databases.empty(self.catalog)
        self.store = PostgresStore(self.dsn, self.catalog, slots=self.slots, pool_size=12)

    async def rows(self, table: str) -> Mapping[Key, Row]:
        columns = self.catalog.tables[table].key
        connection = await asyncpg.connect(**self.dsn)
        try:
            found = await connection.fetch(
                f"SELECT tenant, to_jsonb(t) - 'tenant' AS row FROM {table} AS t ORDER BY t"
            )
        finally:
            await connection.close()
        rows = [(row["tenant"], msgspec.json.decode(row["row"])) for row in found]
        return {(tenant, *(row[c] for c in columns)): _present(row) for tenant, row in rows}

    async def another(self) -> Store | None:
        store = PostgresStore(self.dsn, self.catalog, slots=self.slots)
        await store.open()
        return store


def _present(row: Row) -> Row:
    return {column: value for column, value in row.items() if value is not None}


def packed(
    box: str, version: int, amount: int = 1, *, tenant: str = "t", at: datetime = NOON
) -> Recorded:
    """The fact that something was packed, as the kernel would write it."""
    event = Packed(box_id=box, amount=amount)
    return Recorded(
        *(event, "toy.Packed", tenant, BOX(box), version, at),
        *(f"c-{box}-{version}", "because", "of", "anna", False, CATALOG.encode(event)),
    )


def writing(*events: Recorded) -> Write:
    """These events with the states that they leave; their sum stands for the amount."""
    write = Write(events=list(events))
    for event in events:
        key = (event.tenant, event.stream)
        write.states[key] = Stored(CATALOG.encode(Box(amount=event.version)), event.version)
    return write


async def append(store: Store, *events: Recorded) -> None:
    """In one transaction, as the kernel does: load with a lock, then write."""
    async with store.transaction() as tx:
        await tx.load([(e.tenant, e.stream) for e in events], lock=True)
        await tx.write(writing(*events))


async def change_rows(store: Store, *changes: Change, tenant: str = "t") -> None:
    write = Write()
    write.rows.add(tenant, changes)
    async with store.transaction() as tx:
        await tx.write(write)


async def ask(store: Store, *commands: Command, tenant: str = "t") -> Sequence[Outcome]:
    """These commands as one batch, each with an id of its own."""
    envelopes = [
        Envelope(id=f"ask-{i}", tenant=tenant, command=command, at=NOON)
        for i, command in enumerate(commands)
    ]
    async with store.transaction() as tx:
        return await handle(tx, CATALOG, envelopes)


async def everything(store: Store) -> list[Event]:
    """All events that readers may see."""
    from entrepot.kernel.message import START

    return [e.event for e in (await store.tail(START, 10_000)).events]
