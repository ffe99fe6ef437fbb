"""A batch is decided while the one before it is being written, and is right all the same."""

from __future__ import annotations

import asyncio

import pytest

from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Accepted, Command, Envelope, Outcome, Refused
from entrepot.kernel.ports import Conflict, Store
from entrepot.runtime.executor import Executor
from entrepot.runtime.succession import Place

from .harness import CATALOG, NOON, append, packed
from .toy.contexts import BOX, BOX_MAX, EAR, Box, Pack, Seal

Batch = asyncio.Task[list[Outcome]]


def asked(*commands: Command) -> list[Envelope]:
    return [
        Envelope(id=f"{i}{command!r}", tenant="t", command=command, at=NOON)
        for i, command in enumerate(commands)
    ]


class Written:
    """A batch that is decided, and committed when the test says so."""

    def __init__(self, store: Store, before: Written | None, *commands: Command) -> None:
        self.place = Place(before.place if before else None)
        self.may_end = asyncio.Event()
        self.task: Batch = asyncio.create_task(self._run(store, commands))

    async def _run(self, store: Store, commands: tuple[Command, ...]) -> list[Outcome]:
        written = False
        try:
            async with store.transaction() as tx:
                outcomes = await handle(
                    tx, CATALOG, asked(*commands), followed=[], succession=self.place
                )
                await self.may_end.wait()
                if any(isinstance(outcome, Refused) for outcome in outcomes):
                    raise RuntimeError("this batch is meant to fail")
            written = True
            return outcomes
        finally:
            self.place.over(written=written)

    async def decided(self) -> None:
        async with asyncio.timeout(10):
            assert await Place(self.place).before() is not None

    async def end(self) -> list[Outcome]:
        self.may_end.set()
        async with asyncio.timeout(10):
            return await self.task


async def amount(store: Store, box_id: str) -> int:
    found = await store.stored("t", BOX(box_id))
    box: Box = CATALOG.state(BOX(box_id), found.state) if found else Box()
    return box.amount


async def test_each_is_decided_on_what_the_ones_before_leave(store: Store) -> None:
    first = Written(store, None, Pack(box_id="a", amount=BOX_MAX - 2))
    await first.decided()
    second = Written(store, first, Pack(box_id="b", amount=1), Pack(box_id="a", amount=1))
    await second.decided()
    third = Written(store, second, Pack(box_id="a", amount=1), Pack(box_id="a", amount=1))
    await third.decided()
    assert await amount(store, "a") == 0
    assert isinstance((await first.end())[0], Accepted)
    assert all(isinstance(outcome, Accepted) for outcome in await second.end())
    third.may_end.set()
    with pytest.raises(RuntimeError, match="meant to fail"):
        await third.task
    assert (await amount(store, "a"), await amount(store, "b")) == (BOX_MAX - 1, 1)
    versions = [event.version for event in await store.history("t", BOX("a"))]
    assert versions == [1, 2]


async def test_readers_meet_them_in_their_order(store: Store) -> None:
    first = Written(store, None, *[Pack(box_id=f"{n}", amount=1) for n in range(40)])
    await first.decided()
    second = Written(store, first, *[Pack(box_id=f"{n}", amount=2) for n in range(40)])
    await second.decided()
    await first.end()
    await second.end()
    told = [(e.stream, e.version) for e in (await store.tail(START, 100)).events]
    assert [version for _, version in told] == [1] * 40 + [2] * 40


async def test_when_the_one_before_fails_so_does_what_was_built_on_it(store: Store) -> None:
    await append(store, packed("a", 1))
    first = Written(store, None, Pack(box_id="a", amount=1), Pack(box_id="a", amount=BOX_MAX))
    await first.decided()
    second = Written(store, first, Pack(box_id="a", amount=5))
    await second.decided()
    first.may_end.set()
    with pytest.raises(RuntimeError):
        await first.task
    with pytest.raises(Conflict, match="as it was decided"):
        await second.end()
    assert await amount(store, "a") == 1
    assert len((await store.tail(START, 10)).events) == 1


async def test_a_stream_that_somebody_else_changed_meanwhile_is_noticed(store: Store) -> None:
    await append(store, packed("b", 1))
    for command in (Pack(box_id="b", amount=5), Pack(box_id="b", amount=BOX_MAX)):
        first = Written(store, None, Pack(box_id="a", amount=1))
        await first.decided()
        second = Written(store, first, command)
        await second.decided()
        there = await store.stored("t", BOX("b"))
        assert there is not None
        await Executor(store, CATALOG).run(asked(Seal(box_id="b")))
        await first.end()
        with pytest.raises(Conflict):
            await second.end()
        now = await store.stored("t", BOX("b"))
        assert now is not None
        assert now.version == there.version + 1


async def test_what_follows_at_once_is_built_on_too(store: Store) -> None:
    first = Written(store, None, Seal(box_id="a"))
    await first.decided()
    second = Written(store, first, Seal(box_id="a"))
    await first.end()
    await second.end()
    found = await store.stored("t", EAR("a"))
    assert found is not None
    assert found.version == 2
    assert (await store.tail(START, 10, ["toy.Sealed"], subscription="ear")).events == []


async def test_nothing_is_supposed_of_a_batch_that_is_over(store: Store) -> None:
    first = Written(store, None, Pack(box_id="a", amount=1))
    await first.end()
    second = Written(store, first, Pack(box_id="a", amount=1))
    await second.decided()
    await second.end()
    assert await amount(store, "a") == 2


async def test_many_at_the_same_moment_are_all_answered_and_lose_nothing(store: Store) -> None:
    executor = Executor(store, CATALOG, at_once=True, ahead_from=1)

    async def lane(n: int) -> list[Outcome]:
        outcomes: list[Outcome] = []
        for i in range(8):
            boxes = [f"{(n + i + k) % 5}" for k in range(3)]
            batch = [Pack(box_id=box, amount=1) for box in boxes]
            outcomes += await executor.run(
                [
                    Envelope(id=f"{n}-{i}-{k}", tenant="t", command=command, at=NOON)
                    for k, command in enumerate(batch)
                ]
            )
        return outcomes

    answers = await asyncio.gather(*[lane(n) for n in range(4)])
    assert all(isinstance(outcome, Accepted) for outcomes in answers for outcome in outcomes)
    assert sum([await amount(store, f"{box}") for box in range(5)]) == 4 * 8 * 3


async def test_streams_that_are_as_supposed_are_held_and_others_told(store: Store) -> None:
    await append(store, packed("a", 1), packed("b", 1), packed("b", 2))
    a, b, new = ("t", BOX("a")), ("t", BOX("b")), ("t", BOX("new"))
    async with store.transaction() as one, store.transaction() as other:
        assert await one.hold({a: 1}, {b: 2, new: 0})
        assert not await other.hold({a: 1}, {})
        assert await other.hold({}, {a: 1})
        assert not await other.hold({b: 1}, {})
        assert not await other.hold({}, {b: 0})
        assert not await other.hold({}, {new: 1})
        assert await other.hold({}, {})
