"""What signing in is made of: the kernel's doors, signed tokens, hashed passwords, and patience."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from uuid_utils import uuid7

from entrepot.contexts.identity.queries import ASKS
from entrepot.kernel.message import Accepted, Command, Envelope, Message, Outcome, Query, Refused
from entrepot.kernel.ports import Commands, Questions

from ..problems import Problem, broken, malformed, refused, unreadable
from .caller import Authenticator, Caller, Verifies, as_type
from .throttle import Buckets, network, site

T = TypeVar("T")

REFRESH_S = 7 * 24 * 3600
_ANSWERS = {ask.query: ask.answer for ask in ASKS}
_AT = re.compile(r"^(?P<detail>.*) - at `\$\.?(?P<field>[^`]*)`$", re.DOTALL)
_encode = msgspec.json.Encoder().encode


class Tokens(Verifies, Protocol):
    """Signs claims, and verifies what it signed."""

    def issue(self, claims: Mapping[str, Any], ttl_s: float) -> str: ...
    def jwks(self) -> Mapping[str, Any]:
        """The public keys, RFC 7517."""


class Passwords(Protocol):
    """Hashes slowly, and checks as slowly. Raises Overloaded when too many wait."""

    async def hash(self, password: str) -> str: ...
    async def verify(self, hash: str | None, password: str) -> bool:
        """Without a hash: no, after the time that it would take with one."""

    def needs_rehash(self, hash: str) -> bool: ...


class AuthSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`public_url` is where others find this door, and the issuer of its tokens; `sends_mail` says
    whether letters leave the house.

    The tries are failed ones, at once; they come back within `tries_again_s`. While an account is
    locked, as many for its name from each place that it knows, within `tries_while_locked_again_s`.
    """

    public_url: str
    self_registration: bool = True
    sends_mail: bool = False
    tries_per_name: int = 10
    tries_per_ip: int = 100
    tries_again_s: float = 60.0
    tries_while_locked_again_s: float = 900.0


class Body(Message, forbid_unknown_fields=True):
    """What a request says."""


class Reply(Message):
    """What is answered."""


def now() -> datetime:
    return datetime.now(UTC)


class Authentication:
    """All that the endpoints need, and the few ways they use it."""

    def __init__(
        self,
        *,
        commands: Commands,
        questions: Questions,
        tokens: Tokens,
        passwords: Passwords,
        authenticator: Authenticator,
        settings: AuthSettings,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.commands, self.questions, self.tokens = commands, questions, tokens
        self.passwords, self.authenticator, self.settings = passwords, authenticator, settings
        self.clock = clock
        per_s = 1 / settings.tries_again_s
        self.names = Buckets(settings.tries_per_name, settings.tries_per_name * per_s)
        self.addresses = Buckets(settings.tries_per_ip, settings.tries_per_ip * per_s)
        self.familiar = Buckets(
            settings.tries_per_name, settings.tries_per_name / settings.tries_while_locked_again_s
        )

    async def ask(self, query: Query, tenant: str) -> Any:
        """The one row that answers the query, as its Answer; None without one."""
        row = await self.questions.ask(query, tenant)
        return None if row is None else as_type(row, _ANSWERS[type(query)])

    async def submit(
        self,
        request: Request | None,
        command: Command,
        tenant: str,
        actor: str = "",
        session_id: str = "",
    ) -> Outcome:
        """What the kernel answers the command, which the house itself asks for this actor."""
        visit = None if request is None else request.scope.get("visit")
        envelope = Envelope(
            id=str(uuid7()),
            tenant=tenant,
            command=command,
            at=self.clock(),
            actor=actor,
            session_id=session_id,
            correlation_id=getattr(visit, "correlation_id", ""),
        )
        (outcome,) = await self.commands.submit([envelope])
        return outcome

    async def submit_for(self, caller: Caller, request: Request, command: Command) -> Outcome:
        """What the kernel answers the command, which the house itself asks for this caller."""
        who = (caller.tenant, caller.subject, caller.session_id)
        return await self.submit(request, command, *who)

    def caller(self, request: Request) -> Caller:
        """Who asks. Raises Unauthenticated for a bad token; nobody without one."""
        headers = dict(request.scope["headers"])
        caller = self.authenticator.caller(headers.get(b"authorization"), headers.get(b"host"))
        if (visit := request.scope.get("visit")) is not None:
            visit.caller = caller  # the door's log tells of him
        return caller

    def business(self, request: Request, said: str | None) -> str:
        """The one that is said, or the one whose host this is."""
        return said or self.authenticator.guest(dict(request.scope["headers"]).get(b"host")).tenant

    def try_again(self, request: Request, tenant: str, name: str) -> Tries:
        """One more try for this name from this address. Raises Problem 429 when too many failed."""
        return Tries(self, site(request), f"{tenant}/{name}")


def is_familiar(request: Request, ips: Iterable[str]) -> bool:
    """Whether he comes from one of these places."""
    return site(request) in map(network, filter(None, ips))


class Tries:
    """A try at a secret, taken until it is known to have been no guess."""

    __slots__ = ("_auth", "_keys")

    def __init__(self, auth: Authentication, site: str, name: str) -> None:
        self._auth, self._keys = auth, (f"{site} {name}", site)
        now = auth.clock().timestamp()
        by_name, by_ip = self._keys
        wait = auth.names.take(by_name, now)
        if wait == 0 and (wait := auth.addresses.take(by_ip, now)):
            auth.names.give_back(by_name)
        if wait:
            raise slow_down(wait)

    def succeeded(self) -> None:
        by_name, by_ip = self._keys
        self._auth.names.give_back(by_name)
        self._auth.addresses.give_back(by_ip)


def slow_down(wait_s: float) -> Problem:
    headers = {"retry-after": str(max(1, round(wait_s + 0.5)))}
    return Problem(429, "TOO_MANY_TRIES", "too many failed; try again later", headers=headers)


def accepted(outcome: Outcome) -> Accepted:
    """Raises Problem unless the command was accepted."""
    if isinstance(outcome, Accepted):
        return outcome
    raise refused(outcome) if isinstance(outcome, Refused) else broken(outcome)


async def read(request: Request, type: type[T], *, empty: T | None = None) -> T:
    """The body as that type; `empty` when there is none. Raises Problem."""
    body = await request.body()
    if not body and empty is not None:
        return empty
    try:
        return msgspec.json.decode(body, type=type)
    except msgspec.ValidationError as error:
        raise _malformed(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise unreadable(str(error)) from None


def named_by(request: Request, type: type[T]) -> T:
    """The ids in the path as that type. Raises Problem for what is no id."""
    try:
        return msgspec.convert(request.path_params, type)
    except msgspec.ValidationError as error:
        raise _malformed(error) from None


def _malformed(error: msgspec.ValidationError) -> Problem:
    found = _AT.match(str(error))
    field, detail = (found["field"], found["detail"]) if found else ("", str(error))
    return malformed(field, detail)


def answered(reply: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Never kept by any cache, for most of it is secret."""
    always = {"cache-control": "no-store", "content-type": "application/json"}
    return Response(_encode(reply), status, {**always, **(headers or {})})


def ip_of(request: Request) -> str:
    return request.client.host[:100] if request.client else ""


def agent_of(request: Request) -> str:
    return request.headers.get("user-agent", "").replace("\x00", "")[:500]


def sha256(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
