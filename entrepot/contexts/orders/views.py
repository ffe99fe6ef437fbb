"""What reads see of orders."""

from collections.abc import Iterable
from typing import Any

from entrepot.contexts.payments.published import PaymentRefunded, PaymentVoided, RefundOwed
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table, Tally

from .events import OrderAllocated, OrderProcessing, OrderSubmitted
from .published import (
    OrderAwaitingStock,
    OrderCancellationAsked,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderDenied,
    OrderDispatched,
    OrderPlaced,
    OrderReplenished,
    OrderReserved,
    OrderReturned,
)

ORDERS = Table("orders.orders", ("order_id",))
DISPATCHES = Table("orders.dispatches", ("order_id", "shipment_id"))
REFUNDS = Table("orders.refunds", ("payment_id", "reference"))
TABLES = (ORDERS, DISPATCHES, REFUNDS)
TALLIES = (Tally("orders.totals", ORDERS, ("status", "currency"), ("total_amount",)),)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    if isinstance(event, OrderPlaced):
        return [_shown(event, "Placed", recorded)]
    if isinstance(event, OrderSubmitted):
        return [_shown(event.order, "Pricing", recorded)]
    if not recorded.stream.startswith("order/"):
        return ()
    if isinstance(event, OrderDenied) and not event.order_number:
        return ()
    changed = ORDERS.change(
        event.order_id,
        version=recorded.version,
        updated_at=recorded.at,
        **_progress(event, recorded),
    )
    if not isinstance(event, OrderDispatched):
        return [changed]
    left = DISPATCHES.put(order_id=event.order_id, shipment_id=event.shipment_id, lines=event.lines)
    return [changed, left]


def _shown(event: OrderPlaced, status: str, recorded: Recorded) -> Change:
    write = ORDERS.insert if recorded.version == 1 else ORDERS.put
    return write(
        order_id=event.order_id,
        order_number=event.order_number,
        status=status,
        user_id=event.user_id,
        store_id=event.store_id,
        email=event.email,
        customer_name=event.customer_name,
        lines=event.lines,
        currency=event.currency,
        subtotal=event.subtotal,
        tax_amount=event.tax_amount,
        shipping_cost=event.shipping_cost,
        shipping_method=event.shipping_method or "",
        total_amount=event.total_amount,
        credit_amount=event.credit_amount,
        adjustments=event.adjustments,
        missing=(),
        dispatched_amount=0,
        shipping_address=event.shipping_address,
        shipping_address_id=event.shipping_address_id,
        billing_address=event.billing_address,
        billing_address_id=event.billing_address_id,
        payment_method=event.payment_method,
        reservation_id=event.reservation_id,
        pay_by=None,
        reason="",
        order_date=recorded.at,
        ship_date=None,
        delivery_date=None,
        updated_at=recorded.at,
        version=recorded.version,
    )


def _progress(event: Any, recorded: Recorded) -> dict[str, Any]:
    match event:
        case OrderReserved():
            return {"status": "Reserved", "missing": event.missing, "pay_by": event.pay_by}
        case OrderConfirmed():
            return {"status": "Confirmed"}
        case OrderAwaitingStock():
            return {"status": "AwaitingStock", "missing": event.missing}
        case OrderAllocated() | OrderReplenished():
            return {"missing": event.missing}
        case OrderProcessing():
            return {"status": "Processing"}
        case OrderDispatched():
            return {
                "status": "Shipped" if event.complete else "Processing",
                "ship_date": recorded.at,
                "add": {"dispatched_amount": event.amount},
            }
        case OrderDelivered(complete=True):
            return {"status": "Delivered", "delivery_date": recorded.at}
        case OrderReturned():
            return {"status": event.status}
        case OrderCancellationAsked():
            return {"status": "Cancelling"}
        case OrderDenied(reason=reason):
            return {"status": "Cancelled", "reason": reason}
        case OrderCancelled():
            status = "Shipped" if event.shipped else "Cancelled"
            return {"status": status, "reason": event.reason, "missing": ()}
    return {}


def refunds(recorded: Recorded) -> Iterable[Change]:
    """What is to be sent back by hand, and when it was; what a gateway gives back is none of it."""
    match recorded.event:
        case RefundOwed() as owed:
            return [
                REFUNDS.put(
                    payment_id=owed.payment_id,
                    reference=owed.reference,
                    order_id=owed.order_id,
                    amount=owed.amount,
                    currency=owed.currency,
                    reason=owed.reason,
                    owed_at=recorded.at,
                    sent_at=None,
                )
            ]
        case PaymentRefunded(by_transfer=True, reference=reference) as sent:
            return [REFUNDS.change(sent.payment_id, reference, sent_at=recorded.at)]
        case PaymentVoided(by_transfer=True) as sent:
            return [REFUNDS.change(sent.payment_id, "", sent_at=recorded.at)]
    return ()
