"""Processes of the house that die and come back, and the doors that lead to those alive."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.effects import Due, Performer
from entrepot.kernel.message import Command, Envelope, Outcome
from entrepot.runtime.batcher import Batcher
from entrepot.runtime.effects import Outside
from entrepot.runtime.executor import Executor
from entrepot.runtime.subscriptions import Subscriber
from entrepot.runtime.timers import Alarm

from .faults import Faults, Link

Clock = Callable[[], datetime]


class Process:
    """New loops over the same store; whatever the one before knew is gone."""

    def __init__(
        self, catalog: Catalog, link: Link, performers: Mapping[str, Performer], clock: Clock
    ) -> None:
        self.link = link
        store: Any = link
        self.commands = Batcher(
            Executor(store, catalog, at_once=True, ahead_from=2),
            lanes=3,
            batch_max=8,
            waiting_max=link.faults.waiting_max,
        )
        loops = [
            Subscriber(store, catalog, subscription, clock=clock, batch_max=10).run()
            for name, subscription in catalog.subscriptions.items()
            for _ in range(store.slots.get(name, 1))
        ]
        loops.append(Alarm(store, catalog, clock=clock).run())
        loops.append(Outside(store, catalog, performers, clock=clock).run())
        self.commands.start()
        self.tasks = [asyncio.create_task(loop) for loop in loops] + self.commands._tasks

    async def dies(self) -> None:
        """Returns when it is dead: by a fault it met, or by `kill`."""
        await self.link.died.wait()
        await asyncio.sleep(0)  # its lines break before its work is given up
        while left := [task for task in self.tasks if not task.done()]:
            for task in left:
                task.cancel()
            await asyncio.wait(left, timeout=1)

    def kill(self) -> None:
        self.link.die()


class Doors:
    """Where clients and gateways knock: some process that is alive, if any is."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.alive: list[Process] = []

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        """ConnectionError or TimeoutError where a caller would hear nothing."""
        if not self.alive:
            raise ConnectionError("nobody listens")
        process = self.chance.choice(self.alive)
        answer = asyncio.ensure_future(process.commands.submit(envelopes))
        death = asyncio.ensure_future(process.link.died.wait())
        try:
            async with asyncio.timeout(5):
                await asyncio.wait({answer, death}, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                raise ConnectionError("the line broke")
            return answer.result()
        finally:
            answer.cancel()
            death.cancel()


class Supervisor:
    """Keeps so many processes running, starting a new one some time after one died."""

    def __init__(
        self,
        catalog: Catalog,
        link: Callable[[], Awaitable[Link]],
        doors: Doors,
        performers: Mapping[str, Performer],
        clock: Clock,
        away_s: Callable[[], float],
    ) -> None:
        self.catalog, self.link, self.doors = catalog, link, doors
        self.performers, self.clock, self.away_s = performers, clock, away_s
        self.deaths = 0
        self.broken: Exception | None = None

    async def keep_one(self) -> None:
        process: Process | None = None
        try:
            while True:
                link = await self.link()
                process = Process(self.catalog, link, self.performers, self.clock)
                self.doors.alive.append(process)
                await process.dies()
                self.doors.alive.remove(process)
                self.deaths += 1
                await asyncio.sleep(self.away_s())
        except Exception as error:
            self.broken = error
            raise
        finally:
            if process is not None:
                process.kill()
                await process.dies()


def unreliable(performers: Mapping[str, Performer], faults: Faults) -> dict[str, Performer]:
    """The gateway behind a bad line: not reached, slow, or its answer lost."""
    chance = faults.chance
    lost, late = chance.choice((0.0, 0.05, 0.2)), chance.choice((0.0, 0.1, 0.3))

    def behind(perform: Performer) -> Performer:
        async def performed(due: Due) -> Sequence[Command]:
            if faults.happens(lost):
                raise ConnectionError("not reached")
            if faults.happens(late):
                await asyncio.sleep(chance.random() * 3)
            answer = await perform(due)
            if faults.happens(lost):
                raise ConnectionError("the answer was lost")
            if faults.happens(late):
                await asyncio.sleep(chance.random() * 12)  # past the time-out, now and then
            return answer

        return performed

    return {name: behind(perform) for name, perform in performers.items()}
