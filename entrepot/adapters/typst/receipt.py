"""A receipt as it comes in: the answer of the query for it, of which unknown fields are ignored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

import msgspec

from entrepot.kernel.message import Message

Stage = Literal["ordered", "dispatched", "delivered"]


class Letterhead(Message):
    name: str = ""
    type: str = ""
    email: str = ""
    colour: str = ""
    contact: str = ""


class Address(Message):
    street: str = ""
    city: str = ""
    zip_code: str = ""
    state: str = ""
    country: str = ""
    recipient: str = ""


class Line(Message):
    """Money is in the currency's minor unit; None where it is not known."""

    sku: str
    name: str
    quantity: int
    unit_price: int | None = None
    total_price: int | None = None
    discount_amount: int = 0
    tax_amount: int = 0
    tax_included: bool = False


class Content(Message):
    letterhead: Letterhead = Letterhead()
    language: str = "en"
    currency: str
    order_number: str
    ordered_at: datetime
    customer_name: str = ""
    email: str = ""
    shipping_address: Address
    billing_address: Address | None = None
    lines: tuple[Line, ...]
    subtotal: int | None = None
    tax_amount: int | None = None
    shipping_cost: int | None = None
    tax_and_shipping: int | None = None
    total_amount: int
    payment_method: str = ""
    carrier_name: str = ""
    tracking_number: str = ""
    estimated_delivery: datetime | None = None
    dispatched_at: datetime | None = None
    delivered_at: datetime | None = None
    complete: bool = True


class Receipt(Message):
    receipt_id: str
    stage: Stage
    generated_at: datetime
    content: Content


def receipt_of(row: Mapping[str, Any]) -> Receipt:
    """Raises msgspec.ValidationError for a row that is no receipt."""
    return msgspec.json.decode(msgspec.json.encode(row), type=Receipt)
