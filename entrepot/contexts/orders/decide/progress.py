"""What inventory, payments and shipping report, and how far the order is then."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import by_sku, share

from ..commands import (
    RecordAllocation,
    RecordAuthorisation,
    RecordDelivery,
    RecordDispatch,
    RecordProcessing,
    Refusal,
)
from ..events import OrderAllocated, OrderProcessing
from ..published import (
    PAYMENT_WINDOW,
    OrderAwaitingStock,
    OrderConfirmed,
    OrderDelivered,
    OrderDispatched,
    OrderReplenished,
    OrderReserved,
    OrderReturned,
    RecordReturn,
)
from ..state import ORDER, Order, evolve_order
from .cancelling import RETURNED, cancelled


def record_allocation(command: RecordAllocation, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    stream = ORDER(command.order_id)
    match order.status:
        case "Placed" | "AwaitingStock":
            any_there = order.allocated or command.allocated
            if command.missing and (order.ship_complete or not any_there):
                awaiting = OrderAwaitingStock(
                    order_id=command.order_id,
                    order_number=order.number,
                    allocated=(*order.allocated, *command.allocated),
                    missing=command.missing,
                )
                return [(stream, awaiting)]
            return [(stream, _reserved(command, order, given.at))]
        case "Reserved" | "Cancelling":
            allocated = OrderAllocated(
                order_id=command.order_id,
                allocated=command.allocated,
                missing=command.missing,
            )
            return [(stream, allocated)]
        case "Confirmed" | "Processing":
            replenished = OrderReplenished(
                order_id=command.order_id, ready=command.allocated, missing=command.missing
            )
            return [(stream, replenished)]
    return []


def _reserved(command: RecordAllocation, order: Order, at: datetime) -> OrderReserved:
    window = PAYMENT_WINDOW.get(order.payment_method)
    return OrderReserved(
        order_id=command.order_id,
        order_number=order.number,
        allocated=command.allocated,
        missing=command.missing,
        amount=order.total - order.credit,
        currency=order.currency,
        payment_id=command.order_id,
        payment_method=order.payment_method,
        payment_token=order.payment_token,
        pay_by=None if window is None else at + window,
    )


def record_authorisation(command: RecordAuthorisation, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if command.payment_id != command.order_id:  # it pays for something else
        return []
    if order.status != "Reserved" or order.shipping_address is None:
        return []
    confirmed = OrderConfirmed(
        order_id=command.order_id,
        order_number=order.number,
        store_id=order.store_id,
        reservation_id=order.reservation_id,
        shipping_address=order.shipping_address,
        customer_name=order.customer_name,
        currency=order.currency,
        shipping_cost=order.shipping_cost,
        delivery_days_max=order.delivery_days_max,
        ready=order.allocated,
    )
    return [(ORDER(command.order_id), confirmed)]


def record_processing(command: RecordProcessing, given: Given) -> Decision:
    if ORDER.of(given, command.order_id).status != "Confirmed":
        return []
    processing = OrderProcessing(order_id=command.order_id, shipment_id=command.shipment_id)
    return [(ORDER(command.order_id), processing)]


def record_dispatch(command: RecordDispatch, given: Given) -> Decision:
    """Goods that have left have left, whatever was decided meanwhile."""
    order = ORDER.of(given, command.order_id)
    if not order.status:
        return Refused(Refusal.UNKNOWN_ORDER)
    if command.shipment_id in order.shipments:
        return []
    there = {line.sku: line.shipped for line in order.lines}
    leaving = by_sku(command.lines)
    gone = {sku: n + leaving.get(sku, 0) for sku, n in there.items()}
    before, after = _cost(order, there), _cost(order, gone)
    complete = _is_all(order, gone)
    dispatched = OrderDispatched(
        order_id=command.order_id,
        order_number=order.number,
        reservation_id=order.reservation_id,
        shipment_id=command.shipment_id,
        carrier_name=command.carrier_name,
        tracking_number=command.tracking_number,
        estimated_delivery=command.estimated_delivery,
        lines=command.lines,
        amount=max(0, after - order.credit - order.dispatched_amount),
        credit_amount=min(order.credit, after) - min(order.credit, before),
        currency=order.currency,
        payment_id=command.order_id,
        complete=complete or order.rest_cancelled,
    )
    told: list[tuple[str, Event]] = [(ORDER(command.order_id), dispatched)]
    if order.awaited and {*order.shipments, command.shipment_id}.issuperset(order.awaited):
        told += cancelled(command.order_id, order, order.reason, shipped=True)
    return told


def _cost(order: Order, shipped: Mapping[str, int]) -> int:
    """What so many of each SKU cost with their tax and their part of the freight.

    Parts are cut from the running sum, so that all shipments together cost exactly the total;
    what was paid before pays for what leaves first.
    """
    if _is_all(order, shipped):
        return order.total
    goods = sum([x.worth(min(shipped[x.sku], x.quantity)) for x in order.lines])
    whole = sum([x.worth(x.quantity) for x in order.lines])
    return goods + share(order.total - whole, goods, whole)


def _is_all(order: Order, shipped: Mapping[str, int]) -> bool:
    return all(shipped[x.sku] >= x.quantity for x in order.lines)


def record_delivery(command: RecordDelivery, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if not order.status:
        return Refused(Refusal.UNKNOWN_ORDER)
    if command.shipment_id in order.delivered:
        return []
    arrived = {*order.delivered, command.shipment_id}
    whole = order.shipped_whole or order.rest_cancelled
    delivered = OrderDelivered(
        order_id=command.order_id,
        order_number=order.number,
        shipment_id=command.shipment_id,
        complete=whole and arrived.issuperset(order.shipments),
    )
    told: list[tuple[str, Event]] = [(ORDER(command.order_id), delivered)]
    if delivered.complete and order.returns:  # it came back before it was said to have arrived
        there = evolve_order(order, delivered)
        told += _returned(command.order_id, there, order.returns[-1], ())
    return told


def record_return(command: RecordReturn, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if not order.status:
        return Refused(Refusal.UNKNOWN_ORDER)
    if command.return_id in order.returns:
        return []
    return _returned(command.order_id, order, command.return_id, command.lines)


def _returned(
    order_id: str, order: Order, return_id: str, lines: tuple[tuple[str, int], ...]
) -> list[tuple[str, Event]]:
    event = OrderReturned(
        order_id=order_id,
        order_number=order.number,
        return_id=return_id,
        lines=lines,
        status=order.status,
    )
    if order.status in ("Shipped", "Delivered", *RETURNED):
        whole = evolve_order(order, event).returned_whole
        event = replace(event, status="Returned" if whole else "PartiallyReturned")
    return [(ORDER(order_id), event)]


order = ORDER.by("order_id")

RULES = (
    Rule(RecordAllocation, record_allocation, writes=order),
    Rule(RecordAuthorisation, record_authorisation, writes=order),
    Rule(RecordProcessing, record_processing, writes=order),
    Rule(RecordDispatch, record_dispatch, writes=order),
    Rule(RecordDelivery, record_delivery, writes=order),
    Rule(RecordReturn, record_return, writes=order),
)
