"""Keeps the indexes fresh, and answers from them."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Any, Protocol

import msgspec
import structlog
from msgspec.structs import replace

from entrepot.contexts.search.published import (
    EVERYTHING,
    Changes,
    Document,
    FindSimilarPictures,
    Hit,
    SearchAnswer,
    SearchProducts,
    SimilarAnswer,
    SuggestAnswer,
    SuggestProducts,
)
from entrepot.kernel.message import Query
from entrepot.kernel.ports import ImageFeatures, Media, NotAPicture, Store, Unavailable

from .asking import search, suggest
from .pictures import Gallery
from .shelf import Shelf

log = structlog.get_logger(__name__)

KEPT = "/media/"
"""Where the addresses of pictures begin that are kept here."""
READY_S = 10.0
IDLE_S = 0.15
BACK_OFF_MAX_S = 5.0
AGAIN_S = (0.005, 0.01, 0.02, 0.04, 0.08, 0.15)
"""The rows follow the events that ring by some milliseconds."""
ANEW_S = 3600.0
"""So often everything is read anew: what sells best moves slowly."""
CHUNK = 10_000
HUNG_MAX = 100
"""So many pictures are described before what changed meanwhile is taken in."""
NOTHING = Gallery()
REBUILD_S = 60.0
"""Made anew no more often than this, whatever breaks it: a question may do so, too."""


class Source(Protocol):
    """The tables of search, of all tenants."""

    async def changed(self, since: int) -> Changes: ...
    async def close(self) -> None: ...


class Panic(Exception):
    """The engine broke; its index is not to be trusted any more."""


class Engine:
    """The kernel's `Questions` for those that name the engine `search`."""

    def __init__(
        self,
        source: Source,
        store: Store,
        names: Collection[str],
        media: Media,
        features: ImageFeatures,
    ) -> None:
        self.source, self.store, self.names = source, store, names
        self.media, self.features = media, features
        self.shelves: dict[str, Shelf] = {}
        self.galleries: dict[str, Gallery] = {}
        self._unhung: dict[str, dict[str, None]] = {}
        self._since = EVERYTHING
        self._broke_at = -REBUILD_S
        self._ready = asyncio.Event()
        self._broken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins to read; asking does so too."""
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="search index")

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.source.close()

    async def ask(self, query: Query, tenant: str) -> Any:
        self.start()
        for last in (False, True):
            await self._until_ready()
            try:
                answer = await asyncio.to_thread(self._answer, query, tenant)
                return msgspec.to_builtins(answer)
            except Panic as error:
                log.warning("search.broke", error=str(error))
                if last or not self._rebuilds():
                    raise Unavailable("the search index is broken") from error
        return None

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> list[Any]:
        return [await self.ask(query, tenant) for query in queries]

    def _rebuilds(self) -> bool:
        """Whether what is broken is being made anew."""
        now = asyncio.get_running_loop().time()
        if self._ready.is_set() and now - self._broke_at < REBUILD_S:
            return False
        self._broke_at = now
        self._ready.clear()
        self._broken.set()
        return True

    async def _until_ready(self) -> None:
        try:
            async with asyncio.timeout(READY_S):
                await self._ready.wait()
        except TimeoutError:
            raise Unavailable("the search index is not ready yet") from None

    def _answer(self, query: Query, tenant: str) -> SearchAnswer | SuggestAnswer | SimilarAnswer:
        kept = self.shelves.get(tenant)
        shelf = kept.now() if kept else None
        try:
            match query:
                case SearchProducts():
                    return search(shelf, query) if shelf else SearchAnswer(items=(), total=0)
                case SuggestProducts():
                    return suggest(shelf, query) if shelf else SuggestAnswer(items=())
                case FindSimilarPictures():
                    return self._similar(shelf, tenant, query)
        except Exception as error:
            raise Panic(repr(error)) from error
        except BaseException as error:  # what Rust calls a panic is no Exception
            raise Panic(repr(error)) from None
        raise TypeError(query)

    def _similar(
        self, shelf: Shelf | None, tenant: str, query: FindSimilarPictures
    ) -> SimilarAnswer:
        gallery = self.galleries.get(tenant)
        if shelf is None or gallery is None:
            return SimilarAnswer(items=())
        hits: dict[str, Hit] = {}
        for url, score in gallery.likest(query.features, 5 * query.limit):
            for product_id in sorted(shelf.images.get(url, ())):
                hit = shelf.product(product_id)
                if hit is not None and product_id not in hits and len(hits) < query.limit:
                    hits[product_id] = replace(hit, image=url, score=score)
        return SimilarAnswer(items=tuple(hits.values()))

    async def _run(self) -> None:
        async with self.store.woken(self.names) as bell:
            read_at, back_off_s = 0.0, IDLE_S
            while True:
                try:
                    now = asyncio.get_running_loop().time()
                    if self._broken.is_set() or now - read_at > ANEW_S:
                        self._since = EVERYTHING
                        self._broken.clear()
                    if self._since == EVERYTHING:
                        read_at = now
                    while await self._turn():
                        pass
                    back_off_s = IDLE_S
                    if await bell.wait(IDLE_S):
                        for pause_s in AGAIN_S:
                            await asyncio.sleep(pause_s)
                            await self._turn()
                except Exception as error:
                    if not isinstance(error, Unavailable):  # of which the store tells
                        log.warning("search.waits", error=repr(error))
                    self._since = EVERYTHING
                    await asyncio.sleep(back_off_s)
                    back_off_s = min(BACK_OFF_MAX_S, back_off_s * 2)

    async def _turn(self) -> bool:
        """Takes what changed; whether something did."""
        since = self._since
        if self._broken.is_set():
            since = EVERYTHING
            self._broken.clear()
        changes = await self.source.changed(since)
        if since == EVERYTHING:
            await self._make(changes)
        else:
            await self._take(changes)
        if not self._broken.is_set():
            self._ready.set()
        more = await self._hang()
        return bool(more or changes.documents or changes.speaking)

    async def _make(self, changes: Changes) -> None:
        """All indexes anew; the old ones answer until then."""
        shelves: dict[str, Shelf] = {}
        await self._fill(shelves, changes)
        self.shelves = shelves
        self._since = changes.since
        self.galleries = {t: kept for t, kept in self.galleries.items() if t in shelves}
        self._unhung = {}
        for tenant, shelf in shelves.items():
            known = self.galleries.get(tenant, NOTHING).places
            self._unhung[tenant] = dict.fromkeys(sorted(shelf.images.keys() ^ known.keys()))

    async def _take(self, changes: Changes) -> None:
        for tenant, categories in changes.categories.items():
            known = self.shelves[tenant].labels.categories if tenant in self.shelves else {}
            if any(known.get(c.category_id, c) != c for c in categories):
                self._since = EVERYTHING  # its name is on all that lies there
                return
        for tenant, touched in await self._fill(self.shelves, changes):
            self._unhung.setdefault(tenant, {}).update(dict.fromkeys(touched))
        self._since = changes.since

    async def _fill(
        self, shelves: dict[str, Shelf], changes: Changes
    ) -> list[tuple[str, Collection[str]]]:
        """The pictures of what was put, by tenant."""
        touched: list[tuple[str, Collection[str]]] = []
        by_tenant: dict[str, list[Document]] = {}
        for tenant, document in changes.documents:
            by_tenant.setdefault(tenant, []).append(document)
        for tenant in changes.speaking:
            shelves.setdefault(tenant, Shelf()).learn(
                changes.synonyms.get(tenant),
                changes.labels.get(tenant),
                changes.categories.get(tenant),
            )
        for tenant, documents in by_tenant.items():
            shelf = shelves.setdefault(tenant, Shelf())
            for start in range(0, len(documents), CHUNK):
                put = await asyncio.to_thread(shelf.put, documents[start : start + CHUNK])
                touched.append((tenant, put))
        return touched

    async def _hang(self) -> bool:
        """Describes some pictures that are new, and takes down those that nobody shows any more;
        whether there are more to look at.
        """
        for tenant, urls in self._unhung.items():
            shelf, gallery = self.shelves[tenant], self.galleries.get(tenant, NOTHING)
            some = list(islice(urls, HUNG_MAX))
            gone = {url for url in some if url in gallery.places and url not in shelf.images}
            new: dict[str, Sequence[float]] = {}
            for url in some:
                del urls[url]
                if url in shelf.images and url not in gallery.places:
                    described = await self._described(url)
                    if described is not None:
                        new[url] = described
            if new or gone:
                self.galleries[tenant] = await asyncio.to_thread(gallery.hung, new, gone)
        self._unhung = {tenant: urls for tenant, urls in self._unhung.items() if urls}
        return bool(self._unhung)

    async def _described(self, url: str) -> Sequence[float] | None:
        """The features of a picture that is kept here; pictures elsewhere are not fetched."""
        name = url.removeprefix(KEPT)
        picture = await self.media.get(name) if name != url else None
        if picture is None:
            return None
        try:
            return await self.features.describe(picture)
        except NotAPicture as error:
            log.warning("picture.unreadable", name=name, error=str(error))
            return None
