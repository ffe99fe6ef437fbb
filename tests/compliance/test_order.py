"""The log's order: no reader ever skips an event, however late its transaction commits."""

from __future__ import annotations

import asyncio
import random

from entrepot.kernel.message import START, Position
from entrepot.kernel.ports import Store

from .harness import append, packed, writing
from .toy.contexts import BOX

SEED = 20_260_101


async def test_a_transaction_that_commits_late_is_not_skipped(store: Store) -> None:
    """The first writer commits last; a reader in between must not run past it."""
    async with store.transaction() as early:
        await early.write(writing(packed("early", 1)))
        async with store.transaction() as late:
            await late.write(writing(packed("late", 1)))
        between = await store.tail(START, 10)
        assert between.events == []
        assert between.held_back
        assert not between.more
        end_between = await store.end()
    after = await store.tail(between.read_to, 10)
    assert [e.stream for e in after.events] == ["box/early", "box/late"]
    assert not after.held_back
    from_end = await store.tail(end_between, 10)
    assert [e.stream for e in from_end.events] == ["box/early", "box/late"]


async def test_what_committed_before_the_oldest_running_transaction_is_read_at_once(
    store: Store,
) -> None:
    await append(store, packed("a", 1))
    async with store.transaction() as running:
        await running.write(writing(packed("b", 1)))
        tail = await store.tail(START, 10)
        assert [e.stream for e in tail.events] == ["box/a"]
        assert not tail.held_back, "nothing committed waits"


async def test_a_transaction_that_gives_up_holds_nothing_back(store: Store) -> None:
    try:
        async with store.transaction() as tx:
            await tx.write(writing(packed("gone", 1)))
            await append(store, packed("a", 1))
            raise RuntimeError
    except RuntimeError:
        pass
    tail = await store.tail(START, 10)
    assert [e.stream for e in tail.events] == ["box/a"]
    assert not tail.held_back


async def test_a_transaction_does_not_hear_itself(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.claim("ear") is not None
        await tx.write(writing(packed("own", 1)))
        tail = await tx.tail(START, 10, ["toy.Packed"], 0, 1)
        assert tail.events == []
    after = await store.tail(tail.read_to, 10)
    assert [e.stream for e in after.events] == ["box/own"]


async def test_a_stream_is_read_in_its_own_order_also_when_an_older_transaction_writes_last(
    store: Store,
) -> None:
    """The older one holds `a`, then waits its turn at `b` behind a younger one."""
    await append(store, packed("a", 1), packed("b", 1))
    start = await store.end()
    async with store.transaction() as older:
        await older.load([("t", BOX("a"))], lock=True)
        async with store.transaction() as younger:
            await younger.load([("t", BOX("b"))], lock=True)
            await younger.write(writing(packed("b", 2)))
        assert (await store.tail(start, 10)).events == []
        await older.load([("t", BOX("b"))], lock=True)
        last = await older.write(writing(packed("b", 3), packed("a", 2)))
    tail = await store.tail(start, 10)
    assert [(e.stream, e.version) for e in tail.events] == [
        *((BOX("b"), 2), (BOX("b"), 3), (BOX("a"), 2))
    ]
    assert tail.events[-1].position == last


async def test_the_end_is_behind_all_that_can_be_read(store: Store) -> None:
    assert (await store.tail(await store.end(), 10)).events == []
    await append(store, packed("a", 1))
    end = await store.end()
    assert (await store.tail(end, 10)).events == []
    await append(store, packed("b", 1))
    assert [e.stream for e in (await store.tail(end, 10)).events] == ["box/b"]


async def test_tail_reads_on_in_steps_and_says_when_there_is_more(store: Store) -> None:
    for n in range(5):
        await append(store, packed(f"s{n}", 1))
    read: list[str] = []
    position, steps = START, 0
    while True:
        tail = await store.tail(position, 2)
        read += [e.stream for e in tail.events]
        assert tail.read_to >= position
        position, steps = tail.read_to, steps + 1
        if not tail.more:
            break
    assert read == [BOX(f"s{n}") for n in range(5)]
    assert steps == 3
    assert (await store.tail(position, 2)).events == []


async def test_tail_tells_only_the_names_asked_for_and_moves_past_the_others(
    store: Store,
) -> None:
    for n in range(4):
        await append(store, packed(f"s{n}", 1))
    none = await store.tail(START, 10, ["toy.Sealed"])
    assert none.events == []
    assert (await store.tail(none.read_to, 10)).events == []
    assert len((await store.tail(START, 10, ["toy.Packed", "toy.Sealed"])).events) == 4


async def test_reading_twice_from_the_same_place_reads_the_same(store: Store) -> None:
    for n in range(6):
        await append(store, packed(f"s{n}", 1))
    whole = [e.id for e in (await store.tail(START, 10)).events]
    for e in (await store.tail(START, 10)).events:
        rest = [other.id for other in (await store.tail(e.position, 10)).events]
        assert rest == whole[whole.index(e.id) + 1 :]


async def test_readers_see_every_event_once_while_many_write_out_of_step(store: Store) -> None:
    chance = random.Random(SEED)
    writers, each = 8, 6
    done = asyncio.Event()

    async def write(writer: int) -> None:
        """Locks its own stream, dawdles, then one of two that all writers want."""
        for n in range(each):
            shared = chance.choice(["x", "y"])
            async with store.transaction() as tx:
                await tx.load([("t", BOX(f"w{writer}"))], lock=True)
                await asyncio.sleep(chance.random() * 0.005)
                found = await tx.load([("t", BOX(shared))], lock=True)
                version = found["t", BOX(shared)].version + 1
                await tx.write(writing(packed(f"w{writer}", n + 1), packed(shared, version)))
                await asyncio.sleep(chance.random() * 0.005)

    async def read(limit: int) -> list[str]:
        seen: list[str] = []
        position: Position = START
        while True:
            last_round = done.is_set()
            tail = await store.tail(position, limit)
            seen += [e.id for e in tail.events]
            position = tail.read_to
            if last_round and not tail.more:
                return seen
            await asyncio.sleep(0.001)

    await append(store, packed("x", 1), packed("y", 1))
    readers = [asyncio.create_task(read(limit)) for limit in (1, 7, 500)]
    await asyncio.gather(*map(write, range(writers)))
    done.set()
    events = (await store.tail(START, 10_000)).events
    everything = [e.id for e in events]
    assert len(everything) == writers * each * 2 + 2
    for stream in {e.stream for e in events}:
        versions = [e.version for e in events if e.stream == stream]
        assert versions == sorted(versions), f"{stream}, seed {SEED}"
    for reader in readers:
        seen = await reader
        assert seen == everything, f"seed {SEED}"


async def test_a_stream_is_read_in_its_own_order_however_early_its_writer_began(
    store: Store,
) -> None:
    """Who began first and waited writes behind who began later: so it is read, everywhere."""
    await append(store, packed("first", 1), packed("a", 1), packed("b", 1))
    async with store.transaction() as early:
        await early.load([("t", BOX("first"))], lock=True)
        await append(store, packed("a", 2))
        await early.load([("t", BOX("a"))], lock=True)
        await early.write(writing(packed("first", 2), packed("a", 3)))
    await append(store, packed("a", 4))
    events = (await store.tail(START, 10)).events
    assert [e.version for e in events if e.stream == BOX("a")] == [1, 2, 3, 4]
    assert [e.position for e in events] == sorted(e.position for e in events)


async def test_streams_are_read_in_order_also_when_many_are_written_at_once(store: Store) -> None:
    many = [f"m{n}" for n in range(40)]
    await append(store, packed("first", 1), packed("a", 1), *[packed(m, 1) for m in many])
    async with store.transaction() as early:
        await early.load([("t", BOX("first"))], lock=True)
        await append(store, packed("a", 2))
        await early.load([("t", BOX(box)) for box in ("a", *many)], lock=True)
        made = [packed(f"new{n}", 1) for n in range(40)]
        await early.write(writing(packed("a", 3), *[packed(m, 2) for m in many], *made))
    await append(store, packed("new0", 2), packed("a", 4))
    events = (await store.tail(START, 1000)).events
    assert [e.version for e in events if e.stream == BOX("a")] == [1, 2, 3, 4]
    assert [e.version for e in events if e.stream == BOX("new0")] == [1, 2]
