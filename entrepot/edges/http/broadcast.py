"""What happens, told to everybody in this process who listens: one tail of the log for all."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256

import msgspec
import structlog

from entrepot.kernel.decider import ids_of
from entrepot.kernel.message import START, Position, Recorded
from entrepot.kernel.ports import Store, Tail, Unavailable
from entrepot.runtime.observing import waits

from .privacy import safe, shown
from .problems import unavailable

log = structlog.get_logger("entrepot.live")

BATCH = 500
RETRY_MAX_S = 5.0
POLL_S = 2.0
HELD_BACK_S = 0.02
GATHER_S = 0.03
LISTENERS_MAX = 300
"""Each costs a write for every event of its business, and one for the figures each second."""
SHARE = 5
"""One address has so much less: an office's is one, but nobody takes all places alone."""
COME_BACK_S = 30

_encode = msgspec.json.Encoder().encode


class CloudEvent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An event as CNCF CloudEvents 1.0 spells it; `position` and `version` are extensions."""

    specversion: str
    id: str
    source: str
    type: str
    time: str
    subject: str = ""
    position: str = ""
    version: int = 0
    correlationid: str = ""
    data: msgspec.Raw


class Told:
    """An event on its way to many listeners, written down once for each degree of discretion."""

    def __init__(self, recorded: Recorded) -> None:
        self.recorded = recorded
        self.position = recorded.position
        self.context = recorded.name.partition(".")[0]

    @cached_property
    def whole(self) -> str:
        recorded = self.recorded
        return self._written(safe(recorded.data), recorded.id, recorded.stream)

    @cached_property
    def discreet(self) -> str:
        """Without persons: a stream is named only where its ids are those of things shown."""
        recorded = self.recorded
        data = shown(recorded.event)
        told = {value for value in data.values() if isinstance(value, str)}
        if told.issuperset(ids_of(recorded.stream)):
            return self._written(_encode(data), recorded.id, recorded.stream)
        return self._written(_encode(data), sha256(recorded.id.encode()).hexdigest(), "")

    def _written(self, data: bytes, id: str, subject: str) -> str:
        recorded = self.recorded
        event = CloudEvent(
            specversion="1.0",
            id=id,
            source=f"/entrepot/{self.context}",
            type=recorded.name,
            time=recorded.at.isoformat(),
            subject=subject,
            position=str(recorded.position),
            version=recorded.version,
            correlationid=recorded.correlation_id,
            data=msgspec.Raw(data),
        )
        return _encode(event).decode()


class Listener:
    """A bounded queue of one client. When it is full, all in it is dropped and said so."""

    def __init__(self, tenant: str, queue_max: int) -> None:
        self.tenant, self.queue_max = tenant, queue_max
        self.lagging = False
        self._queue: deque[Told] = deque()
        self._bell = asyncio.Event()

    def put(self, told: Told) -> None:
        if self.lagging:
            return
        if len(self._queue) >= self.queue_max:
            self.lagging = True
            self._queue.clear()
        else:
            self._queue.append(told)
        self._bell.set()

    async def take(self, timeout_s: float) -> list[Told]:
        """What came since, in order; nothing after the time, or when the client lags."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._bell.wait()
        except TimeoutError:
            return []
        self._bell.clear()
        taken = list(self._queue)
        self._queue.clear()
        return taken

    def caught_up(self) -> None:
        """The client knows how things stand: it is told again from now on."""
        self.lagging = False


class Places:
    """So many may be there at once, and of one site a fifth."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._sites: Counter[str] = Counter()

    @property
    def used(self) -> int:
        return self._sites.total()

    @contextmanager
    def taken(self, site: str) -> Iterator[None]:
        """Raises Problem 503 where too many are there already, in all or from one site."""
        if self.used >= self.most or self._sites[site] >= max(1, self.most // SHARE):
            raise unavailable("too many listen already; come back later", COME_BACK_S)
        self._sites[site] += 1
        try:
            yield
        finally:
            self._sites -= Counter([site])  # which forgets whoever has none left


class Broadcast:
    """Follows the log from its end and tells every event to all who listen.

    Events come in the log's order and none is skipped while the process lives; who comes late or
    comes again reads from the store what was before `position`.
    """

    def __init__(self, store: Store, listeners_max: int = LISTENERS_MAX) -> None:
        self.store = store
        self.places = Places(listeners_max)
        self.position: Position = START
        self._listeners: dict[str, set[Listener]] = {}
        self._callbacks: dict[Callable[[Recorded], None], frozenset[str] | None] = {}
        self._task: asyncio.Task[None] | None = None

    def listen(
        self, callback: Callable[[Recorded], None], names: Iterable[str] | None = None
    ) -> Callable[[], None]:
        """Calls back with every event of these names, or all, of every tenant; the answer ends it.

        It may hear of other events too. While nobody wants all of them only such are read.
        """
        self._callbacks[callback] = None if names is None else frozenset(names)

        def end() -> None:
            del self._callbacks[callback]

        return end

    @contextmanager
    def subscribe(self, tenant: str, site: str, queue_max: int) -> Iterator[Listener]:
        """Raises Problem 503 where too many listen already."""
        with self.places.taken(site):
            listener = Listener(tenant, queue_max)
            listeners = self._listeners.setdefault(tenant, set())
            listeners.add(listener)
            try:
                yield listener
            finally:
                listeners.discard(listener)
                if not listeners and self._listeners.get(tenant) is listeners:
                    del self._listeners[tenant]

    async def end(self) -> Position:
        """What a snapshot taken from here on holds: the log's end, or how far was told."""
        try:
            return max(self.position, await self.store.end())
        except Unavailable:
            return self.position

    async def start(self) -> None:
        """Returns when the log's end is known: whatever is written from then on will be told."""
        self.position = await self.store.end()
        self._task = asyncio.create_task(self._run(), name="broadcast")

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        delay = 0.1
        while True:
            reached = self.position
            try:
                await self._follow()
            except Unavailable as error:
                waits(log, "live.waits", error)
            except Exception:
                log.exception("live.broken")
            delay = 0.1 if self.position > reached else min(delay * 2, RETRY_MAX_S)
            await asyncio.sleep(delay)

    async def _follow(self) -> None:
        async with self.store.woken() as wakes:
            while True:
                wanted = self._wanted()
                tail = await self.store.tail(self.position, BATCH, wanted)
                if wanted is not None and self._wanted() is None:
                    continue  # somebody came while we looked, who must hear all of it
                self._tell(tail)
                if not tail.more:
                    rested = asyncio.get_running_loop().time() + GATHER_S
                    await wakes.wait(HELD_BACK_S if tail.held_back else POLL_S)
                    # At rest at once; under load few readings of much cost less than many.
                    await asyncio.sleep(rested - asyncio.get_running_loop().time())

    def _wanted(self) -> list[str] | None:
        """The names of the events that are heard; None for all."""
        named = self._callbacks.values()
        if self._listeners or None in named:
            return None
        return sorted({name for names in named if names for name in names})

    def _tell(self, tail: Tail) -> None:
        for recorded in tail.events:
            for callback in tuple(self._callbacks):
                try:
                    callback(recorded)
                except Exception:
                    log.exception("live.listener_broken", told=recorded.name)
            if listeners := self._listeners.get(recorded.tenant):
                told = Told(recorded)
                for listener in listeners:
                    listener.put(told)
        self.position = max(self.position, tail.read_to)
