"""Proves that the log gives exactly what is kept: replays it and compares every state and view.

A snapshot shows the log and what is kept beside it at one moment, so the proof may run while the
server works. Memory is bounded: streams are folded one after another, views are rebuilt beside
the kept ones in batches. Whatever differs can be made again from the log, which alone tells what
happened.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any, Protocol

import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Recorded, Unreadable
from entrepot.kernel.ports import Stored, StreamKey
from entrepot.kernel.views import Rows

DIFFERENCES_MAX = 100


class Difference(msgspec.Struct, frozen=True, rename="camel"):
    """One place where the log and what is kept disagree, or the log and a seal on it.

    `kind` is `event`, `state`, `row` or `seal`.
    """

    kind: str
    tenant: str
    name: str
    detail: str


class Verdict(msgspec.Struct, frozen=True, rename="camel"):
    """What was compared, and the first hundred of the `found` differences."""

    events: int
    streams: int
    tables: int
    rows: int
    found: int
    differences: tuple[Difference, ...]
    seconds: float
    seals: int = 0


RowDifference = tuple[str, str, bytes | None, bytes | None]
"""A row's tenant, its key, and the row as the log makes it and as it is kept, as JSON; None where
there is none."""


class Snapshot(Protocol):
    """The log and what is kept beside it, at one moment."""

    def by_stream(self) -> AsyncIterator[Sequence[Recorded]]:
        """All events of the kinds deployed here, by tenant, stream and version."""

    def states(self) -> AsyncIterator[tuple[StreamKey, Stored]]:
        """The kept states of these kinds, by tenant and stream."""

    def as_written(self) -> AsyncIterator[Sequence[tuple[Recorded, Collection[str]]]]:
        """All events in the order of writing, with the subscriptions that have digested them."""

    def seals(self) -> AsyncIterator[tuple[str, str, str]]:
        """Each seal on what was done: its tenant, its time, and why it does not hold any more;
        empty where it does."""

    async def rebuild(self, rows: Rows) -> Sequence[str]:
        """Writes row changes beside the kept tables; what went wrong."""

    async def compare(self, table: str, limit: int) -> tuple[int, int, Sequence[RowDifference]]:
        """How many rows are kept, how many differ from the rebuilt ones, and the first of these."""


class Repair(Protocol):
    """What is kept beside a snapshot's log, to be made what the log says."""

    async def put(self, key: StreamKey, state: bytes, version: int) -> None:
        """Keeps this state; whoever hears of the stream hears what he heard so far."""

    async def mend(self, table: str) -> None:
        """Makes the kept rows what the rebuilt ones are."""


class Unrepairable(Exception):
    """The log itself lacks something, or cannot be read: nothing can be made from it."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__("events are lost, changed or cannot be read; nothing was repaired")
        self.verdict = verdict


class Findings:
    """Counts what was compared, and keeps the first differences; `broken` are those for which the
    log is at fault.
    """

    def __init__(self) -> None:
        self.events = self.streams = self.rows = self.seals = self.found = self.broken = 0
        self.differences: list[Difference] = []

    def breaks(self, tenant: str, name: str, detail: str) -> None:
        self.broken += 1
        self.differs("event", tenant, name, detail)

    def loses(self, tenant: str, name: str, detail: str) -> None:
        """A state knows of events that the log has not."""
        self.broken += 1
        self.differs("state", tenant, name, detail)

    def belies(self, tenant: str, name: str, detail: str) -> None:
        """The log is not any more what was sealed."""
        self.broken += 1
        self.differs("seal", tenant, name, detail)

    def differs(self, kind: str, tenant: str, name: str, detail: str) -> None:
        self.found += 1
        if len(self.differences) < DIFFERENCES_MAX:
            self.differences.append(Difference(kind, tenant, name, detail))


class Fold:
    """What a stream's events add up to; `broken` once one of them makes no sense."""

    __slots__ = ("broken", "catalog", "key", "kind", "state", "version")

    def __init__(self, catalog: Catalog, key: StreamKey) -> None:
        self.catalog, self.key = catalog, key
        self.kind = catalog.kind(key[1])
        self.state, self.version, self.broken = self.kind.initial, 0, ""

    def take(self, recorded: Recorded) -> None:
        if self.broken:
            return
        if recorded.version != self.version + 1:
            self.broken = f"version {recorded.version} follows version {self.version}"
        elif isinstance(recorded.event, Unreadable):
            self.broken = f"version {recorded.version} cannot be read: {recorded.event}"
        else:
            try:
                self.state = self.kind.evolve(self.state, recorded.event)
            except Exception as error:
                self.broken = f"version {recorded.version} cannot be applied: {error!r}"
        self.version = recorded.version

    def against(self, stored: Stored | None) -> str:
        """How the kept state differs; empty when it does not."""
        if stored is None:
            return "it is missing"
        if stored.version != self.version:
            return f"the log ends at version {self.version}, the state is of {stored.version}"
        folded = self.catalog.encode(self.state)
        if folded == stored.state:
            return ""
        try:
            same = self.catalog.state(self.key[1], stored.state) == self._reread(folded)
        except msgspec.MsgspecError as error:
            return f"the kept state cannot be read: {error}"
        return "" if same else _unequal(folded, stored.state)

    def _reread(self, folded: bytes) -> Any:
        return self.catalog.state(self.key[1], folded)


def _unequal(folded: bytes, kept: bytes) -> str:
    """The fields that differ, by what the log says and what is kept."""
    log, stored = msgspec.json.decode(folded), msgspec.json.decode(kept)
    fields = sorted(f for f in {*log, *stored} if log.get(f) != stored.get(f))
    return "; ".join(f"{f}: log {_short(log.get(f))}, kept {_short(stored.get(f))}" for f in fields)


def _row_differs(log: bytes | None, kept: bytes | None) -> str:
    if log is None or kept is None:
        return "the row is missing" if kept is None else "the row does not follow from the log"
    return _unequal(log, kept)


def _short(value: Any) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 80 else f"{text[:77]}..."


async def verify(snapshot: Snapshot, catalog: Catalog, repair: Repair | None = None) -> Verdict:
    """Compares all states, own views, and others' views as far as they have followed.

    With `repair` what differs is made again; Unrepairable when the log itself is at fault, and
    then nothing that was begun may stay.
    """
    started, findings = time.monotonic(), Findings()
    async for tenant, name, detail in snapshot.seals():
        findings.seals += 1
        if detail:
            findings.belies(tenant, name, detail)
    await _verify_states(snapshot, catalog, findings, repair)
    await _rebuild_views(snapshot, catalog, findings)
    for table in (*sorted(catalog.tables), *sorted(catalog.tallies)):
        room = DIFFERENCES_MAX - len(findings.differences)
        rows, found, differences = await snapshot.compare(table, room)
        findings.rows += rows
        findings.found += found
        findings.differences += [
            Difference("row", tenant, f"{table} {key}", _row_differs(log, kept))
            for tenant, key, log, kept in differences
        ]
        if repair is not None and found:
            await repair.mend(table)
    verdict = Verdict(
        findings.events,
        findings.streams,
        len(catalog.tables) + len(catalog.tallies),
        findings.rows,
        findings.found,
        tuple(findings.differences),
        time.monotonic() - started,
        findings.seals,
    )
    if repair is not None and findings.broken:
        raise Unrepairable(verdict)
    return verdict


async def _folds(snapshot: Snapshot, catalog: Catalog, findings: Findings) -> AsyncIterator[Fold]:
    fold: Fold | None = None
    async for events in snapshot.by_stream():
        findings.events += len(events)
        for recorded in events:
            key = (recorded.tenant, recorded.stream)
            if fold is None or fold.key != key:
                if fold is not None:
                    yield fold
                fold = Fold(catalog, key)
            fold.take(recorded)
    if fold is not None:
        yield fold


async def _verify_states(
    snapshot: Snapshot, catalog: Catalog, findings: Findings, repair: Repair | None
) -> None:
    """Both sides come in one order, so they are compared like two sorted lists."""
    kept = _to_the_end(snapshot.states())
    stored = await anext(kept)
    async for fold in _folds(snapshot, catalog, findings):
        findings.streams += 1
        while stored is not None and stored[0] < fold.key:
            findings.loses(*stored[0], "it has no events")
            stored = await anext(kept)
        here = stored[1] if stored is not None and stored[0] == fold.key else None
        if fold.broken:
            findings.breaks(*fold.key, fold.broken)
        elif here is not None and here.version > fold.version:
            findings.loses(*fold.key, fold.against(here))
        elif detail := fold.against(here):
            findings.differs("state", *fold.key, detail)
            if repair is not None:
                await repair.put(fold.key, catalog.encode(fold.state), fold.version)
        if here is not None:
            stored = await anext(kept)
    while stored is not None:
        findings.loses(*stored[0], "it has no events")
        stored = await anext(kept)


async def _to_the_end(
    states: AsyncIterator[tuple[StreamKey, Stored]],
) -> AsyncIterator[tuple[StreamKey, Stored] | None]:
    """All of them, then None. (`anext` with a default breaks in Python 3.11.)"""
    async for state in states:
        yield state
    yield None


async def _rebuild_views(snapshot: Snapshot, catalog: Catalog, findings: Findings) -> None:
    async for events in snapshot.as_written():
        rows = Rows()
        for recorded, subscriptions in events:
            try:
                _see(catalog, recorded, subscriptions, rows)
            except Exception as error:
                findings.breaks(recorded.tenant, recorded.stream, repr(error))
        for problem in await snapshot.rebuild(rows):
            findings.breaks("", "", problem)


def _see(catalog: Catalog, recorded: Recorded, subscriptions: Collection[str], rows: Rows) -> None:
    """What own views and followers make of one event; an unreadable one was reported before."""
    if isinstance(recorded.event, Unreadable):
        return
    view = catalog.shapes[recorded.name].view
    if view is not None:
        rows.add(recorded.tenant, list(view(recorded)))
    for name in subscriptions:
        for follower in catalog.subscriptions[name].followers[recorded.name]:
            rows.add(recorded.tenant, list(follower.view(recorded)))
