"""The whole door of identity on a store in memory, with a clock to be turned."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import msgspec
from argon2 import PasswordHasher
from starlette.types import Message

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.tokens import Keys, Passwords
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.queries import (
    FindClient,
    FindLogin,
    FindSession,
    ListNamed,
    ListRevocations,
)
from entrepot.edges.http.auth import (
    Administrator,
    Authentication,
    Authenticator,
    AuthSettings,
    NewBusiness,
    open_business,
    routes,
)
from entrepot.edges.http.door import Door
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.signpost import Signpost
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Envelope, Outcome, Query, Recorded

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


PASSWORD = "correct horse battery"


URL = "https://house.example"


class Answer(msgspec.Struct):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class House:
    """The whole door on a store in memory: commands, questions, and a clock to be turned."""

    def __init__(self, keys: Path, **settings: Any) -> None:
        self.at = NOW
        self.catalog = Catalog([CONTEXT])
        self.store = MemoryStore(self.catalog, clock=lambda: self.at)
        self.keys = Keys.open(keys, URL, "entrepot", lambda: self.at.timestamp())
        self.authenticator = Authenticator(
            self.keys,
            "acme",
            hosts={"shop.other.example": "other"},
            clock=lambda: self.at.timestamp(),
        )
        self.auth = Authentication(
            commands=self,
            questions=self,
            tokens=self.keys,
            passwords=Passwords(CHEAP),
            authenticator=self.authenticator,
            settings=AuthSettings(public_url=URL, **settings),
            clock=lambda: self.at,
        )
        self.door = Door(
            Signpost(routes(self.auth)),
            DoorSettings(default_tenant="acme", access_log="none"),
            others=self._nothing,
            large=(),
        )

    async def _nothing(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def start(self) -> House:
        await self.store.open()
        administrator = Administrator(username="Boss", password=PASSWORD, email="b@example.org")
        business = NewBusiness(name="Acme", email="a@example.org", administrator=administrator)
        await open_business(self.auth, "acme", business, role="platform_admin")
        return self

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        raise NotImplementedError

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        async with self.store.transaction() as tx:
            return await handle(tx, self.catalog, envelopes)

    async def ask(self, query: Query, tenant: str) -> Any:
        rows = {
            name: [dict(row) for key, row in self.store.rows(name).items() if key[0] == tenant]
            for name in (
                "identity.users",
                "identity.logins",
                "identity.sessions",
                "identity.clients",
            )
        }
        logins = {row["user_id"]: row for row in rows["identity.logins"]}
        users = {row["user_id"]: row | logins[row["user_id"]] for row in rows["identity.users"]}
        match query:
            case FindLogin(username=username, user_id=user_id):
                sessions = rows["identity.sessions"]
                found = [
                    user | {"ips": [s["ip"] for s in sessions if s["user_id"] == user["user_id"]]}
                    for user in users.values()
                    if user["username_key"] == username or user["user_id"] == user_id
                ]
            case ListNamed(name=name):
                named = [
                    user
                    for user in users.values()
                    if name.lower() in (user["username_key"], user["email"].lower())
                ]
                return {"items": [self._wire(user) for user in named], "next": None}
            case FindClient(client_id=client_id):
                found = [
                    client
                    for client in rows["identity.clients"]
                    if client["client_id"] == client_id and client["revoked_at"] is None
                ]
            case FindSession(session_id=session_id):
                found = [
                    users[session["user_id"]] | session
                    for session in rows["identity.sessions"]
                    if session["session_id"] == session_id
                    and session["revoked_at"] is None
                    and users[session["user_id"]]["is_active"]
                ]
            case ListRevocations(since=since):
                ended = rows["identity.sessions"] + [
                    {**client, "session_id": client["client_id"]}
                    for client in rows["identity.clients"]
                ]
                found = [e for e in ended if e["revoked_at"] and e["revoked_at"] >= since]
                return {"items": [self._wire(e) for e in found], "next": None}
            case _:
                raise AssertionError(f"nobody asks {query}")
        return self._wire(found[0]) if found else None

    @staticmethod
    def _wire(row: Mapping[str, Any]) -> dict[str, Any]:
        def camel(name: str) -> str:
            first, *rest = name.split("_")
            return first + "".join(part.title() for part in rest)

        return {camel(name): value for name, value in row.items()}

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str | None = None,
        basic: tuple[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        ip: str = "192.0.2.1",
        agent: str = "test",
        raw: bytes | None = None,
        host: str = "house.example",
    ) -> Answer:
        headers = [(b"content-type", b"application/json"), (b"user-agent", agent.encode())]
        headers.append((b"host", host.encode()))
        sent = b"" if body is None else msgspec.json.encode(body)
        if form is not None:
            headers[0] = (b"content-type", b"application/x-www-form-urlencoded")
            sent = urlencode(form).encode()
        if token is not None:
            headers.append((b"authorization", b"Bearer " + token.encode()))
        if basic is not None:
            coded = base64.b64encode(":".join(basic).encode())
            headers.append((b"authorization", b"Basic " + coded))
        answer = Answer(0, {}, b"")

        async def receive() -> Message:
            return {"type": "http.request", "body": sent if raw is None else raw}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {k.decode(): v.decode() for k, v in message["headers"]}
            else:
                answer.body += message.get("body", b"")

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": headers,
            "client": (ip, 1),
        }
        await self.door(scope, receive, send)
        return answer

    async def login(self, username: str = "boss", password: str = PASSWORD, **more: Any) -> Answer:
        body = {"username": username, "password": password}
        return await self.call("POST", "/auth/login", body, **more)

    async def register(self, username: str = "ann") -> Answer:
        body = {"username": username, "password": PASSWORD, "email": f"{username}@example.org"}
        return await self.call("POST", "/api/v1/auth/register", body)

    async def refresh(self, token: str) -> Answer:
        return await self.call("POST", "/auth/refresh", {"refreshToken": token})

    async def valid(self, token: str) -> int:
        return (await self.call("GET", "/auth/validate", token=token)).status

    async def client(self, *scopes: str) -> tuple[str, str]:
        boss = (await self.login()).json["accessToken"]
        body = {"name": "Partner", "scopes": scopes}
        made = (await self.call("POST", "/api/v1/clients", body, token=boss)).json
        return made["clientId"], made["clientSecret"]

    async def events(self) -> Sequence[Recorded]:
        return (await self.store.tail(START, 10_000)).events
