"""The proof that is made every night: when, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from entrepot.adapters.memory import MemoryStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Unavailable
from entrepot.runtime import nightly
from entrepot.runtime.nightly import FOUND, WATCH, Nightly, Proof, first_of, next_after
from entrepot.runtime.verify import Difference, Verdict

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
THREE = time(3)


def verdict(*differences: Difference) -> Verdict:
    return Verdict(5, 2, 1, 4, len(differences), differences, 0.1)


async def turns() -> MemoryStore:
    store = MemoryStore(Catalog([]))
    await store.open()
    return store


async def nobody(night: datetime, verdict: Verdict) -> None:
    """Is told."""


def proving(
    prove: Callable[[], Awaitable[Verdict]],
    store: MemoryStore,
    clock: Callable[[], datetime],
    alert: Callable[[datetime, Verdict], Awaitable[None]] = nobody,
) -> Nightly:
    return Nightly("verify", THREE, Proof(prove, alert, clock), turns=store, clock=clock)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (NOON, NOON.replace(day=2, hour=3)),
        (NOON.replace(hour=2, minute=59), NOON.replace(hour=3)),
        (NOON.replace(hour=3), NOON.replace(day=2, hour=3)),
    ],
)
def test_the_next_night_is_the_first_time_the_clock_shows_it(
    moment: datetime, expected: datetime
) -> None:
    assert next_after(moment, THREE) == expected


async def test_it_proves_once_each_night(monkeypatch: pytest.MonkeyPatch) -> None:
    at, proved = NOON, list[datetime]()
    third = asyncio.Event()

    async def prove() -> Verdict:
        proved.append(at)
        if len(proved) == 3:
            third.set()
            await asyncio.Event().wait()
        return verdict()

    async def nap(seconds: float) -> None:
        nonlocal at
        at += timedelta(seconds=seconds)

    monkeypatch.setattr(nightly.asyncio, "sleep", nap)
    loop = proving(prove, await turns(), lambda: at)
    task = asyncio.create_task(loop.run())
    await third.wait()
    task.cancel()
    assert proved == [NOON.replace(day=day, hour=3) for day in (2, 3, 4)]


async def told(found: Sequence[Difference] | Exception) -> list[Any]:
    async def prove() -> Verdict:
        if isinstance(found, Exception):
            raise found
        return verdict(*found)

    with capture_logs() as logs:
        loop = proving(prove, await turns(), lambda: NOON)
        await loop.night(NOON)
    return list(logs)


async def test_what_differs_is_an_error_and_a_figure() -> None:
    (said,) = await told([Difference("state", "main", "stock/a", "reserved: log 1, kept 2")])
    assert (said["event"], said["log_level"]) == ("verify.differs", "error")
    assert said["first"] == ["stock/a: reserved: log 1, kept 2"]
    assert FOUND._value.get() == 1
    (said,) = await told([])
    assert (said["event"], said["log_level"]) == ("verify.zero_difference", "info")
    assert FOUND._value.get() == 0


async def test_a_proof_that_could_not_be_made_is_an_error_and_does_not_end_the_loop() -> None:
    (said,) = await told(Unavailable("the database is away"))
    assert (said["event"], said["log_level"]) == ("nightly.failed", "error")


async def test_of_several_processes_one_proves_each_night(monkeypatch: pytest.MonkeyPatch) -> None:
    at, proved, store = NOON, list[str](), await turns()

    def process(name: str) -> Nightly:
        async def prove() -> Verdict:
            proved.append(name)
            return verdict()

        return proving(prove, store, lambda: at)

    async def nap(seconds: float) -> None:
        nonlocal at
        at += timedelta(seconds=seconds)

    monkeypatch.setattr(nightly.asyncio, "sleep", nap)
    for night in (NOON, NOON + timedelta(days=1)):
        at = night
        for name in ("one", "two", "three"):
            await process(name).night(night)
    assert proved == ["one", "one"]


async def test_who_dies_over_the_proof_is_replaced_while_others_look_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at, proved, store = NOON, list[str](), await turns()
    assert await store.lease_turn("verify", NOON)

    async def prove() -> Verdict:
        proved.append("another")
        return verdict()

    async def nap(seconds: float) -> None:
        nonlocal at
        at += timedelta(seconds=seconds)
        if at == NOON + timedelta(minutes=5):
            await store.close()
            await store.open()

    monkeypatch.setattr(nightly.asyncio, "sleep", nap)
    await proving(prove, store, lambda: at).night(NOON)
    assert (proved, at) == (["another"], NOON + timedelta(minutes=5))
    assert at < NOON + WATCH


async def test_the_staff_hears_of_what_differs_with_the_numbers_and_of_nothing_else() -> None:
    told = list[tuple[datetime, Verdict]]()

    async def alert(night: datetime, found: Verdict) -> None:
        told.append((night, found))

    async def proved(*found: Difference) -> None:
        async def prove() -> Verdict:
            return verdict(*found)

        loop = proving(prove, await turns(), lambda: NOON, alert)
        await loop.night(NOON)

    await proved()
    assert told == []
    await proved(*[Difference("state", "main", f"stock/{n}", "reserved: 1, kept 2") for n in "ab"])
    ((night, found),) = told
    assert (night, found.found, found.events, found.rows) == (NOON, 2, 5, 4)
    assert "stock/b: reserved: 1, kept 2" in first_of(found)[1]


async def test_each_work_of_a_night_is_done_once_whatever_becomes_of_another() -> None:
    done, store = list[str](), await turns()

    def work(named: str) -> Nightly:
        async def does(night: datetime) -> None:
            done.append(named)
            if named == "seal":
                raise Unavailable("away")

        return Nightly(named, THREE, does, turns=store, clock=lambda: NOON + WATCH)

    with capture_logs() as logs:
        for named in ("seal", "verify", "verify"):
            await work(named).night(NOON)
    assert done == ["seal", "verify"]
    assert [(each["event"], each["work"]) for each in logs] == [("nightly.failed", "seal")]
