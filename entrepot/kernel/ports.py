"""What the kernel needs of the outside; the compliance suite proves that an adapter keeps it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, Protocol, TypeVar

import msgspec

from .effects import Due, Effect
from .message import Command, Envelope, Outcome, Position, Query, Recorded
from .react import Caused, Letter, Origin
from .timers import Cancel, Timer
from .views import Rows

S = TypeVar("S")

StreamKey = tuple[str, str]
"""(tenant, stream)"""

TIMERS, EFFECTS = "kernel.timers", "kernel.effects"


class Stored(msgspec.Struct, frozen=True, gc=False):
    """A stream's state as kept beside the log.

    `left_to` are the subscriptions that heard, or will hear, of some of its events from the log.
    """

    state: bytes
    version: int
    left_to: frozenset[str] = frozenset()


class LookedBack(msgspec.Struct, frozen=True):
    """A stream's state and its events since a moment, as one look found them.

    `cut`: there were more than the limit, and none is told.
    """

    stored: Stored
    events: Sequence[Recorded]
    cut: bool


class Write(msgspec.Struct):
    """All that one transaction writes; every list may be empty.

    `heard` names, by an event's place in `events`, the subscriptions that answered it at once;
    `expected` has the versions of streams to be changed that are not held.
    """

    events: list[Recorded] = []
    heard: dict[int, list[str]] = {}
    states: dict[StreamKey, Stored] = {}
    expected: dict[StreamKey, int] = {}
    rows: Rows = msgspec.field(default_factory=Rows)
    outcomes: list[tuple[str, str, Outcome]] = []
    timers: list[tuple[Origin, Timer | Cancel]] = []
    effects: list[tuple[Origin, Effect]] = []

    def add(self, caused: Caused) -> None:
        """Its timers and effects; what it asks is decided first."""
        self.timers.extend([(caused.origin, timer) for timer in caused.timers])
        self.effects.extend([(caused.origin, effect) for effect in caused.effects])


class Checkpoint(msgspec.Struct, frozen=True):
    """How far one slot of a subscription has read; held by whoever claimed it.

    `has_letters` may be true where none are parked, never the other way round.
    """

    subscription: str
    slot: int
    slots: int
    position: Position
    has_letters: bool = True


class Tail(msgspec.Struct, frozen=True):
    """Some events in the log's order.

    `read_to` is how far was looked; `more` that the limit cut the answer short; `held_back` that
    committed events wait behind a transaction still running, so look again soon.
    """

    events: Sequence[Recorded]
    read_to: Position
    more: bool
    held_back: bool


class DueTimer(msgspec.Struct, frozen=True):
    """A command whose time has come."""

    id: int
    origin: Origin
    key: str
    due: datetime
    command: Command


class Conflict(Exception):
    """Another transaction was first; the same work tried again sees its result."""


class Unavailable(Exception):
    """The store cannot be reached or is overloaded. Nothing was written, unless it was lost while
    committing: then nobody knows."""


class Rejected(Exception):
    """A constraint of the store said no to something in this write; nothing was written."""


class Transaction(Protocol):
    """One unit of work; leaving it without error commits, with any error leaves no trace."""

    async def outcomes(self, ids: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], Outcome]:
        """The remembered outcomes among these (tenant, command id)s."""

    async def load(self, keys: Sequence[StreamKey], *, lock: bool) -> Mapping[StreamKey, Stored]:
        """Those of the streams that exist; with `lock`, held until the end, in one order.

        A stream that nobody has made yet is not held: of two who make it, one hears Conflict.
        """

    async def try_load(
        self, keys: Sequence[StreamKey]
    ) -> tuple[Mapping[StreamKey, Stored], set[StreamKey]]:
        """Like `load` with `lock`, without waiting: those that others hold are told apart."""

    async def look_back(
        self, moments: Sequence[tuple[StreamKey, datetime]], limit: int
    ) -> Mapping[tuple[StreamKey, datetime], LookedBack]:
        """What those of the streams that exist are, and what happened in each since its moment.

        Since the last event at or before it, to be exact, in order. However long the history, no
        more than `limit` events are looked at and one before them.
        """

    async def hold(self, writes: Mapping[StreamKey, int], reads: Mapping[StreamKey, int]) -> bool:
        """Whether all of these have these versions (0: none yet); nothing is waited for.

        The `writes` that exist are held until the end; False also when others hold them.
        """

    async def write(
        self, write: Write, *, after: Callable[[], Awaitable[None]] | None = None
    ) -> Position:
        """Everything at once; the position of the last event, START when there is none.

        What comes `after` is whatever others may hold; what is new may be written before.
        Raises Conflict when a stream moved since it was loaded or was made by another, Rejected
        when a row that is to change is missing. After an error nothing of the transaction stays,
        whoever catches it. Accepted outcomes are remembered with this position.
        """

    async def claim(self, subscription: str, but: Collection[int] = ()) -> Checkpoint | None:
        """A slot of the subscription that nobody holds and that was advanced longest ago.

        None of those in `but`. It is held until the transaction ends. A subscription has one slot
        unless the store was told otherwise when it was made.
        """

    async def tail(
        self,
        after: Position,
        limit: int,
        names: Sequence[str],
        slot: int,
        slots: int,
        *,
        subscription: str = "",
    ) -> Tail:
        """The next events of these names in this slot, all of a stream being in one slot.

        Only what others have committed, never the transaction's own; and not what
        `subscription` answered at once.
        """

    async def advance(self, checkpoint: Checkpoint, to: Position) -> None:
        """The slot has read so far, as soon as this transaction commits."""

    async def parked(self, subscription: str, streams: Sequence[StreamKey]) -> set[StreamKey]:
        """Which of these streams have letters waiting."""

    async def park(
        self, subscription: str, events: Sequence[Recorded], error: str, *, attempts: int = 1
    ) -> None:
        """One letter for each event; parked again, it counts these attempts, too."""

    async def take_letters(
        self, subscription: str, stream: StreamKey, until: int, limit: int
    ) -> Sequence[tuple[Letter, Recorded]]:
        """Removes a stream's first letters, up to this version, and hands over their events.

        In order; a timer is set again instead.
        """

    async def take_timers(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        """Removes timers that are due and hands them over; nobody else gets them.

        One whose command cannot be read is parked in a letter of TIMERS.
        """

    async def forget_effects(self, ids: Sequence[int]) -> set[int]:
        """Removes effects; those that were still there."""


class Store(Protocol):
    """The log with all that is kept beside it."""

    def transaction(self) -> AbstractAsyncContextManager[Transaction]: ...

    async def open(self) -> None: ...
    async def close(self) -> None: ...

    async def history(
        self, tenant: str, stream: str, *, until: datetime | None = None, limit: int = 10_000
    ) -> Sequence[Recorded]:
        """A stream's events in order, those that happened up to a moment."""

    async def stored(self, tenant: str, stream: str) -> Stored | None: ...

    async def tail(
        self,
        after: Position,
        limit: int,
        names: Sequence[str] | None = None,
        *,
        subscription: str = "",
    ) -> Tail:
        """The next events of the whole log, save what `subscription` answered at once."""

    async def tenants(self) -> Sequence[str]:
        """Whoever has a stream, in order."""

    async def end(self) -> Position:
        """Just behind the newest event that readers may see."""

    def woken(self, names: Collection[str] | None = None) -> AbstractAsyncContextManager[Wakes]:
        """Tells of new events of these names (all when None), also of other processes' ones.

        New timers and effects go by the names TIMERS and EFFECTS, timers only if `timers.rings`.
        """

    async def lease_effects(
        self, limit: int, taken: Mapping[str, int] | None = None
    ) -> Sequence[Due]:
        """Effects that are due, each for its timeout; a dead worker's come back.

        Of each kind, that is of each name, at most `limit` less those that are `taken`.
        One that cannot be read is put off. Each lease is one more of their `attempts`.
        """

    async def postpone_effect(self, id: int, delay_s: float, error: str, *, counts: bool) -> None:
        """Not now; `counts` says whether the lease was an attempt."""

    async def next_timer(self) -> datetime | None:
        """When the next timer is due."""

    async def lease_turn(self, name: str, turn: datetime) -> bool:
        """Whether what is due then is ours to do: it is for who asks first of all processes.

        A dead worker's turn goes to the next who asks, unless it had ended.
        """

    async def end_turn(self, name: str, turn: datetime) -> None:
        """Our turn is over: nobody takes it again."""

    async def effects_due(self) -> int:
        """Effects that wait for an adapter or for its answer, save those put off for later."""

    async def letters(
        self,
        subscription: str | None = None,
        *,
        ids: Collection[int] | None = None,
        after: int = 0,
        limit: int = 500,
    ) -> Sequence[Letter]:
        """The oldest first, those behind the letter `after`; with `ids`, only these."""

    async def letter_counts(self) -> Mapping[str, int]:
        """How many letters there are, by subscription."""

    async def lags(self) -> Mapping[str, int]:
        """Events not yet digested, by subscription."""


class Wakes(Protocol):
    """A bell for one listener."""

    async def wait(self, timeout_s: float) -> bool:
        """True at the first ring since the last call, False after the time."""


class Succession(Protocol[S]):
    """A batch's place behind the one that this process handles at the same time."""

    async def before(self) -> S | None:
        """The states of the batch before, once decided; None when it is over, or failed."""

    async def catch_up(self) -> None:
        """Waits for the batch before; Conflict unless it was written as it was decided."""

    def decided(self, states: S) -> None:
        """From here on nothing changes but that it gets written: the next may build on it."""


class Questions(Protocol):
    """Answers queries; the tenant's rows only."""

    async def ask(self, query: Query, tenant: str) -> Any:
        """Rows as `{camelCase: value}`: a page `{items, next}` where the query asks for many."""

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> Sequence[Any]:
        """The answers of queries of one type, in order: as `ask` gives them, but together."""


class Commands(Protocol):
    """Where doors bring commands: outcomes come back one each, in order."""

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        """Raises Overloaded at once when too many wait already, or none are taken any more."""

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        """What would become of them, and the events that would be told; nothing happens."""


class Media(Protocol):
    """Objects that are kept by what they contain: pictures of products."""

    async def put(self, data: bytes, ending: str) -> str:
        """Keeps the object; its name, the same for the same bytes."""

    async def get(self, name: str) -> bytes | None: ...


class ImageFeatures(Protocol):
    """What a picture looks like, as numbers that are near each other for like pictures."""

    async def describe(self, picture: bytes) -> Sequence[float]:
        """Raises NotAPicture."""

    async def ending(self, picture: bytes) -> str:
        """What a file of its format is called after the dot. Raises NotAPicture."""


class NotAPicture(Exception):
    """These bytes are no picture, or one that nobody should open."""


class Overloaded(Exception):
    """Too much waits already, or nothing is taken any more; come back after `retry_after_s`."""

    retry_after_s = 1
