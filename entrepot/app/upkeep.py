"""What is done without serving: migrations, backups, new keys, a look at the database's health."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from entrepot.adapters.postgres import embedded, migrations
from entrepot.adapters.postgres.health import Health as Health
from entrepot.adapters.postgres.health import examine
from entrepot.edges.http import auth
from entrepot.settings import PREFIX, Settings

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


async def refuse_if_empty(settings: Settings) -> None:
    """FileNotFoundError where the tables would have to be made first, whose ever the database is:
    one that was mistyped would look well.
    """
    refuse_if_nothing(settings)
    if settings.database_url:
        catalog = catalog_of(settings.contexts)
        async with database(settings) as dsn:
            missing = await migrations.bring_up(dsn, catalog, apply=False)
        if len(missing) == len(migrations.wanted(catalog)):
            told = "nothing of ours is in this database; `entrepot serve` makes it"
            raise FileNotFoundError(f"{PREFIX}DATABASE_URL: {told}")


def rotate_keys(settings: Settings, *, at_once: bool) -> tuple[str, int]:
    """The id of the key that signs tokens from now on, and how many old ones were dropped.

    Dropped are those whose last token has expired, or `at_once` all. FileNotFoundError where
    there are none: a key that nobody uses would be no rotation.
    """
    folder = settings.data_dir.resolve() / "keys"
    if not any(folder.glob("*.pem")):
        raise FileNotFoundError(f"there are no keys in {folder}; `entrepot serve` makes them")
    keys = House(settings).signing_keys()
    return keys.rotate(), keys.forget(0 if at_once else auth.REFRESH_S)


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
