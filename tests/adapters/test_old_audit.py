"""Deeds that the audit told before it was told from where each session came."""

from __future__ import annotations

from typing import Any

import asyncpg

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of

CATALOG = catalog_of(("identity",))
DEED = """INSERT INTO identity.audit (tenant, stream, version, at, actor, action, subject, ip,
        user_agent, command_id, correlation_id, digest)
    VALUES ('t', 'login/ann', $1, now(), 'ann', $2, 'ann', '192.0.2.1', 'Lynx', '', '', '')"""
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', 'login/ann', $1, $2, 1, '{"sessionId": "s"}', now(), '', '', '', 'ann', false)"""


async def test_from_where_an_old_session_came_is_found_in_the_log(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        """DROP TABLE identity.seals; DROP INDEX identity.audit_actor;
        ALTER TABLE identity.audit DROP COLUMN session_id;
        DELETE FROM kernel.migrations WHERE schema = 'identity' AND number IN (5, 7)"""
    )
    for version, name in enumerate(("SessionOpened", "SessionRefreshed", "SessionRevoked"), 1):
        await connection.execute(DEED, version, f"identity.{name}")
        await connection.execute(EVENT, version, f"identity.{name}")
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [5, 7]
    rows = await connection.fetch("SELECT session_id FROM identity.audit ORDER BY version")
    assert [row["session_id"] for row in rows] == ["s", "s", ""], "who ends it may be elsewhere"
    await connection.close()
