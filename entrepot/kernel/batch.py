"""Some commands decided in turn, on the states that all of a transaction's commands share.

Each sees what those before it changed; one that is refused or broken leaves no trace and harms
no neighbour.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import datetime
from types import coroutine
from typing import Any

from .catalog import Catalog
from .decider import PUBLIC, Lately
from .message import START, Accepted, Broken, Envelope, Event, Outcome, Recorded, Refused
from .ports import StreamKey, Transaction, Write
from .states import States

VERSION_CONFLICT = Refused("VERSION_CONFLICT", "the stream has moved on since it was read")
FORBIDDEN = Refused("FORBIDDEN", "the caller may not ask this")
BREATH = 32
"""So many commands are decided before others of this process have a turn."""


class Case:
    """What one rule is given: see `decider.Given`."""

    __slots__ = ("_known", "_lately", "_named", "actor", "at", "tenant")

    def __init__(
        self,
        envelope: Envelope,
        known: Mapping[StreamKey, tuple[Any, int]],
        named: frozenset[str] = frozenset(),
        lately: Mapping[tuple[StreamKey, datetime], Lately] | None = None,
    ) -> None:
        self.at: datetime = envelope.at
        self.actor = envelope.actor
        self.tenant = envelope.tenant
        self._known = known
        self._named = named
        self._lately = lately or {}

    def state(self, stream: str) -> Any:
        # What a neighbour in the batch named is known too, but not to this rule.
        if stream not in self._named:
            raise KeyError(f"{stream} was not named by the rule")
        return self._known[self.tenant, stream][0]

    def names(self, stream: str) -> bool:
        return stream in self._named

    def lately(self, stream: str, moment: datetime) -> Lately:
        return self._lately[(self.tenant, stream), moment]


def may(envelope: Envelope, catalog: Catalog) -> bool:
    """Whether the caller holds what the rule asks for; the house itself always does."""
    if envelope.scopes is None:
        return True
    rule = catalog.rules[type(envelope.command)]
    if rule.scope is None:
        return False
    if rule.scope in envelope.scopes:
        if rule.scope != PUBLIC or rule.own is None:
            return True
        return bool(getattr(envelope.command, rule.own) == (envelope.actor or None))
    return (
        rule.own is not None
        and f"{rule.scope}:own" in envelope.scopes
        and getattr(envelope.command, rule.own) == envelope.actor
    )


class Waiting:
    """The streams of a batch's commands that wait for its next round."""

    __slots__ = ("reads", "tenants", "writes")

    def __init__(self) -> None:
        self.reads: set[StreamKey] = set()
        self.writes: set[StreamKey] = set()
        self.tenants: set[str] = set()

    def holds_up(self, tenant: str, reads: list[StreamKey], writes: list[StreamKey]) -> bool:
        return tenant in self.tenants or not (
            self.writes.isdisjoint(reads)
            and self.writes.isdisjoint(writes)
            and self.reads.isdisjoint(writes)
        )

    def add(self, tenant: str, reads: list[StreamKey], writes: list[StreamKey]) -> None:
        if not self.writes.isdisjoint(reads):
            # What it will name depends on one that waits too: everything behind it waits.
            self.tenants.add(tenant)
        self.reads.update(reads)
        self.writes.update(writes)


@coroutine
def _breathe() -> Generator[None]:
    """Lets the loop, whichever it is, take its other turns."""
    yield


class Batch:
    """Some commands on their way through load and decide.

    `reads` and `writes` are the streams that their rules name; `write` is what comes of them.
    """

    __slots__ = (
        "catalog",
        "deferred",
        "envelopes",
        "outcomes",
        "reads",
        "states",
        "waiting",
        "write",
        "writes",
    )

    def __init__(self, states: States, envelopes: Sequence[Envelope], write: Write) -> None:
        self.catalog, self.envelopes, self.write = states.catalog, envelopes, write
        self.outcomes: list[Outcome | None] = [None] * len(envelopes)
        self.reads: list[tuple[str, ...]] = [()] * len(envelopes)
        self.writes: list[tuple[str, ...]] = [()] * len(envelopes)
        self.states = states
        self.deferred: list[int] = []
        self.waiting = Waiting()

    def name_reads(self) -> list[StreamKey]:
        rules = self.catalog.rules
        keys: dict[StreamKey, None] = {}
        for i, envelope in enumerate(self.envelopes):
            if self.outcomes[i] is not None:
                continue
            try:
                streams = tuple(rules[type(envelope.command)].reads(envelope.command))
            except Exception as error:
                self.outcomes[i] = Broken(repr(error))
                continue
            self.reads[i] = streams
            for stream in streams:
                keys[envelope.tenant, stream] = None
        return [key for key in keys if key not in self.states.known]

    def name_writes(self) -> list[StreamKey]:
        rules, known = self.catalog.rules, self.states.known
        keys: dict[StreamKey, None] = {}
        for i, envelope in enumerate(self.envelopes):
            if self.outcomes[i] is not None:
                continue
            try:
                rule = rules[type(envelope.command)]
                case = Case(envelope, known, frozenset(self.reads[i]))
                named = tuple(rule.writes(envelope.command, case))
            except Exception as error:
                self.outcomes[i] = Broken(repr(error))
                continue
            self.writes[i] = named
            for stream in named:
                keys[envelope.tenant, stream] = None
        return [key for key in keys if key not in self.states.held]

    def name_moments(self) -> list[tuple[StreamKey, datetime]]:
        """To which moments of which streams a rule wants to look back."""
        rules = self.catalog.rules
        moments: dict[tuple[StreamKey, datetime], None] = {}
        for i, envelope in enumerate(self.envelopes):
            lately = rules[type(envelope.command)].lately
            if lately is None or self.outcomes[i] is not None:
                continue
            named = frozenset((*self.writes[i], *self.reads[i]))
            case = Case(envelope, self.states.known, named)
            try:
                wanted = list(lately(envelope.command, case))
            except Exception as error:
                self.outcomes[i] = Broken(repr(error))
                continue
            moments.update({((envelope.tenant, s), moment): None for s, moment in wanted})
        return [moment for moment in moments if moment not in self.states.lately]

    def decide(self) -> None:
        """Each command in turn; what is accepted goes into `write` and into the states."""
        self._decide(range(len(self.envelopes)))

    async def decide_in_breaths(self) -> None:
        """Like `decide`, and others of this process wait for no more than a few commands."""
        last = len(self.envelopes)
        for first in range(0, last, BREATH):
            if first:
                await _breathe()
            self._decide(range(first, min(first + BREATH, last)))

    def _decide(self, numbers: Iterable[int]) -> None:
        answered = self.states.answered
        for i in numbers:
            envelope = self.envelopes[i]
            if self.outcomes[i] is not None:
                continue
            key = (envelope.tenant, envelope.id)
            outcome = answered.get(key) if envelope.remember else None
            if outcome is None:
                if (self.reads[i] or self.deferred) and self._must_wait(i):
                    self.deferred.append(i)
                    continue
                outcome = self._decide_one(envelope, self.writes[i], self.reads[i])
                if envelope.remember and _stays(outcome):
                    answered[key] = outcome
                    self.write.outcomes.append((*key, outcome))
            self.outcomes[i] = outcome

    def _must_wait(self, i: int) -> bool:
        """Whether a command before this one changed what it read, and so what it must lock.

        Who shares a stream with a command that waits, waits behind it: the order is kept.
        """
        tenant = self.envelopes[i].tenant
        reads = [(tenant, stream) for stream in self.reads[i]]
        writes = [(tenant, stream) for stream in self.writes[i]]
        waits = self.waiting.holds_up(tenant, reads, writes)
        if not self.states.changed.isdisjoint(reads):
            now = self._writes_now(i)
            if now != self.writes[i]:
                waits = True
                writes += [(tenant, stream) for stream in now]
        if waits:
            self.waiting.add(tenant, reads, writes)
        return waits

    def _writes_now(self, i: int) -> tuple[str, ...]:
        envelope = self.envelopes[i]
        case = Case(envelope, self.states.known, frozenset(self.reads[i]))
        try:
            return tuple(self.catalog.rules[type(envelope.command)].writes(envelope.command, case))
        except Exception:  # met again, and answered, in the next round
            return ()

    def _decide_one(
        self, envelope: Envelope, named: tuple[str, ...], read: tuple[str, ...]
    ) -> Outcome:
        catalog, known, tenant = self.catalog, self.states.known, envelope.tenant
        if not may(envelope, catalog):
            return FORBIDDEN
        demanded = envelope.expected_version
        if demanded is not None and (not named or known[tenant, named[0]][1] != demanded):
            return VERSION_CONFLICT
        try:
            writes = frozenset(named)
            case = Case(envelope, known, writes.union(read), self.states.lately)
            decision = catalog.rules[type(envelope.command)].decide(envelope.command, case)
            if isinstance(decision, Refused):
                return decision
            staged: dict[StreamKey, tuple[Any, int]] = {}
            recorded: list[Recorded] = []
            changes: list[Any] = []
            for stream, event in decision:
                if stream not in writes:
                    raise LookupError(f"{stream} was not named by {type(envelope.command)}")
                key = (tenant, stream)
                state, version = staged.get(key) or known[key]
                staged[key] = (catalog.kind(stream).evolve(state, event), version + 1)
                shape = catalog.shapes[catalog.names[type(event)]]
                record = _record(envelope, stream, version + 1, event, shape.name, catalog)
                recorded.append(record)
                if shape.view is not None:
                    changes.extend(shape.view(record))
        except Exception as error:
            return Broken(repr(error))
        known.update(staged)
        self.states.changed.update(staged)
        self.write.events.extend(recorded)
        self.write.rows.add(tenant, changes)
        names = tuple([r.name for r in recorded])
        return Accepted(names, named[0], known[tenant, named[0]][1]) if named else Accepted(names)


def _stays(outcome: Outcome) -> bool:
    """Whether asking again shall be answered alike; who may ask what can change."""
    return not isinstance(outcome, Broken) and outcome != FORBIDDEN


def _record(
    envelope: Envelope, stream: str, version: int, event: Event, name: str, catalog: Catalog
) -> Recorded:
    return Recorded(
        event,
        name,
        envelope.tenant,
        stream,
        version,
        envelope.at,
        envelope.id,
        envelope.correlation_id or envelope.id,
        envelope.causation_id,
        envelope.actor,
        envelope.historic,
        catalog.encode(event),
        START,
        envelope.session_id,
    )


async def decide(
    tx: Transaction,
    states: States,
    envelopes: Sequence[Envelope],
    write: Write,
    *,
    lock: bool = True,
) -> list[Outcome]:
    """Decide all of them; what was answered before is answered alike.

    A command that must lock other streams than it named, because one before it changed what it
    had read, is decided in a second round. Without `lock` all streams are taken as supposed.
    """
    outcomes: list[Outcome] = [Broken("undecided")] * len(envelopes)
    pending = list(range(len(envelopes)))
    while pending:
        batch = Batch(states, [envelopes[i] for i in pending], write)
        await _recall(tx, batch)
        if reads := batch.name_reads():
            await states.suppose(tx, reads)
        if writes := batch.name_writes():
            if lock:
                states.hold(writes, await tx.load(writes, lock=True))
            else:
                await states.suppose(tx, writes)
                states.held.update(writes)
        if moments := batch.name_moments():
            await states.look_back(tx, moments)
        await batch.decide_in_breaths()
        for i, outcome in zip(pending, batch.outcomes, strict=True):
            if outcome is not None:
                outcomes[i] = outcome
        pending = [pending[i] for i in batch.deferred]
    return outcomes


async def _recall(tx: Transaction, batch: Batch) -> None:
    asked_before = [(e.tenant, e.id) for e in batch.envelopes if e.remember]
    if asked_before:
        answers = await tx.outcomes(asked_before)
        for i, envelope in enumerate(batch.envelopes):
            if envelope.remember:
                batch.outcomes[i] = answers.get((envelope.tenant, envelope.id))
