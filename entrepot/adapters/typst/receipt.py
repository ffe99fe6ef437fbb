"""A receipt as it comes in: the answer of the query for it, of which unknown fields are ignored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from entrepot.contexts.documents.published import ReceiptContent, Stage
from entrepot.kernel.message import Message


class Receipt(Message):
    receipt_id: str
    stage: Stage
    generated_at: datetime
    content: ReceiptContent


def receipt_of(row: Mapping[str, Any]) -> Receipt:
    """Raises msgspec.ValidationError for a row that is no receipt."""
    return msgspec.json.decode(msgspec.json.encode(row), type=Receipt)
