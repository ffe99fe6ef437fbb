"""Subscriptions: in stream order, exactly once in effect, whoever crashes when."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import AsyncExitStack

import pytest

from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Envelope, Position, Recorded
from entrepot.kernel.ports import Checkpoint, Conflict, Store, Transaction, Write

from .harness import CATALOG, NOON, Harness, append, packed
from .toy.contexts import BOX, COUNTERS, EAR, Ear, Hear, Packed

NAMES = ["toy.Packed"]
SEED = 20_260_102


class Crash(Exception):
    """A worker dies here."""


async def claimed(tx: Transaction) -> Checkpoint:
    checkpoint = await tx.claim("ear")
    assert checkpoint is not None
    return checkpoint


def seen(checkpoint: Checkpoint | None) -> tuple[str, int, int, Position]:
    assert checkpoint is not None
    c = checkpoint
    return c.subscription, c.slot, c.slots, c.position


async def digest(tx: Transaction, checkpoint: Checkpoint, events: list[Recorded]) -> None:
    """What a subscription does with events: commands and rows of their own, and the checkpoint."""
    write = Write()
    for event in events:
        write.rows.add("t", [COUNTERS.count(event.stream, 1, boxes=1, items=event.version)])
    hear = [
        Envelope(
            id=f"hear:{e.id}",
            tenant=e.tenant,
            command=Hear(box_id=e.event.box_id, amount=e.event.amount),
            at=NOON,
        )
        for e in events
    ]
    await handle(tx, CATALOG, hear, write)


async def work(store: Store, chance: random.Random, done: asyncio.Event, order: list[str]) -> None:
    """A worker until there is nothing left; it crashes in every third turn."""
    while True:
        finished = done.is_set()
        read = 0
        try:
            async with store.transaction() as tx:
                checkpoint = await tx.claim("ear")
                if checkpoint is None:
                    await asyncio.sleep(0.001)
                    continue
                tail = await tx.tail(
                    checkpoint.position, 5, NAMES, checkpoint.slot, checkpoint.slots
                )
                read = len(tail.events)
                if read and chance.random() < 0.3:
                    raise Crash
                await digest(tx, checkpoint, list(tail.events))
                await tx.advance(checkpoint, tail.read_to)
                await asyncio.sleep(chance.random() * 0.002)
                if read and chance.random() < 0.3:
                    raise Crash
        except (Crash, Conflict):
            continue
        order.append(f"{checkpoint.slot}")
        if finished and not read and not (await store.lags())["ear"]:
            return
        await asyncio.sleep(0)


async def test_three_workers_that_crash_share_four_slots_and_each_event_counts_once(
    kept: Harness,
) -> None:
    """thingsboard#10479, #6492: events acknowledged and lost, or taken twice."""
    store, chance, done = kept.store, random.Random(SEED), asyncio.Event()
    boxes, each, order = 12, 10, list[str]()

    async def tell() -> None:
        for version in range(1, each + 1):
            for box in range(boxes):
                await append(store, packed(f"b{box}", version, amount=version))
        done.set()

    async with asyncio.timeout(60):
        await asyncio.gather(tell(), *(work(store, chance, done, order) for _ in range(3)))
    for box in range(boxes):
        heard = [e.event.amount for e in await store.history("t", EAR(f"b{box}"))]
        assert heard == list(range(1, each + 1)), f"b{box}, seed {SEED}"
    rows = await kept.rows("toy.counters")
    assert {k[1]: (r["boxes"], r["items"]) for k, r in rows.items()} == {
        BOX(f"b{box}"): (each, each * (each + 1) // 2) for box in range(boxes)
    }
    assert set(order) == {"0", "1", "2", "3"}, "every slot was served"


async def test_every_stream_belongs_to_one_slot_and_every_slot_reads_its_own(
    store: Store,
) -> None:
    await append(store, *(packed(f"b{n}", 1) for n in range(40)))
    async with store.transaction() as tx:
        tails = [await tx.tail(START, 100, NAMES, slot, 4) for slot in range(4)]
    streams = [[e.stream for e in tail.events] for tail in tails]
    assert all(streams), "40 streams spread over 4 slots"
    assert Counter(s for slot in streams for s in slot) == {BOX(f"b{n}"): 1 for n in range(40)}


async def test_a_stream_has_a_slot_whatever_its_hash(store: Store) -> None:
    """PostgreSQL hashes this one to -2^31, which has no absolute value among its integers."""
    await append(store, packed("7z75sma", 1))
    async with store.transaction() as tx:
        tails = [await tx.tail(START, 100, NAMES, slot, 4) for slot in range(4)]
    assert [e.stream for tail in tails for e in tail.events] == [BOX("7z75sma")]


async def test_a_slot_is_held_by_one_worker_at_a_time(store: Store) -> None:
    async with AsyncExitStack() as stack:
        workers = [await stack.enter_async_context(store.transaction()) for _ in range(4)]
        held = [await claimed(tx) for tx in workers]
        assert sorted(c.slot for c in held) == [0, 1, 2, 3]
        assert {c.slots for c in held} == {4}
        fifth = await stack.enter_async_context(store.transaction())
        assert await fifth.claim("ear") is None
    async with store.transaction() as tx:
        assert (await claimed(tx)).position == START


async def test_the_slot_that_was_advanced_longest_ago_comes_first(store: Store) -> None:
    slots: list[int] = []
    for _ in range(12):
        async with store.transaction() as tx:
            checkpoint = await claimed(tx)
            await tx.advance(checkpoint, checkpoint.position)
            slots.append(checkpoint.slot)
    assert [sorted(slots[i : i + 4]) for i in (0, 4, 8)] == [[0, 1, 2, 3]] * 3


async def test_a_slot_that_is_to_rest_is_not_claimed(store: Store) -> None:
    async with store.transaction() as tx:
        checkpoint = await tx.claim("ear", [0, 1, 3])
        assert checkpoint is not None
        assert checkpoint.slot == 2
        async with store.transaction() as other:
            assert await other.claim("ear", [0, 1, 3]) is None
        assert await tx.claim("ear", range(4)) is None


async def test_a_subscription_has_one_slot_unless_told_otherwise(store: Store) -> None:
    async with store.transaction() as tx:
        assert seen(await tx.claim("somebody")) == ("somebody", 0, 1, START)


async def test_a_checkpoint_moves_with_what_it_caused_or_not_at_all(kept: Harness) -> None:
    store = kept.store
    await append(store, packed("a", 1, amount=3))
    for crash in (True, False):
        try:
            async with store.transaction() as tx:
                checkpoint = await tx.claim("single")
                assert checkpoint is not None
                assert seen(checkpoint) == ("single", 0, 1, START)
                tail = await tx.tail(checkpoint.position, 10, NAMES, 0, 1)
                await digest(tx, checkpoint, list(tail.events))
                await tx.advance(checkpoint, tail.read_to)
                if crash:
                    raise Crash
        except Crash:
            assert await kept.rows("toy.counters") == {}
            assert await store.history("t", EAR("a")) == []
    async with store.transaction() as tx:
        checkpoint = await tx.claim("single")
        assert checkpoint is not None
        assert checkpoint.position == tail.read_to > START
    state = await store.stored("t", EAR("a"))
    assert state is not None
    assert CATALOG.state(EAR("a"), state.state) == Ear(heard=(3,))


async def test_lags_count_what_is_not_digested(store: Store) -> None:
    assert await store.lags() == {"ear": 0}
    await append(store, packed("a", 1), packed("a", 2))
    assert await store.lags() == {"ear": 2}
    for _ in range(4):
        async with store.transaction() as tx:
            checkpoint = await claimed(tx)
            tail = await tx.tail(START, 10, NAMES, checkpoint.slot, checkpoint.slots)
            to = tail.read_to if tail.events else checkpoint.position
            await tx.advance(checkpoint, to)
    assert await store.lags() == {"ear": 0}, "what other slots digested is no lag"


async def parked(store: Store, *events: Recorded, error: str = "bug", attempts: int = 1) -> None:
    async with store.transaction() as tx:
        await tx.park("ear", events, error, attempts=attempts)


async def test_parked_events_are_letters_that_block_only_their_streams(store: Store) -> None:
    await append(store, packed("a", 1), packed("b", 1), packed("a", 2))
    a1, _, a2 = (await store.tail(START, 10)).events
    await parked(store, a1, a2)
    async with store.transaction() as tx:
        keys = [("t", BOX("a")), ("t", BOX("b")), ("other", BOX("a"))]
        assert await tx.parked("ear", keys) == {("t", BOX("a"))}
        assert await tx.parked("another", keys) == set()
    letters = await store.letters("ear")
    assert [(x.stream, x.version, x.event, x.error, x.attempts) for x in letters] == [
        (BOX("a"), 1, "toy.Packed", "bug", 1),
        (BOX("a"), 2, "toy.Packed", "bug", 1),
    ]
    assert [x.position for x in letters] == [a1.position, a2.position]
    assert await store.letters() == letters
    assert await store.letters("another") == []


async def test_a_checkpoint_tells_of_letters_and_may_only_err_on_the_safe_side(
    store: Store,
) -> None:
    await append(store, packed("a", 1))
    await parked(store, *(await store.tail(START, 10)).events)
    for _ in range(4):
        async with store.transaction() as tx:
            checkpoint = await claimed(tx)
            assert checkpoint.has_letters
            await tx.advance(checkpoint, checkpoint.position)


async def test_parking_again_counts_the_attempts_and_keeps_one_letter(store: Store) -> None:
    await append(store, packed("a", 1))
    (a1,) = (await store.tail(START, 10)).events
    await parked(store, a1, attempts=0)
    await parked(store, a1, attempts=4)
    await parked(store, a1, error="again")
    (letter,) = await store.letters()
    assert (letter.attempts, letter.error) == (5, "again")


async def test_letters_are_taken_in_stream_order_and_only_when_committed(store: Store) -> None:
    await append(store, *(packed(b, v) for v in (1, 2, 3) for b in ("b", "a")))
    events = list((await store.tail(START, 10)).events)
    await parked(store, *reversed(events))
    with pytest.raises(Crash):
        await take_and_crash(store)
    assert len(await store.letters()) == 6
    async with store.transaction() as tx:
        taken = await tx.take_letters("ear", ("t", BOX("a")), 2, 500)
    assert [(e.stream, e.version) for _, e in taken] == [(BOX("a"), 1), (BOX("a"), 2)]
    assert taken[0][1].event == Packed(box_id="a", amount=1)
    assert all(letter.subscription == "ear" for letter, _ in taken)
    async with store.transaction() as tx:
        assert await tx.take_letters("another", ("t", BOX("b")), 3, 500) == []
        pieces = [await tx.take_letters("ear", ("t", BOX("b")), 3, 2) for _ in range(3)]
    assert [[e.version for _, e in piece] for piece in pieces] == [[1, 2], [3], []]
    assert [(letter.stream, letter.version) for letter in await store.letters()] == [(BOX("a"), 3)]


async def take_and_crash(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.take_letters("ear", ("t", BOX("a")), 3, 500)
        raise Crash


async def test_letters_are_told_a_page_at_a_time_the_oldest_first(store: Store) -> None:
    await append(store, *(packed(box, 1) for box in "abcdefg"))
    events = (await store.tail(START, 10)).events
    await parked(store, *events)
    whole = await store.letters()
    assert [letter.stream for letter in whole] == [event.stream for event in events]
    pages = [list(await store.letters("ear", limit=3))]
    while pages[-1]:
        pages.append(list(await store.letters("ear", after=pages[-1][-1].id, limit=3)))
    assert pages == [list(whole[:3]), list(whole[3:6]), list(whole[6:]), []]
    some = [whole[5].id, whole[1].id, -1]
    assert list(await store.letters(ids=some)) == [whole[1], whole[5]]
    assert list(await store.letters(ids=some, after=whole[1].id)) == [whole[5]]
    assert await store.letters("another", ids=some) == []
    assert await store.letters(ids=[]) == []


async def test_a_letter_is_taken_by_one_only(store: Store) -> None:
    await append(store, packed("a", 1))
    await parked(store, *(await store.tail(START, 10)).events)

    async def take() -> int:
        async with store.transaction() as tx:
            taken = await tx.take_letters("ear", ("t", BOX("a")), 1, 500)
            await asyncio.sleep(0.02)
            return len(taken)

    assert sorted(await asyncio.gather(take(), take(), take())) == [0, 0, 1]


async def test_an_advance_is_seen_by_the_next_who_claims(store: Store) -> None:
    async with store.transaction() as tx:
        checkpoint = await tx.claim("single")
        assert checkpoint is not None
        await tx.advance(checkpoint, Position(3, 14))
    async with store.transaction() as tx:
        assert seen(await tx.claim("single")) == ("single", 0, 1, Position(3, 14))
