"""The log in memory with all that is kept beside it: the kernel's `Store`."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from msgspec.structs import replace

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Due
from entrepot.kernel.message import START, Position, Recorded
from entrepot.kernel.ports import Stored, Tail, Unavailable, Wakes
from entrepot.kernel.react import Letter
from entrepot.kernel.views import Key, Row

from .bells import Bell
from .locks import Locks
from .log import LAST, Log
from .tables import Slot, Tables, Wanted
from .transaction import MemoryTransaction

LEASE_SLACK_S = 5.0


class MemoryStore:
    """See `entrepot.kernel.ports.Store`.

    `slots` divides a subscription among workers; `clock` is what leases and delays go by, so a
    simulation brings its own. Unavailable until opened and after it was closed; what was
    committed stays, so a closed store can be opened again as after a crash.
    """

    def __init__(
        self,
        catalog: Catalog,
        *,
        slots: Mapping[str, int] | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.catalog, self.slots, self.clock = catalog, dict(slots or {}), clock
        self._kept = Tables()
        self._log = Log()
        self._locks = Locks()
        self._bells: dict[Bell, None] = {}
        self._ids = count(1)
        self._open = False
        self._lives = 0
        self._turns: dict[str, tuple[datetime, int]] = {}

    async def open(self) -> None:
        self._open = True
        self._lives += 1

    async def close(self) -> None:
        self._open = False

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[MemoryTransaction]:
        self._there()
        tx = MemoryTransaction(
            self.catalog,
            self._kept,
            self._log,
            self._locks,
            self.slots,
            self.clock,
            self._next_id,
        )
        try:
            yield tx
            self._there()
            tx.commit()
        finally:
            tx.end()
        if tx.wakes:
            for bell in self._bells:
                bell.ring(tx.wakes)

    async def history(
        self, tenant: str, stream: str, *, until: datetime | None = None, limit: int = 10_000
    ) -> Sequence[Recorded]:
        self._there()
        return self._log.stream((tenant, stream), until, limit)

    async def stored(self, tenant: str, stream: str) -> Stored | None:
        self._there()
        return self._kept.states.get((tenant, stream))

    async def tail(
        self,
        after: Position,
        limit: int,
        names: Sequence[str] | None = None,
        *,
        subscription: str = "",
    ) -> Tail:
        self._there()
        wanted = None if names is None else frozenset(names)
        return self._log.tail(after, limit, wanted, subscription=subscription)

    async def tenants(self) -> Sequence[str]:
        self._there()
        return sorted({tenant for tenant, _ in self._kept.states})

    async def end(self) -> Position:
        self._there()
        return self._log.last

    @contextlib.asynccontextmanager
    async def woken(self, names: Collection[str] | None = None) -> AsyncIterator[Wakes]:
        bell = Bell(names)
        self._bells[bell] = None
        try:
            yield bell
        finally:
            del self._bells[bell]

    async def lease_effects(
        self, limit: int, taken: Mapping[str, int] | None = None
    ) -> Sequence[Due]:
        self._there()
        now, leased, places = self.clock(), list[Wanted](), Counter(taken)
        due = sorted(
            ((key, e) for key, e in self._kept.effects.items() if e.due <= now),
            key=lambda pair: (pair[1].due, pair[1].id),
        )
        for key, effect in due:
            # One that a running transaction forgets right now is not handed out again.
            name = effect.effect.name
            if places[name] < limit and not self._locks.held(("effect", key)):
                places[name] += 1
                until = now + timedelta(seconds=effect.effect.timeout_s + LEASE_SLACK_S)
                kept = replace(effect, due=until, attempts=effect.attempts + 1)
                self._kept.effects[key] = kept
                leased.append(kept)
        return [_due(effect) for effect in sorted(leased, key=lambda effect: effect.id)]

    async def postpone_effect(self, id: int, delay_s: float, error: str, *, counts: bool) -> None:
        self._there()
        for key, effect in self._kept.effects.items():
            if effect.id == id:
                self._kept.effects[key] = replace(
                    effect,
                    due=self.clock() + timedelta(seconds=delay_s),
                    error=error,
                    attempts=effect.attempts - (0 if counts else 1),
                )

    async def lease_turn(self, name: str, turn: datetime) -> bool:
        self._there()
        last, holder = self._turns.get(name, (None, 0))
        if last is None or last < turn or (last == turn and 0 < holder < self._lives):
            self._turns[name] = (turn, self._lives)
            return True
        return False

    async def end_turn(self, name: str, turn: datetime) -> None:
        self._there()
        if self._turns.get(name) == (turn, self._lives):
            self._turns[name] = (turn, 0)

    async def next_timer(self) -> datetime | None:
        self._there()
        return min([timer.due for timer in self._kept.timers.values()], default=None)

    async def effects_due(self) -> int:
        self._there()
        return sum(not effect.error for effect in self._kept.effects.values())

    async def letters(
        self,
        subscription: str | None = None,
        *,
        ids: Collection[int] | None = None,
        after: int = 0,
        limit: int = 500,
    ) -> Sequence[Letter]:
        self._there()
        found = [
            letter
            for letter, _ in self._kept.letters.values()
            if subscription in (None, letter.subscription)
            and letter.id > after
            and (ids is None or letter.id in ids)
        ]
        return sorted(found, key=lambda letter: letter.id)[:limit]

    async def letter_counts(self) -> Mapping[str, int]:
        self._there()
        return Counter([letter.subscription for letter, _ in self._kept.letters.values()])

    async def lags(self) -> Mapping[str, int]:
        self._there()
        lags: dict[str, int] = {}
        for name, subscription in self.catalog.subscriptions.items():
            slots = self.slots.get(name, 1)
            heard = frozenset(subscription.names)
            lags[name] = 0
            for slot in range(slots):
                read = self._kept.slots.get((name, slot), Slot(START)).position
                lags[name] += len(self._log.tail(read, LAST, heard, slot, slots, name).events)
        return lags

    def rows(self, table: str) -> Mapping[Key, Row]:
        """The committed rows of a view, by (tenant, *key)."""
        return self._kept.rows.get(table, {})

    def _next_id(self) -> int:
        return next(self._ids)

    def _there(self) -> None:
        if not self._open:
            raise Unavailable("the store is not open")


def _due(wanted: Wanted) -> Due:
    origin = wanted.origin
    return Due(
        id=wanted.id,
        tenant=origin.tenant,
        effect=wanted.effect,
        attempts=wanted.attempts,
        at=origin.at,
        correlation_id=origin.correlation_id,
        causation_id=origin.causation_id,
        historic=origin.historic,
    )
