"""What others need to verify our tokens: the public keys, and what of OpenID Connect is true."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.contexts.identity.published import ROLES

from .collaborators import Authentication, answered

KEPT = {"cache-control": "public, max-age=300"}


def routes(auth: Authentication) -> list[Route]:
    url = auth.settings.public_url.rstrip("/")
    scopes = sorted({scope for held in ROLES.values() for scope in held})
    configuration = {
        "issuer": auth.settings.public_url,
        "jwks_uri": f"{url}/.well-known/jwks.json",
        "token_endpoint": f"{url}/oauth/token",
        "introspection_endpoint": f"{url}/auth/introspect",
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": [],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "introspection_endpoint_auth_methods_supported": [
            "client_secret_basic",
            "client_secret_post",
        ],
        "scopes_supported": scopes,
        "subject_types_supported": ["public"],
        "claims_supported": ["sub", "tenant", "role", "scope", "sid", "jti", "iss", "aud", "exp"],
    }

    async def keys(request: Request) -> Response:
        return answered(auth.tokens.jwks(), headers=KEPT)

    async def openid(request: Request) -> Response:
        return answered(configuration, headers=KEPT)

    return [
        Route("/.well-known/jwks.json", keys, methods=["GET"]),
        Route("/.well-known/openid-configuration", openid, methods=["GET"]),
    ]
