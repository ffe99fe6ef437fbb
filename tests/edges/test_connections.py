"""What comes over a socket and is no proper request: it is answered in words and ends soon."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
import uvicorn
import uvloop
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from entrepot.app.doors import listening
from entrepot.edges.http import frames, heads
from entrepot.settings import Settings
from tests.journeys.shop import PATIENCE_S, free_port

Ask = Callable[..., Coroutine[Any, Any, bytes]]

HOST = b"host: here\r\n"
GET = b"GET /a HTTP/1.1\r\n" + HOST
WELL = GET + b"\r\n"
LARGE = 20 << 20
"""Bytes; more than lies between both ends."""


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Says how much it was sent; one path takes its time, another does not listen, and sockets
    say what they hear."""
    if scope["type"] == "lifespan":
        while (message := await receive())["type"] != "lifespan.shutdown":
            await send({"type": f"{message['type']}.complete"})
        await send({"type": "lifespan.shutdown.complete"})
    elif scope["type"] == "websocket":
        socket = WebSocket(scope, receive, send)
        await socket.accept()
        async for text in socket.iter_text():
            await socket.send_text(text)
    else:
        unread = scope["path"] == "/early"
        body = b"" if unread else await Request(scope, receive).body()
        if scope["path"] == "/slow":
            await asyncio.sleep(0.5)
        if scope["path"] == "/large":
            await Response(bytes(LARGE))(scope, receive, send)
            return
        await JSONResponse({"path": scope["path"], "taken": len(body)})(scope, receive, send)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heads, "HEAD_S", 0.3)
    monkeypatch.setattr(heads, "BODY_S", 2.0)
    monkeypatch.setattr(heads, "READ_S", 1.0)


@asynccontextmanager
async def serving() -> AsyncIterator[uvicorn.Server]:
    """A server as ours is set up."""
    settings = Settings(_env_file=None, port=free_port())  # type: ignore[call-arg]
    server = uvicorn.Server(listening(settings, app))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells nobody
        await asyncio.sleep(0.005)
    yield server
    server.should_exit = True
    await serving


@pytest.fixture
async def server() -> AsyncIterator[uvicorn.Server]:
    async with serving() as server:
        yield server


@pytest.fixture
def port(server: uvicorn.Server) -> int:
    return server.config.port


@pytest.fixture
def ask(port: int) -> Ask:
    """Sends raw bytes, part by part; all that comes back until the other side hangs up."""

    async def asked(*parts: bytes, pause_s: float = 0.0) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.timeout(PATIENCE_S):
                for part in parts:
                    writer.write(part)
                    await writer.drain()
                    await asyncio.sleep(pause_s)
                return await reader.read()
        except ConnectionError:
            return b""
        finally:
            writer.close()

    return asked


def problem(answer: bytes) -> tuple[int, str]:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head
    assert b"connection: close" in head
    told = json.loads(body)
    assert head.startswith(f"HTTP/1.1 {told['status']} ".encode())
    return told["status"], told["reason"]


POST = b"POST /a HTTP/1.1\r\n" + HOST


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 300,
        b"GET /a HTTP/9.9\r\n\r\n",
        b"GET /a HTTP/1.1\nhost: here\n\n",
        b"CONNECT there:443 HTTP/1.1\r\n" + HOST + b"\r\n",
        GET + b"x: a\x00b\r\n\r\n",
        GET + b"x: a\r\n b\r\n\r\n",
        POST + b"content-length: -5\r\n\r\n",
        POST + b"content-length: 2\r\ncontent-length: 3\r\n\r\n{}",
        POST + b"content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n",
    ],
)
async def test_what_is_no_request_is_told_so_and_the_line_is_closed(ask: Ask, raw: bytes) -> None:
    assert problem(await ask(raw)) == (400, "UNREADABLE")


async def test_requests_may_follow_each_other_without_waiting(ask: Ask) -> None:
    many = [
        POST.replace(b"/a", f"/{n}".encode()) + b"content-length: 2\r\n\r\n{}" for n in range(90)
    ]
    answered = await ask(b"".join(many), GET + b"connection: close\r\n\r\n")
    assert answered.count(b"HTTP/1.1 200") == 91
    places = [answered.index(f'"/{n}"'.encode()) for n in range(90)]
    assert places == sorted(places)


async def test_a_body_is_no_head(ask: Ask) -> None:
    """However large it is, and in how many pieces it comes."""
    body = b"x" * 300_000
    head = POST + b"connection: close\r\ncontent-length: 300000\r\n\r\n"
    for parts in ((head + body,), (head, body), (head, body[:100_000], body[100_000:])):
        answered = await ask(*parts, pause_s=0.01)
        assert b" 200 OK" in answered
        assert b'"taken":300000' in answered
    chunk = b"186a0\r\n" + body[:100_000] + b"\r\n"
    head = POST + b"connection: close\r\ntransfer-encoding: chunked\r\n\r\n"
    assert b'"taken":200000' in await ask(head, chunk, chunk, b"0\r\n\r\n", pause_s=0.01)
    slow = [POST + b"connection: close\r\ncontent-length: 6\r\n\r\n", *[b"x"] * 6]
    assert b'"taken":6' in await ask(*slow, pause_s=0.1)


async def test_a_head_that_never_ends_is_cut_off(ask: Ask) -> None:
    """Also one of many fields, and one that comes after a request that was well."""
    field = b"x: " + b"a" * 10_000
    for before in (b"", WELL):
        answered = await ask(before, GET + field, *[b"a" * 30_000] * 40, pause_s=0.001)
        assert b" 431 " in answered or answered == b""
    fields = [b"x%d: a\r\n" % n * 500 for n in range(100)]
    answered = await ask(GET, *fields, pause_s=0.001)
    assert b" 431 " in answered or answered == b""


async def test_a_head_that_does_not_come_is_not_waited_for(ask: Ask) -> None:
    assert await ask() == b""
    assert problem(await ask(GET)) == (408, "TOO_SLOW")
    drops = [GET[n : n + 1] for n in range(5)]
    assert problem(await ask(*drops, pause_s=0.05)) == (408, "TOO_SLOW")
    again = await ask(WELL, b"GET", pause_s=0.05)
    assert problem(again[again.index(b"HTTP/1.1 408") :]) == (408, "TOO_SLOW")


async def test_a_body_that_does_not_come_is_not_waited_for(ask: Ask) -> None:
    """Whether nothing of it came, or some, or it was answered before; its neighbour is answered."""
    head = POST + b"content-length: 9\r\n\r\n"
    for answer in await asyncio.gather(ask(head), ask(head + b"x"), ask(head, b"x", pause_s=0.2)):
        assert problem(answer) == (408, "TOO_SLOW")
    early = await ask(head.replace(b"/a", b"/early"), b"x", pause_s=0.1)
    assert b" 200 OK" in early
    assert b" 408 " not in early
    slow = GET.replace(b"/a", b"/slow") + b"\r\n"
    behind = await ask(slow + head)
    assert behind.startswith(b"HTTP/1.1 200")
    assert b'"/slow"' in behind


async def test_an_answer_that_takes_long_is_not_hurried(ask: Ask) -> None:
    slow = GET.replace(b"/a", b"/slow")
    answered = await ask(slow + b"\r\n", slow + b"connection: close\r\n\r\n")
    assert answered.count(b'"/slow"') == 2


async def test_who_takes_an_answer_slowly_gets_it_whole(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(GET.replace(b"/a", b"/large") + b"connection: close\r\n\r\n")
    async with asyncio.timeout(PATIENCE_S):
        await reader.readuntil(b"\r\n\r\n")
        taken = 0
        while some := await reader.read(1 << 20):
            taken += len(some)
            await asyncio.sleep(0.02)
    assert taken == LARGE
    writer.close()


def test_an_answer_that_nobody_takes_is_not_kept(caplog: pytest.LogCaptureFixture) -> None:
    """Nor are those behind it asked for, which could be written nowhere: with the loop of ours."""

    async def asked() -> None:
        async with serving() as server, asyncio.timeout(PATIENCE_S):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.config.port)
            writer.write((GET.replace(b"/a", b"/large") + b"\r\n") * 4)
            await reader.readexactly(1)
            while server.server_state.connections:  # noqa: ASYNC110 - uvicorn tells nobody
                await asyncio.sleep(0.05)
            writer.close()

    uvloop.run(asked())
    assert not [told for told in caplog.records if told.levelno >= logging.ERROR]


async def test_a_socket_stays_open_and_is_sent_nothing_huge(port: int) -> None:
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"ws://127.0.0.1:{port}/ws") as socket,
    ):
        await asyncio.sleep(0.6)
        await socket.send_str("still here")
        assert await socket.receive_str(timeout=PATIENCE_S) == "still here"
        await socket.send_str("x" * ((1 << 20) + 1))
        assert (await socket.receive(timeout=PATIENCE_S)).type == aiohttp.WSMsgType.CLOSE
        assert socket.close_code == 1009


@pytest.mark.parametrize("more", ["pings", "parts", "words"])
async def test_a_socket_that_brings_nothing_but_frames_is_ended(port: int, more: str) -> None:
    """Whoever says a thousand things at once is heard, who goes on is not."""
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"ws://127.0.0.1:{port}/ws") as socket,
    ):
        for n in range(frames.FRAMES_AT_ONCE // 2):
            await socket.send_str(str(n))
            assert await socket.receive_str(timeout=PATIENCE_S) == str(n)
        kind = {"pings": b"\x89", "parts": b"\x00", "words": b"\x81"}[more]
        first = b"\x01\x80mask" if more == "parts" else b""
        transport = socket._writer.transport
        transport.write(first + (kind + b"\x80mask") * 20_000)
        while not socket.closed:
            await socket.receive(timeout=PATIENCE_S)
        assert socket.close_code == 1008
