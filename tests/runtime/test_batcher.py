"""What waits is bounded: beyond the bound callers are sent away before memory grows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from entrepot.kernel.message import Accepted, Broken, Command, Envelope, Outcome
from entrepot.kernel.ports import Overloaded
from entrepot.runtime.batcher import Batcher

WAITING_MAX = 3


class Nothing(Command):
    """Changes nothing."""


class Stuck:
    """An executor that works only when told to; `taken` is what it was ever given."""

    ahead_from = 2

    def __init__(self) -> None:
        self.free = asyncio.Event()
        self.taken: list[Envelope] = []

    async def run(self, envelopes: Sequence[Envelope]) -> list[Outcome]:
        self.taken += envelopes
        await self.free.wait()
        if any(envelope.id == "broken" for envelope in envelopes):
            raise RuntimeError("a bug")
        return [Accepted() for _ in envelopes]

    async def preview(self, envelopes: Sequence[Envelope]) -> Any:
        await self.free.wait()
        return [Accepted() for _ in envelopes], []


def asked(id: str) -> Envelope:
    return Envelope(id=id, tenant="t", command=Nothing(), at=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def stuck() -> Stuck:
    return Stuck()


@pytest.fixture
async def batcher(stuck: Stuck) -> AsyncIterator[Batcher]:
    executor: Any = stuck
    batcher = Batcher(executor, lanes=1, batch_max=1, waiting_max=WAITING_MAX)
    batcher.start()
    yield batcher
    stuck.free.set()
    await batcher.stop()


async def full(batcher: Batcher) -> list[asyncio.Task[Sequence[Outcome]]]:
    """As many as may wait: one is under way, the others stand behind it."""
    tasks = [asyncio.create_task(batcher.submit([asked(f"c{n}")])) for n in range(WAITING_MAX)]
    for _ in range(5):
        await asyncio.sleep(0)
    return tasks


async def test_beyond_the_bound_everybody_is_sent_away_and_nothing_is_kept(
    batcher: Batcher, stuck: Stuck
) -> None:
    waiting = await full(batcher)
    for n in range(1000):
        with pytest.raises(Overloaded):
            await batcher.submit([asked(f"late-{n}")])
        with pytest.raises(Overloaded):
            await batcher.preview([asked(f"late-{n}")])
    stuck.free.set()
    assert [outcomes[0] for outcomes in await asyncio.gather(*waiting)] == [Accepted()] * 3
    assert [envelope.id for envelope in stuck.taken] == ["c0", "c1", "c2"]


async def test_previews_that_wait_are_bounded_too(batcher: Batcher, stuck: Stuck) -> None:
    waiting = [asyncio.create_task(batcher.preview([asked(f"p{n}")])) for n in range(WAITING_MAX)]
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        await batcher.preview([asked("late")])
    stuck.free.set()
    assert [outcomes for outcomes, _ in await asyncio.gather(*waiting)] == [[Accepted()]] * 3
    assert await batcher.submit([asked("next")]) == [Accepted()]


async def test_what_is_asked_together_is_taken_together_or_not_at_all(
    batcher: Batcher, stuck: Stuck
) -> None:
    await full(batcher)
    stuck.free.set()
    with pytest.raises(Overloaded):
        await batcher.submit([asked(f"b{n}") for n in range(WAITING_MAX + 1)])
    assert not any(envelope.id.startswith("b") for envelope in stuck.taken)


async def test_who_was_answered_makes_room_also_when_his_batch_broke(
    batcher: Batcher, stuck: Stuck
) -> None:
    stuck.free.set()
    for _ in range(WAITING_MAX + 1):
        [outcome] = await batcher.submit([asked("broken")])
        assert isinstance(outcome, Broken)
    assert await batcher.submit([asked("c")]) == [Accepted()]


async def test_who_comes_when_it_stops_is_sent_away_and_who_waits_is_still_answered(
    batcher: Batcher, stuck: Stuck
) -> None:
    """Nobody would ever take it: the lanes have ended, or end now."""
    waiting = await full(batcher)
    stopping = asyncio.create_task(batcher.stop())
    await asyncio.sleep(0)
    with pytest.raises(Overloaded):
        async with asyncio.timeout(1):
            await batcher.submit([asked("while it stops")])
    stuck.free.set()
    await stopping
    with pytest.raises(Overloaded):
        async with asyncio.timeout(1):
            await batcher.submit([asked("after it stopped")])
    assert [outcomes[0] for outcomes in await asyncio.gather(*waiting)] == [Accepted()] * 3
    batcher.start()
    assert await batcher.submit([asked("as it began anew")]) == [Accepted()]


async def test_who_hangs_up_makes_room_only_when_his_command_is_done(
    batcher: Batcher, stuck: Stuck
) -> None:
    """Otherwise callers who give up early could fill the queue without end."""
    waiting = await full(batcher)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    with pytest.raises(Overloaded):
        await batcher.submit([asked("late")])
    stuck.free.set()
    for _ in range(50):
        await asyncio.sleep(0)
    assert len(stuck.taken) == WAITING_MAX
    assert await batcher.submit([asked("c")]) == [Accepted()]


async def test_two_small_batches_go_at_a_time_and_a_large_one_at_once(stuck: Stuck) -> None:
    executor: Any = stuck
    batcher = Batcher(executor, lanes=4)
    batcher.start()
    tasks = []
    for id, taken in (
        *(("a", ["a"]), ("b", ["a", "b"]), ("c", ["a", "b"])),  # the third waits
        ("d", ["a", "b", "c", "d"]),  # with it there are enough for a batch worth a lane
    ):
        tasks.append(asyncio.create_task(batcher.submit([asked(id)])))
        for _ in range(5):
            await asyncio.sleep(0)
        assert [envelope.id for envelope in stuck.taken] == taken
    stuck.free.set()
    await asyncio.gather(*tasks)
    assert (await batcher.submit([asked("last")]))[0] == Accepted()
    await batcher.stop()


async def test_callers_who_ask_one_after_the_other_share_a_batch(stuck: Stuck) -> None:
    """One a turn of the loop; were the first to leave alone, they would need a batch each."""
    stuck.ahead_from = 100
    executor: Any = stuck
    batcher = Batcher(executor)
    batcher.start()
    tasks = []
    for id in ("a", "b", "c", "d"):
        tasks.append(asyncio.create_task(batcher.submit([asked(id)])))
        await asyncio.sleep(0)
    assert stuck.taken == []
    for _ in range(3):
        await asyncio.sleep(0)
    assert [envelope.id for envelope in stuck.taken] == ["a", "b", "c", "d"]
    stuck.free.set()
    await asyncio.gather(*tasks)
    await batcher.stop()
