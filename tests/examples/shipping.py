"""Parcels of an order and one of its own, scanned, late, delivered, failed and stopped."""

from datetime import UTC, datetime

from entrepot.contexts.shipping.commands import (
    AdmitCarrierUser,
    CancelShipment,
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DismissCarrierUser,
    DispatchShipment,
    FailShipment,
    LearnWarehouse,
    NameCarrier,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from entrepot.contexts.shipping.published import (
    CancelConsignment,
    ConsignmentLine,
    PlanConsignment,
    ShipmentLine,
    ShipmentStatus,
)

from .places import BERLIN, LISBON


def ready(sku: str, quantity: int, warehouse_id: str = "north") -> ConsignmentLine:
    return ConsignmentLine(sku=sku, warehouse_id=warehouse_id, quantity=quantity, bin="A-1")


COMMANDS = [
    LearnWarehouse(warehouse_id="north", location=LISBON),
    NameCarrier(carrier_id="hermes", name="Hermes"),
    NameCarrier(carrier_id="dhl", name="DHL"),
    AdmitCarrierUser(carrier_id="hermes", user_id="u-carrier"),
    AdmitCarrierUser(carrier_id="dhl", user_id="u-carrier"),
    AdmitCarrierUser(carrier_id="hermes", user_id="u-gone"),
    DismissCarrierUser(carrier_id="hermes", user_id="u-gone"),
    PlanConsignment(
        order_id="o-1",
        plan_id="confirmed",
        order_number="2026-1",
        destination=BERLIN,
        recipient="Ada",
        currency="EUR",
        shipping_cost=490,
        delivery_days_max=4,
        lines=(ready("CHAIR", 4), ready("TABLE", 1)),
    ),
    CreateShipment(
        shipment_id="s-1",
        order_id="o-1",
        lines=(ShipmentLine(sku="CHAIR", quantity=3),),
        carrier="Hermes",
        shipping_cost=610,
        currency="EUR",
    ),
    CreateShipment(shipment_id="s-2", order_id="o-1"),
    CancelShipment(shipment_id="s-2", reason="wrong box"),
    DispatchShipment(shipment_id="s-1", carrier="DHL", tracking_number="JD0001"),
    RecordShipmentEvent(shipment_id="s-1", scan_id="scan-1", description="sorted", city="Leipzig"),
    RecordShipmentEvent(
        shipment_id="s-1",
        scan_id="scan-2",
        status="OutForDelivery",
        latitude=52.53,
        longitude=13.4,
        country="DE",
    ),
    FailShipment(shipment_id="s-1", reason="nobody there"),
    UpdateShipmentStatus(shipment_id="s-1", status=ShipmentStatus.IN_TRANSIT),
    DelayShipment(shipment_id="s-1", reason="snow"),
    DeliverShipment(shipment_id="s-1"),
    CreateShipment(shipment_id="s-3", order_id="o-1", dispatch=True),
    CreateShipment(
        shipment_id="s-4",
        origin=LISBON,
        destination=BERLIN,
        tracking_number="OWN-4",
        estimated_delivery=datetime(2026, 1, 3, tzinfo=UTC),
    ),
    PlanConsignment(
        order_id="o-2", plan_id="confirmed", destination=BERLIN, lines=(ready("CHAIR", 2),)
    ),
    CreateShipment(shipment_id="s-5", order_id="o-2"),
    CancelConsignment(order_id="o-2", reason="customer"),
    PlanConsignment(
        order_id="o-3", plan_id="confirmed", destination=LISBON, lines=(ready("LAMP", 2),)
    ),
    PlanConsignment(
        order_id="of-a-guest",
        plan_id="confirmed",
        order_number="2026-2",
        destination=LISBON,
        lines=(ready("LAMP", 1),),
    ),
    CreateShipment(shipment_id="s-6", order_id="of-a-guest"),
]
