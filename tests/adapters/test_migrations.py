"""What is kept beside the tables' shapes: their sizes, as the planner knows them."""

from __future__ import annotations

from typing import Any

import asyncpg

from entrepot.adapters.postgres.migrations import SIZED_FROM_ROWS, learn_sizes, migrate
from entrepot.app import catalog_of

CATALOG = catalog_of(("orders", "payments"))
FIND = """PREPARE find (text[], text[]) AS
    SELECT t.stage FROM unnest($1, $2) AS u(tenant, payment_id)
      JOIN payments.payments t ON t.tenant = u.tenant AND t.payment_id = u.payment_id"""
MANY = f"""INSERT INTO payments.payments (tenant, payment_id, order_id, method, currency, amount,
        stage, is_declined, authorised_amount, captured_amount, voided_amount, refunded_amount,
        provider_reference, reason, problem, requested_at, changed_at)
    SELECT 't', 'p-' || n, 'o-' || n, 'card', 'EUR', 1, 'authorised', false, 1, 0, 0, 0, '', '', '',
        now() + n * interval '1 second', now()
      FROM generate_series(1, {SIZED_FROM_ROWS}) AS n"""


async def test_a_plan_made_while_a_table_was_empty_is_made_anew_once_it_has_grown(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(
        **database, server_settings={"plan_cache_mode": "force_generic_plan"}
    )
    await migrate(connection, CATALOG)
    await connection.execute(FIND)
    assert "payments_pkey" not in await plan(connection), "else there would be nothing to do"
    assert await learn_sizes(connection, CATALOG) == 0
    await connection.execute(MANY)
    await connection.execute("SELECT pg_stat_force_next_flush()")
    assert await learn_sizes(connection, CATALOG) == 1
    assert "payments_pkey" in await plan(connection)
    assert await learn_sizes(connection, CATALOG) == 0
    await connection.close()


async def plan(connection: Any) -> str:
    lines = await connection.fetch("EXPLAIN EXECUTE find(NULL, NULL)")
    return "\n".join(line[0] for line in lines)
