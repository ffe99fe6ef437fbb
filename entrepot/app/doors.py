"""The doors onto an open house, and how a process serves them."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import msgspec
import uvicorn
from starlette.routing import Route
from starlette.types import ASGIApp

from entrepot.adapters.typst import Receipts
from entrepot.edges.graphql import Language
from entrepot.edges.http import (
    auth,
    graphql,
    mailbox,
    operations,
    pictures,
    receipts,
    statements,
    webhooks,
)
from entrepot.edges.http.app import create
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.door import Door
from entrepot.edges.http.frames import Frames
from entrepot.edges.http.heads import Heads
from entrepot.edges.http.openapi import Operation
from entrepot.edges.http.openapi.document import document
from entrepot.edges.http.rights import own_limit
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.visit import caller_by
from entrepot.kernel.catalog import Catalog
from entrepot.runtime.observing import TRACER, configure_logging
from entrepot.settings import Settings

from .house import House, catalog_of
from .shops import note_shops


def door(house: House, *, demo_hint: str = "") -> Door:
    """The HTTP door onto an open house; its lifespan starts and stops the feed of events."""
    authenticator = house.authentication.authenticator
    broadcast = Broadcast(house.store, house.settings.listeners_max)
    broadcast.listen(authenticator.heard, auth.ENDINGS)

    @contextlib.asynccontextmanager
    async def lifespan(_: Any) -> AsyncIterator[None]:
        await broadcast.start()
        if "identity" in house.catalog.contexts:
            await authenticator.load(house.questions, await house.store.tenants())
        if house.engine is not None:
            house.engine.start()
        yield
        await broadcast.stop()

    caller_of, told = caller_by(authenticator), _door_settings(house, demo_hint)
    language = Language(
        house.catalog, house.questions, own_limit, graphql.explain, whole=catalog_of()
    )
    return create(
        catalog=house.catalog,
        commands=house.commands,
        questions=house.questions,
        store=house.store,
        authenticator=authenticator,
        broadcast=broadcast,
        settings=told,
        extra=[
            *graphql.routes(language, authenticator, caller_of, broadcast, told),
            *_routes_of_contexts(house),
        ],
        operations=_operations(house.catalog),
        large=pictures.LARGE,
        checks={"migrations": house.store.migrated},
        lifespan=lifespan,
    )


def _routes_of_contexts(house: House) -> Iterator[Route]:
    """The doors' own paths, of those contexts that are served here."""
    contexts = house.catalog.contexts
    caller_of = caller_by(house.authentication.authenticator)
    if "identity" in contexts:
        yield from auth.routes(house.authentication)
    if "payments" in contexts:
        yield from webhooks.routes(house.gateways, house.commands)
    if "documents" in contexts:
        yield from receipts.routes(Receipts().render, house.questions, caller_of)
    if "commissions" in contexts:
        yield from statements.routes(house.questions, caller_of)
    if "search" in contexts:
        yield from pictures.routes(
            house.commands, house.questions, house.media, house.look, caller_of
        )
    if "notifications" in contexts:
        yield from _mailbox_routes(house)


def _mailbox_routes(house: House) -> list[Route]:
    if not shows_mailbox(house.settings):
        return []
    settings = house.settings
    return mailbox.routes(house.questions, settings.business, local=settings.mailbox is None)


def shows_mailbox(settings: Settings) -> bool:
    """Unless it is said, where mail goes nowhere else and only this machine can look.

    Whoever comes through a proxy on this machine comes from it, too.
    """
    if settings.mailbox is not None:
        return settings.mailbox
    behind_a_proxy = bool(settings.trusted_proxies or settings.public_url)
    return not settings.smtp_host and settings.host in mailbox.LOOPBACK and not behind_a_proxy


def _operations(catalog: Catalog) -> list[Operation]:
    """What the document says of the doors' own paths."""
    found = {
        "identity": auth.OPERATIONS,
        "payments": webhooks.OPERATIONS,
        "documents": receipts.OPERATIONS,
        "": graphql.OPERATIONS,
        "commissions": statements.OPERATIONS,
        "search": pictures.OPERATIONS,
    }
    served = {"", *catalog.contexts}
    return [one for context, of_it in found.items() if context in served for one in of_it]


def _door_settings(house: House, demo_hint: str) -> DoorSettings:
    settings = house.settings
    return DoorSettings(
        default_tenant=settings.business,
        public_url=house.public_url,
        cors_origins=settings.cors_origins,
        access_log=settings.access_log,
        public_dashboard=bool(demo_hint)
        if settings.public_dashboard is None
        else settings.public_dashboard,
        demo_hint=demo_hint,
        sends_mail=bool(settings.smtp_host),
        visitors_max=settings.visitors_max,
        stripe_publishable_key=settings.stripe_publishable_key
        if settings.gateway == "stripe"
        else "",
        guest_writes_per_s=settings.guest_writes_per_s,
        guest_writes_at_once=settings.guest_writes_at_once,
        user_writes_per_s=settings.user_writes_per_s,
        user_writes_at_once=settings.user_writes_at_once,
    )


def listening(settings: Settings, app: ASGIApp) -> uvicorn.Config:
    """How connections are taken. Only a trusted proxy's word on who asks is believed."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        loop="none",
        http=Heads,
        ws=Frames,
        ws_max_size=1 << 20,  # as bodies are bounded
        lifespan="on",
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=[str(network) for network in settings.trusted_proxies],
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=10,
        backlog=2048,
    )


def bound(settings: Settings) -> list[socket.socket]:
    """The sockets to listen on, which nobody else can have from now on; OSError names the place."""
    port, found = settings.port, []
    try:
        there = socket.getaddrinfo(
            settings.host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        for family, kind, protocol, _, (host, _, *rest) in there:
            found.append(one := socket.socket(family, kind, protocol))
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:  # the other family has a socket of its own
                one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            one.bind((host, port, *rest))
            port = one.getsockname()[1]
    except OSError as error:
        for one in found:
            one.close()
        raise OSError(error.errno, error.strerror, f"{settings.host}:{port}") from error
    return found


async def listen(
    house: House,
    app: Door,
    stopping: asyncio.Event | None = None,
    sockets: list[socket.socket] | None = None,
) -> None:
    """Serves until told to stop, by a signal or by `stopping`, which may have been set before;
    requests under way are finished first.
    """
    stopped = stopping or asyncio.Event()
    server = uvicorn.Server(listening(house.settings, app))

    async def told() -> None:
        await stopped.wait()
        server.should_exit = True

    telling = asyncio.create_task(told())
    try:
        await server.serve(sockets)
    finally:
        telling.cancel()


Prepare = Callable[[House], Awaitable[str]]
"""Fills an open house before it answers; what it returns is shown beside the sign-in form."""


async def serve(settings: Settings, prepare: Prepare | None = None) -> None:
    """One process of the house, from start to an orderly end."""
    configure_logging(settings.log_level, settings.log_format)
    if settings.otlp_url:
        TRACER.start(settings.trace_share, url=settings.otlp_url)
    stopping = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stopping.set)
    # Before the work of opening, which would be in vain where somebody else listens.
    sockets = [] if settings.role == "worker" else bound(settings)
    if sockets:
        settings = settings.model_copy(update={"port": sockets[0].getsockname()[1]})
    house = await House(settings).open()
    try:
        hint = await prepare(house) if prepare is not None else ""
        await note_shops(house)
        if settings.role == "worker":
            await stopping.wait()
        else:
            print(f"Entrepot is at {house.public_url}", flush=True)  # noqa: T201
            await listen(house, door(house, demo_hint=hint), stopping, sockets)
    finally:
        await house.close()
        TRACER.stop()


def openapi(settings: Settings) -> bytes:
    """The API's document as the running server gives it."""
    own = (*operations.OPERATIONS, operations.TIMELINE)
    catalog = catalog_of(settings.contexts)
    told = DoorSettings(default_tenant=settings.business, public_url=House(settings).public_url)
    return msgspec.json.encode(document(catalog, told, (*own, *_operations(catalog))))
