"""A person signs in with a password, stays signed in with refresh tokens, and signs out."""

from __future__ import annotations

from hmac import compare_digest
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils import uuid7

from entrepot.contexts.identity.commands import (
    BusinessId,
    CloseSession,
    FailLogin,
    OpenSession,
    RefreshSession,
    Refusal,
    SignOut,
)
from entrepot.contexts.identity.events import SessionRevoked
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.identity.queries import FindLogin, FindSession, LoginAnswer
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Refused
from entrepot.kernel.units import Id

from ..problems import Problem, forbidden, unauthenticated
from .caller import ACCESS_S
from .collaborators import (
    REFRESH_S,
    Authentication,
    Body,
    Reply,
    accepted,
    agent_of,
    answered,
    ip_of,
    is_familiar,
    named_by,
    read,
    sha256,
    slow_down,
)
from .throttle import site

Password = Annotated[str, Meta(min_length=1, max_length=1024)]
Token = Annotated[str, Meta(min_length=1, max_length=8192)]
WRONG = (
    "the username or the password is wrong; "
    "after ten wrong passwords only a quarter of an hour's wait helps"
)
"""Said of a locked account too, and of a name that is not: nobody learns which names are."""
REVOKED = f"identity.{SessionRevoked.__name__}"


class Login(Body):
    username: Annotated[str, Meta(min_length=1, max_length=254, pattern=r"^[^\x00]*$")]
    password: Password
    business_id: BusinessId | None = None


class Refresh(Body):
    refresh_token: Token


class Logout(Body):
    refresh_token: Token | None = None


class OfSession(msgspec.Struct, frozen=True, rename="camel"):
    user_id: Id
    session_id: Id


class SignedIn(Reply):
    """Tokens of one session. `expires_in` and `refresh_expires_in` are seconds."""

    access_token: str
    refresh_token: str
    token_type: str = "Bearer"  # noqa: S105
    expires_in: int = ACCESS_S
    refresh_expires_in: int = REFRESH_S
    user_id: str
    business_id: str
    role: str
    scopes: list[str]


class Valid(Reply):
    """What the token says."""

    valid: bool = True
    user_id: str
    business_id: str
    role: str
    scopes: list[str]
    session_id: str
    expires_at: int


class Introspection(msgspec.Struct, frozen=True, omit_defaults=True):
    """RFC 7662, section 2.2, with the business and the role; of a bad token only `active`."""

    active: bool
    token_type: str = ""
    scope: str = ""
    client_id: str = ""
    sub: str = ""
    aud: str = ""
    iss: str = ""
    jti: str = ""
    exp: int = 0
    iat: int = 0
    tenant: str = ""
    role: str = ""


class RefreshClaims(msgspec.Struct, frozen=True):
    sub: str
    tenant: str
    sid: str
    exp: int
    use: str


class Sessions:
    """The endpoints of a person's sessions."""

    def __init__(self, auth: Authentication) -> None:
        self.auth = auth

    async def login(self, request: Request) -> Response:
        auth, asked = self.auth, await read(request, Login)
        tenant = auth.business(request, asked.business_id)
        username = asked.username.lower()
        tries = auth.try_again(request, tenant, username)
        user = await self.proven(request, tenant, FindLogin(username=username), asked.password)
        if user is None:
            raise unauthenticated(WRONG)
        tries.succeeded()
        hash = user.password_hash or ""
        rehashed = None
        if auth.passwords.needs_rehash(hash):
            rehashed = await auth.passwords.hash(asked.password)
        session_id = str(uuid7())
        refresh = self.refresh_token(user.user_id, tenant, session_id)
        command = OpenSession(
            session_id=session_id,
            user_id=user.user_id,
            refresh_hash=sha256(refresh),
            ip=ip_of(request),
            user_agent=agent_of(request),
            rehashed=rehashed,
            is_familiar=is_familiar(request, user.ips),
        )
        outcome = await auth.submit(request, command, tenant, user.user_id, session_id)
        if isinstance(outcome, Refused) and outcome.reason == Refusal.LOCKED:
            raise unauthenticated(WRONG)
        if isinstance(outcome, Refused):
            raise Problem(403, str(outcome.reason), outcome.detail)
        accepted(outcome)
        return self.signed_in(user.user_id, tenant, session_id, user.role, refresh)

    async def proven(
        self, request: Request, tenant: str, query: FindLogin, password: str
    ) -> LoginAnswer | None:
        """The user whose password it is; of a locked account no stranger's is.

        Raises Problem 429 as `despite_lock`.
        """
        auth = self.auth
        user: LoginAnswer | None = await auth.ask(query, tenant)
        until = user.locked_until if user is not None else None
        locked = until is not None and until > auth.clock()
        again = self.despite_lock(request, tenant, user) if locked and user is not None else None
        hash = user.password_hash if user is not None else None
        right = await auth.passwords.verify(hash, password)  # it takes as long for a name unknown
        if user is None or (locked and again is None):
            return None
        if right:
            if again is not None:
                auth.familiar.give_back(again)
            return user
        command = FailLogin(user_id=user.user_id, ip=ip_of(request), user_agent=agent_of(request))
        await auth.submit(request, command, tenant)
        return None

    def despite_lock(self, request: Request, tenant: str, user: LoginAnswer) -> str | None:
        """The key of a try that is counted apart, of a locked account from where it is known.

        None for a stranger: his guesses lock out strangers, and the user only who guesses where he
        is himself. Raises Problem 429 for too many of those.
        """
        if not is_familiar(request, user.ips):
            return None
        key = f"{site(request)} {tenant}/{user.user_id}"
        if wait_s := self.auth.familiar.take(key, self.auth.clock().timestamp()):
            raise slow_down(wait_s)
        return key

    async def refresh(self, request: Request) -> Response:
        auth = self.auth
        token = (await read(request, Refresh)).refresh_token
        claims = self.refresh_claims(token)
        following = self.refresh_token(claims.sub, claims.tenant, claims.sid)
        command = RefreshSession(
            session_id=claims.sid,
            user_id=claims.sub,
            refresh_hash=sha256(token),
            next_hash=sha256(following),
            ip=ip_of(request),
            user_agent=agent_of(request),
        )
        outcome = await auth.submit(request, command, claims.tenant, claims.sub, claims.sid)
        if isinstance(outcome, Refused):
            raise unauthenticated(outcome.detail or "sign in again")
        if REVOKED in accepted(outcome).events:
            auth.authenticator.revoked(claims.sid)
            raise unauthenticated("the refresh token was used before; the session has ended")
        session = await auth.ask(FindSession(session_id=claims.sid), claims.tenant)
        if session is None:
            raise unauthenticated("the session has ended; sign in again")
        return self.signed_in(claims.sub, claims.tenant, claims.sid, session.role, following)

    async def validate(self, request: Request) -> Response:
        caller = self.auth.caller(request)
        if not caller.subject:
            raise unauthenticated("send the token to validate as a bearer token")
        valid = Valid(
            user_id=caller.subject,
            business_id=caller.tenant,
            role=caller.role,
            scopes=sorted(caller.scopes - {PUBLIC}),
            session_id=caller.session_id,
            expires_at=caller.expires_at,
        )
        return answered(valid)

    async def logout(self, request: Request) -> Response:
        """Ends the session of the refresh token, or of the access token."""
        auth = self.auth
        asked = await read(request, Logout, empty=Logout())
        if asked.refresh_token is not None:
            claims = self.refresh_claims(asked.refresh_token)
            subject, tenant, session_id = claims.sub, claims.tenant, claims.sid
        else:
            caller = auth.caller(request)
            subject, tenant, session_id = caller.subject, caller.tenant, caller.session_id
            if not subject:
                raise unauthenticated("send the token to sign out")
            if caller.role == "client":
                raise forbidden("a client is not signed in; its tokens end by themselves")
        command = SignOut(
            session_id=session_id,
            user_id=subject,
            ip=ip_of(request),
            user_agent=agent_of(request),
        )
        accepted(await auth.submit(request, command, tenant, subject, session_id))
        auth.authenticator.revoked(session_id)
        return Response(status_code=204, headers={"cache-control": "no-store"})

    async def close(self, request: Request) -> Response:
        """Ends one of the caller's sessions, or of somebody's whom he looks after."""
        auth, caller = self.auth, self.auth.caller(request)
        if not caller.subject:
            raise unauthenticated()
        named = named_by(request, OfSession)
        if caller.subject != named.user_id and "identity:write" not in caller.scopes:
            raise forbidden("the scope identity:write is needed")
        command = CloseSession(
            session_id=named.session_id,
            user_id=named.user_id,
            ip=ip_of(request),
            user_agent=agent_of(request),
        )
        outcome = accepted(await auth.submit_for(caller, request, command))
        if REVOKED in outcome.events:
            auth.authenticator.revoked(named.session_id)
        return Response(status_code=204, headers={"cache-control": "no-store"})

    def refresh_token(self, user_id: str, tenant: str, session_id: str) -> str:
        said = {"sub": user_id, "tenant": tenant, "sid": session_id, "use": "refresh"}
        return self.auth.tokens.issue(said, REFRESH_S)

    def refresh_claims(self, token: str) -> RefreshClaims:
        """What a refresh token of ours says. Raises Problem 401."""
        try:
            claims = msgspec.convert(self.auth.tokens.verify(token), RefreshClaims)
        except (ValueError, msgspec.ValidationError) as error:
            raise unauthenticated(str(error)) from error
        if claims.use != "refresh":
            raise unauthenticated("this is not a refresh token")
        return claims

    def signed_in(
        self, user_id: str, tenant: str, session_id: str, role: str, refresh: str
    ) -> Response:
        scopes = sorted(ROLES[role])  # type: ignore[index]
        said = {"sub": user_id, "tenant": tenant, "role": role, "sid": session_id}
        access = self.auth.tokens.issue(
            {**said, "scope": " ".join(scopes), "use": "access"}, ACCESS_S
        )
        signed_in = SignedIn(
            access_token=access,
            refresh_token=refresh,
            user_id=user_id,
            business_id=tenant,
            role=role,
            scopes=scopes,
        )
        return answered(signed_in)

    async def described(self, token: str, tenant: str) -> Introspection:
        """What RFC 7662 says of a person's or a client's token, seen from this business."""
        nothing = Introspection(False)
        try:
            claims = self.auth.tokens.verify(token)
        except ValueError:
            return nothing
        if claims.get("tenant") != tenant:
            return nothing
        if self.auth.authenticator.has_ended(claims.get("sid", ""), claims.get("sub", "")):
            return nothing
        if claims.get("use") == "refresh":
            session = await self.auth.ask(FindSession(session_id=claims["sid"]), tenant)
            if session is None or not compare_digest(session.refresh_hash, sha256(token)):
                return nothing
        kind = "Bearer" if claims.get("use") == "access" else "refresh_token"
        return msgspec.convert({**claims, "active": True, "token_type": kind}, Introspection)


def routes(auth: Authentication) -> list[Route]:
    sessions = Sessions(auth)
    return [
        Route("/auth/login", sessions.login, methods=["POST"]),
        Route("/api/v1/auth/login", sessions.login, methods=["POST"]),
        Route("/auth/refresh", sessions.refresh, methods=["POST"]),
        Route("/api/v1/auth/refresh", sessions.refresh, methods=["POST"]),
        Route("/auth/validate", sessions.validate, methods=["GET"]),
        Route("/api/v1/auth/validate", sessions.validate, methods=["GET"]),
        Route("/auth/logout", sessions.logout, methods=["POST"]),
        Route("/api/v1/auth/logout", sessions.logout, methods=["POST"]),
        Route("/api/v1/users/{userId}/sessions/{sessionId}", sessions.close, methods=["DELETE"]),
    ]
