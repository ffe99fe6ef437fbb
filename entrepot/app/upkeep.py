"""What is done to a database without serving it: migrations, backups, a look at its health."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from entrepot.adapters.postgres import embedded, migrations
from entrepot.adapters.postgres.health import Health as Health
from entrepot.adapters.postgres.health import examine
from entrepot.settings import Settings

from .house import House, catalog_of


@contextlib.asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[Mapping[str, Any]]:
    """Where the database is, reachable inside the block; the embedded one is started if needed."""
    house = House(settings)
    dsn = await house.database()
    try:
        yield dsn
    finally:
        if house.embedded is not None:
            await asyncio.to_thread(embedded.stop, house.embedded)


async def migrate(settings: Settings, *, apply: bool) -> list[str]:
    """The migrations that were pending, applied if asked; Conflict when one was changed."""
    catalog = catalog_of(settings.contexts)
    async with database(settings) as dsn:
        missing = await migrations.bring_up(dsn, catalog, apply=apply)
    return [f"{m.schema} {m.number}: {m.title}" for m in missing]


async def health(settings: Settings) -> Health:
    """How the database is, without changing anything in it."""
    async with database(settings) as dsn:
        return await examine(dsn, catalog_of(settings.contexts))


def backup(settings: Settings, target: Path) -> None:
    """The embedded database and the keys into the new folder `target`; the server may work."""
    server = embedded.start(_embedded_dir(settings))
    try:
        embedded.base_backup(server, target)
    finally:
        embedded.stop(server)
    keys = settings.data_dir / "keys"
    if keys.is_dir():
        shutil.copytree(keys, target / "keys")


def restore(settings: Settings, saved: Path) -> None:
    """The embedded database and the keys as they were; refused where there are some."""
    embedded.restore(saved, _embedded_dir(settings))
    keys = settings.data_dir / "keys"
    if (saved / "keys").is_dir() and not keys.exists():
        shutil.copytree(saved / "keys", keys)


def _embedded_dir(settings: Settings) -> Path:
    if settings.database_url:
        raise ValueError("this is for the embedded database; save yours with its own tools")
    return settings.data_dir.resolve() / "postgres"
