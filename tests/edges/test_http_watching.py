"""Visitors hear when what they have before them may have changed, and of nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from entrepot.edges.http import watching
from entrepot.kernel.ports import Unavailable

from .http_house import ADA, BOB, TENANT, House, Socket, token

WATCH = "/ws/watch"
TOYS = "/api/v1/toys"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with House(visitors_max=10) as opened:
        yield opened


async def made(house: House, toy_id: str, user_id: str) -> str:
    body = {"toyId": toy_id, "name": "Duck", "userId": user_id}
    assert (await house.call("POST", TOYS, body)).status == 201
    return f"{TOYS}/{toy_id}"


async def renamed(house: House, toy_id: str) -> None:
    body = {"name": "Another duck"}
    assert (await house.call("PUT", f"{TOYS}/{toy_id}", body)).status == 200


async def watched(socket: Socket, *addresses: str) -> list[str]:
    """Those that the first word says are watched."""
    await socket.say({"watch": list(addresses)})
    return await changed(socket)


async def changed(socket: Socket) -> list[str]:
    told = await socket.read()
    assert told["type"] == "entrepot.changed", told
    addresses: list[str] = told["data"]["addresses"]
    return addresses


async def closed(socket: Socket) -> tuple[int, str]:
    message = await socket.read()
    assert message["type"] == "websocket.close"
    return message["code"], message["reason"]


async def test_who_is_answered_hears_when_the_answer_may_have_changed(house: House) -> None:
    duck, swan = await made(house, "duck", "ada"), await made(house, "swan", "ada")
    async with Socket(house, WATCH, ADA) as socket:
        # Something may have happened since it was shown.
        assert await watched(socket, duck) == [duck]
        await renamed(house, "swan")
        await renamed(house, "duck")
        assert await changed(socket) == [duck]
        assert await watched(socket, duck, swan) == [swan]
        await renamed(house, "duck")
        assert await changed(socket) == [duck]


async def test_nobody_hears_of_what_he_may_not_ask(house: House) -> None:
    duck, goose = await made(house, "duck", "ada"), await made(house, "goose", "bob")
    async with Socket(house, WATCH, BOB) as bob, Socket(house, WATCH, None) as guest:
        assert await watched(bob, duck, goose, "/api/v1/toys/count", "/nowhere") == [goose]
        assert await watched(guest, duck, "/api/v1/showcase") == ["/api/v1/showcase"]
        await renamed(house, "duck")
        await renamed(house, "goose")
        assert await changed(bob) == [goose]
    async with Socket(house, WATCH, token("ada", "toys:read:own", tenant="globex")) as other:
        assert await watched(other, duck, "/api/v1/showcase") == ["/api/v1/showcase"]


async def test_a_list_is_watched_for_all_that_it_names(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it names is looked up anew when a change has come to rest."""
    monkeypatch.setattr(watching, "REST_S", 0.01)
    await made(house, "duck", "ada")
    mine = f"{TOYS}?limit=10"
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, mine) == [mine]
        await made(house, "swan", "ada")
        await renamed(house, "duck")
        assert await changed(socket) == [mine]
        told = asyncio.create_task(changed(socket))
        while not told.done():
            await renamed(house, "swan")
            await asyncio.sleep(0.02)
        assert await told == [mine]


async def test_what_a_business_has_one_of_is_named_as_the_business_is(house: House) -> None:
    sign = await made(house, TENANT, "ada")
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, sign) == [sign]
        await made(house, "own", "ada")
        assert await changed(socket) == [sign]


async def test_a_list_of_ones_own_grows_and_of_others_growing_nothing_is_heard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "REST_S", 0.01)
    mine = f"{TOYS}?limit=10"
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, mine) == [mine]
        await made(house, "goose", "bob")
        await asyncio.sleep(0.2)
        assert await watched(socket, mine, "/api/v1/showcase") == ["/api/v1/showcase"]
        await made(house, "duck", "ada")
        assert await changed(socket) == [mine]


async def test_what_is_shown_no_more_is_not_told_of(house: House) -> None:
    duck, swan = await made(house, "duck", "ada"), await made(house, "swan", "ada")
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, duck, swan) == [duck, swan]
        assert await watched(socket, swan, "/api/v1/showcase") == ["/api/v1/showcase"]
        await renamed(house, "duck")
        await renamed(house, "swan")
        assert await changed(socket) == [swan]


@pytest.mark.parametrize(
    "said",
    [
        {"watch": "everything"},
        {"watch": [], "also": []},
        {"watch": ["/api/v1/toys"] * 61},
        {"watch": ["/" + "x" * 2000]},
        {"watch": [[]]},
        {},
    ],
)
async def test_rubbish_ends_the_connection(house: House, said: Any) -> None:
    async with Socket(house, WATCH, ADA) as socket:
        await socket.say(said)
        assert (await closed(socket))[0] == 4400


async def test_addresses_that_are_none_are_not_watched(house: House) -> None:
    async with Socket(house, WATCH, ADA) as socket:
        odd = ["", "?", "//", "/api/v1/toys/%ff", "/api/v1/toys?limit=none", f"{TOYS}/none", "ä"]
        assert await watched(socket, *odd, "/api/v1/showcase") == ["/api/v1/showcase"]


async def test_a_token_that_ends_ends_the_watch(house: House) -> None:
    duck = await made(house, "duck", "ada")
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, duck) == [duck]
        house.authenticator.revoked("session of ada")
        await renamed(house, "duck")
        assert (await closed(socket))[0] == 4401


async def test_a_bad_token_is_refused(house: House) -> None:
    async with Socket(house, WATCH, "rubbish") as socket:
        assert (await closed(socket))[0] == 4401


async def test_a_house_that_cannot_answer_says_so_and_is_asked_again_later(house: House) -> None:
    duck = await made(house, "duck", "ada")
    house.blind = Unavailable("the database is away")
    async with Socket(house, WATCH, ADA) as socket:
        await socket.say({"watch": [duck]})
        assert (await closed(socket))[0] == 4503


async def test_one_address_takes_a_fifth_of_the_places_and_gives_them_back(house: House) -> None:
    async with (
        Socket(house, WATCH, ADA),
        Socket(house, WATCH, None),
        Socket(house, WATCH, BOB) as third,
    ):
        assert (await closed(third))[0] == 4503
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, "/api/v1/showcase") == ["/api/v1/showcase"]


async def test_how_many_are_told_is_told_to_those_who_watch_the_house(house: House) -> None:
    async def visitors() -> str:
        told = (await house.call("GET", "/metrics")).body.decode()
        return told.partition("\nentrepot_watching_visitors ")[2].partition("\n")[0]

    duck = await made(house, "duck", "ada")
    assert await visitors() == "0.0"
    async with Socket(house, WATCH, ADA) as socket:
        assert await watched(socket, duck) == [duck]
        assert await visitors() == "1.0"
    assert await visitors() == "0.0"
