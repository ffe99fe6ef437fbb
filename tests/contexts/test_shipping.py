"""Shipping: what of an order may leave, and the life of a shipment."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.contexts.orders.published import (
    OrderCancellationAsked,
    OrderConfirmed,
    OrderPlaced,
    OrderReplenished,
    ShippedLine,
)
from entrepot.contexts.shipping import views
from entrepot.contexts.shipping.commands import (
    CancelShipment,
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DispatchShipment,
    FailShipment,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from entrepot.contexts.shipping.context import CONTEXT
from entrepot.contexts.shipping.decide.creation import tracking_number
from entrepot.contexts.shipping.events import (
    ConsignmentClosed,
    ConsignmentPlanned,
    GoodsPutBack,
    GoodsTaken,
    ShipmentProgressed,
    ShipmentScanned,
)
from entrepot.contexts.shipping.published import (
    CancelConsignment,
    ConsignmentCancelled,
    ConsignmentLine,
    PlanConsignment,
    ShipmentCancelled,
    ShipmentCreated,
    ShipmentDelayed,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentFailed,
    ShipmentLine,
    ShipmentStatus,
)
from entrepot.contexts.shipping.sagas import (
    customer_of_order,
    plan_what_is_ready,
    stop_what_is_cancelled,
)
from entrepot.contexts.shipping.state import SHIPMENT, TRANSITIONS, Shipment
from entrepot.kernel.batch import Case
from entrepot.kernel.decider import Decision
from entrepot.kernel.message import Command, Envelope, Event, Recorded, Refused
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address
from entrepot.kernel.views import Rows

LISBON = Address(street="Rua Augusta 1", city="Lisbon", zip_code="1100-048", country="PT")
BERLIN = Address(street="Torstr. 2", city="Berlin", zip_code="10119", country="DE")
HOUR = timedelta(hours=1)


def ready(sku: str = "CHAIR", quantity: int = 5, at: str = "W1", **place: str) -> ConsignmentLine:
    return ConsignmentLine(sku=sku, warehouse_id=at, quantity=quantity, **place)


def planned(*lines: ConsignmentLine, plan_id: str = "p1") -> tuple[str, Event]:
    event = ConsignmentPlanned(
        order_id="o1",
        plan_id=plan_id,
        order_number="A-1",
        destination=LISBON,
        recipient="Ana",
        ready=lines,
    )
    return "consignment/o1", event


def created(*lines: ShipmentLine, id_: str = "s1", order_id: str | None = "o1") -> ShipmentCreated:
    return ShipmentCreated(
        shipment_id=id_,
        order_id=order_id,
        order_number="A-1" if order_id else "",
        warehouse_id="W1",
        tracking_number="T1",
        carrier_name="DHL",
        destination=LISBON,
        recipient="Ana" if order_id else "",
        lines=lines,
    )


CHAIRS = ShipmentLine(sku="CHAIR", quantity=5)


def spec() -> Spec:
    return Spec(CONTEXT)


def in_status(status: ShipmentStatus, has_left: bool) -> Spec:
    """A shipment without an order, brought to a status by events."""
    way: list[Event] = [created(order_id=None)]
    if has_left:
        way.append(ShipmentDispatched(shipment_id="s1", tracking_number="T1", occurred_at=NOON))
    last: dict[ShipmentStatus, Event] = {
        ShipmentStatus.OUT_FOR_DELIVERY: ShipmentProgressed(
            shipment_id="s1", status=ShipmentStatus.OUT_FOR_DELIVERY, occurred_at=NOON
        ),
        ShipmentStatus.DELAYED: ShipmentDelayed(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.FAILED: ShipmentFailed(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.DELIVERED: ShipmentDelivered(shipment_id="s1", occurred_at=NOON),
        ShipmentStatus.CANCELLED: ShipmentCancelled(shipment_id="s1"),
    }
    if status in last:
        way.append(last[status])
    past = spec().given(*[("shipment/s1", event) for event in way])
    assert past.state("shipment/s1").status is status
    return past


# What may leave


def test_what_is_planned_may_leave() -> None:
    spec().when(
        PlanConsignment(
            order_id="o1",
            plan_id="p1",
            order_number="A-1",
            destination=LISBON,
            recipient="Ana",
            lines=(ready(quantity=2), ready(quantity=3)),
        )
    ).then(planned(ready(quantity=5))[1])


def test_a_plan_told_twice_counts_once() -> None:
    spec().given(planned(ready())).when(
        PlanConsignment(order_id="o1", plan_id="p1", lines=(ready(),))
    ).then()


def test_what_comes_later_adds_to_what_waits_and_keeps_the_address() -> None:
    spec().given(planned(ready(quantity=2))).when(
        PlanConsignment(order_id="o1", plan_id="p2", lines=(ready(quantity=1), ready("DESK", 4)))
    ).then(planned(ready(quantity=3), ready("DESK", 4), plan_id="p2")[1])


def test_goods_that_come_after_the_end_are_not_planned() -> None:
    spec().given(
        planned(), ("consignment/o1", ConsignmentCancelled(order_id="o1", dispatched=False))
    ).when(PlanConsignment(order_id="o1", plan_id="p2", lines=(ready(),))).then()


# Making a shipment


def test_a_shipment_takes_everything_ready_in_the_only_warehouse() -> None:
    spec().given(planned(ready(bin="A1"))).when(
        CreateShipment(shipment_id="s1", order_id="o1", carrier="DHL", tracking_number="T1")
    ).then(
        created(ShipmentLine(sku="CHAIR", quantity=5, bin="A1")),
        GoodsTaken(order_id="o1", shipment_id="s1"),
    )


def test_with_goods_in_two_warehouses_one_must_be_named() -> None:
    two = spec().given(planned(ready(), ready(at="W2")))
    two.when(CreateShipment(shipment_id="s1", order_id="o1")).then("WAREHOUSE_AMBIGUOUS")
    two.when(
        CreateShipment(
            shipment_id="s1",
            order_id="o1",
            warehouse_id="W1",
            carrier="DHL",
            tracking_number="T1",
        )
    ).then(created(CHAIRS), GoodsTaken(order_id="o1", shipment_id="s1", ready=(ready(at="W2"),)))


def test_a_line_without_a_place_takes_from_several_and_named_places_come_first() -> None:
    spec().given(
        planned(ready(quantity=2, bin="A1", lot="L1"), ready(quantity=4, bin="A2", lot="L2"))
    ).when(
        CreateShipment(
            shipment_id="s1",
            order_id="o1",
            carrier="DHL",
            tracking_number="T1",
            lines=(
                ShipmentLine(sku="CHAIR", quantity=3),
                ShipmentLine(sku="CHAIR", quantity=1, bin="A1"),
            ),
        )
    ).then(
        created(
            ShipmentLine(sku="CHAIR", quantity=2, bin="A1", lot="L1"),
            ShipmentLine(sku="CHAIR", quantity=2, bin="A2", lot="L2"),
        ),
        GoodsTaken(
            order_id="o1",
            shipment_id="s1",
            ready=(ready(quantity=2, bin="A2", lot="L2"),),
        ),
    )


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        (ShipmentLine(sku="CHAIR", quantity=6), "MORE_THAN_READY"),
        (ShipmentLine(sku="CHAIR", quantity=1, bin="B9"), "MORE_THAN_READY"),
        (ShipmentLine(sku="DESK", quantity=1), "MORE_THAN_READY"),
    ],
)
def test_never_more_than_is_ready(line: ShipmentLine, refusal: str) -> None:
    spec().given(planned(ready())).when(
        CreateShipment(shipment_id="s1", order_id="o1", lines=(line,))
    ).then(refusal)


def test_lines_of_one_sku_in_one_shipment_count_together() -> None:
    """Two lines sharing one item were each checked against the same stock elsewhere."""
    half = ShipmentLine(sku="CHAIR", quantity=3)
    spec().given(planned(ready())).when(
        CreateShipment(shipment_id="s1", order_id="o1", lines=(half, half))
    ).then("MORE_THAN_READY")


def test_two_who_ship_the_same_goods_at_once_do_not_both_get_them() -> None:
    spec().given(planned(ready())).when(
        CreateShipment(shipment_id="s1", order_id="o1", carrier="DHL", tracking_number="T1"),
        CreateShipment(shipment_id="s2", order_id="o1"),
    ).then(created(CHAIRS), GoodsTaken(order_id="o1", shipment_id="s1"), "NOTHING_READY")


def test_an_order_that_shipping_does_not_know_cannot_be_shipped() -> None:
    spec().when(CreateShipment(shipment_id="s1", order_id="o1")).then("UNKNOWN_CONSIGNMENT")


def test_nothing_leaves_from_a_warehouse_where_nothing_waits() -> None:
    spec().given(planned(ready())).when(
        CreateShipment(shipment_id="s1", order_id="o1", warehouse_id="W9")
    ).then("NOTHING_READY")


def test_a_shipment_is_made_once() -> None:
    in_status(ShipmentStatus.CREATED, False).when(
        CreateShipment(shipment_id="s1", origin=BERLIN, destination=LISBON)
    ).then("SHIPMENT_EXISTS")


def test_a_shipment_without_an_order_goes_from_one_address_to_another() -> None:
    spec().when(
        CreateShipment(shipment_id="s1", carrier="UPS", origin=BERLIN, destination=LISBON)
    ).then(
        ShipmentCreated(
            shipment_id="s1",
            tracking_number=tracking_number("t", "s1"),
            carrier_name="UPS",
            origin=BERLIN,
            destination=LISBON,
        )
    )
    spec().when(CreateShipment(shipment_id="s1", origin=BERLIN)).then("ADDRESSES_INVALID")


def test_a_cost_needs_its_currency() -> None:
    spec().when(
        CreateShipment(shipment_id="s1", origin=BERLIN, destination=LISBON, shipping_cost=1)
    ).then("CURRENCY_INVALID")


def test_tracking_numbers_made_for_other_shipments_or_businesses_differ() -> None:
    numbers = {tracking_number(t, s) for t in ("a", "b") for s in ("s1", "s2")}
    assert len(numbers) == 4
    assert all(number.startswith("EP") and len(number) == 14 for number in numbers)
    assert tracking_number("a", "s1") == tracking_number("a", "s1")


def test_a_shipment_can_be_made_and_dispatched_in_one_breath() -> None:
    spec().given(planned(ready())).when(
        CreateShipment(
            shipment_id="s1", order_id="o1", carrier="DHL", tracking_number="T1", dispatch=True
        )
    ).then(
        created(CHAIRS),
        ShipmentDispatched(
            shipment_id="s1",
            order_id="o1",
            warehouse_id="W1",
            tracking_number="T1",
            carrier_name="DHL",
            lines=(CHAIRS,),
            occurred_at=NOON,
        ),
        GoodsTaken(order_id="o1", shipment_id="s1"),
    )


def test_the_normal_way_takes_five_events() -> None:
    done = spec().when(
        PlanConsignment(order_id="o1", plan_id="p1", lines=(ready(),)),
        CreateShipment(shipment_id="s1", order_id="o1"),
        DispatchShipment(shipment_id="s1"),
        DeliverShipment(shipment_id="s1"),
    )
    assert [type(answer) for answer in done.answers] == [
        ConsignmentPlanned,
        ShipmentCreated,
        GoodsTaken,
        ShipmentDispatched,
        ShipmentDelivered,
    ]


# The life of a shipment

EVERY = [(status, left) for (status, left) in TRANSITIONS]


@pytest.mark.parametrize(("status", "has_left"), EVERY)
@pytest.mark.parametrize("to", list(ShipmentStatus))
def test_every_legal_move_is_made_and_every_other_is_refused(
    status: ShipmentStatus, has_left: bool, to: ShipmentStatus
) -> None:
    before = in_status(status, has_left)
    after = before.when(UpdateShipmentStatus(shipment_id="s1", status=to))
    if to in TRANSITIONS[status, has_left] and to is not status:
        assert len(after.answers) == 1
        assert after.state("shipment/s1").status is to
    elif to is status:
        after.then()
    else:
        after.then("TRANSITION_NOT_ALLOWED")


def test_the_legal_moves_lead_only_to_states_that_exist() -> None:
    for (status, has_left), allowed in TRANSITIONS.items():
        for to in allowed:
            left = has_left or to is ShipmentStatus.IN_TRANSIT
            assert (to, left) in TRANSITIONS, f"{status} → {to}"


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (DeliverShipment(shipment_id="s1"), "TRANSITION_NOT_ALLOWED"),
        (FailShipment(shipment_id="s1"), "TRANSITION_NOT_ALLOWED"),
    ],
)
def test_what_never_left_neither_arrives_nor_fails(command: Command, refusal: str) -> None:
    in_status(ShipmentStatus.CREATED, False).when(command).then(refusal)


def test_what_has_left_cannot_be_cancelled() -> None:
    in_status(ShipmentStatus.DELAYED, True).when(CancelShipment(shipment_id="s1")).then(
        "TRANSITION_NOT_ALLOWED"
    )


@pytest.mark.parametrize(
    "command",
    [
        DispatchShipment(shipment_id="s9"),
        DeliverShipment(shipment_id="s9"),
        CancelShipment(shipment_id="s9"),
        RecordShipmentEvent(shipment_id="s9", scan_id="x"),
        UpdateShipmentStatus(shipment_id="s9", status=ShipmentStatus.DELAYED),
    ],
)
def test_an_unknown_shipment_is_unknown(command: Command) -> None:
    spec().when(command).then("UNKNOWN_SHIPMENT")


def test_said_twice_is_done_once() -> None:
    spec().given(("shipment/s1", created())).when(
        DispatchShipment(shipment_id="s1", carrier="UPS", tracking_number="T9"),
        DispatchShipment(shipment_id="s1"),
    ).then(
        ShipmentDispatched(
            shipment_id="s1",
            order_id="o1",
            warehouse_id="W1",
            tracking_number="T9",
            carrier_name="UPS",
            occurred_at=NOON,
        )
    ).when(DeliverShipment(shipment_id="s1"), DeliverShipment(shipment_id="s1")).then(
        ShipmentDelivered(shipment_id="s1", order_id="o1", tracking_number="T9", occurred_at=NOON)
    )


def test_a_second_delay_is_news_only_with_another_promise() -> None:
    late = NOON + 48 * HOUR
    in_status(ShipmentStatus.DELAYED, True).when(DelayShipment(shipment_id="s1")).then().when(
        DelayShipment(shipment_id="s1", estimated_delivery=late, reason="storm"),
        DelayShipment(shipment_id="s1", estimated_delivery=late, reason="storm"),
    ).then(
        ShipmentDelayed(
            shipment_id="s1",
            tracking_number="T1",
            estimated_delivery=late,
            reason="storm",
            occurred_at=NOON,
        )
    )


def test_nothing_happens_in_the_future() -> None:
    on_its_way = in_status(ShipmentStatus.IN_TRANSIT, True)
    on_its_way.when(DeliverShipment(shipment_id="s1", occurred_at=NOON + HOUR)).then(
        "HAPPENS_IN_FUTURE"
    )
    on_its_way.when(
        RecordShipmentEvent(shipment_id="s1", scan_id="x", occurred_at=NOON + HOUR)
    ).then("HAPPENS_IN_FUTURE")


# Scans


def test_a_scan_without_status_only_says_where_it_is() -> None:
    in_status(ShipmentStatus.IN_TRANSIT, True).when(
        RecordShipmentEvent(shipment_id="s1", scan_id="x", city="Lyon", country="FR")
    ).then(
        ShipmentScanned(shipment_id="s1", scan_id="x", city="Lyon", country="FR", occurred_at=NOON)
    )


def test_a_scan_with_a_status_moves_the_shipment_and_tells_the_others() -> None:
    in_status(ShipmentStatus.OUT_FOR_DELIVERY, True).at(NOON + HOUR).when(
        RecordShipmentEvent(shipment_id="s1", scan_id="x", status="Delivered", city="Lisbon")
    ).then(
        ShipmentDelivered(shipment_id="s1", tracking_number="T1", occurred_at=NOON + HOUR),
        ShipmentScanned(
            shipment_id="s1",
            scan_id="x",
            status=ShipmentStatus.DELIVERED,
            city="Lisbon",
            occurred_at=NOON + HOUR,
            moves=True,
        ),
    )


def test_a_carriers_first_scan_is_the_dispatch() -> None:
    moved = in_status(ShipmentStatus.CREATED, False).when(
        RecordShipmentEvent(shipment_id="s1", scan_id="x", status="InTransit")
    )
    assert [type(answer) for answer in moved.answers] == [ShipmentDispatched, ShipmentScanned]


def test_a_scan_told_twice_counts_once() -> None:
    scan = RecordShipmentEvent(shipment_id="s1", scan_id="x", city="Lyon")
    moved = in_status(ShipmentStatus.IN_TRANSIT, True).when(scan, scan)
    assert len(moved.answers) == 1


def test_late_news_is_kept_but_does_not_turn_the_clock_back() -> None:
    """Late data that breaks rules of state, and raises alarms out of order, is a known failure."""
    in_status(ShipmentStatus.FAILED, True).when(
        RecordShipmentEvent(
            shipment_id="s1", scan_id="x", status="OutForDelivery", occurred_at=NOON - HOUR
        )
    ).then(
        ShipmentScanned(
            shipment_id="s1",
            scan_id="x",
            status=ShipmentStatus.OUT_FOR_DELIVERY,
            occurred_at=NOON - HOUR,
            late=True,
        )
    )


def test_a_scan_that_cannot_be_is_refused() -> None:
    in_status(ShipmentStatus.DELIVERED, True).at(NOON + HOUR).when(
        RecordShipmentEvent(shipment_id="s1", scan_id="x", status="Failed")
    ).then("TRANSITION_NOT_ALLOWED")


def test_only_the_last_scans_are_remembered() -> None:
    state = Shipment()
    for i in range(500):
        scan = ShipmentScanned(shipment_id="s1", scan_id=f"x{i}", occurred_at=NOON)
        state = SHIPMENT.evolve(state, scan)
    assert len(state.scans) == 50


# Stopping


def with_shipment() -> Spec:
    return spec().given(
        planned(ready()),
        ("shipment/s1", created(CHAIRS)),
        ("consignment/o1", GoodsTaken(order_id="o1", shipment_id="s1")),
    )


def test_what_a_cancelled_shipment_held_may_leave_in_another() -> None:
    with_shipment().when(CancelShipment(shipment_id="s1", reason="wrong box")).then(
        ShipmentCancelled(shipment_id="s1", order_id="o1", reason="wrong box"),
        GoodsPutBack(
            order_id="o1",
            shipment_id="s1",
            order_number="A-1",
            destination=LISBON,
            recipient="Ana",
            ready=(ready(),),
        ),
    ).when(
        CancelShipment(shipment_id="s1"),
        CreateShipment(shipment_id="s2", order_id="o1", carrier="DHL", tracking_number="T1"),
    ).then(created(CHAIRS, id_="s2"), GoodsTaken(order_id="o1", shipment_id="s2"))


def test_cancelling_stops_the_rest_and_what_waits() -> None:
    with_shipment().when(CancelConsignment(order_id="o1", reason="changed mind")).then(
        ShipmentCancelled(shipment_id="s1", order_id="o1", reason="changed mind"),
        ConsignmentCancelled(order_id="o1", dispatched=False, reason="changed mind"),
    ).when(
        CreateShipment(shipment_id="s2", order_id="o1"),
        DispatchShipment(shipment_id="s1"),
        CancelConsignment(order_id="o1"),
    ).then("CONSIGNMENT_CANCELLED", "TRANSITION_NOT_ALLOWED")


def test_what_has_left_goes_on_when_the_rest_is_cancelled() -> None:
    gone = ShipmentDispatched(
        shipment_id="s1", order_id="o1", tracking_number="T1", occurred_at=NOON
    )
    with_shipment().given(("shipment/s1", gone)).when(CancelConsignment(order_id="o1")).then(
        ConsignmentCancelled(order_id="o1", dispatched=True, shipments=("s1",))
    ).when(DeliverShipment(shipment_id="s1")).then(
        ShipmentDelivered(shipment_id="s1", order_id="o1", tracking_number="T1", occurred_at=NOON)
    )


def test_an_order_that_never_came_to_shipping_is_cancelled_with_nothing_gone() -> None:
    spec().when(CancelConsignment(order_id="o1")).then(
        ConsignmentCancelled(order_id="o1", dispatched=False)
    )


def between_read_and_lock(command: Command, house: Spec, *named: str) -> Decision:
    """What is answered when somebody else changed, after it was read, what must be locked."""
    envelope = Envelope(id="c", tenant="t", command=command, at=NOON)
    known = {("t", stream): (house.state(stream), 1) for stream in named}
    case = Case(envelope, known, frozenset(named))
    (rule,) = [rule for rule in CONTEXT.rules if rule.command is type(command)]
    return rule.decide(command, case)


def test_a_shipment_made_while_its_order_is_cancelled_does_not_escape() -> None:
    """The shipments to stop are looked up before the lock; the one in between is stopped next."""
    asked = CancelConsignment(order_id="o1", reason="late")
    closed = ConsignmentClosed(order_id="o1", reason="late")
    race = with_shipment()
    assert between_read_and_lock(asked, race, "consignment/o1") == [("consignment/o1", closed)]
    race.given(("consignment/o1", closed))
    race.when(CreateShipment(shipment_id="s2", order_id="o1")).then("CONSIGNMENT_CANCELLED")
    (again,) = stop_what_is_cancelled(recorded(closed, "consignment/o1"))
    assert isinstance(again, CancelConsignment)
    race.when(again).then(
        ShipmentCancelled(shipment_id="s1", order_id="o1", reason="late"),
        ConsignmentCancelled(order_id="o1", dispatched=False, reason="late"),
    )


def test_a_shipment_cancelled_in_the_moment_it_is_made_must_be_asked_again() -> None:
    answer = between_read_and_lock(CancelShipment(shipment_id="s1"), with_shipment(), "shipment/s1")
    assert isinstance(answer, Refused)
    assert answer.reason == "SHIPMENT_IS_NEW"


# Whatever happens

PLANS = {
    "p0": (ready("CHAIR", 3, "W1", bin="A"),),
    "p1": (ready("CHAIR", 2, "W1", bin="B"), ready("DESK", 4, "W2")),
    "p2": (ready("CHAIR", 1, "W1", bin="A"), ready("CHAIR", 5, "W1", bin="B")),
    "p3": (ready("DESK", 1, "W1"), ready("DESK", 1, "W1")),
}
SHIPMENT_IDS = [f"s{i}" for i in range(5)]
OF = st.sampled_from(SHIPMENT_IDS)
Goods = Counter[tuple[str, str, str]]


def plan(plan_id: str) -> PlanConsignment:
    return PlanConsignment(order_id="o1", plan_id=plan_id, lines=PLANS[plan_id])


CREATIONS = st.builds(
    CreateShipment,
    shipment_id=OF,
    order_id=st.just("o1"),
    warehouse_id=st.sampled_from([None, "W1", "W2"]),
    lines=st.lists(
        st.builds(
            ShipmentLine,
            sku=st.sampled_from(["CHAIR", "DESK"]),
            quantity=st.integers(1, 6),
            bin=st.sampled_from(["", "A", "B"]),
        ),
        max_size=2,
    ).map(tuple),
    dispatch=st.booleans(),
)
ASKED: st.SearchStrategy[Command] = st.one_of(
    st.sampled_from(sorted(PLANS)).map(plan),
    CREATIONS,
    CREATIONS,
    st.builds(DispatchShipment, shipment_id=OF),
    st.builds(CancelShipment, shipment_id=OF),
    st.builds(UpdateShipmentStatus, shipment_id=OF, status=st.sampled_from(list(ShipmentStatus))),
    st.just(CancelConsignment(order_id="o1")),
)


def planned_goods(house: Spec) -> Goods:
    goods = Goods()
    for plan_id in house.state("consignment/o1").plans:
        for line in PLANS[plan_id]:
            goods[line.sku, line.warehouse_id, line.bin] += line.quantity
    return goods


def waiting_goods(house: Spec) -> Goods:
    goods = Goods()
    for line in house.state("consignment/o1").ready:
        goods[line.sku, line.warehouse_id, line.bin] += line.quantity
    return goods


def held_goods(house: Spec) -> Goods:
    goods = Goods()
    for id_ in SHIPMENT_IDS:
        shipment = house.state(f"shipment/{id_}")
        if shipment.status not in (None, ShipmentStatus.CANCELLED):
            for line in shipment.lines:
                goods[line.sku, shipment.warehouse_id, line.bin] += line.quantity
    return goods


@settings(max_examples=300, deadline=None)
@given(batches=st.lists(st.lists(ASKED, min_size=1, max_size=3), max_size=15))
def test_shipments_never_hold_more_than_was_planned(batches: list[list[Command]]) -> None:
    house = spec().when(plan("p0"), CreateShipment(shipment_id="s0", order_id="o1"), plan("p1"))
    for batch in batches:
        house.when(*batch)
        consignment = house.state("consignment/o1")
        if consignment.is_cancelled:
            assert not consignment.ready
            assert held_goods(house) <= planned_goods(house)
            left = [house.state(f"shipment/{id_}") for id_ in consignment.shipments]
            assert all(s.has_left for s in left if s.status is not ShipmentStatus.CANCELLED)
        else:
            assert held_goods(house) + waiting_goods(house) == planned_goods(house)


# What follows from what orders say


def recorded(event: Event, stream: str, version: int = 1) -> Recorded:
    return Recorded(event, "", "t", stream, version, NOON, "c", "c", "", "", False, b"")


def test_what_orders_confirms_is_planned_for_the_recipient() -> None:
    confirmed = OrderConfirmed(
        order_id="o1",
        order_number="A-1",
        store_id="st",
        reservation_id="r1",
        shipping_address=LISBON,
        customer_name="Ana",
        ready=(ShippedLine(sku="CHAIR", warehouse_id="W1", quantity=5, bin="A1"),),
    )
    assert list(plan_what_is_ready(recorded(confirmed, "order/o1", 3))) == [
        PlanConsignment(
            order_id="o1",
            plan_id="order.3",
            order_number="A-1",
            destination=LISBON,
            recipient="Ana",
            lines=(ready(bin="A1"),),
        )
    ]


def test_what_comes_later_and_what_is_cancelled_is_passed_on() -> None:
    more = OrderReplenished(
        order_id="o1", ready=(ShippedLine(sku="DESK", warehouse_id="W2", quantity=1),)
    )
    assert list(plan_what_is_ready(recorded(more, "order/o1", 4))) == [
        PlanConsignment(order_id="o1", plan_id="order.4", lines=(ready("DESK", 1, "W2"),))
    ]
    asked = OrderCancellationAsked(order_id="o1", reason="changed mind")
    assert list(stop_what_is_cancelled(recorded(asked, "order/o1"))) == [
        CancelConsignment(order_id="o1", reason="changed mind")
    ]


def test_a_customers_orders_are_remembered_so_that_only_his_shipments_are_his() -> None:
    order = OrderPlaced(
        order_id="o1",
        order_number="A-1",
        store_id="st",
        user_id="u1",
        lines=(),
        currency="EUR",
        subtotal=0,
        total_amount=0,
        shipping_address=LISBON,
        payment_method="card",
        reservation_id="r1",
    )
    ((table, key, change),) = customer_of_order(recorded(order, "order/o1"))
    assert (table, key) == (views.CUSTOMERS, ("o1",))
    assert change.row == {"order_id": "o1", "user_id": "u1"}


# What people see


def rows_of(*told: tuple[str, Event]) -> Rows:
    rows, versions = Rows(), Counter[str]()
    for stream, event in told:
        versions[stream] += 1
        rows.add("t", views.view(recorded(event, stream, versions[stream])))
    return rows


def test_a_scan_that_moves_is_one_line_of_history_with_its_place() -> None:
    rows = rows_of(
        ("shipment/s1", created()),
        ("shipment/s1", ShipmentDispatched(shipment_id="s1", tracking_number="T1")),
        (
            "shipment/s1",
            ShipmentScanned(
                shipment_id="s1",
                scan_id="x",
                status=ShipmentStatus.IN_TRANSIT,
                city="Berlin",
                latitude=52.5,
                longitude=13.4,
                occurred_at=NOON - HOUR,
                moves=True,
            ),
        ),
    ).tables
    history = rows["shipping.shipment_events"][1]
    assert sorted(history) == [("t", "s1", 1), ("t", "s1", 2)]
    line = history["t", "s1", 2].row
    assert line is not None
    assert (line["status"], line["city"], line["occurred_at"]) == (
        "InTransit",
        "Berlin",
        NOON - HOUR,
    )
    shipment = rows["shipping.shipments"][1]["t", "s1"].row
    assert shipment is not None
    assert (shipment["status"], shipment["latitude"]) == ("InTransit", 52.5)


def test_a_late_scan_does_not_move_the_dot_on_the_map() -> None:
    scan = ShipmentScanned(
        shipment_id="s1", scan_id="x", city="Lyon", occurred_at=NOON - HOUR, late=True
    )
    rows = rows_of(("shipment/s1", created()), ("shipment/s1", scan)).tables
    shipment = rows["shipping.shipments"][1]["t", "s1"].row
    assert shipment is not None
    assert shipment["located_at"] is None
    assert ("t", "s1", 2) in rows["shipping.shipment_events"][1]


def test_what_waits_to_leave_is_listed_until_a_shipment_holds_it() -> None:
    waits = rows_of(planned(ready())).tables["shipping.consignments"][1]["t", "o1"]
    assert waits.row is not None
    assert (waits.row["units"], waits.row["warehouse_ids"]) == (5, ["W1"])
    taken = ("consignment/o1", GoodsTaken(order_id="o1", shipment_id="s1"))
    assert rows_of(planned(ready()), taken).tables["shipping.consignments"][1]["t", "o1"].gone
