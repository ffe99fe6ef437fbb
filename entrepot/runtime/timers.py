"""Asks the commands whose time has come; each is removed in the transaction that it causes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from msgspec.structs import replace

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Broken, Envelope
from entrepot.kernel.ports import TIMERS, Conflict, DueTimer, Store, Transaction, Unavailable, Write
from entrepot.kernel.react import asked_by_the_house
from entrepot.kernel.timers import LOOK_S, Timer

from .clock import Clock, now
from .observing import now_ns, tell_followed, trail, waits
from .pace import Pace

log = structlog.get_logger(__name__)

BATCH_MAX = 500
AGAIN_S = 60.0


class Alarm:
    """The loop over due timers."""

    def __init__(self, store: Store, catalog: Catalog, *, clock: Clock = now) -> None:
        self.store, self.catalog, self.clock = store, catalog, clock
        self._pace = Pace(BATCH_MAX)
        self._rejected: dict[int, str] = {}

    async def run(self) -> None:
        async with self.store.woken({TIMERS}) as bell:
            while True:
                try:
                    if not await self.turn():
                        await bell.wait(await self._sleep_s())
                except Exception as error:
                    waits(log, "timers.wait", error)
                    await asyncio.sleep(1.0)

    async def turn(self) -> int:
        """Asks what is due; how many commands that were.

        One that breaks, or that the store rejects, is tried again after a minute; the others are
        not harmed.
        """
        moment, start = self.clock(), now_ns()
        due: Sequence[DueTimer] = ()
        followed: list[Followed] | None = [] if self._pace.at_once else None
        try:
            async with self.store.transaction() as tx:
                due = await tx.take_timers(moment, self._pace.limit)
                if due:
                    await self._ask(tx, due, moment, followed)
        except (Conflict, Unavailable):
            self._pace.at_once = False
            raise
        except Exception as error:
            if not due:
                raise
            if self._pace.failed(len(due)):
                self._rejected[due[0].id] = repr(error)
        else:
            self._pace.went_well()
            self._rejected.clear()
            tell_followed(followed, start)
        return len(due)

    async def _ask(
        self,
        tx: Transaction,
        due: Sequence[DueTimer],
        moment: datetime,
        followed: list[Followed] | None,
    ) -> None:
        asked = [timer for timer in due if timer.id not in self._rejected]
        envelopes = [_envelope(timer, moment) for timer in asked]
        outcomes = await handle(tx, self.catalog, envelopes, followed=followed)
        errors = self._rejected | {
            timer.id: outcome.error
            for timer, outcome in zip(asked, outcomes, strict=True)
            if isinstance(outcome, Broken)
        }
        again = Write()
        later = moment + timedelta(seconds=AGAIN_S)
        for timer in due:
            if timer.id in errors:
                error = errors[timer.id]
                log.error("timer.broken", key=timer.key, error=error, **trail(timer.origin))
                again.timers.append((timer.origin, Timer(timer.key, later, timer.command)))
        if again.timers:
            await tx.write(again)

    async def _sleep_s(self) -> float:
        due = await self.store.next_timer()
        if due is None:
            return LOOK_S
        return min(LOOK_S, max(0.005, (due - self.clock()).total_seconds()))


def _envelope(timer: DueTimer, moment: datetime) -> Envelope:
    origin = timer.origin
    at = timer.due if origin.historic else moment
    return asked_by_the_house(f"timer:{timer.id}", timer.command, replace(origin, at=at))
