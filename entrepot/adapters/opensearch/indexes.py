"""The indexes by name: made beside the old ones, and put in their place in one step."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import msgspec

from .cluster import Action, Cluster, Fault
from .documents import Words
from .shape import FRESH, Shape, notes

EXISTS = "resource_already_exists_exception"
READ_ON = "read-on"
GET_MAX = 500


class Mark(msgspec.Struct):
    """How far was read, by what the indexes were made, and when, in seconds since 1970."""

    since: int
    shape: str
    made_at: float


class Generation(NamedTuple):
    """What is made together."""

    products: str
    pictures: str


class Indexes:
    """Those of one deployment: all their names begin with its prefix."""

    def __init__(self, cluster: Cluster, prefix: str) -> None:
        self.cluster = cluster
        self.products, self.pictures = f"{prefix}-products", f"{prefix}-pictures"
        self.notes = f"{prefix}-notes"

    async def make(self, name: str, products: Shape, pictures: Shape) -> Generation:
        """Empty ones that nobody asks yet, and that are not refreshed while they are filled."""
        for alias in (self.products, self.pictures):
            for index, about in (await self._all(alias)).items():
                if alias not in about["aliases"]:  # an attempt that did not come to its end
                    await self.cluster.ask("DELETE", f"/{index}")
        made = Generation(f"{self.products}-{name}", f"{self.pictures}-{name}")
        await self.cluster.ask("PUT", f"/{made.products}", products, attempts=1)
        await self.cluster.ask("PUT", f"/{made.pictures}", pictures, attempts=1)
        return made

    async def _all(self, alias: str) -> dict[str, Any]:
        found: dict[str, Any] = await self.cluster.ask("GET", f"/{alias}-*/_alias")
        return found

    async def take_over(self, made: Generation) -> None:
        """From now on these answer, and those before them are gone."""
        fresh = {"index": {"refresh_interval": FRESH}}
        steps: list[Shape] = []
        for alias, index in ((self.products, made.products), (self.pictures, made.pictures)):
            await self.cluster.ask("POST", f"/{index}/_refresh")
            await self.cluster.ask("PUT", f"/{index}/_settings", fresh)
            steps.append({"add": {"index": index, "alias": alias}})
            others = [other for other in await self._all(alias) if other != index]
            steps += [{"remove_index": {"index": other}} for other in others]
        await self.cluster.ask("POST", "/_aliases", {"actions": steps})

    async def ready(self) -> None:
        """The place of notes; there is one for good."""
        try:
            await self.cluster.ask("PUT", f"/{self.notes}", notes())
        except Fault as fault:
            if fault.kind != EXISTS:
                raise

    async def mark(self) -> Mark | None:
        note = await self._note(READ_ON)
        return None if note is None else msgspec.convert(note, Mark)

    async def set_mark(self, mark: Mark) -> None:
        source = {"note": msgspec.to_builtins(mark)}
        await self.cluster.ask("PUT", f"/{self.notes}/_doc/{READ_ON}", source)

    async def words(self, tenant: str) -> Words:
        """What was noted of a business; nothing where nothing was."""
        note = await self._note(f"words:{tenant}")
        return Words() if note is None else msgspec.convert(note, Words)

    async def set_words(self, words: Mapping[str, Words], version: int | None) -> None:
        actions = [
            Action(f"words:{tenant}", version, {"note": msgspec.to_builtins(each)})
            for tenant, each in words.items()
        ]
        await self.cluster.write(self.notes, actions, refresh="false", alias=False)

    async def _note(self, key: str) -> Any:
        try:
            path = f"/{self.notes}/_doc/{quote(key, safe=':')}"
            found = await self.cluster.ask("GET", path)
        except Fault as fault:
            if fault.status == 404:
                return None
            raise
        return found["_source"]["note"]

    async def kept(
        self, alias: str, ids: Collection[str], fields: Sequence[str]
    ) -> dict[str, dict[str, Any]]:
        """The entries among these ids, as they were last written; none where no index is."""
        found: dict[str, dict[str, Any]] = {}
        wanted = list(ids)
        for start in range(0, len(wanted), GET_MAX):
            docs = [{"_id": key, "_source": list(fields)} for key in wanted[start:][:GET_MAX]]
            try:
                answer = await self.cluster.ask("POST", f"/{alias}/_mget", {"docs": docs})
            except Fault as fault:
                if fault.no_index:
                    return {}
                raise
            found |= {doc["_id"]: doc["_source"] for doc in answer["docs"] if doc.get("found")}
        return found
