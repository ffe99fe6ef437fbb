"""The whole HTTP door, made from collaborators that are given to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import msgspec
from starlette.requests import Request
from starlette.routing import BaseRoute, Router
from starlette.types import ASGIApp, Lifespan, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Commands, Questions, Store

from . import commands as batches
from . import health, history, letters, live, page, resources, watching
from .auth import Authenticator
from .broadcast import Broadcast
from .door import Door
from .figures import Figures
from .health import Check
from .limits import Limits
from .openapi import Operation
from .openapi.document import document
from .operations import OPERATIONS, TIMELINE
from .page.built import Built, built, is_page
from .problems import Problem
from .settings import DoorSettings
from .signpost import Signpost
from .visit import caller_by


def now() -> datetime:
    return datetime.now(UTC)


def create(
    *,
    catalog: Catalog,
    commands: Commands,
    questions: Questions,
    store: Store,
    authenticator: Authenticator,
    broadcast: Broadcast,
    settings: DoorSettings,
    extra: Sequence[BaseRoute] = (),
    operations: Sequence[Operation] = (),
    large: Sequence[str] = (),
    checks: Mapping[str, Check] | None = None,
    lifespan: Lifespan[ASGIApp] | None = None,
    clock: Callable[[], datetime] = now,
) -> Door:
    """The ASGI application.

    `extra` are routes of other parts, `operations` what the document says of them, `large` those
    of their paths that take as much as a batch. `checks` are asked for readiness. The broadcast
    is started and stopped by whoever made it, as all the others are.
    """
    caller_of = caller_by(authenticator)
    limits = Limits(settings)
    keys = resources.Keys(store, lambda: broadcast.position)
    unrouted = others_than(app := built())
    past = history.History(catalog, store, questions, caller_of).routes()
    own = (*OPERATIONS, TIMELINE) if len(past) > 1 else OPERATIONS
    described = partial(_described, catalog, settings, (*own, *operations))
    mailbox = "/mailbox" in {getattr(route, "path", "") for route in extra}
    routes = [
        *batches.routes(catalog, commands, caller_of, settings, clock, limits),
        *resources.routes(
            catalog, commands, questions, caller_of, settings, keys, clock, limits, store.woken
        ),
        *past,
        *letters.routes(catalog, store, caller_of),
        *live.routes(broadcast, Figures(catalog, questions), authenticator, settings, clock),
        *health.routes(store, broadcast, settings, checks or {}),
        *page.routes(settings, described, mailbox=mailbox, app=app),
        *extra,
    ]
    routes += watching.routes(catalog, routes, broadcast, authenticator, settings)
    signpost = Signpost(routes)
    rest = Router(signpost.others, redirect_slashes=False, default=unrouted, lifespan=lifespan)
    return Door(signpost, settings, others=rest, large=large)


def _described(catalog: Catalog, settings: DoorSettings, operations: Sequence[Operation]) -> bytes:
    return msgspec.json.encode(document(catalog, settings, operations))


def others_than(app: Built | None) -> ASGIApp:
    """What no route has: an address of the app's when a browser asks, else nothing."""

    async def nothing_here(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await WebSocketClose(4404)(scope, receive, send)
        elif app is not None and is_page(request := Request(scope)):
            await (await app.page(request))(scope, receive, send)
        else:
            raise Problem(404, "NOT_FOUND", "nothing is at this path")

    return nothing_here
