"""The log and what is kept, at one moment, for the proof that they agree: `runtime.verify`.

One connection reads in a snapshot and never writes, so that it gets no transaction id: one would
hold back every reader of the log. Another keeps the rebuilt tables, which are temporary. Rows
written there are invisible to the snapshot, so both sides tell the hash of their rows; only where
the hashes differ are the rows themselves compared. Who repairs writes on that other connection, in
one transaction, while nobody else may write.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from typing import Any

import asyncpg

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Position, Recorded, Unreadable
from entrepot.kernel.ports import Stored, StreamKey
from entrepot.kernel.states import EVERYBODY
from entrepot.kernel.views import Rows, Tally

from .audit import SEALS, agreement
from .columns import listed, names_in
from .errors import translated
from .rows import RowWriter, column_types
from .store import prepare_connection
from .tail import EVENT, SLOT_HASH, recorded

PAGE = 5000
RowDifference = tuple[str, str, bytes | None, bytes | None]
"""See `entrepot.runtime.verify`."""

_END = ("\U0010ffff", "", b"")
"""Behind every row."""

_SESSION = {
    "application_name": "entrepot verify",
    "idle_in_transaction_session_timeout": "0",
    "statement_timeout": "0",
    "synchronous_commit": "off",
    "temp_buffers": "64MB",
    "timezone": "UTC",
}
_KINDS = "split_part(stream, '/', 1) = ANY($1::text[])"

_HASH = """SELECT count(*), coalesce(sum(hashtextextended({row}::text, 0)), 0)
    FROM {table} AS t"""
_ALONE = "LOCK TABLE kernel.checkpoints, kernel.states, kernel.events IN EXCLUSIVE MODE"
"""In the order in which all who write come by these."""

_PUT = """INSERT INTO kernel.states AS s (tenant, stream, version, state, left_to)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant, stream)
    DO UPDATE SET version = excluded.version, state = excluded.state, tx = excluded.tx"""

_WRITABLE = """SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
    AND NOT attisdropped AND attgenerated = '' AND attname <> $2 ORDER BY attnum"""

_ROWS = """SELECT tenant, ({key})::text COLLATE "C" AS key, to_jsonb(t) - '{aside}' AS row
    FROM {table} AS t ORDER BY tenant, key"""


class PostgresSnapshot:
    """See `entrepot.runtime.verify.Snapshot`; made by `snapshot`. One made by `alone` is also its
    own `Repair`.
    """

    def __init__(self, kept: Any, rebuilt: Any, catalog: Catalog) -> None:
        self.kept, self.rebuilt, self.catalog = kept, rebuilt, catalog
        self.kinds = sorted(catalog.kinds)
        self.progress: dict[str, list[Position]] = {}
        self.parked: set[tuple[str, str, str, int]] = set()
        self.tables = {name: f"pg_temp.{name.replace('.', '_')}" for name in catalog.tables}
        self.rows = RowWriter({}, self.tables)

    async def begin(self) -> None:
        """Remember how far each subscription came; make the tables to rebuild into."""
        for row in await self.kept.fetch(
            "SELECT subscription, tx, position FROM kernel.checkpoints ORDER BY subscription, slot"
        ):
            slots = self.progress.setdefault(row["subscription"], [])
            slots.append(Position(row["tx"], row["position"]))
        letters = await self.kept.fetch(
            "SELECT subscription, tenant, stream, version FROM kernel.letters"
        )
        self.parked = {tuple(letter) for letter in letters}
        self.rows.types = await column_types(self.kept, self.catalog.contexts)
        for name, table in self.catalog.tables.items():
            await self.rebuilt.execute(
                f"""CREATE TEMP TABLE {self.tables[name].removeprefix("pg_temp.")}
                    (LIKE {name} INCLUDING DEFAULTS INCLUDING GENERATED,
                     PRIMARY KEY (tenant, {", ".join(table.key)}))"""
            )
            if table.aside:
                await self.rebuilt.execute(
                    f"ALTER TABLE {self.tables[name]} ALTER {table.aside} DROP NOT NULL"
                )

    async def by_stream(self) -> AsyncIterator[Sequence[Recorded]]:
        sql = f"""SELECT {EVENT} FROM kernel.events WHERE {_KINDS}
            ORDER BY tenant, stream, version"""
        async for rows in _pages(self.kept, sql, self.kinds):
            yield [recorded(self.catalog, row) for row in rows]

    async def states(self) -> AsyncIterator[tuple[StreamKey, Stored]]:
        sql = f"""SELECT tenant, stream, version, state FROM kernel.states WHERE {_KINDS}
            ORDER BY tenant, stream"""
        async for rows in _pages(self.kept, sql, self.kinds):
            for row in rows:
                yield (row["tenant"], row["stream"]), Stored(row["state"], row["version"])

    async def as_written(self) -> AsyncIterator[Sequence[tuple[Recorded, Collection[str]]]]:
        """In the readers' order: within a stream that is by version. Positions alone are not, as
        a batch that is decided ahead draws its own while the one before is being written.
        """
        sql = f"""SELECT {EVENT}, heard_by, {SLOT_HASH} AS hash
            FROM kernel.events WHERE name = ANY($1::text[]) ORDER BY tx, position"""
        async for rows in _pages(self.kept, sql, list(self.catalog.shapes)):
            yield [(recorded(self.catalog, row), self._digested(row)) for row in rows]

    async def seals(self) -> AsyncIterator[tuple[str, str, str]]:
        if "identity" not in self.catalog.contexts:
            return
        last: tuple[str, Any, str] = ("", None, "")
        async for rows in _pages(self.kept, SEALS):
            for row in rows:
                sealed = recorded(self.catalog, row).event
                if isinstance(sealed, Unreadable):  # told among the events
                    continue
                tenant = row["tenant"]
                before = last if last[0] == tenant else (tenant, None, "")
                detail = ""
                if (tenant, sealed.since, sealed.previous) != before:
                    detail = "it does not follow from the seal before"
                else:
                    detail = await agreement(self.kept, tenant, sealed)
                last = (tenant, sealed.until, sealed.seal)
                yield tenant, f"audit until {sealed.until:%Y-%m-%d %H:%M}", detail

    def _digested(self, row: Any) -> list[str]:
        """The subscriptions whose followers have seen this event."""
        place = Position(row["tx"], row["position"])
        heard = []
        for name, subscription in self.catalog.subscriptions.items():
            slots = self.progress.get(name)
            if slots is None or row["name"] not in subscription.followers:
                continue
            parked = (name, row["tenant"], row["stream"], row["version"]) in self.parked
            at_once = name in names_in(row["heard_by"])
            if at_once or (place <= slots[row["hash"] % len(slots)] and not parked):
                heard.append(name)
        return heard

    async def rebuild(self, rows: Rows) -> Sequence[str]:
        problems = []
        for some in self.rows.statements(rows):
            done = await self.rebuilt.execute(some.sql, *some.arguments())
            if some.hits >= 0 and done != f"UPDATE {some.hits}":
                problems.append(f"{done} where {some.hits} rows were meant: {some.sql}")
        return problems

    async def put(self, key: StreamKey, state: bytes, version: int) -> None:
        everybody = listed((EVERYBODY,))
        await self.rebuilt.execute(_PUT, *key, version, state, everybody)

    def _sides(self, table: str) -> tuple[str, str]:
        """What is kept, and what the log makes of it, to select from; a tally has no parts here."""
        tally = self.catalog.tallies.get(table)
        if tally is None:
            return table, self.tables[table]
        key, counts = ", ".join(("tenant", *tally.key)), ("tally", *tally.sums)
        kept = ", ".join([f"sum({c})::bigint AS {c}" for c in counts])
        return (
            f"(SELECT {key}, {kept} FROM {table} GROUP BY {key} HAVING sum(tally) <> 0)",
            f"(SELECT {key}, {', '.join(counts)} FROM ({self._counted(tally)}) AS counted)",
        )

    def _counted(self, tally: Tally) -> str:
        key = ", ".join(["tenant", *[f"coalesce({c}, '') AS {c}" for c in tally.key]])
        sums = "".join([f", sum({c})::bigint AS {c}" for c in tally.sums])
        places = ", ".join([str(n + 1) for n in range(1 + len(tally.key))])
        return f"""SELECT {key}, 0 AS part, count(*) AS tally{sums}
            FROM {self.tables[tally.of.name]} GROUP BY {places}"""

    async def mend(self, table: str) -> None:
        if table not in self.catalog.tallies:
            await self._mend_rows(table)
        for tally in self.catalog.tallies.values():
            if table in (tally.name, tally.of.name):  # mended rows were counted once more
                columns = ", ".join(("tenant", *tally.key, "part", "tally", *tally.sums))
                await self.rebuilt.execute(f"DELETE FROM {tally.name}")
                await self.rebuilt.execute(
                    f"INSERT INTO {tally.name} ({columns}) {self._counted(tally)}"
                )

    async def _mend_rows(self, table: str) -> None:
        rebuilt, aside = self.tables[table], self.catalog.tables[table].aside
        found = await self.rebuilt.fetch(_WRITABLE, table, aside)
        columns = ", ".join([row["attname"] for row in found])
        ours = ", ".join([f"r.{row['attname']}" for row in found])
        key = ("tenant", *self.catalog.tables[table].key)
        same = " AND ".join([f"r.{name} = k.{name}" for name in key])
        for sql in (
            f"DELETE FROM {table} AS k WHERE NOT EXISTS (SELECT FROM {rebuilt} AS r WHERE {same})",
            f"""UPDATE {table} AS k SET ({columns}) = ROW({ours}) FROM {rebuilt} AS r
                WHERE {same} AND to_jsonb(r) - '{aside}' <> to_jsonb(k) - '{aside}'""",
            f"""INSERT INTO {table} ({columns}) SELECT {columns} FROM {rebuilt} AS r
                WHERE NOT EXISTS (SELECT FROM {table} AS k WHERE {same})""",
        ):
            await self.rebuilt.execute(sql)

    async def compare(self, table: str, limit: int) -> tuple[int, int, Sequence[RowDifference]]:
        aside = self._aside(table)
        row = f"(to_jsonb(t) - '{aside}')" if aside else "t"
        ours, theirs = self._sides(table)
        kept = await self.kept.fetchrow(_HASH.format(row=row, table=ours))
        rebuilt = await self.rebuilt.fetchrow(_HASH.format(row=row, table=theirs))
        if tuple(kept) == tuple(rebuilt):
            return kept[0], 0, ()
        found = 0
        differences: list[RowDifference] = []
        async for difference in self._differing(table):
            found += 1
            if len(differences) < limit:
                differences.append(difference)
        return kept[0], found, differences

    def _aside(self, table: str) -> str:
        found = self.catalog.tables.get(table)
        return found.aside if found else ""

    async def _differing(self, table: str) -> AsyncIterator[RowDifference]:
        """Both sides in one order, compared like two sorted lists."""
        counted = self.catalog.tallies.get(table) or self.catalog.tables[table]
        told = {"key": f"ROW({', '.join(counted.key)})", "aside": self._aside(table)}
        ours_from, theirs_from = self._sides(table)
        async with self.rebuilt.transaction():
            ours = _each(self.kept, _ROWS.format(table=ours_from, **told))
            theirs = _each(self.rebuilt, _ROWS.format(table=theirs_from, **told))
            kept, rebuilt = await anext(ours), await anext(theirs)
            while (kept, rebuilt) != (_END, _END):
                here = min(kept[:2], rebuilt[:2])
                ours_is, theirs_is = kept[:2] == here, rebuilt[:2] == here
                if kept != rebuilt:
                    yield *here, rebuilt[2] if theirs_is else None, kept[2] if ours_is else None
                if ours_is:
                    kept = await anext(ours)
                if theirs_is:
                    rebuilt = await anext(theirs)


@contextlib.asynccontextmanager
async def snapshot(dsn: Mapping[str, Any], catalog: Catalog) -> AsyncIterator[PostgresSnapshot]:
    """This moment, for as long as the block lasts."""
    async with _opened(dsn, catalog, alone=False) as moment:
        yield moment


@contextlib.asynccontextmanager
async def alone(dsn: Mapping[str, Any], catalog: Catalog) -> AsyncIterator[PostgresSnapshot]:
    """This moment, at which all who write wait until the block ends; what is repaired in it stays
    unless it raises.
    """
    async with _opened(dsn, catalog, alone=True) as moment:
        yield moment


@contextlib.asynccontextmanager
async def _opened(
    dsn: Mapping[str, Any], catalog: Catalog, *, alone: bool
) -> AsyncIterator[PostgresSnapshot]:
    with translated():
        async with contextlib.AsyncExitStack() as stack:
            kept, rebuilt = [await _connect(dsn, stack) for _ in range(2)]
            if alone:
                await stack.enter_async_context(rebuilt.transaction())
                await rebuilt.execute(_ALONE)
            reading = kept.transaction(isolation="repeatable_read", readonly=True)
            await stack.enter_async_context(reading)
            moment = PostgresSnapshot(kept, rebuilt, catalog)
            await moment.begin()
            yield moment


async def _connect(dsn: Mapping[str, Any], stack: contextlib.AsyncExitStack) -> Any:
    connection = await asyncpg.connect(**dsn, server_settings=_SESSION)
    stack.push_async_callback(connection.close)
    await prepare_connection(connection)
    return connection


async def _pages(connection: Any, sql: str, *arguments: Any) -> AsyncIterator[list[Any]]:
    cursor = await connection.cursor(sql, *arguments)
    while rows := await cursor.fetch(PAGE):
        yield rows


async def _each(connection: Any, sql: str) -> AsyncIterator[tuple[str, str, bytes]]:
    async for rows in _pages(connection, sql):
        for row in rows:
            yield row["tenant"], row["key"], row["row"]
    yield _END
