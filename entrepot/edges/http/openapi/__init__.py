"""The API's contract: OpenAPI 3.1, made from the catalogue and the messages' own types.

`document` makes it; other parts of the door only say what they answer, each with `Operation`s.
"""

from __future__ import annotations

from .operation import Operation

__all__ = ["Operation"]
