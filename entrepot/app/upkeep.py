"""What is done to a database without serving it: migrations, backups, a look at its health."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from entrepot.adapters.postgres import embedded, migrations
from entrepot.adapters.postgres.health import Health as Health
from entrepot.adapters.postgres.health import examine
from entrepot.settings import Settings

from .house import House, catalog_of

BESIDE = ("keys", "media")
"""What is kept in files beside the database."""


@contextlib.asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[Mapping[str, Any]]:
    """Where the database is, reachable inside the block; the embedded one is started if needed."""
    house = House(settings)
    try:
        yield await house.database()
    finally:
        await house.close()


async def migrate(settings: Settings, *, apply: bool) -> list[str]:
    """The migrations that were pending, applied if asked; ValueError for another build's."""
    catalog = catalog_of(settings.contexts)
    async with database(settings) as dsn:
        missing = await migrations.bring_up(dsn, catalog, apply=apply)
    return [f"{m.schema} {m.number}: {m.title}" for m in missing]


async def health(settings: Settings) -> Health:
    """How the database is, without changing anything in it."""
    async with database(settings) as dsn:
        return await examine(dsn, catalog_of(settings.contexts))


def refuse_if_nothing(settings: Settings) -> None:
    """FileNotFoundError where an embedded database would have to be made first."""
    if not settings.database_url and not embedded.holds(settings.data_dir.resolve() / "postgres"):
        where = settings.data_dir.resolve()
        raise FileNotFoundError(f"there is no database in {where}; `entrepot serve` makes one")


def backup(settings: Settings, target: Path) -> None:
    """The embedded database, the keys and the pictures into the new folder `target`, which is
    there only when it is complete; the server may work.
    """
    here = _embedded_dir(settings)
    refuse_if_nothing(settings)
    server = embedded.start(here)
    try:
        embedded.base_backup(server, target, [settings.data_dir / name for name in BESIDE])
    finally:
        embedded.stop(server)


def restore(settings: Settings, saved: Path) -> None:
    """All that `backup` saved as it was; refused, and nothing touched, where the backup is damaged
    or where there are a database, keys or pictures of something else.
    """
    beside = [settings.data_dir / name for name in BESIDE]
    embedded.restore(saved, _embedded_dir(settings), beside)


def _embedded_dir(settings: Settings) -> Path:
    if settings.database_url:
        raise ValueError("this is for the embedded database; save yours with its own tools")
    return settings.data_dir.resolve() / "postgres"
