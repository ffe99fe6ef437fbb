"""Whatever becomes of an order, its money adds up to the cent, wherever it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable

import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded

from .accounts import of_books, problems_of, told_of
from .money import Story, furnished
from .shop import Shop, fresh_database, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOGETHER = 10
"""So many stories go on side by side."""


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[True, False], ids=["gross", "net"]
)
async def shop(postgres: embedded.Embedded, request: pytest.FixtureRequest) -> AsyncIterator[Shop]:
    """Prices hold their tax, or it comes on top."""
    async with fresh_database(postgres) as address, running(database_url=address) as shop:
        await furnished(shop, included=request.param)
        yield shop


async def lived(shop: Shop, seeds: Iterable[int], steps: int = 7) -> list[Story]:
    """Stories of which nothing is on its way any more; of half of them all came back."""
    stories = [Story(shop, seed) for seed in seeds]
    await asyncio.gather(*[story.begins() for story in stories])
    await shop.house.settle()
    stories = [story for story in stories if not await story.is_denied()]
    await asyncio.gather(*[story.pays() for story in stories])
    await shop.house.settle()
    for _ in range(steps):
        await asyncio.gather(*[story.goes_on() for story in stories])
        await shop.house.settle()
    await asyncio.gather(*[story.ends() for story in stories])
    await shop.house.settle()
    await asyncio.gather(*[story.returns_all() for story in stories if story.chance.random() < 0.5])
    await shop.house.settle()
    await asyncio.gather(*[story.sends_money() for story in stories])
    await shop.house.settle()
    return stories


async def adds_up(shop: Shop, seeds: Iterable[int]) -> None:
    stories = await lived(shop, seeds)
    told = await told_of(shop)
    found = [why for story in stories for why in await problems_of(shop, story, told)]
    found += await of_books(shop)
    assert not found, "\n\n".join(found)


async def test_whatever_becomes_of_an_order_its_money_adds_up(shop: Shop) -> None:
    await adds_up(shop, range(TOGETHER))


@pytest.mark.simulation_long
@pytest.mark.parametrize("first", range(100, 400, TOGETHER))
async def test_so_it_is_for_many_stories(shop: Shop, first: int) -> None:
    await adds_up(shop, range(first, first + TOGETHER))
