"""The built web app as the server sends it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from entrepot.edges.http.page import built

from .http_house import House

HTML = {"accept": "text/html,*/*;q=0.8"}
SCRIPT = b"export const answer = 42;"


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an app in it, the only one there is."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>The app</title>")
    (tmp_path / "theme.js").write_text("// dark")
    (tmp_path / "assets" / "index-abc.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "index-abc.js.br").write_bytes(b"brotli")
    (tmp_path / "assets" / "index-abc.js.gz").write_bytes(b"zipped")
    monkeypatch.setattr(built, "PLACES", (tmp_path,))
    return tmp_path


@pytest.fixture
async def house(dist: Path) -> AsyncIterator[House]:
    async with House() as opened:
        yield opened


@pytest.mark.parametrize("path", ["/", "/desk", "/desk/orders/o-1", "/products/any?colour=red"])
async def test_every_address_of_the_app_is_its_page(house: House, path: str) -> None:
    reply = await house.call("GET", path, token=None, headers=HTML)
    assert reply.status == 200
    assert b"The app" in reply.body
    assert reply.headers["cache-control"] == "public, no-cache"
    assert "script-src" not in reply.headers["content-security-policy"]
    assert "default-src 'self'" in reply.headers["content-security-policy"]


async def test_only_a_shop_that_takes_cards_by_stripe_loads_what_is_stripes(dist: Path) -> None:
    async with House(stripe_publishable_key="pk_1") as house:
        page = await house.call("GET", "/checkout", token=None, headers=HTML)
        about = await house.call("GET", "/api/v1/about", token=None)
    directives = page.headers["content-security-policy"].split("; ")
    policy = {name: sources for name, *sources in (each.split() for each in directives)}
    assert policy["default-src"] == ["'self'"]
    assert "https://js.stripe.com" in {*policy["script-src"]} & {*policy["frame-src"]}
    assert policy["connect-src"] == ["'self'", "https://api.stripe.com"]
    assert about.json["stripePublishableKey"] == "pk_1"


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/assets/nothing.js", "/static/nothing.js"])
async def test_what_is_no_page_stays_a_problem(house: House, path: str) -> None:
    reply = await house.call("GET", path, token=None, headers=HTML)
    assert reply.status == 404
    assert reply.headers["content-type"] == "application/problem+json"


async def test_a_program_is_told_that_nothing_is_there(house: House) -> None:
    reply = await house.call("GET", "/desk", headers={"accept": "application/json"})
    assert reply.status == 404
    assert (await house.call("POST", "/desk", headers=HTML)).status == 404


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [("gzip, br", "br", b"brotli"), ("gzip", "gzip", b"zipped"), ("", None, SCRIPT)],
)
async def test_assets_are_kept_for_good_and_sent_as_packed(
    house: House, accepted: str, encoding: str | None, body: bytes
) -> None:
    headers = {"accept-encoding": accepted}
    reply = await house.call("GET", "/assets/index-abc.js", token=None, headers=headers)
    assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert reply.headers.get("content-encoding") == encoding
    assert reply.headers["vary"] == "accept-encoding"
    assert len(reply.body) == len(body)


async def test_what_is_known_is_not_sent_again(house: House) -> None:
    first = await house.call("GET", "/theme.js", token=None)
    assert first.body == b"// dark"
    headers = {"if-none-match": first.headers["etag"]}
    assert (await house.call("GET", "/theme.js", token=None, headers=headers)).status == 304


@pytest.mark.parametrize("path", ["/assets/..%2Findex.html", "/assets/%2e%2e/theme.js"])
async def test_nobody_leaves_the_folder(house: House, path: str) -> None:
    assert (await house.call("GET", path, token=None)).status == 404


async def test_without_an_app_the_live_page_is_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(built, "PLACES", ())
    async with House() as house:
        assert b"live.js" in (await house.call("GET", "/", token=None)).body
        assert (await house.call("GET", "/desk", token=None, headers=HTML)).status == 404


async def test_the_live_page_is_always_there(house: House) -> None:
    assert b"live.js" in (await house.call("GET", "/live", token=None)).body
