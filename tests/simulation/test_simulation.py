"""A few seeds each time, other ones each day would hide who broke what: they are fixed."""

from __future__ import annotations

import pytest

from .town import simulate


@pytest.mark.parametrize("seed", range(8))
def test_whatever_fails_nothing_is_lost_doubled_or_oversold(seed: int) -> None:
    report = simulate(seed)
    assert report.problems == [], f"python -m tests.simulation --first {seed} --seeds 1"
    assert report.orders > 0


def test_a_seed_tells_the_same_story_twice() -> None:
    assert simulate(3) == simulate(3)


def test_what_goes_wrong_does_go_wrong() -> None:
    """Otherwise all would hold because nothing happened."""
    report = simulate(6)
    assert report.deaths > 10
    assert report.overloads > 0
    assert {"Delivered", "Cancelled"} <= set(report.statuses)


@pytest.mark.simulation_long
@pytest.mark.parametrize("seed", range(100, 300))
def test_so_it_is_for_many_seeds(seed: int) -> None:
    assert simulate(seed).problems == [], f"python -m tests.simulation --first {seed} --seeds 1"
