"""Asks the commands whose time has come; each is removed in the transaction that it causes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Broken
from entrepot.kernel.ports import TIMERS, Store, Write
from entrepot.kernel.react import Origin, asked_by_the_house
from entrepot.kernel.timers import LOOK_S, Timer

from .clock import Clock, now
from .observing import now_ns, trail
from .subscriptions import tell

log = structlog.get_logger(__name__)

BATCH_MAX = 500
AGAIN_S = 60.0


class Alarm:
    """The loop over due timers."""

    def __init__(self, store: Store, catalog: Catalog, *, clock: Clock = now) -> None:
        self.store, self.catalog, self.clock = store, catalog, clock
        self._at_once = True

    async def run(self) -> None:
        async with self.store.woken({TIMERS}) as bell:
            while True:
                try:
                    if not await self.turn():
                        await bell.wait(await self._sleep_s())
                except Exception as error:
                    log.warning("timers.wait", error=repr(error))
                    await asyncio.sleep(1.0)

    async def turn(self) -> int:
        """Asks what is due; how many commands that were.

        One that breaks is tried again after a minute, the others are not harmed.
        """
        moment, start = self.clock(), now_ns()
        followed: list[Followed] | None = [] if self._at_once else None
        self._at_once = False
        async with self.store.transaction() as tx:
            due = await tx.take_timers(moment, BATCH_MAX)
            if not due:
                self._at_once = True
                return 0
            envelopes = [
                asked_by_the_house(
                    f"timer:{timer.id}",
                    timer.command,
                    Origin(
                        tenant=timer.origin.tenant,
                        at=timer.due if timer.origin.historic else moment,
                        correlation_id=timer.origin.correlation_id,
                        causation_id=timer.origin.causation_id,
                        historic=timer.origin.historic,
                    ),
                )
                for timer in due
            ]
            outcomes = await handle(tx, self.catalog, envelopes, followed=followed)
            again = Write()
            for timer, outcome in zip(due, outcomes, strict=True):
                if isinstance(outcome, Broken):
                    log.error(
                        "timer.broken", key=timer.key, error=outcome.error, **trail(timer.origin)
                    )
                    later = moment + timedelta(seconds=AGAIN_S)
                    again.timers.append((timer.origin, Timer(timer.key, later, timer.command)))
            if again.timers:
                await tx.write(again)
        self._at_once = True
        tell(followed, start)
        return len(due)

    async def _sleep_s(self) -> float:
        due = await self.store.next_due()
        if due is None:
            return LOOK_S
        return min(LOOK_S, max(0.005, (due - self.clock()).total_seconds()))
