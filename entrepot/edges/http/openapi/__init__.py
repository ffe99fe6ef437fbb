"""The API's contract: OpenAPI 3.1, made from the catalogue and the messages' own types."""

from __future__ import annotations

from .document import document
from .operation import Operation

__all__ = ["Operation", "document"]
