"""The only file that knows everything: it puts the house together from its settings."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import shutil
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import structlog
import uvicorn

from entrepot.adapters import stripe, testgateway
from entrepot.adapters.postgres import embedded, migrations
from entrepot.adapters.postgres.health import Health, examine
from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.adapters.postgres.verification import snapshot
from entrepot.adapters.smtp import Mailer
from entrepot.adapters.smtp import Server as MailServer
from entrepot.adapters.smtp import performers as mail_performers
from entrepot.adapters.tokens import Keys, Passwords
from entrepot.adapters.typst import Receipts
from entrepot.edges.http import auth, mailbox, operations, receipts, webhooks
from entrepot.edges.http.app import create
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.door import Door
from entrepot.edges.http.openapi.document import document
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.visit import caller_by
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Context
from entrepot.kernel.effects import Performer
from entrepot.runtime.batcher import Batcher
from entrepot.runtime.effects import Outside
from entrepot.runtime.executor import Executor
from entrepot.runtime.observing import TRACER, configure_logging
from entrepot.runtime.subscriptions import Subscriber
from entrepot.runtime.timers import Alarm
from entrepot.runtime.verify import Verdict, verify
from entrepot.settings import Settings

log = structlog.get_logger(__name__)

CONTEXTS = (
    "identity",
    "catalog",
    "pricing",
    "inventory",
    "orders",
    "payments",
    "shipping",
    "vendors",
    "commissions",
    "notifications",
    "documents",
    "returns",
)
TIDY_S = 10.0
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def catalog_of(names: Sequence[str] = ()) -> Catalog:
    """The contexts of these names, all when empty; ValueError for a name that is none."""
    unknown = set(names) - set(CONTEXTS)
    if unknown:
        raise ValueError(f"no such context: {', '.join(sorted(unknown))}")
    return Catalog([_context(name) for name in CONTEXTS if not names or name in names])


def _context(name: str) -> Context:
    manifest: Context = import_module(f"entrepot.contexts.{name}.context").CONTEXT
    return manifest


class House:
    """One running process: its catalog, its stores, its loops. `open`, then `close`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.catalog = catalog_of(settings.contexts)
        self.embedded: embedded.Embedded | None = None
        self.store: PostgresStore
        self.questions: PostgresQuestions
        self.executor: Executor
        self.commands: Batcher
        self.outside: Outside
        self.keys: Keys
        self.passwords = Passwords()
        self.performers: dict[str, Performer] = {}
        self._gateway: testgateway.Gateway | stripe.Gateway
        self.gateways: dict[str, webhooks.Webhook] = {}
        self.authentication: auth.Authentication
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def public_url(self) -> str:
        ours = f"http://{self.settings.host}:{self.settings.port}"
        return self.settings.public_url or ours

    async def open(self, *, loops: bool | None = None) -> House:
        """Start the database, apply migrations, begin to answer; `loops` as the role says."""
        settings = self.settings
        dsn = await self.database()
        self.store = PostgresStore(
            dsn, self.catalog, slots=settings.slots, pool_size=settings.pool_size
        )
        await self.store.open()
        self.questions = PostgresQuestions(dsn, self.catalog)
        await self.questions.open()
        self.keys = Keys.open(settings.data_dir / "keys", self.public_url, "entrepot")
        self.executor = Executor(self.store, self.catalog)
        self.commands = Batcher(
            self.executor,
            lanes=settings.lanes,
            batch_max=settings.batch_max,
            waiting_max=settings.waiting_max,
        )
        self.commands.start()
        self._equip()
        self.outside = Outside(self.store, self.catalog, self.performers)
        if settings.role != "api" if loops is None else loops:
            self.start_loops()
        # What is loaded now stays; the collector need not look at it at every turn.
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)
        return self

    async def close(self) -> None:
        """In order: no new work, loops, connections, and the database if it is ours."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.commands.stop()
        await self._gateway.close()
        for performer in self.performers.values():
            if isinstance(performer, Mailer):
                await performer.close()
        await self.questions.close()
        await self.store.close()
        if self.embedded is not None:
            await asyncio.to_thread(embedded.stop, self.embedded)

    async def database(self) -> Mapping[str, Any]:
        if self.settings.database_url:
            return {"dsn": self.settings.database_url}
        data_dir = self.settings.data_dir.resolve() / "postgres"
        self.embedded = await asyncio.to_thread(embedded.start, data_dir)
        return self.embedded.dsn

    def _equip(self) -> None:
        """The adapters that perform effects, and those that hear from outside."""
        settings = self.settings
        if settings.gateway == "stripe":
            self._gateway = stripe.Gateway(
                settings.stripe_api_key.get_secret_value(),
                settings.stripe_webhook_secret.get_secret_value(),
                base_url=settings.stripe_url or None,
            )
        else:
            secret = settings.gateway_webhook_secret.get_secret_value()
            self._gateway = testgateway.Gateway(secret.encode() or None)
            self.performers["commissions.pay_out"] = testgateway.pay_out
            self._gateway.deliver = webhooks.receiver(self._gateway.webhook, self.commands)
        self.gateways[settings.gateway] = self._gateway.webhook
        self.performers.update(self._gateway.performers())
        self.performers.update(mail_performers(self._mail_server()))
        self.authentication = auth.Authentication(
            commands=self.commands,
            questions=self.questions,
            tokens=self.keys,
            passwords=self.passwords,
            authenticator=auth.Authenticator(self.keys, settings.business),
            settings=auth.AuthSettings(
                default_business=settings.business,
                public_url=self.public_url,
                self_registration=settings.self_registration,
            ),
        )

    def _mail_server(self) -> MailServer | None:
        settings = self.settings
        if not settings.smtp_host:
            return None
        return MailServer(
            host=settings.smtp_host,
            port=settings.smtp_port,
            tls=settings.smtp_tls,
            username=settings.smtp_username,
            password=settings.smtp_password.get_secret_value(),
            sender=settings.smtp_sender,
        )

    def start_loops(self) -> None:
        """Subscriptions, timers, effects and housekeeping, as many as this process serves."""
        self.executor.at_once = True
        for name, subscription in self.catalog.subscriptions.items():
            for _ in range(self.settings.slots.get(name, 1)):
                self.keep(Subscriber(self.store, self.catalog, subscription).run(), name)
        self.keep(Alarm(self.store, self.catalog).run(), "timers")
        self.keep(self.outside.run(), "effects")
        self.keep(self._tidy(), "tidy")

    def keep(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Runs the work until the house closes."""
        task = asyncio.create_task(work, name=name)
        task.add_done_callback(_report_end)
        self._tasks.append(task)

    async def _tidy(self) -> None:
        while True:
            try:
                await self.store.tidy()
            except Exception as error:
                log.warning("tidy.waits", error=repr(error))
            await asyncio.sleep(TIDY_S)

    async def settle(self, timeout_s: float = 60.0) -> None:
        """Until all that follows from what happened has happened; TimeoutError otherwise."""
        async with asyncio.timeout(timeout_s):
            quiet = 0
            while quiet < 2:
                lags = await self.store.lags()
                busy = any(lags.values()) or await self.store.effects_due()
                quiet = 0 if busy else quiet + 1
                await asyncio.sleep(0.02)

    async def verify(self) -> Verdict:
        """Whether the log, replayed, gives exactly the states and views that are kept."""
        async with snapshot(self.store.dsn, self.catalog) as moment:
            return await verify(moment, self.catalog)


def door(house: House, *, demo_hint: str = "") -> Door:
    """The HTTP door onto an open house; its lifespan starts and stops the feed of events."""
    settings, authenticator = house.settings, house.authentication.authenticator
    broadcast = Broadcast(house.store)
    broadcast.listen(authenticator.heard, auth.ENDINGS)

    @contextlib.asynccontextmanager
    async def lifespan(_: Any) -> AsyncIterator[None]:
        await broadcast.start()
        await authenticator.load(house.questions, [settings.business])
        yield
        await broadcast.stop()

    shows_mail = settings.mailbox
    if shows_mail is None:
        shows_mail = not settings.smtp_host and settings.host in LOOPBACK
    return create(
        catalog=house.catalog,
        commands=house.commands,
        questions=house.questions,
        store=house.store,
        authenticator=authenticator,
        broadcast=broadcast,
        settings=_door_settings(house, demo_hint),
        extra=[
            *auth.routes(house.authentication),
            *webhooks.routes(house.gateways, house.commands),
            *receipts.routes(Receipts().render, house.questions, caller_by(authenticator)),
            *(mailbox.routes(house.questions, settings.business) if shows_mail else ()),
        ],
        operations=[*auth.OPERATIONS, *webhooks.OPERATIONS, *receipts.OPERATIONS],
        lifespan=lifespan,
    )


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
        guest_writes_per_s=settings.guest_writes_per_s,
        guest_writes_at_once=settings.guest_writes_at_once,
        user_writes_per_s=settings.user_writes_per_s,
        user_writes_at_once=settings.user_writes_at_once,
    )


async def listen(house: House, app: Door) -> None:
    """Serves until told to stop; requests under way are finished first."""
    settings = house.settings
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            loop="none",
            http="httptools",
            ws="websockets-sansio",
            lifespan="on",
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=10,
            backlog=2048,
        )
    )
    await server.serve()


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
    house = await House(settings).open()
    try:
        hint = await prepare(house) if prepare is not None else ""
        if settings.role == "worker":
            await stopping.wait()
        elif not stopping.is_set():
            print(f"Entrepot is at {house.public_url}", flush=True)  # noqa: T201
            await listen(house, door(house, demo_hint=hint))
    finally:
        await house.close()
        TRACER.stop()


def _report_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("loop.ended", loop=task.get_name(), error=repr(error))


@contextlib.asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[Mapping[str, Any]]:
    """Where the database is, reachable inside the block; the embedded one is started if needed."""
    house = House(settings)
    dsn = await house.database()
    try:
        yield dsn
    finally:
        if house.embedded is not None:
            await asyncio.to_thread(embedded.stop, house.embedded)


async def migrate(settings: Settings, *, apply: bool) -> list[str]:
    """The migrations that were pending, applied if asked; Conflict when one was changed."""
    catalog = catalog_of(settings.contexts)
    async with database(settings) as dsn:
        missing = await migrations.bring_up(dsn, catalog, apply=apply)
    return [f"{m.schema} {m.number}: {m.title}" for m in missing]


async def health(settings: Settings) -> Health:
    """How the database is, without changing anything in it."""
    async with database(settings) as dsn:
        return await examine(dsn, catalog_of(settings.contexts))


def backup(settings: Settings, target: Path) -> None:
    """The embedded database and the keys into the new folder `target`; the server may work."""
    server = embedded.start(_embedded_dir(settings))
    try:
        embedded.base_backup(server, target)
    finally:
        embedded.stop(server)
    keys = settings.data_dir / "keys"
    if keys.is_dir():
        shutil.copytree(keys, target / "keys")


def restore(settings: Settings, saved: Path) -> None:
    """The embedded database and the keys as they were; refused where there are some."""
    embedded.restore(saved, _embedded_dir(settings))
    keys = settings.data_dir / "keys"
    if (saved / "keys").is_dir() and not keys.exists():
        shutil.copytree(saved / "keys", keys)


def _embedded_dir(settings: Settings) -> Path:
    if settings.database_url:
        raise ValueError("this is for the embedded database; save yours with its own tools")
    return settings.data_dir.resolve() / "postgres"


def openapi(settings: Settings) -> bytes:
    """The API's document as the running server gives it."""
    own = (*operations.OPERATIONS, operations.TIMELINE)
    others = (*auth.OPERATIONS, *webhooks.OPERATIONS, *receipts.OPERATIONS)
    catalog = catalog_of(settings.contexts)
    told = DoorSettings(default_tenant=settings.business, public_url=House(settings).public_url)
    return msgspec.json.encode(document(catalog, told, (*own, *others)))
