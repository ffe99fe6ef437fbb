"""How a database of ours is, looked at from outside: changes nothing, needs no tables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import msgspec

from entrepot.kernel.catalog import Catalog

from .migrations import PARTITION_EVENTS, pending
from .tail import SLOT_HASH

SETTINGS = (
    *("server_version", "fsync", "full_page_writes", "synchronous_commit"),
    *("max_connections", "shared_buffers", "jit"),
)


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """`clock_s` is how far the database's clock is ahead of ours; `oldest_s` how long the oldest
    writing transaction has run, behind which every reader of the log waits."""

    settings: Mapping[str, str]
    size_bytes: int
    clock_s: float
    pending: tuple[str, ...]
    lags: Mapping[str, int]
    letters: Mapping[str, int]
    partitions_ahead: float
    oldest_s: float
    effects_failing: int


async def reach(url: str) -> None:
    """ConnectionError unless a PostgreSQL answers there; it says where, never the password."""
    try:
        await (await asyncpg.connect(url)).close()
    except (OSError, asyncpg.PostgresError) as error:
        raise ConnectionError(f"{_place(url)} cannot be used: {_reason(error)}") from error
    except (ValueError, asyncpg.InterfaceError) as error:
        wanted = "postgresql://user:password@host:5432/database"
        raise ConnectionError(f"this is no address of a PostgreSQL, as {wanted}") from error


def _place(url: str) -> str:
    """Host and port; not where a password that was not quoted could be taken for them."""
    parts = urlsplit(url)
    if not parts.hostname or "@" in f"{parts.path}{parts.query}{parts.fragment}":
        return "the database"
    return f"the database at {parts.hostname}:{parts.port or 5432}"


def _reason(error: Exception) -> str:
    if not isinstance(error, OSError) or error.errno is None:
        return str(error) or "no answer"
    resolving = error.errno < 0 and error.strerror
    return resolving or os.strerror(error.errno)


async def examine(dsn: Mapping[str, Any], catalog: Catalog) -> Health:
    """Raises what the connection raises, and ValueError for another build's tables."""
    connection = await asyncpg.connect(**dsn, timeout=10)
    try:
        asked = datetime.now(UTC)
        clock: datetime = await connection.fetchval("SELECT clock_timestamp()")
        answered = datetime.now(UTC)
        missing = await pending(connection, catalog)
        fresh = any(m.schema == "kernel" for m in missing)
        return Health(
            settings={
                name: await connection.fetchval("SELECT current_setting($1)", name)
                for name in SETTINGS
            },
            size_bytes=await connection.fetchval("SELECT pg_database_size(current_database())"),
            clock_s=(clock - asked - (answered - asked) / 2).total_seconds(),
            pending=tuple(f"{m.schema} {m.number}: {m.title}" for m in missing),
            lags={} if fresh else await lags(connection, catalog),
            letters={} if fresh else await letter_counts(connection),
            partitions_ahead=0.0 if fresh else await _partitions_ahead(connection),
            oldest_s=await connection.fetchval(_OLDEST),
            effects_failing=0 if fresh else await connection.fetchval(_FAILING),
        )
    finally:
        await connection.close()


_OLDEST = """SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float
    FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND datname = current_database()"""

_FAILING = "SELECT count(*) FROM kernel.effects WHERE error <> ''"

_LAGS = f"""WITH heard AS MATERIALIZED (
        SELECT subscription, string_to_array(names, ',') AS names
          FROM unnest($1::text[], $2::text[]) AS u(subscription, names))
    SELECT subscription, coalesce(sum(n), 0)::bigint
      FROM heard LEFT JOIN kernel.checkpoints c USING (subscription), LATERAL (
        SELECT count(*) AS n FROM (SELECT FROM kernel.events e
            WHERE (e.tx, e.position) > (c.tx, c.position) AND e.name = ANY(heard.names)
              AND strpos(e.heard_by, ',' || subscription || ',') = 0
              AND {SLOT_HASH} % c.slots = c.slot
            LIMIT 100000) AS waiting) AS w
     GROUP BY subscription ORDER BY subscription"""

_LAST = """SELECT coalesce(max((regexp_match(pg_get_expr(c.relpartbound, c.oid),
        'TO \\(''(\\d+)''\\)'))[1]::bigint), 0)
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'kernel.events'::regclass"""


async def lags(connection: Any, catalog: Catalog) -> dict[str, int]:
    """Events not yet digested, by subscription, counted up to 100,000 for each slot."""
    heard = [",".join(each.names) for each in catalog.subscriptions.values()]
    return dict(await connection.fetch(_LAGS, [*catalog.subscriptions], heard))


async def letter_counts(connection: Any) -> dict[str, int]:
    """How many letters there are, by subscription."""
    rows = await connection.fetch(
        "SELECT subscription, count(*) FROM kernel.letters GROUP BY 1 ORDER BY 1"
    )
    return dict(rows)


async def _partitions_ahead(connection: Any) -> float:
    """How many partitions' worth of events still has a place to go."""
    last: int = await connection.fetchval(_LAST)
    used: int = await connection.fetchval("SELECT last_value FROM kernel.positions")
    return (last - used) / PARTITION_EVENTS
