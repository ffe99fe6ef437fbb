"""Places that were counted before the list of a count showed when."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import asyncpg
import msgspec

from entrepot.adapters.postgres.migrations import migrate
from entrepot.app import catalog_of
from entrepot.contexts.inventory.events import CountedPlace, PlacesCounted
from entrepot.kernel.spec import NOON

CATALOG = catalog_of(("inventory",))
HEARD = NOON + timedelta(hours=3)
PLACE = """INSERT INTO inventory.counted_places
        (tenant, count_id, sku, bin, lot, quantity, book, counted_at, counted_by)
    VALUES ('t', 'c', $1, $2, '', 1, 1, $3, '')"""
EVENT = """INSERT INTO kernel.events (tenant, stream, version, name, schema, data, at, command_id,
        correlation_id, causation_id, actor, historic)
    VALUES ('t', 'sheet/c/1', $1, 'inventory.PlacesCounted', 1, $2, $3, '', '', '', '', false)"""


def counted(sku: str, bin: str = "", at: datetime | None = None) -> PlacesCounted:
    place = CountedPlace(sku=sku, bin=bin, quantity=1, book=1, counted_at=at)
    return PlacesCounted(count_id="c", places=(place,))


TOLD = (
    counted("late", at=NOON),
    counted("twice", "A1", at=NOON),
    counted("twice", "A1", at=NOON + timedelta(hours=1)),
    counted("at once"),
)


async def test_when_an_old_place_was_counted_is_found_in_the_log(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, CATALOG)
    await connection.execute(
        "DELETE FROM kernel.migrations WHERE (schema, number) = ('inventory', 5)"
    )
    for version, event in enumerate(TOLD, 1):
        await connection.execute(EVENT, version, msgspec.json.encode(event).decode(), HEARD)
    for sku, bin in (("late", ""), ("twice", "A1"), ("at once", "")):
        await connection.execute(PLACE, sku, bin, HEARD)
    assert [migration.number for migration in await migrate(connection, CATALOG)] == [5]
    rows = await connection.fetch("SELECT sku, counted_at FROM inventory.counted_places")
    assert {sku: at - NOON for sku, at in rows} == {
        "late": timedelta(),
        "twice": timedelta(hours=1),
        "at once": timedelta(hours=3),
    }
    await connection.close()
