"""What happens in documents and is not published, and all events together."""

from entrepot.kernel import message
from entrepot.kernel.units import Id

from .published import Letterhead, ReceiptContent, ReceiptIssued


class LetterheadKept(message.Event):
    letterhead: Letterhead


class OrderFiled(message.Event):
    """What the order says; its letterhead is that of the day each receipt is written."""

    order_id: Id
    user_id: Id | None = None
    content: ReceiptContent


Event = LetterheadKept | OrderFiled | ReceiptIssued
