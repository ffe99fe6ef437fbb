"""How long stock waits for money, in a time that passes at once."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from entrepot.contexts.orders.published import PAYMENT_WINDOW

from .faults import Faults
from .stories import Story, ended, never_paid, opened, overtaken, waited
from .town import Report, Town
from .virtual import VirtualLoop


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds for half an hour and for a week."""
    for method in PAYMENT_WINDOW:
        monkeypatch.setitem(PAYMENT_WINDOW, method, timedelta(seconds=10))


class FairWeather(Faults):
    """Nothing goes wrong but what the story tells."""

    def happens(self, odds: float) -> bool:
        return False


async def lived(story: Story, seed: int) -> Report:
    town = Town(seed, FairWeather(random.Random(seed)))
    await town.ground.store.open()
    running = await opened(town)
    await story(town)
    return (await ended(town, running)).report


def tell(story: Story, seed: int = 0) -> Report:
    with capture_logs(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(lived(story, seed))


def test_money_that_comes_as_its_time_is_over_is_taken_with_the_goods_or_not_at_all() -> None:
    """After an outage the timer and the card's answer come at the same moment."""
    ends = set()
    for seed in range(12):
        report = tell(overtaken, seed)
        assert report.problems == [], f"seed {seed}"
        ends.update(report.statuses)
    assert ends == {"Confirmed", "Cancelled"}


@pytest.mark.parametrize(("story", "status"), [(waited, "Confirmed"), (never_paid, "Cancelled")])
def test_the_time_for_paying_begins_with_the_asking_and_comes_to_an_end(
    story: Story, status: str
) -> None:
    report = tell(story)
    assert (report.problems, report.statuses) == ([], {status: 1})
