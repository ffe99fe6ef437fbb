"""The engine that comes along, while its goods change."""

from __future__ import annotations

from typing import Any

import pytest
import tantivy

from entrepot.adapters.pictures import Look
from entrepot.adapters.tantivy import Engine
from entrepot.adapters.tantivy.shelf import Shelf
from entrepot.contexts.search.published import Document, SearchProducts, Shown
from entrepot.kernel.message import Query

from ..compliance.shelves import OURS, Tables, goods, ids, until

pytestmark = pytest.mark.asyncio


def carafe(n: int) -> Document:
    return goods(f"carafe{n}", f"carafe{n}")


class Restless(Shelf):
    """Whenever something of it is about to be shown, all of it has just changed its place."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def shown(self, address: tantivy.DocAddress) -> Shown:
        self.itself.put([carafe(n) for n in reversed(range(20))])
        return super().shown(address)


async def test_while_goods_change_a_name_still_finds_its_own_product() -> None:
    """What is found in one moment of the index is not shown from the next."""
    tables, shelf = Tables(), Restless()
    shelf.put([carafe(n) for n in range(20)])
    await tables.put(carafe(0))
    fed: Any = (tables, ("search.told",), tables, Look())
    engine = Engine(tables, *fed)

    async def found(asked: Query) -> list[str]:
        return ids(await engine.ask(asked, OURS))

    try:
        await until(lambda: found(SearchProducts(q="carafe0")), "the index")
        engine.shelves[OURS] = shelf
        for n in (0, 3, 7, 19):
            assert await found(SearchProducts(q=f"carafe{n}")) == [f"carafe{n}"]
    finally:
        await engine.close()
