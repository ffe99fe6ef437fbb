"""The rules of shipping: what of an order may leave, and how a shipment gets there."""

from entrepot.kernel.decider import Rule

from ..commands import (
    CancelShipment,
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DispatchShipment,
    FailShipment,
    LearnWarehouse,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from ..published import CancelConsignment, PlanConsignment
from . import consignments, creation, journey, network

WRITE = "shipping:write"

RULES = (
    Rule(
        PlanConsignment,
        consignments.plan_consignment,
        writes=consignments.of_consignment,
    ),
    Rule(
        CancelConsignment,
        consignments.cancel_consignment,
        reads=consignments.cancel_consignment_reads,
        writes=consignments.cancel_consignment_writes,
    ),
    Rule(
        CreateShipment,
        creation.create_shipment,
        reads=creation.create_shipment_reads,
        writes=creation.create_shipment_writes,
        scope=WRITE,
    ),
    Rule(LearnWarehouse, network.learn_warehouse, writes=network.the_network),
    Rule(DispatchShipment, journey.dispatch_shipment, writes=journey.of_shipment, scope=WRITE),
    Rule(
        RecordShipmentEvent,
        journey.record_shipment_event,
        writes=journey.of_shipment,
        scope=WRITE,
    ),
    Rule(DeliverShipment, journey.deliver_shipment, writes=journey.of_shipment, scope=WRITE),
    Rule(DelayShipment, journey.delay_shipment, writes=journey.of_shipment, scope=WRITE),
    Rule(FailShipment, journey.fail_shipment, writes=journey.of_shipment, scope=WRITE),
    Rule(
        UpdateShipmentStatus,
        journey.update_shipment_status,
        reads=journey.of_known_shipment,
        writes=journey.of_shipment_and_consignment,
        scope=WRITE,
    ),
    Rule(
        CancelShipment,
        journey.cancel_shipment,
        reads=journey.of_known_shipment,
        writes=journey.of_shipment_and_consignment,
        scope=WRITE,
    ),
)
