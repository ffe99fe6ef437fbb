"""What the API's document says of signing in. Not imported by its package: the document asks."""

from __future__ import annotations

from typing import Any

import msgspec

from ..openapi import Operation
from .forgotten import Forgotten, Reset
from .partners import Grant, Granted, NewClient, OfClient, RegisteredClient, Seen
from .people import ChangePassword, NewBusiness, Opened, Register, RegisteredUser
from .sessions import Introspection, Login, Logout, OfSession, Refresh, SignedIn, Valid

TAG = "identity"
FORM = "application/x-www-form-urlencoded"


class OfUser(msgspec.Struct, frozen=True, rename="camel"):
    user_id: str


class KeySet(msgspec.Struct, frozen=True):
    """RFC 7517."""

    keys: list[dict[str, str]]


class Discovery(msgspec.Struct, frozen=True):
    """OpenID Connect Discovery 1.0, as far as it is true here."""

    issuer: str
    jwks_uri: str
    token_endpoint: str
    introspection_endpoint: str
    grant_types_supported: list[str]
    scopes_supported: list[str]


class OAuthError(msgspec.Struct, frozen=True):
    """An error as RFC 6749 tells it."""

    error: str
    error_description: str = ""


def _twice(method: str, path: str, name: str, help: str, **more: Any) -> tuple[Operation, ...]:
    """One operation at two paths: at the root, and beside the rest of the API."""
    return tuple(
        Operation(method=method, path=prefix + path, name=name + suffix, help=help, tag=TAG, **more)
        for prefix, suffix in (("", ""), ("/api/v1", "V1"))
    )


OPERATIONS = (
    *_twice(
        "POST",
        "/auth/login",
        "SignIn",
        "A password becomes tokens",
        scope="",
        body=Login,
        answer=SignedIn,
        errors=(400, 401, 403, 422, 429, 503),
        description="Ten wrong passwords lock the account for a quarter of an hour.",
    ),
    *_twice(
        "POST",
        "/auth/refresh",
        "RefreshTokens",
        "A refresh token becomes new tokens",
        scope="",
        body=Refresh,
        answer=SignedIn,
        errors=(400, 401, 422, 503),
        description="Each refresh token is used once; one used twice ends its session.",
    ),
    *_twice(
        "GET",
        "/auth/validate",
        "ValidateToken",
        "What the bearer token says, while it counts",
        answer=Valid,
        errors=(401,),
    ),
    *_twice(
        "POST",
        "/auth/logout",
        "SignOut",
        "The session ends at once",
        scope="",
        body=Logout,
        status=204,
        errors=(400, 401, 403, 422, 503),
        description="The session of the refresh token given, else of the bearer token.",
    ),
    *_twice(
        "POST",
        "/auth/introspect",
        "IntrospectToken",
        "Whether a token counts (RFC 7662)",
        scope="",
        body=Seen,
        body_media_type=FORM,
        answer=Introspection,
        errors=(400, 401, 403, 408, 413, 429, 503),
        error=OAuthError,
    ),
    Operation(
        method="POST",
        path="/oauth/token",
        name="GrantToken",
        help="A client's credentials become a token (RFC 6749)",
        tag=TAG,
        scope="",
        body=Grant,
        body_media_type=FORM,
        answer=Granted,
        errors=(400, 401, 408, 413, 429, 503),
        error=OAuthError,
    ),
    Operation(
        method="POST",
        path="/api/v1/auth/register",
        name="SignUp",
        help="Become a customer who can sign in",
        tag=TAG,
        scope="",
        body=Register,
        answer=RegisteredUser,
        status=201,
        errors=(400, 403, 404, 409, 422, 429, 503),
    ),
    Operation(
        method="PUT",
        path="/api/v1/users/{userId}/password",
        name="ChangePassword",
        help="Set a password: your own, or of somebody you look after",
        tag=TAG,
        body=ChangePassword,
        fields=OfUser,
        status=204,
        errors=(400, 401, 403, 404, 409, 422, 429, 503),
        description="All sessions of the user end, but the one this is asked in.",
    ),
    Operation(
        method="POST",
        path="/api/v1/auth/password-resets",
        name="ForgetPassword",
        help="A letter leads who forgot his password to a new one",
        tag=TAG,
        scope="",
        body=Forgotten,
        status=202,
        errors=(400, 409, 422, 429, 503),
        description="It goes to the address that the house knows, within an hour it counts, and"
        " none follows within five minutes. The answer is the same where nobody is known.",
    ),
    Operation(
        method="PUT",
        path="/api/v1/auth/password-resets",
        name="ResetPassword",
        help="A new password by the letter's link, once",
        tag=TAG,
        scope="",
        body=Reset,
        status=204,
        errors=(400, 409, 422, 429, 503),
        description="All sessions end.",
    ),
    Operation(
        method="DELETE",
        path="/api/v1/users/{userId}/sessions/{sessionId}",
        name="CloseSession",
        help="Sign a session out: your own, or of somebody you look after",
        tag=TAG,
        fields=OfSession,
        status=204,
        errors=(401, 403, 409, 422, 503),
        description="Its tokens count no more. An audit tells from where it was asked.",
    ),
    Operation(
        method="POST",
        path="/api/v1/businesses",
        name="OpenBusiness",
        help="A new business with its first administrator",
        tag=TAG,
        scope="admin",
        body=NewBusiness,
        answer=Opened,
        status=201,
        errors=(400, 401, 403, 409, 422, 503),
    ),
    Operation(
        method="POST",
        path="/api/v1/clients",
        name="RegisterClient",
        help="A partner's program gets an id and a secret",
        tag=TAG,
        scope="identity:admin",
        body=NewClient,
        answer=RegisteredClient,
        status=201,
        errors=(400, 401, 403, 404, 422, 503),
        description="The secret is told once and kept nowhere.",
    ),
    Operation(
        method="POST",
        path="/api/v1/clients/{clientId}/secret",
        name="RenewClientSecret",
        help="A partner's program gets a new secret",
        tag=TAG,
        scope="identity:admin",
        fields=OfClient,
        answer=RegisteredClient,
        errors=(401, 403, 404, 409, 422, 503),
    ),
    Operation(
        method="GET",
        path="/.well-known/jwks.json",
        name="GetKeys",
        help="The public keys that verify our tokens (RFC 7517)",
        tag=TAG,
        scope="",
        answer=KeySet,
    ),
    Operation(
        method="GET",
        path="/.well-known/openid-configuration",
        name="GetOpenIdConfiguration",
        help="Where tokens are granted and by which keys they are verified",
        tag=TAG,
        scope="",
        answer=Discovery,
    ),
)
