"""What shipping hears of orders, and what people see of shipments."""

from __future__ import annotations

from collections import Counter

from entrepot.contexts.orders.published import (
    OrderCancellationAsked,
    OrderConfirmed,
    OrderPlaced,
    OrderReplenished,
    ShippedLine,
)
from entrepot.contexts.shipping import views
from entrepot.contexts.shipping.events import (
    GoodsTaken,
    ShipmentScanned,
)
from entrepot.contexts.shipping.published import (
    CancelConsignment,
    PlanConsignment,
    ShipmentDispatched,
    ShipmentStatus,
)
from entrepot.contexts.shipping.sagas import (
    customer_of_order,
    plan_what_is_ready,
    stop_what_is_cancelled,
)
from entrepot.kernel.message import Event
from entrepot.kernel.spec import NOON
from entrepot.kernel.views import Rows
from tests.contexts.shipping_samples import HOUR, LISBON, created, planned, ready, recorded


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
