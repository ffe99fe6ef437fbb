"""Streams: what is appended is there, in order, once, or not at all."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from msgspec.structs import replace

from entrepot.kernel.effects import Effect
from entrepot.kernel.message import START, Accepted, Position, Refused
from entrepot.kernel.ports import Conflict, Store, Stored, Unavailable, Write
from entrepot.kernel.react import Origin
from entrepot.kernel.timers import Timer

from .harness import CATALOG, NOON, Harness, append, packed, writing
from .toy.contexts import BOX, BOXES, Hear, Packed, Print

KEY = ("t", BOX("a"))


async def test_an_unknown_stream_has_no_state_and_no_history(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.load([KEY], lock=True) == {}
    assert await store.stored(*KEY) is None
    assert await store.history(*KEY) == []


async def test_whoever_has_a_stream_is_told_once(store: Store) -> None:
    assert await store.tenants() == []
    for box in ("a", "b"):
        await append(store, packed(box, 1, tenant="u"), packed(box, 1, tenant="T"))
    assert await store.tenants() == ["T", "u"]


async def test_states_come_back_byte_for_byte(store: Store) -> None:
    await append(store, packed("a", 1), packed("a", 2))
    async with store.transaction() as tx:
        for lock in (False, True):
            assert await tx.load([KEY, ("t", "box/none")], lock=lock) == {
                KEY: Stored(b'{"amount":2}', 2)
            }
    assert await store.stored(*KEY) == Stored(b'{"amount":2}', 2)


async def test_an_event_comes_back_as_it_was_told(store: Store) -> None:
    told = packed("a", 1, amount=7, at=NOON + timedelta(microseconds=1))
    told = replace(told, session_id="annas telephone")
    await append(store, told)
    (found,) = await store.history(*KEY)
    assert found.event == Packed(box_id="a", amount=7)
    assert CATALOG.shapes["toy.Packed"].decoder.decode(found.data) == found.event
    for field in told.__struct_fields__:
        if field not in ("position", "data"):
            assert getattr(found, field) == getattr(told, field), field
    assert found.position > START


async def test_one_write_gives_ascending_positions_and_answers_with_the_last(store: Store) -> None:
    async with store.transaction() as tx:
        last = await tx.write(writing(packed("a", 1), packed("b", 1), packed("a", 2)))
    tail = await store.tail(START, 10)
    assert [(e.stream, e.version) for e in tail.events] == [
        *(("box/a", 1), ("box/b", 1), ("box/a", 2))
    ]
    positions = [e.position for e in tail.events]
    assert positions == sorted(set(positions))
    assert positions[-1] == last


async def test_a_write_without_events_has_no_position(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.write(Write()) == START


async def test_a_transaction_sees_what_it_wrote_itself(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.write(writing(packed("a", 1)))
        await tx.load([KEY], lock=True)
        await tx.write(writing(packed("a", 2)))
        assert (await tx.load([KEY], lock=True))[KEY].version == 2
    assert len(await store.history(*KEY)) == 2


async def test_a_stream_made_twice_is_a_conflict(store: Store) -> None:
    await append(store, packed("a", 1))
    with pytest.raises(Conflict):
        async with store.transaction() as tx:
            await tx.write(writing(packed("a", 1)))
    assert len(await store.history(*KEY)) == 1


async def test_of_those_who_make_the_same_stream_at_once_all_but_one_conflict(
    store: Store,
) -> None:
    all_have_looked = asyncio.Barrier(3)

    async def make(amount: int) -> None:
        async with store.transaction() as tx:
            assert await tx.load([KEY], lock=True) == {}
            await all_have_looked.wait()
            await tx.write(writing(packed("a", 1, amount=amount)))

    results = await asyncio.gather(*map(make, (1, 2, 3)), return_exceptions=True)
    assert [type(r) for r in results if r is not None] == [Conflict, Conflict]
    assert len(await store.history(*KEY)) == 1


async def test_a_stream_that_moved_since_it_was_loaded_without_lock_is_a_conflict(
    store: Store,
) -> None:
    await append(store, packed("a", 1))

    async def write_after_another() -> None:
        async with store.transaction() as tx:
            found = await tx.load([KEY], lock=False)
            assert found[KEY].version == 1
            await append(store, packed("a", 2))
            await tx.write(writing(packed("a", 2)))

    with pytest.raises(Conflict):
        await write_after_another()
    assert [e.version for e in await store.history(*KEY)] == [1, 2]


async def test_a_locked_stream_makes_the_next_writer_wait_and_see_the_result(store: Store) -> None:
    await append(store, packed("a", 1))
    order: list[str] = []

    async def second() -> None:
        async with store.transaction() as tx:
            found = await tx.load([KEY], lock=True)
            order.append(f"second sees {found[KEY].version}")
            await tx.write(writing(packed("a", found[KEY].version + 1)))

    async with store.transaction() as tx:
        await tx.load([KEY], lock=True)
        waiting = asyncio.create_task(second())
        await asyncio.sleep(0.05)
        order.append("first writes")
        await tx.write(writing(packed("a", 2)))
    await waiting
    assert order == ["first writes", "second sees 2"]
    assert [e.version for e in await store.history(*KEY)] == [1, 2, 3]


async def test_locks_are_taken_in_one_order_whatever_the_order_of_asking(store: Store) -> None:
    """openTCS/opentcs#257: dispatcher and vehicle took the same two locks AB and BA."""
    names = [f"s{i}" for i in range(6)]
    await append(store, *(packed(name, 1) for name in names))

    async def touch(order: list[str]) -> None:
        async with store.transaction() as tx:
            found = await tx.load([("t", BOX(name)) for name in order], lock=True)
            await asyncio.sleep(0)
            next_ = [packed(n, found["t", BOX(n)].version + 1) for n in order]
            await tx.write(writing(*next_))

    await asyncio.gather(*(touch(names[::step]) for step in (1, -1) * 5))
    assert {(await store.stored("t", BOX(n))).version for n in names} == {11}  # type: ignore[union-attr]


async def test_of_two_that_wait_for_each_other_one_conflicts_and_the_other_goes_on(
    store: Store,
) -> None:
    await append(store, packed("a", 1), packed("b", 1))

    both_hold_one = asyncio.Barrier(2)

    async def touch(first: str, second: str) -> None:
        async with store.transaction() as tx:
            await tx.load([("t", BOX(first))], lock=True)
            await both_hold_one.wait()
            found = await tx.load([("t", BOX(second))], lock=True)
            await tx.write(writing(packed(second, found["t", BOX(second)].version + 1)))

    results = await asyncio.gather(touch("a", "b"), touch("b", "a"), return_exceptions=True)
    assert [type(r) for r in results if r is not None] == [Conflict]
    assert len((await store.tail(START, 10)).events) == 3


async def test_tenants_have_streams_of_their_own(store: Store) -> None:
    await append(store, packed("a", 1, tenant="one"), packed("a", 1, tenant="two"))
    await append(store, packed("a", 2, tenant="two"))
    assert (await store.stored("one", BOX("a"))).version == 1  # type: ignore[union-attr]
    assert [e.tenant for e in await store.history("two", BOX("a"))] == ["two", "two"]


async def test_history_is_told_as_of_a_time_and_to_a_limit(store: Store) -> None:
    hours = [NOON + timedelta(hours=n) for n in range(4)]
    await append(store, *(packed("a", n + 1, at=hour) for n, hour in enumerate(hours)))
    until = await store.history(*KEY, until=hours[1])
    assert [e.version for e in until] == [1, 2]
    assert await store.history(*KEY, until=NOON - timedelta(seconds=1)) == []
    assert [e.version for e in await store.history(*KEY, limit=3)] == [1, 2, 3]


async def test_outcomes_are_remembered_with_their_position_per_tenant(store: Store) -> None:
    accepted = Accepted(("toy.Packed",), BOX("a"), 1)
    refused = Refused("BOX_FULL", "it holds 1000")
    async with store.transaction() as tx:
        write = writing(packed("a", 1))
        write.outcomes = [("t", "one", accepted), ("t", "two", refused)]
        position = await tx.write(write)
    async with store.transaction() as tx:
        found = await tx.outcomes([("t", "one"), ("t", "two"), ("other", "one"), ("t", "no")])
    assert found == {
        ("t", "one"): Accepted(("toy.Packed",), BOX("a"), 1, position),
        ("t", "two"): refused,
    }
    assert isinstance(found["t", "one"].position, Position)  # type: ignore[union-attr]


async def test_an_outcome_remembered_twice_is_a_conflict(store: Store) -> None:
    async def remember() -> None:
        async with store.transaction() as tx:
            await tx.write(Write(outcomes=[("t", "one", Refused("BOX_FULL"))]))

    results = await asyncio.gather(remember(), remember(), return_exceptions=True)
    assert [type(r) for r in results if r is not None] == [Conflict]


def everything_at_once() -> Write:
    origin = Origin(tenant="t", at=NOON)
    failed = Hear(box_id="a", amount=0)
    write = writing(packed("a", 1))
    write.rows.add("t", [BOXES.put(box_id="a", label="a", amount=1, tags=[])])
    write.outcomes = [("t", "one", Accepted())]
    write.timers = [(origin, Timer("later", NOON, failed))]
    write.effects = [
        (origin, Effect(name="print", key="k", request=Print(text="x"), failed=failed))
    ]
    return write


@pytest.mark.parametrize("error", [RuntimeError, asyncio.CancelledError])
async def test_an_error_after_the_write_leaves_no_trace(
    kept: Harness, error: type[BaseException]
) -> None:
    store = kept.store

    async def fail_at_the_end() -> None:
        async with store.transaction() as tx:
            checkpoint = await tx.claim("ear")
            assert checkpoint is not None
            await tx.write(everything_at_once())
            await tx.park("ear", [packed("a", 1)], "no")
            await tx.advance(checkpoint, Position(9, 9))
            raise error

    with pytest.raises(error):
        await fail_at_the_end()
    assert (await store.tail(START, 10)).events == []
    assert await store.stored(*KEY) is None
    assert await kept.rows("toy.boxes") == {}
    assert await store.next_timer() is None
    assert await store.lease_effects(10) == []
    assert await store.letters() == []
    async with store.transaction() as tx:
        assert await tx.outcomes([("t", "one")]) == {}
        assert [(await tx.claim("ear")).position for _ in range(4)] == [START] * 4  # type: ignore[union-attr]


async def test_a_failed_write_cannot_be_committed_by_ignoring_it(kept: Harness) -> None:
    store = kept.store
    await append(store, packed("b", 1))
    with suppress(Conflict):
        async with store.transaction() as tx:
            await tx.write(writing(packed("a", 1)))
            with suppress(Conflict):
                await tx.write(writing(packed("b", 1)))
    assert await store.stored(*KEY) is None
    assert [e.stream for e in (await store.tail(START, 10)).events] == ["box/b"]


async def test_nothing_is_seen_before_the_commit(kept: Harness) -> None:
    store = kept.store
    async with store.transaction() as tx:
        await tx.write(everything_at_once())
        assert (await store.tail(START, 10)).events == []
        assert await store.stored(*KEY) is None
        assert await store.history(*KEY) == []
        assert await kept.rows("toy.boxes") == {}
        assert await store.next_timer() is None
        assert await store.lease_effects(10) == []
        async with store.transaction() as other:
            assert await other.load([KEY], lock=False) == {}
            assert await other.outcomes([("t", "one")]) == {}
            assert await other.take_timers(NOON, 10) == []
    assert len(await store.history(*KEY)) == 1
    assert set(await kept.rows("toy.boxes")) == {("t", "a")}
    assert len(await store.lease_effects(10)) == 1


async def test_a_closed_store_is_unavailable(store: Store) -> None:
    await store.close()
    with pytest.raises(Unavailable):
        await append(store, packed("a", 1))
    with pytest.raises(Unavailable):
        await store.tail(START, 1)


async def test_a_look_back_tells_what_came_since_a_moment(store: Store) -> None:
    hours = [NOON + timedelta(hours=n) for n in range(5)]
    told = [packed("a", n, n, at=hour) for n, hour in enumerate(hours, 1)]
    await append(store, *told[:3])
    await append(store, *told[3:], packed("b", 1, at=hours[4]))
    asked = [(KEY, hours[1]), (KEY, hours[4]), (KEY, NOON - timedelta(days=1))]
    other, unknown = (("t", BOX("b")), hours[4]), (("t", BOX("none")), NOON)
    async with store.transaction() as tx:
        found = await tx.look_back([*asked, other, unknown], 5)
    assert unknown not in found
    amounts = [[e.event.amount for e in found[each].events] for each in asked]
    assert amounts == [[3, 4, 5], [], [1, 2, 3, 4, 5]]
    assert {found[each].stored for each in asked} == {Stored(b'{"amount":5}', 5)}
    assert not any(each.cut for each in found.values())
    assert found[other].events == []


async def test_a_look_back_has_an_end(store: Store) -> None:
    hours = [NOON + timedelta(hours=n) for n in range(5)]
    await append(store, *[packed("a", n, n, at=hour) for n, hour in enumerate(hours, 1)])
    async with store.transaction() as tx:
        far, near = (KEY, hours[1]), (KEY, hours[2])
        found = await tx.look_back([far, near], 2)
    assert [e.version for e in found[near].events] == [4, 5]
    assert (found[far].events, found[far].cut, found[near].cut) == ([], True, False)


async def test_a_look_back_sees_what_its_transaction_wrote(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.write(writing(packed("a", 1), packed("a", 2, at=NOON + timedelta(hours=1))))
        found = await tx.look_back([(KEY, NOON)], 9)
    assert [e.version for e in found[KEY, NOON].events] == [2]
