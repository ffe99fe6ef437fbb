"""The page `/mailbox`: mail that stays in the house, for a demonstration or while developing.

It shows whatever was written to anybody, without asking who looks. So it is only mounted where no
mail server is configured and the setting allows it; this module does not decide that. Where only
this machine may look, whoever comes through a proxy on it, or by a name that is made to lead here,
finds nothing.
"""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from jinja2 import Environment, StrictUndefined, Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from entrepot.contexts.notifications.queries import GetMessage, ListMessages
from entrepot.kernel.ports import Questions

from .problems import Problem

PAGE = 50

_CURSOR = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-][\d:]+~[A-Za-z0-9._:-]{1,64}")
_CSP = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


LOOPBACK = ("127.0.0.1", "::1", "localhost")
_FORWARDED = ("forwarded", "via", "x-forwarded-", "x-real-ip")
"""What the headers that a proxy adds begin with, whichever of them it was told to."""


def routes(questions: Questions, tenant: str, *, local: bool = False) -> list[Route]:
    """The page, one message on it, and its list alone for the page to renew itself.

    With `local` only for what this machine asks itself by its own name.
    """
    mailbox = Mailbox(questions, tenant, local=local)
    return [
        Route("/mailbox", mailbox.newest, methods=["GET"]),
        Route("/mailbox/list", mailbox.list_alone, methods=["GET"]),
        Route("/mailbox/messages/{messageId}", mailbox.one, methods=["GET"]),
    ]


class Mailbox:
    """Reads one business's messages and shows them."""

    def __init__(self, questions: Questions, tenant: str, *, local: bool) -> None:
        self.questions, self.tenant, self.local = questions, tenant, local

    async def newest(self, request: Request) -> Response:
        listed = await self._listed(request)
        first = listed["items"][0]["messageId"] if listed["items"] else None
        message = await self._message(first) if first else None
        return _page(listed, message, found=True)

    async def one(self, request: Request) -> Response:
        listed = await self._listed(request)
        message = await self._message(request.path_params["messageId"])
        return _page(listed, message, found=message is not None)

    async def list_alone(self, request: Request) -> Response:
        listed = await self._listed(request)
        selected = request.query_params.get("selected", "")
        html = _template().render(whole=False, listed=listed, selected=selected)
        return HTMLResponse(html, headers=_headers())

    async def _listed(self, request: Request) -> dict[str, Any]:
        """Raises Problem 404 where he may not look."""
        if self.local and not _is_local(request):
            raise Problem(404, "NOT_FOUND", "nothing is at this path")
        after = request.query_params.get("after")
        if after is not None and not _CURSOR.fullmatch(after):
            after = None
        query = ListMessages(limit=PAGE, after=after)
        listed: dict[str, Any] = await self.questions.ask(query, self.tenant)
        return listed

    async def _message(self, message_id: str) -> dict[str, Any] | None:
        try:
            query = msgspec.convert({"messageId": message_id}, GetMessage)
        except msgspec.ValidationError:
            return None
        message: dict[str, Any] | None = await self.questions.ask(query, self.tenant)
        return message


def _is_local(request: Request) -> bool:
    forwarded = any(name.startswith(_FORWARDED) for name in request.headers)
    return not forwarded and request.url.hostname in LOOPBACK


def _page(listed: dict[str, Any], message: dict[str, Any] | None, *, found: bool) -> Response:
    nonce = secrets.token_urlsafe(16)
    html = _template().render(
        whole=True,
        listed=listed,
        selected=message["messageId"] if message else "",
        message=message,
        framed=_framed(message["htmlBody"]) if message else "",
        found=found,
        nonce=nonce,
    )
    return HTMLResponse(html, status_code=200 if found else 404, headers=_headers(nonce))


def _framed(html: str) -> str:
    """The HTML part for its sandboxed frame: links open elsewhere, never in the frame."""
    return html.replace("<head>", '<head><base target="_blank">', 1)


def _headers(nonce: str = "") -> dict[str, str]:
    return {
        "cache-control": "no-store",
        "content-security-policy": _CSP.format(nonce=nonce or secrets.token_urlsafe(16)),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["moment"] = _moment
    environment.filters["words"] = _words
    return environment.from_string(
        files(__package__).joinpath("mailbox.html").read_text(encoding="utf-8")
    )


def _moment(value: datetime | str) -> str:
    """As the browser's script, and whoever has none, can read it."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _words(name: str) -> str:
    """`order_placed` as `Order placed`."""
    return name.replace("_", " ").capitalize()
