"""Rows of the log that this build cannot read, in a whole house that goes on."""

from __future__ import annotations

import pytest

from entrepot.adapters.postgres import embedded
from entrepot.app import door
from tests.edges.http_house import _exchange, _scope

from .shop import BUSINESS, dying, fresh_database

ROW = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ($1, 'order/strange', 1, $2, 1, '{}', now(), 'c', 'c', '', '', false)"""


@pytest.mark.parametrize("name", ["orders.OrderPlaced", "orders.OrderBeamed"])
async def test_orders_flow_and_the_house_is_ready_beside_a_row_that_cannot_be_read(
    postgres: embedded.Embedded, name: str
) -> None:
    async with fresh_database(postgres) as address, dying(address, loops=True) as shop:
        await shop.open()
        sku = await shop.sells(3)
        async with shop.house.store.transaction() as tx:
            await tx.connection.execute(ROW, BUSINESS, name)
        order_id = await shop.placed((sku, 1))
        await shop.becomes(order_id, "Confirmed")
        await shop.house.settle()
        parked = {letter.stream for letter in await shop.house.store.letters()}
        assert parked == ({"order/strange"} if name.endswith("Placed") else set())
        ready = await _exchange(
            door(shop.house), _scope("http", "GET", "/health/ready", {"host": "here"}), [b""]
        )
        assert ready.status == 200, ready.body
        found = (await shop.house.verify()).differences
        assert {each.name for each in found} == {"order/strange"}
