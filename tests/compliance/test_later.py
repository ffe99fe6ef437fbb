"""What is asked for later: timers and effects; and the bell that wakes who waits for them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.ports import EFFECTS, TIMERS, Conflict, DueTimer, Store, Write
from entrepot.kernel.react import Origin
from entrepot.kernel.timers import LOOK_S, Cancel, Timer
from entrepot.runtime.timers import Alarm

from .harness import CATALOG, NOON, Harness, append, packed
from .toy.contexts import Hear, Print

WAKE_MAX_S = 0.25
ORIGIN = Origin(tenant="t", at=NOON, correlation_id="because", causation_id="of", historic=True)


def hear(amount: int) -> Hear:
    return Hear(box_id="a", amount=amount)


async def set_timers(
    store: Store, *timers: Timer | Cancel, tenant: str = "t", hold_s: float = 0
) -> None:
    origin = Origin(tenant=tenant, at=NOON, correlation_id="because", causation_id="of")
    async with store.transaction() as tx:
        await tx.write(Write(timers=[(origin, timer) for timer in timers]))
        await asyncio.sleep(hold_s)


async def take(store: Store, now: datetime = NOON, limit: int = 10) -> list[DueTimer]:
    async with store.transaction() as tx:
        return list(await tx.take_timers(now, limit))


def amounts(timers: Iterable[DueTimer]) -> list[int]:
    return [timer.command.amount for timer in timers]  # type: ignore[attr-defined]


async def test_a_timer_is_due_at_its_time_and_taken_once(store: Store) -> None:
    await set_timers(store, Timer("k", NOON, hear(1)))
    assert await store.next_timer() == NOON
    assert await take(store, NOON - timedelta(microseconds=1)) == []
    (timer,) = await take(store)
    assert (timer.key, timer.due, timer.command) == ("k", NOON, hear(1))
    assert timer.origin == Origin(tenant="t", at=NOON, correlation_id="because", causation_id="of")
    assert await take(store) == []
    assert await store.next_timer() is None


async def test_timers_come_in_order_of_time_up_to_the_limit(store: Store) -> None:
    minutes = [3, 1, 2]
    await set_timers(
        store, *(Timer(f"k{m}", NOON + timedelta(minutes=m), hear(m)) for m in minutes)
    )
    later = NOON + timedelta(hours=1)
    assert amounts(await take(store, later, limit=2)) == [1, 2]
    assert await store.next_timer() == NOON + timedelta(minutes=3)
    assert amounts(await take(store, later, limit=2)) == [3]


async def test_the_same_key_replaces_and_cancel_forgets(store: Store) -> None:
    await set_timers(store, Timer("k", NOON, hear(1)), Timer("other", NOON, hear(9)))
    await set_timers(store, Timer("k", NOON + timedelta(hours=1), hear(2)))
    assert amounts(await take(store)) == [9]
    await set_timers(store, Cancel("k"), Cancel("never there"))
    assert await take(store, NOON + timedelta(days=1)) == []


async def test_the_last_word_of_a_write_on_a_key_holds(store: Store) -> None:
    await set_timers(
        store,
        *(Timer("a", NOON, hear(1)), Timer("a", NOON, hear(2))),
        *(Timer("b", NOON, hear(3)), Cancel("b")),
        *(Cancel("c"), Timer("c", NOON, hear(4))),
    )
    assert sorted(amounts(await take(store))) == [2, 4]


async def test_tenants_have_timers_of_their_own(store: Store) -> None:
    await set_timers(store, Timer("k", NOON, hear(1)), tenant="one")
    await set_timers(store, Timer("k", NOON, hear(2)), tenant="two")
    await set_timers(store, Cancel("k"), tenant="three")
    assert sorted((t.origin.tenant, t.key) for t in await take(store)) == [
        *(("one", "k"), ("two", "k"))
    ]


async def test_timers_of_a_transaction_that_fails_are_due_again(store: Store) -> None:
    await set_timers(store, Timer("k", NOON, hear(1)))

    async def take_and_fail() -> None:
        async with store.transaction() as tx:
            assert len(await tx.take_timers(NOON, 10)) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await take_and_fail()
    assert amounts(await take(store)) == [1]


async def test_an_effect_is_not_the_next_timer(store: Store) -> None:
    await want(store, effect())
    assert await store.next_timer() is None
    await set_timers(store, Timer("k", NOON + timedelta(days=1), hear(1)))
    assert await store.next_timer() == NOON + timedelta(days=1)


async def test_who_waits_for_timers_sleeps_while_an_effect_is_overdue(store: Store) -> None:
    looked = 0

    def clock() -> datetime:
        nonlocal looked
        looked += 1
        return datetime.now(UTC)

    await want(store, effect())
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await Alarm(store, CATALOG, clock=clock).run()
    assert looked == 1


async def test_two_takers_at_once_share_the_timers(store: Store) -> None:
    await set_timers(store, *(Timer(f"k{n}", NOON, hear(n)) for n in range(6)))
    async with store.transaction() as one, store.transaction() as two:
        first = await one.take_timers(NOON, 4)
        second = await two.take_timers(NOON, 10)
    assert sorted(amounts(first) + amounts(second)) == list(range(6))
    assert len(first) == 4


async def test_the_same_key_set_by_two_at_once_is_never_rejected(store: Store) -> None:
    results = await asyncio.gather(
        *(set_timers(store, Timer("k", NOON, hear(n)), hold_s=0.02) for n in range(3)),
        return_exceptions=True,
    )
    assert {type(r) for r in results if r is not None} <= {Conflict}
    assert None in results
    assert len(await take(store)) == 1


def effect(
    key: str = "k", *, timeout_s: float = 10.0, text: str = "hello", hurried: bool = False
) -> Effect:
    return Effect(
        name="print",
        key=key,
        request=Print(text=text),
        failed=hear(0),
        timeout_s=timeout_s,
        hurried=hurried,
    )


async def want(store: Store, *effects: Effect) -> None:
    async with store.transaction() as tx:
        await tx.write(Write(effects=[(ORIGIN, each) for each in effects]))


async def forget(store: Store, *ids: int) -> set[int]:
    async with store.transaction() as tx:
        return await tx.forget_effects(ids)


async def test_an_effect_is_leased_as_it_was_wanted_and_by_one_only(store: Store) -> None:
    await want(store, effect(hurried=True))
    leased = await asyncio.gather(*(store.lease_effects(10) for _ in range(3)))
    (due,) = [due for some in leased for due in some]
    assert due == Due(
        id=due.id,
        tenant="t",
        effect=effect(hurried=True),
        attempts=1,
        at=NOON,
        correlation_id="because",
        causation_id="of",
        historic=True,
    )
    assert await store.lease_effects(10) == []


async def test_an_effect_wanted_twice_under_one_key_is_wanted_once(store: Store) -> None:
    await want(store, effect(text="first"), effect(text="second"))
    await want(store, effect(text="third"), effect("another"))
    requests = [due.effect.request for due in await store.lease_effects(10)]
    assert requests == [Print(text="first"), Print(text="hello")]


async def test_a_forgotten_effect_is_gone_and_forgetting_tells_what_was_there(
    store: Store,
) -> None:
    await want(store, effect("a"), effect("b"))
    a, b = await store.lease_effects(10)
    assert await forget(store, a.id, 987_654_321) == {a.id}
    assert await forget(store, a.id, b.id) == {b.id}
    assert await store.lease_effects(10) == []


async def test_an_effect_stays_when_the_transaction_that_forgets_it_fails(
    store: Store, no_slack: None
) -> None:
    await want(store, effect(timeout_s=0.05))
    (due,) = await store.lease_effects(10)

    async def forget_and_fail() -> None:
        async with store.transaction() as tx:
            assert await tx.forget_effects([due.id]) == {due.id}
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await forget_and_fail()
    await asyncio.sleep(0.08)
    assert [d.id for d in await store.lease_effects(10)] == [due.id]


@pytest.fixture
def no_slack(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leases end with the effect's own time."""
    for adapter in ("memory", "postgres"):
        monkeypatch.setattr(f"entrepot.adapters.{adapter}.store.LEASE_SLACK_S", 0.0)


async def test_the_effect_of_a_dead_worker_comes_back_when_its_time_is_over(
    store: Store, no_slack: None
) -> None:
    await want(store, effect(timeout_s=0.1))
    (due,) = await store.lease_effects(10)
    assert await store.lease_effects(10) == []
    await asyncio.sleep(0.15)
    (again,) = await store.lease_effects(10)
    assert (again.id, again.attempts) == (due.id, 2)


async def test_postponing_counts_an_attempt_or_not(store: Store) -> None:
    await want(store, effect())
    seen = []
    for counts in (False, True, True, False):
        (due,) = await store.lease_effects(10)
        seen.append(due.attempts)
        await store.postpone_effect(due.id, 0.0, "no paper", counts=counts)
    (due,) = await store.lease_effects(10)
    assert [*seen, due.attempts] == [1, 1, 2, 3, 3]


async def test_a_postponed_effect_waits(store: Store) -> None:
    await want(store, effect("a"), effect("b"))
    a, b = await store.lease_effects(10)
    await store.postpone_effect(a.id, 60, "no paper", counts=True)
    await store.postpone_effect(b.id, 0, "no paper", counts=True)
    assert [d.effect.key for d in await store.lease_effects(10)] == ["b"]
    await store.postpone_effect(987_654_321, 0, "unknown effects are no error", counts=True)


async def test_leasing_keeps_to_its_limit_and_to_the_order_of_wanting(store: Store) -> None:
    await want(store, *(effect(f"k{n}") for n in range(5)))
    batches = [[d.effect.key for d in await store.lease_effects(2)] for _ in range(4)]
    assert sorted(k for batch in batches for k in batch) == [f"k{n}" for n in range(5)]
    assert [len(batch) for batch in batches] == [2, 2, 1, 0]


async def test_each_kind_of_effect_is_leased_as_far_as_it_has_places(store: Store) -> None:
    await want(store, *(effect(f"k{n}") for n in range(5)))
    await want(store, *(replace(effect(f"l{n}"), name="post") for n in range(2)))
    kinds = [d.effect.name for d in await store.lease_effects(4, {"print": 3, "none": 9})]
    assert sorted(kinds) == ["post", "post", "print"]
    assert await store.lease_effects(4, {"print": 4}) == []
    assert len(await store.lease_effects(4, {"post": 9})) == 4


async def test_a_bell_rings_for_the_commit_of_events(store: Store) -> None:
    async with store.woken() as bell:
        assert not await bell.wait(0.01)
        await append(store, packed("a", 1))
        assert await bell.wait(WAKE_MAX_S)
        assert not await bell.wait(0.01), "one ring for one commit"


async def test_a_ring_before_the_wait_is_not_lost(store: Store) -> None:
    async with store.woken() as bell:
        await append(store, packed("a", 1))
        await append(store, packed("a", 2))
        assert await bell.wait(0)
        assert not await bell.wait(0.01)


async def test_a_bell_rings_only_for_the_names_it_was_asked_for(store: Store) -> None:
    async with (
        store.woken({"toy.Packed"}) as packing,
        store.woken({"toy.Sealed"}) as sealing,
        store.woken({TIMERS}) as timers,
        store.woken({EFFECTS}) as effects,
    ):
        await append(store, packed("a", 1))
        assert [await b.wait(0.01) for b in (packing, sealing, timers, effects)] == [
            *(True, False, False, False)
        ]
        await set_timers(store, Timer("k", NOON, hear(1)))
        await want(store, effect())
        assert [await b.wait(0.01) for b in (packing, sealing, timers, effects)] == [
            *(False, False, True, True)
        ]


async def test_a_timer_rings_only_when_it_may_be_due_before_anybody_looks(store: Store) -> None:
    live = replace(ORIGIN, historic=False)
    async with store.woken({TIMERS}) as timers:
        for delay_s, rang in ((2 * LOOK_S + 1, False), (LOOK_S, True)):
            due = NOON + timedelta(seconds=delay_s)
            async with store.transaction() as tx:
                await tx.write(Write(timers=[(live, Timer("k", due, hear(1)))]))
            assert await timers.wait(0.01) is rang


async def test_what_was_not_committed_rings_no_bell(store: Store) -> None:
    async def fail() -> None:
        async with store.transaction() as tx:
            await tx.write(Write(timers=[(ORIGIN, Timer("k", NOON, hear(1)))]))
            raise RuntimeError

    async with store.woken() as bell:
        with pytest.raises(RuntimeError):
            await fail()
        assert not await bell.wait(0.02)


async def test_a_sleeper_wakes_within_a_moment_of_the_commit(store: Store) -> None:
    async def sleep() -> float:
        async with store.woken() as bell:
            ready.set()
            assert await bell.wait(5)
            return time.perf_counter()

    ready = asyncio.Event()
    sleeper = asyncio.create_task(sleep())
    await ready.wait()
    await append(store, packed("a", 1))
    committed = time.perf_counter()
    assert await sleeper - committed < WAKE_MAX_S


async def test_a_sleeper_of_another_process_wakes_too(kept: Harness) -> None:
    other = await kept.another()
    if other is None:
        pytest.skip("one process only")
    try:
        async with other.woken({"toy.Packed"}) as bell:
            await append(kept.store, packed("a", 1))
            assert await bell.wait(WAKE_MAX_S)
    finally:
        await other.close()


async def test_a_turn_is_leased_once_and_the_next_one_anew(kept: Harness) -> None:
    store = kept.store
    assert await store.lease_turn("proof", NOON)
    assert not await store.lease_turn("proof", NOON)
    assert await store.lease_turn("sweep", NOON)
    await store.end_turn("proof", NOON)
    assert not await store.lease_turn("proof", NOON)
    assert await store.lease_turn("proof", NOON + timedelta(days=1))
    assert not await store.lease_turn("proof", NOON)


async def test_a_turn_of_a_dead_process_is_taken_over_unless_it_had_ended(kept: Harness) -> None:
    other = await kept.another()
    if other is None:
        pytest.skip("memory is of one process")
    assert await other.lease_turn("proof", NOON)
    assert await other.lease_turn("sweep", NOON)
    assert not await kept.store.lease_turn("proof", NOON)
    await other.end_turn("sweep", NOON)
    await other.close()
    async with asyncio.timeout(10):
        while not await kept.store.lease_turn("proof", NOON):  # noqa: ASYNC110 - another's end
            await asyncio.sleep(0.02)
    assert not await kept.store.lease_turn("sweep", NOON)
