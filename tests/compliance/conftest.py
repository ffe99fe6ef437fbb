"""Every test of this folder that asks for `kept` or `store` runs once per adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from entrepot.adapters.postgres.embedded import Embedded
from entrepot.kernel.ports import Store

from .harness import CATALOG, Databases, Harness, InMemory, InPostgres

SLOTS = {"ear": 4}


@pytest.fixture(scope="session")
def databases(postgres: Embedded) -> Databases:
    return Databases(postgres.dsn)


@pytest.fixture(params=["memory", "postgres"])
def adapter(request: pytest.FixtureRequest) -> Harness:
    if request.param == "memory":
        return InMemory(CATALOG, SLOTS)
    return InPostgres(request.getfixturevalue("databases"), CATALOG, SLOTS)


@pytest_asyncio.fixture
async def kept(adapter: Harness) -> AsyncIterator[Harness]:
    """An open, empty store with its harness."""
    await adapter.prepare()
    await adapter.store.open()
    yield adapter
    await adapter.store.close()


@pytest.fixture
def store(kept: Harness) -> Store:
    return kept.store
