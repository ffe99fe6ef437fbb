"""What happens in documents and is not published, and all events together."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Id, Quantity, Sku

from .published import Letterhead, ReceiptContent, ReceiptIssued


class LetterheadKept(Event):
    letterhead: Letterhead


class OrderFiled(Event):
    """What the order says; its letterhead is that of the day each receipt is written."""

    order_id: Id
    user_id: Id | None = None
    content: ReceiptContent


class DispatchFiled(Event):
    """So many of the order left and have their receipt; `freight_amount` of it, tax included."""

    order_id: Id
    shipment_id: Id
    goods: tuple[tuple[Sku, Quantity], ...]
    freight_amount: Amount = 0


EVENTS = (LetterheadKept, OrderFiled, DispatchFiled, ReceiptIssued)
