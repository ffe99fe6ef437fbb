"""Cursors as callers see them: opaque, and known to be ours before any SQL reads them.

Inside, a cursor is text that its query takes apart again (`2026-01-01 12:00+00~order-7`). One
that somebody made up would break in the middle of the database, so callers are given it with a
checksum that belongs to the query. It is no secret: it only tells a mistake from a cursor. Who
forges one is told the same by the doors, once the database said no.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from hashlib import blake2b

CHECK = 8


class UnknownCursor(ValueError):
    """This was never given to a caller as the cursor of this list."""

    def __init__(self) -> None:
        super().__init__("must be the `next` of the page before, of the same list")


def sealed(query: str, cursor: str) -> str:
    """The cursor of a query's page, to be given to callers."""
    raw = cursor.encode()
    return urlsafe_b64encode(_check(query, raw) + raw).rstrip(b"=").decode()


def opened(query: str, given: str) -> str:
    """The cursor inside. Raises UnknownCursor for what is no cursor of this query."""
    with suppress(ValueError):  # neither ASCII nor base64 nor UTF-8
        packed = urlsafe_b64decode(given.encode("ascii") + b"=" * (-len(given) % 4))
        check, raw = packed[:CHECK], packed[CHECK:]
        if check == _check(query, raw) and sealed(query, raw.decode()) == given:
            return raw.decode()
    raise UnknownCursor


def _check(query: str, raw: bytes) -> bytes:
    return blake2b(b"%b\0%b" % (query.encode(), raw), digest_size=CHECK).digest()
