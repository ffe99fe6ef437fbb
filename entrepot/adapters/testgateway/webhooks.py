"""Webhooks as providers send them: a JSON event, signed with HMAC-SHA256 over time and body."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from entrepot.contexts.payments.published import (
    RecordAuthorisation,
    RecordCapture,
    RecordDecline,
    RecordFailure,
    RecordRefund,
    RecordVoid,
)
from entrepot.kernel.message import Command

SIGNATURE = "entrepot-signature"
TOLERANCE_S = 300

TYPES: dict[str, type[Command]] = {
    "payment.authorised": RecordAuthorisation,
    "payment.declined": RecordDecline,
    "payment.captured": RecordCapture,
    "payment.voided": RecordVoid,
    "payment.refunded": RecordRefund,
    "payment.failed": RecordFailure,
}
_NAMES = {command: name for name, command in TYPES.items()}


class Happening(msgspec.Struct, frozen=True):
    """An event as the gateway tells it."""

    id: str
    type: str
    tenant: str
    data: dict[str, Any]


def told(tenant: str, key: str, commands: Sequence[Command]) -> list[bytes]:
    """A body for each of these; the same key gives the same event ids."""
    bodies = []
    for n, command in enumerate(commands):
        digest = hashlib.sha256(f"{tenant}\n{key}\n{n}".encode()).hexdigest()
        data = msgspec.to_builtins(command)
        event = Happening(f"evt_{digest[:24]}", _NAMES[type(command)], tenant, data)
        bodies.append(msgspec.json.encode(event))
    return bodies


def signed(body: bytes, secret: bytes, now: int) -> dict[str, str]:
    """The headers that go with a body."""
    return {
        "content-type": "application/json",
        SIGNATURE: f"t={now},v1={_digest(body, secret, now)}",
    }


def _digest(body: bytes, secret: bytes, at: int) -> str:
    return hmac.new(secret, b"%d." % at + body, hashlib.sha256).hexdigest()


def heard(
    body: bytes, headers: Mapping[str, str], secret: bytes, now: int
) -> list[tuple[str, str, Command]]:
    """Tenant, event id and command; ValueError unless the signature is ours and fresh."""
    given = {name.lower(): value for name, value in headers.items()}.get(SIGNATURE, "")
    parts = dict(part.partition("=")[::2] for part in given.split(","))
    at = parts.get("t", "")
    if not at.isascii() or not at.isdigit() or len(at) > 12:
        raise ValueError("the signature is missing")
    if not hmac.compare_digest(
        parts.get("v1", "").encode(), _digest(body, secret, int(at)).encode()
    ):
        raise ValueError("the signature is wrong")
    if abs(now - int(at)) > TOLERANCE_S:
        raise ValueError("the signature is too old")
    event = msgspec.json.decode(body, type=Happening)
    command = TYPES.get(event.type)
    if command is None:  # an event that means nothing to us
        return []
    return [(event.tenant, event.id, msgspec.convert(event.data, command))]
