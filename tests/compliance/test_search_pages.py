"""Page after page of every search engine, while what is on them changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from msgspec.structs import replace

from .shelves import ENGINES, Shop, Tables, goods, ids, opened, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=ENGINES)
async def shop(request: pytest.FixtureRequest) -> AsyncIterator[Shop]:
    tables = Tables()
    async with opened(request.param, tables) as engine:
        yield Shop(tables, engine)


@pytest.mark.parametrize("q", ["", "goblet"])
@pytest.mark.parametrize(
    "sort", ["price", "-price", "newest", "rating", "bestselling", "relevance"]
)
async def test_equals_stay_in_one_order_while_some_of_them_change(
    shop: Shop, sort: Any, q: str
) -> None:
    """Who turns the page meets nothing twice and misses nothing."""
    tenant = f"equals-{sort}-{q}".strip("-")
    equals = {f"goblet-{n:02}": goods(f"goblet-{n:02}", "Goblet") for n in range(30)}
    await shop.tables.put(*equals.values(), tenant=tenant)

    async def page(offset: int) -> list[str]:
        return ids(await shop.search(tenant, q=q, sort=sort, offset=offset, limit=15))

    async def filled() -> list[str]:
        return await page(15)

    await until(filled, "the goblets")
    first = await page(0)
    changed = [replace(equals[id_], in_stock=True) for id_ in ("goblet-03", "goblet-21")]
    await shop.tables.put(*changed, tenant=tenant)

    async def noticed() -> bool:
        return len(ids(await shop.search(tenant, in_stock=True))) == len(changed)

    await until(noticed, "their change")
    assert {*first, *await page(15)} == set(equals)
