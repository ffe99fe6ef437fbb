"""What comes back, and what is given back or sent instead."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.inventory.published import WarehouseChanged, WarehouseOpened
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    CloseReturn,
    LearnCancellation,
    LearnCapture,
    LearnDelivery,
    LearnDepot,
    LearnDepotsOfStore,
    LearnDispatch,
    LearnOrder,
    LearnStore,
    LearnWarehouse,
    RecordRefund,
    Refusal,
)
from entrepot.contexts.returns.context import CONTEXT
from entrepot.contexts.returns.events import ReturnPolicySet
from entrepot.contexts.returns.published import (
    ReplacementCancelled,
    ReplacementDispatched,
    ReplacementReleased,
    ReturnAuthorised,
    ReturnReceived,
    ReturnRequested,
    SoldLine,
    WantedBack,
)
from entrepot.contexts.returns.sagas.learning import know_where_parcels_go
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.kernel.message import Command, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address
from tests.contexts.notifications_post import recorded
from tests.contexts.returns_samples import OTHER, asked, bought, came, shipped, store, swapped, told


def test_what_was_not_shipped_cannot_come_back() -> None:
    shipped(3, 1000, 1000, left=1).when(asked("r", 2)).then("MORE_THAN_SHIPPED")


def test_two_requests_at_once_never_take_more_than_was_shipped() -> None:
    spec = shipped(3, 1000, 1000).when(asked("r1", 2), asked("r2", 2))
    assert spec.answers[1].reason == "MORE_THAN_SHIPPED"  # type: ignore[union-attr]


def test_goods_that_come_back_before_their_money_was_taken_are_refunded_all_the_same() -> None:
    sold = SoldLine(sku="LAMP", quantity=1, cost=1000)
    gone = (WantedBack(sku="LAMP", quantity=1),)
    left = LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=gone, amount=1000)
    taken = LearnCapture(order_id="o", reference="s", amount=1000)
    failed = replace(taken, amount=0)
    for heard, amount in (
        ((), 1000),
        ((taken, taken), 1000),
        ((failed,), 0),
        ((failed, taken), 1000),
    ):
        spec = Spec(CONTEXT).when(
            LearnWarehouse(warehouse_id="w"),
            LearnOrder(order_id="o", currency="EUR", lines=(sold,)),
            *(left, *heard, asked("r", 1), *came("r", 1)),
        )
        (received,) = told(spec, ReturnReceived)
        assert received.amount == amount


DOCK = Address(recipient="North", street="Dock 1", city="Porto", country="PT")
QUAY = replace(DOCK, street="Quay 2")


@pytest.mark.parametrize(
    ("heard", "goes_to"),
    [
        ([], None),
        ([LearnDepot(warehouse_id="n", address=DOCK)], DOCK),
        ([LearnDepot(warehouse_id="n")], None),
        (
            [
                LearnDepot(warehouse_id="n", address=DOCK),
                LearnDepot(warehouse_id="q", address=QUAY, priority=1),
            ],
            QUAY,
        ),
        (
            [
                LearnDepotsOfStore(store_id="web", warehouse_ids=("closed", "n")),
                LearnDepot(warehouse_id="closed", address=QUAY),
                LearnDepot(warehouse_id="n", address=DOCK),
                LearnDepot(warehouse_id="q", address=QUAY, priority=1),
                LearnDepot(warehouse_id="closed"),
            ],
            DOCK,
        ),
    ],
)
def test_a_return_is_sent_to_the_first_warehouse_of_the_store_that_has_an_address(
    heard: list[Command], goes_to: Address | None
) -> None:
    spec = bought().when(*heard, *heard, asked("r", 1))
    spec = spec.when(AuthoriseReturn(return_id="r", order_id="o"))
    (may,) = told(spec, ReturnAuthorised)
    assert may.send_to == goes_to


def test_a_parcel_goes_to_a_warehouse_by_its_name_and_to_none_that_is_closed() -> None:
    place = replace(DOCK, recipient="")
    opened = WarehouseOpened(warehouse_id="n", name="North", location=place)
    (learn,) = know_where_parcels_go(recorded(opened))
    assert learn == LearnDepot(warehouse_id="n", address=DOCK)
    closed = WarehouseChanged(warehouse_id="n", name="North", location=place, is_active=False)
    (learn,) = know_where_parcels_go(recorded(closed))
    assert learn == LearnDepot(warehouse_id="n")


def test_a_strangers_order_is_as_unknown_as_none() -> None:
    shipped(1, 10, 10).when(asked("r", 1, user_id="eve")).then("UNKNOWN_ORDER")
    Spec(CONTEXT).when(asked("r", 1)).then("UNKNOWN_ORDER")


def test_what_is_closed_can_be_asked_again_but_not_received() -> None:
    spec = shipped(1, 10, 10).when(asked("r", 1), CloseReturn(return_id="r", order_id="o"))
    spec.answers = []
    spec.when(*came("r", 1)).then("NOT_AUTHORISED", "NOT_AUTHORISED")
    assert len(spec.when(asked("r2", 1)).answers) == 1


def test_the_window_closes_thirty_days_after_delivery() -> None:
    spec = shipped(1, 10, 10).when(LearnDelivery(order_id="o", delivered_at=NOON))
    spec.answers = []
    spec.at(NOON + timedelta(days=31)).when(asked("r", 1)).then("WINDOW_CLOSED")


def test_a_retry_neither_receives_nor_refunds_twice() -> None:
    spec = shipped(2, 1001, 1001).when(asked("r", 1), *came("r", 1))
    spec.answers = []
    told = RecordRefund(order_id="o", reference="r", amount=501)
    assert len(spec.when(came("r", 1)[1], told, told).answers) == 1


def test_goods_come_back_to_a_warehouse_that_there_is() -> None:
    allowed, back = came("r", 1)
    nowhere = replace(back, lines=(replace(back.lines[0], warehouse_id="moon"),))
    spec = shipped(2, 10, 10).when(asked("r", 1), allowed, nowhere)
    assert spec.answers[-1] == Refused(Refusal.UNKNOWN_WAREHOUSE, "moon")
    assert told(spec.when(back), ReturnReceived)


def test_more_than_was_authorised_is_not_received() -> None:
    spec = shipped(2, 10, 10).when(asked("r", 1))
    spec.answers = []
    assert spec.when(*came("r", 2)).answers[-1].reason == "MORE_THAN_AUTHORISED"  # type: ignore[union-attr]
    spec.answers = []
    spec.when(asked("r", 2)).then("ALREADY_ASKED")
    spec.when(AuthoriseReturn(return_id="x", order_id="o")).then("UNKNOWN_RETURN")


@settings(max_examples=60, deadline=None)
@given(
    cost=st.integers(0, 10_000),
    captured=st.integers(0, 10_000),
    by_hand=st.integers(0, 5_000),
    parts=st.lists(st.integers(1, 4), min_size=1, max_size=8),
)
def test_refunds_never_pass_what_was_captured_and_end_exactly(
    cost: int, captured: int, by_hand: int, parts: list[int]
) -> None:
    spec = shipped(sum(parts), cost, captured)
    spec.when(RecordRefund(order_id="o", reference="hand", amount=by_hand))
    for i, part in enumerate(parts):
        spec.when(asked(f"r{i}", part), *came(f"r{i}", part))
    total = sum(r.amount for r in spec.state(RETURNABLE("o")).returns.values())
    assert total == min(cost, max(0, captured - by_hand))


def test_the_returns_of_one_order_have_an_end() -> None:
    spec = shipped(200, 200, 200).when(*[asked(f"r{i}", 1) for i in range(100)])
    spec.answers = []
    spec.when(asked("r100", 1)).then("TOO_MANY_RETURNS")


def test_other_goods_leave_only_when_the_first_have_come() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o"))
    assert told(spec, ReplacementReleased) == []
    spec.when(came("r", 1)[1])
    (received,) = [each for each in spec.answers if isinstance(each, ReturnReceived)]
    (release,) = told(spec, ReplacementReleased)
    assert (received.amount, received.credit_amount, release.credit_amount) == (0, 1000, 1000)
    assert (release.replacement_id, release.items[0].unit_price) == (OTHER, 1000)


def test_other_goods_leave_at_once_where_the_terms_or_staff_say_so_and_only_once() -> None:
    for terms, send in (({"exchange_sent": "at_once"}, None), ({}, "at_once")):
        spec = bought(**terms).when(
            swapped("r", 1, ("LAMP", 1)),
            AuthoriseReturn(return_id="r", order_id="o", send=send),  # type: ignore[arg-type]
        )
        assert [each.credit_amount for each in told(spec, ReplacementReleased)] == [1000]
        spec.when(came("r", 1)[1])
        assert not any(isinstance(each, ReplacementReleased) for each in spec.answers)
        assert [each.amount for each in told(spec, ReturnReceived)] == [0]


def test_staff_may_wait_where_the_terms_would_not() -> None:
    spec = bought(exchange_sent="at_once").when(
        swapped("r", 1, ("LAMP", 1)),
        AuthoriseReturn(return_id="r", order_id="o", send="received"),
    )
    assert told(spec, ReplacementReleased) == []


@pytest.mark.parametrize(
    ("wanted", "refunded", "credit", "cost"),
    [(("SHADE", 1), 720, 480, 480), (("CHAIR", 1), 0, 1200, 1800), (("LAMP", 1), 0, 1200, 1200)],
)
def test_the_difference_is_refunded_or_charged_taxed_as_the_order_was(
    wanted: tuple[str, int], refunded: int, credit: int, cost: int
) -> None:
    spec = bought(2, 1000, tax=400).when(swapped("r", 1, wanted), *came("r", 1))
    (received,) = [each for each in spec.answers if isinstance(each, ReturnReceived)]
    (release,) = told(spec, ReplacementReleased)
    assert (received.amount, received.credit_amount) == (refunded, credit)
    assert (release.credit_amount, release.items[0].unit_price) == (credit, cost)
    assert release.items[0].tax_amount == cost // 6


def test_what_cannot_be_sold_today_is_not_given_in_exchange() -> None:
    for sku in ("SOFA", "TABLE", "GHOST"):
        bought().when(swapped("r", 1, (sku, 1))).then(Refusal.NOT_EXCHANGEABLE)
    shipped(1, 10, 10).when(swapped("r", 1, ("LAMP", 1))).then(Refusal.NOT_EXCHANGEABLE)


def test_a_card_number_never_comes_into_the_log_of_returns() -> None:
    wanted = swapped("r", 1, ("CHAIR", 1), payment_token="4242 4242 4242 4242")
    bought().when(wanted).then(Refusal.INVALID_PAYMENT_TOKEN)


def test_goods_that_were_replaced_at_once_must_come() -> None:
    spec = bought().when(
        swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o", send="at_once")
    )
    spec.answers = []
    spec.when(CloseReturn(return_id="r", order_id="o")).then(Refusal.REPLACEMENT_SENT)


def test_a_replacement_that_is_cancelled_is_refunded_once_the_goods_have_come() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), *came("r", 1))
    spec.answers = []
    gone = LearnCancellation(order_id=OTHER)
    assert [each.amount for each in told(spec.when(gone, gone), ReplacementCancelled)] == [1000]
    late = RecordRefund(order_id="o", reference=OTHER, amount=1000)
    spec.when(late).then()
    assert spec.state(RETURNABLE("o")).held == 1000


def test_a_replacement_cancelled_before_the_goods_came_leaves_them_to_be_refunded() -> None:
    spec = bought().when(
        swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o", send="at_once")
    )
    spec.answers = []
    assert [
        each.amount
        for each in told(spec.when(LearnCancellation(order_id=OTHER)), ReplacementCancelled)
    ] == [0]
    (received,) = told(spec.when(came("r", 1)[1]), ReturnReceived)
    assert (received.amount, received.credit_amount) == (1000, 0)


def test_a_replacement_that_left_is_told_with_its_return() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), *came("r", 1))
    left = LearnDispatch(
        order_id=OTHER,
        shipment_id="s2",
        payment_id=OTHER,
        lines=(WantedBack(sku="LAMP", quantity=1),),
    )
    sold = SoldLine(sku="LAMP", quantity=1, cost=1000)
    spec.when(LearnOrder(order_id=OTHER, currency="EUR", lines=(sold,)))
    (sent,) = told(spec.when(left, left), ReplacementDispatched)
    assert (sent.order_id, sent.return_id) == ("o", "r")
    assert told(spec.when(LearnCancellation(order_id=OTHER)), ReplacementCancelled) == []


def test_the_window_is_the_stores_and_open_to_its_last_moment() -> None:
    for days in (0, 14):
        spec = bought(window_days=days).when(LearnDelivery(order_id="o", delivered_at=NOON))
        end = NOON + timedelta(days=days)
        spec.answers = []
        late = end + timedelta(microseconds=1)
        spec.at(late).when(asked("late", 1)).then(Refusal.WINDOW_CLOSED)
        (kept,) = spec.at(end).when(asked("r", 1)).answers
        assert isinstance(kept, ReturnRequested)
        assert kept.rma_number == "RMA-A-7-1"


def test_the_terms_of_an_order_are_those_of_its_day() -> None:
    spec = bought(window_days=14).when(store(window_days=1))
    assert spec.state(RETURNABLE("o")).terms.window_days == 14
    spec.answers = []
    spec.when(store(window_days=1)).then()


def test_terms_are_set_for_a_store_that_there_is() -> None:
    spec = Spec(CONTEXT).when(store(window_days=14)).then(Refusal.UNKNOWN_STORE)
    spec.when(LearnStore(store_id="web"), store(window_days=14))
    assert isinstance(spec.answers[-1], ReturnPolicySet)


def test_the_store_keeps_its_fee_of_what_is_refunded_and_never_more() -> None:
    terms = {"freight_paid_by": "customer", "freight_fee": 99, "restocking_basis_points": 1000}
    spec = bought(2, 1000, **terms).when(asked("r", 2), *came("r", 2))
    (received,) = told(spec, ReturnReceived)
    assert (received.amount, received.fee_amount) == (1701, 299)
    spec = bought(1, 50, **terms).when(asked("r", 1), *came("r", 1))
    (received,) = told(spec, ReturnReceived)
    assert (received.amount, received.fee_amount) == (0, 50)
    spec = bought(1, 1000, freight_fee=99).when(asked("r", 1), *came("r", 1))
    assert [each.fee_amount for each in told(spec, ReturnReceived)] == [0]
