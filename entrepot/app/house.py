"""One running process: its contexts, its stores, its loops."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import datetime, time
from importlib import import_module
from typing import Any

import structlog

from entrepot.adapters import opensearch, stripe, tantivy, testgateway
from entrepot.adapters.files import FileMedia
from entrepot.adapters.pictures import Look
from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.audit import Audit
from entrepot.adapters.postgres.documents import Documents
from entrepot.adapters.postgres.health import reach
from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.adapters.postgres.verification import alone, snapshot
from entrepot.adapters.smtp import Mailer, ResetLinks
from entrepot.adapters.smtp import Server as MailServer
from entrepot.adapters.smtp import performers as mail_performers
from entrepot.adapters.taxjar import TaxJar, absent
from entrepot.adapters.tokens import Keys, Passwords
from entrepot.adapters.training import Training
from entrepot.edges.http import auth, webhooks
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Context
from entrepot.kernel.effects import Performer
from entrepot.kernel.ports import Questions
from entrepot.runtime.batcher import Batcher
from entrepot.runtime.effects import Outside
from entrepot.runtime.executor import Executor
from entrepot.runtime.nightly import Nightly, Proof
from entrepot.runtime.observing import waits
from entrepot.runtime.questions import Answering
from entrepot.runtime.subscriptions import Subscriber
from entrepot.runtime.timers import Alarm
from entrepot.runtime.verify import Verdict, verify
from entrepot.settings import PREFIX, Settings

from .addresses import addresses
from .night import Night

log = structlog.get_logger(__name__)

CONTEXTS = (
    "identity",
    "catalog",
    "pricing",
    "carts",
    "inventory",
    "orders",
    "payments",
    "shipping",
    "vendors",
    "commissions",
    "notifications",
    "documents",
    "returns",
    "reviews",
    "search",
    "recommendations",
)
TIDY_S = 10.0
WATCH_S, WATCH_MAX_S = 1.0, 5.0


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
        unknown = settings.slots.keys() - self.catalog.subscriptions.keys()
        if unknown and not settings.contexts:  # else it may be a neighbour's
            raise ValueError(f"no such subscription: {', '.join(sorted(unknown))}")
        self.embedded: embedded.Embedded | None = None
        self.store: PostgresStore
        self.questions: Questions
        self.sql: PostgresQuestions
        self.audit: Audit
        self.engine: tantivy.Engine | opensearch.Engine | None = None
        self.look = Look()
        self.media = FileMedia(settings.data_dir / "media")
        self.executor: Executor
        self.commands: Batcher
        self.outside: Outside
        self.keys: Keys
        self.passwords = Passwords()
        self.performers: dict[str, Performer] = {}
        self.parties: dict[str, str] = {}
        self._gateway: testgateway.Gateway | stripe.Gateway
        self.gateways: dict[str, webhooks.Webhook] = {}
        self.authentication: auth.Authentication
        self._tasks: list[asyncio.Task[None]] = []
        self._opened = AsyncExitStack()

    @property
    def public_url(self) -> str:
        ours = f"http://{self.settings.host}:{self.settings.port}"
        return self.settings.public_url or ours

    async def open(self, *, loops: bool | None = None) -> House:
        """Start the database, apply migrations, begin to answer; `loops` as the role says.

        Where that fails, what was opened until then is closed again.
        """
        try:
            await self._open(loops=self.settings.role != "api" if loops is None else loops)
        except BaseException:
            await self.close()
            raise
        # What is loaded now stays; the collector need not look at it at every turn.
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)
        return self

    async def _open(self, *, loops: bool) -> None:
        settings = self.settings
        dsn = await self.database()
        self.store = PostgresStore(
            dsn, self.catalog, slots=settings.slots, pool_size=settings.pool_size
        )
        self._opened.push_async_callback(self.store.close)
        await self.store.open(hears=loops)
        self.sql = PostgresQuestions(dsn, self.catalog)
        self._opened.push_async_callback(self.sql.close)
        await self.sql.open()
        self.audit = Audit(dsn, self.catalog)
        self._opened.push_async_callback(self.audit.close)
        await self.audit.open()
        self.questions = Answering(self.catalog, self.sql, self._engines(dsn))
        if self.engine is not None:
            self._opened.push_async_callback(self.engine.close)
        self.keys = self.signing_keys()
        self.executor = Executor(self.store, self.catalog)
        self.commands = Batcher(
            self.executor,
            lanes=settings.lanes,
            batch_max=settings.batch_max,
            waiting_max=settings.waiting_max,
        )
        self._equip()
        self._opened.push_async_callback(self._dismiss)
        self.commands.start()
        self._opened.push_async_callback(self.commands.stop)
        self._opened.push_async_callback(self._end_tasks)
        if self.embedded is not None:
            self.keep(self._keep_up(self.embedded), "database")
        self.outside = Outside(self.store, self.catalog, self.performers, parties=self.parties)
        if loops:
            await self._divide()
            self.start_loops()

    async def close(self) -> None:
        """What was opened, the last first: loops, commands in hand, connections, the database."""
        await self._opened.aclose()

    async def _end_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _dismiss(self) -> None:
        """The adapters that `_equip` brought."""
        await self._gateway.close()
        for performer in self.performers.values():
            if isinstance(performer, Mailer | TaxJar):
                await performer.close()

    def signing_keys(self) -> Keys:
        """Those of the data folder; the first time they are made."""
        return Keys.open(self.settings.data_dir / "keys", self.public_url, "entrepot")

    async def database(self) -> Mapping[str, Any]:
        if url := self.settings.database_url:
            try:
                await reach(url)
            except ConnectionError as error:
                raise ConnectionError(f"{PREFIX}DATABASE_URL: {error}") from error
            return {"dsn": url}
        data_dir = self.settings.data_dir.resolve() / "postgres"
        self.embedded = await asyncio.to_thread(embedded.start, data_dir)
        self._opened.push_async_callback(asyncio.to_thread, embedded.stop, self.embedded)
        return self.embedded.dsn

    def _engines(self, dsn: Mapping[str, Any]) -> dict[str, Questions]:
        """What answers where SQL does not; it reads from when it is first asked."""
        engines: dict[str, Questions] = {"audit": self.audit}
        if "search" not in self.catalog.contexts:
            return engines
        others = self.catalog.subscriptions.get("search")  # none where none of them is served
        followed = () if others is None else others.names
        own = [self.catalog.names[event] for event in self.catalog.contexts["search"].events]
        # Orders and stock ring all the time, and hardly ever for a searcher: they are looked at
        names = {n for n in (*followed, *own) if not n.startswith(("orders.", "inventory."))}
        of, fed = Documents(dsn), (self.store, names, self.media, self.look)
        if self.settings.search == "embedded":
            self.engine = tantivy.Engine(of, *fed)
        else:
            cluster, prefix = self._cluster(), self.settings.opensearch_prefix
            feeder = opensearch.Feeder(cluster, prefix, of, *fed)
            self.engine = opensearch.Engine(cluster, prefix, feeder)
        return engines | {"search": self.engine}

    def _cluster(self) -> opensearch.Cluster:
        settings = self.settings
        return opensearch.Cluster(
            settings.opensearch_url,
            settings.opensearch_username,
            settings.opensearch_password.get_secret_value(),
        )

    def _equip(self) -> None:
        """The adapters that perform effects, and those that hear from outside."""
        settings = self.settings
        if settings.gateway == "stripe":
            self._gateway = stripe.Gateway(
                settings.stripe_api_key.get_secret_value(),
                settings.stripe_webhook_secret.get_secret_value(),
                base_url=settings.stripe_url or None,
            )
            self.parties.update(dict.fromkeys(self._gateway.performers(), "stripe"))
        else:
            secret = settings.gateway_webhook_secret.get_secret_value()
            self._gateway = testgateway.Gateway(secret.encode() or None)
            self.performers["commissions.pay_out"] = testgateway.pay_out
            self._gateway.deliver = webhooks.receiver(self._gateway.webhook, self.commands)
        self.gateways[settings.gateway] = self._gateway.webhook
        self.performers.update(self._gateway.performers())
        links = ResetLinks(self.keys, self._app_of)
        self.performers.update(mail_performers(self._mail_server(), links))
        self.performers["pricing.calculate_taxes"] = self._tax_provider()
        self.parties["pricing.calculate_taxes"] = settings.tax_provider
        self.authentication = auth.Authentication(
            commands=self.commands,
            questions=self.questions,
            tokens=self.keys,
            passwords=self.passwords,
            authenticator=auth.Authenticator(self.keys, settings.business, hosts=settings.hosts),
            settings=auth.AuthSettings(
                public_url=self.public_url,
                self_registration=settings.self_registration,
                sends_mail=bool(settings.smtp_host),
            ),
        )

    def _app_of(self, business: str) -> str:
        """Who has no address of his own signs in at ours, and says which business he is of."""
        return addresses(self.settings, self.public_url).get(business, self.public_url.rstrip("/"))

    def _tax_provider(self) -> Performer:
        settings = self.settings
        if settings.tax_provider == "none":
            return absent
        return TaxJar(settings.taxjar_api_key.get_secret_value(), url=settings.taxjar_url)

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

    async def _divide(self) -> None:
        for name in await self.store.divide():
            log.warning(
                "subscription.not_divided",
                subscription=name,
                slots=self.settings.slots[name],
                reason="its slots have not read equally far; it goes on as before until a start"
                " at which they have",
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
        night = Night(self.store, self.catalog, self.commands, self.settings.business)
        self._nightly("seal", self.settings.seal_at, night.seal)
        self._nightly("verify", self.settings.verify_at, Proof(self._verify_aside, night.alert))
        if isinstance(self.engine, opensearch.Engine):
            self.keep(self.engine.feeder.run(), "search feeder")
        every_s = self.settings.train_every_s
        if every_s and "recommendations" in self.catalog.contexts:
            training = Training(self.store.dsn, self.executor.run, every_s=every_s)
            self.keep(training.keep_on(), "training")

    def _nightly(self, named: str, at: str, work: Callable[[datetime], Awaitable[None]]) -> None:
        if at:
            loop = Nightly(named, time.fromisoformat(at), work, turns=self.store)
            self.keep(loop.run(), named)

    def keep(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Runs the work until the house closes."""
        task = asyncio.create_task(work, name=name)
        task.add_done_callback(_report_end)
        self._tasks.append(task)

    async def _keep_up(self, server: embedded.Embedded) -> None:
        """The embedded database is launched again when it has died; connections find it where it
        was. What it died of may last: a full disk, say.
        """
        delay_s = WATCH_S
        while True:
            await asyncio.sleep(delay_s)
            try:
                died = await asyncio.to_thread(embedded.revive, server)
                if died:
                    log.warning("database.launched_again", log=str(server.data_dir / "log"))
            except Exception as error:
                died = True
                log.error("database.not_launched", error=repr(error))
            delay_s = min(WATCH_MAX_S, delay_s * 2) if died else WATCH_S

    async def _tidy(self) -> None:
        while True:
            try:
                await self.store.tidy()
            except Exception as error:
                waits(log, "tidy.waits", error)
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

    async def repair(self) -> Verdict:
        """What differed, and was made again from the log while all who write waited.

        Unrepairable, and nothing is changed, when the log itself is at fault.
        """
        async with alone(self.store.dsn, self.catalog) as moment:
            return await verify(moment, self.catalog, moment)

    async def _verify_aside(self) -> Verdict:
        """In a thread of its own, so that nobody waits for it."""
        return await asyncio.to_thread(lambda: asyncio.run(self.verify()))


def _report_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("loop.ended", loop=task.get_name(), error=repr(error))
