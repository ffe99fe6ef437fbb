"""How much one address or one caller may ask: a few at once, then as many as come back."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address
from time import monotonic

from starlette.requests import HTTPConnection

from .auth import Caller
from .auth.throttle import Buckets
from .problems import Problem
from .settings import DoorSettings

IPV6_SITE = 64
"""An IPv6 network of this length is one customer's, who has all its addresses to himself."""


class Limits:
    """Guests are counted by their address, callers with a token by their business and id."""

    def __init__(self, settings: DoorSettings) -> None:
        self._guests = _buckets(settings.guest_writes_at_once, settings.guest_writes_per_s)
        self._users = _buckets(settings.user_writes_at_once, settings.user_writes_per_s)

    def at_once(self, caller: Caller) -> int | None:
        """So many commands may be asked at once, however long one waits; None for any number."""
        buckets = self._users if caller.subject else self._guests
        return None if buckets is None else buckets.size

    def spend(self, request: HTTPConnection, caller: Caller, commands: int = 1) -> None:
        """Counts commands that are asked. Raises Problem 429 for one too many."""
        buckets = self._users if caller.subject else self._guests
        if buckets is None or commands <= 0:
            return
        key = f"{caller.tenant}/{caller.subject}" if caller.subject else site(request)
        wait = buckets.take(key, monotonic(), commands)
        if wait:
            headers = {"retry-after": str(int(wait) + 1)}
            raise Problem(429, "TOO_MANY_REQUESTS", "slow down; try again later", headers=headers)


def _buckets(at_once: int, per_s: float) -> Buckets | None:
    return Buckets(at_once, per_s) if per_s else None


def site(request: HTTPConnection) -> str:
    """Where the caller is: his address, or his network of which he has all addresses."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:  # a socket without address
        return host
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(int(address) >> (128 - IPV6_SITE))
    return host
