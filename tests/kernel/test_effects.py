"""The outside is asked again with patience, and left alone while it is down (GW2)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.kernel.effects import Breaker, retry_delay_s


def broken(at: float = 100.0) -> Breaker:
    breaker = Breaker()
    for _ in range(5):
        breaker.failed(at)
    return breaker


def test_four_failures_leave_the_circuit_closed_and_the_fifth_opens_it() -> None:
    breaker = Breaker()
    for _ in range(4):
        breaker.failed(100.0)
        assert breaker.allows(100.0)
    breaker.failed(100.0)
    assert not breaker.allows(100.0)


def test_a_success_between_failures_starts_the_count_again() -> None:
    breaker = Breaker()
    for _ in range(10):
        for _ in range(4):
            breaker.failed(100.0)
        breaker.succeeded()
    assert breaker.allows(100.0)


def test_an_open_circuit_lets_trials_through_after_thirty_seconds() -> None:
    breaker = broken(at=100.0)
    assert not breaker.allows(129.9)
    assert breaker.allows(130.0)


def test_no_more_trials_are_let_through_than_close_the_circuit() -> None:
    breaker = broken(at=100.0)
    assert [breaker.allows(130.0) for _ in range(5)] == [True, True, False, False, False]
    breaker.succeeded()
    assert [breaker.allows(131.0) for _ in range(2)] == [True, False], "one came back"
    breaker.succeeded()
    assert all(breaker.allows(131.0) for _ in range(100))


def test_a_trial_that_never_comes_back_makes_room_after_thirty_seconds() -> None:
    breaker = broken(at=100.0)
    assert [breaker.allows(130.0) for _ in range(3)] == [True, True, False]
    assert not breaker.allows(159.9)
    assert [breaker.allows(160.0) for _ in range(3)] == [True, True, False]


def test_a_failed_trial_opens_the_circuit_for_another_thirty_seconds() -> None:
    breaker = broken(at=100.0)
    breaker.failed(130.0)
    assert not breaker.allows(159.9)
    assert breaker.allows(160.0)


def test_two_successful_trials_close_the_circuit() -> None:
    breaker = broken(at=100.0)
    breaker.succeeded()
    assert not breaker.allows(129.9)
    breaker.succeeded()
    assert breaker.allows(129.9)
    for _ in range(4):
        breaker.failed(131.0)
    assert breaker.allows(131.0), "closed again, the count starts at nothing"


def test_successes_that_do_not_follow_each_other_close_nothing() -> None:
    breaker = broken(at=100.0)
    breaker.succeeded()
    breaker.failed(131.0)
    breaker.succeeded()
    assert breaker.opened_at is not None


@pytest.mark.parametrize(
    ("attempts", "delay_s"),
    [(0, 0.5), (1, 0.5), (2, 1.0), (3, 2.0), (6, 16.0), (10, 256.0), (11, 300.0), (5000, 300.0)],
)
def test_the_wait_doubles_from_half_a_second_to_five_minutes(attempts: int, delay_s: float) -> None:
    assert retry_delay_s(attempts) == delay_s


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.floats(0, 100)), max_size=60))
def test_a_circuit_is_never_open_for_longer_than_thirty_seconds_after_the_last_failure(
    calls: list[tuple[bool, float]],
) -> None:
    breaker, now = Breaker(), 0.0
    for succeeded, passed in calls:
        now += passed
        if succeeded:
            breaker.succeeded()
        else:
            breaker.failed(now)
        assert breaker.allows(now + 30.001)
