"""What of an order may still leave."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event

from ..events import ConsignmentClosed, ConsignmentPlanned
from ..published import (
    CancelConsignment,
    ConsignmentCancelled,
    PlanConsignment,
    ShipmentCancelled,
)
from ..state import CONSIGNMENT, SHIPMENT, merged


def plan_consignment(command: PlanConsignment, given: Given) -> Decision:
    """Goods that come for an order which was stopped in between stay where they are."""
    order_id = command.order_id
    known = CONSIGNMENT.of(given, order_id)
    if known.is_closed or command.plan_id in known.plans:
        return []
    planned = ConsignmentPlanned(
        order_id=order_id,
        plan_id=command.plan_id,
        order_number=command.order_number or known.order_number,
        destination=command.destination or known.destination,
        recipient=command.recipient or known.recipient,
        currency=command.currency or known.currency,
        shipping_cost=command.shipping_cost or known.shipping_cost,
        delivery_days_max=known.delivery_days_max
        if command.delivery_days_max is None
        else command.delivery_days_max,
        ready=merged((*known.ready, *command.lines)),
    )
    return [(CONSIGNMENT(order_id), planned)]


def cancel_consignment_writes(command: CancelConsignment, given: Given) -> Iterable[str]:
    yield CONSIGNMENT(command.order_id)
    for shipment_id in CONSIGNMENT.of(given, command.order_id).shipments:
        yield SHIPMENT(shipment_id)


def cancel_consignment(command: CancelConsignment, given: Given) -> Decision:
    """Stops the rest and every shipment that waits, and says whether something had left.

    The shipments were looked up before the consignment was locked. If one was made in between,
    the consignment is closed, so that no other can follow, and the saga asks once more.
    """
    order_id = command.order_id
    known = CONSIGNMENT.of(given, order_id)
    if known.is_cancelled:
        return []
    if not all(given.names(SHIPMENT(shipment_id)) for shipment_id in known.shipments):
        closed = ConsignmentClosed(order_id=order_id, reason=command.reason)
        return [] if known.is_closed else [(CONSIGNMENT(order_id), closed)]
    told: list[tuple[str, Event]] = []
    left: list[str] = []
    for shipment_id in known.shipments:
        if SHIPMENT.of(given, shipment_id).has_left:
            left.append(shipment_id)
        else:
            stopped = ShipmentCancelled(
                shipment_id=shipment_id, order_id=order_id, reason=command.reason
            )
            told.append((SHIPMENT(shipment_id), stopped))
    cancelled = ConsignmentCancelled(
        order_id=order_id,
        dispatched=bool(left),
        shipments=tuple(left),
        reason=command.reason,
    )
    return [*told, (CONSIGNMENT(order_id), cancelled)]


of_consignment = CONSIGNMENT.by("order_id")

RULES = (
    Rule(PlanConsignment, plan_consignment, writes=of_consignment),
    Rule(
        CancelConsignment,
        cancel_consignment,
        reads=of_consignment,
        writes=cancel_consignment_writes,
    ),
)
