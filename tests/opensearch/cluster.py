"""The doors of the REST API, on a port of this machine."""

from __future__ import annotations

import asyncio
import fnmatch
import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from aiohttp import web

from .index import Index
from .refusing import No, illegal, only
from .searching import search

ACTIONS = ("_id", "_index", "version", "version_type", "routing", "require_alias")
REFRESHES = ("true", "false", "wait_for")


class Asked(NamedTuple):
    method: str
    path: str
    params: dict[str, str]
    kind: str
    data: bytes
    authorization: str

    @property
    def body(self) -> Any:
        return json.loads(self.data) if self.data else {}


Trouble = Callable[[Asked], web.Response | None]


class LocalCluster:
    """Serves between `open` and `close`; `asked` is all that it was asked."""

    def __init__(self) -> None:
        self.indexes: dict[str, Index] = {}
        self.asked: list[Asked] = []
        self.trouble: Trouble | None = None
        """Answers in the place of the cluster, where it answers something."""
        self.item_trouble: Callable[[str], No | None] = lambda _: None
        """What goes wrong with one document of a bulk, by its id."""
        self.stalled = asyncio.Event()
        self.stalled.set()
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def open(self) -> LocalCluster:
        app = web.Application(client_max_size=100 << 20)
        app.router.add_route("*", "/{path:.*}", self._serve)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    async def close(self) -> None:
        self.stalled.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.Response:
        asked = Asked(
            request.method,
            request.path,
            dict(request.query),
            request.content_type,
            await request.read(),
            request.headers.get("authorization", ""),
        )
        self.asked.append(asked)
        await self.stalled.wait()
        if self.trouble is not None and (instead := self.trouble(asked)) is not None:
            return instead
        try:
            status, answer = self._answer(asked)
        except No as no:
            return web.json_response(no.body, status=no.status)
        return web.json_response(answer, status=status)

    def _answer(self, asked: Asked) -> tuple[int, Any]:
        if asked.data and asked.kind not in ("application/json", "application/x-ndjson"):
            raise No(406, "media_type_header_exception", f"Content-Type [{asked.kind}]")
        for method, pattern, door in DOORS:
            if method == asked.method and (found := re.fullmatch(pattern, asked.path)):
                return door(self, asked, **found.groupdict())
        raise No(405, "method_not_allowed", f"{asked.method} {asked.path}")

    def named(self, name: str) -> Index:
        """The index of this name, or the one that it is an alias of."""
        for index in self.indexes.values():
            if name == index.name or name in index.aliases:
                return index
        raise No(404, "index_not_found_exception", f"no such index [{name}]")

    def make(self, asked: Asked, name: str) -> tuple[int, Any]:
        if name in self.indexes:
            raise No(400, "resource_already_exists_exception", f"index [{name}] already exists")
        if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name):
            raise No(400, "invalid_index_name_exception", f"Invalid index name [{name}]")
        self.indexes[name] = Index(name, asked.body)
        return 200, {"acknowledged": True, "shards_acknowledged": True, "index": name}

    def remove(self, asked: Asked, name: str) -> tuple[int, Any]:
        if name not in self.indexes:
            self.named(name)
            raise illegal(f"[{name}] is an alias")
        del self.indexes[name]
        return 200, {"acknowledged": True}

    def settle(self, asked: Asked, name: str) -> tuple[int, Any]:
        told = only(asked.body, "index", where="settings")["index"]
        self.named(name).settings |= only(told, "refresh_interval", where="index")
        return 200, {"acknowledged": True}

    def refresh(self, asked: Asked, name: str) -> tuple[int, Any]:
        self.named(name).refresh()
        return 200, {"_shards": {"total": 1, "successful": 1, "failed": 0}}

    def aliases_of(self, asked: Asked, pattern: str) -> tuple[int, Any]:
        return 200, {
            name: {"aliases": {alias: {} for alias in sorted(index.aliases)}}
            for name, index in self.indexes.items()
            if fnmatch.fnmatchcase(name, pattern)
        }

    def change_aliases(self, asked: Asked) -> tuple[int, Any]:
        steps = only(asked.body, "actions", where="aliases")["actions"]
        for step in sorted(steps, key=lambda step: "remove_index" not in step):
            ((what, told),) = step.items()
            if what == "remove_index":
                del self.indexes[only(told, "index", where=what)["index"]]
            elif what == "add":
                only(told, "index", "alias", where=what)
                self.named(told["index"]).aliases.add(told["alias"])
            else:
                raise illegal(f"Unknown action [{what}]")
        return 200, {"acknowledged": True}

    def read(self, asked: Asked, name: str, key: str) -> tuple[int, Any]:
        index = self.named(name)
        where = {"_index": index.name, "_id": key}
        if key not in index.written:
            return 404, {**where, "found": False}
        return 200, {**where, "_version": 1, "found": True, "_source": index.written[key]}

    def put(self, asked: Asked, name: str, key: str) -> tuple[int, Any]:
        index = self.named(name)
        index.check(asked.body)
        index.written[key] = asked.body
        return 200, {"_index": index.name, "_id": key, "_version": 1, "result": "updated"}

    def read_many(self, asked: Asked, name: str) -> tuple[int, Any]:
        found = []
        for doc in only(asked.body, "docs", where="mget")["docs"]:
            only(doc, "_id", "_source", where="docs")
            where = {"_index": name, "_id": doc["_id"]}
            try:
                source = self.named(name).written.get(doc["_id"])
            except No as no:
                found.append({**where, "error": no.body["error"]})
                continue
            if source is None:
                found.append({**where, "found": False})
                continue
            kept = {field: source[field] for field in doc["_source"] if field in source}
            found.append({**where, "_version": 1, "found": True, "_source": kept})
        return 200, {"docs": found}

    def search(self, asked: Asked, name: str) -> tuple[int, Any]:
        return 200, search(self.named(name), asked.body)

    def bulk(self, asked: Asked, name: str) -> tuple[int, Any]:
        """Each action by itself: one that fails harms no other."""
        assert asked.kind == "application/x-ndjson"
        assert asked.params["refresh"] in REFRESHES
        if not asked.data.endswith(b"\n"):
            raise illegal("The bulk request must be terminated by a newline [\\n]")
        items = []
        lines = iter(asked.data.splitlines())
        for line in lines:
            ((what, about),) = json.loads(line).items()
            if what not in ("index", "delete"):
                raise illegal(f"Malformed action/metadata line, found [{what}]")
            only(about, *ACTIONS, where=what)
            source = json.loads(next(lines)) if what == "index" else None
            items.append({what: self._one(name, about, source, asked.params)})
        if asked.params["refresh"] != "false":
            self.named(name).refresh()
        failed = any("error" in outcome for item in items for outcome in item.values())
        return 200, {"took": 1, "errors": failed, "items": items}

    def _one(
        self, name: str, about: dict[str, Any], source: Any, params: dict[str, str]
    ) -> dict[str, Any]:
        key = about["_id"]
        where = {"_index": name, "_id": key}
        try:
            if (no := self.item_trouble(key)) is not None:
                raise no
            index = self.named(name)
            if params.get("require_alias") == "true" and name not in index.aliases:
                raise No(404, "index_not_found_exception", f"[{name}] is no alias")
            self._version(index, key, about)
            if source is None:
                gone = index.written.pop(key, None) is not None
                result = {"result": "deleted" if gone else "not_found"}
                return {**where, **result, "status": 200 if gone else 404}
            index.check(source)
            index.written[key] = source
            return {**where, "result": "created", "status": 201}
        except No as no:
            return {**where, "status": no.status, "error": no.body["error"]["root_cause"][0]}

    def _version(self, index: Index, key: str, about: dict[str, Any]) -> None:
        if "version" not in about:
            return
        assert about["version_type"] == "external_gte"
        if about["version"] < index.versions.get(key, 0):
            reason = f"[{key}]: version conflict, current version [{index.versions[key]}]"
            raise No(409, "version_conflict_engine_exception", reason)
        index.versions[key] = about["version"]


NAME = r"/(?P<name>[^/_][^/]*)"
DOORS: tuple[tuple[str, str, Any], ...] = (
    ("PUT", NAME, LocalCluster.make),
    ("DELETE", NAME, LocalCluster.remove),
    ("PUT", NAME + "/_settings", LocalCluster.settle),
    ("POST", NAME + "/_refresh", LocalCluster.refresh),
    ("GET", r"/(?P<pattern>[^/_][^/]*)/_alias", LocalCluster.aliases_of),
    ("POST", "/_aliases", LocalCluster.change_aliases),
    ("GET", NAME + r"/_doc/(?P<key>[^/]+)", LocalCluster.read),
    ("PUT", NAME + r"/_doc/(?P<key>[^/]+)", LocalCluster.put),
    ("POST", NAME + "/_mget", LocalCluster.read_many),
    ("POST", NAME + "/_search", LocalCluster.search),
    ("POST", NAME + "/_bulk", LocalCluster.bulk),
)
