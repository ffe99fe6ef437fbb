"""OAuth 2.0 for programs: client credentials (RFC 6749), introspection (RFC 7662)."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Mapping
from hmac import compare_digest
from typing import Annotated, Literal
from urllib.parse import parse_qsl, unquote_plus

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.contexts.identity.commands import (
    OpenClientSession,
    RegisterClient,
    RenewClientSecret,
    Scope,
)
from entrepot.contexts.identity.queries import FindClient, SecretAnswer
from entrepot.kernel.units import Id, Name

from ..problems import forbidden, malformed, unauthenticated
from .caller import ACCESS_S, Caller
from .collaborators import (
    Authentication,
    Body,
    Reply,
    accepted,
    agent_of,
    answered,
    ip_of,
    named_by,
    read,
    sha256,
)
from .sessions import Sessions

FORM_FIELDS_MAX = 20
FORM_BYTES_MAX = 65_536


class NewClient(Body):
    name: Name
    scopes: Annotated[tuple[Scope, ...], Meta(max_length=100)]


class OfClient(msgspec.Struct, frozen=True, rename="camel"):
    client_id: Id


class RegisteredClient(Reply):
    """The secret is told once and kept nowhere."""

    client_id: str
    client_secret: str


class Grant(msgspec.Struct, frozen=True):
    """The form of RFC 6749, section 4.4; the client may instead use HTTP Basic."""

    grant_type: Literal["client_credentials"]
    scope: str = ""
    client_id: str = ""
    client_secret: str = ""


class Granted(msgspec.Struct, frozen=True):
    """RFC 6749, section 5.1."""

    access_token: str
    token_type: str
    expires_in: int
    scope: str


class Seen(msgspec.Struct, frozen=True):
    """The form of RFC 7662, section 2.1; asked with a bearer token or as a client."""

    token: str
    token_type_hint: str = ""
    client_id: str = ""
    client_secret: str = ""


class OAuthError(Exception):
    """RFC 6749, section 5.2."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error, self.description, self.status = error, description, status

    def response(self) -> Response:
        body = {"error": self.error, "error_description": self.description}
        headers = {"www-authenticate": 'Basic realm="entrepot"'} if self.status == 401 else {}
        return answered(body, self.status, headers)


async def form(request: Request) -> Mapping[str, str]:
    """The fields of a form. Raises OAuthError."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    if kind != "application/x-www-form-urlencoded" or len(body) > FORM_BYTES_MAX:
        raise OAuthError("invalid_request", "send application/x-www-form-urlencoded")
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=FORM_FIELDS_MAX)
    except ValueError as error:
        raise OAuthError("invalid_request", "the form cannot be read") from error
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise OAuthError("invalid_request", "a field is given twice")
    return fields


def credentials(request: Request, fields: Mapping[str, str]) -> tuple[str, str]:
    """The client's id and secret, by HTTP Basic or in the form. Raises OAuthError."""
    scheme, _, coded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return fields.get("client_id", ""), fields.get("client_secret", "")
    if "client_secret" in fields:
        raise OAuthError("invalid_request", "authenticate in one way only")
    try:
        id, colon, secret = base64.b64decode(coded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise OAuthError("invalid_client", "the credentials cannot be read", 401) from error
    if not colon:
        raise OAuthError("invalid_client", "the credentials cannot be read", 401)
    return unquote_plus(id), unquote_plus(secret)


class Partners:
    """The endpoints of partners' programs. A client's id begins with its business's."""

    def __init__(self, auth: Authentication) -> None:
        self.auth = auth

    async def client(self, request: Request, fields: Mapping[str, str]) -> tuple[str, SecretAnswer]:
        """The business and the client that asks. Raises OAuthError, or Problem 429."""
        id, secret = credentials(request, fields)
        tenant = id.rpartition(".")[0]
        tries = self.auth.try_again(request, tenant, id)
        client: SecretAnswer | None = None
        if tenant and secret and len(id) <= 64 and id.isprintable():
            client = await self.auth.ask(FindClient(client_id=id), tenant)
        kept = client.secret_hash if client is not None else sha256("")
        if not compare_digest(kept, sha256(secret)) or client is None:
            raise OAuthError("invalid_client", "the client or its secret is wrong", 401)
        tries.succeeded()
        return tenant, client

    async def token(self, request: Request) -> Response:
        try:
            fields = await form(request)
            tenant, client = await self.client(request, fields)
            grant = fields.get("grant_type", "")
            if not grant:
                raise OAuthError("invalid_request", "grant_type is missing")
            if grant != "client_credentials":
                raise OAuthError("unsupported_grant_type", "only client_credentials")
            asked = fields.get("scope", "").split() or client.scopes
            if not set(asked) <= set(client.scopes):
                raise OAuthError("invalid_scope", "the client may not ask for all of these")
        except OAuthError as error:
            return error.response()
        scope, id = " ".join(sorted(set(asked))), client.client_id
        session_id = await self.session(request, tenant, id)
        said = {"sub": id, "client_id": id, "tenant": tenant, "role": "client", "sid": session_id}
        token = self.auth.tokens.issue({**said, "scope": scope, "use": "access"}, ACCESS_S)
        return answered(Granted(token, "Bearer", ACCESS_S, scope))

    async def session(self, request: Request, tenant: str, client_id: str) -> str:
        """The client's session of today from there, which its first token opens: one event tells
        from where its programs ask, however many tokens they take. Raises Problem.
        """
        ip, agent, day = ip_of(request), agent_of(request), f"{self.auth.clock():%Y-%m-%d}"
        id = sha256("\n".join((client_id, day, ip, agent)))[:32]
        command = OpenClientSession(session_id=id, client_id=client_id, ip=ip, user_agent=agent)
        accepted(await self.auth.submit(request, command, tenant, client_id, id))
        return id

    async def introspect(self, request: Request) -> Response:
        """For a client, or for a caller who may read users; of tokens of his business only."""
        try:
            fields = await form(request)
            if request.headers.get("authorization", "").lower().startswith("bearer "):
                caller = self.auth.caller(request)
                if "identity:read" not in caller.scopes:
                    raise forbidden("the scope identity:read is needed")
                tenant = caller.tenant
            else:
                tenant, _ = await self.client(request, fields)
            if not fields.get("token"):
                raise OAuthError("invalid_request", "token is missing")
        except OAuthError as error:
            return error.response()
        return answered(await Sessions(self.auth).described(fields["token"], tenant))

    async def register(self, request: Request) -> Response:
        """A client may at most what the one who registers it may."""
        caller = self.administrator(request)
        asked = await read(request, NewClient)
        if not caller.scopes.issuperset(asked.scopes) or any(":own" in s for s in asked.scopes):
            raise malformed("scopes", "a client may at most what you may, and nothing of its own")
        id = f"{caller.tenant}.{secrets.token_hex(8)}"
        secret = secrets.token_urlsafe(32)
        command = RegisterClient(
            client_id=id, name=asked.name, scopes=asked.scopes, secret_hash=sha256(secret)
        )
        accepted(await self.auth.submit_for(caller, request, command))
        location = {"location": f"/api/v1/clients/{id}"}
        return answered(RegisteredClient(client_id=id, client_secret=secret), 201, location)

    async def renew(self, request: Request) -> Response:
        """Only for whoever may all that the client may: the new secret opens it."""
        caller = self.administrator(request)
        id = named_by(request, OfClient).client_id
        client: SecretAnswer | None = await self.auth.ask(FindClient(client_id=id), caller.tenant)
        if client is not None and not caller.scopes.issuperset(client.scopes):
            raise forbidden("the client may more than you")
        secret = secrets.token_urlsafe(32)
        command = RenewClientSecret(client_id=id, secret_hash=sha256(secret))
        accepted(await self.auth.submit_for(caller, request, command))
        return answered(RegisteredClient(client_id=id, client_secret=secret))

    def administrator(self, request: Request) -> Caller:
        caller = self.auth.caller(request)
        if not caller.subject:
            raise unauthenticated()
        if "identity:admin" not in caller.scopes:
            raise forbidden("the scope identity:admin is needed")
        return caller


def routes(auth: Authentication) -> list[Route]:
    partners = Partners(auth)
    return [
        Route("/oauth/token", partners.token, methods=["POST"]),
        Route("/auth/introspect", partners.introspect, methods=["POST"]),
        Route("/api/v1/auth/introspect", partners.introspect, methods=["POST"]),
        Route("/api/v1/clients", partners.register, methods=["POST"]),
        Route("/api/v1/clients/{clientId}/secret", partners.renew, methods=["POST"]),
    ]
