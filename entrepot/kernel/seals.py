"""How it is shown that nothing was changed afterwards: a digest of each event, a seal on many."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC
from math import inf
from typing import Any

import msgspec

from .message import Recorded

DIGEST_VERSION = 2
"""How the events of a seal are digested that is set now; an older seal holds by its own version."""
SLICES_MAX = 128


def digest(recorded: Recorded) -> str:
    """Version 1, SHA-256 of what is known of an event before the log has it.

    That is neither its place nor when it was written; what caused it is left out, and its numbers
    are as exact as Python's, in whatever order its fields are kept.
    """
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


def digest_of_row(row: Mapping[str, Any]) -> str:
    """Version 2, SHA-256 of every column that the log has of an event; `data` to the last byte."""
    said = {column: value for column, value in row.items() if column != "data"}
    encoded = msgspec.json.encode(said, order="sorted")
    return hashlib.sha256(encoded + b"\n" + row["data"]).hexdigest()


class Sealing:
    """The seal on events whose digests are added in order: SHA-256 of these, one behind another.

    `slices` prove nothing, but tell where to look when the seal does not hold any more: each is of
    the same number of events, `size`, save the last. That number grows with the events, so that
    there are not many slices; `like` what was sealed it stays as it was then.
    """

    __slots__ = ("_hash", "_most", "_slices", "deeds", "size")

    def __init__(self) -> None:
        self._hash, self._slices = hashlib.sha256(), list[int]()
        self.deeds, self.size, self._most = 0, 1, float(SLICES_MAX)

    @classmethod
    def like(cls, deeds: int, slices: int) -> Sealing:
        sealing = cls()
        sealing._most = inf
        while slices and sealing.size * slices < deeds:
            sealing.size *= 2
        return sealing

    def add(self, digest: str) -> None:
        self._hash.update(digest.encode())
        if self.deeds == self.size * self._most:
            halves = self._slices
            self._slices = [a ^ b for a, b in zip(halves[::2], halves[1::2], strict=True)]
            self.size *= 2
        if self.deeds % self.size == 0:
            self._slices.append(0)
        self._slices[-1] ^= int(digest[:16], 16)
        self.deeds += 1

    @property
    def seal(self) -> str:
        return self._hash.hexdigest()

    @property
    def slices(self) -> tuple[str, ...]:
        return tuple([f"{each:016x}" for each in self._slices])
