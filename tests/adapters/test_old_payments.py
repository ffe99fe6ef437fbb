"""Payments of before: what failed was not listed yet, and entries were not summed."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.adapters.postgres.verification import snapshot
from entrepot.app import catalog_of
from entrepot.contexts.payments.published import (
    CaptureFailed,
    PaymentCaptured,
    RefundDenied,
    RefundFailed,
    VoidFailed,
)
from entrepot.contexts.payments.queries import ListImbalances
from entrepot.runtime.verify import verify
from tests.compliance.house import run_examples

CATALOG = catalog_of(("payments",))
UNSUMMED = """DROP INDEX payments.payments_unbalanced;
    ALTER TABLE payments.payments DROP COLUMN is_balanced, DROP COLUMN entries_authorised,
        DROP COLUMN entries_captured, DROP COLUMN entries_voided, DROP COLUMN entries_refunded;
    ALTER TABLE payments.entries DROP CONSTRAINT moved_as_told;
    DELETE FROM kernel.migrations WHERE (schema, number) = ('payments', 3)"""
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


async def test_entries_of_before_are_summed_and_a_payment_that_differs_is_told(
    database: dict[str, Any],
) -> None:
    store = PostgresStore(database, CATALOG)
    await store.open()
    await run_examples(store, "payments", tenant="t", batch=20)
    await store.close()
    connection = await asyncpg.connect(**database)
    await connection.execute(UNSUMMED)
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [3]
    async with snapshot(database, CATALOG) as moment:
        assert (await verify(moment, CATALOG)).found == 0
    questions = PostgresQuestions(database, CATALOG)
    await questions.open()
    assert (await questions.ask(ListImbalances(), "t"))["items"] == []
    payment_id = await connection.fetchval(
        """UPDATE payments.payments SET refunded_amount = refunded_amount - 1
            WHERE payment_id IN (SELECT payment_id FROM payments.payments
                WHERE entries_refunded > 0 LIMIT 1) RETURNING payment_id"""
    )
    [told] = (await questions.ask(ListImbalances(), "t"))["items"]
    assert told["paymentId"] == payment_id
    assert told["refundedAmount"] == told["entriesRefunded"] - 1
    await questions.close()
    await connection.close()
