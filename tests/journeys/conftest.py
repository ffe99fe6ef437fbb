"""One house for each module of journeys, with a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from entrepot.adapters.postgres import embedded

from .shop import Shop, fresh_database, running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shop(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    """An open shop whose loops run; when the module is done, everything must have come right."""
    async with fresh_database(postgres) as address, running(database_url=address) as opened:
        yield opened
