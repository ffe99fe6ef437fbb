"""Shipping: what of an order may leave, and how a shipment is made of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from entrepot.contexts.shipping.commands import (
    CancelShipment,
    CreateShipment,
    DeliverShipment,
    DispatchShipment,
    LearnWarehouse,
)
from entrepot.contexts.shipping.decide.creation import tracking_number
from entrepot.contexts.shipping.events import (
    ConsignmentPlanned,
    GoodsTaken,
)
from entrepot.contexts.shipping.published import (
    ConsignmentCancelled,
    PlanConsignment,
    ShipmentCreated,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentLine,
    ShipmentStatus,
)
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address
from tests.contexts.shipping_samples import CHAIRS, LISBON, created, in_status, planned, ready, spec

BERLIN = Address(street="Torstr. 2", city="Berlin", zip_code="10119", country="DE")


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


def sold(**more: Any) -> Spec:
    """Five chairs that may leave W1, whose buyer pays 4.90 for a parcel of at most four days."""
    terms = {"currency": "EUR", "shipping_cost": 490, "delivery_days_max": 4}
    return spec().when(
        LearnWarehouse(warehouse_id="W1", location=BERLIN),
        PlanConsignment(order_id="o1", plan_id="p1", lines=(ready(),), **(terms | more)),
    )


def shipments(spec: Spec) -> list[ShipmentCreated]:
    return [answer for answer in spec.answers if isinstance(answer, ShipmentCreated)]


def test_a_shipment_leaves_from_where_its_warehouse_stands() -> None:
    (made,) = shipments(sold().when(CreateShipment(shipment_id="s1", order_id="o1")))
    assert made.origin == BERLIN
    moved = sold().when(
        LearnWarehouse(warehouse_id="W1", location=LISBON),
        CreateShipment(shipment_id="s1", order_id="o1"),
    )
    assert [made.origin for made in shipments(moved)] == [LISBON]
    said = sold().when(CreateShipment(shipment_id="s1", order_id="o1", origin=LISBON))
    assert [made.origin for made in shipments(said)] == [LISBON]


def test_a_warehouse_that_is_said_to_stand_nowhere_gives_no_origin() -> None:
    closed = sold().when(
        LearnWarehouse(warehouse_id="W1"), CreateShipment(shipment_id="s1", order_id="o1")
    )
    assert [made.origin for made in shipments(closed)] == [None]


def test_the_days_of_the_chosen_way_are_counted_from_when_the_parcel_is_made() -> None:
    (made,) = shipments(sold().when(CreateShipment(shipment_id="s1", order_id="o1")))
    assert made.estimated_delivery == NOON + timedelta(days=4)
    said = NOON + timedelta(days=1)
    told = CreateShipment(shipment_id="s1", order_id="o1", estimated_delivery=said)
    assert [made.estimated_delivery for made in shipments(sold().when(told))] == [said]
    same_day = sold(delivery_days_max=0).when(CreateShipment(shipment_id="s1", order_id="o1"))
    assert [made.estimated_delivery for made in shipments(same_day)] == [NOON]
    unknown = sold(delivery_days_max=None).when(CreateShipment(shipment_id="s1", order_id="o1"))
    assert [made.estimated_delivery for made in shipments(unknown)] == [None]


def test_the_freight_that_the_buyer_pays_is_borne_by_one_of_the_parcels() -> None:
    one = (ShipmentLine(sku="CHAIR", quantity=1),)
    made = shipments(
        sold().when(
            CreateShipment(shipment_id="s1", order_id="o1", lines=one),
            CreateShipment(shipment_id="s2", order_id="o1", lines=one),
            CancelShipment(shipment_id="s1"),
            CreateShipment(shipment_id="s3", order_id="o1", lines=one),
            CreateShipment(shipment_id="s4", order_id="o1"),
        )
    )
    assert [(m.shipping_cost, m.currency) for m in made] == [
        (490, "EUR"),
        (0, "EUR"),
        (490, "EUR"),
        (0, "EUR"),
    ]


def test_what_a_parcel_is_said_to_cost_counts_in_the_orders_currency() -> None:
    (made,) = shipments(
        sold().when(CreateShipment(shipment_id="s1", order_id="o1", shipping_cost=0))
    )
    assert (made.shipping_cost, made.currency) == (0, "EUR")
    (made,) = shipments(
        sold().when(CreateShipment(shipment_id="s1", order_id="o1", shipping_cost=700))
    )
    assert (made.shipping_cost, made.currency) == (700, "EUR")


def test_goods_that_come_later_travel_on_the_orders_terms() -> None:
    later = sold().when(
        CreateShipment(shipment_id="s1", order_id="o1"),
        PlanConsignment(order_id="o1", plan_id="p2", lines=(ready(),)),
        CreateShipment(shipment_id="s2", order_id="o1"),
    )
    last = shipments(later)[-1]
    assert (last.shipping_cost, last.currency) == (0, "EUR")
    assert last.estimated_delivery == NOON + timedelta(days=4)


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
