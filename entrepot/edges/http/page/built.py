"""The web app as `web/` builds it: found beside the package or in it, sent as it was packed.

A name in `assets` bears the hash of its content, so browsers keep it for good. Where nobody has
built the app there is none, and the plain live page takes its place.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import entrepot

from ..problems import Problem
from ..visit import visit_of

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
PACKED = (("br", b"br"), ("gz", b"gzip"))
FOR_GOOD = "public, max-age=31536000, immutable"
LOOK_AGAIN = "public, no-cache"
PLACES = (
    Path(__file__).with_name("app"),
    Path(entrepot.__file__).parents[1] / "web" / "dist",
)


class File(msgspec.Struct, frozen=True):
    """One file in every form that it was packed in; `""` is the plain one."""

    type: str
    tag: str
    forms: dict[str, bytes]


@cache
def file(path: Path) -> File:
    body = path.read_bytes()
    forms = {"": body}
    for ending, _ in PACKED:
        if (packed := path.with_name(f"{path.name}.{ending}")).is_file():
            forms[ending] = packed.read_bytes()
    kind = TYPES.get(path.suffix, "application/octet-stream")
    return File(kind, f'W/"{sha256(body).hexdigest()[:16]}"', forms)


class Built:
    """The app in its folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.index = root / "index.html"
        self.assets = {path.name: path for path in (root / "assets").iterdir()}

    def routes(self) -> list[Route]:
        """All but the pages' own addresses: those are whatever else is asked for as HTML."""
        own = [path for path in self.root.iterdir() if path.suffix in TYPES]
        return [
            Route("/", self.page, methods=["GET"]),
            Route("/assets/{name}", self.asset, methods=["GET"]),
            *(
                Route(f"/{path.name}", self.own, methods=["GET"])
                for path in own
                if path != self.index
            ),
        ]

    async def page(self, request: Request) -> Response:
        return self.answer(request, self.index, LOOK_AGAIN)

    async def own(self, request: Request) -> Response:
        name = request.scope["path"].removeprefix("/")
        return self.answer(request, self.root / name, LOOK_AGAIN)

    async def asset(self, request: Request) -> Response:
        path = self.assets.get(request.path_params["name"])
        if path is None:
            raise Problem(404, "NOT_FOUND", "no such file")
        return self.answer(request, path, FOR_GOOD)

    def answer(self, request: Request, path: Path, keep: str) -> Response:
        found, asked = file(path), visit_of(request).headers
        headers = {"content-type": found.type, "etag": found.tag, "cache-control": keep}
        if asked.get(b"if-none-match", b"").decode("latin-1") == found.tag:
            return Response(status_code=304, headers=headers)
        accepted = asked.get(b"accept-encoding", b"")
        for ending, encoding in PACKED:
            if encoding in accepted and ending in found.forms:
                headers["content-encoding"] = encoding.decode()
                return Response(found.forms[ending], headers=headers)
        return Response(found.forms[""], headers=headers)


def built() -> Built | None:
    """The app, where somebody has built it."""
    found = next((place for place in PLACES if (place / "index.html").is_file()), None)
    return None if found is None else Built(found)


def is_page(request: Request) -> bool:
    """Whether a browser asks for a page: one of the app's addresses, which only the app knows."""
    if request.method not in ("GET", "HEAD"):
        return False
    path: str = request.scope["path"]
    wants_html = b"text/html" in visit_of(request).headers.get(b"accept", b"")
    return wants_html and not path.startswith(("/api/", "/assets/", "/static/"))
