"""Reservations that were filled before the view added what came for them."""

from __future__ import annotations

from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.inventory.published import (
    Allocation,
    ReservationFilled,
    ReservationMade,
    StockLine,
)
from entrepot.contexts.inventory.state import RESERVATION
from entrepot.contexts.inventory.views import view
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON
from entrepot.kernel.views import Rows

CATALOG = catalog_of(("inventory",))
RESERVED = """INSERT INTO inventory.reservations
        (tenant, reservation_id, status, allocations, missing, made_at)
    VALUES ('t', $1, 'held', $2, '[]', now())"""
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', $1, $2, $3, 1, $4, now(), '', '', '', '', false)"""


def some(quantity: int, sku: str = "bean") -> tuple[Allocation, ...]:
    return (Allocation(sku=sku, warehouse_id="north", quantity=quantity),)


def made(*got: Allocation) -> ReservationMade:
    wants = (StockLine(sku="bean", quantity=9),)
    return ReservationMade(reservation_id="r", allocations=got, missing=wants)


def filled(*got: Allocation) -> ReservationFilled:
    return ReservationFilled(reservation_id="r", allocations=got)


TOLD: list[Event] = [
    *(made(*some(7)), filled(*some(8)), made(*some(1))),
    *(filled(*some(2), *some(3, "cup")), filled(*some(4))),
]


async def test_what_came_for_an_old_reservation_is_found_in_the_log(
    database: dict[str, Any],
) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('inventory', 6)"
    )
    shown = Rows()
    for version, event in enumerate(TOLD, 1):
        name, data = f"inventory.{type(event).__name__}", msgspec.json.encode(event)
        await connection.execute(EVENT, RESERVATION("r"), version, name, data.decode())
        shown.add(
            "t",
            view(
                Recorded(
                    *(event, name, "t", RESERVATION("r"), version, NOON),
                    *("", "", "", "", False, data),
                )
            ),
        )
    for id in ("r", "whole"):
        await connection.execute(RESERVED, id, msgspec.json.encode(some(1)).decode())
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [6]
    rows = await connection.fetch("SELECT reservation_id, allocations FROM inventory.reservations")
    await connection.close()
    found = {id: msgspec.json.decode(a, type=tuple[Allocation, ...]) for id, a in rows}
    assert found == {
        "r": (*some(1), *some(2), *some(3, "cup"), *some(4)),
        "whole": some(1),
    }
    change = shown.tables["inventory.reservations"][1]["t", "r"]
    assert change.row is not None
    assert change.row["allocations"] == found["r"], "as the log is shown from now on"
