"""Stopping an order: at each point where it is still possible, with all that it undoes."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    CancelIfUnpaid,
    CancelOrder,
    RecordConsignmentCancelled,
    RecordDecline,
    RecordDenial,
    RecordReservationLost,
    Refusal,
    SetOrderStatus,
)
from ..events import OrderCancellationHeld
from ..published import (
    NOT_PAID_IN_TIME,
    GiveUpOrder,
    OrderCancellationAsked,
    OrderCancelled,
    OrderDenied,
)
from ..state import ORDER, Order

RETURNED = ("PartiallyReturned", "Returned")


def cancel_order(command: CancelOrder, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if not order.status or (command.user_id and command.user_id != order.user_id):
        return Refused(Refusal.UNKNOWN_ORDER)
    return _cancel(command.order_id, order, command.reason)


def set_order_status(command: SetOrderStatus, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if not order.status:
        return Refused(Refusal.UNKNOWN_ORDER)
    if command.status != "Cancelled":
        return Refused(Refusal.NOT_BY_HAND, f"{command.status} follows from what happens")
    return _cancel(command.order_id, order, command.reason)


def _cancel(order_id: str, order: Order, reason: str) -> Decision:
    match order.status:
        case "Pricing":
            return denied(order_id, order, reason)
        case "Placed" | "AwaitingStock" | "Reserved":
            return cancelled(order_id, order, reason)
        case "Confirmed" | "Processing":
            return _asked(order_id, reason)
        case "Cancelling":
            return []
        case "Cancelled":
            return Refused(Refusal.ALREADY_CANCELLED)
    return Refused(Refusal.ALREADY_SHIPPED)


def _asked(order_id: str, reason: str) -> Decision:
    """Shipping says what can still be stopped."""
    return [(ORDER(order_id), OrderCancellationAsked(order_id=order_id, reason=reason))]


def give_up_order(command: GiveUpOrder, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    match order.status:
        case "" | "Pricing":
            return denied(command.order_id, order, command.reason)
        case "Placed" | "Reserved" if order.payment_method == "card":
            return cancelled(command.order_id, order, command.reason)
    return []


def record_denial(command: RecordDenial, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if command.reservation_id != order.reservation_id:
        return []
    match order.status:
        case "Placed":
            return cancelled(command.order_id, order, command.reason)
        case "Confirmed" | "Processing":
            return _asked(command.order_id, command.reason)
    return []


def record_reservation_lost(command: RecordReservationLost, given: Given) -> Decision:
    """No stock: what was confirmed at the same moment is stopped before it leaves."""
    order = ORDER.of(given, command.order_id)
    if command.reservation_id != order.reservation_id:
        return []
    reason = f"reservation_{command.reason}"[:500]
    match order.status:
        case "Placed" | "AwaitingStock" | "Reserved":
            return cancelled(command.order_id, order, reason)
        case "Confirmed" | "Processing":
            return _asked(command.order_id, reason)
    return []


def record_decline(command: RecordDecline, given: Given) -> Decision:
    """No money: before goods are promised to shipping at once, afterwards what has not left."""
    order = ORDER.of(given, command.order_id)
    if command.payment_id != command.order_id:  # it was to pay for something else
        return []
    reason = f"payment_declined: {command.reason}"[:500]
    match order.status:
        case "Reserved":
            return cancelled(command.order_id, order, reason)
        case "Confirmed" | "Processing":
            return _asked(command.order_id, reason)
    return []


def cancel_if_unpaid(command: CancelIfUnpaid, given: Given) -> Decision:
    order = ORDER.of(given, command.order_id)
    if order.status != "Reserved":
        return []
    return cancelled(command.order_id, order, NOT_PAID_IN_TIME)


def record_consignment_cancelled(command: RecordConsignmentCancelled, given: Given) -> Decision:
    """Money and stock of what has left must be settled before the rest is given back."""
    order = ORDER.of(given, command.order_id)
    if order.status in ("", "Cancelled", "Delivered", *RETURNED) or order.rest_cancelled:
        return []
    if set(command.shipments).issubset(order.shipments):
        return cancelled(command.order_id, order, command.reason, shipped=command.dispatched)
    held = OrderCancellationHeld(
        order_id=command.order_id, shipments=command.shipments, reason=command.reason
    )
    return [(ORDER(command.order_id), held)]


def denied(order_id: str, order: Order, reason: str) -> Decision:
    """It never came to be."""
    event = OrderDenied(order_id=order_id, reason=reason, order_number=order.number)
    return [(ORDER(order_id), event)]


def cancelled(
    order_id: str, order: Order, reason: str, *, shipped: bool = False
) -> list[tuple[str, Event]]:
    event = OrderCancelled(
        order_id=order_id,
        order_number=order.number,
        reservation_id=order.reservation_id,
        reason=reason,
        payment_id=order_id if order.payment_asked else None,
        shipped=shipped,
        user_id=order.user_id,
        placed_at=order.placed_at,
        products=order.products,
    )
    return [(ORDER(order_id), event)]


order = ORDER.by("order_id")

RULES = (
    Rule(CancelOrder, cancel_order, writes=order, scope="orders:cancel", own="user_id"),
    Rule(SetOrderStatus, set_order_status, writes=order, scope="orders:cancel"),
    Rule(GiveUpOrder, give_up_order, writes=order),
    Rule(RecordDenial, record_denial, writes=order),
    Rule(RecordReservationLost, record_reservation_lost, writes=order),
    Rule(RecordDecline, record_decline, writes=order),
    Rule(CancelIfUnpaid, cancel_if_unpaid, writes=order),
    Rule(RecordConsignmentCancelled, record_consignment_cancelled, writes=order),
)
