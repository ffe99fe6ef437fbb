"""Payments that failed before anybody listed what fails."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.payments.published import (
    CaptureFailed,
    PaymentCaptured,
    RefundDenied,
    RefundFailed,
    VoidFailed,
)

CATALOG = catalog_of(("payments",))
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', 'payment/p', $1, $2, 1, $3, now(), '', '', '', '', false)"""
EVENTS = (
    CaptureFailed(
        payment_id="p", order_id="o", reference="c", amount=300, currency="EUR", reason="expired"
    ),
    PaymentCaptured(payment_id="p", order_id="o", reference="c", amount=300, currency="EUR"),
    RefundFailed(payment_id="p", order_id="o", reference="r", amount=200, currency="EUR"),
    VoidFailed(payment_id="p", order_id="o", provider_reference="pi", reason="away"),
    RefundDenied(payment_id="p", order_id="o2", reference="r", amount=9, reason="too_much"),
)


async def test_what_failed_before_is_found_in_the_log(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute("DROP TABLE payments.failures")
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('payments', 2)"
    )
    for version, event in enumerate(EVENTS, 1):
        data = msgspec.json.encode(event).decode()
        await connection.execute(EVENT, version, f"payments.{type(event).__name__}", data)
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [2]
    rows = await connection.fetch(
        """SELECT version, order_id, what, amount, reference, reason
             FROM payments.failures WHERE tenant = 't' AND payment_id = 'p' ORDER BY version"""
    )
    assert [tuple(row) for row in rows] == [
        (1, "o", "capture", 300, "c", "expired"),
        (3, "o", "refund", 200, "r", ""),
        (4, "o", "void", 0, "pi", "away"),
        (5, "o2", "refund", 9, "r", "too_much"),
    ]
    await connection.close()
