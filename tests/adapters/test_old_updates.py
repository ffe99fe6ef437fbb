"""What vendors told of their stock before an update remembered who told what."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.vendors.events import VendorStockTold
from entrepot.contexts.vendors.state import STOCK_UPDATE, StockUpdate

CATALOG = catalog_of(("vendors",))
STATE = "INSERT INTO kernel.states (tenant, stream, version, state) VALUES ('t', $1, 1, $2)"
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', $1, 1, 'vendors.VendorStockTold', 1, $2, now(), '', '', '', '', false)"""


async def test_an_update_that_was_told_before_is_known_by_what_it_told(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('vendors', 4)"
    )
    told = VendorStockTold(
        update_id="u", vendor_id="acme", warehouse_id="yard", sku="bean", quantity=7
    )
    await connection.execute(EVENT, STOCK_UPDATE("u"), msgspec.json.encode(told).decode())
    await connection.execute(STATE, STOCK_UPDATE("u"), b'{"isTold":true}')
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [4]
    (row,) = await connection.fetch("SELECT stream, state FROM kernel.states")
    await connection.close()
    replayed = STOCK_UPDATE.evolve(StockUpdate(), told)
    assert CATALOG.state(row["stream"], bytes(row["state"])) == replayed
