"""The rules of inventory, one sentence each: what is promised."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from entrepot.contexts.inventory.commands import (
    ChangeWarehouse,
    ExpireReservation,
    FillBacklog,
    OpenWarehouse,
    Refusal,
    SetReorderPoint,
    TellExpired,
)
from entrepot.contexts.inventory.decide import reservations
from entrepot.contexts.inventory.published import (
    ConfirmReservation,
    ReleaseReservation,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReserveStock,
    StockLine,
    StockMoved,
    StockRanLow,
    StockReserved,
    StockTurned,
)
from entrepot.contexts.inventory.sagas import tell_what_expires
from entrepot.contexts.inventory.state import BACKLOG, STOCK
from entrepot.kernel.message import Event, Recorded
from entrepot.kernel.spec import NOON
from entrepot.kernel.timers import Timer
from tests.contexts.inventory_samples import reasons, receive, reserve, stock, stocked

MILK: dict[str, Any] = {"sku": "milk", "warehouse_id": "north", "counterpart": "supplier"}


def told(event: Event) -> Recorded:
    stream = STOCK("milk", "north")
    return Recorded(event, "", "t", stream, 1, NOON, "", "", "", "", False, b"")


def test_the_second_of_two_buyers_finds_the_shelf_empty() -> None:
    spec = stocked(bean=10).when(reserve("a", 8), reserve("b", 8))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]
    assert stock(spec) == (10, 8)


def test_two_lines_of_one_sku_are_checked_together() -> None:
    lines = (StockLine(sku="bean", quantity=6), StockLine(sku="bean", quantity=6))
    spec = stocked(bean=10).when(ReserveStock(reservation_id="a", lines=lines))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]


def test_a_reservation_takes_all_lines_or_none() -> None:
    lines = (StockLine(sku="bean", quantity=1), StockLine(sku="cup", quantity=1))
    spec = stocked(bean=10).when(ReserveStock(reservation_id="a", lines=lines))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]
    assert stock(spec) == (10, 0)


def test_what_one_warehouse_lacks_the_next_one_gives() -> None:
    spec = stocked(bean=3).when(receive("bean", 5, "south")).when(reserve("a", 7))
    assert stock(spec) == (3, 3)
    assert stock(spec, warehouse="south") == (5, 4)


def test_a_warehouse_that_is_named_twice_gives_no_more_than_it_has() -> None:
    """What it had was promised twice; the database's last word on overselling was an error."""
    spec = stocked(bean=2).when(reserve("a", 3, warehouse_ids=("north", "north")))
    assert reasons(spec) == ["NOT_ENOUGH_STOCK"]
    spec.when(reserve("b", 3, warehouse_ids=("north", "south", "north"), backorder=True))
    assert stock(spec) == (2, 2)


def test_a_closed_warehouse_serves_nobody_who_names_none() -> None:
    closed = ChangeWarehouse(warehouse_id="north", name="North", priority=1, is_active=False)
    spec = stocked(bean=3).when(closed).when(reserve("a", 1))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]


def test_a_closed_warehouse_serves_nobody_who_names_it() -> None:
    """Every store that has a list of warehouses names it."""
    spec = stocked(bean=5).when(ChangeWarehouse(warehouse_id="north", name="N", is_active=False))
    spec.when(
        reserve("a", 1, warehouse_ids=("north", "south")),
        reserve("b", 1, warehouse_ids=("north",), backorder=True),
        FillBacklog(sku="bean", warehouse_id="north"),
    )
    assert (reasons(spec), stock(spec)) == ([Refusal.NOT_ENOUGH_STOCK], (5, 0))
    spec.when(ChangeWarehouse(warehouse_id="north", name="N"), receive("bean", 1, lot="x"))
    spec.when(FillBacklog(sku="bean", warehouse_id="north"))
    assert stock(spec) == (6, 1)


def test_first_expired_goes_out_first() -> None:
    spec = stocked()
    spec.when(
        receive("milk", 5, lot="late", expires_on=date(2026, 6, 1)),
        receive("milk", 5, lot="soon", expires_on=date(2026, 3, 1)),
        reserve("a", 7, "milk"),
    )
    picks = [
        (pick.lot, pick.quantity)
        for answer in spec.answers
        if isinstance(answer, StockReserved)
        for pick in answer.picks
    ]
    assert picks == [("soon", 5), ("late", 2)]


def test_what_has_expired_is_promised_to_nobody() -> None:
    today = NOON.date()
    spec = stocked().when(
        receive("bean", 5, lot="old", expires_on=today - timedelta(days=1)),
        receive("bean", 2, lot="today", expires_on=today),
        receive("bean", 5, lot="new", expires_on=today + timedelta(days=90)),
        reserve("a", 6),
        reserve("b", 2),
    )
    [made] = [a for a in spec.answers if isinstance(a, ReservationMade)]
    assert [(a.lot, a.quantity) for a in made.allocations] == [("today", 2), ("new", 4)]
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]


def test_what_expires_overnight_is_told_when_the_day_comes() -> None:
    today = NOON.date()
    spec = stocked().when(
        receive("milk", 5, lot="old", expires_on=today),
        SetReorderPoint(sku="milk", warehouse_id="north", reorder_point=2),
    )
    midnight = datetime.combine(today + timedelta(days=1), time(), UTC)
    over = TellExpired(sku="milk", warehouse_id="north", expires_on=today)
    spec.answers = []
    spec.when(over).then()  # the day is not over yet
    gone = StockTurned(sku="milk", warehouse_id="north", in_stock=False)
    empty = StockRanLow(sku="milk", warehouse_id="north", available=0, reorder_point=2)
    spec.at(midnight).when(over).then(empty, gone)
    spec.when(receive("milk", 5, lot="new", expires_on=today + timedelta(days=9)))
    spec.answers = []
    spec.when(over).then()  # late, when new goods have come


def test_the_shop_hears_of_what_expires_though_other_lots_were_sold_before() -> None:
    today = NOON.date()
    spec = stocked().when(
        receive("milk", 2, lot="old", expires_on=today),
        receive("milk", 3, lot="new", expires_on=today + timedelta(days=1)),
    )
    spec.when(reserve("a", 2, sku="milk"))
    spec.answers = []
    spec.at(NOON + timedelta(days=1))
    spec.when(TellExpired(sku="milk", warehouse_id="north", expires_on=today)).then()
    spec.at(NOON + timedelta(days=2))
    spec.when(
        TellExpired(sku="milk", warehouse_id="north", expires_on=today + timedelta(days=1))
    ).then(StockTurned(sku="milk", warehouse_id="north", in_stock=False))


@pytest.mark.parametrize(
    ("expires_in", "status", "on_hand", "timers"),
    [(0, "available", 5, 1), (-1, "available", 5, 0), (9, "damaged", 5, 0), (9, "available", 0, 0)],
)
def test_of_what_can_be_sold_the_end_is_waited_for(
    expires_in: int, status: str, on_hand: int, timers: int
) -> None:
    last = NOON.date() + timedelta(days=expires_in)
    moved = StockMoved(
        **MILK, expires_on=last, status=status, change=5, on_hand=on_hand, document_id="d"
    )
    waits = [
        Timer(
            f"expiry:{STOCK('milk', 'north')}:{last}",
            datetime.combine(last + timedelta(days=1), time(), UTC),
            TellExpired(sku="milk", warehouse_id="north", expires_on=last),
        )
    ]
    assert list(tell_what_expires(told(moved))) == waits * timers


def test_nobody_waits_for_the_last_of_all_days() -> None:
    moved = StockMoved(**MILK, expires_on=date.max, change=5, on_hand=5, document_id="d")
    assert list(tell_what_expires(told(moved))) == []


def test_goods_that_come_expired_put_nothing_in_stock() -> None:
    spec = stocked().when(receive("bean", 5, lot="old", expires_on=NOON.date() - timedelta(days=1)))
    assert [a for a in spec.answers if isinstance(a, StockTurned)] == []
    spec.when(receive("bean", 1, lot="new"))
    assert [a.in_stock for a in spec.answers if isinstance(a, StockTurned)] == [True]


def test_an_order_that_may_not_wait_is_denied_by_an_event() -> None:
    spec = stocked(bean=1).when(reserve("a", 2, order_id="o"))
    spec.then(
        ReservationDenied(
            reservation_id="a", order_id="o", missing=(StockLine(sku="bean", quantity=1),)
        )
    )


def test_what_is_missing_waits_and_is_filled_in_order() -> None:
    spec = stocked(bean=1).when(
        reserve("a", 3, order_id="o1", backorder=True),
        reserve("b", 2, order_id="o2", backorder=True),
    )
    spec.answers = []
    spec.when(receive("bean", 3, "south", lot="x"), FillBacklog(sku="bean", warehouse_id="south"))
    filled = [a for a in spec.answers if isinstance(a, ReservationFilled)]
    assert [(f.reservation_id, f.missing) for f in filled] == [
        ("a", ()),
        ("b", (StockLine(sku="bean", quantity=1),)),
    ]
    assert [w.reservation_id for w in spec.state(BACKLOG("bean")).waiting] == ["b"]


def test_who_waits_for_one_warehouse_holds_up_no_other() -> None:
    """One order that waited for the north kept all other stores from what lay in the south."""
    spec = stocked().when(
        receive("bean", 10, "south"),
        reserve("waits", 1, warehouse_ids=("north",), order_id="o1", backorder=True),
        reserve("cart", 2, warehouse_ids=("north", "south")),
        reserve("other", 9, warehouse_ids=("south",), order_id="o2", backorder=True),
    )
    assert (reasons(spec), stock(spec, warehouse="south")) == ([], (10, 10))
    spec.when(receive("bean", 4, "south", lot="x"), FillBacklog(sku="bean", warehouse_id="south"))
    spec.when(receive("bean", 4), FillBacklog(sku="bean", warehouse_id="north"))
    assert (stock(spec, warehouse="south"), stock(spec)) == ((14, 11), (4, 1))
    assert spec.state(BACKLOG("bean")).waiting == ()


def test_who_waits_for_any_warehouse_is_served_from_one_that_is_opened_later() -> None:
    spec = stocked().when(
        reserve("a", 1, backorder=True),
        OpenWarehouse(warehouse_id="new", name="New"),
        receive("bean", 1, "new"),
        FillBacklog(sku="bean", warehouse_id="new"),
    )
    assert stock(spec, warehouse="new") == (1, 1)


def test_nobody_overtakes_those_who_wait() -> None:
    spec = stocked(bean=1).when(reserve("a", 3, backorder=True), receive("bean", 9, lot="x"))
    spec.answers = []
    spec.when(reserve("b", 1))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]


def test_a_full_backlog_says_no(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reservations, "BACKLOG_MAX", 1)
    spec = stocked().when(reserve("a", 1, backorder=True), reserve("b", 1, backorder=True))
    assert reasons(spec) == [Refusal.BACKLOG_FULL]


def test_asking_again_with_the_same_lines_changes_nothing() -> None:
    spec = stocked(bean=10).when(reserve("a", 2), reserve("a", 2))
    assert reasons(spec) == []
    assert stock(spec) == (10, 2)


def test_asking_again_with_other_lines_is_refused() -> None:
    spec = stocked(bean=10).when(reserve("a", 2), reserve("a", 3))
    assert reasons(spec) == [Refusal.RESERVATION_DIFFERS]


def test_a_hold_of_one_order_is_not_another_ones() -> None:
    spec = stocked(bean=10).when(reserve("a", 2, order_id="o1"), reserve("a", 2, order_id="o2"))
    denied = [a for a in spec.answers if isinstance(a, ReservationDenied)]
    assert [d.reason for d in denied] == [Refusal.RESERVATION_TAKEN.lower()]
    assert stock(spec) == (10, 2)


@pytest.mark.parametrize("hold", [{}, {"hold_s": None}])
def test_who_says_nothing_holds_for_ten_minutes(hold: dict[str, None]) -> None:
    """Else a caller who goes away keeps the goods from others for ever."""
    spec = stocked(bean=10).when(reserve("a", 2, **hold))
    [made] = [a for a in spec.answers if isinstance(a, ReservationMade)]
    assert made.expires_at == NOON + timedelta(minutes=10)


def test_a_hold_becomes_an_orders_reservation() -> None:
    spec = stocked(bean=10).when(reserve("a", 2), reserve("a", 2, order_id="o", hold_s=None))
    made = [a for a in spec.answers if isinstance(a, ReservationMade)]
    assert (made[-1].order_id, made[-1].expires_at) == ("o", None)
    assert stock(spec) == (10, 2)


def test_a_hold_expires_when_its_time_is_over_and_not_before() -> None:
    spec = stocked(bean=10).when(reserve("a", 2, hold_s=600), ExpireReservation(reservation_id="a"))
    assert stock(spec) == (10, 2)
    spec.at(NOON + timedelta(seconds=600)).when(ExpireReservation(reservation_id="a"))
    assert stock(spec) == (10, 0)


def test_a_confirmed_reservation_does_not_expire() -> None:
    spec = stocked(bean=10).when(
        reserve("a", 2, hold_s=600), ConfirmReservation(reservation_id="a")
    )
    spec.at(NOON + timedelta(hours=1)).when(ExpireReservation(reservation_id="a"))
    assert stock(spec) == (10, 2)


def test_an_expired_hold_cannot_be_confirmed() -> None:
    spec = stocked(bean=10).when(reserve("a", 2, hold_s=600))
    spec.at(NOON + timedelta(hours=1)).when(
        ExpireReservation(reservation_id="a"), ConfirmReservation(reservation_id="a")
    )
    assert reasons(spec) == [Refusal.RESERVATION_OVER]


def test_an_order_hears_that_its_reservation_is_not_to_be_confirmed() -> None:
    """Else it would believe in stock that is sold to the next one."""
    spec = stocked(bean=10).when(reserve("a", 2, hold_s=600, order_id="o"))
    spec.at(NOON + timedelta(hours=1)).when(
        ExpireReservation(reservation_id="a"),
        ConfirmReservation(reservation_id="a", order_id="o"),
    )
    assert reasons(spec) == []
    [denied] = [a for a in spec.answers if isinstance(a, ReservationDenied)]
    assert (denied.order_id, denied.reason) == ("o", "reservation_over")


def test_the_stock_of_an_order_is_given_back_only_in_its_name() -> None:
    """A cart whose hold became an order's must not take it away from that order."""
    spec = stocked(bean=10).when(reserve("a", 2, hold_s=600), reserve("a", 2, order_id="o"))
    spec.when(
        ReleaseReservation(reservation_id="a"), ReleaseReservation(reservation_id="a", order_id="x")
    )
    assert (reasons(spec), stock(spec)) == ([Refusal.RESERVATION_TAKEN], (10, 2))
    spec.when(ReleaseReservation(reservation_id="a", order_id="o"))
    assert stock(spec) == (10, 0)


def test_what_nobody_reserved_can_be_neither_confirmed_nor_released() -> None:
    spec = stocked().when(
        ConfirmReservation(reservation_id="x"), ReleaseReservation(reservation_id="x")
    )
    assert reasons(spec) == [Refusal.UNKNOWN_RESERVATION] * 2
