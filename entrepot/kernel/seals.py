"""How it is shown that nothing was changed afterwards: a digest of each event, a seal on many."""

from __future__ import annotations

import hashlib
from datetime import UTC

import msgspec

from .message import Recorded


def digest(recorded: Recorded) -> str:
    """SHA-256 of all that the log says of the event, whatever order its fields are kept in."""
    data = msgspec.json.encode(msgspec.json.decode(recorded.data), order="sorted")
    said = [
        recorded.tenant,
        recorded.stream,
        str(recorded.version),
        recorded.name,
        recorded.at.astimezone(UTC).isoformat(),
        recorded.actor,
        recorded.command_id,
        recorded.correlation_id,
    ]
    if recorded.session_id:  # older ones have none, and digests that somebody has kept
        said.append(recorded.session_id)
    return hashlib.sha256("\n".join(said).encode() + b"\n" + data).hexdigest()


class Sealing:
    """The seal on events that are added in order: SHA-256 of their digests, one behind another."""

    __slots__ = ("_hash", "deeds")

    def __init__(self) -> None:
        self._hash, self.deeds = hashlib.sha256(), 0

    def add(self, recorded: Recorded) -> None:
        self._hash.update(digest(recorded).encode())
        self.deeds += 1

    @property
    def seal(self) -> str:
        return self._hash.hexdigest()
