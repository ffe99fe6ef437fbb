"""The whole HTTP door in front of toys and a store in memory, and a client to ask it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import msgspec

from entrepot.adapters.memory import MemoryStore
from entrepot.edges.graphql import Language
from entrepot.edges.http import graphql
from entrepot.edges.http.app import create
from entrepot.edges.http.auth import Authenticator
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.rights import own_limit
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.visit import caller_by
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Context
from entrepot.kernel.handle import handle, preview
from entrepot.kernel.message import Envelope, Outcome, Query, Recorded

from .http_toys import CONTEXT, CountToys, GetToy, ListToys, ShowCatalog

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
TENANT = "acme"
PATIENCE_S = 60.0


class Passes:
    """Tokens that say what they are: `subject|tenant|scope scope|seconds`."""

    def verify(self, token: str) -> Mapping[str, Any]:
        parts = token.split("|")
        if len(parts) != 4:
            raise ValueError("this is no token of ours")
        subject, tenant, scope, expires = parts
        return {
            "sub": subject,
            "tenant": tenant,
            "role": "support",
            "scope": scope,
            "sid": f"session of {subject}",
            "exp": int(expires),
            "use": "access",
        }

    def kids(self) -> frozenset[str]:
        return frozenset()


def token(subject: str, *scopes: str, tenant: str = TENANT, expires: int = 1 << 40) -> str:
    return f"{subject}|{tenant}|{' '.join(scopes)}|{expires}"


STAFF = token("staff", "toys:read", "toys:write")
ADA = token("ada", "toys:read:own", "toys:write:own")
BOB = token("bob", "toys:read:own", "toys:write:own")
ADMIN = token("root", "admin")


class Reply(msgspec.Struct):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class House:
    """The door with real rules and a store in memory behind it.

    `fails` is raised by whatever is asked, `blind` by queries only; `scripted` are the outcomes
    of the next submission instead of those of the rules.
    """

    def __init__(
        self,
        *,
        contexts: Sequence[Context] = (CONTEXT,),
        hosts: Mapping[str, str] = {},
        **settings: Any,
    ) -> None:
        self.catalog = Catalog(contexts)
        self.store = MemoryStore(self.catalog)
        self.broadcast = Broadcast(self.store)
        self.authenticator = Authenticator(Passes(), TENANT, hosts=hosts)
        self.submissions: list[Sequence[Envelope]] = []
        self.fails: Exception | None = None
        self.blind: Exception | None = None
        self.scripted: list[Outcome] | None = None
        defaults = {"default_tenant": TENANT, "access_log": "none"}
        self.settings = DoorSettings(**(defaults | settings))
        self.language = Language(self.catalog, self, own_limit, graphql.explain)
        self.door = create(
            extra=graphql.routes(
                self.language,
                self.authenticator,
                caller_by(self.authenticator),
                self.broadcast,
                self.settings,
            ),
            operations=graphql.OPERATIONS,
            catalog=self.catalog,
            commands=self,
            questions=self,
            store=self.store,
            authenticator=self.authenticator,
            broadcast=self.broadcast,
            settings=self.settings,
            clock=lambda: NOON,
        )

    async def __aenter__(self) -> House:
        await self.store.open()
        await self.broadcast.start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.broadcast.stop()

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        if self.fails is not None:
            raise self.fails
        self.submissions.append(envelopes)
        if self.scripted is not None:
            return self.scripted
        async with self.store.transaction() as tx:
            return await handle(tx, self.catalog, envelopes)

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        async with self.store.transaction() as tx:
            return await preview(tx, self.catalog, envelopes)

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> list[Any]:
        return [await self.ask(query, tenant) for query in queries]

    async def ask(self, query: Query, tenant: str) -> Any:
        if error := self.fails or self.blind:
            raise error
        rows = [r for key, r in sorted(self.store.rows("toys.toys").items()) if key[0] == tenant]
        match query:
            case GetToy(toy_id=toy_id, user_id=user_id):
                found = [
                    r for r in rows if r["toy_id"] == toy_id and user_id in (None, r["user_id"])
                ]
                return _camel(found[0]) if found else None
            case ListToys(user_id=user_id, limit=limit, after=after):
                found = [r for r in rows if user_id in (None, r["user_id"])]
                found = [r for r in found if after is None or r["toy_id"] > after]
                more = found[limit - 1]["toy_id"] if len(found) > limit else None
                return {"items": [_camel(r) for r in found[:limit]], "next": more}
            case CountToys():
                return {"toys": len(rows)}
            case ShowCatalog():
                return {"words": "welcome " * 400}
        raise LookupError(query)

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str | None = STAFF,
        headers: Mapping[str, str] | None = None,
        raw: bytes | None = None,
        chunks: Iterable[bytes] | None = None,
    ) -> Reply:
        """One request, as a server would hand it to the door."""
        sent: dict[str, str] = {"host": "house.example"}
        if token is not None:
            sent["authorization"] = f"Bearer {token}"
        payload = raw if raw is not None else b"" if body is None else msgspec.json.encode(body)
        if chunks is None:
            chunks = [payload]
            if payload:
                sent |= {"content-type": "application/json", "content-length": str(len(payload))}
        sent |= headers or {}
        return await _exchange(self.door, _scope("http", method, path, sent), list(chunks))


def _camel(row: Mapping[str, Any]) -> dict[str, Any]:
    return {re.sub(r"_(\w)", lambda m: m[1].upper(), name): v for name, v in row.items()}


def _scope(kind: str, method: str, target: str, headers: Mapping[str, str]) -> dict[str, Any]:
    path, _, query = target.partition("?")
    scope = {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("latin-1"),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(n.lower().encode(), v.encode("latin-1")) for n, v in headers.items()],
        "client": ("127.0.0.1", 4711),
        "server": ("house.example", 80),
    }
    return scope | ({"method": method} if kind == "http" else {"subprotocols": []})


async def _exchange(app: Any, scope: dict[str, Any], chunks: list[bytes]) -> Reply:
    told: list[dict[str, Any]] = []
    waiting = [
        {"type": "http.request", "body": chunk, "more_body": place < len(chunks) - 1}
        for place, chunk in enumerate(chunks)
    ]

    async def receive() -> dict[str, Any]:
        if waiting:
            return waiting.pop(0)
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: dict[str, Any]) -> None:
        told.append(message)

    await app(scope, receive, send)
    start, *parts = told
    headers = {n.decode(): v.decode("latin-1") for n, v in start["headers"]}
    return Reply(start["status"], headers, b"".join(part.get("body", b"") for part in parts))


class Socket:
    """A WebSocket client; `slow` holds every message back until `read` asks for it."""

    def __init__(
        self, house: House, path: str, token: str | None = STAFF, *, protocols: str = ""
    ) -> None:
        headers = {"host": "house.example"}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        scope = _scope("websocket", "", path, headers)
        if protocols:
            scope["headers"].append((b"sec-websocket-protocol", protocols.encode()))
            scope["subprotocols"] = [p.strip() for p in protocols.split(",")]
        self._incoming: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._incoming.put_nowait({"type": "websocket.connect"})
        self._outgoing: asyncio.Queue[dict[str, Any]] = asyncio.Queue(maxsize=1)
        self._app, self._scope = house.door, scope
        self._task: asyncio.Task[None] | None = None
        self.accepted: dict[str, Any] = {}

    async def __aenter__(self) -> Socket:
        self._task = asyncio.create_task(
            self._app(self._scope, self._incoming.get, self._outgoing.put)
        )
        self.accepted = await self._next()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._incoming.put_nowait({"type": "websocket.disconnect", "code": 1000})
        assert self._task is not None
        done, _ = await asyncio.wait([self._task], timeout=PATIENCE_S)
        assert done, "the door must let a client go that hung up"

    async def _next(self) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE_S):
            return await self._outgoing.get()

    async def read(self) -> dict[str, Any]:
        message = await self._next()
        if message["type"] == "websocket.close":
            return message
        read: dict[str, Any] = msgspec.json.decode(message["text"])
        return read

    async def say(self, message: Mapping[str, Any]) -> None:
        text = msgspec.json.encode(message).decode()
        await self._incoming.put({"type": "websocket.receive", "text": text})

    async def read_until(self, kind: str) -> list[dict[str, Any]]:
        """Messages up to the first of this type."""
        told = [await self.read()]
        while told[-1]["type"] != kind:
            told.append(await self.read())
        return told
