"""One unit of work on PostgreSQL: the kernel's `Transaction`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
import structlog

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Accepted, Outcome, Position, Recorded, Refused
from entrepot.kernel.ports import (
    EFFECTS,
    TIMERS,
    Checkpoint,
    DueTimer,
    LookedBack,
    Stored,
    StreamKey,
    Tail,
    Write,
)
from entrepot.kernel.react import Letter, Origin
from entrepot.kernel.timers import rings

from .columns import column, joined, names_in, unnest
from .tail import EVENT, Reader, recorded
from .writing import After, Writer

log = structlog.get_logger(__name__)

UNREAD = (LookupError, msgspec.DecodeError)
"""What reading a kept message raises whose context, name or field is no more."""

LOAD = f"""SELECT s.tenant, s.stream, s.version, s.state, s.left_to{{more}}
    FROM {unnest("text", "text")} AS u(tenant, stream)
    JOIN kernel.states s ON s.tenant = u.tenant AND s.stream = u.stream
    ORDER BY s.tenant, s.stream"""
READ = LOAD.format(more="")
LOCK = LOAD.format(more=", s.tx, pg_current_xact_id()::text::bigint") + " FOR UPDATE OF s"
TRY_LOCK = f"""WITH held AS ({LOCK} SKIP LOCKED)
    SELECT * FROM held UNION ALL
    SELECT u.tenant, u.stream, NULL, NULL, NULL, NULL, NULL
      FROM {unnest("text", "text")} AS u(tenant, stream)
     WHERE EXISTS (SELECT FROM kernel.states s WHERE s.tenant = u.tenant AND s.stream = u.stream)
       AND NOT EXISTS (SELECT FROM held h WHERE h.tenant = u.tenant AND h.stream = u.stream)"""

RECALL = f"""SELECT o.tenant, o.id, o.outcome FROM {unnest("text", "text")} AS u(tenant, id)
    JOIN kernel.outcomes o ON o.tenant = u.tenant AND o.id = u.id"""

LOOK_BACK = f"""WITH u AS MATERIALIZED (
        SELECT u.n, s.tenant, s.stream, s.version, s.state, s.left_to, coalesce((
               SELECT e.version FROM kernel.events e
                WHERE e.tenant = s.tenant AND e.stream = s.stream
                  AND e.version >= s.version - $4 AND e.at <= u.moment
                ORDER BY e.version DESC LIMIT 1),
               CASE WHEN s.version <= $4 THEN 0 END) AS before
          FROM {unnest("text", "text", "timestamptz")} WITH ORDINALITY
            AS u(tenant, stream, moment, n)
          JOIN kernel.states s ON s.tenant = u.tenant AND s.stream = u.stream)
    SELECT u.n, u.version AS now, u.state, u.left_to, u.before IS NULL AS cut,
           {", ".join(f"e.{c.strip()}" for c in EVENT.split(","))}
      FROM u LEFT JOIN kernel.events e ON e.tenant = u.tenant AND e.stream = u.stream
       AND e.version > u.before
     ORDER BY u.n, e.version"""

# An array is looked up id by id; of a list PostgreSQL thinks it long, and reads all timers for it.
TAKE_TIMERS = """DELETE FROM kernel.timers WHERE id = ANY(ARRAY(
        SELECT id FROM kernel.timers WHERE due <= $1 ORDER BY due LIMIT $2
        FOR UPDATE SKIP LOCKED))
    RETURNING id, tenant, key, due, name, command, at, correlation_id, causation_id, historic"""

# From one kind to the next by the index, of each the first in time as far as there are places.
LEASE_EFFECTS = """WITH RECURSIVE kinds (name) AS (
        SELECT min(name) FROM kernel.effects
        UNION ALL
        SELECT (SELECT min(name) FROM kernel.effects WHERE name > kinds.name)
          FROM kinds WHERE kinds.name IS NOT NULL),
    first AS (
        SELECT e.id FROM kinds
          LEFT JOIN unnest($2::text[], $3::int[]) AS taken (name, places)
            ON taken.name = kinds.name
         CROSS JOIN LATERAL (
            SELECT id FROM kernel.effects e WHERE e.name = kinds.name AND e.due <= now()
             ORDER BY e.due LIMIT greatest(0, $1 - coalesce(taken.places, 0))
             FOR UPDATE SKIP LOCKED) e)
    UPDATE kernel.effects SET attempts = attempts + 1, leased_by = $5,
        due = now() + make_interval(secs => timeout_s + $4)
      FROM (SELECT set_config('synchronous_commit', 'off', true)) AS hurry
     WHERE id = ANY(ARRAY(SELECT id FROM first)) RETURNING *"""

HOLD = f"""WITH held AS (
        SELECT s.version, s.tx, u.version AS supposed
          FROM {unnest("text", "text", "integer")} AS u(tenant, stream, version)
          JOIN kernel.states s ON s.tenant = u.tenant AND s.stream = u.stream
           FOR UPDATE OF s SKIP LOCKED),
    seen AS (
        SELECT s.version, 0::bigint AS tx, u.version AS supposed
          FROM {unnest("text", "text", "integer", first=4)} AS u(tenant, stream, version)
          JOIN kernel.states s ON s.tenant = u.tenant AND s.stream = u.stream)
    SELECT count(*) FILTER (WHERE version = supposed
               AND tx <= pg_current_xact_id()::text::bigint) AS same, count(*) AS found
      FROM (SELECT * FROM held UNION ALL SELECT * FROM seen) AS streams"""


class PostgresTransaction:
    """See `entrepot.kernel.ports.Transaction`."""

    def __init__(
        self,
        connection: Any,
        catalog: Catalog,
        reader: Reader,
        writer: Writer,
        subscribe: Callable[[str], Awaitable[None]],
    ) -> None:
        self.connection, self.catalog = connection, catalog
        self.reader, self.writer = reader, writer
        self.subscribe = subscribe
        self.wakes: set[str] = set()
        self.told: Counter[str] = Counter()
        self._loaded: dict[StreamKey, int] = {}
        self._behind = 0  # what was seen of a transaction that began later than this one

    async def outcomes(self, ids: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], Outcome]:
        found = await self.connection.fetch(RECALL, *_keys(ids))
        return {(row["tenant"], row["id"]): _read_outcome(row["outcome"]) for row in found}

    async def load(self, keys: Sequence[StreamKey], *, lock: bool) -> Mapping[StreamKey, Stored]:
        rows = await self.connection.fetch(LOCK if lock else READ, *_keys(keys))
        return self._held(rows) if lock else _found(rows)

    async def try_load(
        self, keys: Sequence[StreamKey]
    ) -> tuple[Mapping[StreamKey, Stored], set[StreamKey]]:
        rows = await self.connection.fetch(TRY_LOCK, *_keys(keys))
        busy = {(row[0], row[1]) for row in rows if row[2] is None}
        return self._held([row for row in rows if row[2] is not None]), busy

    async def look_back(
        self, moments: Sequence[tuple[StreamKey, datetime]], limit: int
    ) -> Mapping[tuple[StreamKey, datetime], LookedBack]:
        keys = _keys([key for key, _ in moments])
        times = [moment for _, moment in moments]
        rows = await self.connection.fetch(LOOK_BACK, *keys, times, limit)
        return {
            moments[n - 1]: LookedBack(
                Stored(told[0]["state"], told[0]["now"], names_in(told[0]["left_to"])),
                [recorded(self.catalog, row) for row in told if row["version"] is not None],
                told[0]["cut"],
            )
            for n, told in ((n, list(group)) for n, group in groupby(rows, key=itemgetter("n")))
        }

    async def hold(self, writes: Mapping[StreamKey, int], reads: Mapping[StreamKey, int]) -> bool:
        if not writes and not reads:
            return True
        row = await self.connection.fetchrow(
            HOLD,
            *(*_keys([*writes]), column([*writes.values()], "integer")),
            *(*_keys([*reads]), column([*reads.values()], "integer")),
        )
        there = sum(1 for version in (*writes.values(), *reads.values()) if version)
        return bool(row["same"] == row["found"] == there)

    def _held(self, rows: Sequence[Any]) -> Mapping[StreamKey, Stored]:
        found = _found(rows)
        self._behind = max([self._behind, *[row[5] for row in rows if row[5] > row[6]]])
        self._loaded.update({key: stored.version for key, stored in found.items()})
        return found

    async def write(self, write: Write, *, after: After = None) -> Position:
        self._wake(write)
        self.told.update([event.name for event in write.events])
        self._loaded.update(write.expected)
        position = await self.writer.write(
            self.connection, write, self._loaded, self._behind, after
        )
        self._loaded.update({key: stored.version for key, stored in write.states.items()})
        return position

    def _wake(self, write: Write) -> None:
        hearers = self.catalog.hearers
        told = {(e.name, tuple(write.heard.get(i, ()))) for i, e in enumerate(write.events)}
        for name, heard in told:
            self.wakes.add(name)
            self.wakes.update(hearers.get(name, {}).keys() - heard)
        if any(rings(timer, o.at, historic=o.historic) for o, timer in write.timers):
            self.wakes.add(TIMERS)
        if write.effects:
            self.wakes.add(EFFECTS)

    async def claim(self, subscription: str, but: Collection[int] = ()) -> Checkpoint | None:
        await self.subscribe(subscription)
        row = await self.connection.fetchrow(
            """SELECT slot, slots, tx, position,
                    EXISTS (SELECT FROM kernel.letters WHERE subscription = $1) AS has_letters
                FROM kernel.checkpoints WHERE subscription = $1 AND slot <> ALL($2::int[])
                ORDER BY moved_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
            subscription,
            list(but),
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
        self,
        after: Position,
        limit: int,
        names: Sequence[str],
        slot: int,
        slots: int,
        *,
        subscription: str = "",
    ) -> Tail:
        return await self.reader.tail(
            self.connection, after, limit, names, slot, slots, subscription
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

    async def park(
        self, subscription: str, events: Sequence[Recorded], error: str, *, attempts: int = 1
    ) -> None:
        await self.connection.executemany(
            """INSERT INTO kernel.letters
                (subscription, tenant, stream, version, name, tx, position, error, attempts)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT (subscription, tenant, stream, version) DO UPDATE
                    SET error = excluded.error,
                        attempts = letters.attempts + excluded.attempts""",
            [
                (subscription, e.tenant, e.stream, e.version, e.name, *e.position, error, attempts)
                for e in events
            ],
        )

    async def take_letters(
        self, subscription: str, stream: StreamKey, until: int, limit: int
    ) -> Sequence[tuple[Letter, Recorded]]:
        rows = await self.connection.fetch(
            f"""WITH first AS MATERIALIZED (
                    SELECT id FROM kernel.letters
                     WHERE subscription = $1 AND tenant = $2 AND stream = $3 AND version <= $4
                     ORDER BY version LIMIT $5 FOR UPDATE),
                taken AS (DELETE FROM kernel.letters WHERE id IN (SELECT id FROM first)
                    RETURNING *),
                again AS (
                    INSERT INTO kernel.timers (tenant, key, due, name, command, at,
                        correlation_id, causation_id, historic)
                    SELECT l.tenant, l.stream, t.due, l.name, t.command, t.at,
                        t.correlation_id, t.causation_id, t.historic
                      FROM taken l, jsonb_to_record(l.timer) AS t (due timestamptz, command jsonb,
                        at timestamptz, correlation_id text, causation_id text, historic boolean)
                     WHERE l.timer IS NOT NULL ON CONFLICT (tenant, key) DO NOTHING)
                SELECT t.id, t.subscription, t.error, t.attempts, t.at AS parked_at, e.*
                  FROM taken t JOIN LATERAL (
                    SELECT {EVENT} FROM kernel.events e
                     WHERE e.tx = t.tx AND e.position = t.position) e ON true
                 ORDER BY e.version""",
            *(subscription, *stream, until, limit),
        )
        return [(letter(row, row["parked_at"]), recorded(self.catalog, row)) for row in rows]

    async def take_timers(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        rows = await self.connection.fetch(TAKE_TIMERS, now, limit)
        due, unread = [], []
        for row in sorted(rows, key=lambda row: (row["due"], row["id"])):
            try:
                command = self.catalog.command(row["name"], row["command"])
            except UNREAD as error:
                unread.append((row, repr(error)))
            else:
                due.append(DueTimer(row["id"], origin(row), row["key"], row["due"], command))
        if unread:
            await self._park_timers(unread)
        return due

    async def _park_timers(self, unread: Sequence[tuple[Any, str]]) -> None:
        """As letters: what a build of yesterday or tomorrow asked for, it may still read."""
        await self.connection.executemany(
            """INSERT INTO kernel.letters
                (subscription, tenant, stream, version, name, tx, position, error, timer)
                VALUES ($1, $2, $3, 0, $4, 0, 0, $5, jsonb_build_object(
                    'due', $6::timestamptz, 'command', $7::jsonb, 'at', $8::timestamptz,
                    'correlation_id', $9::text, 'causation_id', $10::text, 'historic', $11::bool))
                ON CONFLICT (subscription, tenant, stream, version) DO UPDATE
                    SET name = excluded.name, error = excluded.error, timer = excluded.timer,
                        attempts = letters.attempts + 1""",
            [
                (
                    *(TIMERS, row["tenant"], row["key"], row["name"], error),
                    *(row["due"], row["command"], row["at"]),
                    *(row["correlation_id"], row["causation_id"], row["historic"]),
                )
                for row, error in unread
            ],
        )
        for row, error in unread:
            log.error(
                "timer.parked",
                key=row["key"],
                command=row["name"],
                error=error,
                correlation_id=row["correlation_id"],
                causation_id=row["causation_id"],
            )

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


def _keys(keys: Sequence[StreamKey]) -> tuple[str, str]:
    return joined([tenant for tenant, _ in keys]), joined([stream for _, stream in keys])


def _found(rows: Sequence[Any]) -> Mapping[StreamKey, Stored]:
    return {(row[0], row[1]): Stored(row[3], row[2], names_in(row[4])) for row in rows}


def _read_outcome(data: bytes) -> Outcome:
    kept = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    if "accepted" in kept:
        return msgspec.json.decode(kept["accepted"], type=Accepted)
    return msgspec.json.decode(kept["refused"], type=Refused)
