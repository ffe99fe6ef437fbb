"""Writes all of a transaction in as few statements as can be: one, where little is written.

What is written are parts, each a statement over arrays, whatever the number of rows. Parts that
were met together before go as one statement, so that a small transaction waits for the database
once instead of eight times. Many rows go by COPY.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from asyncpg import UniqueViolationError

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import START, Accepted, Outcome, Position, Recorded
from entrepot.kernel.ports import Conflict, Rejected, Stored, StreamKey, Write
from entrepot.kernel.react import Origin
from entrepot.kernel.timers import Timer

from .columns import column, listed, unnest
from .errors import named
from .rows import RowWriter, Statement

APPENDED = (
    *("tenant", "stream", "version", "name", "schema", "data", "at"),
    *("command_id", "correlation_id", "causation_id", "actor", "historic", "heard_by"),
    "session_id",
)
MADE = ("tenant", "stream", "version", "state", "left_to")
CONTESTED = ("states", "outcomes")
COPY_FROM_ROWS = 128
TOGETHER_MAX = 500

# Where a transaction stands in the readers' order: by its own number, but behind everything it saw.
STAMP = "greatest(pg_current_xact_id()::text::bigint, {})"

LAST = f"SELECT {STAMP.format('$1')}, currval('kernel.positions')"

EVENT_TYPES = (
    *("text", "text", "integer", "text", "smallint", "jsonb", "timestamptz"),
    *("text", "text", "text", "text", "boolean", "text"),
    "text",
)
APPEND = f"""INSERT INTO kernel.events ({", ".join(APPENDED)}, tx)
    SELECT *, {STAMP.format("$15")} FROM {unnest(*EVENT_TYPES)}"""

# A state is JSON, which travels as text though it is kept as bytes.
STATE_TYPES = ("text", "text", "integer", "text", "text")
CREATE = f"""INSERT INTO kernel.states ({", ".join(MADE)}, tx)
    SELECT u.tenant, u.stream, u.version, convert_to(u.state, 'UTF8'), u.left_to,
        {STAMP.format("$6")}
    FROM {unnest(*STATE_TYPES)} AS u({", ".join(MADE)})"""

UPDATE = f"""UPDATE kernel.states s SET version = u.version, state = convert_to(u.state, 'UTF8'),
        left_to = u.left_to, tx = {STAMP.format("$7")}
    FROM {unnest(*STATE_TYPES, "integer")} AS u({", ".join(MADE)}, loaded)
    WHERE s.tenant = u.tenant AND s.stream = u.stream AND s.version = u.loaded
        AND s.tx <= {STAMP.format("$7")}"""

ANSWER_TYPES = ("text", "text", "jsonb")
REMEMBER = f"""INSERT INTO kernel.outcomes (tenant, id, outcome)
    SELECT * FROM {unnest(*ANSWER_TYPES)}"""

KEY_TYPES = ("text", "text")
DISARM = f"""DELETE FROM kernel.timers t USING {unnest(*KEY_TYPES)} AS u(tenant, key)
    WHERE t.tenant = u.tenant AND t.key = u.key"""

TIMER_TYPES = (
    *("text", "text", "timestamptz", "text", "jsonb"),
    *("timestamptz", "text", "text", "boolean"),
)
ARM = f"""INSERT INTO kernel.timers (tenant, key, due, name, command, at, correlation_id,
        causation_id, historic)
    SELECT * FROM {unnest(*TIMER_TYPES)}
    ON CONFLICT (tenant, key) DO UPDATE SET (due, name, command, at, correlation_id, causation_id,
        historic) = (excluded.due, excluded.name, excluded.command, excluded.at,
        excluded.correlation_id, excluded.causation_id, excluded.historic)"""

EFFECT_TYPES = (
    *("text", "text", "text", "jsonb", "text", "jsonb", "integer", "float", "boolean"),
    *("timestamptz", "text", "text", "boolean"),
)
ASK_OUTSIDE = f"""INSERT INTO kernel.effects (tenant, name, key, request, failed_name, failed,
        attempts_max, timeout_s, hurried, at, correlation_id, causation_id, historic)
    SELECT * FROM {unnest(*EFFECT_TYPES)}
    ON CONFLICT (tenant, name, key) DO NOTHING"""


After = Callable[[], Awaitable[None]] | None


class Part(NamedTuple):
    """A statement of its own; `hits` is how many rows it must hit, -1 when any number will do."""

    sql: str
    values: Sequence[Any]
    hits: int = -1


class Writer:
    """Writes what transactions decided; one serves all transactions of a store."""

    def __init__(self, catalog: Catalog, rows: RowWriter) -> None:
        self.catalog, self.rows = catalog, rows
        self._together: dict[tuple[str, ...], str] = {}

    async def write(
        self,
        connection: Any,
        write: Write,
        loaded: Mapping[StreamKey, int],
        behind: int,
        after: After = None,
    ) -> Position:
        """Everything at once; `loaded` are the versions held, `behind` as STAMP needs it."""
        position = START
        try:
            parts = await self._states_and_rows(connection, write, loaded, behind)
            events = self._events(write.events, write.heard)
            if len(events) >= COPY_FROM_ROWS:
                await _copy(connection, "kernel.events", APPENDED, events, behind)
                position = Position(*await connection.fetchrow(LAST, behind))
            elif events:
                parts.append(Part(APPEND, [*_columns(events, EVENT_TYPES), behind]))
            parts += [*self._timers(write.timers), *self._effects(write.effects)]
            if after is not None:
                await after()
            position = await self._run(connection, parts) or position
            if write.outcomes:
                answers = _answers(write.outcomes, position)
                await connection.execute(REMEMBER, *_columns(answers, ANSWER_TYPES))
        except UniqueViolationError as error:
            if after or (error.schema_name == "kernel" and error.table_name in CONTESTED):
                raise Conflict(named(error)) from error
            raise
        return position

    async def _states_and_rows(
        self, connection: Any, write: Write, loaded: Mapping[StreamKey, int], behind: int
    ) -> list[Part]:
        """What is left to do once the new ones, if they are many, are there."""
        made = sorted([pair for pair in write.states.items() if pair[0] not in loaded])
        moved = sorted([pair for pair in write.states.items() if pair[0] in loaded])
        copied: list[Statement] = []
        changed: list[Statement] = []
        for some in self.rows.statements(write.rows):
            many = some.new and len(some.values[0]) >= COPY_FROM_ROWS
            (copied if many else changed).append(some)
        parts: list[Part] = []
        # Of two who make a stream, one must hear of that before it hears of a row.
        if len(made) >= COPY_FROM_ROWS or (made and copied):
            await _copy(connection, "kernel.states", MADE, _created(made), behind)
        elif made:
            parts.append(Part(CREATE, [*_stated(made), behind]))
        for some in copied:
            await _copy(connection, some.table, some.columns, _transposed(some.values))
        if moved:
            versions = column([loaded[key] for key, _ in moved], "integer")
            values = [*_stated(moved), versions, behind]
            parts.append(Part(UPDATE, values, len(moved)))
        return [*parts, *[Part(some.sql, some.arguments(), some.hits) for some in changed]]

    async def _run(self, connection: Any, parts: Sequence[Part]) -> Position | None:
        position = None
        for some in self._bundles(parts):
            sql = self._together.get(tuple([part.sql for part in some])) or together(some)
            row = await connection.fetchrow(sql, *[value for part in some for value in part.values])
            for part, found in zip(some, row, strict=True):
                if part.sql is APPEND:
                    position = Position(*found)
                elif part.hits >= 0 and found != part.hits:
                    problem = f"{found} where {part.hits} rows were meant: {part.sql}"
                    raise (Conflict if part.sql is UPDATE else Rejected)(problem)
        return position

    def _bundles(self, parts: Sequence[Part]) -> list[Sequence[Part]]:
        """What was met once before goes together from now on: a statement that is never met
        again is not worth preparing. What is removed may be made anew, so it goes first."""
        removals: list[Sequence[Part]] = [[p] for p in parts if p.sql.startswith("DELETE")]
        rest = [part for part in parts if not part.sql.startswith("DELETE")]
        key = tuple([part.sql for part in rest])
        if not rest:
            return removals
        if key in self._together:
            self._together[key] = self._together[key] or together(rest)
            return [*removals, rest]
        if len(self._together) < TOGETHER_MAX:
            self._together[key] = ""
        return [*removals, *[[part] for part in rest]]

    def _events(
        self, events: Sequence[Recorded], heard: Mapping[int, Sequence[str]]
    ) -> list[tuple[Any, ...]]:
        shapes = self.catalog.shapes
        return [
            (
                *(e.tenant, e.stream, e.version, e.name, shapes[e.name].schema, e.data, e.at),
                *(e.command_id, e.correlation_id, e.causation_id, e.actor, e.historic),
                listed(heard.get(i, ())),
                e.session_id,
            )
            for i, e in enumerate(events)
        ]

    def _timers(self, timers: Sequence[tuple[Origin, Any]]) -> list[Part]:
        last = {(origin.tenant, timer.key): (origin, timer) for origin, timer in timers}
        gone = [key for key, (_, timer) in last.items() if not isinstance(timer, Timer)]
        armed = [
            (
                *(o.tenant, t.key, t.due, self.catalog.names[type(t.command)]),
                *(self.catalog.encode(t.command), o.at),
                *(o.correlation_id, o.causation_id, o.historic),
            )
            for o, t in last.values()
            if isinstance(t, Timer)
        ]
        parts = [Part(DISARM, _columns(gone, KEY_TYPES))] if gone else []
        return [*parts, Part(ARM, _columns(armed, TIMER_TYPES))] if armed else parts

    def _effects(self, effects: Sequence[tuple[Origin, Any]]) -> list[Part]:
        names, encode = self.catalog.names, self.catalog.encode
        asked = [
            (
                *(o.tenant, e.name, e.key, encode(e.request)),
                *(names[type(e.failed)], encode(e.failed), e.attempts_max, e.timeout_s),
                *(e.hurried, o.at, o.correlation_id, o.causation_id, o.historic),
            )
            for o, e in effects
        ]
        return [Part(ASK_OUTSIDE, _columns(asked, EFFECT_TYPES))] if asked else []


def together(parts: Sequence[Part]) -> str:
    """One statement that does what these do, and answers a column for each.

    It is what the part must hit, or for APPEND the place of the last event.
    """
    bodies, answers = [], []
    first = 0
    for i, part in enumerate(parts):
        sql = re.sub(r"\$(\d+)", lambda found: f"${int(found[1]) + first}", part.sql)  # noqa: B023
        if part.sql is APPEND:
            sql += " RETURNING tx, position"
            answers.append(f"(SELECT ARRAY[max(tx), max(position)] FROM part{i})")
        elif part.hits >= 0:
            sql += " RETURNING 1"
            answers.append(f"(SELECT count(*) FROM part{i})")
        else:
            answers.append("NULL::bigint")
        bodies.append(f"part{i} AS ({sql})")
        first += len(part.values)
    return f"WITH {', '.join(bodies)} SELECT {', '.join(answers)}"


async def _copy(
    connection: Any, table: str, columns: Sequence[str], rows: Sequence[Any], behind: int = 0
) -> None:
    """The column `tx` is the transaction's own number unless that is not enough."""
    if behind:
        columns = (*columns, "tx")
        rows = [(*row, behind) for row in rows]
    schema, _, name = table.partition(".")
    await connection.copy_records_to_table(name, schema_name=schema, columns=columns, records=rows)


def _transposed(rows: Sequence[Sequence[Any]]) -> list[Any]:
    return list(zip(*rows, strict=True))


def _columns(rows: Sequence[Sequence[Any]], types: Sequence[str]) -> list[Any]:
    return [column(values, type) for values, type in zip(_transposed(rows), types, strict=True)]


def _stated(states: Sequence[tuple[StreamKey, Stored]]) -> list[Any]:
    rows = [(*key, s.version, s.state.decode(), listed(s.left_to)) for key, s in states]
    return _columns(rows, STATE_TYPES)


def _created(states: Sequence[tuple[StreamKey, Stored]]) -> list[tuple[Any, ...]]:
    return [(*key, s.version, s.state, listed(s.left_to)) for key, s in states]


def _answers(
    outcomes: Sequence[tuple[str, str, Outcome]], position: Position
) -> list[tuple[str, str, bytes]]:
    return [(tenant, id_, _answer(outcome, position)) for tenant, id_, outcome in outcomes]


def _answer(outcome: Outcome, position: Position) -> bytes:
    if isinstance(outcome, Accepted):
        kept = Accepted(outcome.events, outcome.stream, outcome.version, position)
        return msgspec.json.encode({"accepted": kept})
    return msgspec.json.encode({"refused": outcome})
