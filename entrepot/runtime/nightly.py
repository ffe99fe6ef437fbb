"""Once a night the log is replayed and held against what is kept. What differs is an error."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

import structlog
from prometheus_client import Gauge

from .clock import Clock, now
from .verify import Verdict

log = structlog.get_logger(__name__)

LOOK_S = 60.0

FOUND = Gauge("entrepot_verify_differences", "Where log and what is kept disagreed last")
ENDED = Gauge("entrepot_verify_ended_seconds", "When the last proof ended, as Unix time")


def next_after(moment: datetime, at: time) -> datetime:
    """The first time after the moment that a clock there shows `at`."""
    today = moment.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > moment else today + timedelta(days=1)


class Nightly:
    """The loop that proves each day at a time of the clock, UTC by default."""

    def __init__(
        self, prove: Callable[[], Awaitable[Verdict]], at: time, *, clock: Clock = now
    ) -> None:
        self.prove, self.at, self.clock = prove, at, clock

    async def run(self) -> None:
        while True:
            due = next_after(self.clock(), self.at)
            # In short naps: a machine that was put to sleep proves when it wakes.
            while (left_s := (due - self.clock()).total_seconds()) > 0:  # noqa: ASYNC110 - time tells
                await asyncio.sleep(min(LOOK_S, left_s))
            await self.turn()

    async def turn(self) -> None:
        """Proves, and tells; a proof that could not be made is tried again the next night."""
        try:
            verdict = await self.prove()
        except Exception as error:
            log.error("verify.not_made", error=repr(error))
            return
        FOUND.set(verdict.found)
        ENDED.set(self.clock().timestamp())
        told = {"events": verdict.events, "rows": verdict.rows, "seconds": verdict.seconds}
        if verdict.found:
            first = [f"{each.name}: {each.detail}" for each in verdict.differences[:10]]
            log.error("verify.differs", found=verdict.found, first=first, **told)
        else:
            log.info("verify.zero_difference", **told)
