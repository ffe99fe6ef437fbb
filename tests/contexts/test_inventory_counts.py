"""Counts that several people work on, until the books are corrected by them or left alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from entrepot.contexts.inventory.commands import (
    AbandonCount,
    AdjustStock,
    BeginCount,
    CompleteCount,
    RecordTallies,
    Refusal,
    Tally,
)
from entrepot.contexts.inventory.decide import counts
from entrepot.contexts.inventory.events import CountCompleted, PlacesCounted
from entrepot.contexts.inventory.published import (
    Allocation,
    IssueStock,
    ReleaseReservation,
    StockMoved,
    StockTurned,
)
from entrepot.contexts.inventory.state import COUNT
from entrepot.kernel import spec as spec_
from entrepot.kernel.decider import Given
from entrepot.kernel.message import Command, Refused
from entrepot.kernel.spec import NOON, Spec

from .inventory_samples import reasons, receive, reserve, stock, stocked

BEGIN = BeginCount(count_id="c", warehouse_id="north", reason="yearly count")
COMPLETE, ABANDON = CompleteCount(count_id="c"), AbandonCount(count_id="c")


def found(quantity: int | None, sku: str = "bean", **place: object) -> RecordTallies:
    return RecordTallies(count_id="c", lines=(Tally(sku=sku, quantity=quantity, **place),))  # type: ignore[arg-type]


def told(spec: Spec, kind: type) -> list[object]:
    return [each for each in spec.answers if isinstance(each, kind)]


def test_what_is_found_changes_nothing_until_the_count_is_completed() -> None:
    spec = stocked(bean=10, rice=4).when(BEGIN, found(7), found(4, "rice"))
    assert (stock(spec), stock(spec, "rice")) == ((10, 0), (4, 0))
    spec.when(COMPLETE)
    assert (stock(spec), stock(spec, "rice")) == ((7, 0), (4, 0))
    (moved,) = told(spec, StockMoved)
    assert isinstance(moved, StockMoved)
    assert (moved.change, moved.reason, moved.document_id) == (-3, "yearly count", "c")
    assert spec.answers[-1] == CountCompleted(count_id="c", places=2, corrected=1)


def test_the_last_word_on_a_place_counts_and_may_be_taken_back() -> None:
    spec = stocked(bean=10, rice=4)
    spec.when(BEGIN, found(7), found(8), found(8), found(1, "rice"), found(None, "rice"))
    added = [p.added for p in spec.answers if isinstance(p, PlacesCounted)]
    assert added == [1, 0, 1, -1], "a place that is counted twice is one place"
    spec.when(found(None, "rice"), COMPLETE)
    assert (stock(spec), stock(spec, "rice")) == ((8, 0), (4, 0))


def test_each_place_tells_what_the_books_had_when_it_was_counted() -> None:
    spec = stocked(bean=10).when(BEGIN, found(7), receive("bean", 5, lot="x"), found(6, lot="x"))
    places = [p.places[0] for p in spec.answers if isinstance(p, PlacesCounted)]
    assert [(p.book, p.quantity) for p in places] == [(10, 7), (5, 6)]


@pytest.mark.parametrize(("quantity", "change", "after"), [(7, 5, 12), (7, -5, 2), (2, -9, 0)])
def test_what_came_and_went_since_a_place_was_counted_stays_so(
    quantity: int, change: int, after: int
) -> None:
    meanwhile = AdjustStock(
        adjustment_id="a", sku="bean", warehouse_id="north", change=change, reason="sold"
    )
    spec = stocked(bean=10).when(BEGIN, found(quantity), meanwhile, COMPLETE)
    assert stock(spec) == (after, 0)


def test_goods_where_the_books_have_none_come_with_their_lot_and_expiry() -> None:
    lines = (Tally(sku="oil", quantity=3, bin="Z", lot="L", expires_on=date(2027, 1, 1)),)
    spec = stocked().when(BEGIN, RecordTallies(count_id="c", lines=lines), COMPLETE)
    assert stock(spec, "oil") == (3, 0)
    assert told(spec, StockTurned) == [StockTurned(sku="oil", warehouse_id="north", in_stock=True)]


def test_a_completed_count_below_the_promise_keeps_it_and_tells_the_shortage() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), BEGIN, found(1), COMPLETE)
    assert stock(spec) == (4, 4)
    assert spec.answers[-1] == CountCompleted(count_id="c", places=1, corrected=1, short=3)


def test_a_count_is_closed_once_and_says_nothing_more() -> None:
    spec = stocked(bean=10).when(BEGIN, BEGIN, found(7), COMPLETE, COMPLETE)
    assert reasons(spec.when(found(6), ABANDON)) == [Refusal.COUNT_CLOSED] * 2
    left = stocked(bean=10).when(BEGIN, found(7), ABANDON, ABANDON, COMPLETE)
    assert reasons(left) == [Refusal.COUNT_CLOSED]
    assert stock(left) == (10, 0)
    assert (spec.state(COUNT("c")).status, left.state(COUNT("c")).status) == (
        "completed",
        "abandoned",
    )


def test_a_count_that_nobody_began_or_where_nothing_was_counted_is_refused() -> None:
    unknown = [Refusal.UNKNOWN_COUNT] * 3
    assert reasons(stocked(bean=1).when(found(1), COMPLETE, ABANDON)) == unknown
    assert reasons(stocked(bean=1).when(BEGIN, COMPLETE)) == [Refusal.NOTHING_COUNTED]
    nowhere = BeginCount(count_id="c", warehouse_id="moon")
    assert reasons(stocked().when(nowhere)) == [Refusal.UNKNOWN_WAREHOUSE]


def test_who_counts_one_bin_counts_no_other() -> None:
    begun = BeginCount(count_id="c", warehouse_id="north", bin="A")
    spec = stocked(bean=1).when(begun, found(1, bin="B"), found(1, bin="A"))
    assert reasons(spec) == [Refusal.OTHER_BIN]


def test_a_sheet_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "SHEETS", 1)
    monkeypatch.setattr(counts, "PLACES_MAX", 1)
    spec = stocked(bean=1, rice=1).when(BEGIN, found(1), found(2), found(1, "rice"))
    assert reasons(spec) == [Refusal.TOO_MANY_PLACES]


class Stale:
    """What a rule is given when somebody counted another SKU after it had read the sheets."""

    def __init__(self, given: Given, hidden: str) -> None:
        self.given, self.hidden = given, hidden

    def __getattr__(self, name: str) -> object:
        return getattr(self.given, name)

    def names(self, stream: str) -> bool:
        return stream != self.hidden and self.given.names(stream)


@pytest.mark.parametrize("command", [COMPLETE, found(3)])
def test_who_completes_while_another_counts_looks_again(
    command: CompleteCount | RecordTallies, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = stocked(bean=10).when(BEGIN, found(7))
    (rule,) = [r for r in counts.RULES if r.command is type(command)]
    decide = rule.decide
    monkeypatch.setattr(
        rule, "decide", lambda asked, given: decide(asked, Stale(given, "stock/bean@north"))
    )
    assert isinstance(spec.when(command).answers[-1], Refused)
    assert reasons(spec) == [Refusal.COUNTED_MEANWHILE]


SOLD = AdjustStock(adjustment_id="a", sku="bean", warehouse_id="north", change=-2, reason="sold")
MINUTE = timedelta(minutes=1)


def books(spec: Spec) -> list[int]:
    """What the books had each time that something new was found."""
    return [p.places[0].book for p in spec.answers if isinstance(p, PlacesCounted)]


@pytest.mark.parametrize("at", [None, NOON])
def test_a_tally_sent_again_after_a_sale_counts_as_of_when_it_was_first_heard(
    at: datetime | None,
) -> None:
    spec = stocked(bean=10).when(BEGIN, found(7, counted_at=at), SOLD, found(7, counted_at=at))
    assert books(spec) == [10]
    assert stock(spec.when(COMPLETE)) == (5, 0)


def test_who_counts_again_and_finds_the_same_after_a_sale_is_believed() -> None:
    spec = stocked(bean=10).when(
        BEGIN, found(7, counted_at=NOON), SOLD, found(7, counted_at=NOON + MINUTE)
    )
    assert books(spec) == [10, 8]
    assert stock(spec.when(COMPLETE)) == (7, 0)


def test_who_takes_a_count_back_and_finds_the_same_counts_anew() -> None:
    spec = stocked(bean=10).when(BEGIN, found(7), SOLD, found(None), found(7))
    assert (books(spec), stock(spec.when(COMPLETE))) == ([10, 8, 8], (7, 0))


def test_another_figure_after_a_sale_is_another_count() -> None:
    spec = stocked(bean=10).when(BEGIN, found(7), SOLD, found(6))
    assert (books(spec), stock(spec.when(COMPLETE))) == ([10, 8], (6, 0))


def late(moment: datetime, *, after: tuple[Command, ...], now: datetime = NOON) -> Spec:
    """Seven are counted of ten at a moment, and heard of when other things have happened."""
    spec = stocked(bean=10).when(BEGIN).at(now).when(*after)
    spec.answers = []
    return spec.at(now + MINUTE).when(found(7, counted_at=moment))


ISSUE = IssueStock(
    reservation_id="r",
    issue_id="i",
    lines=(Allocation(sku="bean", warehouse_id="north", quantity=3),),
)


def test_a_tally_heard_late_is_held_against_the_books_of_when_it_was_counted() -> None:
    hour = NOON + timedelta(hours=1)
    spec = late(NOON + MINUTE, after=(reserve("r", 3), ISSUE, SOLD), now=hour)
    assert books(spec) == [10]
    assert stock(spec.when(COMPLETE)) == (2, 0), "seven were there, and five went since"
    none_went = late(hour, after=(reserve("r", 3), ISSUE, SOLD), now=hour)
    assert (books(none_went), stock(none_went.when(COMPLETE))) == ([5], (7, 0))


def test_what_came_elsewhere_since_says_nothing_of_the_place() -> None:
    hour = NOON + timedelta(hours=1)
    elsewhere = (receive("bean", 5, lot="x"), receive("bean", 9, "south"), receive("rice", 1))
    assert books(late(NOON + MINUTE, after=elsewhere, now=hour)) == [10]
    gone = AdjustStock(
        adjustment_id="b", sku="bean", warehouse_id="north", change=-10, reason="sold"
    )
    assert books(late(NOON + MINUTE, after=(gone,), now=hour)) == [10]


def test_a_tally_heard_late_and_sent_again_is_one_tally() -> None:
    hour = NOON + timedelta(hours=1)
    spec = late(NOON + MINUTE, after=(SOLD,), now=hour).at(hour + 2 * MINUTE)
    spec.when(found(7, counted_at=NOON + MINUTE))
    assert books(spec) == [10]


def test_a_tally_of_the_future_or_of_long_ago_is_refused() -> None:
    ahead, old = counts.AHEAD_MAX + 2 * MINUTE, counts.AGE_MAX
    assert reasons(late(NOON + ahead, after=())) == [Refusal.COUNTED_IN_FUTURE]
    assert reasons(late(NOON - old, after=())) == [Refusal.COUNTED_TOO_LONG_AGO]
    assert books(late(NOON + counts.AHEAD_MAX, after=(SOLD,))) == [8], "its clock is a bit ahead"


def test_an_old_tally_sent_again_behind_a_new_one_is_the_last_word() -> None:
    old, new = found(7, counted_at=NOON + MINUTE), found(8, counted_at=NOON + 2 * MINUTE)
    spec = stocked(bean=10).when(BEGIN).at(NOON + 3 * MINUTE).when(old).when(new, old)
    assert [p.places[0].quantity for p in spec.answers if isinstance(p, PlacesCounted)] == [7, 8, 7]


def test_a_place_where_too_much_has_happened_since_is_to_be_counted_again() -> None:
    often = tuple(reserve(f"r{n}", 1) for n in range(10))
    busy = tuple(ReleaseReservation(reservation_id=f"r{n}") for n in range(10))
    again = tuple(reserve(f"s{n}", 1, "bean") for n in range(10))
    hour = NOON + timedelta(hours=1)
    with pytest.MonkeyPatch.context() as few:
        few.setattr(spec_, "LATELY_MAX", 25)
        refused = late(NOON + MINUTE, after=(*often, *busy, *again), now=hour)
        assert reasons(refused) == [Refusal.COUNTED_TOO_LONG_AGO]
        assert books(late(NOON + MINUTE, after=(*often, *busy), now=hour)) == [10]
