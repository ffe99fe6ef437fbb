"""What happens, as it happens: `/ws/live` by WebSocket and `/api/v1/live` by server-sent events.

A client that connects is sent a snapshot of the figures, then every event of its tenant as a
CloudEvent. With `?after=<position>` it is sent what it missed instead. While things change, a
fresh snapshot comes at most once a second. A client that reads too slowly is told that it lags,
and starts again from a snapshot; the server never queues more for it than it promised.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from time import monotonic

import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from entrepot.kernel.message import START, Position
from entrepot.kernel.ports import Unavailable

from . import sockets
from .auth import Authenticator, Caller, Unauthenticated
from .auth.throttle import site
from .broadcast import Broadcast, CloudEvent, Listener, Told
from .figures import Figures
from .problems import Problem, forbidden, malformed, unauthenticated
from .settings import DoorSettings
from .visit import visit_of

HEARTBEAT_S = 15.0
FRESH_S = 1.0
REPLAY_BATCH = 1000

_POSITION = re.compile(r"([0-9]{1,19})-([0-9]{1,19})")
_encode = msgspec.json.Encoder().encode


class Viewer(msgspec.Struct, frozen=True):
    """Who watches: the contexts that he may read are shown whole; the others discreetly where the
    dashboard is public, else not at all. What is paid to vendors is no customer's business."""

    tenant: str
    scopes: frozenset[str]
    public: bool

    def sees(self, told: Told) -> str:
        """Nothing of what is not shown to him."""
        if f"{told.context}:read" in self.scopes:
            return told.whole
        return told.discreet if self.public else ""


class Said(msgspec.Struct, frozen=True):
    """One message to a client. An empty text only keeps the connection alive."""

    text: str = ""
    position: Position = START


def viewer(caller: Caller, settings: DoorSettings) -> Viewer:
    """Raises Problem for a caller to whom a tenant's business is none of his."""
    public = settings.public_dashboard and caller.tenant == settings.default_tenant
    if any(scope.endswith(":read") for scope in caller.scopes):
        return Viewer(caller.tenant, caller.scopes, public)
    if public:
        return Viewer(caller.tenant, frozenset(), public)
    if not caller.subject:
        raise unauthenticated()
    raise forbidden("the live feed is for those who may read a part of the business")


def position_from(text: str | None) -> Position | None:
    if text is None:
        return None
    found = _POSITION.fullmatch(text)
    position = Position(int(found[1]), int(found[2])) if found else None
    if position is None or max(position) >= 1 << 63:
        raise malformed("after", "must be a position, such as 812-4711")
    return position


class Feed:
    """Turns the broadcast into each client's messages."""

    def __init__(
        self,
        broadcast: Broadcast,
        figures: Figures,
        settings: DoorSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self.broadcast, self.figures = broadcast, figures
        self.settings, self.clock = settings, clock

    def listen(self, viewer: Viewer, site: str) -> AbstractContextManager[Listener]:
        """Raises Problem 503 where too many listen already."""
        return self.broadcast.subscribe(viewer.tenant, site, self.settings.live_queue_max)

    async def messages(
        self, viewer: Viewer, after: Position | None, listener: Listener
    ) -> AsyncIterator[Said]:
        """Never ends by itself; says nothing every few seconds when there is nothing to say."""
        reached = await self.broadcast.end()
        if after is None:
            yield await self._snapshot(viewer, reached)
        elif after > reached:  # of a log that went further, before a backup was put back
            yield self._lagging(reached)
            yield await self._snapshot(viewer, reached)
        else:
            async for said in self._missed(viewer, after, reached):
                yield said
        async for said in self._coming(viewer, listener, reached):
            yield said

    async def _coming(
        self, viewer: Viewer, listener: Listener, reached: Position
    ) -> AsyncIterator[Said]:
        refreshed, stale = monotonic(), False
        while True:
            wait_s = max(0.0, refreshed + FRESH_S - monotonic()) if stale else HEARTBEAT_S
            taken = await listener.take(wait_s)
            for told in taken:
                if told.position > reached:
                    reached, stale = told.position, True
                    if text := viewer.sees(told):
                        yield Said(text, told.position)
            if listener.lagging:
                listener.caught_up()
                reached = self.broadcast.position
                yield self._lagging(reached)
                stale, refreshed = True, 0.0
            if stale and monotonic() - refreshed >= FRESH_S:
                yield await self._snapshot(viewer, reached)
                refreshed, stale = monotonic(), False
            elif not taken:
                yield Said()

    async def _missed(
        self, viewer: Viewer, after: Position, until: Position
    ) -> AsyncIterator[Said]:
        """What a client that comes again has not seen; a snapshot when that is too much."""
        at, read, more = after, 0, after < until
        while more:
            tail = await self.broadcast.store.tail(at, REPLAY_BATCH)
            for recorded in tail.events:
                if recorded.position > until:
                    return
                if recorded.tenant == viewer.tenant and (text := viewer.sees(Told(recorded))):
                    yield Said(text, recorded.position)
            at, read = tail.read_to, read + len(tail.events)
            more = tail.more and at < until
            if more and read >= self.settings.live_replay_max:
                yield self._lagging(until)
                yield await self._snapshot(viewer, until)
                return

    async def _snapshot(self, viewer: Viewer, reached: Position) -> Said:
        public = not viewer.scopes
        try:
            figures = await self.figures.of(viewer.tenant, viewer.scopes, reached, public=public)
        except Unavailable:
            figures = b"{}"
        return Said(self._own("entrepot.snapshot", reached, figures), reached)

    def _lagging(self, reached: Position) -> Said:
        return Said(self._own("entrepot.lagging", reached, b"{}"), reached)

    def _own(self, kind: str, position: Position, data: bytes) -> str:
        at = self.clock().isoformat()
        event = CloudEvent(
            specversion="1.0",
            id=f"{kind}/{position}/{at}",
            source="/entrepot/live",
            type=kind,
            time=at,
            position=str(position),
            data=msgspec.Raw(data),
        )
        return _encode(event).decode()


class Stream(StreamingResponse):
    """Server-sent events to one who listens; what keeps him from it is said before they begin."""

    def __init__(
        self,
        listening: AbstractContextManager[Listener],
        lines: Callable[[Listener], AsyncIterator[str]],
    ) -> None:
        super().__init__((), media_type="text/event-stream")
        self.listening, self.lines = listening, lines

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self.listening as listener:
            self.body_iterator = self.lines(listener)
            await super().__call__(scope, receive, send)


def routes(
    broadcast: Broadcast,
    figures: Figures,
    authenticator: Authenticator,
    settings: DoorSettings,
    clock: Callable[[], datetime],
) -> list[BaseRoute]:
    live = Live(Feed(broadcast, figures, settings, clock), authenticator, settings)
    return [
        Route("/api/v1/live", live.stream, methods=["GET"]),
        WebSocketRoute("/ws/live", live.socket),
    ]


class Live:
    """The two doors onto the feed."""

    def __init__(self, feed: Feed, authenticator: Authenticator, settings: DoorSettings) -> None:
        self.feed, self.authenticator, self.settings = feed, authenticator, settings

    def _begin(self, connection: HTTPConnection) -> tuple[Viewer, Position | None]:
        host = visit_of(connection).headers.get(b"host")
        caller = self.authenticator.caller(sockets.authorization_of(connection), host)
        after = connection.query_params.get("after")
        begins = position_from(after or connection.headers.get("last-event-id"))
        return viewer(caller, self.settings), begins

    async def stream(self, request: Request) -> Response:
        watching, after = self._begin(request)

        def lines(listener: Listener) -> AsyncIterator[str]:
            return _lines(self._messages(request, watching, after, listener))

        return Stream(self.feed.listen(watching, site(request)), lines)

    async def socket(self, connection: WebSocket) -> None:
        await sockets.accept(connection)
        with ExitStack() as stack:
            try:
                watching, after = self._begin(connection)
                listener = stack.enter_context(self.feed.listen(watching, site(connection)))
            except (Problem, Unauthenticated) as error:
                await sockets.refuse(connection, error)
            else:
                messages = self._messages(connection, watching, after, listener)
                hearing = sockets.hear_nothing(connection)
                await sockets.serve(connection, _send(connection, messages), hearing)

    async def _messages(
        self, connection: HTTPConnection, watching: Viewer, after: Position | None, to: Listener
    ) -> AsyncIterator[Said]:
        """What the feed says, until the token counts no more: nothing is said to it then."""
        header = sockets.authorization_of(connection)
        async for said in self.feed.messages(watching, after, to):
            if not self._counts(header):
                return
            yield said

    def _counts(self, header: bytes | None) -> bool:
        try:
            self.authenticator.caller(header)
        except Unauthenticated:
            return False
        return True


async def _lines(messages: AsyncIterator[Said]) -> AsyncIterator[str]:
    yield ": connected\n\n"
    async for said in messages:
        yield f"id: {said.position}\ndata: {said.text}\n\n" if said.text else ": still here\n\n"


async def _send(connection: WebSocket, messages: AsyncIterator[Said]) -> None:
    async for said in messages:
        if said.text:
            await sockets.say(connection, said.text)
