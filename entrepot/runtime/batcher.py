"""Group commit: commands that wait at the same moment form one batch and share one commit.

A lone command goes at once; under load batches grow by themselves, because commands gather while
batches are on their way. Callers who were answered together ask again one after the other: no
batch leaves with the first of them while each turn of the loop brings more. One worth deciding
ahead takes any lane; of small ones only two go at a time, for three of a third cost more than two
of a half. The queue is bounded: beyond it callers hear Overloaded instead of waiting.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence

import structlog
from prometheus_client import Counter, Gauge, Histogram

from entrepot.kernel.message import Broken, Envelope, Outcome, Recorded
from entrepot.kernel.ports import Overloaded

from .executor import Executor

log = structlog.get_logger(__name__)

SMALL_MAX = 2
PREVIEWS_MAX = 2
"""Each holds a connection of the pool; those who write must find one."""

WAITING = Gauge("entrepot_commands_waiting", "Commands waiting for a batch")
BATCH = Histogram(
    "entrepot_batch_commands",
    "Commands in one batch",
    buckets=(1, 2, 5, 10, 25, 50, 100, 250, 1000),
)
OUTCOMES = Counter("entrepot_commands_total", "Commands answered", ["outcome"])


class _Submission:
    __slots__ = ("answer", "envelopes")

    def __init__(
        self, envelopes: Sequence[Envelope], answer: asyncio.Future[list[Outcome]]
    ) -> None:
        self.envelopes, self.answer = envelopes, answer


class Batcher:
    """See `entrepot.kernel.ports.Commands`. A submission is never torn apart into two batches."""

    def __init__(
        self,
        executor: Executor,
        *,
        lanes: int = 3,
        batch_max: int = 1000,
        waiting_max: int = 20_000,
    ) -> None:
        self.executor = executor
        self.lanes, self.batch_max, self.waiting_max = lanes, batch_max, waiting_max
        self._queue: deque[_Submission] = deque()
        self._waiting = 0
        self._previewing = asyncio.Semaphore(PREVIEWS_MAX)
        self._queued = 0
        self._small_on_its_way = 0
        self._stopping = False
        self._arrived = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        if not envelopes:
            return []
        self._admit(len(envelopes))
        submission = _Submission(envelopes, asyncio.get_running_loop().create_future())
        self._queue.append(submission)
        self._queued += len(envelopes)
        self._arrived.set()
        return await submission.answer

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        self._admit(len(envelopes))
        try:
            async with self._previewing:
                return await self.executor.preview(envelopes)
        finally:
            self._leave(len(envelopes))

    def _admit(self, count: int) -> None:
        if self._stopping:
            raise Overloaded("this process stops")
        if self._waiting + count > self.waiting_max:
            raise Overloaded(f"{self._waiting} commands wait already")
        self._waiting += count
        WAITING.set(self._waiting)

    def _leave(self, count: int) -> None:
        self._waiting -= count
        WAITING.set(self._waiting)

    def start(self) -> None:
        self._stopping = False
        self._tasks = [asyncio.create_task(self._lane()) for _ in range(self.lanes)]

    async def stop(self) -> None:
        """What waits is still answered; then the lanes end. Who comes now hears Overloaded."""
        self._stopping = True
        waiting = [submission.answer for submission in self._queue]
        await asyncio.gather(*waiting, return_exceptions=True)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _lane(self) -> None:
        while True:
            while not self._worth_a_lane():
                self._arrived.clear()
                await self._arrived.wait()
            if not await self._gathered():
                continue
            small = self._queued < self.executor.ahead_from
            self._small_on_its_way += small
            try:
                await self._run(self._take())
            finally:
                if small:
                    self._small_on_its_way -= 1
                    self._arrived.set()

    def _worth_a_lane(self) -> bool:
        if self._small_on_its_way >= SMALL_MAX:
            return self._queued >= self.executor.ahead_from
        return bool(self._queue)

    async def _gathered(self) -> bool:
        """Waits while each turn of the loop brings more; whether that is still worth this lane."""
        seen = 0
        while seen < self._queued < self.executor.ahead_from:
            seen = self._queued
            await asyncio.sleep(0)
        return self._worth_a_lane()

    def _take(self) -> list[_Submission]:
        taken: list[_Submission] = []
        size = 0
        while self._queue and (not taken or size + len(self._queue[0].envelopes) <= self.batch_max):
            submission = self._queue.popleft()
            taken.append(submission)
            size += len(submission.envelopes)
        self._queued -= size
        return taken

    async def _run(self, taken: list[_Submission]) -> None:
        envelopes = [e for submission in taken for e in submission.envelopes]
        BATCH.observe(len(envelopes))
        # Shielded, so that stopping never leaves a caller without the outcome of its commit.
        work = asyncio.create_task(self.executor.run(envelopes))
        try:
            outcomes = await asyncio.shield(work)
        except asyncio.CancelledError:
            outcomes = await work
            raise
        except Exception as error:
            log.exception("batch.broken")
            outcomes = [Broken(repr(error))] * len(envelopes)
        finally:
            self._leave(len(envelopes))
            if work.done() and not work.cancelled() and work.exception() is None:
                outcomes = work.result()
            _answer(taken, outcomes)


def _answer(taken: list[_Submission], outcomes: list[Outcome]) -> None:
    start = 0
    for submission in taken:
        end = start + len(submission.envelopes)
        if not submission.answer.done():
            submission.answer.set_result(outcomes[start:end])
        start = end
    for outcome in outcomes:
        OUTCOMES.labels(type(outcome).__name__.lower()).inc()
