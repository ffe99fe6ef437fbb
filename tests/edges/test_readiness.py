"""A house is ready where the database is the one that its build means, and is there."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
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


async def becomes(house: House, status: int) -> None:
    for _ in range(600):
        if (await migrations(house))[0] == status:
            return
        await asyncio.sleep(0.1)
    pytest.fail(f"not {status} within a minute")


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
        assert "of a newer entrepot: install that one (orders 99)" in said["detail"]

        await connection.execute("DELETE FROM kernel.migrations WHERE number = 99")
        await connection.execute("DELETE FROM kernel.migrations WHERE schema = 'vendors'")
        assert "are missing, first vendors 1" in (await migrations(house))[1]["detail"]

        await connection.execute("UPDATE kernel.migrations SET checksum = 'another'")
        assert "install the entrepot that made it" in (await migrations(house))[1]["detail"]
    finally:
        await connection.close()


async def test_a_house_that_cannot_be_opened_leaves_no_database_running() -> None:
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as folder:
        settings = Settings(data_dir=Path(folder), contexts=("inventory",), access_log="none")
        house = await House(settings).open(loops=True)
        server = Path(folder) / "postgres" / "pgdata" / "postmaster.pid"
        connection = await asyncpg.connect(**house.store.dsn)
        await connection.execute("UPDATE kernel.migrations SET checksum = 'of another'")
        await connection.close()
        await house.close()
        assert not server.exists()

        with pytest.raises(ValueError, match="install the entrepot that made it"):
            await House(settings).open(loops=True)

        assert not server.exists()


async def test_a_house_is_ready_again_after_its_embedded_database_was_killed() -> None:
    """Not in pytest's folders: those shut out the account of the server."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as folder:
        settings = Settings(data_dir=Path(folder), contexts=("inventory",), access_log="none")
        house = await House(settings).open(loops=False)
        try:
            assert (await migrations(house))[0] == 200
            server = Path(folder) / "postgres" / "pgdata" / "postmaster.pid"
            os.kill(int(server.read_text().split()[0]), signal.SIGKILL)
            await becomes(house, 503)
            await becomes(house, 200)
        finally:
            await house.close()
        assert not server.exists(), "who launched it again stops it"
