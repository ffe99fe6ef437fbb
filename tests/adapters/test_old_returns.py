"""Returns that were recorded before it was said what their money waits for."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.returns.published import CreditReturned

CATALOG = catalog_of(("returns",))
RETURN = """INSERT INTO returns.returns
        (tenant, order_id, return_id, status, lines, amount, requested_at)
    VALUES ('t', $1, $2, $3, '[]', 0, now())"""
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', $1, $2, 'returns.CreditReturned', 1, $3, now(), '', '', '', '', false)"""


def credit(order_id: str, reference: str, amount: int, refunded: int) -> CreditReturned:
    """What `order_id` had paid for the goods that came back with `reference` of order `c`."""
    return CreditReturned(
        return_id=f"swap-{order_id}",
        order_id=order_id,
        refunded_order_id="c",
        reference=reference,
        amount=amount,
        refunded_amount=refunded,
        own_amount=refunded,
    )


CREDITS = (
    credit("b", "waits", 1999, 500),
    credit("a", "waits", 1499, 0),
    credit("b", "waits-all", 700, 0),
    credit("a", "waits-all", 700, 0),
    credit("b", "given", 300, 300),
)


async def test_what_an_old_return_waits_for_is_found_in_the_log(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('returns', 7)"
    )
    for order_id, return_id in (("c", "waits"), ("c", "waits-all"), ("c", "given"), ("d", "waits")):
        await connection.execute(RETURN, order_id, return_id, "received")
    for version, event in enumerate(CREDITS, 1):
        data = msgspec.json.encode(event).decode()
        await connection.execute(EVENT, f"returnable/{event.order_id}", version, data)
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [7]
    rows = await connection.fetch(
        """SELECT order_id, return_id, waiting_amount, waiting_order_id, waiting_return_id
             FROM returns.returns ORDER BY order_id, return_id"""
    )
    assert [tuple(row) for row in rows] == [
        ("c", "given", 0, "", ""),
        ("c", "waits", 1499, "a", "swap-a"),
        ("c", "waits-all", 700, "a", "swap-a"),
        ("d", "waits", 0, "", ""),
    ]
    await connection.close()
