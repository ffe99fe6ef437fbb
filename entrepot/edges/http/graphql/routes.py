"""GraphQL over HTTP: `POST /graphql`, and `GET` for what may be asked by its address.

After the GraphQL-over-HTTP specification: what could be asked is answered 200, also where some
of it failed. A document that cannot be asked is a 400 to callers who accept
`application/graphql-response+json`; to others its `errors` are a 200, as they always were.
Subscriptions come by WebSocket at the same path.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any

import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from ..auth import Authenticator, Caller
from ..auth.throttle import site
from ..bodies import check_depth, decoded, read_json
from ..broadcast import Broadcast, Places
from ..limits import Limits
from ..openapi import Operation
from ..problems import Problem, malformed, problem_of
from ..resources.parameters import from_query
from ..settings import DoorSettings
from ..visit import CallerOf, visit_of
from .asked import Answered, Asked, Changes, Language, Spend
from .socket import Sockets

PATH = "/graphql"
RESPONSE = "application/graphql-response+json"


OPERATIONS = (
    Operation(
        method="POST",
        path=PATH,
        name="AskGraphQL",
        help="Any questions at once, in GraphQL",
        tag="platform",
        scope="",
        body=Asked,
        answer=Answered,
        errors=(400, 408, 413, 415, 422, 429, 503),
        description="The schema is told by introspection. Each field needs the scope of its "
        "question. Costs are bounded; documents may be named by their hash once they were sent.",
    ),
    Operation(
        method="GET",
        path=PATH,
        name="AskGraphQLByAddress",
        help="A GraphQL query in the address",
        tag="platform",
        scope="",
        answer=Answered,
        errors=(400, 422, 429, 503),
        description="`query`, `operationName`, and `variables` and `extensions` as JSON.",
    ),
)


def explain(error: Exception) -> tuple[str, str] | None:
    """An error's code and words as this door tells them; None for a bug."""
    problem = problem_of(error)
    return (problem.reason, problem.detail) if problem else None


def routes(
    language: Language,
    authenticator: Authenticator,
    caller_of: CallerOf,
    broadcast: Broadcast,
    settings: DoorSettings,
) -> list[BaseRoute]:
    limits = Limits(settings)  # besides the one of commands: who only looks may still buy

    def spend_for(connection: HTTPConnection, caller: Caller) -> Spend:
        def spend(pieces: int) -> None:
            # Never more than there can be, or it would be told to come back for ever.
            limits.spend(connection, caller, min(pieces, limits.at_once(caller) or pieces))

        return spend

    async def ask(request: Request) -> Response:
        caller = caller_of(request)
        asked = await _read(request, settings)
        operation = language.operation(asked, spend_for(request, caller))
        media_type = _media_type(request)
        if operation.errors:
            status = 400 if media_type == RESPONSE else 200
            return _said({"errors": operation.errors}, media_type, status)
        if operation.subscribes:
            raise Problem(405, "NOT_BY_HTTP", "subscriptions come by WebSocket")
        return _said(await language.answer(operation, caller), media_type)

    def changes_for(connection: HTTPConnection, caller: Caller) -> Changes:
        return changes(broadcast, caller.tenant, site(connection), settings.live_queue_max)

    places = Places(settings.visitors_max)
    sockets = Sockets(language, authenticator, changes_for, spend_for, places)
    return [
        Route(PATH, ask, methods=["GET", "POST"]),
        WebSocketRoute(PATH, sockets.socket),
    ]


def changes(broadcast: Broadcast, tenant: str, site: str, queue_max: int) -> Changes:
    """Says something at once, and again whenever a stream of the tenant's may have grown.

    Raises Problem 503 where too many listen already.
    """

    async def follow(stream: str) -> AsyncGenerator[None, None]:
        with broadcast.subscribe(tenant, site, queue_max) as listener:
            yield
            while True:
                told = await listener.take(60)
                if listener.lagging:
                    listener.caught_up()
                    yield
                elif any(each.recorded.stream == stream for each in told):
                    yield

    return follow


async def _read(request: Request, settings: DoorSettings) -> Asked:
    if request.method != "GET":
        body = await read_json(request)
        check_depth(body)
        return decoded(_decode, body)
    values: dict[str, Any] = {}
    for name, value in from_query(request.scope):
        if name in ("variables", "extensions"):
            check_depth(value.encode(), None)
            values[name] = decoded(_decode_object, value.encode())
        elif name in ("query", "operationName"):
            values[name] = value
        else:
            raise malformed(name, "unknown parameter")
    return msgspec.convert(values, Asked)


_decode = msgspec.json.Decoder(Asked).decode
_decode_object = msgspec.json.Decoder(dict[str, Any]).decode
_encode = msgspec.json.Encoder().encode


def _media_type(request: Request) -> str:
    accepted = visit_of(request).headers.get(b"accept", b"").decode("latin-1")
    return RESPONSE if RESPONSE in accepted else "application/json"


def _said(response: Mapping[str, Any], media_type: str, status: int = 200) -> Response:
    return Response(_encode(response), status, media_type=media_type)
