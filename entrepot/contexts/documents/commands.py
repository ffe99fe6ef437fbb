"""What may be asked of documents: by its own sagas, and by staff for a shipment's papers."""

from datetime import datetime
from enum import StrEnum

from entrepot.kernel.message import Command
from entrepot.kernel.units import Amount, Id, Quantity, Sku, Text

from .published import Letterhead, ReceiptContent, ShipmentStageWord


class KeepLetterhead(Command):
    """From now on the business shows itself like this."""

    letterhead: Letterhead


class FileOrder(Command):
    """Keep what an order says, until its receipts are written."""

    order_id: Id
    user_id: Id | None = None
    content: ReceiptContent


class IssueOrderReceipt(Command):
    """The order is confirmed."""

    order_id: Id


class IssueDispatchReceipt(Command):
    """Goods of an order left; `amount` is charged for them and their part of tax and freight.

    `credit_amount` of what they cost was paid before.
    """

    order_id: Id
    shipment_id: Id
    carrier_name: Text = ""
    tracking_number: Text = ""
    estimated_delivery: datetime | None = None
    goods: tuple[tuple[Sku, Quantity], ...]
    amount: Amount
    credit_amount: Amount = 0
    dispatched_at: datetime
    complete: bool = True


class IssueDeliveryReceipt(Command):
    """A shipment arrived."""

    order_id: Id
    shipment_id: Id
    delivered_at: datetime
    complete: bool = True


class GenerateShipmentReceipt(Command):
    """A receipt of dispatch or delivery: answered with the one there is, the latest by default."""

    shipment_id: Id
    stage: ShipmentStageWord | None = None


class Refusal(StrEnum):
    """Why documents says no, in order of precedence."""

    UNKNOWN_ORDER = "UNKNOWN_ORDER"
    UNKNOWN_SHIPMENT = "UNKNOWN_SHIPMENT"
    NOT_DELIVERED = "NOT_DELIVERED"
