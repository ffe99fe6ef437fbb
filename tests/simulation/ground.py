"""What a town stands on: a store that outlives all processes, and time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from entrepot.adapters.memory import MemoryStore
from entrepot.app import catalog_of
from entrepot.kernel.ports import Store, StreamKey

from . import virtual
from .faults import Faults, Link

CATALOG = catalog_of(("inventory", "orders", "payments", "pricing", "shipping"))
TENANT = "main"
SOON = timedelta(minutes=3)

Committed = Callable[[set[StreamKey]], Awaitable[None]]
States = Mapping[StreamKey, tuple[Any, int]]


class Ground(Protocol):
    """About how long one waits who was not heard, how long is quiet, and how long is too long."""

    again_s: float
    quiet_s: float
    patience_s: float

    @property
    def store(self) -> Store:
        """Through which the town looks on; no process dies of it."""

    def now(self) -> datetime: ...

    async def link(self, faults: Faults, committed: Committed) -> Link:
        """A process's own."""

    async def waiting(self) -> list[str]:
        """The effects that are wanted, and the timers that ring soon."""

    async def differences(self, states: States) -> list[str]:
        """How what is kept differs from these states, which the log tells."""


class InMemory:
    """See `Ground`. Time is virtual, and every run of a seed the same."""

    again_s, quiet_s, patience_s = 1.0, 3.0, 4000.0

    def __init__(self, slots: Mapping[str, int]) -> None:
        self.store = MemoryStore(CATALOG, slots=slots, clock=virtual.now)

    def now(self) -> datetime:
        return virtual.now()

    async def link(self, faults: Faults, committed: Committed) -> Link:
        return Link(self.store, faults, committed)

    async def waiting(self) -> list[str]:
        kept, soon = self.store._kept, self.now() + SOON
        effects = [effect.effect.key for effect in kept.effects.values()]
        return effects + [timer.key for timer in kept.timers.values() if timer.due <= soon]

    async def differences(self, states: States) -> list[str]:
        kept = self.store._kept.states
        if kept.keys() != states.keys():
            return ["the log and the kept states know different streams"]
        return [
            f"{key[1]} is kept otherwise than the log says"
            for key, (state, version) in states.items()
            if (CATALOG.state(key[1], kept[key].state), kept[key].version) != (state, version)
        ]
