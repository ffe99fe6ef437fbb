"""The rules of inventory, one sentence each: what is moved, counted and told."""

from datetime import timedelta

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

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
from entrepot.contexts.inventory.published import (
    Allocation,
    Arrived,
    ConfirmReservation,
    IssueDenied,
    IssueStock,
    ReceiptDenied,
    ReceiptLine,
    ReleaseReservation,
    StockMoved,
    StockRanLow,
    StockTurned,
)
from entrepot.contexts.inventory.state import BACKLOG, RESERVATION, STOCK, TRANSFER
from entrepot.kernel.message import Command
from entrepot.kernel.spec import NOON
from tests.contexts.inventory_samples import reasons, receive, reserve, stock, stocked


def issue(id: str, quantity: int, reservation: str = "a") -> IssueStock:
    line = Allocation(sku="bean", warehouse_id="north", quantity=quantity)
    return IssueStock(reservation_id=reservation, issue_id=id, lines=(line,))


def test_issued_goods_leave_hand_and_promise_together() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), issue("s1", 3), issue("s1", 3))
    assert stock(spec) == (7, 1)


def test_more_than_was_reserved_cannot_be_issued() -> None:
    spec = stocked(bean=10).when(reserve("a", 4), issue("s1", 5), issue("s1", 1, "b"))
    assert reasons(spec) == [Refusal.NOT_RESERVED, Refusal.UNKNOWN_RESERVATION]


def test_goods_of_an_order_that_left_unpromised_are_told() -> None:
    """They lie in the books still: people must hear of it."""
    spec = stocked(bean=10).when(reserve("a", 4, order_id="o"))
    spec.when(replace(issue("s1", 5), order_id="o"), replace(issue("s2", 1, "b"), order_id="o"))
    assert reasons(spec) == []
    denied = [(a.issue_id, a.reason) for a in spec.answers if isinstance(a, IssueDenied)]
    assert denied == [("s1", "not_reserved"), ("s2", "unknown_reservation")]
    assert stock(spec) == (10, 4)


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


def test_nothing_lies_or_is_watched_in_a_warehouse_that_is_none() -> None:
    point = SetReorderPoint(sku="bean", warehouse_id="moon", reorder_point=5)
    spec = stocked(bean=5).when(receive("bean", 5, "moon"), point)
    assert reasons(spec) == [Refusal.UNKNOWN_WAREHOUSE] * 2
    bought = replace(receive("rice", 5, "moon"), purchase_order_id="po")
    (denied,) = stocked().when(bought).answers
    assert isinstance(denied, ReceiptDenied)
    assert (denied.purchase_order_id, denied.reason) == ("po", "UNKNOWN_WAREHOUSE")


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


def counted(quantity: int, id: str = "c") -> ApplyCount:
    lines = (CountedLine(sku="bean", quantity=quantity),)
    return ApplyCount(count_id=id, warehouse_id="north", lines=lines)


def test_what_a_count_did_not_find_is_not_sold_again_when_its_order_is_cancelled() -> None:
    """Of ten that were promised four were found: once they are free, four can be bought."""
    spec = stocked(bean=10).when(reserve("a", 3), reserve("b", 7), counted(4))
    spec.when(ReleaseReservation(reservation_id="a"))
    assert stock(spec) == (7, 7)
    spec.when(ReleaseReservation(reservation_id="b"))
    assert stock(spec) == (4, 0)


def test_what_was_found_after_all_is_not_booked_off() -> None:
    found = stocked(bean=10).when(reserve("a", 10), counted(4), counted(10, "again"))
    found.when(ReleaseReservation(reservation_id="a"))
    assert stock(found) == (10, 0)


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


def test_what_did_not_come_of_a_transfer_is_written_off_where_it_should_have_come_to() -> None:
    lots = (
        ReceiptLine(sku="bean", quantity=3, lot="new"),
        ReceiptLine(sku="bean", quantity=2, lot="new", bin="B-2"),
        ReceiptLine(sku="bean", quantity=4),
    )
    spec = stocked(bean=10).when(
        receive("bean", 3, lot="new"),
        replace(receive("bean", 2), lines=(replace(lots[1]),), receipt_id="r2"),
        transfer(lines=lots),
        ReceiveTransfer(
            transfer_id="t", bin="A-1", arrived=(Arrived(sku="bean", lot="new", quantity=4),)
        ),
    )
    there = [(p.bin, p.lot, p.on_hand) for p in spec.state(STOCK("bean", "south")).positions]
    assert sorted(there) == [("A-1", "", 4), ("A-1", "new", 4)]
    moved = [a for a in spec.answers if isinstance(a, StockMoved) and a.warehouse_id == "south"]
    assert [(a.change, a.counterpart, a.reason) for a in moved] == [
        (3, "transit", "transfer"),
        (2, "transit", "transfer"),
        (-1, "adjustment", "lost on the way"),
        (4, "transit", "transfer"),
    ]


def test_of_a_transfer_no_more_arrives_than_was_sent() -> None:
    spec = stocked(bean=10).when(transfer())
    for arrived in (
        (Arrived(sku="bean", quantity=5),),
        (Arrived(sku="bean", quantity=2), Arrived(sku="bean", quantity=3)),
        (Arrived(sku="bean", quantity=1, lot="other"),),
        (Arrived(sku="pea", quantity=1),),
    ):
        spec.when(ReceiveTransfer(transfer_id="t", arrived=arrived))
    assert reasons(spec) == [Refusal.MORE_THAN_SENT] * 4
    spec.when(ReceiveTransfer(transfer_id="t", arrived=(Arrived(sku="bean", quantity=0),)))
    assert stock(spec, warehouse="south") == (0, 0)
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


@pytest.mark.parametrize(
    "taking",
    [
        adjust(-6),
        transfer(lines=(ReceiptLine(sku="bean", quantity=6),)),
        ApplyCount(
            count_id="c", warehouse_id="north", lines=(CountedLine(sku="bean", quantity=4),)
        ),
        ChangeStatus(
            change_id="q",
            sku="bean",
            warehouse_id="north",
            quantity=6,
            from_status="available",
            to_status="damaged",
        ),
    ],
    ids=lambda command: type(command).__name__,
)
def test_whatever_takes_stock_away_tells_that_it_is_low(taking: Command) -> None:
    point = SetReorderPoint(sku="bean", warehouse_id="north", reorder_point=5)
    spec = stocked(bean=10).when(point, taking)
    assert [a.available for a in spec.answers if isinstance(a, StockRanLow)] == [4]
    spec.when(reserve("a", 1))
    assert len([a for a in spec.answers if isinstance(a, StockRanLow)]) == 1, "it is said once"


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
    st.builds(lambda: FillBacklog(sku="bean", warehouse_id="north")),
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
        assert [True, *turns][-1] is (spec.state(STOCK("bean", "north")).available(NOON.date()) > 0)
