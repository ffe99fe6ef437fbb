"""The log in memory: transactions write side by side, readers never skip a late one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import islice
from zlib import crc32

from entrepot.kernel.message import START, Position, Recorded
from entrepot.kernel.ports import StreamKey, Tail

LAST = 2**62
"""Behind every position of a transaction."""


def slot_of(key: StreamKey, slots: int) -> int:
    """The slot that reads this stream: always the same for the same number of slots."""
    return crc32(f"{key[0]}/{key[1]}".encode()) % slots


def _place(event: Recorded) -> Position:
    return event.position


class Log:
    """Events in the readers' order: by transaction, then position."""

    def __init__(self) -> None:
        self._events: list[Recorded] = []
        self._heard: dict[str, frozenset[str]] = {}
        self._streams: dict[StreamKey, list[Recorded]] = {}
        self._running: set[int] = set()
        self._next_tx = 1
        self._next_position = 1

    def begin(self) -> int:
        """A new transaction's number; readers stay below it until it ends."""
        tx = self._next_tx
        self._next_tx += 1
        self._running.add(tx)
        return tx

    def place(self, tx: int) -> Position:
        self._next_position += 1
        return Position(tx, self._next_position - 1)

    def end(
        self,
        tx: int,
        events: Sequence[Recorded] = (),
        heard: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """The transaction is over; `events` is what it leaves, `heard` who answered at once."""
        self._running.discard(tx)
        self._heard.update(heard or {})
        for event in events:
            insort(self._events, event, key=_place)
            self._streams.setdefault((event.tenant, event.stream), []).append(event)

    @property
    def horizon(self) -> int:
        """The oldest running transaction; all before it have ended."""
        return min(self._running, default=self._next_tx)

    def tail(
        self,
        after: Position,
        limit: int,
        names: Collection[str] | None = None,
        slot: int = 0,
        slots: int = 1,
        subscription: str = "",
    ) -> Tail:
        horizon = self.horizon
        found: list[Recorded] = []
        start = bisect_left(self._events, (after.tx, after.position + 1), key=_place)
        for event in islice(self._events, start, None):
            if event.position.tx >= horizon or len(found) == limit:
                break
            if names is not None and event.name not in names:
                continue
            if subscription in self._heard.get(event.id, ()):
                continue
            if slot_of((event.tenant, event.stream), slots) == slot:
                found.append(event)
        more = len(found) == limit
        read_to = max([after, *(e.position for e in found[-1:])] if more else [after, self.last])
        return Tail(found, read_to, more, self.newest.tx >= horizon)

    @property
    def newest(self) -> Position:
        return self._events[-1].position if self._events else START

    @property
    def last(self) -> Position:
        """Behind the newest event that readers may see; it stays there while nothing happens."""
        return Position(min(self.newest.tx, self.horizon - 1), LAST)

    def stream(self, key: StreamKey, until: datetime | None, limit: int) -> list[Recorded]:
        events = self._streams.get(key, [])
        return [e for e in events if until is None or e.at <= until][:limit]

    def since(
        self, key: StreamKey, moment: datetime, limit: int, own: Sequence[Recorded]
    ) -> tuple[list[Recorded], bool]:
        """What came behind the last event at or before the moment, `own` ones last; and if cut."""
        events = [*self._streams.get(key, []), *own]
        before = max([i for i, e in enumerate(events, 1) if e.at <= moment], default=0)
        cut = len(events) - before > limit
        return [] if cut else events[before:], cut
