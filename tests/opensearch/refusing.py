"""How OpenSearch says no."""

from __future__ import annotations

from typing import Any


class No(Exception):
    """With HTTP's status, OpenSearch's word, and a reason."""

    def __init__(self, status: int, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.status, self.kind, self.reason = status, kind, reason

    @property
    def body(self) -> dict[str, Any]:
        cause = {"type": self.kind, "reason": self.reason}
        return {"error": {"root_cause": [cause], **cause}, "status": self.status}


def illegal(reason: str) -> No:
    return No(400, "illegal_argument_exception", reason)


def unparsed(reason: str) -> No:
    return No(400, "parsing_exception", reason)


def only(given: dict[str, Any], *known: str, where: str) -> dict[str, Any]:
    """What was given, if all of it is known."""
    if not isinstance(given, dict):
        raise unparsed(f"[{where}] must be an object")
    if unknown := set(given) - set(known):
        raise unparsed(f"[{where}] unknown field {sorted(unknown)}")
    return given
