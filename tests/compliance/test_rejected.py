"""What the store rejects is found among its neighbours; they go on, and it is told of."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from entrepot.kernel.effects import Due, Effect
from entrepot.kernel.message import START, Command
from entrepot.kernel.ports import Store, Write
from entrepot.kernel.react import Origin
from entrepot.kernel.timers import Timer
from entrepot.runtime import effects, subscriptions
from entrepot.runtime.effects import Outside
from entrepot.runtime.letters import redeliver
from entrepot.runtime.subscriptions import Subscriber, Undigested
from entrepot.runtime.timers import Alarm

from .harness import CATALOG, NOON, append, ask, packed
from .toy.contexts import BOX, EAR, Hear, Label, Pack, Print, Seal

BAD = Label(box_id="nowhere", text="rejected")
BOXES = [f"b{n}" for n in range(12)]
ORIGIN = Origin(tenant="t", at=NOON)
PATIENCE_S = 20.0


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What fails is tried again soon, and no time goes into printing why."""
    monkeypatch.setattr(subscriptions, "RETRY_S", 0.002)
    monkeypatch.setattr(effects, "retry_delay_s", lambda attempts: 0.01)
    with capture_logs():
        yield


@asynccontextmanager
async def running(*loops: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(loop) for loop in loops]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def workers(store: Store, many: int = 4) -> AbstractAsyncContextManager[None]:
    ear = CATALOG.subscriptions["ear"]
    return running(*(Subscriber(store, CATALOG, ear).run() for _ in range(many)))


async def heard(store: Store, *boxes: str) -> bool:
    return all([await store.stored("t", EAR(box)) is not None for box in boxes])


async def until(true: Callable[[], Coroutine[Any, Any, object]]) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_S):
            while not await true():  # noqa: ASYNC110 - another loop's end
                await asyncio.sleep(0.02)
    assert await true()


async def test_an_event_that_the_store_rejects_is_parked_and_all_other_streams_go_on(
    store: Store,
) -> None:
    await append(store, *(packed(box, 1) for box in (*BOXES[:6], "bottomless", *BOXES[6:])))
    await append(store, packed("bottomless", 2))
    async with workers(store):
        await until(lambda: heard(store, *BOXES))
        await until(lambda: count(store.letters("ear"), 2))
    letters = await store.letters("ear")
    assert [(letter.stream, letter.version) for letter in letters] == [
        *((BOX("bottomless"), 1), (BOX("bottomless"), 2))
    ]
    assert letters[0].error.startswith("Rejected(")
    assert not await heard(store, "bottomless")
    with pytest.raises(Undigested):
        await redeliver(store, CATALOG, letters[-1])
    assert await store.letters("ear") == letters


async def test_a_letter_tells_why_and_one_that_waits_behind_it_tells_that(store: Store) -> None:
    """What comes before the culprit in its stream waits for nothing."""
    await ask(store, Pack(box_id="thorn", amount=7), Seal(box_id="thorn"))
    async with workers(store):
        await until(lambda: count(store.letters("ear"), 1))
        await append(store, packed("thorn", 3))
        await until(lambda: count(store.letters("ear"), 2))
    culprit, behind = await store.letters("ear")
    assert (culprit.event, culprit.version) == ("toy.Sealed", 2)
    assert (culprit.attempts, culprit.error) == (4, "ValueError('a thorn')")
    assert (behind.event, behind.version) == ("toy.Packed", 3)
    assert (behind.attempts, behind.error) == (0, subscriptions.BEHIND)
    assert [e.event.amount for e in await store.history("t", EAR("thorn"))] == [7]


async def test_of_several_that_fail_together_each_letter_tells_its_own_reason(
    store: Store,
) -> None:
    await ask(store, Seal(box_id="thorn"))
    await append(store, packed("bottomless", 1))
    async with workers(store):
        await until(lambda: count(store.letters("ear"), 2))
    reasons = {letter.stream: letter.error for letter in await store.letters("ear")}
    assert reasons[BOX("thorn")] == "ValueError('a thorn')"
    assert reasons[BOX("bottomless")].startswith("Rejected(")


async def count(found: Coroutine[Any, Any, Sequence[Any]], many: int) -> bool:
    return len(await found) == many


@pytest.mark.parametrize("many", [1, 4])
async def test_while_a_slot_is_tried_again_all_others_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """The slot that fails is always the one that was advanced longest ago."""
    monkeypatch.setattr(subscriptions, "RETRY_S", PATIENCE_S)
    monkeypatch.setattr(subscriptions, "REST_MAX_S", PATIENCE_S)
    await append(store, packed("bottomless", 1), *(packed(box, 1) for box in BOXES))
    others = await apart(store, "bottomless")
    assert others
    async with workers(store, many):
        await until(lambda: heard(store, *others))
    assert await store.letters("ear") == []


async def apart(store: Store, box: str) -> list[str]:
    """The boxes that are in other slots than this one."""
    async with store.transaction() as tx:
        tails = [await tx.tail(START, 100, ["toy.Packed"], slot, 4) for slot in range(4)]
    slots = [{event.stream for event in tail.events} for tail in tails]
    return [b for each in slots if BOX(box) not in each for b in BOXES if BOX(b) in each]


async def test_a_timer_that_the_store_rejects_harms_no_other(store: Store) -> None:
    """As one that breaks, it is tried again after a minute."""
    asked: list[Command] = [Hear(box_id=box, amount=1) for box in BOXES]
    asked.insert(6, BAD)
    async with store.transaction() as tx:
        for n, command in enumerate(asked):
            await tx.write(Write(timers=[(ORIGIN, Timer(f"k{n}", NOON, command))]))
    moment = NOON + timedelta(hours=1)
    async with running(Alarm(store, CATALOG, clock=lambda: moment).run()):
        await until(lambda: heard(store, *BOXES))
        await until(lambda: put_off(store))
    async with store.transaction() as tx:
        assert await tx.take_timers(moment + timedelta(seconds=59), 10) == []
        (again,) = await tx.take_timers(moment + timedelta(seconds=60), 10)
    assert again.command == BAD


async def put_off(store: Store) -> bool:
    due = await store.next_timer()
    return due is not None and due > NOON


def wanted(
    key: str, *, failed: Command | None = None, attempts_max: int = 3
) -> tuple[Origin, Effect]:
    return ORIGIN, Effect(
        name="print",
        key=key,
        request=Print(text=key),
        failed=failed or Hear(box_id=f"{key} failed", amount=0),
        attempts_max=attempts_max,
    )


async def test_an_answer_that_the_store_rejects_harms_no_other_now_or_later(store: Store) -> None:
    """It is asked for again, and has failed in the end."""
    asked: list[str] = []

    async def perform(due: Due) -> Sequence[Command]:
        asked.append(due.effect.key)
        await asyncio.sleep(0.05)  # so that all are answered together
        return [BAD if due.effect.key == "bad" else Hear(box_id=due.effect.key, amount=1)]

    async with running(Outside(store, CATALOG, {"print": perform}).run()):
        async with store.transaction() as tx:
            await tx.write(Write(effects=[wanted(key) for key in (*BOXES[:3], "bad", *BOXES[3:6])]))
        await until(lambda: heard(store, *BOXES[:6]))
        async with store.transaction() as tx:
            await tx.write(Write(effects=[wanted(key) for key in BOXES[6:]]))
        await until(lambda: heard(store, *BOXES[6:], "bad failed"))
    assert asked.count("bad") == 3
    assert await store.effects_due() == 0


async def test_an_effect_whose_last_word_the_store_rejects_waits_before_it_is_asked_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effects, "retry_delay_s", lambda attempts: PATIENCE_S)
    asked: list[str] = []

    async def perform(due: Due) -> Sequence[Command]:
        asked.append(due.effect.key)
        raise RuntimeError("out of paper")

    async with store.transaction() as tx:
        await tx.write(Write(effects=[wanted("bad", failed=BAD, attempts_max=1)]))
    outside = Outside(store, CATALOG, {"print": perform})
    assert await outside.start(10) == 1
    async with asyncio.timeout(PATIENCE_S):
        await outside.settle()
    assert asked == ["bad"]
    assert await store.lease_effects(10) == []
