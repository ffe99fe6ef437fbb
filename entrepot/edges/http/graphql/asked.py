"""What is sent and answered, and what the door needs of the language."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any, Protocol

import msgspec

from ..auth import Caller


class Asked(msgspec.Struct, frozen=True, rename="camel"):
    """A GraphQL request.

    A document that was sent before may be named by its hash alone:
    `{"persistedQuery": {"version": 1, "sha256Hash": "…"}}` among the extensions.
    """

    query: str | None = None
    operation_name: str | None = None
    variables: dict[str, Any] | None = None
    extensions: dict[str, Any] | None = None


class Answered(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was asked for, as far as it could be told, and why some of it could not."""

    data: dict[str, Any] | None = None
    errors: list[dict[str, Any]] = []


Changes = Callable[[str], AsyncGenerator[None, None]]
Spend = Callable[[int], None]


class Language(Protocol):
    """What makes answers of documents."""

    def operation(self, request: Any, spend: Spend) -> Any: ...
    async def answer(self, operation: Any, asker: Caller) -> Mapping[str, Any]: ...
    def follow(
        self, operation: Any, asker: Caller, changes: Changes
    ) -> AsyncGenerator[Mapping[str, Any], None]: ...
