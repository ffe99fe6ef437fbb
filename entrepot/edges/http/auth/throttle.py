"""Token buckets: a few tries at once, then as many as come back with time."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from starlette.requests import HTTPConnection

KEYS_MAX = 100_000
IPV6_SITE = 64
"""An IPv6 network of this length is one customer's, who has all its addresses to himself."""


class Buckets:
    """A bucket for each key, in memory and bounded: the one unused longest is forgotten."""

    __slots__ = ("_left", "_per_s", "size")

    def __init__(self, size: int, per_s: float) -> None:
        self.size, self._per_s = size, per_s
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str, now: float, tokens: int = 1) -> float:
        """0 when the tries are free, else the seconds until they are."""
        left, at = self._left.pop(key, (float(self.size), now))
        left = min(float(self.size), left + max(0.0, now - at) * self._per_s)
        wait = 0.0 if left >= tokens else (tokens - left) / self._per_s
        self._left[key] = (left if wait else left - tokens, now)
        if len(self._left) > KEYS_MAX:
            del self._left[next(iter(self._left))]
        return wait

    def give_back(self, key: str) -> None:
        """The try taken last was not one to be counted."""
        if key in self._left:
            left, at = self._left[key]
            self._left[key] = (min(float(self.size), left + 1), at)


def site(request: HTTPConnection) -> str:
    """Where the caller is: his address, or his network of which he has all addresses."""
    return network(request.client.host if request.client else "")


def network(host: str) -> str:
    """The address, or the IPv6 network that is one customer's."""
    try:
        address = ip_address(host)
    except ValueError:  # a socket without address
        return host
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(int(address) >> (128 - IPV6_SITE))
    return host
