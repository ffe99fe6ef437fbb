"""Receipts as people look for them."""

from collections.abc import Iterable

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .published import ReceiptIssued

RECEIPTS = Table("documents.receipts", ("receipt_id",))
TABLES = (RECEIPTS,)


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    if not isinstance(event, ReceiptIssued):
        return []
    content = event.content
    return [
        RECEIPTS.put(
            receipt_id=event.receipt_id,
            order_id=event.order_id,
            shipment_id=event.shipment_id,
            user_id=event.user_id,
            stage=event.stage,
            order_number=content.order_number,
            total_amount=content.total_amount,
            currency=content.currency,
            generated_at=recorded.at,
            content=content,
        )
    ]
