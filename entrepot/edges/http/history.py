"""The past of one thing: a stream at any moment, and an order's way told step by step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Recorded, Unreadable
from entrepot.kernel.ports import Questions, Store
from entrepot.kernel.units import Moment

from .auth import Caller
from .bodies import blamed, check_kept
from .privacy import safe
from .problems import Problem, forbidden, malformed, unauthenticated
from .resources.parameters import from_query, merged, parameters
from .rights import own_limit
from .visit import CallerOf

EVENTS_MAX = 10_000
ADMIN = "admin"
ORDER = "order"
GET_ORDER = "orders.GetOrder"

_encode = msgspec.json.Encoder().encode


class StreamPast(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """How a stream came to be what it is; at the moment `asOf`, or now."""

    stream: Annotated[str, Meta(max_length=300, pattern=r"^[a-z][a-z0-9_-]*/[^\x00]+$")]
    as_of: Moment | None = None


class Happened(msgspec.Struct, frozen=True, rename="camel"):
    """An event as it stands in the log."""

    version: int
    type: str
    time: datetime
    actor: str
    session_id: str
    command_id: str
    correlation_id: str
    causation_id: str
    position: str
    data: msgspec.Raw


class StreamAnswer(msgspec.Struct, frozen=True, rename="camel"):
    """A stream's events in order and the state they add up to.

    Of a stream with more than 10,000 events the first are told, and no state; none either where an
    event cannot be read.
    """

    stream: str
    version: int
    as_of: datetime
    state: msgspec.Raw | None
    events: list[Happened]
    truncated: bool


class Step(msgspec.Struct, frozen=True, rename="camel"):
    """A step of an order. `after_s` is the time since the step before."""

    step: int
    type: str
    title: str
    at: datetime
    after_s: float
    actor: str
    data: msgspec.Raw


class Timeline(msgspec.Struct, frozen=True, rename="camel"):
    """All that happened to an order, in order."""

    order_id: str
    steps: list[Step]


def happened(recorded: Recorded) -> Happened:
    return Happened(
        recorded.version,
        recorded.name,
        recorded.at,
        recorded.actor,
        recorded.session_id,
        recorded.command_id,
        recorded.correlation_id,
        recorded.causation_id,
        str(recorded.position),
        msgspec.Raw(safe(recorded.data)),
    )


def steps(events: Sequence[Recorded], *, with_actor: bool) -> list[Step]:
    told, before = [], None
    for number, recorded in enumerate(events, 1):
        passed = (recorded.at - before).total_seconds() if before else 0.0
        before = recorded.at
        actor = recorded.actor if with_actor else ""
        title = titled(recorded.name)
        data = msgspec.Raw(safe(recorded.data))
        told.append(Step(number, recorded.name, title, recorded.at, passed, actor, data))
    return told


def titled(name: str) -> str:
    """`orders.OrderAwaitingStock` as people say it: Order awaiting stock."""
    word = name.rpartition(".")[2]
    spaced = "".join(f" {c.lower()}" if c.isupper() else c for c in word)
    return spaced.strip().capitalize()


class History:
    """Answers with the past of streams."""

    def __init__(
        self, catalog: Catalog, store: Store, questions: Questions, caller_of: CallerOf
    ) -> None:
        self.catalog, self.store, self.questions = catalog, store, questions
        self.caller_of = caller_of
        self.known = parameters(StreamPast)
        asks = catalog.asks.values()
        self.order = next((ask for ask in asks if catalog.names[ask.query] == GET_ORDER), None)

    def routes(self) -> list[Route]:
        mounted = [Route("/api/v1/streams/{stream:path}", self.stream, methods=["GET"])]
        if self.order is not None:
            endpoint = partial(self.timeline, ask=self.order)
            path = "/api/v1/orders/{orderId}/timeline"
            # Whoever is answered here is told of the order's changes as one who asks for it.
            mounted.append(Route(path, endpoint, methods=["GET"], name=GET_ORDER))
        return mounted

    async def stream(self, request: Request) -> Response:
        caller = administrator(self.caller_of(request))
        asked = self._asked(request)
        events = await self.store.history(
            caller.tenant, asked.stream, until=asked.as_of, limit=EVENTS_MAX
        )
        if not events:
            raise Problem(404, "NOT_FOUND", "nothing had happened in this stream")
        truncated = len(events) >= EVENTS_MAX
        answer = StreamAnswer(
            asked.stream,
            events[-1].version,
            asked.as_of or datetime.now(UTC),
            None if truncated else _state(self.catalog, asked.stream, events),
            [happened(recorded) for recorded in events],
            truncated,
        )
        return Response(_encode(answer), headers={"content-type": "application/json"})

    def _asked(self, request: Request) -> StreamPast:
        values = merged(self.known, request.scope["path_params"], from_query(request.scope))
        try:
            asked = msgspec.convert(values, StreamPast, strict=False)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        check_kept(asked)
        kinds = self.catalog.kinds
        if asked.stream.partition("/")[0] not in kinds:
            raise malformed("stream", f"unknown kind; known are {', '.join(sorted(kinds))}")
        return asked

    async def timeline(self, request: Request, ask: Ask) -> Response:
        caller = self.caller_of(request)
        order_id = request.path_params["orderId"]
        own = own_limit(ask, caller)
        query = _order_query(ask, order_id, own, caller)
        if await self.questions.ask(query, caller.tenant) is None:
            raise Problem(404, "NOT_FOUND", "no order is known by this id, or it is not yours")
        events = await self.store.history(caller.tenant, f"{ORDER}/{order_id}", limit=EVENTS_MAX)
        answer = Timeline(order_id, steps(events, with_actor=own is None))
        return Response(_encode(answer), headers={"content-type": "application/json"})


def _state(catalog: Catalog, stream: str, events: Sequence[Recorded]) -> msgspec.Raw | None:
    try:
        state = catalog.kind(stream).replay([recorded.read() for recorded in events])
    except Unreadable:
        return None
    return msgspec.Raw(safe(_encode(state)))


def administrator(caller: Caller) -> Caller:
    if ADMIN in caller.scopes:
        return caller
    if not caller.subject:
        raise unauthenticated()
    raise forbidden("the scope admin is needed")


def _order_query(ask: Ask, order_id: str, own: str | None, caller: Caller) -> Any:
    values = {"orderId": order_id}
    if own is not None:
        names = {p.attribute: p.name for p in parameters(ask.query).values()}
        values[names[own]] = caller.subject
    try:
        return msgspec.convert(values, ask.query)
    except msgspec.ValidationError as error:
        raise blamed(error) from None
