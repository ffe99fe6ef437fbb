"""A toy context behind the whole HTTP door, on a store in memory, and a client to ask it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import unquote

import msgspec
from msgspec import Meta

from entrepot.adapters.memory import MemoryStore
from entrepot.edges.http.app import create
from entrepot.edges.http.auth import Authenticator
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.settings import DoorSettings
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Context, Route
from entrepot.kernel.decider import Decision, Given, Kind, Rule
from entrepot.kernel.handle import handle
from entrepot.kernel.message import (
    Answer,
    Command,
    Envelope,
    Event,
    Outcome,
    Query,
    Recorded,
    Refused,
    State,
)
from entrepot.kernel.units import Id, Name, Quantity, Text
from entrepot.kernel.views import Change, Table

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
TENANT = "acme"


class MakeToy(Command):
    """A toy is made."""

    toy_id: Id
    user_id: Id | None = None
    name: Name
    size: Quantity = 1
    notes: dict[str, Any] = msgspec.field(default_factory=dict)


class RenameToy(Command):
    toy_id: Id
    name: Name


class BreakToy(Command):
    """Meets a bug."""

    toy_id: Id


class ScrapToy(Command):
    toy_id: Id
    reason: Text = ""


class MoveToy(Command):
    """Onto a shelf that is numbered, on a day."""

    toy_id: Id
    shelf: Annotated[int, Meta(ge=1, le=100)]


class ToyMade(Event):
    toy_id: Id
    user_id: Id | None = None
    name: Name
    size: Quantity = 1


class ToyRenamed(Event):
    toy_id: Id
    name: Name


class ToyScrapped(Event):
    toy_id: Id


class ToyMoved(Event):
    toy_id: Id
    shelf: int


class Toy(State):
    name: str = ""
    is_scrapped: bool = False


def evolve(toy: Toy, event: Any) -> Toy:
    match event:
        case ToyMade(name=name) | ToyRenamed(name=name):
            return Toy(name=name, is_scrapped=toy.is_scrapped)
        case ToyScrapped():
            return Toy(name=toy.name, is_scrapped=True)
    return toy


TOY = Kind("toy", Toy(), evolve)
TOYS = Table("toys.toys", ("toy_id",))


def decide(command: Any, given: Given) -> Decision:
    toy = TOY.of(given, command.toy_id)
    stream = TOY(command.toy_id)
    match command:
        case MakeToy():
            if toy.name:
                return Refused("TOY_EXISTS", "there is one already")
            made = ToyMade(
                toy_id=command.toy_id,
                user_id=command.user_id,
                name=command.name,
                size=command.size,
            )
            return [(stream, made)]
        case BreakToy():
            raise ZeroDivisionError("a bug")
    if not toy.name:
        return Refused("UNKNOWN_TOY")
    match command:
        case RenameToy(toy_id=toy_id, name=name):
            return [(stream, ToyRenamed(toy_id=toy_id, name=name))]
        case MoveToy(toy_id=toy_id, shelf=shelf):
            return [(stream, ToyMoved(toy_id=toy_id, shelf=shelf))]
    return [(stream, ToyScrapped(toy_id=command.toy_id))]


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case ToyMade(toy_id=toy_id, user_id=user_id, name=name):
            yield TOYS.put(
                toy_id=toy_id, user_id=user_id, name=name, shelf=0, version=recorded.version
            )
        case ToyRenamed(toy_id=toy_id, name=name):
            yield TOYS.change(toy_id, name=name, version=recorded.version)
        case ToyMoved(toy_id=toy_id, shelf=shelf):
            yield TOYS.change(toy_id, shelf=shelf, version=recorded.version)
        case ToyScrapped(toy_id=toy_id):
            yield TOYS.remove(toy_id)


class ToyAnswer(Answer):
    toy_id: str
    user_id: str | None
    name: str
    shelf: int
    version: int


class GetToy(Query):
    toy_id: Id
    user_id: Id | None = None


class ListToys(Query):
    """Toys by id."""

    user_id: Id | None = None
    names: tuple[str, ...] = ()
    weight: float | None = None
    limit: Annotated[int, Meta(ge=1, le=500)] = 50
    after: str | None = None


class CountToys(Query):
    """How many there are."""


class ToyCount(Answer):
    toys: int


class ShowCatalog(Query):
    """Open to everybody."""


class CatalogAnswer(Answer):
    words: str


ASKS = (
    Ask(GetToy, ToyAnswer, "toys:read", own="user_id"),
    Ask(ListToys, ToyAnswer, "toys:read", many=True, own="user_id"),
    Ask(CountToys, ToyCount, "toys:read"),
    Ask(ShowCatalog, CatalogAnswer),
)
ROUTES = (
    Route("POST", "/api/v1/toys", MakeToy, "Make", "toy_id", GetToy, 201),
    Route("GET", "/api/v1/toys", ListToys, "Toys"),
    Route("GET", "/api/v1/toys/count", CountToys, "How many"),
    Route("GET", "/api/v1/toys/{toyId}", GetToy, "A toy"),
    Route("PUT", "/api/v1/toys/{toyId}", RenameToy, "Rename", answer=GetToy),
    Route("DELETE", "/api/v1/toys/{toyId}", ScrapToy, "Scrap", status=204),
    Route("POST", "/api/v1/toys/{toyId}/break", BreakToy, "Break"),
    Route("PUT", "/api/v1/toys/{toyId}/shelf/{shelf}", MoveToy, "Move", answer=GetToy),
    Route("GET", "/api/v1/showcase", ShowCatalog, "For everybody"),
)


def _writes(command: Any, given: Given) -> list[str]:
    return [TOY(command.toy_id)]


def _rule(command: type[Any], own: str | None = None) -> Rule[Any]:
    return Rule(command, decide, writes=_writes, scope="toys:write", own=own)


CONTEXT = Context(
    name="toys",
    package="tests.edges.http_house",
    kinds=(TOY,),
    rules=(
        _rule(MakeToy, own="user_id"),
        _rule(RenameToy),
        _rule(ScrapToy),
        _rule(BreakToy),
        _rule(MoveToy),
    ),
    events=(ToyMade, ToyRenamed, ToyScrapped, ToyMoved),
    tables=(TOYS,),
    view=view,
    asks=ASKS,
    routes=ROUTES,
)


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

    def __init__(self, *, context: Context = CONTEXT, **settings: Any) -> None:
        self.catalog = Catalog([context])
        self.store = MemoryStore(self.catalog)
        self.broadcast = Broadcast(self.store)
        self.authenticator = Authenticator(Passes(), TENANT)
        self.submissions: list[Sequence[Envelope]] = []
        self.fails: Exception | None = None
        self.blind: Exception | None = None
        self.scripted: list[Outcome] | None = None
        defaults = {"default_tenant": TENANT, "access_log": "none"}
        self.settings = DoorSettings(**(defaults | settings))
        self.door = create(
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
        sent = {"host": "house.example"}
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
        done, _ = await asyncio.wait([self._task], timeout=5)
        assert done, "the door must let a client go that hung up"

    async def _next(self) -> dict[str, Any]:
        async with asyncio.timeout(5):
            return await self._outgoing.get()

    async def read(self) -> dict[str, Any]:
        message = await self._next()
        if message["type"] == "websocket.close":
            return message
        read: dict[str, Any] = msgspec.json.decode(message["text"])
        return read

    async def read_until(self, kind: str) -> list[dict[str, Any]]:
        """Messages up to the first of this type."""
        told = [await self.read()]
        while told[-1]["type"] != kind:
            told.append(await self.read())
        return told
