"""One batch of commands: load what they name, decide each in turn, write everything at once.

The number of statements is constant whatever the batch holds. Each command sees what those
before it changed; one that is refused or broken leaves no trace and harms no neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from .catalog import Catalog
from .message import START, Accepted, Broken, Envelope, Event, Outcome, Recorded, Refused
from .ports import Conflict, Stored, StreamKey, Transaction, Write

VERSION_CONFLICT = Refused("VERSION_CONFLICT", "the stream has moved on since it was read")
FORBIDDEN = Refused("FORBIDDEN", "the caller may not ask this")


class States:
    """The states a batch works on, by (tenant, stream), as they become."""

    __slots__ = ("catalog", "changed", "known")

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.known: dict[StreamKey, tuple[Any, int]] = {}
        self.changed: set[StreamKey] = set()

    def take(self, keys: Iterable[StreamKey], stored: Mapping[StreamKey, Stored]) -> None:
        """Raises Conflict for a stream that was read, chose what to lock, and has moved since."""
        for key in keys:
            found = stored.get(key)
            before = self.known.get(key)
            if before is not None and before[1] != (0 if found is None else found.version):
                raise Conflict(f"{key[1]} moved between reading and locking")
            if found is None:
                self.known[key] = (self.catalog.kind(key[1]).initial, 0)
            else:
                self.known[key] = (self.catalog.state(key[1], found.state), found.version)

    def encoded(self) -> dict[StreamKey, Stored]:
        encode = self.catalog.encode
        known = self.known
        return {key: Stored(encode(known[key][0]), known[key][1]) for key in self.changed}


class Case:
    """What one rule is given: see `decider.Given`."""

    __slots__ = ("_known", "_named", "actor", "at", "tenant")

    def __init__(
        self,
        envelope: Envelope,
        known: dict[StreamKey, tuple[Any, int]],
        named: frozenset[str] = frozenset(),
    ) -> None:
        self.at: datetime = envelope.at
        self.actor = envelope.actor
        self.tenant = envelope.tenant
        self._known = known
        self._named = named

    def state(self, stream: str) -> Any:
        # What a neighbour in the batch named is known too, but not to this rule.
        if stream not in self._named:
            raise KeyError(f"{stream} was not named by the rule")
        return self._known[self.tenant, stream][0]

    def names(self, stream: str) -> bool:
        return stream in self._named


def may(envelope: Envelope, catalog: Catalog) -> bool:
    """Whether the caller holds what the rule asks for; the house itself always does."""
    if envelope.scopes is None:
        return True
    rule = catalog.rules[type(envelope.command)]
    if rule.scope is None:
        return False
    if rule.scope in envelope.scopes:
        return True
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


class Batch:
    """A batch on its way through load, decide and write."""

    __slots__ = (
        "catalog",
        "deferred",
        "envelopes",
        "named",
        "outcomes",
        "read",
        "states",
        "waiting",
        "write",
    )

    def __init__(self, catalog: Catalog, envelopes: Sequence[Envelope], write: Write) -> None:
        self.catalog, self.envelopes, self.write = catalog, envelopes, write
        self.outcomes: list[Outcome | None] = [None] * len(envelopes)
        self.read: list[tuple[str, ...]] = [()] * len(envelopes)
        self.named: list[tuple[str, ...]] = [()] * len(envelopes)
        self.states = States(catalog)
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
            self.read[i] = streams
            for stream in streams:
                keys[envelope.tenant, stream] = None
        return list(keys)

    def name_writes(self) -> list[StreamKey]:
        rules, known = self.catalog.rules, self.states.known
        keys: dict[StreamKey, None] = {}
        for i, envelope in enumerate(self.envelopes):
            if self.outcomes[i] is not None:
                continue
            try:
                rule = rules[type(envelope.command)]
                case = Case(envelope, known, frozenset(self.read[i]))
                named = tuple(rule.writes(envelope.command, case))
            except Exception as error:
                self.outcomes[i] = Broken(repr(error))
                continue
            self.named[i] = named
            for stream in named:
                keys[envelope.tenant, stream] = None
        return list(keys)

    def decide(self) -> None:
        """Each command in turn; what is accepted goes into `write` and into the states."""
        decided: dict[tuple[str, str], Outcome] = {}
        for i, envelope in enumerate(self.envelopes):
            if self.outcomes[i] is not None:
                continue
            key = (envelope.tenant, envelope.id)
            outcome = decided.get(key) if envelope.remember else None
            if outcome is None:
                if (self.read[i] or self.deferred) and self._must_wait(i):
                    self.deferred.append(i)
                    continue
                outcome = self._decide_one(envelope, self.named[i], self.read[i])
                if envelope.remember and not isinstance(outcome, Broken):
                    decided[key] = outcome
                    self.write.outcomes.append((*key, outcome))
            self.outcomes[i] = outcome
        self.write.states = self.states.encoded()

    def _must_wait(self, i: int) -> bool:
        """Whether a command before this one changed what it read, and so what it must lock.

        Who shares a stream with a command that waits, waits behind it: the order is kept.
        """
        tenant = self.envelopes[i].tenant
        reads = [(tenant, stream) for stream in self.read[i]]
        writes = [(tenant, stream) for stream in self.named[i]]
        waits = self.waiting.holds_up(tenant, reads, writes)
        if not self.states.changed.isdisjoint(reads):
            now = self._named_now(i)
            if now != self.named[i]:
                waits = True
                writes += [(tenant, stream) for stream in now]
        if waits:
            self.waiting.add(tenant, reads, writes)
        return waits

    def _named_now(self, i: int) -> tuple[str, ...]:
        envelope = self.envelopes[i]
        case = Case(envelope, self.states.known, frozenset(self.read[i]))
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
            case = Case(envelope, known, writes.union(read))
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
    )


async def handle(
    tx: Transaction, catalog: Catalog, envelopes: Sequence[Envelope], write: Write | None = None
) -> list[Outcome]:
    """Decide and write a batch inside `tx`, together with what `write` already holds.

    A command that must lock other streams than it named, because one before it in the batch
    changed what it had read, is decided in a second round.
    """
    write = Write() if write is None else write
    outcomes: list[Outcome] = [Broken("undecided")] * len(envelopes)
    pending = list(range(len(envelopes)))
    while True:
        batch = Batch(catalog, [envelopes[i] for i in pending], write)
        await _decide(tx, batch)
        position = await tx.write(write)
        for i, outcome in zip(pending, batch.outcomes, strict=True):
            if isinstance(outcome, Accepted) and outcome.position == START:
                outcomes[i] = msgspec.structs.replace(outcome, position=position)
            elif outcome is not None:
                outcomes[i] = outcome
        if not batch.deferred:
            return outcomes
        pending = [pending[i] for i in batch.deferred]
        write = Write()


async def _decide(tx: Transaction, batch: Batch) -> None:
    asked_before = [(e.tenant, e.id) for e in batch.envelopes if e.remember]
    if asked_before:
        answers = await tx.outcomes(asked_before)
        for i, envelope in enumerate(batch.envelopes):
            if envelope.remember:
                batch.outcomes[i] = answers.get((envelope.tenant, envelope.id))
    if reads := batch.name_reads():
        batch.states.take(reads, await tx.load(reads, lock=False))
    if writes := batch.name_writes():
        batch.states.take(writes, await tx.load(writes, lock=True))
    batch.decide()
