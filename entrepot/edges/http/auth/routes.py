"""All paths at which one signs in."""

from __future__ import annotations

from starlette.routing import Route

from . import discovery, forgotten, partners, people, sessions
from .collaborators import Authentication


def routes(auth: Authentication) -> list[Route]:
    return [
        *sessions.routes(auth),
        *people.routes(auth),
        *forgotten.routes(auth),
        *partners.routes(auth),
        *discovery.routes(auth),
    ]
