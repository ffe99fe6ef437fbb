"""One unit of work on PostgreSQL: the kernel's `Transaction`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from asyncpg import UniqueViolationError

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import START, Accepted, Outcome, Position, Recorded, Refused
from entrepot.kernel.ports import (
    EFFECTS,
    TIMERS,
    Checkpoint,
    Conflict,
    DueTimer,
    Origin,
    Rejected,
    Stored,
    StreamKey,
    Tail,
    Write,
)
from entrepot.kernel.react import Letter
from entrepot.kernel.timers import Timer

from .rows import RowWriter
from .tail import EVENT, read_tail, recorded

LOAD = """SELECT s.tenant, s.stream, s.version, s.state{more}
    FROM unnest($1::text[], $2::text[]) AS u(tenant, stream)
    JOIN kernel.states s ON s.tenant = u.tenant AND s.stream = u.stream
    ORDER BY s.tenant, s.stream"""
READ = LOAD.format(more="")
LOCK = LOAD.format(more=", s.tx, pg_current_xact_id()::text::bigint") + " FOR UPDATE OF s"

APPENDED = (
    *("tenant", "stream", "version", "name", "schema", "data", "at"),
    *("command_id", "correlation_id", "causation_id", "actor", "historic"),
)
COPY_FROM_ROWS = 32

# Where a transaction stands in the readers' order: by its own number, but behind everything it saw.
STAMP = "greatest(pg_current_xact_id()::text::bigint, {})"

LAST = f"SELECT {STAMP.format('$1')}, currval('kernel.positions')"

APPEND = f"""WITH told AS (INSERT INTO kernel.events ({", ".join(APPENDED)}, tx)
    SELECT *, {STAMP.format("$13")} FROM unnest($1::text[], $2::text[], $3::int[], $4::text[],
        $5::smallint[], $6::jsonb[], $7::timestamptz[], $8::text[], $9::text[], $10::text[],
        $11::text[], $12::bool[]) RETURNING tx, position)
    SELECT max(tx), max(position) FROM told"""

CREATE = f"""INSERT INTO kernel.states (tenant, stream, version, state, tx)
    SELECT *, {STAMP.format("$5")} FROM unnest($1::text[], $2::text[], $3::int[], $4::bytea[])"""

UPDATE = f"""UPDATE kernel.states s SET version = u.version, state = u.state,
        tx = {STAMP.format("$6")}
    FROM unnest($1::text[], $2::text[], $3::int[], $4::bytea[], $5::int[])
        AS u(tenant, stream, version, state, loaded)
    WHERE s.tenant = u.tenant AND s.stream = u.stream AND s.version = u.loaded"""


class PostgresTransaction:
    """See `entrepot.kernel.ports.Transaction`."""

    def __init__(
        self,
        connection: Any,
        catalog: Catalog,
        rows: RowWriter,
        subscribe: Callable[[str], Awaitable[None]],
    ) -> None:
        self.connection, self.catalog, self.rows = connection, catalog, rows
        self.subscribe = subscribe
        self.wakes: set[str] = set()
        self._loaded: dict[StreamKey, int] = {}
        self._behind = 0  # what was seen of a transaction that began later than this one

    async def outcomes(self, ids: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], Outcome]:
        found = await self.connection.fetch(
            """SELECT o.tenant, o.id, o.outcome
                FROM unnest($1::text[], $2::text[]) AS u(tenant, id)
                JOIN kernel.outcomes o ON o.tenant = u.tenant AND o.id = u.id""",
            [tenant for tenant, _ in ids],
            [id for _, id in ids],
        )
        return {(row["tenant"], row["id"]): _read_outcome(row["outcome"]) for row in found}

    async def load(self, keys: Sequence[StreamKey], *, lock: bool) -> Mapping[StreamKey, Stored]:
        rows = await self.connection.fetch(
            LOCK if lock else READ,
            [tenant for tenant, _ in keys],
            [stream for _, stream in keys],
        )
        found = {(row[0], row[1]): Stored(row[3], row[2]) for row in rows}
        if lock:
            self._behind = max([self._behind, *[row[4] for row in rows if row[4] > row[5]]])
            self._loaded.update({key: stored.version for key, stored in found.items()})
        return found

    async def write(self, write: Write) -> Position:
        position = START
        if write.states:
            await self._write_states(write.states)
        if write.events:
            position = await self._append(write.events)
        for sql, arrays, expected in self.rows.statements(write.rows):
            done = await self.connection.execute(sql, *arrays)
            if expected >= 0 and done != f"UPDATE {expected}":
                raise Rejected(f"{done} where {expected} rows were meant: {sql}")
        if write.outcomes:
            await self._remember(write.outcomes, position)
        if write.timers:
            await self._write_timers(write.timers)
        if write.effects:
            await self._write_effects(write.effects)
        return position

    async def _write_states(self, states: Mapping[StreamKey, Stored]) -> None:
        loaded = self._loaded
        made = [(key, stored) for key, stored in states.items() if key not in loaded]
        moved = [(key, stored) for key, stored in states.items() if key in loaded]
        if made:
            made.sort(key=lambda pair: pair[0])
            try:
                await self._create(made)
            except UniqueViolationError as error:
                raise Conflict(str(error)) from error
        if moved:
            versions = [loaded[key] for key, _ in moved]
            arrays = (*_state_arrays(moved), versions, self._behind)
            done = await self.connection.execute(UPDATE, *arrays)
            if done != f"UPDATE {len(moved)}":
                raise Conflict(f"{done} of {len(moved)} streams")
        for key, stored in states.items():
            loaded[key] = stored.version

    async def _create(self, states: Sequence[tuple[StreamKey, Stored]]) -> None:
        if len(states) < COPY_FROM_ROWS:
            await self.connection.execute(CREATE, *_state_arrays(states), self._behind)
            return
        await self._copy(
            "states",
            ("tenant", "stream", "version", "state"),
            [(*key, stored.version, stored.state) for key, stored in states],
        )

    async def _copy(
        self, table: str, columns: Sequence[str], records: Sequence[tuple[Any, ...]]
    ) -> None:
        """The column `tx` is the transaction's own number unless that is not enough."""
        if self._behind:
            columns = (*columns, "tx")
            records = [(*record, self._behind) for record in records]
        await self.connection.copy_records_to_table(
            table, schema_name="kernel", columns=columns, records=records
        )

    async def _append(self, events: Sequence[Recorded]) -> Position:
        """COPY costs half of INSERT for many rows, and one round trip more."""
        shapes = self.catalog.shapes
        rows = [
            (
                *(e.tenant, e.stream, e.version, e.name, shapes[e.name].schema, e.data, e.at),
                *(e.command_id, e.correlation_id, e.causation_id, e.actor, e.historic),
            )
            for e in events
        ]
        self.wakes.update([e.name for e in events])
        if len(rows) < COPY_FROM_ROWS:
            columns = zip(*rows, strict=True)
            return Position(*await self.connection.fetchrow(APPEND, *columns, self._behind))
        await self._copy("events", APPENDED, rows)
        return Position(*await self.connection.fetchrow(LAST, self._behind))

    async def _remember(
        self, outcomes: Sequence[tuple[str, str, Outcome]], position: Position
    ) -> None:
        try:
            await self.connection.execute(
                "INSERT INTO kernel.outcomes (tenant, id, outcome)"
                " SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[])",
                [tenant for tenant, _, _ in outcomes],
                [id for _, id, _ in outcomes],
                [_write_outcome(outcome, position) for _, _, outcome in outcomes],
            )
        except UniqueViolationError as error:
            raise Conflict(str(error)) from error

    async def _write_timers(self, timers: Sequence[tuple[Origin, Any]]) -> None:
        last = {(origin.tenant, timer.key): (origin, timer) for origin, timer in timers}
        await self.connection.execute(
            """DELETE FROM kernel.timers t USING unnest($1::text[], $2::text[]) AS u(tenant, key)
                WHERE t.tenant = u.tenant AND t.key = u.key""",
            *zip(*last, strict=True),
        )
        kept = [(o, t) for o, t in last.values() if isinstance(t, Timer)]
        if kept:
            catalog = self.catalog
            await self.connection.executemany(
                """INSERT INTO kernel.timers (tenant, key, due, name, command, at,
                    correlation_id, causation_id, historic)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    ON CONFLICT (tenant, key) DO UPDATE SET (due, name, command, at,
                        correlation_id, causation_id, historic) = (excluded.due, excluded.name,
                        excluded.command, excluded.at, excluded.correlation_id,
                        excluded.causation_id, excluded.historic)""",
                [
                    (
                        *(o.tenant, t.key, t.due, catalog.names[type(t.command)]),
                        *(catalog.encode(t.command), o.at),
                        *(o.correlation_id, o.causation_id, o.historic),
                    )
                    for o, t in kept
                ],
            )
            self.wakes.add(TIMERS)

    async def _write_effects(self, effects: Sequence[tuple[Origin, Any]]) -> None:
        catalog = self.catalog
        columns = zip(
            *(
                (
                    *(o.tenant, e.name, e.key, catalog.encode(e.request)),
                    *(catalog.names[type(e.failed)], catalog.encode(e.failed)),
                    *(e.attempts_max, e.timeout_s, o.at),
                    *(o.correlation_id, o.causation_id, o.historic),
                )
                for o, e in effects
            ),
            strict=True,
        )
        await self.connection.execute(
            """INSERT INTO kernel.effects (tenant, name, key, request, failed_name, failed,
                attempts_max, timeout_s, at, correlation_id, causation_id, historic)
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::text[],
                    $6::jsonb[], $7::int[], $8::float[], $9::timestamptz[], $10::text[],
                    $11::text[], $12::bool[])
                ON CONFLICT (tenant, name, key) DO NOTHING""",
            *columns,
        )
        self.wakes.add(EFFECTS)

    async def claim(self, subscription: str) -> Checkpoint | None:
        await self.subscribe(subscription)
        row = await self.connection.fetchrow(
            """SELECT slot, slots, tx, position,
                    EXISTS (SELECT FROM kernel.letters WHERE subscription = $1) AS has_letters
                FROM kernel.checkpoints WHERE subscription = $1
                ORDER BY moved_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
            subscription,
        )
        if row is None:
            return None
        return Checkpoint(
            subscription,
            row["slot"],
            row["slots"],
            Position(row["tx"], row["position"]),
            row["has_letters"],
        )

    async def tail(
        self, after: Position, limit: int, names: Sequence[str], slot: int, slots: int
    ) -> Tail:
        return await read_tail(
            self.connection, self.catalog, after, limit, list(names), slot, slots
        )

    async def advance(self, checkpoint: Checkpoint, to: Position) -> None:
        await self.connection.execute(
            """UPDATE kernel.checkpoints SET tx = $3, position = $4, moved_at = clock_timestamp()
                WHERE subscription = $1 AND slot = $2""",
            checkpoint.subscription,
            checkpoint.slot,
            *to,
        )

    async def parked(self, subscription: str, streams: Sequence[StreamKey]) -> set[StreamKey]:
        rows = await self.connection.fetch(
            """SELECT DISTINCT l.tenant, l.stream FROM kernel.letters l
                JOIN unnest($2::text[], $3::text[]) AS u(tenant, stream)
                  ON l.tenant = u.tenant AND l.stream = u.stream
                WHERE l.subscription = $1""",
            subscription,
            [tenant for tenant, _ in streams],
            [stream for _, stream in streams],
        )
        return {(row["tenant"], row["stream"]) for row in rows}

    async def park(self, subscription: str, events: Sequence[Recorded], error: str) -> None:
        await self.connection.executemany(
            """INSERT INTO kernel.letters
                (subscription, tenant, stream, version, name, tx, position, error)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (subscription, tenant, stream, version) DO UPDATE
                    SET error = excluded.error, attempts = letters.attempts + 1""",
            [
                (subscription, e.tenant, e.stream, e.version, e.name, *e.position, error)
                for e in events
            ],
        )

    async def take_letters(self, ids: Sequence[int]) -> Sequence[tuple[Letter, Recorded]]:
        rows = await self.connection.fetch(
            f"""WITH taken AS (DELETE FROM kernel.letters WHERE id = ANY($1::bigint[]) RETURNING *)
                SELECT t.id, t.subscription, t.error, t.attempts, t.at AS parked_at, e.*
                  FROM taken t JOIN LATERAL (
                    SELECT {EVENT} FROM kernel.events e
                     WHERE e.tx = t.tx AND e.position = t.position) e ON true
                 ORDER BY e.tenant, e.stream, e.version""",
            list(ids),
        )
        return [(letter(row, row["parked_at"]), recorded(self.catalog, row)) for row in rows]

    async def take_timers(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        rows = await self.connection.fetch(
            """DELETE FROM kernel.timers WHERE id IN (
                    SELECT id FROM kernel.timers WHERE due <= $1 ORDER BY due LIMIT $2
                    FOR UPDATE SKIP LOCKED)
                RETURNING id, tenant, key, due, name, command, at, correlation_id, causation_id,
                    historic""",
            now,
            limit,
        )
        return [
            DueTimer(
                row["id"],
                origin(row),
                row["key"],
                row["due"],
                self.catalog.command(row["name"], row["command"]),
            )
            for row in sorted(rows, key=lambda row: (row["due"], row["id"]))
        ]

    async def forget_effects(self, ids: Sequence[int]) -> set[int]:
        rows = await self.connection.fetch(
            "DELETE FROM kernel.effects WHERE id = ANY($1::bigint[]) RETURNING id", list(ids)
        )
        return {row["id"] for row in rows}


def origin(row: Any) -> Origin:
    return Origin(
        tenant=row["tenant"],
        at=row["at"],
        correlation_id=row["correlation_id"],
        causation_id=row["causation_id"],
        historic=row["historic"],
    )


def letter(row: Any, at: datetime) -> Letter:
    return Letter(
        row["id"],
        row["subscription"],
        row["tenant"],
        row["stream"],
        row["name"],
        row["version"],
        row["error"],
        row["attempts"],
        at,
        Position(row["tx"], row["position"]),
    )


def _state_arrays(states: Sequence[tuple[StreamKey, Stored]]) -> list[list[Any]]:
    return [
        [key[0] for key, _ in states],
        [key[1] for key, _ in states],
        [stored.version for _, stored in states],
        [stored.state for _, stored in states],
    ]


def _write_outcome(outcome: Outcome, position: Position) -> bytes:
    if isinstance(outcome, Accepted):
        kept = Accepted(outcome.events, outcome.stream, outcome.version, position)
        return msgspec.json.encode({"accepted": kept})
    return msgspec.json.encode({"refused": outcome})


def _read_outcome(data: bytes) -> Outcome:
    kept = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    if "accepted" in kept:
        return msgspec.json.decode(kept["accepted"], type=Accepted)
    return msgspec.json.decode(kept["refused"], type=Refused)
