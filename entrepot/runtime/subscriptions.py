"""Others' events become views, commands, timers and effects: each once in effect, in order.

A worker claims a slot of the subscription, reads on, reacts, and writes what follows together
with the checkpoint in one transaction. An event that cannot be digested is tried again, then
parked in a letter with those behind it in its stream; all other streams go on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

import structlog
from prometheus_client import Counter

from entrepot.kernel.catalog import Catalog, Subscription
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle
from entrepot.kernel.message import (
    START,
    Broken,
    Envelope,
    Position,
    Recorded,
    Refused,
    Unreadable,
)
from entrepot.kernel.ports import (
    Checkpoint,
    Conflict,
    Store,
    StreamKey,
    Tail,
    Transaction,
    Unavailable,
    Write,
)
from entrepot.kernel.react import caused_by

from .clock import Clock, now
from .observing import TRACER, now_ns, tell_followed, tell_refused, trail, waits
from .pace import Pace

log = structlog.get_logger(__name__)

BATCH_MAX = 500
ATTEMPTS_MAX = 4
BEHIND = "waits behind an event of its stream that was parked"
RETRY_S = 0.05
REST_MAX_S = 5.0
IDLE_S = 1.0
HELD_BACK_S = 0.003
GATHER_S = 0.1
KEEP_S = 5.0

DIGESTED = Counter("entrepot_events_digested_total", "Events a subscription took", ["subscription"])
PARKED = Counter("entrepot_events_parked_total", "Events parked in letters", ["subscription"])


class Undigested(Exception):
    """These events could not be digested, each for its reason; nothing was written."""

    def __init__(self, failed: Sequence[tuple[Recorded, str]]) -> None:
        super().__init__(failed[0][1])
        self.failed = failed


def react(
    subscription: Subscription, events: Sequence[Recorded], write: Write, clock: Clock
) -> list[tuple[Recorded, Envelope]]:
    """What follows from these events; Undigested names those whose saga or view raised."""
    asked: list[tuple[Recorded, Envelope]] = []
    failed: list[tuple[Recorded, str]] = []
    moment = clock()
    for event in events:
        try:
            event.read()
            for follower in subscription.followers.get(event.name, ()):
                write.rows.add(event.tenant, list(follower.view(event)))
            sagas = subscription.sagas.get(event.name, ())
            caused = caused_by(event, subscription.name, sagas, moment)
            write.add(caused)
            asked.extend([(event, envelope) for envelope in caused.asked])
        except Exception as problem:
            failed.append((event, repr(problem)))
            log.exception(
                "event.undigested",
                subscription=subscription.name,
                event_id=event.id,
                **trail(event),
            )
    if failed:
        raise Undigested(failed)
    return asked


class Failure(NamedTuple):
    """How often an event was tried in vain, and why the last time."""

    attempts: int
    error: str


class Slot:
    """What a worker knows of a slot: how far it saw, and which events failed there."""

    __slots__ = ("failures", "pace", "rests_until", "seen")

    def __init__(self, batch_max: int) -> None:
        self.pace = Pace(batch_max)
        self.seen: Position | None = None
        self.failures: dict[str, Failure] = {}
        self.rests_until = 0.0


class Subscriber:
    """One worker of one subscription; start as many as there are slots, anywhere."""

    def __init__(
        self,
        store: Store,
        catalog: Catalog,
        subscription: Subscription,
        *,
        clock: Clock = now,
        batch_max: int = BATCH_MAX,
    ) -> None:
        self.store, self.catalog, self.subscription = store, catalog, subscription
        self.clock, self.batch_max = clock, batch_max
        self._known: dict[int, Slot] = {}
        self._slots = 1
        self._slot = Slot(batch_max)
        self._kept, self._kept_at = START, 0.0
        self._rested = 0.0

    async def run(self, stopping: Callable[[], bool] = lambda: False) -> None:
        """Until cancelled. Every failure is logged, waited for and tried again."""
        delay_s = RETRY_S
        async with self.store.woken({self.subscription.name}) as bell:
            while not stopping():
                heard = False
                try:
                    await self._gather()
                    wait_s = await self.turn()
                    heard = True
                    delay_s = RETRY_S
                except Undigested as problem:
                    wait_s = self._failed(problem)
                except Conflict:
                    wait_s = 0.001
                    self._slot.pace.at_once = False
                except Exception as error:
                    waits(log, "subscription.waits", error, subscription=self.subscription.name)
                    self._slot.pace.failed(self._slot.pace.limit)
                    wait_s, delay_s = delay_s, min(REST_MAX_S, delay_s * 2)
                if heard and wait_s > HELD_BACK_S:
                    await bell.wait(wait_s)
                elif wait_s:
                    await asyncio.sleep(wait_s)

    async def turn(self) -> float:
        """One batch; how long to wait before the next, 0 when there is more.

        Of a batch that the store rejects the next turn reads half, until Undigested names the one.
        """
        peeked = await self._peek()
        if peeked is not None and not peeked.events and not self._is_to_be_kept(peeked.read_to):
            return HELD_BACK_S if peeked.held_back else IDLE_S
        events: Sequence[Recorded] = ()
        try:
            async with self.store.transaction() as tx:
                checkpoint = await tx.claim(self.subscription.name, self._resting())
                if checkpoint is None:
                    return self._rest_s()
                self._slots = checkpoint.slots
                self._slot = self._known.setdefault(checkpoint.slot, Slot(self.batch_max))
                tail = await self._read_on(tx, checkpoint, peeked)
                events = tail.events
                if events:
                    await self._digest(tx, checkpoint, events)
                # an empty slot goes behind the others, too
                if tail.read_to > checkpoint.position or self._slots > 1:
                    await tx.advance(checkpoint, tail.read_to)
        except (Conflict, Unavailable, Undigested):
            raise
        except Exception as error:
            if not events:
                raise
            if self._slot.pace.failed(len(events)):
                raise Undigested([(events[0], repr(error))]) from error
            return 0.0
        return self._digested(tail)

    def _resting(self) -> list[int]:
        moment = asyncio.get_running_loop().time()
        return [number for number, slot in self._known.items() if slot.rests_until > moment]

    async def _read_on(self, tx: Transaction, checkpoint: Checkpoint, peeked: Tail | None) -> Tail:
        seen = self._slot.seen or START
        # Peeked was for all; divided meanwhile, only the slot's are ours.
        if peeked is not None and self._slots == 1 and checkpoint.position <= seen:
            return peeked
        heard = self.subscription
        return await tx.tail(
            max(checkpoint.position, seen),
            self._slot.pace.limit,
            heard.names,
            checkpoint.slot,
            self._slots,
            subscription=heard.name,
        )

    def _is_to_be_kept(self, reached: Position) -> bool:
        """What others' events fill is passed over in memory, and kept now and then: else who starts
        anew, or asks how far behind we are, looks through all of it again."""
        return reached > self._kept and asyncio.get_running_loop().time() > self._kept_at + KEEP_S

    async def _gather(self) -> None:
        """Right after a digestion, what comes next is let gather: batches cost less than hurry."""
        rest_s = self._rested + GATHER_S - asyncio.get_running_loop().time()
        if rest_s > 0:
            await asyncio.sleep(rest_s)

    async def _peek(self) -> Tail | None:
        """What is new, read without claiming anything: a transaction that only looks would make
        all readers wait for its end. None where a slot must be claimed to know.
        """
        slot = self._known.get(0)
        if self._slots != 1 or slot is None or slot.seen is None:
            return None
        heard = self.subscription
        peeked = await self.store.tail(
            slot.seen, slot.pace.limit, heard.names, subscription=heard.name
        )
        if not peeked.events:
            slot.seen = peeked.read_to
        return peeked

    def _digested(self, tail: Tail) -> float:
        again = self._slot.seen is not None
        self._slot.seen = self._kept = tail.read_to
        self._kept_at = asyncio.get_running_loop().time()
        if tail.events:
            self._rested = self._kept_at
        DIGESTED.labels(self.subscription.name).inc(len(tail.events))
        self._slot.failures.clear()
        self._slot.pace.went_well()
        if tail.more or (tail.events and self._slots > 1):
            return 0.0
        if tail.held_back:
            return HELD_BACK_S
        # Others hold the rest: no haste to meet the same slot over and over.
        if len(self._known) < self._slots:
            return HELD_BACK_S if again else 0.0
        return IDLE_S / self._slots

    async def _digest(
        self, tx: Transaction, checkpoint: Checkpoint, events: Sequence[Recorded]
    ) -> None:
        events = await self._set_aside(tx, checkpoint, events)
        at_once = self._slot.pace.at_once
        await digest(tx, self.catalog, self.subscription, events, self.clock, at_once=at_once)

    async def _set_aside(
        self, tx: Transaction, checkpoint: Checkpoint, events: Sequence[Recorded]
    ) -> list[Recorded]:
        """Parks what is given up, and what comes behind it in its stream; all the others."""
        blocked: set[StreamKey] = set()
        if checkpoint.has_letters:
            streams = [(e.tenant, e.stream) for e in events]
            blocked = await tx.parked(checkpoint.subscription, streams)
        free: list[Recorded] = []
        behind: list[Recorded] = []
        for event in events:
            stream = (event.tenant, event.stream)
            if (failure := self._given_up(event)) is not None:
                blocked.add(stream)
                await self._park(tx, [event], failure)
            else:
                (behind if stream in blocked else free).append(event)
        if behind:
            await self._park(tx, behind, Failure(0, BEHIND))
        return free

    def _given_up(self, event: Recorded) -> Failure | None:
        """Why it is not tried, or not any more: it failed too often, or cannot be read."""
        if isinstance(event.event, Unreadable):
            return Failure(1, str(event.event))
        if not self._slot.failures:
            return None
        failure = self._slot.failures.get(event.id)
        return failure if failure is not None and failure.attempts >= ATTEMPTS_MAX else None

    async def _park(self, tx: Transaction, events: Sequence[Recorded], failure: Failure) -> None:
        name, error = self.subscription.name, failure.error
        await tx.park(name, events, error, attempts=failure.attempts)
        for event in events:
            log.error(
                "event.parked", subscription=name, event_id=event.id, error=error, **trail(event)
            )
        PARKED.labels(name).inc(len(events))

    def _failed(self, problem: Undigested) -> float:
        """How long the worker waits: the slot rests, and others are read meanwhile, if any."""
        failures = self._slot.failures
        for event, error in problem.failed:
            before = failures.get(event.id)
            failures[event.id] = Failure(1 if before is None else before.attempts + 1, error)
        tries = max(failure.attempts for failure in failures.values())
        log.warning(
            "event.retried",
            subscription=self.subscription.name,
            events=[event.id for event, _ in problem.failed],
            attempt=tries,
            error=str(problem),
        )
        rest_s = min(REST_MAX_S, RETRY_S * 2.0**tries)
        self._slot.rests_until = asyncio.get_running_loop().time() + rest_s
        return rest_s if self._slots == 1 else 0.0

    def _rest_s(self) -> float:
        """Until the first slot that rests has rested."""
        moment = asyncio.get_running_loop().time()
        rests = [slot.rests_until - moment for slot in self._known.values()]
        return min([IDLE_S, *(rest_s for rest_s in rests if rest_s > 0)])


async def digest(
    tx: Transaction,
    catalog: Catalog,
    subscription: Subscription,
    events: Sequence[Recorded],
    clock: Clock = now,
    *,
    at_once: bool = False,
) -> None:
    """React to these events and write all that follows; Undigested names the culprits."""
    start = now_ns()
    write = Write()
    caused = react(subscription, events, write, clock)
    asked = [envelope for _, envelope in caused]
    followed: list[Followed] | None = [] if at_once else None
    outcomes = await handle(tx, catalog, asked, write, followed=followed)
    TRACER.commands(asked, outcomes, start)
    tell_followed(followed, start)
    failed: list[tuple[Recorded, str]] = []
    for (event, envelope), outcome in zip(caused, outcomes, strict=True):
        if isinstance(outcome, Broken):
            failed.append((event, outcome.error))
        elif isinstance(outcome, Refused):
            tell_refused(subscription.name, event, envelope, outcome)
    if failed:
        raise Undigested(failed)
