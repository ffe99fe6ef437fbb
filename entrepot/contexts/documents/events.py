"""What happens in documents and is not published, and all events together."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Id

from .published import Letterhead, ReceiptContent, ReceiptIssued


class LetterheadKept(Event):
    letterhead: Letterhead


class OrderFiled(Event):
    """What the order says; its letterhead is that of the day each receipt is written."""

    order_id: Id
    user_id: Id | None = None
    content: ReceiptContent


EVENTS = (LetterheadKept, OrderFiled, ReceiptIssued)
