"""Who forgot his password is led to a new one by a letter to the address that the house knows."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils import uuid7

from entrepot.contexts.identity.commands import BusinessId, RequestPasswordReset, ResetPassword
from entrepot.contexts.identity.queries import ListNamed
from entrepot.kernel.units import Id

from ..problems import Problem, malformed
from .collaborators import Authentication, Body, accepted, agent_of, ip_of, read
from .people import NewPassword

_NEVER_KEPT = {"cache-control": "no-store"}


class Forgotten(Body):
    username: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=254,
            pattern=r"^[^\x00]*$",
            description="the username, or the e-mail",
        ),
    ]
    business_id: BusinessId | None = None


class Reset(Body):
    """`token` is what stands behind the # of the letter's link."""

    token: Annotated[str, Meta(min_length=1, max_length=8192)]
    new_password: NewPassword


class ResetClaims(msgspec.Struct, frozen=True):
    sub: Id
    tenant: str
    reset: Id
    use: str


class Forgetful:
    """The endpoints of who forgot his password."""

    def __init__(self, auth: Authentication) -> None:
        self.auth = auth

    async def forget(self, request: Request) -> Response:
        """Answers before it looks, so that nobody learns from it who is known here."""
        auth, asked = self.auth, await read(request, Forgotten)
        if not auth.settings.sends_mail:
            raise Problem(409, "NO_MAIL", "no mail leaves this house: ask whoever looks after it")
        tenant = auth.business(request, asked.business_id)
        auth.try_again(request, tenant, f"forgotten {asked.username.lower()}")
        later = BackgroundTask(self._write_to, request, tenant, asked.username)
        return Response(status_code=202, headers=_NEVER_KEPT, background=later)

    async def _write_to(self, request: Request, tenant: str, name: str) -> None:
        """All who may be meant: several may share an address."""
        found = await self.auth.questions.ask(ListNamed(name=name), tenant)
        for one in found["items"]:
            command = RequestPasswordReset(
                reset_id=str(uuid7()),
                user_id=one["userId"],
                ip=ip_of(request),
                user_agent=agent_of(request),
            )
            await self.auth.submit(request, command, tenant)

    async def reset(self, request: Request) -> Response:
        """By the letter's link, once."""
        auth, asked = self.auth, await read(request, Reset)
        try:
            claims = msgspec.convert(auth.tokens.verify(asked.token), ResetClaims)
        except (ValueError, msgspec.ValidationError):
            claims = None
        if claims is None or claims.use != "reset":
            raise malformed("token", "the link is not whole, or too old: ask for a new one")
        auth.try_again(request, claims.tenant, f"reset {claims.sub}")
        command = ResetPassword(
            reset_id=claims.reset,
            user_id=claims.sub,
            password_hash=await auth.passwords.hash(asked.new_password),
            ip=ip_of(request),
            user_agent=agent_of(request),
        )
        accepted(await auth.submit(request, command, claims.tenant, claims.sub))
        return Response(status_code=204, headers=_NEVER_KEPT)


def routes(auth: Authentication) -> list[Route]:
    forgetful = Forgetful(auth)
    path = "/api/v1/auth/password-resets"
    return [
        Route(path, forgetful.forget, methods=["POST"]),
        Route(path, forgetful.reset, methods=["PUT"]),
    ]
