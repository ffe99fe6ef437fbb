"""The page that shows mail which stays in the house: what it shows, and what it must never do."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

import pytest
from starlette.applications import Starlette

from entrepot.contexts.notifications.queries import GetMessage, ListMessages
from entrepot.edges.http import mailbox
from entrepot.edges.http.problems import Problem
from entrepot.kernel.message import Query

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def message(message_id: str, **changes: Any) -> dict[str, Any]:
    fields = {
        "messageId": message_id,
        "occasion": "order_confirmed",
        "subjectId": "o-1",
        "orderId": "o-1",
        "status": "sent",
        "recipient": "ana@example.com",
        "recipientName": "Ana Braga",
        "language": "en",
        "subject": f"Subject of {message_id}",
        "textBody": f"Text of {message_id}",
        "htmlBody": f"<html><head></head><body><p>HTML of {message_id}</p></body></html>",
        "snippet": f"Text of {message_id}",
        "sendings": 1,
        "attempts": 1,
        "queuedAt": NOON,
        "sentAt": NOON,
        "error": "",
        "providerReference": "",
    }
    return {**fields, **changes}


class Kept:
    """A `Questions` over messages kept in memory, newest first."""

    def __init__(self, *messages: dict[str, Any]) -> None:
        self.messages = list(messages)
        self.asked: list[tuple[Query, str]] = []

    async def ask(self, query: Query, tenant: str) -> Any:
        self.asked.append((query, tenant))
        if isinstance(query, GetMessage):
            found = (m for m in self.messages if m["messageId"] == query.message_id)
            return next(found, None)
        assert isinstance(query, ListMessages)
        listed: dict[str, Any] = {"items": self.messages[: query.limit], "next": None}
        if len(self.messages) > query.limit:
            last = self.messages[-1]["messageId"]
            listed["next"] = f"{NOON:%Y-%m-%d %H:%M:%S}+00~{last}"
        return listed


@dataclass
class Page:
    """What a browser was answered."""

    status_code: int
    headers: dict[str, str]
    text: str


class Browser:
    """Asks the mailbox's routes."""

    def __init__(self, kept: Kept, *, local: bool = False, **headers: str) -> None:
        self.app = Starlette(routes=mailbox.routes(kept, "house", local=local))
        self.headers = [
            (k.replace("_", "-").encode(), value.encode()) for k, value in headers.items()
        ]

    async def get(self, address: str, method: str = "GET") -> Page:
        path, _, query = address.partition("?")
        scope = {
            "type": "http",
            "method": method,
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": self.headers,
        }
        parts: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(part: MutableMapping[str, Any]) -> None:
            parts.append(part)

        await self.app(scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in parts[0]["headers"]}
        body = b"".join(part.get("body", b"") for part in parts[1:])
        return Page(parts[0]["status"], headers, body.decode())


class Seen(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def entries(seen: Seen) -> list[str | None]:
    return [a["data-id"] for a in seen.all("a") if a.get("class") == "entry"]


async def page(address: str, *messages: dict[str, Any]) -> Page:
    return await Browser(Kept(*messages)).get(address)


async def test_the_newest_message_is_open_beside_the_list() -> None:
    shown = await page("/mailbox", message("m-2"), message("m-1"))
    seen = Seen(shown.text)
    assert entries(seen) == ["m-2", "m-1"]
    (frame,) = seen.all("iframe")
    assert "HTML of m-2" in (frame["srcdoc"] or "")
    assert "Text of m-2" in shown.text


async def test_any_message_of_the_list_can_be_opened() -> None:
    shown = await page("/mailbox/messages/m-1", message("m-2"), message("m-1"))
    seen = Seen(shown.text)
    (frame,) = seen.all("iframe")
    assert "HTML of m-1" in (frame["srcdoc"] or "")
    assert [a["data-id"] for a in seen.all("a") if a.get("aria-current")] == ["m-1"]


async def test_an_empty_mailbox_says_so() -> None:
    shown = await page("/mailbox")
    assert shown.status_code == 200
    assert "No mail yet" in shown.text


@pytest.mark.parametrize("unknown", ["m-9", "%00", "a%20b", "x" * 65])
async def test_a_message_that_is_not_there_is_not_found(unknown: str) -> None:
    shown = await page(f"/mailbox/messages/{unknown}", message("m-1"))
    assert shown.status_code == 404
    assert "no such message" in shown.text
    assert entries(Seen(shown.text)) == ["m-1"]


async def test_the_list_can_be_renewed_alone() -> None:
    kept = Kept(message("m-1"))
    seen = Seen((await Browser(kept).get("/mailbox/list?selected=m-1")).text)
    assert entries(seen) == ["m-1"]
    assert seen.all("a")[0]["aria-current"] == "true"
    assert not seen.all("html")
    assert [type(query) for query, _ in kept.asked] == [ListMessages]


async def test_only_the_business_it_was_made_for_is_read() -> None:
    kept = Kept(message("m-1"))
    await Browser(kept).get("/mailbox?tenant=other")
    await Browser(kept).get("/mailbox/messages/m-1?tenant=other")
    assert {tenant for _, tenant in kept.asked} == {"house"}


async def test_older_mail_is_a_page_further() -> None:
    kept = Kept(*(message(f"m-{i:03}") for i in range(60)))
    seen = Seen((await Browser(kept).get("/mailbox")).text)
    (older,) = [a for a in seen.all("a") if a.get("class") is None]
    await Browser(kept).get(str(older["href"]))
    query = kept.asked[-2][0]
    assert isinstance(query, ListMessages)
    assert query.after == "2026-01-01 12:00:00+00~m-059"


async def test_a_cursor_that_is_none_is_the_first_page() -> None:
    kept = Kept(message("m-1"))
    assert (await Browser(kept).get("/mailbox?after=%00'--")).status_code == 200
    query = kept.asked[0][0]
    assert isinstance(query, ListMessages)
    assert query.after is None


EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


async def test_nothing_that_is_shown_can_run() -> None:
    hostile = message(
        "m-1",
        subject=EVIL,
        recipientName=EVIL,
        recipient=f"{EVIL}@example.com",
        snippet=EVIL,
        textBody=EVIL,
        orderId=EVIL,
        error=EVIL,
        language='en" onload="alert(1)',
        htmlBody=f'<html><head></head><body>{EVIL}</body></html>"></iframe>{EVIL}',
    )
    shown = await page("/mailbox", hostile)
    seen = Seen(shown.text)
    (script,) = seen.all("script")
    assert script["nonce"]
    assert f"script-src 'nonce-{script['nonce']}'" in shown.headers["content-security-policy"]
    assert not seen.all("img")
    assert not [a for _, attributes in seen.elements for a in attributes if a.startswith("on")]
    (frame,) = seen.all("iframe")
    sandbox = (frame["sandbox"] or "").split()
    assert "allow-scripts" not in sandbox
    assert "allow-same-origin" not in sandbox
    assert "src" not in frame
    renewed = Seen((await page("/mailbox/list", hostile)).text)
    assert not renewed.all("script") + renewed.all("img")


async def test_no_selected_id_can_leave_its_string_in_the_script() -> None:
    shown = await page("/mailbox", message("</script><script>alert(1)</script>"))
    assert len(Seen(shown.text).all("script")) == 1


async def test_the_page_loads_nothing_from_elsewhere_and_stays_in_no_cache() -> None:
    headers = (await page("/mailbox", message("m-1"))).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "img-src data:;" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "content-security-policy" in (await page("/mailbox/list")).headers


async def test_every_page_has_a_nonce_of_its_own() -> None:
    shown = [await page("/mailbox", message("m-1")) for _ in range(3)]
    assert len({each.headers["content-security-policy"] for each in shown}) == 3


async def test_links_in_a_message_open_in_another_window() -> None:
    (frame,) = Seen((await page("/mailbox", message("m-1"))).text).all("iframe")
    assert '<base target="_blank">' in (frame["srcdoc"] or "")


async def test_a_failed_message_says_why() -> None:
    failed = message("m-1", status="failed", error="550 no such user", sentAt=None, sendings=2)
    shown = await page("/mailbox", failed)
    assert "550 no such user" in shown.text
    assert "2 sendings" in shown.text


async def test_moments_are_understood_as_values_and_as_text() -> None:
    later = (NOON + timedelta(hours=2)).astimezone(timezone(timedelta(hours=5))).isoformat()
    shown = await page("/mailbox", message("m-1", queuedAt=later))
    assert 'datetime="2026-01-01T14:00:00Z"' in shown.text


async def test_only_reading_is_offered() -> None:
    kept = Kept(message("m-1"))
    for method in ("POST", "PUT", "DELETE"):
        assert (await Browser(kept).get("/mailbox", method)).status_code == 405
    assert kept.asked == []


@pytest.mark.parametrize("path", ["/mailbox", "/mailbox/list", "/mailbox/messages/m-1"])
@pytest.mark.parametrize(
    ("headers", "shown"),
    [
        ({"host": "localhost:8000"}, True),
        ({"host": "127.0.0.1"}, True),
        ({"host": "[::1]:8000"}, True),
        ({"host": "shop.example.org"}, False),
        ({"host": "localhost.example.org:8000"}, False),
        ({"host": "localhost:8000", "x_forwarded_for": "203.0.113.7"}, False),
        ({"host": "localhost:8000", "x_forwarded_proto": "https"}, False),
        ({"host": "localhost:8000", "forwarded": "for=203.0.113.7"}, False),
        ({}, False),
    ],
)
async def test_only_this_machine_by_its_own_name_looks_where_nobody_else_may(
    headers: dict[str, str], shown: bool, path: str
) -> None:
    """Behind a proxy on the same machine that nobody told of, the page was open to everybody."""
    kept = Kept(message("m-1"))
    asked = Browser(kept, local=True, **headers).get(path)
    if shown:
        assert (await asked).status_code == 200
    else:
        with pytest.raises(Problem, match="nothing is at this path"):
            await asked
        assert kept.asked == []
