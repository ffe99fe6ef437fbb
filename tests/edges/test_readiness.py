"""A house is ready where the database is the one that its build means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest_asyncio

from entrepot.app import House, door
from entrepot.settings import Settings

from .http_house import House as Door


class Visited(Door):
    """The door of a whole house."""

    def __init__(self, house: House) -> None:
        self.door = door(house)


@pytest_asyncio.fixture
async def house(database: dict[str, Any], tmp_path: Path) -> AsyncIterator[House]:
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)
    settings = Settings(data_dir=tmp_path, database_url=url, access_log="none")
    opened = await House(settings).open(loops=False)
    yield opened
    await opened.close()


async def migrations(house: House) -> tuple[int, Any]:
    """What readiness says, and of the migrations."""
    ready = await Visited(house).call("GET", "/health/ready", token=None)
    return ready.status, ready.json["checks"]["migrations"]


async def test_a_house_is_ready_only_with_the_migrations_of_its_build(
    house: House, database: dict[str, Any]
) -> None:
    status, said = await migrations(house)
    assert (status, said["ok"]) == (200, True)
    assert said["detail"] > len(house.catalog.contexts)

    connection = await asyncpg.connect(**database)
    try:
        await connection.execute(
            """INSERT INTO kernel.migrations (schema, number, title, checksum)
               VALUES ('orders', 99, 'to come', ''), ('elsewhere', 1, 'not ours', '')"""
        )
        status, said = await migrations(house)
        assert (status, said["ok"]) == (503, False)
        assert "1 are of another build: orders 99" in said["detail"]

        await connection.execute("DELETE FROM kernel.migrations WHERE schema = 'vendors'")
        assert "are missing, first vendors 1" in (await migrations(house))[1]["detail"]

        await connection.execute("UPDATE kernel.migrations SET checksum = 'another'")
        assert "was changed after it was" in (await migrations(house))[1]["detail"]
    finally:
        await connection.close()
