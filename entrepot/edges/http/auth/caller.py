"""Who asks: a token, verified once, remembered while it counts, refused once its session ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar

import msgspec

from entrepot.contexts.identity.events import ClientRevoked, SessionRevoked
from entrepot.contexts.identity.queries import ListRevocations, RevocationAnswer
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Recorded
from entrepot.kernel.ports import Questions

ACCESS_S = 15 * 60
LOOK_S = 1.0
"""So often it is seen whether a key was dropped, with whatever it had signed."""
REMEMBERED_MAX = 10_000
GUESTS_KEY_MIN = 20
"""Guests share one space of keys for what they ask again: theirs must be hard to guess."""

T = TypeVar("T")


def as_type(answered: Any, type: type[T]) -> T:
    """An answer as its type, whatever of it is kept as JSON text still."""
    return msgspec.json.decode(msgspec.json.encode(answered), type=type)


ENDINGS = ("identity.SessionRevoked", "identity.ClientRevoked")
"""The events after which tokens count no more."""


class Verifies(Protocol):
    def verify(self, token: str) -> Mapping[str, Any]:
        """The claims of a token of ours that counts; ValueError, with the reason, otherwise."""

    def kids(self) -> frozenset[str]:
        """The keys whose tokens count now, by their ids."""


class Unauthenticated(Exception):
    """The token is not good; the message says why."""

    @property
    def detail(self) -> str:
        return str(self)


class Caller(msgspec.Struct, frozen=True):
    """Who asks, and what he may. Without a token, nobody: no subject, and the one
    scope that everybody holds.

    A partner's program has the role `client`, and its client id as subject.
    `expires_at` is in seconds since 1970.
    """

    subject: str
    tenant: str
    scopes: frozenset[str]
    session_id: str
    role: str
    expires_at: int = 0


class Claims(msgspec.Struct, frozen=True):
    """What an access token says besides being ours."""

    sub: str
    tenant: str
    role: str
    scope: str
    sid: str
    exp: int
    use: str

    def caller(self) -> Caller:
        scopes = frozenset((*self.scope.split(), PUBLIC))
        return Caller(self.sub, self.tenant, scopes, self.sid, self.role, self.exp)


def _guest_of(business: str) -> Caller:
    return Caller("", business, frozenset({PUBLIC}), "", "")


class Authenticator:
    """Knows callers by their tokens, and the sessions whose tokens count no more.

    A token tells its business; who comes without one is a guest of the business whose host he
    came to, one of `hosts`, or of the default one. `caller` is on the way of every request: a
    token seen before costs a look into a dict.
    """

    def __init__(
        self,
        tokens: Verifies,
        default_business: str,
        *,
        hosts: Mapping[str, str] = {},
        clock: Callable[[], float] = time.time,
        remembered_max: int = REMEMBERED_MAX,
    ) -> None:
        self._tokens, self._clock, self._max = tokens, clock, remembered_max
        self._guest = _guest_of(default_business)
        self._guests = {host.lower(): _guest_of(business) for host, business in hosts.items()}
        self._known: dict[bytes, Caller] = {}
        self._kids: frozenset[str] = frozenset()
        self._look_at = 0.0
        self._ended: dict[str, float] = {}

    def guest(self, host: bytes | None) -> Caller:
        """Who comes to this host without a token."""
        if not self._guests or host is None:
            return self._guest
        name = host.decode("latin-1").partition(":")[0].lower()
        return self._guests.get(name, self._guest)

    def caller(self, authorization_header: bytes | None, host: bytes | None = None) -> Caller:
        """Raises Unauthenticated for a header that is not a good token."""
        if authorization_header is None:
            return self.guest(host)
        now = self._clock()
        if now >= self._look_at:
            self._look_again(now)
        caller = self._known.get(authorization_header)
        if caller is None:
            caller = self._verified(authorization_header)
        if caller.expires_at <= now:
            self._known.pop(authorization_header, None)
            raise Unauthenticated("the token has expired")
        if self.has_ended(caller.session_id, caller.subject):
            self._known.pop(authorization_header, None)
            raise Unauthenticated("the session has ended; sign in again")
        return caller

    def _look_again(self, now: float) -> None:
        """What a key had signed that is there no more is not remembered."""
        kids, self._look_at = self._tokens.kids(), now + LOOK_S
        if not kids >= self._kids:
            self._known.clear()
        self._kids = kids

    def _verified(self, header: bytes) -> Caller:
        scheme, _, token = header.partition(b" ")
        if scheme.lower() != b"bearer":
            raise Unauthenticated("send a bearer token")
        caller = self._claims(token.strip().decode("latin-1")).caller()
        while len(self._known) >= self._max:
            del self._known[next(iter(self._known))]
        self._known[header] = caller
        return caller

    def _claims(self, token: str) -> Claims:
        try:
            claims = msgspec.convert(self._tokens.verify(token), Claims)
        except (ValueError, msgspec.ValidationError) as error:
            raise Unauthenticated(str(error)) from error
        if claims.use != "access":
            raise Unauthenticated("this is not an access token")
        return claims

    def revoked(self, session_id: str) -> None:
        """From now on no token of the session counts, or of the client of that id."""
        now = self._clock()
        self._ended.pop(session_id, None)
        self._ended[session_id] = now + ACCESS_S
        while next(iter(self._ended.values())) <= now:  # its last token has expired by itself
            del self._ended[next(iter(self._ended))]

    def has_ended(self, session_id: str, subject: str) -> bool:
        return session_id in self._ended or subject in self._ended

    def heard(self, recorded: Recorded) -> None:
        """Hears, among other events, of sessions and clients that were revoked."""
        match recorded.event:
            case SessionRevoked(session_id=ended) | ClientRevoked(client_id=ended):
                if recorded.at.timestamp() > self._clock() - ACCESS_S:
                    self.revoked(ended)

    async def load(self, questions: Questions, tenants: Iterable[str]) -> None:
        """At start: the sessions of these businesses whose tokens could still be about."""
        since = datetime.fromtimestamp(self._clock(), UTC) - timedelta(seconds=ACCESS_S)
        for tenant in tenants:
            after: str | None = None
            while True:
                page = await questions.ask(ListRevocations(since=since, after=after), tenant)
                for row in as_type(page["items"], list[RevocationAnswer]):
                    self.revoked(row.session_id)
                after = page["next"]
                if after is None:
                    break
