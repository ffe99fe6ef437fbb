"""What deciding about returns needs: one stream an order."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from .events import CaptureLearnt, DeliveryLearnt, DispatchLearnt, OrderLearnt
from .published import (
    OtherRefundLearnt,
    ReturnAuthorised,
    ReturnClosed,
    ReturnedLine,
    ReturnReceived,
    ReturnRefunded,
    ReturnRequested,
    SoldLine,
)


class Return(Value):
    status: str
    lines: tuple[ReturnedLine, ...]
    amount: int = 0

    def of(self, sku: str) -> int:
        return sum(line.quantity for line in self.lines if line.sku == sku)


class Returnable(State):
    user_id: str | None = None
    currency: str = ""
    payment_id: str = ""
    sold: tuple[SoldLine, ...] = ()
    shipped: Mapping[str, int] = {}
    shipments: tuple[str, ...] = ()
    delivered_at: datetime | None = None
    captures: Mapping[str, int] = {}
    other_refunds: Mapping[str, int] = {}
    returns: Mapping[str, Return] = {}

    def taken(self, sku: str) -> int:
        """How many are asked back or came back already."""
        return sum(each.of(sku) for each in self.returns.values() if each.status != "closed")

    def received(self, sku: str) -> int:
        done = ("received", "refunded")
        return sum(each.of(sku) for each in self.returns.values() if each.status in done)

    @property
    def refundable(self) -> int:
        """What was captured and is neither given back nor promised."""
        given = sum(self.other_refunds.values()) + sum(x.amount for x in self.returns.values())
        return max(0, sum(self.captures.values()) - given)


def evolve(order: Returnable, event: Any) -> Returnable:
    match event:
        case OrderLearnt():
            return replace(order, user_id=event.user_id, currency=event.currency, sold=event.lines)
        case DispatchLearnt():
            shipped = dict(order.shipped)
            for line in event.lines:
                shipped[line.sku] = shipped.get(line.sku, 0) + line.quantity
            shipments = (*order.shipments, event.shipment_id)
            return replace(order, shipped=shipped, shipments=shipments, payment_id=event.payment_id)
        case DeliveryLearnt():
            return replace(order, delivered_at=event.delivered_at)
        case CaptureLearnt():
            return replace(order, captures={**order.captures, event.reference: event.amount})
        case OtherRefundLearnt():
            refunds = {**order.other_refunds, event.reference: event.amount}
            return replace(order, other_refunds=refunds)
    return replace(order, returns={**order.returns, event.return_id: _moved(order, event)})


def _moved(order: Returnable, event: Any) -> Return:
    match event:
        case ReturnRequested():
            return Return(status="requested", lines=event.lines)
        case ReturnReceived():
            return Return(status="received", lines=event.lines, amount=event.amount)
        case ReturnAuthorised():
            return replace(order.returns[event.return_id], status="authorised")
        case ReturnRefunded():
            return replace(order.returns[event.return_id], status="refunded")
        case ReturnClosed():
            return replace(order.returns[event.return_id], status="closed")
    raise TypeError(event)


RETURNABLE = Kind("returnable", Returnable(), evolve)
KINDS = (RETURNABLE,)
