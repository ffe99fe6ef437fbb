"""Goods that were planned are stopped, and whatever happens, never sent twice."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.contexts.shipping.commands import (
    CancelShipment,
    CreateShipment,
    DeliverShipment,
    DispatchShipment,
    UpdateShipmentStatus,
)
from entrepot.contexts.shipping.context import CONTEXT
from entrepot.contexts.shipping.events import (
    ConsignmentClosed,
    GoodsPutBack,
    GoodsTaken,
)
from entrepot.contexts.shipping.published import (
    CancelConsignment,
    ConsignmentCancelled,
    PlanConsignment,
    ShipmentCancelled,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentLine,
    ShipmentStatus,
)
from entrepot.contexts.shipping.sagas import (
    stop_what_is_cancelled,
)
from entrepot.kernel.batch import Case
from entrepot.kernel.decider import Decision
from entrepot.kernel.message import Command, Envelope, Refused
from entrepot.kernel.spec import NOON, Spec
from tests.contexts.shipping_samples import CHAIRS, LISBON, created, planned, ready, recorded, spec

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
