"""What may be asked of returns."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command, Value
from entrepot.kernel.units import Amount, Currency, Id, Quantity, Sku, Text

from .published import SoldLine, WantedBack

Disposition = Literal["restock", "quarantine", "refurbish", "scrap", "vendor"]
Place = Annotated[str, Meta(max_length=64, pattern=r"^[^@\x00]*$")]


class Inspected(Value):
    """What came back and where it goes; only `restock` can be sold again."""

    sku: Sku
    quantity: Quantity
    disposition: Disposition
    warehouse_id: Id
    bin: Place = ""
    lot: Place = ""


class RequestReturn(Command):
    return_id: Id
    order_id: Id
    user_id: Id | None = None
    lines: Annotated[tuple[WantedBack, ...], Meta(min_length=1, max_length=200)]
    reason: Text = ""


class AuthoriseReturn(Command):
    return_id: Id
    order_id: Id


class CloseReturn(Command):
    """The goods will not come, or are not wanted."""

    return_id: Id
    order_id: Id
    reason: Text = ""


class ReceiveReturn(Command):
    return_id: Id
    order_id: Id
    lines: Annotated[tuple[Inspected, ...], Meta(min_length=1, max_length=200)]


class LearnOrder(Command):
    order_id: Id
    user_id: Id | None = None
    currency: Currency
    lines: tuple[SoldLine, ...]


class LearnDispatch(Command):
    order_id: Id
    shipment_id: Id
    payment_id: Id
    lines: tuple[WantedBack, ...]


class LearnDelivery(Command):
    order_id: Id
    delivered_at: datetime


class LearnCapture(Command):
    order_id: Id
    reference: Id
    amount: Amount


class RecordRefund(Command):
    """Money went back; a reference that is no return's was refunded by hand."""

    order_id: Id
    reference: Id
    amount: Amount


class Refusal(StrEnum):
    UNKNOWN_ORDER = "UNKNOWN_ORDER"
    UNKNOWN_RETURN = "UNKNOWN_RETURN"
    ALREADY_ASKED = "ALREADY_ASKED"
    TOO_MANY_RETURNS = "TOO_MANY_RETURNS"
    WINDOW_CLOSED = "WINDOW_CLOSED"
    MORE_THAN_SHIPPED = "MORE_THAN_SHIPPED"
    NOT_AUTHORISED = "NOT_AUTHORISED"
    MORE_THAN_AUTHORISED = "MORE_THAN_AUTHORISED"
