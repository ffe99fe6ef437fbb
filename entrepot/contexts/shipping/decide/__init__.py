"""The rules of shipping: what of an order may leave, and how a shipment gets there."""

from entrepot.kernel.decider import Rule

from ..commands import CreateShipment
from ..published import CancelConsignment, PlanConsignment
from . import consignments, creation, journey, network

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
        scope=journey.WRITE,
    ),
    *journey.RULES,
    *network.RULES,
)
