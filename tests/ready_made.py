"""What takes a house time on its first start, made once for each process of a test run.

The tests of the first start itself make their own: an empty database, an empty folder of keys.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import asyncpg

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.migrations import bring_up
from entrepot.adapters.tokens import Keys
from entrepot.app import catalog_of

TABLES = "ready_made"


async def with_tables(server: embedded.Embedded) -> str:
    """The name of a database to copy: all tables of the house, and nothing in them."""
    admin = await asyncpg.connect(**server.dsn)
    try:
        if not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", TABLES):
            await admin.execute(f"CREATE DATABASE {TABLES}")
            await bring_up(server.dsn | {"database": TABLES}, catalog_of(), apply=True)
    finally:
        await admin.close()
    return TABLES


@cache
def _key() -> tuple[str, bytes]:
    """Older than any other, whatever the clock of a test says."""
    with tempfile.TemporaryDirectory() as folder:
        Keys.open(Path(folder), "anybody", "anybody", lambda: 0.0)
        [made] = Path(folder).glob("*.pem")
        return made.name, made.read_bytes()


def with_key(folder: Path) -> Path:
    """The same folder, with the signing key that a first start would make there."""
    folder.mkdir(parents=True, mode=0o700)
    name, text = _key()
    (folder / name).write_bytes(text)
    (folder / name).chmod(0o600)
    return folder
