"""The life of a shipment: what it may become, and the scans that tell of it."""

from __future__ import annotations

import pytest

from entrepot.contexts.shipping.commands import (
    CancelShipment,
    DelayShipment,
    DeliverShipment,
    DispatchShipment,
    FailShipment,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from entrepot.contexts.shipping.events import (
    ShipmentScanned,
)
from entrepot.contexts.shipping.published import (
    ShipmentDelayed,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentStatus,
)
from entrepot.contexts.shipping.state import SHIPMENT, TRANSITIONS, Shipment
from entrepot.kernel.message import Command
from entrepot.kernel.spec import NOON
from tests.contexts.shipping_samples import HOUR, created, in_status, spec

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
            carrier_id="",
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
