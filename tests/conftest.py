"""One PostgreSQL for each process of a test run, one fresh database for each test that asks."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
import structlog
from hypothesis import settings

from entrepot.adapters.postgres import embedded

# A machine that is busy elsewhere is no failure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# No test pulls the plug of the machine.
QUICK = {"fsync": "off", "full_page_writes": "off", "shared_buffers": "128MB"}


PREFIX = "entrepot-tests-"


def bury_the_dead() -> None:
    """Stop the servers of test runs that were killed; those of live runs have a user."""
    for folder in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        with suppress(OSError, embedded.EmbeddedServerError):
            # Young ones may have no user yet.
            old = (folder / "pgdata").exists() and time.time() - folder.stat().st_mtime > 600
            if old and embedded.stop(embedded.start(folder, settings=QUICK)):
                shutil.rmtree(folder)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Requests are made up while they are collected: half a minute, for nothing if left out."""
    left_out = "not fuzz" in config.getoption("markexpr")
    return True if left_out and collection_path.name == "test_any_request.py" else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[embedded.Embedded]:
    """A server for the session. Not in pytest's own folders: those shut out other accounts."""
    bury_the_dead()
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        server = embedded.start(Path(folder), settings=QUICK)
        yield server
        embedded.stop(server)


@pytest_asyncio.fixture
async def database(postgres: embedded.Embedded) -> AsyncIterator[dict[str, str | int]]:
    """An empty database, dropped afterwards: the arguments of `asyncpg.connect`."""
    name = f"test_{uuid.uuid4().hex}"
    admin = await asyncpg.connect(**postgres.dsn)
    await admin.execute(f"CREATE DATABASE {name}")
    yield postgres.dsn | {"database": name}
    await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await admin.close()


@pytest.fixture(autouse=True)
def logs_as_they_come() -> Iterator[None]:
    """Whatever a test configures for its logs ends with it."""
    yield
    structlog.reset_defaults()
