"""Feeds the cluster from the tables of search; of all processes one does at a time."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

import structlog
from msgspec.structs import replace
from PIL import Image

from entrepot.contexts.search.published import EVERYTHING, Changes, Document
from entrepot.kernel.ports import ImageFeatures, Media, NotAPicture, Store

from .cluster import Action, Cluster, Fault, Refresh
from .documents import (
    Words,
    entry,
    of_length_one,
    on_sale,
    picture,
    picture_key,
    product_key,
)
from .indexes import Generation, Indexes, Mark
from .shape import Shape, pictures, print_of, products

log = structlog.get_logger(__name__)

KEPT = "/media/"
"""Where the addresses of pictures begin that are kept here."""
IDLE_S = 0.15
AGAIN_S = (0.005, 0.01, 0.02, 0.04, 0.08, 0.15)
"""The rows follow the events that ring by some milliseconds."""
LEAD_S = 1.0
"""So often who does not feed asks whether to."""
BACK_OFF_S = (0.15, 0.5, 1.0, 2.0, 5.0)
ANEW_S = 3600.0
"""So often all is made anew: what sells best moves slowly."""
MARK_S = 10.0
"""How far was read is noted so often where nothing was new; it saves reading, and is no promise."""
CHUNK = 2_000


class Source(Protocol):
    """The tables of search, of all tenants."""

    async def lead(self) -> int:
        """0 while another process feeds; otherwise a number, another one after each break."""

    async def changed(self, since: int) -> Changes: ...
    async def close(self) -> None: ...


class Feeder:
    """Reads what changed and writes it; after an error the same once more."""

    def __init__(
        self,
        cluster: Cluster,
        prefix: str,
        source: Source,
        store: Store,
        names: Collection[str],
        media: Media,
        features: ImageFeatures,
    ) -> None:
        self.indexes = Indexes(cluster, prefix)
        self.source, self.store, self.names = source, store, names
        self.media, self.features = media, features
        self._leading = 0
        self._mark = Mark(EVERYTHING, "", 0.0)
        self._marked_at = 0.0
        self._unwritten: Changes | None = None
        self._pictures: Shape = {}

    async def run(self) -> None:
        async with self.store.woken(self.names) as bell:
            failed = 0
            while True:
                try:
                    if not await self._leads():
                        await asyncio.sleep(LEAD_S)
                        continue
                    while await self.turn():
                        pass
                    failed = 0
                    if await bell.wait(IDLE_S):
                        for pause_s in AGAIN_S:
                            await asyncio.sleep(pause_s)
                            await self.turn()
                except Exception as error:
                    log.warning("search.waits", error=repr(error))
                    if isinstance(error, Fault):  # an index is not there, or not as we know it
                        self._from_the_start()
                    await asyncio.sleep(BACK_OFF_S[min(failed, len(BACK_OFF_S) - 1)])
                    failed += 1

    async def _leads(self) -> bool:
        """Whether it is on us to feed; whoever begins reads on where the last one stopped."""
        leading = await self.source.lead()
        if leading and leading != self._leading:
            self._unwritten = None
            await self.indexes.ready()
            self._pictures = pictures(await self._dimension())
            mark = await self.indexes.mark()
            if mark is None or mark.shape != await self._shape():
                self._from_the_start()
            else:
                self._mark = mark
            self._leading = leading
        return bool(leading)

    def _from_the_start(self) -> None:
        self._mark = Mark(EVERYTHING, "", 0.0)
        self._unwritten = None

    async def _shape(self) -> str:
        look = await self.features.describe(_sample())
        return print_of(products(), self._pictures, list(look))

    async def _dimension(self) -> int:
        return len(await self.features.describe(_sample()))

    async def turn(self) -> bool:
        """Takes what changed; whether something did."""
        if self._unwritten is None and time.time() - self._mark.made_at > ANEW_S:
            self._mark = replace(self._mark, since=EVERYTHING)
        since = self._mark.since
        changes = self._unwritten or await self.source.changed(since)
        if since != EVERYTHING and changes.since < since:
            # Another database than was read before: its transactions count from elsewhere
            self._from_the_start()
            return True
        self._unwritten = changes
        news = bool(changes.documents or changes.speaking)
        if since == EVERYTHING:
            await self._make(changes)
        elif news and not await self._take(changes):
            self._from_the_start()
            return True
        await self._note(changes.since, now=news or since == EVERYTHING)
        self._unwritten = None
        return news

    async def _note(self, since: int, *, now: bool) -> None:
        mark = replace(self._mark, since=since)
        if now or time.monotonic() - self._marked_at > MARK_S:
            await self.indexes.set_mark(mark)
            self._marked_at = time.monotonic()
        self._mark = mark

    async def _make(self, changes: Changes) -> None:
        """All anew, beside what is there; that answers until then."""
        words = {tenant: _learnt(Words(), changes, tenant) for tenant in changes.speaking}
        made = await self.indexes.make(f"{time.time_ns():x}", products(), self._pictures)
        await self._write(made, changes, words, "false")
        await self.indexes.set_words(words, None)
        await self.indexes.take_over(made)
        self._mark = Mark(changes.since, await self._shape(), time.time())

    async def _take(self, changes: Changes) -> bool:
        """False where a category is called otherwise now: its name is on all that lies there."""
        touched = {*changes.speaking, *(t for t, _ in changes.documents)}
        words = {tenant: await self.indexes.words(tenant) for tenant in touched}
        for tenant, categories in changes.categories.items():
            known = words[tenant].labels.categories
            if any(known.get(c.category_id, c) != c for c in categories):
                return False
        new = {t: _learnt(words[t], changes, t) for t in changes.speaking}
        words |= new
        await self.indexes.set_words(new, changes.since)
        there = Generation(self.indexes.products, self.indexes.pictures)
        await self._write(there, changes, words, "wait_for")
        return True

    async def _write(
        self, to: Generation, changes: Changes, words: Mapping[str, Words], refresh: Refresh
    ) -> None:
        alias = refresh == "wait_for"
        for start in range(0, len(changes.documents), CHUNK):
            part = changes.documents[start : start + CHUNK]
            gone = await self._gone(part, changes.since) if alias else []
            actions = [self._entry(t, d, words, changes.since) for t, d in part]
            write = self.indexes.cluster.write
            await write(to.products, actions, refresh=refresh, alias=alias)
            seen = [*gone, *await self._looks(part, changes.since, anew=not alias)]
            await write(to.pictures, seen, refresh=refresh, alias=alias)

    def _entry(
        self, tenant: str, document: Document, words: Mapping[str, Words], since: int
    ) -> Action:
        source = None
        if on_sale(document):
            source = entry(tenant, document, words.get(tenant, Words()).labels.categories)
        return Action(product_key(tenant, document.product_id), since, source)

    async def _gone(self, part: Sequence[tuple[str, Document]], since: int) -> list[Action]:
        """Pictures that these products showed and do not show any more."""
        now = {product_key(t, d.product_id): (t, d) for t, d in part}
        before = await self.indexes.kept(self.indexes.products, now, ["images"])
        return [
            Action(picture_key(tenant, d.product_id, url), since, None)
            for key, kept in before.items()
            for tenant, d in [now[key]]
            for url in kept["images"]
            if url not in d.images or not on_sale(d)
        ]

    async def _looks(
        self, part: Sequence[tuple[str, Document]], since: int, *, anew: bool
    ) -> list[Action]:
        """Pictures that are new; for an index made `anew`, all, described before or not."""
        wanted = {
            picture_key(tenant, d.product_id, url): (tenant, d.product_id, url)
            for tenant, d in part
            if on_sale(d)
            for url in d.images
        }
        known = await self.indexes.kept(self.indexes.pictures, wanted, ["look"])
        mark = await self.indexes.mark() if known and anew else None
        alike = mark is not None and mark.shape == await self._shape()
        actions = []
        for key, (tenant, product_id, url) in wanted.items():
            if key in known and not anew:
                continue
            look = known[key]["look"] if key in known and alike else await self._described(url)
            if look:
                source = picture(tenant, product_id, url, look)
                actions.append(Action(key, since, source))
        return actions

    async def _described(self, url: str) -> list[float]:
        """The look of a picture that is kept here; pictures elsewhere are not fetched."""
        name = url.removeprefix(KEPT)
        data = await self.media.get(name) if name != url else None
        if data is None:
            return []
        try:
            return of_length_one(await self.features.describe(data))
        except NotAPicture as error:
            log.warning("picture.unreadable", name=name, error=str(error))
            return []


def _learnt(words: Words, changes: Changes, tenant: str) -> Words:
    return words.learn(
        changes.synonyms.get(tenant),
        changes.labels.get(tenant),
        changes.categories.get(tenant),
    )


def _sample() -> bytes:
    """A picture that every way of describing describes in a way of its own."""
    image = Image.frombytes("RGB", (16, 16), bytes([(i * i) % 251 for i in range(768)]))
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
