"""GraphQL by WebSocket: the `graphql-transport-ws` protocol.

A connection says who it is in its first message, then runs many operations at once, each known by
an id of the client's. It ends with its token.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket, WebSocketDisconnect

from ..auth import Authenticator, Caller, Unauthenticated
from ..auth.throttle import site
from ..bodies import check_depth
from ..broadcast import Places
from ..problems import Problem
from ..sockets import refuse
from ..visit import visit_of
from .asked import Asked, Changes, Language, Spend

PROTOCOL = "graphql-transport-ws"
INIT_S = 10.0
TOKEN_S = 1.0
OPERATIONS_MAX = 50
REASON_MAX = 123
"""Bytes of UTF-8 that fit beside a close code in one frame (RFC 6455, section 5.5)."""
_encode = msgspec.json.Encoder().encode


class Heard(msgspec.Struct, frozen=True):
    """A client's message."""

    type: Literal["connection_init", "ping", "pong", "subscribe", "complete"]
    id: str = ""
    payload: dict[str, Any] | None = None


class Closed(Exception):
    """The connection ends with this code of the protocol."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason.encode()[:REASON_MAX].decode(errors="ignore")


class Sockets:
    """Takes connections."""

    def __init__(
        self,
        language: Language,
        authenticator: Authenticator,
        changes_for: Callable[[HTTPConnection, Caller], Changes],
        spend_for: Callable[[HTTPConnection, Caller], Spend],
        places: Places,
    ) -> None:
        self.language, self.authenticator = language, authenticator
        self.changes_for, self.spend_for = changes_for, spend_for
        self.places = places

    async def socket(self, connection: WebSocket) -> None:
        if PROTOCOL not in connection.scope.get("subprotocols", ()):
            await connection.accept()
            await connection.close(4406, "speak graphql-transport-ws")
            return
        await connection.accept(PROTOCOL)
        try:
            with self.places.taken(site(connection)):
                await self._serve(connection)
        except Problem as full:
            await refuse(connection, full)

    async def _serve(self, connection: WebSocket) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                await Session(self, connection, tasks).run()
        except* WebSocketDisconnect:
            pass
        except* Closed as ended:
            closed = _first(ended)
            with contextlib.suppress(RuntimeError):  # the client went first
                await connection.close(closed.code, closed.reason)


class Session:
    """One connection, from its first message to its end."""

    def __init__(self, sockets: Sockets, connection: WebSocket, tasks: asyncio.TaskGroup) -> None:
        self.sockets, self.connection, self.tasks = sockets, connection, tasks
        self.header: bytes | None = None
        self.running: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Raises Closed or WebSocketDisconnect at the end."""
        self.header = await self._init()
        self._caller()
        await self._say({"type": "connection_ack"})
        self.tasks.create_task(self._until_ended())
        while True:
            heard = await self._hear()
            match heard.type:
                case "ping":
                    await self._say({"type": "pong"})
                case "subscribe":
                    self._begin(heard, self._caller())
                case "complete":
                    if task := self.running.pop(heard.id, None):
                        task.cancel()
                case "connection_init":
                    raise Closed(4429, "Too many initialisation requests")

    async def _init(self) -> bytes | None:
        """The authorization that the first message bears, or the request itself."""
        try:
            async with asyncio.timeout(INIT_S):
                heard = await self._hear()
        except TimeoutError:
            raise Closed(4408, "Connection initialisation timeout") from None
        if heard.type != "connection_init":
            raise Closed(4401, "Unauthorized")
        for name, value in (heard.payload or {}).items():
            if name.lower() == "authorization" and isinstance(value, str):
                return value.encode("latin-1", "replace")
        return visit_of(self.connection).headers.get(b"authorization")

    def _caller(self) -> Caller:
        """Raises Closed once his token counts no more."""
        try:
            host = visit_of(self.connection).headers.get(b"host")
            return self.sockets.authenticator.caller(self.header, host)
        except Unauthenticated:
            raise Closed(4403, "Forbidden") from None

    async def _until_ended(self) -> None:
        """A token may end while there is nothing to be told."""
        while True:
            await asyncio.sleep(TOKEN_S)
            self._caller()

    def _begin(self, heard: Heard, caller: Caller) -> None:
        if not heard.id or heard.id in self.running:
            raise Closed(4409, f"Subscriber for {heard.id} already exists")
        if len(self.running) >= OPERATIONS_MAX:
            raise Closed(4429, "Too many operations")
        try:
            asked = msgspec.convert(heard.payload or {}, Asked)
        except msgspec.ValidationError as error:
            raise Closed(4400, str(error)) from None
        task = self.tasks.create_task(self._operate(heard.id, asked, caller))
        self.running[heard.id] = task
        task.add_done_callback(lambda _: self._ended(heard.id, task))

    def _ended(self, id_: str, task: asyncio.Task[None]) -> None:
        if self.running.get(id_) is task:
            del self.running[id_]

    async def _operate(self, id_: str, asked: Asked, caller: Caller) -> None:
        try:
            errors = await self._answer(id_, asked, caller)
        except Problem as problem:
            errors = [{"message": problem.detail, "extensions": {"code": problem.reason}}]
        if errors:
            await self._say({"id": id_, "type": "error", "payload": errors})
        else:
            await self._say({"id": id_, "type": "complete"})

    async def _answer(self, id_: str, asked: Asked, caller: Caller) -> list[dict[str, Any]]:
        """The errors for which nothing was asked. Raises Problem."""
        language, connection = self.sockets.language, self.connection
        operation = language.operation(asked, self.sockets.spend_for(connection, caller))
        if operation.subscribes:
            changes = self.sockets.changes_for(connection, caller)
            async with contextlib.aclosing(language.follow(operation, caller, changes)) as told:
                async for response in told:
                    self._caller()
                    await self._say({"id": id_, "type": "next", "payload": response})
        elif not operation.errors:
            response = await language.answer(operation, caller)
            await self._say({"id": id_, "type": "next", "payload": response})
        errors: list[dict[str, Any]] = operation.errors
        return errors

    async def _hear(self) -> Heard:
        try:
            text = (await self.connection.receive_text()).encode()
            check_depth(text)
            return _decode(text)
        except (msgspec.MsgspecError, KeyError, UnicodeError, Problem):
            raise Closed(4400, "Invalid message received") from None

    async def _say(self, message: Mapping[str, Any]) -> None:
        await self.connection.send_text(_encode(message).decode())


_decode = msgspec.json.Decoder(Heard).decode


def _first(group: BaseExceptionGroup[Closed]) -> Closed:
    found: BaseException = group
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found if isinstance(found, Closed) else Closed(1011, "something broke")
