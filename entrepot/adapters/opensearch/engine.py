"""Answers from the cluster."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from entrepot.contexts.search.published import (
    FindSimilarPictures,
    Hit,
    SearchAnswer,
    SearchProducts,
    SimilarAnswer,
    SuggestAnswer,
    SuggestProducts,
)
from entrepot.engines.finding.words import cut
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Unavailable

from . import answering, asking
from .cluster import Cluster, Fault
from .documents import Words, of_length_one, product_key
from .feeding import Feeder
from .indexes import Indexes

READY_S = 10.0
LOOK_S = 0.1
WORDS_S = 0.1
"""A business's words are fetched so often; a change is found within 200 ms."""
TENANTS_MAX = 10_000
INVALID = 400
PER_PRODUCT = 5
"""Of so many pictures for each hit some are of the same product."""
WHOLE = {"allow_partial_search_results": "false"}
"""Half an answer would count wrongly."""


class Engine:
    """The kernel's `Questions` for those that name the engine `search`.

    Whoever runs loops runs its feeder's, too.
    """

    def __init__(self, cluster: Cluster, prefix: str, feeder: Feeder) -> None:
        self.cluster, self.feeder = cluster, feeder
        self.indexes = Indexes(cluster, prefix)
        self._words: dict[str, tuple[float, Words]] = {}

    def start(self) -> None:
        """Nothing is read here: the cluster keeps what it was fed."""

    async def close(self) -> None:
        await self.feeder.source.close()
        await self.cluster.close()

    async def ask(self, query: Query, tenant: str) -> Any:
        try:
            async with asyncio.timeout(READY_S):
                while True:
                    try:
                        return msgspec.to_builtins(await self._answer(query, tenant))
                    except Fault as fault:
                        if not fault.no_index:
                            raise
                    await asyncio.sleep(LOOK_S)
        except TimeoutError:
            raise Unavailable("the search index is not ready yet") from None

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> list[Any]:
        return [await self.ask(query, tenant) for query in queries]

    async def _answer(
        self, query: Query, tenant: str
    ) -> SearchAnswer | SuggestAnswer | SimilarAnswer:
        match query:
            case SearchProducts():
                return await self._search(query, tenant)
            case SuggestProducts():
                return await self._suggest(query, tenant)
            case FindSimilarPictures():
                return await self._alike(query, tenant)
        raise TypeError(query)

    async def _search(self, query: SearchProducts, tenant: str) -> SearchAnswer:
        words = await self._words_of(tenant)
        answer = await self._found(asking.search(query, tenant, words, forgiving=False))
        forgiven = False
        if not answering.total(answer) and cut(query.q):
            answer = await self._found(asking.search(query, tenant, words, forgiving=True))
            forgiven = bool(answering.total(answer))
        return answering.search(answer, query, words, forgiven=forgiven)

    async def _suggest(self, query: SuggestProducts, tenant: str) -> SuggestAnswer:
        if not cut(query.q):
            return SuggestAnswer(items=())
        for errors in (0, 1):
            answer = await self._found(asking.suggest(query, tenant, errors=errors))
            if _hits(answer):
                return answering.suggest(answer, query)
        return SuggestAnswer(items=())

    async def _alike(self, query: FindSimilarPictures, tenant: str) -> SimilarAnswer:
        look = of_length_one(query.features)
        if not look:
            return SimilarAnswer(items=())
        body = asking.alike(look, tenant, PER_PRODUCT * query.limit)
        try:
            found = await self._found(body, self.indexes.pictures)
        except Fault as fault:
            if fault.status == INVALID and "dimension" in str(fault):
                return SimilarAnswer(items=())  # described in another way than what is there
            raise
        near = [(hit["_source"], answering.likeness(hit["_score"])) for hit in _hits(found)]
        keys = {product_key(tenant, source["product_id"]) for source, _ in near}
        kept = await self.indexes.kept(self.indexes.products, keys, ["shown", "images"])
        hits: dict[str, Hit] = {}
        for source, score in near:
            product = kept.get(product_key(tenant, source["product_id"]))
            url = source["url"]
            if product is None or url not in product["images"] or len(hits) >= query.limit:
                continue  # a picture may be told of a little longer than its product
            hit = answering.kept_of({"_source": product}).hit
            hits.setdefault(hit.product_id, replace(hit, image=url, score=score))
        return SimilarAnswer(items=tuple(hits.values()))

    async def _found(self, body: asking.Query, index: str = "") -> Any:
        path = f"/{index or self.indexes.products}/_search"
        return await self.cluster.ask("POST", path, body, params=WHOLE)

    async def _words_of(self, tenant: str) -> Words:
        now = asyncio.get_running_loop().time()
        until, words = self._words.get(tenant, (0.0, None))
        if words is None or until < now:
            words = await self.indexes.words(tenant)
            if len(self._words) >= TENANTS_MAX:
                self._words.clear()
            self._words[tenant] = (now + WORDS_S, words)
        return words


def _hits(found: Any) -> list[Any]:
    hits: list[Any] = found["hits"]["hits"]
    return hits
