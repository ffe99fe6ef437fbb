"""The rules of inventory, one sentence each."""

from datetime import date, timedelta

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from entrepot.contexts.inventory.commands import (
    AdjustStock,
    ApplyCount,
    ChangeStatus,
    ChangeWarehouse,
    CountedLine,
    DispatchTransfer,
    ExpireReservation,
    FillBacklog,
    OpenWarehouse,
    ReceiveTransfer,
    Refusal,
    SetReorderPoint,
)
from entrepot.contexts.inventory.context import CONTEXT
from entrepot.contexts.inventory.decide import reservations
from entrepot.contexts.inventory.published import (
    Allocation,
    ConfirmReservation,
    IssueStock,
    ReceiptLine,
    ReceiveStock,
    ReleaseReservation,
    ReservationDenied,
    ReservationFilled,
    ReservationMade,
    ReserveStock,
    StockLine,
    StockRanLow,
    StockReserved,
    StockTurned,
)
from entrepot.contexts.inventory.state import BACKLOG, RESERVATION, STOCK, TRANSFER
from entrepot.kernel.message import Refused
from entrepot.kernel.spec import NOON, Spec


def stocked(**quantities: int) -> Spec:
    """A business with two warehouses and so many of each SKU in the first."""
    spec = Spec(CONTEXT).when(
        OpenWarehouse(warehouse_id="north", name="North", priority=1),
        OpenWarehouse(warehouse_id="south", name="South", priority=2),
    )
    for sku, quantity in quantities.items():
        spec.when(receive(sku, quantity))
    spec.answers = []
    return spec


def receive(sku: str, quantity: int, warehouse: str = "north", **more: object) -> ReceiveStock:
    line = ReceiptLine(sku=sku, quantity=quantity, **more)  # type: ignore[arg-type]
    return ReceiveStock(
        receipt_id=f"receipt-{sku}-{warehouse}-{more.get('lot', '')}",
        warehouse_id=warehouse,
        lines=(line,),
    )


def reserve(id: str, quantity: int, sku: str = "bean", **more: object) -> ReserveStock:
    lines = (StockLine(sku=sku, quantity=quantity),)
    return ReserveStock(reservation_id=id, lines=lines, **more)  # type: ignore[arg-type]


def reasons(spec: Spec) -> list[str]:
    return [a.reason for a in spec.answers if isinstance(a, Refused)]


def stock(spec: Spec, sku: str = "bean", warehouse: str = "north") -> tuple[int, int]:
    state = spec.state(STOCK(sku, warehouse))
    return sum(p.on_hand for p in state.positions), sum(p.reserved for p in state.positions)


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


def test_a_closed_warehouse_serves_nobody_who_names_none() -> None:
    closed = ChangeWarehouse(warehouse_id="north", name="North", priority=1, is_active=False)
    spec = stocked(bean=3).when(closed).when(reserve("a", 1))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]


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
    spec.when(receive("bean", 3, "south", lot="x"), FillBacklog(sku="bean"))
    filled = [a for a in spec.answers if isinstance(a, ReservationFilled)]
    assert [(f.reservation_id, f.missing) for f in filled] == [
        ("a", ()),
        ("b", (StockLine(sku="bean", quantity=1),)),
    ]
    assert [w.reservation_id for w in spec.state(BACKLOG("bean")).waiting] == ["b"]


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


def test_a_hold_becomes_an_orders_reservation() -> None:
    spec = stocked(bean=10).when(reserve("a", 2, hold_s=600), reserve("a", 2, order_id="o"))
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


def test_what_nobody_reserved_can_be_neither_confirmed_nor_released() -> None:
    spec = stocked().when(
        ConfirmReservation(reservation_id="x"), ReleaseReservation(reservation_id="x")
    )
    assert reasons(spec) == [Refusal.UNKNOWN_RESERVATION] * 2


def issue(id: str, quantity: int, reservation: str = "a") -> IssueStock:
    line = Allocation(sku="bean", warehouse_id="north", quantity=quantity)
    return IssueStock(reservation_id=reservation, issue_id=id, lines=(line,))


def test_issued_goods_leave_hand_and_promise_together() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), issue("s1", 3), issue("s1", 3))
    assert stock(spec) == (7, 1)


def test_more_than_was_reserved_cannot_be_issued() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), issue("s1", 5), issue("s1", 1, "b"))
    assert reasons(spec) == [Refusal.NOT_RESERVED, Refusal.UNKNOWN_RESERVATION]


def test_a_reservation_that_was_issued_in_full_is_over() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), issue("s1", 4), reserve("a", 4))
    assert reasons(spec) == [Refusal.RESERVATION_OVER]


def adjust(change: int, **more: object) -> AdjustStock:
    return AdjustStock(  # type: ignore[arg-type]
        **{
            "adjustment_id": "adj",
            "sku": "bean",
            "warehouse_id": "north",
            "reason": "broken",
            **more,
        },
        change=change,
    )


def test_an_adjustment_never_goes_below_what_is_promised() -> None:
    spec = stocked(bean=10).when(reserve("a", 8), adjust(-3))
    assert reasons(spec) == [Refusal.BELOW_RESERVED]


def test_an_adjustment_is_booked_once_and_needs_a_change_and_a_place() -> None:
    spec = stocked(bean=10).when(
        adjust(-3), adjust(-3), adjust(0, adjustment_id="b"), adjust(1, warehouse_id="moon")
    )
    assert reasons(spec) == [Refusal.NOTHING_TO_CHANGE, Refusal.UNKNOWN_WAREHOUSE]
    assert stock(spec) == (7, 0)


def test_a_receipt_is_booked_once() -> None:
    assert stock(stocked(bean=5).when(receive("bean", 5))) == (5, 0)


def test_too_many_positions_of_one_sku_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entrepot.contexts.inventory.decide.movements.POSITIONS_MAX", 1)
    spec = stocked(bean=5).when(receive("bean", 5, lot="x"))
    assert reasons(spec) == [Refusal.TOO_MANY_POSITIONS]


def test_a_count_may_be_applied_while_stock_is_reserved() -> None:
    counted = ApplyCount(
        count_id="c", warehouse_id="north", lines=(CountedLine(sku="bean", quantity=9),)
    )
    assert stock(stocked(bean=10).when(reserve("a", 4), counted)) == (9, 4)


def test_a_count_below_the_promise_keeps_the_promise_and_tells_the_shortage() -> None:
    counted = ApplyCount(
        count_id="c", warehouse_id="north", lines=(CountedLine(sku="bean", quantity=1),)
    )
    spec = stocked(bean=10).when(reserve("a", 4), counted)
    assert stock(spec) == (4, 4)
    assert [a.short for a in spec.answers if hasattr(a, "short") and a.short] == [3]


def test_quarantined_stock_is_not_available() -> None:
    change = ChangeStatus(
        change_id="q",
        sku="bean",
        warehouse_id="north",
        quantity=6,
        from_status="available",
        to_status="quarantine",
    )
    spec = stocked(bean=10).when(change, reserve("a", 5))
    assert reasons(spec) == [Refusal.NOT_ENOUGH_STOCK]
    assert stock(spec) == (10, 0)


def transfer(**more: object) -> DispatchTransfer:
    return DispatchTransfer(  # type: ignore[arg-type]
        **{
            "transfer_id": "t",
            "from_warehouse_id": "north",
            "to_warehouse_id": "south",
            "lines": (ReceiptLine(sku="bean", quantity=4),),
            **more,
        }
    )


def test_transferred_stock_is_in_neither_warehouse_until_it_arrives() -> None:
    spec = stocked(bean=10).when(transfer())
    assert (stock(spec), stock(spec, warehouse="south")) == ((6, 0), (0, 0))
    spec.when(ReceiveTransfer(transfer_id="t"), ReceiveTransfer(transfer_id="t"))
    assert stock(spec, warehouse="south") == (4, 0)
    assert spec.state(TRANSFER("t")).status == "received"


def test_a_transfer_needs_two_open_warehouses_and_free_stock() -> None:
    close = ChangeWarehouse(warehouse_id="south", name="S", priority=2, is_active=False)
    spec = stocked(bean=3).when(
        transfer(),
        transfer(to_warehouse_id="moon"),
        transfer(to_warehouse_id="north"),
        ReceiveTransfer(transfer_id="t"),
        close,
        transfer(),
    )
    assert reasons(spec) == [
        Refusal.NOT_ENOUGH_STOCK,
        Refusal.UNKNOWN_WAREHOUSE,
        Refusal.SAME_WAREHOUSE,
        Refusal.UNKNOWN_TRANSFER,
        Refusal.WAREHOUSE_CLOSED,
    ]


def test_a_warehouse_is_opened_once() -> None:
    spec = stocked().when(OpenWarehouse(warehouse_id="north", name="Again"))
    assert reasons(spec) == [Refusal.WAREHOUSE_EXISTS]


def test_low_stock_is_told_once_until_it_recovers() -> None:
    point = SetReorderPoint(sku="bean", warehouse_id="north", reorder_point=5)
    spec = stocked(bean=10).when(point, reserve("a", 6), reserve("b", 1))
    assert [a.available for a in spec.answers if isinstance(a, StockRanLow)] == [4]
    spec.when(receive("bean", 10, lot="x"))
    spec.answers = []
    spec.when(reserve("c", 9))
    assert len([a for a in spec.answers if isinstance(a, StockRanLow)]) == 1


def test_the_last_free_one_and_the_first_one_back_are_told_and_nothing_between() -> None:
    spec = stocked(bean=5)
    spec.answers = []
    spec.when(
        reserve("a", 3),
        reserve("b", 2),
        ReleaseReservation(reservation_id="a"),
        ReleaseReservation(reservation_id="b"),
        adjust(-5),
        receive("bean", 1, lot="x"),
    )
    turns = [a.in_stock for a in spec.answers if isinstance(a, StockTurned)]
    assert turns == [False, True, False, True]


LETTERS = st.sampled_from("abcde")
COMMANDS = st.one_of(
    st.builds(reserve, LETTERS, st.integers(1, 9), backorder=st.booleans(), hold_s=st.just(60)),
    st.builds(lambda id: ReleaseReservation(reservation_id=id), LETTERS),
    st.builds(lambda id: ConfirmReservation(reservation_id=id), LETTERS),
    st.builds(lambda id: ExpireReservation(reservation_id=id), LETTERS),
    st.builds(lambda i, q, r: issue(str(i), q, r), st.integers(), st.integers(1, 5), LETTERS),
    st.builds(lambda i, q: receive("bean", q, lot=str(i)), st.integers(0, 3), st.integers(1, 20)),
    st.builds(lambda i, q: adjust(q, adjustment_id=str(i)), st.integers(), st.integers(-9, 9)),
    st.builds(lambda: FillBacklog(sku="bean")),
)


@settings(max_examples=150, deadline=None)
@over(st.lists(COMMANDS, max_size=25), st.integers(0, 30))
def test_reserved_is_always_the_sum_of_promises_and_never_passes_on_hand(commands, at_first):
    spec = stocked(bean=20).when(reserve("a", 3), reserve("b", 4))
    moment = NOON
    for command in commands:
        moment += timedelta(seconds=at_first)
        spec.at(moment).when(command)
        positions = spec.state(STOCK("bean", "north")).positions
        assert all(0 <= p.reserved <= p.on_hand for p in positions)
        promised = sum(
            a.quantity for letter in "abcde" for a in spec.state(RESERVATION(letter)).allocations
        )
        assert promised == sum(p.reserved for p in positions)
        waiting = {w.reservation_id: w.quantity for w in spec.state(BACKLOG("bean")).waiting}
        missing = {
            letter: line.quantity
            for letter in "abcde"
            for line in spec.state(RESERVATION(letter)).missing
        }
        assert waiting == missing
        turns = [a.in_stock for a in spec.answers if isinstance(a, StockTurned)]
        assert [True, *turns][-1] is (spec.state(STOCK("bean", "north")).available > 0)
