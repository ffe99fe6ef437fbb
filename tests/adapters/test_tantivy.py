"""The engine that comes along, while its goods change."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import tantivy

from entrepot.adapters.pictures import Look
from entrepot.adapters.tantivy import Engine
from entrepot.adapters.tantivy.engine import NOTHING
from entrepot.adapters.tantivy.shelf import Shelf
from entrepot.contexts.search.published import Document, SearchProducts, Shown
from entrepot.kernel.message import Query

from ..compliance.shelves import OURS, Tables, drawn, goods, ids, png, until

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


class Described(Look):
    """How many pictures were described."""

    times = 0

    async def describe(self, picture: bytes) -> tuple[float, ...]:
        self.times += 1
        return await super().describe(picture)


class Slow(Tables):
    """Pictures are read when somebody lets them be."""

    def __init__(self) -> None:
        super().__init__()
        self.let = asyncio.Event()

    async def get(self, name: str) -> bytes | None:
        await self.let.wait()
        return await super().get(name)


async def test_who_changes_a_price_hangs_no_picture_anew_and_what_is_gone_is_forgotten() -> None:
    tables, look = Slow(), Described()
    tables.pictures = {f"{seed}.png": png(drawn(seed)) for seed in range(3)}
    fed: Any = (tables, ("search.told",), tables, look)
    engine = Engine(tables, *fed)
    shown = {seed: f"/media/{seed}.png" for seed in range(3)}
    await tables.put(*(goods(f"print-{n}", "Print", images=(shown[n],)) for n in shown))

    async def total(q: str) -> int:
        found: int = (await engine.ask(SearchProducts(q=q), OURS))["total"]
        return found

    async def hang(*expected: str) -> bool:
        return engine.galleries.get(OURS, NOTHING).addresses == expected

    try:
        await until(lambda: total("print"), "words to be found before any picture is described")
        assert OURS not in engine.galleries
        tables.let.set()
        await until(lambda: hang(*shown.values()), "the pictures to be described")
        before = engine.galleries[OURS]
        await tables.put(tables.one("print-0", unit_price=1), tables.one("print-1", name="Poster"))
        await tables.put(tables.one("print-2", is_active=False))
        await until(lambda: hang(shown[0], shown[1]), "the third to be taken down")
        await tables.put(tables.one("print-0", name="Poster"))
        now = engine.galleries[OURS]

        async def renamed() -> bool:
            return await total("poster") == 2

        await until(renamed, "the last change to be taken")
        assert engine.galleries[OURS] is now is not before
        assert look.times == 3
    finally:
        await engine.close()


async def test_a_product_that_is_put_touches_no_pictures_but_its_own() -> None:
    shelf = Shelf()
    shelf.put([goods(f"p{n}", "P", images=(f"{n}.png", "all.png")) for n in range(3)])
    other = shelf.images["1.png"]
    assert set(shelf.put([goods("p0", "P", images=("new.png",))])) == {
        "0.png",
        "all.png",
        "new.png",
    }
    assert shelf.images["1.png"] is other
    assert shelf.images["all.png"] == {"p1", "p2"}
    assert "0.png" not in shelf.images
    assert set(shelf.put([goods("p0", "P", is_active=False)])) == {"new.png"}
    assert set(shelf.images) == {"1.png", "2.png", "all.png"}
