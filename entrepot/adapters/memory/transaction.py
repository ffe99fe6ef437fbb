"""One unit of work in memory: the kernel's `Transaction`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Hashable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import START, Accepted, Outcome, Position, Recorded
from entrepot.kernel.ports import (
    EFFECTS,
    TIMERS,
    Checkpoint,
    Conflict,
    DueTimer,
    LookedBack,
    Stored,
    StreamKey,
    Tail,
    Write,
)
from entrepot.kernel.react import Letter, Origin
from entrepot.kernel.timers import Cancel, Timer, rings
from entrepot.kernel.views import Key, Row, Rows

from .locks import Locks
from .log import Log
from .tables import Layer, Slot, Tables, Wanted, changed


class MemoryTransaction:
    """See `entrepot.kernel.ports.Transaction`. Nothing of it is seen before `commit`."""

    def __init__(
        self,
        catalog: Catalog,
        kept: Tables,
        log: Log,
        locks: Locks,
        slots: Mapping[str, int],
        clock: Callable[[], datetime],
        ids: Callable[[], int],
    ) -> None:
        self.catalog, self.wakes = catalog, dict[str, None]()
        self._kept, self._log, self._locks = kept, log, locks
        self._slots_wanted, self._clock, self._ids = slots, clock, ids
        self._tx = 0
        self._behind = 0  # what was seen of a transaction that began later than this one
        self._failed: Exception | None = None
        self._events: list[Recorded] = []
        self._heard: dict[str, frozenset[str]] = {}
        self._loaded: dict[StreamKey, int] = {}
        self._rows: dict[str, Layer[Key, Row]] = {}
        self._states = Layer(kept.states)
        self._outcomes = Layer(kept.outcomes)
        self._slots = Layer(kept.slots)
        self._letters = Layer(kept.letters)
        self._timers = Layer(kept.timers)
        self._effects = Layer(kept.effects)

    async def outcomes(self, ids: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], Outcome]:
        self._go_on()
        found = {id_: self._outcomes.get(id_) for id_ in ids}
        return {id_: outcome for id_, outcome in found.items() if outcome is not None}

    async def load(self, keys: Sequence[StreamKey], *, lock: bool) -> Mapping[StreamKey, Stored]:
        self._go_on()
        if lock:
            there = [key for key in keys if self._states.get(key) is not None]
            await self._take("stream", there)
        states = {key: self._states.get(key) for key in keys}
        found = {key: stored for key, stored in states.items() if stored is not None}
        if lock:
            self._loaded.update({key: stored.version for key, stored in found.items()})
            self._behind = max([self._behind, *[self._kept.stamps.get(key, 0) for key in found]])
        return found

    async def try_load(
        self, keys: Sequence[StreamKey]
    ) -> tuple[Mapping[StreamKey, Stored], set[StreamKey]]:
        there = [key for key in keys if self._states.get(key) is not None]
        if there:
            self._begin()
        busy = {key for key in there if not self._locks.try_take(self, ("stream", key))}
        return await self.load([key for key in keys if key not in busy], lock=True), busy

    async def look_back(
        self, moments: Sequence[tuple[StreamKey, datetime]], limit: int
    ) -> Mapping[tuple[StreamKey, datetime], LookedBack]:
        self._go_on()
        found = {}
        for key, moment in moments:
            stored = self._states.get(key)
            if stored is not None:
                own = [e for e in self._events if (e.tenant, e.stream) == key]
                events, cut = self._log.since(key, moment, limit, own)
                found[key, moment] = LookedBack(stored, events, cut)
        return found

    async def hold(self, writes: Mapping[StreamKey, int], reads: Mapping[StreamKey, int]) -> bool:
        found, busy = await self.try_load([*writes])
        found = {**found, **await self.load([*reads], lock=False)}
        supposed = {key: version for key, version in {**writes, **reads}.items() if version}
        stamped = all(self._kept.stamps.get(key, 0) <= self._tx for key in writes)
        versions = {key: stored.version for key, stored in found.items()}
        return not busy and stamped and versions == supposed

    async def write(
        self, write: Write, *, after: Callable[[], Awaitable[None]] | None = None
    ) -> Position:
        self._go_on()
        if after is not None:
            await after()
        try:
            return await self._write(write)
        except Exception as error:
            self._failed = error
            raise

    async def _write(self, write: Write) -> Position:
        position = START
        self._loaded.update(write.expected)
        if write.states:
            await self._write_states(write.states)
            own = max(self._begin(), self._behind)
            if any(self._kept.stamps.get(key, 0) > own for key in write.expected):
                raise Conflict("a stream is behind one that began later")
        if write.events:
            position = self._append(write.events, write.heard)
            self._heard.update({write.events[i].id: frozenset(n) for i, n in write.heard.items()})
        await self._write_rows(write.rows)
        if write.outcomes:
            await self._remember(write.outcomes, position)
        if write.timers:
            await self._write_timers(write.timers)
        if write.effects:
            await self._write_effects(write.effects)
        return position

    async def _write_states(self, states: Mapping[StreamKey, Stored]) -> None:
        await self._take("stream", states)
        for key, stored in states.items():
            there = self._states.get(key)
            if (None if there is None else there.version) != self._loaded.get(key):
                raise Conflict(f"{key} moved")
            self._states.put(key, stored)
            self._loaded[key] = stored.version

    def _append(self, events: Sequence[Recorded], heard: Mapping[int, Sequence[str]]) -> Position:
        """Events are kept as they will be read: decoded from what was encoded."""
        tx = max(self._begin(), self._behind)
        for i, event in enumerate(events):
            shape = self.catalog.shapes[event.name]
            told = shape.decode(event.data, shape.schema)
            self._events.append(replace(event, event=told, position=self._log.place(tx)))
            self.wakes[event.name] = None
            left = self.catalog.hearers.get(event.name, {}).keys() - set(heard.get(i, ()))
            self.wakes.update(dict.fromkeys(sorted(left)))
        return self._events[-1].position

    async def _write_rows(self, rows: Rows) -> None:
        for name in sorted(rows.tables):
            table, changes = rows.tables[name]
            await self._take(name, changes)
            layer = self._rows.get(name)
            if layer is None:
                base = self._kept.rows.setdefault(name, {})
                layer = self._rows[name] = Layer(base)
            for key, change in changes.items():
                row = changed(table, key, change, layer.get(key))
                if row is None:
                    layer.drop(key)
                else:
                    layer.put(key, row)

    async def _remember(
        self, outcomes: Sequence[tuple[str, str, Outcome]], position: Position
    ) -> None:
        twice = [id_ for id_, n in Counter((t, i) for t, i, _ in outcomes).items() if n > 1]
        await self._take("outcome", [(tenant, id_) for tenant, id_, _ in outcomes])
        for tenant, id_, outcome in outcomes:
            if twice or self._outcomes.get((tenant, id_)) is not None:
                raise Conflict(f"command {id_} was answered already")
            if isinstance(outcome, Accepted):
                outcome = replace(outcome, position=position)
            self._outcomes.put((tenant, id_), outcome)

    async def _write_timers(self, timers: Sequence[tuple[Origin, Timer | Cancel]]) -> None:
        await self._take("timer", [(origin.tenant, timer.key) for origin, timer in timers])
        for origin, timer in timers:
            key = (origin.tenant, timer.key)
            if isinstance(timer, Cancel):
                self._timers.drop(key)
                continue
            command = self._told(timer.command)
            self._timers.put(key, DueTimer(self._ids(), origin, timer.key, timer.due, command))
            if rings(timer, origin.at, historic=origin.historic):
                self.wakes[TIMERS] = None

    async def _write_effects(self, effects: Sequence[tuple[Origin, Effect]]) -> None:
        await self._take("effect", [(o.tenant, e.name, e.key) for o, e in effects])
        for origin, effect in effects:
            key = (origin.tenant, effect.name, effect.key)
            if self._effects.get(key) is None:
                request = self.catalog.request(effect.name, self.catalog.encode(effect.request))
                told = replace(effect, request=request, failed=self._told(effect.failed))
                self._effects.put(key, Wanted(self._ids(), origin, told, self._clock()))
        self.wakes[EFFECTS] = None

    def _told(self, command: Any) -> Any:
        """The command as it comes back from where it is kept."""
        return self.catalog.command(self.catalog.names[type(command)], self.catalog.encode(command))

    async def claim(self, subscription: str, but: Collection[int] = ()) -> Checkpoint | None:
        self._go_on()
        slots = self._slots_wanted.get(subscription, 1)
        for slot in range(slots):
            self._kept.slots.setdefault((subscription, slot), Slot(START))
        waiting = [(subscription, slot) for slot in range(slots) if slot not in but]
        waiting.sort(key=lambda key: self._kept.slots[key].moved)
        has_letters = any(key[0] == subscription for key, _ in self._letters.items())
        self._begin()
        for key in waiting:
            if self._locks.try_take(self, ("slot", key)):
                found = self._slots.get(key) or Slot(START)
                return Checkpoint(subscription, key[1], slots, found.position, has_letters)
        return None

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
        self._go_on()
        return self._log.tail(after, limit, frozenset(names), slot, slots, subscription)

    async def advance(self, checkpoint: Checkpoint, to: Position) -> None:
        self._go_on()
        key = (checkpoint.subscription, checkpoint.slot)
        self._slots.put(key, Slot(to, moved=self._ids()))

    async def parked(self, subscription: str, streams: Sequence[StreamKey]) -> set[StreamKey]:
        self._go_on()
        parked = {key[1:3] for key, _ in self._letters.items() if key[0] == subscription}
        return parked & set(streams)

    async def park(
        self, subscription: str, events: Sequence[Recorded], error: str, *, attempts: int = 1
    ) -> None:
        self._go_on()
        keys = [(subscription, e.tenant, e.stream, e.version) for e in events]
        await self._take("letter", keys)
        for key, event in zip(keys, events, strict=True):
            there = self._letters.get(key)
            id_, before = (there[0].id, there[0].attempts) if there else (self._ids(), 0)
            at = there[0].at if there else self._clock()
            letter = Letter(
                *(id_, subscription, event.tenant, event.stream, event.name, event.version),
                *(error, before + attempts, at, event.position),
            )
            self._letters.put(key, (letter, event))

    async def take_letters(
        self, subscription: str, stream: StreamKey, until: int, limit: int
    ) -> Sequence[tuple[Letter, Recorded]]:
        self._go_on()
        behind = (subscription, *stream)
        waiting = sorted(k for k, _ in self._letters.items() if k[:3] == behind and k[3] <= until)
        keys = waiting[:limit]
        await self._take("letter", keys)
        taken = [pair for key in keys if (pair := self._letters.get(key)) is not None]
        for key in keys:
            self._letters.drop(key)
        return taken

    async def take_timers(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        self._go_on()
        due = sorted(
            (t for _, t in self._timers.items() if t.due <= now), key=lambda t: (t.due, t.id)
        )
        taken: list[DueTimer] = []
        for timer in due:
            key = (timer.origin.tenant, timer.key)
            if len(taken) < limit and self._locks.try_take(self, ("timer", key)):
                self._timers.drop(key)
                taken.append(timer)
        return taken

    async def forget_effects(self, ids: Sequence[int]) -> set[int]:
        self._go_on()
        wanted = set(ids)
        keys = [key for key, effect in self._effects.items() if effect.id in wanted]
        await self._take("effect", keys)
        there = {key: effect.id for key in keys if (effect := self._effects.get(key)) is not None}
        for key in there:
            self._effects.drop(key)
        return set(there.values())

    def commit(self) -> None:
        """Everything becomes visible at once; raises what an earlier write raised."""
        self._go_on()
        layers: list[Layer[Any, Any]] = [self._states, self._outcomes, self._slots]
        layers += [self._letters, self._timers, self._effects, *self._rows.values()]
        for layer in layers:
            layer.commit()
        for event in self._events:
            self._kept.stamps[event.tenant, event.stream] = event.position.tx
        self._log.end(self._tx, self._events, self._heard)

    def end(self) -> None:
        """Lets go of everything, committed or not."""
        self._log.end(self._tx)
        self._locks.release(self)

    def _go_on(self) -> None:
        if self._failed is not None:
            raise self._failed

    def _begin(self) -> int:
        if self._tx == 0:
            self._tx = self._log.begin()
        return self._tx

    async def _take(self, what: str, keys: Iterable[Hashable]) -> None:
        """Holds these until the end, in one order, so that neighbours wait instead of clash."""
        for key in sorted(dict.fromkeys(keys), key=repr):
            self._begin()
            await self._locks.take(self, (what, key))
