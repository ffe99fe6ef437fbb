"""The log on PostgreSQL: the kernel's `Store`."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import asyncpg
import structlog
from prometheus_client import Counter
from uuid_utils import uuid7

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import Position, Recorded
from entrepot.kernel.ports import EFFECTS, Stored, Tail, Unavailable, Wakes
from entrepot.kernel.react import Letter

from . import builds
from .bells import Bells
from .columns import names_in
from .errors import translated
from .health import lags, letter_counts
from .migrations import add_partitions, agreed, learn_sizes, migrate
from .retention import forget_outcomes
from .rows import RowWriter, column_types
from .slots import divide
from .tail import EVENT, HORIZON, Reader, end, recorded
from .transaction import LEASE_EFFECTS, UNREAD, PostgresTransaction, letter, origin
from .writing import Writer

log = structlog.get_logger(__name__)

LEASE_SLACK_S = 5.0
UNREAD_S = 300.0

TOLD = Counter("entrepot_events_total", "Events written to the log by this process", ["event"])


async def prepare_connection(connection: Any) -> None:
    """JSON travels as bytes; encoding is the caller's."""
    await connection.set_type_codec(
        "jsonb",
        encoder=b"\x01".__add__,
        decoder=lambda data: bytes(data[1:]),
        schema="pg_catalog",
        format="binary",
    )
    await connection.set_type_codec(
        "json", encoder=bytes, decoder=bytes, schema="pg_catalog", format="binary"
    )


async def keep_session(connection: Any) -> None:
    """Instead of the pool's reset: our connections hold no session state worth a round trip."""


class PostgresStore:
    """See `entrepot.kernel.ports.Store`. `slots` divides a subscription among workers."""

    def __init__(
        self,
        dsn: Mapping[str, Any],
        catalog: Catalog,
        *,
        slots: Mapping[str, int] | None = None,
        pool_size: int = 8,
    ) -> None:
        self.dsn, self.catalog = dict(dsn), catalog
        self.slots = dict(slots or {})
        self.pool_size = pool_size
        self.bells = Bells()
        self.reader = Reader(catalog)
        self.writer = Writer(catalog, RowWriter({}))
        self._connections: Any = None
        self._superseded = ""
        self._hears = False
        self._subscribed: set[str] = set()
        self.name = f"entrepot-{uuid7().hex}"

    async def open(self, *, hears: bool = False) -> None:
        """Applies pending migrations, then opens the pool; ValueError where another build made the
        tables, or is at work on them. `hears` where this process serves subscriptions.
        """
        self._hears = hears
        connection = await asyncpg.connect(**self.dsn)
        try:
            await migrate(connection, self.catalog)
            if hears:
                await builds.hear(connection, self.catalog)
            self.writer.rows.types = await column_types(connection, self.catalog.contexts)
        finally:
            await connection.close()
        self._connections = await asyncpg.create_pool(
            **self.dsn,
            min_size=2,
            max_size=self.pool_size,
            init=prepare_connection,
            reset=keep_session,
            statement_cache_size=1000,
            max_cached_statement_lifetime=0,
            server_settings={
                "application_name": "entrepot",
                "statement_timeout": "60s",
                "lock_timeout": "15s",
                "idle_in_transaction_session_timeout": "60s",
                # Our statements have one good plan each; planning them costs more than running.
                "plan_cache_mode": "force_generic_plan",
            },
        )
        await self.bells.open(self._line)
        await self._subscribe([*self.catalog.subscriptions])

    async def _line(self) -> Any:
        """While this connection lives, what is leased in its name is being worked on, and no other
        build changes what ours works with. One that came while we had none ends our work.
        """
        # What it tells need not outlive a crash, as nobody who listens does.
        alive = {"application_name": self.name, "synchronous_commit": "off"}
        line = await asyncpg.connect(**self.dsn, server_settings=alive)
        try:
            await builds.share(line, self.catalog, hears=self._hears)
            await agreed(line, self.catalog)
            if self._hears:
                await builds.hears(line, self.catalog)
        except BaseException as error:
            line.terminate()
            if isinstance(error, ValueError):
                self._superseded = str(error)
            raise
        self._superseded = ""
        return line

    @property
    def _pool(self) -> Any:
        if self._superseded:
            raise Unavailable(self._superseded)
        return self._connections

    async def close(self) -> None:
        await self.bells.close()
        if self._connections is not None:
            try:
                async with asyncio.timeout(5):
                    await self._connections.close()
            except TimeoutError:
                self._connections.terminate()

    async def migrated(self) -> int:
        """How many migrations are applied; ValueError unless they are those of this build."""
        with translated():
            async with self._pool.acquire() as connection:
                return await agreed(connection, self.catalog)

    async def _subscribe_once(self, name: str) -> None:
        if name not in self._subscribed:
            await self._subscribe([name])

    async def _subscribe(self, names: Sequence[str]) -> None:
        with translated():
            await self._pool.execute(
                """INSERT INTO kernel.checkpoints (subscription, slot, slots)
                    SELECT name, slot, slots FROM unnest($1::text[], $2::int[]) AS u(name, slots),
                           generate_series(0, slots - 1) AS slot
                     WHERE NOT EXISTS (SELECT FROM kernel.checkpoints WHERE subscription = name)
                    ON CONFLICT DO NOTHING""",
                names,
                [self.slots.get(name, 1) for name in names],
            )
        self._subscribed.update(names)

    async def divide(self) -> list[str]:
        """Divides subscriptions anew as `slots` says; those that must first have read further.

        What `slots` does not name stays as it is.
        """
        behind = []
        for name in sorted(self.slots.keys() & self.catalog.subscriptions.keys()):
            heard = self.catalog.subscriptions[name].names
            with translated():
                async with self._pool.acquire() as connection:
                    if not await divide(connection, name, heard, self.slots[name]):
                        behind.append(name)
        return behind

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        with translated():
            async with self._pool.acquire() as connection:
                unit = PostgresTransaction(
                    connection, self.catalog, self.reader, self.writer, self._subscribe_once
                )
                async with connection.transaction():
                    yield unit
        if unit.wakes:
            self.bells.ring(unit.wakes)
        for name, times in unit.told.items():
            TOLD.labels(name).inc(times)

    async def history(
        self, tenant: str, stream: str, *, until: datetime | None = None, limit: int = 10_000
    ) -> Sequence[Recorded]:
        with translated():
            rows = await self._pool.fetch(
                f"""SELECT {EVENT} FROM kernel.events WHERE tenant = $1 AND stream = $2
                    AND ($3::timestamptz IS NULL OR at <= $3) ORDER BY version LIMIT $4""",
                tenant,
                stream,
                until,
                limit,
            )
        return [recorded(self.catalog, row) for row in rows]

    async def stored(self, tenant: str, stream: str) -> Stored | None:
        with translated():
            row = await self._pool.fetchrow(
                """SELECT version, state, left_to FROM kernel.states
                    WHERE tenant = $1 AND stream = $2""",
                tenant,
                stream,
            )
        if row is None:
            return None
        return Stored(row["state"], row["version"], names_in(row["left_to"]))

    async def tail(
        self,
        after: Position,
        limit: int,
        names: Sequence[str] | None = None,
        *,
        subscription: str = "",
    ) -> Tail:
        wanted = None if names is None else list(names)
        with translated():
            async with self._pool.acquire() as connection:
                return await self.reader.tail(
                    connection, after, limit, wanted, subscription=subscription
                )

    async def tenants(self) -> Sequence[str]:
        with translated():
            rows = await self._pool.fetch(
                # From one to the next by the key: however many streams each has.
                """WITH RECURSIVE found (tenant) AS (
                    SELECT min(tenant) FROM kernel.states
                    UNION ALL
                    SELECT (SELECT min(tenant) FROM kernel.states WHERE tenant > found.tenant)
                    FROM found WHERE found.tenant IS NOT NULL
                ) SELECT tenant FROM found WHERE tenant IS NOT NULL"""
            )
        return [row["tenant"] for row in rows]

    async def end(self) -> Position:
        with translated():
            return end(await self._pool.fetchrow(HORIZON))

    @contextlib.asynccontextmanager
    async def woken(self, names: Collection[str] | None = None) -> AsyncIterator[Wakes]:
        async with self.bells.listener(names) as bell:
            yield bell

    async def lease_effects(
        self, limit: int, taken: Mapping[str, int] | None = None
    ) -> Sequence[Due]:
        with translated():
            # A lease that a crash forgets nobody holds: no need to wait for the disk.
            rows = await self._pool.fetch(
                LEASE_EFFECTS,
                *(limit, [*(taken or {})], [*(taken or {}).values()], LEASE_SLACK_S, self.name),
            )
        due = []
        for row in sorted(rows, key=lambda row: row["id"]):
            try:
                due.append(self._due(row))
            except UNREAD as error:
                log.error("effect.unread", name=row["name"], key=row["key"], error=repr(error))
                await self.postpone_effect(row["id"], UNREAD_S, repr(error), counts=False)
        return due

    def _due(self, row: Any) -> Due:
        from_ = origin(row)
        effect = Effect(
            name=row["name"],
            key=row["key"],
            request=self.catalog.request(row["name"], row["request"]),
            failed=self.catalog.command(row["failed_name"], row["failed"]),
            attempts_max=row["attempts_max"],
            timeout_s=row["timeout_s"],
            hurried=row["hurried"],
        )
        return Due(
            id=row["id"],
            tenant=from_.tenant,
            effect=effect,
            attempts=row["attempts"],
            at=from_.at,
            correlation_id=from_.correlation_id,
            causation_id=from_.causation_id,
            historic=from_.historic,
        )

    async def postpone_effect(self, id: int, delay_s: float, error: str, *, counts: bool) -> None:
        with translated():
            await self._pool.execute(
                """UPDATE kernel.effects SET due = now() + make_interval(secs => $2),
                    leased_by = '', error = $3, attempts = attempts - $4 WHERE id = $1""",
                id,
                delay_s,
                error,
                0 if counts else 1,
            )

    async def lease_turn(self, name: str, turn: datetime) -> bool:
        with translated():
            ours = await self._pool.fetchval(
                """INSERT INTO kernel.turns AS kept (name, turn, leased_by) VALUES ($1, $2, $3)
                    ON CONFLICT (name) DO UPDATE
                    SET turn = excluded.turn, leased_by = excluded.leased_by
                    WHERE kept.turn < excluded.turn
                       OR (kept.turn = excluded.turn AND kept.leased_by <> ''
                           AND kept.leased_by NOT IN
                               (SELECT application_name FROM pg_stat_activity))
                    RETURNING true""",
                *(name, turn, self.name),
            )
        return bool(ours)

    async def end_turn(self, name: str, turn: datetime) -> None:
        with translated():
            await self._pool.execute(
                """UPDATE kernel.turns SET leased_by = ''
                    WHERE name = $1 AND turn = $2 AND leased_by = $3""",
                *(name, turn, self.name),
            )

    async def next_timer(self) -> datetime | None:
        with translated():
            due: datetime | None = await self._pool.fetchval("SELECT min(due) FROM kernel.timers")
        return due

    async def effects_due(self) -> int:
        with translated():
            waiting: int = await self._pool.fetchval(
                "SELECT count(*) FROM kernel.effects WHERE error = ''"
            )
        return waiting

    async def letters(
        self,
        subscription: str | None = None,
        *,
        ids: Collection[int] | None = None,
        after: int = 0,
        limit: int = 500,
    ) -> Sequence[Letter]:
        with translated():
            rows = await self._pool.fetch(
                """SELECT * FROM kernel.letters
                    WHERE ($1::text IS NULL OR subscription = $1) AND id > $3
                      AND ($2::bigint[] IS NULL OR id = ANY($2))
                    ORDER BY id LIMIT $4""",
                *(subscription, None if ids is None else list(ids), after, limit),
            )
        return [letter(row, row["at"]) for row in rows]

    async def letter_counts(self) -> Mapping[str, int]:
        with translated():
            return await letter_counts(self._pool)

    async def lags(self) -> Mapping[str, int]:
        with translated():
            return await lags(self._pool, self.catalog)

    async def tidy(self) -> None:
        """Now and then: the next partitions, the sizes of what is no longer empty, some of the
        outcomes too old to be asked for again, and effects whose worker died with them in hand.
        """
        with translated():
            async with self._pool.acquire() as connection:
                await add_partitions(connection)
                await learn_sizes(connection, self.catalog)
                await forget_outcomes(connection)
                orphans = await connection.execute(
                    """UPDATE kernel.effects SET due = now(), leased_by = ''
                        WHERE leased_by <> '' AND leased_by NOT IN
                            (SELECT application_name FROM pg_stat_activity)"""
                )
        if orphans != "UPDATE 0":
            self.bells.ring({EFFECTS})
