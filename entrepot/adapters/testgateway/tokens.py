"""How a token makes the gateway behave."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

LATE_MS = 15_000

_KNOWN = re.compile(
    r"tok_(?P<manner>ok|challenge|decline|insufficient_funds|timeout|twice|late|capture_fail"
    r"|refund_fail|slow|flaky)"
    r"(?:_(?P<number>[0-9]{1,6}))?"
)

Manner = Literal[
    "ok",
    "challenge",
    "decline",
    "insufficient_funds",
    "timeout",
    "twice",
    "late",
    "capture_fail",
    "refund_fail",
    "slow",
    "flaky",
]


class Behaviour(msgspec.Struct, frozen=True):
    """`number` is milliseconds or times, where the manner has one."""

    manner: Manner = "ok"
    number: int = 0

    @property
    def token(self) -> str:
        return f"tok_{self.manner}_{self.number}" if self.number else f"tok_{self.manner}"


OK = Behaviour()


def behaviour(token: str) -> Behaviour:
    """A token nobody knows is as good as `tok_ok`."""
    found = _KNOWN.fullmatch(token) if token else None
    if found is None:
        return OK
    number = int(found["number"] or 0)
    if found["manner"] == "late" and found["number"] is None:
        number = LATE_MS
    return msgspec.convert({"manner": found["manner"], "number": number}, Behaviour)


def reference_of(how: Behaviour, payment_id: str) -> str:
    """The gateway's name for a payment; it bears the behaviour, so that a restart forgets none."""
    return f"{how.token}.{payment_id}"


def behaviour_of(provider_reference: str) -> Behaviour:
    return behaviour(provider_reference.partition(".")[0])
