"""What returns learnt from others; see also `published`."""

from datetime import datetime

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Currency, Id

from .published import (
    OtherRefundLearnt,
    ReturnAuthorised,
    ReturnClosed,
    ReturnReceived,
    ReturnRefunded,
    ReturnRequested,
    SoldLine,
    WantedBack,
)


class OrderLearnt(Event):
    order_id: Id
    user_id: Id | None = None
    currency: Currency
    lines: tuple[SoldLine, ...]


class DispatchLearnt(Event):
    order_id: Id
    shipment_id: Id
    payment_id: Id
    lines: tuple[WantedBack, ...]


class DeliveryLearnt(Event):
    order_id: Id
    delivered_at: datetime


class CaptureLearnt(Event):
    order_id: Id
    reference: Id
    amount: Amount


EVENTS = (
    ReturnRequested,
    ReturnAuthorised,
    ReturnReceived,
    ReturnRefunded,
    ReturnClosed,
    OrderLearnt,
    DispatchLearnt,
    DeliveryLearnt,
    CaptureLearnt,
    OtherRefundLearnt,
)
