"""A process's link to the store, on which it may die, be cut off or meet a conflict at any step."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, Literal

from entrepot.kernel.effects import Due
from entrepot.kernel.ports import Conflict, Store, StreamKey, Unavailable, Write

Moment = Literal["before commit", "after commit"]


class Crash(BaseException):
    """The process is no more. Nothing catches it, as nothing survives a kill."""


class Faults:
    """How often what goes wrong, by one seeded chance. `over` ends all of it.

    Where the town is `ruled` an order has to be priced before it is placed.
    """

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.over = chance, False
        self.crash = chance.choice((0.0, 0.0005, 0.002))
        self.cut_off = chance.choice((0.0, 0.002, 0.01))
        self.conflict = chance.choice((0.0, 0.005, 0.02))
        self.slow = chance.choice((0.0, 0.05, 0.3))
        self.waiting_max = chance.choice((2, 20))
        self.regret = chance.choice((0.2, 0.8))
        self.rush_s = chance.choice((1.0, 45.0))
        self.ruled = chance.choice((False, True))

    def happens(self, odds: float) -> bool:
        return not self.over and odds > 0 and self.chance.random() < odds

    def fatal(self, moment: Moment, told: Collection[str]) -> bool:
        """Whether the process dies of a transaction that tells these events, chance apart."""
        return False


class Link:
    """The store as one process reaches it: `entrepot.kernel.ports.Store`.

    `cut` breaks the line to it, so that nothing a dying process still says is heard.
    """

    def __init__(
        self,
        store: Store,
        faults: Faults,
        committed: Callable[[set[StreamKey]], Awaitable[None]],
        cut: Callable[[], None] = lambda: None,
    ) -> None:
        self.store, self.faults, self.committed, self.cut = store, faults, committed, cut
        self.died = asyncio.Event()

    def die(self) -> None:
        if not self.died.is_set():
            try:
                self.cut()
            finally:
                self.died.set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    async def strike(self, *, within: bool = False) -> None:
        """Before, or after, anything that the process asks of the store."""
        faults = self.faults
        if faults.happens(faults.slow):
            await asyncio.sleep(faults.chance.random() * 0.05)
        if faults.happens(faults.crash):
            self.die()
        if self.died.is_set():
            raise Crash
        if faults.happens(faults.cut_off):
            raise Unavailable("the line is cut")
        if within and faults.happens(faults.conflict):
            raise Conflict("somebody else was there first")

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[Any]:
        await self.strike()
        async with self.store.transaction() as tx:
            wrapped = Wrapped(tx, self)
            yield wrapped
            if self.faults.fatal("before commit", wrapped.told):
                self.die()
            await self.strike(within=True)
        if self.faults.fatal("after commit", wrapped.told):
            self.die()
        await self.committed(wrapped.written)
        await self.strike()  # committed, yet nobody hears of it

    async def lease_effects(self, limit: int, taken: Mapping[str, int]) -> Sequence[Due]:
        await self.strike()
        leased = await self.store.lease_effects(limit, taken)
        await self.strike()
        return leased

    async def postpone_effect(self, id: int, delay_s: float, error: str, *, counts: bool) -> None:
        await self.strike()
        await self.store.postpone_effect(id, delay_s, error, counts=counts)


class Wrapped:
    """A transaction that may be struck before each of its statements."""

    def __init__(self, tx: Any, link: Link) -> None:
        self._tx, self._link = tx, link
        self.written: set[StreamKey] = set()
        self.told: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._tx, name)

        async def struck(*args: Any, **more: Any) -> Any:
            await self._link.strike(within=True)
            return await method(*args, **more)

        return struck

    async def write(self, write: Write, **more: Any) -> Any:
        await self._link.strike(within=True)
        position = await self._tx.write(write, **more)
        self.written.update(write.states)
        self.told.update(event.name for event in write.events)
        return position
