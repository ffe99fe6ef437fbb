"""The live feed: a snapshot, then everything, in order, whatever happens to the client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from prometheus_client import REGISTRY

from entrepot.edges.http import door, live
from entrepot.kernel.message import Position, Recorded
from entrepot.kernel.ports import Unavailable

from .http_house import ADA, PATIENCE_S, House, Socket, token

TOYS = "/api/v1/toys"
LIVE = "/ws/live"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with House(live_queue_max=10, live_replay_max=20) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _no_snapshots_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "FRESH_S", 60.0)


async def make(house: House, *toy_ids: str, **options: Any) -> None:
    for toy_id in toy_ids:
        body = {"toyId": toy_id, "name": "Ada's duck", "userId": "ada"}
        assert (await house.call("POST", TOYS, body, **options)).status in (201, 202)


async def test_a_client_is_sent_a_snapshot_then_every_event(house: House) -> None:
    await make(house, "before")
    async with Socket(house, LIVE) as socket:
        snapshot = await socket.read()
        assert snapshot["type"] == "entrepot.snapshot"
        assert snapshot["data"] == {"toys.CountToys": {"toys": 1}}
        await make(house, "duck", "swan")
        for toy_id in ("duck", "swan"):
            event = await socket.read()
            assert event["specversion"] == "1.0"
            assert event["id"] == f"acme/toy/{toy_id}/1"
            assert event["type"] == "toys.ToyMade"
            assert event["source"] == "/entrepot/toys"
            assert event["subject"] == f"toy/{toy_id}"
            assert event["time"] == "2026-01-01T12:00:00+00:00"
            assert event["data"]["name"] == "Ada's duck"


async def test_figures_are_fresh_while_things_change(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "FRESH_S", 0.05)
    async with Socket(house, LIVE) as socket:
        await socket.read()
        await make(house, "duck")
        told = await socket.read_until("entrepot.snapshot")
        assert [message["type"] for message in told] == ["toys.ToyMade", "entrepot.snapshot"]
        assert told[-1]["data"]["toys.CountToys"] == {"toys": 1}


async def test_a_client_that_comes_again_is_sent_what_it_missed(house: House) -> None:
    async with Socket(house, LIVE) as socket:
        await socket.read()
        await make(house, "a", "b")
        await socket.read()
        last = await socket.read()
    await make(house, "c", "d", token=token("x", "toys:write", "toys:read", tenant="globex"))
    await make(house, "e", "f")
    await asyncio.sleep(0.05)
    async with Socket(house, f"{LIVE}?after={last['position']}") as socket:
        assert [(await socket.read())["subject"] for _ in range(2)] == ["toy/e", "toy/f"]
        await make(house, "g")
        assert (await socket.read())["subject"] == "toy/g"


async def test_no_event_is_lost_or_doubled_between_the_past_and_the_present(house: House) -> None:
    await make(house, *(f"old-{n}" for n in range(5)))

    async def write() -> None:
        for n in range(5):
            await make(house, f"new-{n}")
            await asyncio.sleep(0)

    writing = asyncio.create_task(write())
    async with Socket(house, f"{LIVE}?after=0-0") as socket:
        subjects = [(await socket.read())["subject"] for _ in range(10)]
        await writing
    assert subjects == [f"toy/old-{n}" for n in range(5)] + [f"toy/new-{n}" for n in range(5)]


@pytest.mark.parametrize("after", ["0-0", "999999-1"])
async def test_a_client_that_missed_too_much_or_knows_another_log_starts_from_a_snapshot(
    house: House, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    """The log may have gone further before a backup was put back."""
    monkeypatch.setattr(live, "REPLAY_BATCH", 10)
    await make(house, *(f"toy-{n}" for n in range(40)))
    await asyncio.sleep(0.05)
    async with Socket(house, f"{LIVE}?after={after}") as socket:
        told = await socket.read_until("entrepot.snapshot")
        assert told[-2]["type"] == "entrepot.lagging"
        assert len(told) < 40
        await make(house, "last")
        assert (await socket.read())["subject"] == "toy/last"


async def test_a_slow_client_is_told_that_it_lags_and_the_queue_stays_bounded(
    house: House,
) -> None:
    async with Socket(house, LIVE) as socket:
        await socket.read()
        await make(house, *(f"toy-{n}" for n in range(50)))
        await asyncio.sleep(0.1)
        (listener,) = house.broadcast._listeners["acme"]
        assert len(listener._queue) <= 10
        told = await socket.read_until("entrepot.snapshot")
        assert told[-2]["type"] == "entrepot.lagging"
        assert told[-1]["data"]["toys.CountToys"] == {"toys": 50}
        assert len(told) <= 15
        await make(house, "last")
        assert (await socket.read())["subject"] == "toy/last"


async def test_who_hangs_up_is_forgotten(house: House) -> None:
    async with Socket(house, LIVE) as socket:
        await socket.read()
        assert house.broadcast.places.used == 1
    assert house.broadcast.places.used == 0


async def test_one_address_leaves_places_for_others(house: House) -> None:
    house.broadcast.places.most = 10  # a fifth for each
    async with Socket(house, LIVE), Socket(house, LIVE) as second:
        await second.read()
        async with Socket(house, LIVE) as third:
            closed = await third.read()
            assert (closed["type"], closed["code"]) == ("websocket.close", 4503)
        elsewhere = Events(house)
        assert await elsewhere.line() == b": connected\n\n"
        await elsewhere.hang_up()
    async with Socket(house, LIVE) as again:
        assert (await again.read())["type"] == "entrepot.snapshot"


async def test_who_finds_no_place_at_the_feed_is_told_when_to_come_back(house: House) -> None:
    house.broadcast.places.most = 1
    async with Socket(house, LIVE) as socket:
        await socket.read()
        full = await house.call("GET", "/api/v1/live")
        assert (full.status, full.json["reason"]) == (503, "UNAVAILABLE")
        assert int(full.headers["retry-after"]) > 0
    assert house.broadcast.places.used == 0
    events = Events(house)
    assert await events.line() == b": connected\n\n"
    await events.hang_up()


async def test_tenants_do_not_hear_each_other(house: House) -> None:
    other = token("x", "toys:read", "toys:write", tenant="globex")
    async with Socket(house, LIVE, other) as socket:
        await socket.read()
        await make(house, "ours")
        await make(house, "theirs", token=other)
        assert (await socket.read())["subject"] == "toy/theirs"


@pytest.mark.parametrize(
    ("who", "code"), [(None, 4401), ("nonsense", 4401), (ADA, 4403), (token("x", "y:write"), 4403)]
)
async def test_a_stranger_is_sent_away_with_a_reason(
    house: House, who: str | None, code: int
) -> None:
    async with Socket(house, LIVE, who) as socket:
        closed = await socket.read()
        assert (closed["type"], closed["code"]) == ("websocket.close", code)
        assert closed["reason"]


@pytest.mark.parametrize("after", ["x", "1", "1-", "9" * 20 + "-1", "-1--1", "1-1-1"])
async def test_a_position_that_is_none_is_told_so(house: House, after: str) -> None:
    async with Socket(house, f"{LIVE}?after={after}") as socket:
        assert (await socket.read())["code"] == 4422
    assert (await house.call("GET", f"/api/v1/live?after={after}")).status == 422


async def test_a_browser_brings_its_token_as_a_protocol(house: House) -> None:
    reader = token("x", "toys:read").replace("|", "|").replace(" ", "")
    protocols = f"entrepot.live, bearer.{reader}"
    async with Socket(house, LIVE, None, protocols=protocols) as socket:
        assert socket.accepted["subprotocol"] == "entrepot.live"
        assert (await socket.read())["type"] == "entrepot.snapshot"


async def test_a_session_that_ends_ends_its_feed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_S", 0.05)
    async with Socket(house, LIVE, token("x", "toys:read")) as socket:
        await socket.read()
        house.authenticator.revoked("session of x")
        closed = await socket.read()
        assert (closed["type"], closed["code"]) == ("websocket.close", 4401)


async def test_nothing_is_said_to_a_session_that_ended_however_much_happens(
    house: House,
) -> None:
    """Looked at in silence only, a busy feed had gone on for ever."""
    events, reader = Events(house), token("x", "toys:read")
    async with Socket(house, LIVE, reader) as socket:
        assert await events.line() == b": connected\n\n"
        assert (await socket.read())["type"] == (await events.read())["type"]
        house.authenticator.revoked("session of s")
        house.authenticator.revoked("session of x")
        await make(house, "duck")
        assert (await socket.read())["code"] == 4401
        await asyncio.wait_for(events.task, 5)
    assert await events.line() == b""
    assert events.lines.empty()


async def test_a_token_that_expires_ends_its_stream_in_silence_too(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_S", 0.02)
    events = Events(house)
    assert await events.line() == b": connected\n\n"
    await events.read()
    assert await events.line() == b": still here\n\n"
    house.authenticator._clock = lambda: 1e11
    await asyncio.wait_for(events.task, 5)


async def test_a_feed_without_figures_is_better_than_none(house: House) -> None:
    house.blind = Unavailable()
    async with Socket(house, LIVE) as socket:
        assert (await socket.read())["data"] == {}


async def test_a_path_without_a_feed_is_closed(house: House) -> None:
    async with Socket(house, "/ws/other") as socket:
        assert socket.accepted["type"] == "websocket.close"


class Events:
    """A client of the server-sent events."""

    def __init__(self, house: House, *headers: tuple[bytes, bytes]) -> None:
        self.lines: asyncio.Queue[bytes] = asyncio.Queue()
        self.gone = asyncio.Event()
        self.started: dict[str, Any] = {}
        bearer = (b"authorization", b"Bearer s|acme|toys:read|99999999999")
        scope = {"type": "http", "method": "GET", "path": "/api/v1/live", "query_string": b""}
        sent = [bearer, (b"accept-encoding", b"gzip"), *headers]
        self.task = asyncio.create_task(
            house.door(scope | {"headers": sent}, self.receive, self.send)
        )

    async def receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.started = message
        else:
            await self.lines.put(message.get("body", b""))

    async def line(self) -> bytes:
        async with asyncio.timeout(PATIENCE_S):
            return await self.lines.get()

    async def read(self) -> dict[str, Any]:
        first, _, data = (await self.line()).decode().partition("\n")
        event: dict[str, Any] = msgspec.json.decode(data.strip().removeprefix("data: "))
        assert first == f"id: {event['position']}"
        return event

    async def hang_up(self) -> None:
        self.gone.set()
        await asyncio.wait_for(self.task, 5)


async def test_server_sent_events_say_the_same(house: House) -> None:
    events = Events(house)
    assert await events.line() == b": connected\n\n"
    kind = dict(events.started["headers"])[b"content-type"]
    assert kind.startswith(b"text/event-stream")
    assert (await events.read())["type"] == "entrepot.snapshot"
    await make(house, "duck", "swan")
    assert (await events.read())["subject"] == "toy/duck"
    await events.hang_up()
    resumed = Events(house, (b"last-event-id", b"1-1"))
    assert await resumed.line() == b": connected\n\n"
    assert (await resumed.read())["subject"] == "toy/swan"
    await resumed.hang_up()
    assert house.broadcast.places.used == 0


async def test_a_stream_counts_when_it_begins(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lasts as long as somebody looks, and is no slow answer for that."""

    def taken_s() -> float:
        labels = {"method": "GET", "route": "/api/v1/live"}
        name = "entrepot_http_request_seconds_sum"
        return REGISTRY.get_sample_value(name, labels) or 0.0

    before = taken_s()
    monkeypatch.setattr(door, "perf_counter", iter([100.0, 100.5, 3700.0]).__next__)
    events = Events(house)
    assert await events.line() == b": connected\n\n"
    await events.hang_up()
    assert taken_s() - before == 0.5


async def test_listeners_in_the_process_hear_of_every_tenant_and_harm_nobody(
    house: House,
) -> None:
    heard: list[str] = []

    def hear(recorded: Recorded) -> None:
        heard.append(recorded.stream)
        raise ZeroDivisionError("a bug of the listener")

    stop = house.broadcast.listen(hear, ["toys.ToyMade"])
    await make(house, "a")
    await make(house, "b", token=token("x", "toys:write", tenant="globex"))
    async with asyncio.timeout(PATIENCE_S):
        while len(heard) < 2:  # noqa: ASYNC110 - who hears is no waiter
            await asyncio.sleep(0.005)
    stop()
    await make(house, "c")
    await asyncio.sleep(0.05)
    assert heard == ["toy/a", "toy/b"]


async def test_the_feed_goes_on_when_the_store_comes_back(house: House) -> None:
    async with Socket(house, LIVE) as socket:
        await socket.read()
        await house.store.close()
        for bell in list(house.store._bells):
            bell.ring({"toys.ToyMade"})
        await asyncio.sleep(0.05)
        await house.store.open()
        await make(house, "duck")
        assert (await socket.read())["subject"] == "toy/duck"


async def test_positions_only_grow(house: House) -> None:
    before = house.broadcast.position
    await make(house, "duck")
    async with asyncio.timeout(PATIENCE_S):
        while house.broadcast.position <= before:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.005)
    assert isinstance(house.broadcast.position, Position)
