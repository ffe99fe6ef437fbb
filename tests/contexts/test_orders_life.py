"""Orders: from stock and money to the last parcel, or to the end before it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.orders.commands import (
    CancelOrder,
    RecordAllocation,
    RecordAuthorisation,
    RecordConsignmentCancelled,
    RecordDecline,
    RecordDelivery,
    RecordDenial,
    RecordDispatch,
    RecordProcessing,
    RecordReservationLost,
    Refusal,
    SetOrderStatus,
)
from entrepot.contexts.orders.context import CONTEXT
from entrepot.contexts.orders.events import OrderAllocated
from entrepot.contexts.orders.published import (
    GiveUpOrder,
    OrderAwaitingStock,
    OrderCancellationAsked,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    OrderReplenished,
    OrderReserved,
    OrderReturned,
    PricedItem,
    RecordReturn,
    ShippedLine,
)
from entrepot.contexts.orders.state import ORDER
from entrepot.kernel.spec import NOON, Spec
from tests.contexts.orders_samples import place, reasons, recorded, shop


def at(quantity: int, sku: str = "bean") -> ShippedLine:
    return ShippedLine(sku=sku, warehouse_id="north", quantity=quantity)


def allocate(*lines: ShippedLine, missing: tuple[tuple[str, int], ...] = ()) -> RecordAllocation:
    return RecordAllocation(order_id="o", allocated=lines, missing=missing)


def dispatch(shipment: str, *lines: ShippedLine) -> RecordDispatch:
    return RecordDispatch(
        order_id="o", shipment_id=shipment, carrier_name="", tracking_number="T", lines=lines
    )


PAID = RecordAuthorisation(order_id="o", payment_id="o")


CANCEL = CancelOrder(order_id="o")


WHOLE = (at(2), at(1, "cup"))


LOST = RecordReservationLost(order_id="o", reservation_id="o", reason="expired")


def status(spec: Spec) -> str:
    return str(spec.state(ORDER("o")).status)


def told(spec: Spec, kind: type) -> list[object]:
    return [a for a in spec.answers if isinstance(a, kind)]


def test_stock_then_money_then_confirmed() -> None:
    spec = shop().when(place(), allocate(*WHOLE), PAID, PAID)
    assert [type(a) for a in spec.answers] == [OrderPlaced, OrderReserved, OrderConfirmed]
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("method", "until"),
    [("card", NOON + timedelta(minutes=30)), ("external", NOON + timedelta(days=7))],
)
def test_who_is_asked_for_money_is_told_until_when_the_goods_are_kept(
    method: str, until: datetime
) -> None:
    spec = shop().when(place(payment_method=method), allocate(*WHOLE))
    assert told(spec, OrderReserved)[0].pay_by == until  # type: ignore[attr-defined]


def test_without_any_stock_the_order_waits_before_money_is_asked_for() -> None:
    spec = shop().when(place(), allocate(missing=(("bean", 2), ("cup", 1))), PAID)
    assert [type(a) for a in spec.answers] == [OrderPlaced, OrderAwaitingStock]
    spec.when(allocate(*WHOLE))
    assert status(spec) == "Reserved"


def test_an_order_that_ships_whole_waits_for_the_last_piece() -> None:
    spec = shop().when(place(ship_complete=True), allocate(at(2), missing=(("cup", 1),)))
    assert status(spec) == "AwaitingStock"
    spec.when(allocate(at(1, "cup")), PAID)
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


def test_what_comes_later_follows_a_confirmed_order() -> None:
    spec = shop().when(
        place(), allocate(at(2), missing=(("cup", 1),)), PAID, allocate(at(1, "cup"))
    )
    assert told(spec, OrderReplenished)[0].ready == (at(1, "cup"),)  # type: ignore[attr-defined]


def test_what_comes_while_money_is_asked_for_is_ready_with_the_rest() -> None:
    spec = shop().when(
        place(), allocate(at(2), missing=(("cup", 1),)), allocate(at(1, "cup")), PAID
    )
    assert len(told(spec, OrderAllocated)) == 1
    assert told(spec, OrderConfirmed)[0].ready == WHOLE  # type: ignore[attr-defined]


def confirmed(**more: object) -> Spec:
    return shop().when(place(**more), allocate(*WHOLE), PAID)


def test_an_order_ships_in_parts_and_is_delivered_when_the_last_part_is() -> None:
    spec = confirmed().when(
        RecordProcessing(order_id="o", shipment_id="s1"),
        dispatch("s1", at(2)),
        dispatch("s1", at(2)),
        RecordDelivery(order_id="o", shipment_id="s1"),
        dispatch("s2", at(1, "cup")),
        RecordDelivery(order_id="o", shipment_id="s2"),
        RecordDelivery(order_id="o", shipment_id="s2"),
    )
    left = told(spec, OrderDispatched)
    assert [(d.amount, d.complete) for d in left] == [  # type: ignore[attr-defined]
        (2000, False),
        (450, True),
    ]
    arrived = told(spec, OrderDelivered)
    assert [d.complete for d in arrived] == [False, True]  # type: ignore[attr-defined]
    assert status(spec) == "Delivered"


def back(return_id: str, *lines: tuple[str, int]) -> RecordReturn:
    return RecordReturn(order_id="o", return_id=return_id, lines=lines)


ARRIVED = RecordDelivery(order_id="o", shipment_id="s1")


def test_an_order_is_returned_when_all_that_left_came_back() -> None:
    spec = confirmed().when(dispatch("s1", at(2), at(1, "cup")), ARRIVED, back("r1", ("bean", 2)))
    assert status(spec) == "PartiallyReturned"
    spec.answers = []
    spec.when(back("r1", ("bean", 2))).then()
    spec.when(back("r2", ("cup", 1)))
    assert status(spec) == "Returned"
    spec.when(CANCEL, RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r"))
    assert reasons(spec) == [Refusal.ALREADY_SHIPPED]
    assert reasons(Spec(CONTEXT).when(back("r", ("bean", 1)))) == [Refusal.UNKNOWN_ORDER]


def test_what_comes_back_before_the_rest_left_does_not_hold_the_rest_up() -> None:
    spec = confirmed().when(dispatch("s1", at(2)), back("r1", ("bean", 2)))
    assert status(spec) == "Processing"
    spec.when(ARRIVED, dispatch("s2", at(1, "cup")), RecordDelivery(order_id="o", shipment_id="s2"))
    assert status(spec) == "PartiallyReturned"
    assert [each.lines for each in told(spec, OrderReturned)] == [(("bean", 2),), ()]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "steps",
    [(), (allocate(missing=(("bean", 2), ("cup", 1))),), (allocate(*WHOLE),)],
    ids=["placed", "awaiting stock", "reserved"],
)
def test_before_it_is_confirmed_an_order_is_cancelled_at_once(steps) -> None:
    spec = shop().when(place(), *steps, CANCEL, CANCEL)
    assert status(spec) == "Cancelled"
    assert reasons(spec) == [Refusal.ALREADY_CANCELLED]


def test_a_confirmed_order_is_cancelled_when_shipping_has_stopped_it() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=False, reason="r")
    spec = confirmed().when(CANCEL, CANCEL)
    assert len(told(spec, OrderCancellationAsked)) == 1
    spec.when(stopped, stopped)
    assert (status(spec), len(told(spec, OrderCancelled))) == ("Cancelled", 1)


def test_of_an_order_that_left_in_part_only_the_rest_is_cancelled() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r")
    spec = confirmed().when(dispatch("s1", at(2)), CANCEL, stopped)
    assert status(spec) == "Shipped"
    spec.when(RecordDelivery(order_id="o", shipment_id="s1"))
    assert status(spec) == "Delivered"


def test_goods_that_left_before_the_stop_are_recorded_after_it() -> None:
    stopped = RecordConsignmentCancelled(order_id="o", dispatched=True, reason="r")
    spec = confirmed().when(CANCEL, stopped, dispatch("s1", at(2)))
    assert told(spec, OrderDispatched)[0].amount == 2000  # type: ignore[attr-defined]


def test_the_rest_is_given_back_only_when_all_that_left_is_accounted_for() -> None:
    stopped = RecordConsignmentCancelled(
        order_id="o", dispatched=True, shipments=("s1", "s2"), reason="r"
    )
    spec = confirmed().when(CANCEL, stopped, dispatch("s1", at(2)))
    assert told(spec, OrderCancelled) == []
    spec.when(dispatch("s2", at(1)))
    assert status(spec) == "Shipped"
    assert len(told(spec, OrderCancelled)) == 1
    assert isinstance(spec.answers[-1], OrderCancelled), "behind the last dispatch"


def test_a_shipped_order_can_no_longer_be_cancelled() -> None:
    spec = confirmed().when(dispatch("s1", *WHOLE), CANCEL)
    assert reasons(spec) == [Refusal.ALREADY_SHIPPED]


def test_a_customer_cancels_only_what_is_the_customers() -> None:
    spec = confirmed(user_id="ada").when(
        CancelOrder(order_id="o", user_id="bob"), CancelOrder(order_id="o", user_id="ada")
    )
    assert reasons(spec) == [Refusal.UNKNOWN_ORDER]
    assert status(spec) == "Cancelling"


def test_only_cancelled_can_be_set_by_hand() -> None:
    spec = confirmed().when(
        SetOrderStatus(order_id="o", status="Delivered"),
        SetOrderStatus(order_id="x", status="Cancelled"),
        SetOrderStatus(order_id="o", status="Cancelled"),
    )
    assert reasons(spec) == [Refusal.NOT_BY_HAND, Refusal.UNKNOWN_ORDER]


@pytest.mark.parametrize(
    ("steps", "failure"),
    [
        ((), RecordDenial(order_id="o", reservation_id="o")),
        ((allocate(*WHOLE),), RecordDecline(order_id="o", payment_id="o", reason="no")),
        ((allocate(*WHOLE),), LOST),
    ],
    ids=["no stock", "no money", "hold expired"],
)
def test_each_failure_cancels_the_order_once(steps, failure) -> None:
    spec = shop().when(place(), *steps, failure, failure)
    assert (status(spec), len(told(spec, OrderCancelled))) == ("Cancelled", 1)


def test_a_payment_that_is_not_the_orders_own_moves_it_neither_on_nor_back() -> None:
    spec = shop().when(place(), allocate(*WHOLE))
    spec.answers = []
    spec.when(
        RecordAuthorisation(order_id="o", payment_id="p"),
        RecordDecline(order_id="o", payment_id="p", reason="no"),
    ).then()
    assert status(spec) == "Reserved"


def test_an_authorisation_that_is_lost_stops_what_has_not_left() -> None:
    lost = RecordDecline(order_id="o", payment_id="o", reason="authorisation_lost")
    spec = confirmed().when(lost, lost)
    assert (status(spec), len(told(spec, OrderCancellationAsked))) == ("Cancelling", 1)


@pytest.mark.parametrize(
    "lost", [LOST, RecordDenial(order_id="o", reservation_id="o", reason="reservation_over")]
)
def test_a_confirmed_order_without_its_stock_is_stopped(lost) -> None:
    spec = confirmed().when(lost, lost)
    asked = told(spec, OrderCancellationAsked)
    assert (status(spec), len(asked)) == ("Cancelling", 1)


def test_another_reservation_for_an_order_is_not_the_orders_own() -> None:
    """Whoever reserves for an order by hand does not end it."""
    others = replace(LOST, reservation_id="x"), RecordDenial(order_id="o", reservation_id="x")
    assert status(confirmed().when(*others)) == "Confirmed"


@pytest.mark.parametrize(
    ("method", "steps", "becomes"),
    [
        ("card", (allocate(*WHOLE),), "Cancelled"),
        ("card", (allocate(*WHOLE), PAID), "Confirmed"),
        ("external", (allocate(*WHOLE),), "Reserved"),
    ],
)
def test_who_waits_no_longer_ends_only_what_waits_for_a_card(method, steps, becomes) -> None:
    spec = shop().when(place(payment_method=method), *steps, GiveUpOrder(order_id="o"))
    assert status(spec) == becomes


def test_of_an_order_that_never_came_to_be_it_is_said_so() -> None:
    spec = shop().when(GiveUpOrder(order_id="o"))
    assert [d.reason for d in told(spec, OrderDenied)] == ["no_answer"]  # type: ignore[attr-defined]


def test_money_that_comes_after_the_end_changes_nothing() -> None:
    spec = shop().when(place(), allocate(*WHOLE), CANCEL, PAID, allocate(at(1)))
    assert status(spec) == "Cancelled"


def test_a_part_is_charged_the_tax_of_its_own_goods_and_its_share_of_the_freight() -> None:
    lamp = PricedItem(
        sku="lamp", product_id="p", name="n", quantity=1, unit_price=10_000, tax_amount=1900
    )
    book = replace(lamp, sku="book", tax_amount=0)
    both = recorded(
        items=(lamp, book), tax_amount=1900 + 219, shipping_cost=2190, shipping_tax_amount=219
    )
    for first, amount, rest in (("book", 10_000 + 1100, 11_900 + 1309), ("lamp", 13_209, 11_100)):
        spec = shop().when(both, allocate(at(1, "lamp"), at(1, "book")), PAID)
        second = {"book": "lamp", "lamp": "book"}[first]
        spec.when(dispatch("s1", at(1, first)), dispatch("s2", at(1, second)))
        assert [d.amount for d in told(spec, OrderDispatched)] == [amount, rest]  # type: ignore[attr-defined]


def test_of_a_price_that_holds_its_tax_a_part_is_charged_as_much() -> None:
    lamp = PricedItem(
        sku="lamp",
        product_id="p",
        name="n",
        quantity=2,
        unit_price=11_900,
        tax_amount=3800,
        tax_included=True,
    )
    spec = shop().when(
        recorded(items=(lamp,), tax_amount=3800, shipping_cost=0), allocate(at(2, "lamp")), PAID
    )
    spec.when(dispatch("s1", at(1, "lamp")), dispatch("s2", at(1, "lamp")))
    assert [d.amount for d in told(spec, OrderDispatched)] == [11_900, 11_900]  # type: ignore[attr-defined]


def test_half_a_cent_of_a_part_is_rounded_up_as_where_it_is_given_back() -> None:
    lamp = PricedItem(
        sku="lamp", product_id="p", name="n", quantity=2, unit_price=100, tax_amount=35
    )
    spec = shop().when(
        recorded(items=(lamp,), tax_amount=35, shipping_cost=0), allocate(at(2, "lamp")), PAID
    )
    spec.when(dispatch("s1", at(1, "lamp")), dispatch("s2", at(1, "lamp")))
    assert [d.amount for d in told(spec, OrderDispatched)] == [118, 117]  # type: ignore[attr-defined]


@settings(max_examples=200, deadline=None)
@over(
    st.lists(st.integers(1, 5), min_size=1, max_size=6),
    st.lists(st.integers(0, 10_000), min_size=6, max_size=6),
    st.integers(0, 5000),
    st.integers(0, 100),
    st.lists(st.integers(0, 3000), min_size=6, max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_parts_of_an_order_cost_exactly_the_whole(
    quantities, prices, extras, percent, taxes, random
) -> None:
    items = tuple(
        PricedItem(
            sku=f"s{i}",
            product_id="p",
            name="n",
            quantity=q,
            unit_price=prices[i],
            discount_amount=q * prices[i] * percent // 100,
            tax_amount=taxes[i],
        )
        for i, q in enumerate(quantities)
    )
    borne = sum(x.tax_amount for x in items)
    spec = shop().when(recorded(items=items, shipping_cost=extras, tax_amount=borne + 7))
    total = spec.answers[-1].total_amount  # type: ignore[union-attr]
    spec.when(allocate(*[at(x.quantity, x.sku) for x in items]), PAID)
    units = [x.sku for x in items for _ in range(x.quantity)]
    random.shuffle(units)
    n = 0
    while units:
        n += 1
        batch = [units.pop() for _ in range(random.randint(1, len(units)))]
        spec.when(dispatch(f"s{n}", *[at(1, sku) for sku in batch]))
    amounts = [d.amount for d in told(spec, OrderDispatched)]  # type: ignore[attr-defined]
    assert sum(amounts) == total
    assert all(amount >= 0 for amount in amounts)
