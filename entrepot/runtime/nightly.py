"""Once a night what was done is sealed, and the log is replayed and held against what is kept and
what was sealed. What differs is an error.

Of several processes on one database one does it: the turn is leased, and whoever dies over it is
replaced by one of those who look on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from typing import Protocol

import structlog
from prometheus_client import Gauge

from .clock import Clock, now
from .verify import Verdict

log = structlog.get_logger(__name__)

LOOK_S = 60.0
WATCH = timedelta(hours=1)
"""So long those who did not get the turn look whether its holder has died."""
TOLD_MAX = 10
TURN = "verify"

FOUND = Gauge("entrepot_verify_differences", "Where log and what is kept disagreed last")
ENDED = Gauge("entrepot_verify_ended_seconds", "When the last proof ended, as Unix time")


class Turns(Protocol):
    """See `entrepot.kernel.ports.Store`."""

    async def lease_turn(self, name: str, turn: datetime) -> bool: ...
    async def end_turn(self, name: str, turn: datetime) -> None: ...


def next_after(moment: datetime, at: time) -> datetime:
    """The first time after the moment that a clock there shows `at`."""
    today = moment.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > moment else today + timedelta(days=1)


def first_of(verdict: Verdict) -> list[str]:
    return [f"{each.name}: {each.detail}" for each in verdict.differences[:TOLD_MAX]]


class Nightly:
    """The loop that proves each day at a time of the clock, UTC by default.

    `seal` seals what was done before; `alert` tells the staff of what differs, once for each night.
    """

    def __init__(
        self,
        prove: Callable[[], Awaitable[Verdict]],
        at: time,
        *,
        turns: Turns,
        seal: Callable[[datetime], Awaitable[None]],
        alert: Callable[[datetime, Verdict], Awaitable[None]],
        clock: Clock = now,
    ) -> None:
        self.prove, self.at, self.clock = prove, at, clock
        self.turns, self.seal, self.alert = turns, seal, alert

    async def run(self) -> None:
        while True:
            due = next_after(self.clock(), self.at)
            # In short naps: a machine that was put to sleep proves when it wakes.
            while (left_s := (due - self.clock()).total_seconds()) > 0:  # noqa: ASYNC110 - time tells
                await asyncio.sleep(min(LOOK_S, left_s))
            await self.night(due)

    async def night(self, due: datetime) -> None:
        """Proves unless another does; a proof that could not be made is made the next night."""
        try:
            if await self._is_ours(due):
                await self._seal(due)
                await self._tell(due, await self.prove())
                await self.turns.end_turn(TURN, due)
        except Exception as error:
            log.error("verify.not_made", error=repr(error))

    async def _is_ours(self, due: datetime) -> bool:
        while not await self.turns.lease_turn(TURN, due):
            if self.clock() >= due + WATCH:
                return False
            await asyncio.sleep(LOOK_S)
        return True

    async def _seal(self, due: datetime) -> None:
        """What could not be sealed is sealed the next night, with all that is done until then."""
        try:
            await self.seal(due)
        except Exception as error:
            log.error("audit.not_sealed", error=repr(error))

    async def _tell(self, due: datetime, verdict: Verdict) -> None:
        FOUND.set(verdict.found)
        ENDED.set(self.clock().timestamp())
        told = {"events": verdict.events, "rows": verdict.rows, "seconds": verdict.seconds}
        if not verdict.found:
            log.info("verify.zero_difference", **told)
            return
        log.error("verify.differs", found=verdict.found, first=first_of(verdict), **told)
        await self.alert(due, verdict)
