"""The proof that is made every night: when, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from entrepot.kernel.ports import Unavailable
from entrepot.runtime import nightly
from entrepot.runtime.nightly import FOUND, Nightly, next_after
from entrepot.runtime.verify import Difference, Verdict

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
THREE = time(3)


def verdict(*differences: Difference) -> Verdict:
    return Verdict(5, 2, 1, 4, len(differences), differences, 0.1)


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
    task = asyncio.create_task(Nightly(prove, THREE, clock=lambda: at).run())
    await third.wait()
    task.cancel()
    assert proved == [NOON.replace(day=day, hour=3) for day in (2, 3, 4)]


async def told(found: Sequence[Difference] | Exception) -> list[Any]:
    async def prove() -> Verdict:
        if isinstance(found, Exception):
            raise found
        return verdict(*found)

    with capture_logs() as logs:
        await Nightly(prove, THREE, clock=lambda: NOON).turn()
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
    assert (said["event"], said["log_level"]) == ("verify.not_made", "error")
