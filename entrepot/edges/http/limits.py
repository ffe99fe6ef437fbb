"""How much one address or one caller may ask: a few at once, then as many as come back."""

from __future__ import annotations

from time import monotonic

from starlette.requests import HTTPConnection

from .auth import Caller
from .auth.throttle import Buckets, site
from .problems import Problem
from .settings import DoorSettings


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
