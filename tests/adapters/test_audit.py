"""The audit over a long log: its pages stay quick, whatever they are asked by."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from entrepot.adapters.postgres.audit import Audit, page
from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.postgres.tail import COLUMNS
from entrepot.app import catalog_of
from entrepot.contexts.identity.published import ListAudit

CATALOG = catalog_of()
EVENTS = 100_000
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
MIDDLE = BEGUN + timedelta(seconds=EVENTS // 2)
BUFFERS_MAX = 1500
"""Pages of 8 KB that a page of 50 deeds may touch; the whole log has some 3,000."""

# Every third event is the house's, every fiftieth a small business's; sessions are seen anew now
# and then.
LOG = f"""INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic, session_id)
    SELECT CASE WHEN n % 50 = 0 THEN 'small' ELSE 'main' END, 'order/' || n / 10, n % 10 + 1,
        'orders.OrderPlaced', 1, '{{}}', timestamptz '{BEGUN}' + n * interval '1 second', 'c' || n,
        '', '', CASE WHEN n % 3 = 0 THEN 'entrepot' WHEN n % 9973 = 1 THEN 'admin'
                     ELSE 'customer-' || n % 2000 END, false, 's-' || n % 2000
      FROM generate_series(1, {EVENTS}) AS n"""
SEEN = f"""INSERT INTO identity.audit (tenant, stream, version, at, actor, action, subject, ip,
        user_agent, command_id, correlation_id, digest, session_id)
    SELECT 'main', 'login/customer-' || n % 2000, n / 2000 + 1, timestamptz '{BEGUN}'
        + n * 10 * interval '1 second', 'customer-' || n % 2000, 'identity.SessionRefreshed',
        'customer-' || n % 2000, '192.0.2.' || n / 2000, 'Lynx', '', '', '', 's-' || n % 2000
      FROM generate_series(0, {EVENTS // 10}) AS n"""
TOLD = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    SELECT tenant, stream, version, action, 1, '{}', at, '', '', '', actor, false
      FROM identity.audit"""
STATES = """INSERT INTO kernel.states (tenant, stream, version, state)
    SELECT tenant, stream, max(version), '{}' FROM kernel.events GROUP BY tenant, stream"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def long_log(postgres: Any) -> AsyncIterator[dict[str, Any]]:
    """The address of a database with a hundred thousand events and more."""
    admin = await asyncpg.connect(**postgres.dsn)
    await admin.execute("CREATE DATABASE long_log")
    dsn = postgres.dsn | {"database": "long_log"}
    connection = await asyncpg.connect(**dsn)
    await migrate(connection, CATALOG)
    for sql in (LOG, SEEN, TOLD, STATES, "VACUUM ANALYZE"):
        await connection.execute(sql)
    await connection.close()
    yield dsn
    await admin.execute("DROP DATABASE long_log WITH (FORCE)")
    await admin.close()


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("asked", "tenant"),
    [
        (ListAudit(), "main"),
        (ListAudit(), "small"),
        (ListAudit(after=f"{MIDDLE.isoformat()}~1~order/5000"), "main"),
        (ListAudit(actor="admin"), "main"),
        (ListAudit(actor="nobody"), "main"),
        (ListAudit(actor="customer-7"), "main"),
        (ListAudit(action="orders"), "main"),
        (ListAudit(action="identity"), "main"),
        (ListAudit(since=MIDDLE, until=MIDDLE + timedelta(hours=1)), "main"),
        (ListAudit(until=BEGUN), "main"),
        (ListAudit(subject="5001"), "main"),
        (ListAudit(subject="customer-7"), "main"),
        (ListAudit(subject="nobody"), "main"),
    ],
)
async def test_a_page_of_a_long_log_is_found_without_reading_the_log(
    long_log: dict[str, Any], asked: ListAudit, tenant: str
) -> None:
    connection = await asyncpg.connect(**long_log)
    sql, arguments = page(asked, tenant, sorted(CATALOG.kinds))
    lines = await connection.fetch(f"EXPLAIN (ANALYZE, BUFFERS) {sql}", *arguments)
    await connection.close()
    plan = "\n".join(line[0] for line in lines)
    first = next(line for line in plan.splitlines() if "Buffers:" in line)
    touched = sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", first))
    assert touched < BUFFERS_MAX, plan


@pytest.mark.asyncio(loop_scope="module")
async def test_page_by_page_every_deed_of_a_time_is_told_once_newest_first(
    long_log: dict[str, Any],
) -> None:
    audit = Audit(long_log, CATALOG)
    await audit.open()
    wanted = {"since": MIDDLE, "until": MIDDLE + timedelta(seconds=60)}
    told, after = list[dict[str, Any]](), None
    while True:
        found = await audit.ask(ListAudit(**wanted, after=after, limit=7), "main")
        told += found["items"]
        if (after := found["next"]) is None:
            break
    await audit.close()
    places = [(deed["at"], deed["stream"], deed["version"]) for deed in told]
    assert places == sorted(set(places), reverse=True)
    # of 60 a third is the house's and one in fifty the neighbour's; six of identity stand beside
    assert {deed["actor"] for deed in told} & {"", "entrepot"} == set()
    assert len(told) == sum(n % 3 != 0 and n % 50 != 0 for n in range(50_000, 50_060)) + 6


@pytest.mark.asyncio(loop_scope="module")
async def test_a_deed_is_told_from_where_its_session_was_seen_last_before_it(
    long_log: dict[str, Any],
) -> None:
    audit = Audit(long_log, CATALOG)
    await audit.open()
    found = await audit.ask(ListAudit(actor="customer-7", action="orders", limit=500), "main")
    await audit.close()
    seen = [BEGUN + timedelta(seconds=10 * (7 + 2000 * k)) for k in range(5)]
    assert len(found["items"]) > 20
    for deed in found["items"]:
        before = sum(moment <= deed["at"] for moment in seen)
        assert deed["sessionId"] == "s-7"
        assert deed["ip"] == (f"192.0.2.{before - 1}" if before else ""), deed


async def test_a_seal_covers_every_column_of_the_log(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    rows = await connection.fetch(
        """SELECT attname FROM pg_attribute WHERE attrelid = 'kernel.events'::regclass
            AND attnum > 0 AND NOT attisdropped"""
    )
    await connection.close()
    assert {row["attname"] for row in rows} == set(COLUMNS), "a new one needs a new version"
