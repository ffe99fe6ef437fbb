"""What search engines are fed from, in memory, and each engine with some goods in it."""

from __future__ import annotations

import asyncio
import io
import os
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import numpy as np
from msgspec.structs import replace
from PIL import Image, ImageDraw

from entrepot.adapters import opensearch, tantivy
from entrepot.adapters.memory.bells import Bell
from entrepot.adapters.pictures import Look
from entrepot.contexts.search.published import (
    CategoryName,
    Changes,
    Document,
    FacetLabels,
    SearchProducts,
    Synonyms,
)
from entrepot.kernel.ports import Wakes
from tests.opensearch import LocalCluster

LIVE = os.environ.get("OPENSEARCH_TEST_URL", "")
"""A real OpenSearch, with the k-NN plugin, to run the suite against."""
ENGINES = ("embedded", "opensearch")
PATIENCE_S = 20.0
OURS, OTHERS = "main", "other"


class Tables:
    """The tables of search: `put` is one transaction, and rings."""

    def __init__(self) -> None:
        self.documents: dict[tuple[str, str], tuple[int, Document]] = {}
        self.categories: dict[str, dict[str, CategoryName]] = {}
        self.synonyms: dict[str, list[Synonyms]] = {}
        self.labels: dict[str, list[FacetLabels]] = {}
        self.words_changed: dict[str, int] = {}
        self.pictures: dict[str, bytes] = {}
        self.transaction = 100
        self.leading = 1
        self.asked: list[int] = []
        self._bells: list[Bell] = []
        self._told = 0

    async def put(
        self,
        *documents: Document,
        tenant: str = OURS,
        categories: Collection[CategoryName] = (),
        synonyms: Collection[Synonyms] = (),
        labels: Collection[FacetLabels] = (),
    ) -> None:
        self.transaction += 1
        for document in documents:
            self.documents[tenant, document.product_id] = (self.transaction, document)
        if categories:
            known = self.categories.setdefault(tenant, {})
            known.update({c.category_id: c for c in categories})
            self.words_changed[tenant] = self.transaction
        if synonyms:
            self.synonyms[tenant] = list(synonyms)
            self.words_changed[tenant] = self.transaction
        if labels:
            self.labels[tenant] = list(labels)
            self.words_changed[tenant] = self.transaction
        for bell in self._bells:
            bell.ring(("search.told",))

    def one(self, product_id: str, **changed: Any) -> Document:
        return replace(self.documents[OURS, product_id][1], **changed)

    async def lead(self) -> int:
        return self.leading

    async def changed(self, since: int) -> Changes:
        self.asked.append(since)
        new = [t for t, at in self.words_changed.items() if at > since]
        return Changes(
            documents=[(t, d) for (t, _), (at, d) in self.documents.items() if at > since],
            categories={t: list(self.categories[t].values()) for t in new if t in self.categories},
            synonyms={t: self.synonyms[t] for t in new if t in self.synonyms},
            labels={t: self.labels[t] for t in new if t in self.labels},
            since=self.transaction,
        )

    async def close(self) -> None:
        """Nothing is held open."""

    @asynccontextmanager
    async def woken(self, names: Collection[str] | None = None) -> AsyncIterator[Wakes]:
        bell = Bell(names)
        self._bells.append(bell)
        yield bell
        self._bells.remove(bell)

    async def get(self, name: str) -> bytes | None:
        return self.pictures.get(name)


class Shop:
    """An engine over some tables, and the words to ask it with."""

    def __init__(self, tables: Tables, engine: Any) -> None:
        self.tables, self.engine = tables, engine

    async def search(self, tenant: str = OURS, **asked: Any) -> dict[str, Any]:
        answer: dict[str, Any] = await self.engine.ask(SearchProducts(**asked), tenant)
        return answer

    async def finds(self, expected: set[str], **asked: Any) -> dict[str, Any]:
        """The answer, as soon as it has these products and no others."""

        async def there() -> dict[str, Any] | None:
            answer = await self.search(**asked)
            return answer if set(ids(answer)) == expected else None

        found: dict[str, Any] = await until(there, f"{asked} to find {expected}")
        return found


def ids(answer: dict[str, Any]) -> list[str]:
    return [item["productId"] for item in answer["items"]]


async def until(there: Callable[[], Awaitable[Any]], what: str) -> Any:
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not (found := await there()):  # noqa: ASYNC110 - an engine rings no bell
                await asyncio.sleep(0.02)
            return found
    except TimeoutError:
        raise AssertionError(f"waited in vain for {what}") from None


def goods(product_id: str, name: str, price: int = 1000, **more: Any) -> Document:
    return Document(
        product_id=product_id,
        name=name,
        skus=(product_id.upper(),),
        unit_price=price,
        currency="EUR",
        **more,
    )


def drawn(seed: int) -> Image.Image:
    """Some shapes on white, always the same ones for a seed."""
    chance = np.random.default_rng(seed)
    image = Image.new("RGB", (400, 300), "white")
    canvas = ImageDraw.Draw(image)
    for _ in range(9):
        x, y = (int(v) for v in chance.integers(20, 200, 2))
        w, h = (int(v) for v in chance.integers(20, 90, 2))
        colour = tuple(int(c) for c in chance.integers(0, 220, 3))
        shape = canvas.ellipse if chance.random() < 0.5 else canvas.rectangle
        shape((x, y, x + w, y + h), fill=colour)
    return image


def png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


@asynccontextmanager
async def opened(kind: str, tables: Tables) -> AsyncIterator[Any]:
    """The engine of this kind, which reads these tables."""
    fed: Any = (tables, ("search.told",), tables, Look())
    if kind == "embedded":
        engine = tantivy.Engine(tables, *fed)
        yield engine
        await engine.close()
        return
    async with a_cluster() as (url, prefix), feeding(url, prefix, tables) as fed_engine:
        yield fed_engine


@asynccontextmanager
async def feeding(url: str, prefix: str, tables: Tables) -> AsyncIterator[opensearch.Engine]:
    """OpenSearch's engine in a process that runs loops."""
    cluster = opensearch.Cluster(url, timeout_s=5)
    fed: Any = (tables, ("search.told",), tables, Look())
    feeder = opensearch.Feeder(cluster, prefix, tables, *fed)
    task = asyncio.create_task(feeder.run())
    engine = opensearch.Engine(cluster, prefix, feeder)
    try:
        yield engine
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await engine.close()


@asynccontextmanager
async def a_cluster() -> AsyncIterator[tuple[str, str]]:
    """The address of one and a prefix that nobody else uses; a live one where there is one."""
    prefix = f"test-{uuid.uuid4().hex[:12]}"
    if not LIVE:
        local = await LocalCluster().open()
        yield local.url, prefix
        await local.close()
        return
    yield LIVE, prefix
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{LIVE}/{prefix}-*/_alias") as answer:
            left = list(await answer.json())
        for index in left:
            await session.delete(f"{LIVE}/{index}")
