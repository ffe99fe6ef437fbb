"""The web app at `/`, and the pages that need no build: `/live`, and the readable API at `/docs`.

Where nobody has built the app the live page is at `/` too.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import entrepot

from ..problems import Problem
from ..settings import DoorSettings
from ..visit import visit_of
from .built import Built

TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
PAGES = {"/live": "live.html", "/docs": "docs.html", "/favicon.ico": "mark.svg"}
UNBUILT = {"/": "live.html"}


class About(msgspec.Struct, frozen=True, rename="camel"):
    """What a page must know before anybody has signed in."""

    name: str
    version: str
    public_dashboard: bool
    demo_hint: str
    mailbox: bool
    sends_mail: bool
    stripe_publishable_key: str


class Asset(msgspec.Struct, frozen=True):
    """A file as it is sent, plain and compressed, with the tag of its content."""

    type: str
    tag: str
    body: bytes
    packed: bytes

    def answer(self, request: Request) -> Response:
        headers = {
            "content-type": self.type,
            "etag": self.tag,
            "cache-control": "public, no-cache",
        }
        visit = visit_of(request)
        if visit.headers.get(b"if-none-match", b"").decode("latin-1") == self.tag:
            return Response(status_code=304, headers=headers)
        if b"gzip" in visit.headers.get(b"accept-encoding", b""):
            return Response(self.packed, headers={**headers, "content-encoding": "gzip"})
        return Response(self.body, headers=headers)


def asset(type: str, body: bytes) -> Asset:
    return Asset(type, f'W/"{sha256(body).hexdigest()[:16]}"', body, gzip.compress(body, mtime=0))


@cache
def static(name: str) -> Asset:
    """Raises Problem for a file that is not ours to show."""
    kind = name.rpartition(".")[2]
    found = files(__package__).joinpath("static", name)
    if kind not in TYPES or "/" in name or not found.is_file():
        raise Problem(404, "NOT_FOUND", "no such file")
    return asset(TYPES[kind], found.read_bytes())


def about_this(settings: DoorSettings, *, mailbox: bool) -> About:
    return About(
        name="Entrepot",
        version=entrepot.__version__,
        public_dashboard=settings.public_dashboard,
        demo_hint=settings.demo_hint,
        mailbox=mailbox,
        sends_mail=settings.sends_mail,
        stripe_publishable_key=settings.stripe_publishable_key,
    )


def routes(
    settings: DoorSettings,
    document: Callable[[], bytes],
    *,
    mailbox: bool,
    app: Built | None = None,
) -> list[Route]:
    """`document` writes the OpenAPI document; it is asked once, when somebody wants it."""
    plain, whole = (PAGES, app.routes()) if app else ({**UNBUILT, **PAGES}, [])
    about = msgspec.json.encode(about_this(settings, mailbox=mailbox))

    @cache
    def described() -> Asset:
        return asset("application/json", document())

    async def file(request: Request) -> Response:
        return static(request.path_params["name"]).answer(request)

    async def page(request: Request) -> Response:
        return static(plain[request.scope["path"]]).answer(request)

    async def openapi(request: Request) -> Response:
        return described().answer(request)

    async def about_us(_: Request) -> Response:
        return Response(about, headers={"content-type": "application/json"})

    return [
        *whole,
        *(Route(path, page, methods=["GET"]) for path in plain),
        Route("/static/{name}", file, methods=["GET"]),
        Route("/openapi.json", openapi, methods=["GET"]),
        Route("/api/v1/about", about_us, methods=["GET"]),
    ]
