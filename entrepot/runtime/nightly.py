"""What is done once a night, whatever it is, and the proof: the log is replayed and held against
what is kept and what was sealed. What differs is an error.

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
    """The loop that does its `work` each day at a time of the clock, UTC by default.

    What is `named` alike is done once, whatever process does it; the work is told its night.
    """

    def __init__(
        self,
        named: str,
        at: time,
        work: Callable[[datetime], Awaitable[None]],
        *,
        turns: Turns,
        clock: Clock = now,
    ) -> None:
        self.named, self.at, self.work = named, at, work
        self.turns, self.clock = turns, clock

    async def run(self) -> None:
        while True:
            due = next_after(self.clock(), self.at)
            # In short naps: a machine that was put to sleep works when it wakes.
            while (left_s := (due - self.clock()).total_seconds()) > 0:  # noqa: ASYNC110 - time tells
                await asyncio.sleep(min(LOOK_S, left_s))
            await self.night(due)

    async def night(self, due: datetime) -> None:
        """Works unless another does; what could not be done is tried the next night."""
        try:
            if await self._is_ours(due):
                await self.work(due)
                await self.turns.end_turn(self.named, due)
        except Exception as error:
            log.error("nightly.failed", work=self.named, error=repr(error))

    async def _is_ours(self, due: datetime) -> bool:
        while not await self.turns.lease_turn(self.named, due):
            if self.clock() >= due + WATCH:
                return False
            await asyncio.sleep(LOOK_S)
        return True


class Proof:
    """Nightly work: proves, and tells of it; `alert` tells the staff of what differs."""

    def __init__(
        self,
        prove: Callable[[], Awaitable[Verdict]],
        alert: Callable[[datetime, Verdict], Awaitable[None]],
        clock: Clock = now,
    ) -> None:
        self.prove, self.alert, self.clock = prove, alert, clock

    async def __call__(self, night: datetime) -> None:
        verdict = await self.prove()
        FOUND.set(verdict.found)
        ENDED.set(self.clock().timestamp())
        told = {"events": verdict.events, "rows": verdict.rows, "seconds": verdict.seconds}
        if not verdict.found:
            log.info("verify.zero_difference", **told)
            return
        log.error("verify.differs", found=verdict.found, first=first_of(verdict), **told)
        await self.alert(night, verdict)
