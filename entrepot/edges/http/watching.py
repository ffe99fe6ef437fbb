"""The answers that somebody has before him, kept true: `/ws/watch` tells which may have changed.

The feed of all events is for those who may read the business. A visitor of the shop is told of
what he may ask and nothing else. He says which addresses his screen shows
(`{"watch": ["/api/v1/orders/o-1", ...]}`, each time all of them); each is asked in his name, and
watched if it is answered. Whenever its context, or one that this one listens to, tells of a thing
that the address or its answer names, he hears `entrepot.changed` with it, and asks again. A list
of his own may also grow: it is looked at now and then while its context tells of something.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Annotated, Any
from urllib.parse import parse_qsl, unquote

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Context
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.react import Follower, Saga

from . import sockets
from .auth import Authenticator, Caller, Unauthenticated
from .auth.throttle import site
from .bodies import check_depth
from .broadcast import Broadcast
from .privacy import PERSONS
from .problems import Problem, problem_of, unreadable
from .settings import DoorSettings
from .signpost import Signpost
from .visit import Visit, visit_of
from .watches import Answered, Watch, Watches

ADDRESSES_MAX = 60
ADDRESS_MAX = 2000
IDS_MAX = 200
"""Of one answer; a list that names more is watched for those it names first."""
REST_S = 0.7
"""So long after a change others may still learn of it; then what an answer names is looked up."""


class Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A client's message: all that its screen shows."""

    watch: Annotated[
        list[Annotated[str, Meta(max_length=ADDRESS_MAX)]], Meta(max_length=ADDRESSES_MAX)
    ]


def routes(
    catalog: Catalog,
    doors: Iterable[BaseRoute],
    broadcast: Broadcast,
    authenticator: Authenticator,
    settings: DoorSettings,
) -> list[BaseRoute]:
    """The door onto the queries that these other doors answer, which bear the names of these."""
    asks = {catalog.names[query]: ask for query, ask in catalog.asks.items()}
    queries = Signpost(each for each in doors if isinstance(each, Route) and each.name in asks)
    listened_to = {name: _listened_to(catalog, each) for name, each in catalog.contexts.items()}
    watches = Watches(broadcast, settings.visitors_max)
    watching = Watching(watches, queries, asks, listened_to, authenticator)
    return [WebSocketRoute("/ws/watch", watching.socket)]


def _listened_to(catalog: Catalog, context: Context) -> frozenset[str]:
    """The contexts, itself among them, by whose telling its answers may change."""
    listeners: Sequence[Saga | Follower] = (*context.sagas, *context.followers)
    heard = {event for each in listeners for event in each.on}
    named = [catalog.names[event] for event in heard & catalog.names.keys()]
    return frozenset({context.name, *(name.partition(".")[0] for name in named)})


class Watching:
    """Takes connections; `queries` leads to what HTTP answers, by the same paths."""

    def __init__(
        self,
        watches: Watches,
        queries: Signpost,
        asks: Mapping[str, Ask],
        listened_to: Mapping[str, frozenset[str]],
        authenticator: Authenticator,
    ) -> None:
        self.watches, self.queries, self.asks = watches, queries, asks
        self.listened_to, self.authenticator = listened_to, authenticator

    async def socket(self, connection: WebSocket) -> None:
        await sockets.accept(connection)
        try:
            self._caller(connection)
            with self.watches.begun(site(connection)) as watch:
                told = self._tell(connection, watch)
                await sockets.serve(connection, told, self._hear(connection, watch))
        except (Problem, Unauthenticated) as error:
            await sockets.refuse(connection, error)

    def _caller(self, connection: WebSocket) -> Caller:
        """Raises Unauthenticated once the token counts no more."""
        host = visit_of(connection).headers.get(b"host")
        return self.authenticator.caller(sockets.authorization_of(connection), host)

    async def _hear(self, connection: WebSocket, watch: Watch) -> None:
        while True:
            try:
                text = await connection.receive_text()
            except WebSocketDisconnect:
                return
            except KeyError:
                raise unreadable("send text") from None
            wanted = _read(text)
            for address in watch.answered.keys() - set(wanted):
                self.watches.forget(watch, address)
            for address in wanted:
                if address not in watch.answered and await self._look(connection, watch, address):
                    watch.note(address)  # since it was shown, something may have happened

    async def _tell(self, connection: WebSocket, watch: Watch) -> None:
        rest: float | None = None
        resting: set[str] = set()
        while True:
            try:
                async with asyncio.timeout_at(rest):
                    changed = await watch.take()
            except TimeoutError:
                await self._look_again(connection, watch, resting)
                rest = None
                resting.clear()
                continue
            self._caller(connection)
            rest = rest or asyncio.get_running_loop().time() + REST_S
            if changed:
                message = {"type": "entrepot.changed", "data": {"addresses": changed}}
                await sockets.say(connection, _encode(message).decode())
                resting.update(changed)

    async def _look_again(self, connection: WebSocket, watch: Watch, told: set[str]) -> None:
        """For what they name now, and whether what is unsure has changed."""
        unsure, watch.unsure = watch.unsure - told, set()
        for address in (told | unsure) & watch.answered.keys():
            before = watch.answered[address].digest
            there = await self._look(connection, watch, address)
            if address in unsure and there and watch.answered[address].digest != before:
                watch.note(address)

    async def _look(self, connection: WebSocket, watch: Watch, address: str) -> bool:
        """Whether it is answered to him; it is watched from then on for all that it names.

        Raises Problem when the house cannot answer now.
        """
        caller = self._caller(connection)
        try:
            answered = await self._answered(address, caller)
        except Exception as error:
            if (problem := problem_of(error)) is None:
                raise
            if problem.status >= 500:
                raise problem from error
            answered = None
        if answered is not None:
            self.watches.put(watch, address, answered)
        elif address in watch.answered:
            self.watches.forget(watch, address)
        return answered is not None

    async def _answered(self, address: str, caller: Caller) -> Answered | None:
        """Raises Problem, as HTTP would answer it."""
        path, _, query = address.partition("?")
        scope: dict[str, Any] = {
            "type": "http",
            "method": "GET",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [],
        }
        scope["visit"] = visit = Visit(scope)
        visit.caller = caller
        found = self.queries.find(scope)
        if found is None:
            return None
        way, scope["path_params"] = found
        answer = (await way.endpoint(Request(scope))).body
        ids = [*scope["path_params"].values()]
        ids += [id for name, value in parse_qsl(query) if _names(name) for id in value.split(",")]
        ids += _ids(msgspec.json.decode(answer))
        ask, context = self.asks[way.route.name], way.route.name.partition(".")[0]
        is_own = ask.scope not in (None, PUBLIC)
        return Answered(
            blake2b(answer, digest_size=16).digest(),
            frozenset([(caller.tenant, id) for id in ids[:IDS_MAX]]),
            self.listened_to[context],
            (caller.tenant, context) if ask.many and is_own else None,
        )


def _read(text: str) -> list[str]:
    """Raises Problem 400 for what is no such message."""
    try:
        check_depth(text.encode())
        return _decode(text).watch
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise unreadable(str(error)) from None


def _names(field: str) -> bool:
    """Whether it holds the id of a thing; of persons nothing is told."""
    return field in _THINGS or (field.endswith("Id") and field.lower() not in _PERSONS)


def _ids(answer: Any) -> Iterable[str]:
    """What an answer names, wherever it does."""
    if isinstance(answer, list):
        for each in answer:
            yield from _ids(each)
    elif isinstance(answer, dict):
        for name, value in answer.items():
            if isinstance(value, str):
                if _names(name):
                    yield value
            else:
                yield from _ids(value)


_THINGS = frozenset({"sku", "skus", "products"})
_PERSONS = frozenset(name.replace("_", "") for name in PERSONS)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Wanted).decode
