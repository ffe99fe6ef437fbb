"""GraphQL by a WebSocket: what is told of each change, and who is let go."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from entrepot.edges.http.graphql import socket as socket_module
from entrepot.kernel.message import Envelope, Query
from entrepot.kernel.ports import Unavailable

from .http_house import NOON, STAFF, TENANT, House, Socket
from .http_toys import RenameToy
from .test_graphql import codes, make


async def test_a_subscription_tells_a_thing_and_each_change_of_it() -> None:
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        await make(house, ("bear", None), ("cat", None))
        await greet(socket)
        await socket.say(subscribe("1", 'subscription { toy(id: "bear") { name } }'))
        first = await socket.read()
        for number, (toy, name) in enumerate([("cat", "Tom"), ("bear", "Paddington")]):
            command = RenameToy(toy_id=toy, name=name)
            asked = Envelope(id=f"r{number}", tenant=TENANT, command=command, at=NOON)
            await house.submit([asked])
        second = await socket.read()
        await socket.say({"type": "complete", "id": "1"})
        await socket.say({"type": "ping"})
        last = await socket.read()
    assert first == told_next("1", {"toy": {"name": "Bear"}})
    assert second == told_next("1", {"toy": {"name": "Paddington"}})
    assert last == {"type": "pong"}


async def test_a_subscription_takes_a_place_at_the_feed_and_is_told_when_there_is_none() -> None:
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        house.broadcast.places.most = 1
        await make(house, ("bear", None))
        await greet(socket)
        for id_ in ("1", "2"):
            await socket.say(subscribe(id_, 'subscription { toy(id: "bear") { name } }'))
        told = {(each := await socket.read())["id"]: each for _ in range(2)}
        await socket.say({"type": "complete", "id": "1"})
        await socket.say(subscribe("3", 'subscription { toy(id: "bear") { name } }'))
        again = await socket.read()
    assert told["1"] == told_next("1", {"toy": {"name": "Bear"}})
    assert told["2"]["type"] == "error"
    assert told["2"]["payload"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert again == told_next("3", {"toy": {"name": "Bear"}})


@pytest.mark.parametrize(
    ("who", "id_", "code"),
    [
        (None, "bear", "UNAUTHENTICATED"),
        (STAFF, "a b", "BAD_USER_INPUT"),
        (STAFF, "bear", "UNAVAILABLE"),
    ],
)
async def test_a_subscription_that_may_not_be_told_says_so_and_harms_no_other(
    who: str | None, id_: str, code: str
) -> None:
    async with House() as house, Socket(house, "/graphql", who, protocols=PROTOCOL) as socket:
        await greet(socket)
        if code == "UNAVAILABLE":
            house.blind = Unavailable("the disk of db-17 burns")
        await socket.say(subscribe("1", f'subscription {{ toy(id: "{id_}") {{ name }} }}'))
        told = await socket.read()
        assert (told["type"], told["payload"]["data"]) == ("next", {"toy": None})
        assert codes(told["payload"]) == [code]
        assert await socket.read() == {"id": "1", "type": "complete"}
        await socket.say(subscribe("2", "{ showCatalog { words } }"))
        assert (await socket.read())["id"] == "2"


async def test_a_query_is_answered_by_socket_too_and_ends() -> None:
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        await greet(socket)
        await socket.say(subscribe("q", "{ countToys { toys } }"))
        assert await socket.read() == told_next("q", {"countToys": {"toys": 0}})
        assert await socket.read() == {"id": "q", "type": "complete"}
        await socket.say(subscribe("w", "{ trains }"))
        wrong = await socket.read()
    assert (wrong["type"], wrong["id"]) == ("error", "w")


async def test_a_token_may_come_with_the_first_message() -> None:
    async with (
        House() as house,
        Socket(house, "/graphql", None, protocols=PROTOCOL) as socket,
    ):
        await greet(socket, {"Authorization": f"Bearer {STAFF}"})
        await socket.say(subscribe("q", "{ countToys { toys } }"))
        assert await socket.read() == told_next("q", {"countToys": {"toys": 0}})


@pytest.mark.parametrize("told", [True, False])
async def test_who_signed_out_is_told_nothing_more_and_the_socket_closes(
    told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the feed does; it went on for a quarter of a minute."""
    monkeypatch.setattr(socket_module, "TOKEN_S", 60.0 if told else 0.01)
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        await make(house, ("bear", None))
        await greet(socket)
        await socket.say(subscribe("1", 'subscription { toy(id: "bear") { name } }'))
        await socket.read()
        house.authenticator.revoked("session of staff")
        if told:
            command = RenameToy(toy_id="bear", name="Paddington")
            await house.submit([Envelope(id="r", tenant=TENANT, command=command, at=NOON)])
        *said, closed = await socket.read_until("websocket.close")
    assert ([m["type"] for m in said], closed["code"]) == ([], 4403)


async def test_who_signed_out_begins_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_module, "TOKEN_S", 60.0)
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        await greet(socket)
        house.authenticator.revoked("session of staff")
        await socket.say(subscribe("q", "{ countToys { toys } }"))
        assert [m["type"] for m in await socket.read_until("websocket.close")] == [
            "websocket.close"
        ]


INIT: dict[str, Any] = {"type": "connection_init"}
STAY = 'subscription { toy(id: "bear") { name } }'


async def test_who_ends_a_subscription_while_it_asks_gives_its_place_back_at_once() -> None:
    asked = asyncio.Event()
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:

        async def first_never_answered(queries: Sequence[Query], tenant: str) -> list[Any]:
            if not asked.is_set():
                asked.set()
                await asyncio.Event().wait()
            return [await house.ask(query, tenant) for query in queries]

        house.broadcast.places.most = 1
        house.ask_many = first_never_answered  # type: ignore[method-assign]
        await make(house, ("bear", None))
        await greet(socket)
        await socket.say(subscribe("1", STAY))
        await asked.wait()
        await socket.say({"type": "complete", "id": "1"})
        await socket.say(subscribe("2", STAY))
        assert await socket.read() == told_next("2", {"toy": {"name": "Bear"}})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ([{"type": "subscribe", "id": "1"}], 4401),
        ([{"type": "nonsense"}], 4400),
        ([{"type": "connection_init", "payload": {"authorization": "Bearer rubbish"}}], 4403),
        ([INIT, INIT], 4429),
        ([INIT, {"type": "subscribe", "id": "1", "payload": {"query": 5}}], 4400),
        ([INIT, *[{"type": "subscribe", "id": "1", "payload": {"query": STAY}}] * 2], 4409),
        ([INIT, *[{"type": "subscribe", "id": "🧸" * 99, "payload": {"query": STAY}}] * 2], 4409),
    ],
)
async def test_who_breaks_the_protocol_is_shown_the_door(
    said: list[dict[str, Any]], code: int
) -> None:
    async with House() as house, Socket(house, "/graphql", protocols=PROTOCOL) as socket:
        for message in said:
            await socket.say(message)
        shown = (await socket.read_until("websocket.close"))[-1]
    assert shown["code"] == code
    assert 0 < len(shown["reason"].encode()) <= 123, "it travels in one frame"


async def test_another_protocol_is_not_spoken() -> None:
    async with House() as house, Socket(house, "/graphql", protocols="graphql-ws") as socket:
        assert (await socket.read())["code"] == 4406


async def test_one_address_takes_a_fifth_of_the_sockets_and_gives_them_back() -> None:
    async with House(visitors_max=10) as house:
        async with (
            Socket(house, "/graphql", None, protocols=PROTOCOL) as one,
            Socket(house, "/graphql", None, protocols=PROTOCOL) as two,
        ):
            await greet(one)
            await greet(two)
            async with Socket(house, "/graphql", None, protocols=PROTOCOL) as third:
                assert (await third.read())["code"] == 4503
        async with Socket(house, "/graphql", None, protocols=PROTOCOL) as again:
            await greet(again)


PROTOCOL = "graphql-transport-ws"


async def greet(socket: Socket, payload: dict[str, Any] | None = None) -> None:
    await socket.say({"type": "connection_init", "payload": payload})
    assert await socket.read() == {"type": "connection_ack"}


def subscribe(id_: str, query: str) -> dict[str, Any]:
    return {"type": "subscribe", "id": id_, "payload": {"query": query}}


def told_next(id_: str, data: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_, "type": "next", "payload": {"data": data}}
