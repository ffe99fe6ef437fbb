"""Every search engine finds what was written otherwise than it is called: SKUs and compounds."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from .shelves import ENGINES, Shop, Tables, goods, ids, opened

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=ENGINES)
async def shop(request: pytest.FixtureRequest) -> AsyncIterator[Shop]:
    tables = Tables()
    await tables.put(goods("stool", "Oak stool"))
    async with opened(request.param, tables) as engine:
        yield Shop(tables, engine)


@pytest.mark.parametrize("typed", ["BAG-77", "bag77", "qxbag", "QX-BAG", "qx bag 77"])
async def test_a_part_of_a_sku_finds_its_product(shop: Shop, typed: str) -> None:
    await shop.tables.put(goods("qx-bag-77", "Tote"))
    await shop.finds({"qx-bag-77"}, q=typed)
    assert not ids(await shop.search(q="77-qx"))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Kaffeemühle", "Kaffee Mühle"),
        ("Tee Dose", "Teedose"),
        ("Coffee grinder", "coffeegrinder"),
        ("Steel Kaffeemühle", "steel kaffee mühle"),
    ],
)
async def test_a_compound_word_is_found_split_and_joined(shop: Shop, name: str, typed: str) -> None:
    await shop.tables.put(goods("compound", name))
    await shop.finds({"compound"}, q=typed)
    await shop.tables.put(shop.tables.one("compound", is_active=False))


async def test_what_is_called_as_typed_comes_alone_before_what_is_nearly_so(shop: Shop) -> None:
    await shop.tables.put(goods("whole", "Teekanne"), goods("apart", "Tee Kanne"))
    assert (await shop.finds({"whole"}, q="Teekanne"))["forgiven"] is False
    assert (await shop.finds({"apart"}, q="Tee Kanne"))["forgiven"] is False
