"""What became of a command, as it is written on the wire."""

from __future__ import annotations

import msgspec

from entrepot.kernel.message import Accepted, Outcome, Refused


class AcceptedOutcome(msgspec.Struct, frozen=True, tag_field="status", tag="accepted"):
    """The command became events. `version` is that of its stream, to be demanded with If-Match;
    `position` is its place in the log."""

    events: tuple[str, ...]
    stream: str
    version: int
    position: str


class RefusedOutcome(msgspec.Struct, frozen=True, tag_field="status", tag="refused"):
    """A rule of the business said no."""

    reason: str
    detail: str


class FailedOutcome(msgspec.Struct, frozen=True, tag_field="status", tag="failed"):
    """Something broke. `retryable` says whether trying again may help: under the same id, for it
    may have been done; what is not retryable changed nothing."""

    retryable: bool


WireOutcome = AcceptedOutcome | RefusedOutcome | FailedOutcome


def on_wire(outcome: Outcome) -> WireOutcome:
    if isinstance(outcome, Accepted):
        position = outcome.position
        return AcceptedOutcome(
            outcome.events, outcome.stream, outcome.version, f"{position.tx}-{position.position}"
        )
    if isinstance(outcome, Refused):
        return RefusedOutcome(outcome.reason, outcome.detail)
    return FailedOutcome(outcome.retryable)
