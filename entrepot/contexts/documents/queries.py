"""What may be asked about receipts. The PDF itself is served at `pdf_url`."""

from datetime import datetime

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Amount, Currency, Cursor, Id, Limit

from .published import ReceiptContent, ReceiptId, ShipmentStageWord, Stage, StageWord


class ReceiptSummary(Answer):
    receipt_id: ReceiptId
    order_id: Id
    shipment_id: Id | None
    stage: Stage
    order_number: str
    total_amount: Amount
    currency: Currency
    generated_at: datetime
    pdf_url: str


class Receipt(ReceiptSummary):
    """A receipt with all that it says."""

    content: ReceiptContent


class GetReceipt(Query):
    receipt_id: ReceiptId
    user_id: Id | None = None


class GetShipmentReceipt(Query):
    """The latest of a shipment, or that of a stage."""

    shipment_id: Id
    stage: ShipmentStageWord | None = None
    user_id: Id | None = None


class ListReceipts(Query):
    """Newest first."""

    order_id: Id | None = None
    shipment_id: Id | None = None
    stage: StageWord | None = None
    user_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


READ = "documents:read"

GET_RECEIPT = Ask(GetReceipt, Receipt, scope=READ, own="user_id")

ASKS = (
    GET_RECEIPT,
    Ask(GetShipmentReceipt, Receipt, scope=READ, own="user_id"),
    Ask(ListReceipts, ReceiptSummary, scope=READ, many=True, own="user_id"),
)
