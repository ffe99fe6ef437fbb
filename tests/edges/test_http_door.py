"""What every request passes: ids, limits, CORS, compression, errors, metrics, the log."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import pytest
import structlog
from prometheus_client import REGISTRY
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from entrepot.edges.http.app import create
from entrepot.edges.http.bodies import DEPTH_MAX, check_depth
from entrepot.edges.http.broadcast import Broadcast
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.signpost import Signpost

from .http_house import House

TOYS = "/api/v1/toys"
SHOWCASE = "/api/v1/showcase"
JSON = {"content-type": "application/json"}


def posted(path: str) -> dict[str, Any]:
    """The scope of a POST whose body has yet to come."""
    headers = [
        (b"authorization", b"Bearer s|acme|toys:write|99999999999"),
        (b"content-type", b"application/json"),
    ]
    return {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": headers,
    }


async def test_a_request_is_known_by_its_id(house: House) -> None:
    own = await house.call("GET", SHOWCASE, headers={"x-request-id": "mine-1"})
    assert own.headers["x-request-id"] == "mine-1"
    for bad in ("a b", "x" * 65, "", "ä"):
        made = await house.call("GET", SHOWCASE, headers={"x-request-id": bad})
        assert len(made.headers["x-request-id"]) == 36
    assert len((await house.call("GET", "/nowhere")).headers["x-request-id"]) == 36


async def test_a_path_that_leads_nowhere_is_not_found(house: House) -> None:
    for path in ("/nowhere", f"{TOYS}/", f"{TOYS}/a/b/c", "/api/v1", "//", "/static/../app.py"):
        no = await house.call("GET", path)
        assert (no.status, no.headers["content-type"]) == (404, "application/problem+json"), path


async def test_another_method_is_answered_with_those_that_are_right(house: House) -> None:
    no = await house.call("PATCH", f"{TOYS}/duck")
    assert no.status == 405
    assert no.headers["allow"] == "DELETE, GET, HEAD, OPTIONS, PUT"
    assert (await house.call("BREW", TOYS)).status == 405


async def test_head_is_a_get_without_its_body_to_the_door(house: House) -> None:
    assert (await house.call("HEAD", SHOWCASE)).status == 200


async def test_a_body_that_is_not_json_is_not_taken(house: House) -> None:
    raw = b'{"name": "x"}'
    for kind in ("text/plain", "application/x-www-form-urlencoded", "", "application/xml"):
        no = await house.call("POST", TOYS, raw=raw, headers={"content-type": kind})
        assert no.status == 415, kind
    for kind in ("application/json; charset=utf-8", "Application/JSON", "application/merge+json"):
        yes = await house.call("POST", TOYS, raw=raw, headers={"content-type": kind})
        assert yes.status == 201, kind


async def test_a_packed_body_is_not_unpacked(house: House) -> None:
    for coding, status in (("gzip", 415), ("br", 415), ("identity", 201)):
        headers = {"content-type": "application/json", "content-encoding": coding}
        told = await house.call("POST", TOYS, raw=b'{"name": "x"}', headers=headers)
        assert told.status == status, coding
        assert told.headers.get("accept-encoding") == (None if status == 201 else "identity")


async def test_a_body_too_large_is_refused_before_it_is_read() -> None:
    async with House(max_body_bytes=1000) as house:
        for length in ("1001", "9" * 30, "-1", "many"):
            no = await house.call("POST", TOYS, raw=b"{}", headers={"content-length": length})
            assert no.status == 413
            assert no.headers["connection"] == "close"


async def test_a_body_of_unknown_length_is_cut_off_where_it_grows_too_large() -> None:
    async with House(max_body_bytes=1000) as house:
        json = {"content-type": "application/json"}
        chunks = [b'{"name": "', *[b"x" * 100] * 20, b'"}']
        assert (await house.call("POST", TOYS, chunks=chunks, headers=json)).status == 413
        short = [b'{"na', b"", b'me": "x"}']
        assert (await house.call("POST", TOYS, chunks=short, headers=json)).status == 201


async def test_batches_may_be_larger() -> None:
    async with House(max_body_bytes=100, max_batch_bytes=10_000) as house:
        batch = [{"name": "toys.MakeToy", "command": {"toyId": "a", "name": "x" * 190}}]
        assert (await house.call("POST", "/api/v1/commands", batch)).status == 200
        assert (await house.call("POST", TOYS, {"name": "x" * 190})).status == 413


async def test_bodies_that_together_hold_too_much_are_refused_until_there_is_room() -> None:
    async with House(bodies_max_bytes=10_000) as house:
        begun, rest = asyncio.Event(), asyncio.Event()
        told: list[dict[str, Any]] = []
        large = b'{"name": "' + b" " * 6000 + b'x"}'

        async def receive() -> dict[str, Any]:
            if not begun.is_set():
                begun.set()
                return {"type": "http.request", "body": large[:-2], "more_body": True}
            await rest.wait()
            return {"type": "http.request", "body": large[-2:]}

        async def send(message: Any) -> None:
            told.append(message)

        first = asyncio.create_task(house.door(posted(TOYS), receive, send))
        await begun.wait()
        for more in ({"raw": large}, {"chunks": [large], "headers": JSON}):
            no = await house.call("POST", TOYS, **more)
            assert (no.status, no.headers["retry-after"]) == (503, "1")
        assert (await house.call("POST", TOYS, {"name": "small"})).status == 201
        rest.set()
        await first
        assert told[0]["status"] == 422
        for more in ({"raw": large}, {"chunks": [large], "headers": JSON}):
            assert (await house.call("POST", TOYS, **more)).status == 422, "read, and not wanted"


def test_a_string_that_nobody_ends_is_looked_at_once() -> None:
    """From each of its escaped quotes on it would be looked through to its end."""
    check_depth(b'"' + b'\\"' * 1000 + b"[" * (DEPTH_MAX + 1))
    check_depth(b'{"a": "[", "b": "\\"["}' + b"[]" * DEPTH_MAX)
    with pytest.raises(Problem):
        check_depth(b'{"a": "\\\\"' + b"[" * DEPTH_MAX)


async def test_large_answers_are_compressed_for_who_can_read_them(house: House) -> None:
    plain = await house.call("GET", SHOWCASE)
    assert "content-encoding" not in plain.headers
    packed = await house.call("GET", SHOWCASE, headers={"accept-encoding": "br, gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "accept-encoding"
    assert int(packed.headers["content-length"]) == len(packed.body) < len(plain.body)
    assert gzip.decompress(packed.body) == plain.body
    small = await house.call("GET", f"{TOYS}/count", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in small.headers


async def test_a_compressed_answer_has_a_weak_tag(house: House) -> None:
    name = "x" * 200
    async with House(compress_from_bytes=100) as house:
        gzip_too = {"accept-encoding": "gzip"}
        made = await house.call("POST", TOYS, {"toyId": "a", "name": name}, headers=gzip_too)
        assert made.headers["content-encoding"] == "gzip"
        assert made.headers["etag"].startswith('W/"1.')
        again = {"if-match": made.headers["etag"]}
        renamed = await house.call("PUT", f"{TOYS}/a", {"name": "y"}, headers=again)
        assert renamed.status == 200


async def test_every_answer_is_guarded(house: House) -> None:
    for path in (SHOWCASE, "/nowhere", "/"):
        answer = await house.call("GET", path)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert (await house.call("GET", SHOWCASE)).headers["cache-control"] == "no-store"
    async with House(public_url="https://house.example") as secure:
        answer = await secure.call("GET", SHOWCASE)
        assert "max-age" in answer.headers["strict-transport-security"]


async def test_only_known_origins_may_read_answers() -> None:
    async with House(cors_origins=("https://shop.example",)) as house:
        ours = await house.call("GET", SHOWCASE, headers={"origin": "https://shop.example"})
        assert ours.headers["access-control-allow-origin"] == "https://shop.example"
        assert "etag" in ours.headers["access-control-expose-headers"]
        assert "origin" in ours.headers["vary"]
        theirs = await house.call("GET", SHOWCASE, headers={"origin": "https://evil.example"})
        assert "access-control-allow-origin" not in theirs.headers
        failed = await house.call("GET", "/nowhere", headers={"origin": "https://shop.example"})
        assert failed.headers["access-control-allow-origin"] == "https://shop.example"


async def test_a_browser_may_ask_beforehand() -> None:
    async with House(cors_origins=("https://shop.example",)) as house:
        asked = {"origin": "https://shop.example", "access-control-request-method": "PUT"}
        answer = await house.call("OPTIONS", f"{TOYS}/duck", headers=asked, token=None)
        assert answer.status == 204
        assert "PUT" in answer.headers["access-control-allow-methods"]
        assert "if-match" in answer.headers["access-control-allow-headers"]
        plain = await house.call("OPTIONS", TOYS, token=None)
        assert (plain.status, plain.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")
        assert (await house.call("OPTIONS", "/nowhere")).status == 404


async def test_a_browser_elsewhere_may_send_and_read_every_header_of_the_api() -> None:
    async with House(cors_origins=("https://shop.example",)) as house:
        components = (await house.call("GET", "/openapi.json")).json["components"]
        sent = {p["name"] for p in components["parameters"].values() if p["in"] == "header"}
        asked = {"origin": "https://shop.example", "access-control-request-method": "POST"}
        answer = await house.call("OPTIONS", TOYS, headers=asked, token=None)
        allowed = answer.headers["access-control-allow-headers"].split(", ")
        exposed = answer.headers["access-control-expose-headers"].split(", ")
        assert {name.lower() for name in sent} == {"idempotency-key", "if-match", "prefer"}
        assert {name.lower() for name in sent} <= set(allowed)
        assert {name.lower() for name in components["headers"]} <= set(exposed)
        assert {"preference-applied", "www-authenticate", "allow"} <= set(exposed)


async def test_requests_are_counted_by_route_not_by_path(house: House) -> None:
    def counted(status: str) -> float:
        labels = {"method": "GET", "route": f"{TOYS}/{{toyId}}", "status": status}
        return REGISTRY.get_sample_value("entrepot_http_requests_total", labels) or 0.0

    before = counted("404")
    for toy_id in "abc":
        await house.call("GET", f"{TOYS}/{toy_id}")
    assert counted("404") == before + 3
    metrics = await house.call("GET", "/metrics", token=None)
    assert b"entrepot_http_request_seconds_bucket" in metrics.body


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [("all", [SHOWCASE, "(other)", f"{TOYS}/{{toyId}}", TOYS]), ("failures", [TOYS])],
)
async def test_the_log_says_who_asked_what_and_how_it_went(wanted: str, lines: list[str]) -> None:
    async with House(access_log=wanted) as house:
        with structlog.testing.capture_logs() as logged:
            await house.call("GET", SHOWCASE)
            await house.call("GET", "/nowhere/019b0c1e")
            await house.call("GET", f"{TOYS}/019b0c1e")
            house.fails = ZeroDivisionError("a bug")
            await house.call("GET", f"{TOYS}?limit=7")
        requests = [line for line in logged if line["event"] == "request"]
        assert "019b0c1e" not in str(logged), "an id may be all that opens a guest's cart"
        assert requests[-1]["status"] == 500
        assert requests[-1]["subject"] == "staff"
        assert not any("limit=7" in str(line) for line in requests), "queries may be personal"
        assert [line["route"] for line in requests] == lines
        assert [line["event"] for line in logged if line["log_level"] == "error"] == [
            "request.broken"
        ]


async def other_routes(house: House) -> Any:
    async def wrong(_: Request) -> Response:
        raise ZeroDivisionError("the secret of the house")

    async def teapot(_: Request) -> Response:
        raise Problem(418, "TEAPOT", "short and stout")

    async def item(request: Request) -> Response:
        return JSONResponse(request.path_params)

    async def mounted(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("from afar " * 200)(scope, receive, send)

    class Door:
        async def get(self) -> None: ...

    return create(
        catalog=house.catalog,
        commands=house,
        questions=house,
        store=house.store,
        authenticator=house.authenticator,
        broadcast=Broadcast(house.store),
        settings=house.settings,
        extra=[
            Route("/wrong", wrong),
            Route("/teapot", teapot),
            Route("/items/first", item),
            Route("/items/{id}", item),
            Route("/items/{id}/{part}", item),
            Route("/rest/{rest:path}", item),
            Mount("/afar", app=mounted),
        ],
    )


async def test_a_bug_is_told_by_its_id_only_and_logged_once(house: House) -> None:
    house.door = await other_routes(house)
    with structlog.testing.capture_logs() as logged:
        no = await house.call("GET", "/wrong")
    assert (no.status, no.json["reason"]) == (500, "FAILED")
    assert b"secret" not in no.body
    (line,) = [line for line in logged if line["log_level"] == "error"]
    assert line["request_id"] == no.headers["x-request-id"]


async def test_routes_of_others_pass_the_same_door(house: House) -> None:
    house.door = await other_routes(house)
    assert (await house.call("GET", "/teapot")).json["detail"] == "short and stout"
    afar = await house.call("GET", "/afar/x", headers={"accept-encoding": "gzip"})
    assert gzip.decompress(afar.body).startswith(b"from afar")
    assert afar.headers["x-request-id"]


async def test_the_most_literal_path_wins_and_segments_are_decoded_one_by_one(
    house: House,
) -> None:
    house.door = await other_routes(house)
    assert (await house.call("GET", "/items/first")).json == {}
    assert (await house.call("GET", "/items/first/x")).json == {"id": "first", "part": "x"}
    assert (await house.call("GET", "/items/a%2Fb")).json == {"id": "a/b"}
    assert (await house.call("GET", "/items/a%252Fb")).json == {"id": "a%2Fb"}
    assert (await house.call("GET", "/rest/a/b%20c")).json == {"rest": "a/b c"}


def test_two_routes_for_one_thing_are_a_mistake_of_ours() -> None:
    async def nothing(_: Request) -> Response:
        return Response()

    with pytest.raises(ValueError, match="routed twice"):
        Signpost([Route("/a/{x}", nothing), Route("/a/{y}", nothing)])
    with pytest.raises(ValueError, match="whole segment"):
        Signpost([Route("/a/{x}.json", nothing)])
