"""Who is told what by the live feed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import msgspec
import pytest
from uuid_utils import uuid7

from entrepot.edges.http import live
from entrepot.edges.http.broadcast import Told
from entrepot.kernel.message import Recorded

from .http_house import House, Socket, token
from .http_toys import ToyMade

LIVE = "/ws/live"


async def make(house: House, toy_id: str) -> None:
    body = {"toyId": toy_id, "name": "Ada's duck", "userId": "ada"}
    assert (await house.call("POST", "/api/v1/toys", body)).status == 201


async def test_a_dashboard_is_public_when_the_house_says_so_and_shows_no_person() -> None:
    async with House(public_dashboard=True) as house, Socket(house, LIVE, None) as socket:
        assert (await socket.read())["data"] == {"toys.CountToys": {"toys": 0}}
        await make(house, "duck")
        assert (await socket.read())["data"] == {"toyId": "duck"}


def test_a_stream_that_is_named_after_a_person_is_not_named() -> None:
    event = ToyMade(toy_id="another", name="x")
    at = datetime(2026, 1, 1, tzinfo=UTC)
    told = Told(
        Recorded(event, "toys.ToyMade", "t", "toy/ada", 1, at, "", "", "", "", False, b"{}")
    )
    assert "ada" in told.whole
    written = msgspec.json.decode(told.discreet)
    assert "subject" not in written
    assert "toy/ada" not in told.discreet


async def test_who_reads_another_context_is_told_nothing_of_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every customer reads the catalogue: what vendors are paid was told to all of them."""
    monkeypatch.setattr(live, "FRESH_S", 0.05)
    reader = token("x", "catalog:read")
    async with House() as house:
        async with Socket(house, LIVE, reader) as socket:
            before = await socket.read()
            await make(house, "duck")
            assert (await socket.read())["type"] == "entrepot.snapshot"
        async with Socket(house, f"{LIVE}?after={before['position']}", reader) as socket:
            told = asyncio.create_task(socket.read())
            while not told.done():
                await make(house, str(uuid7()))
                await asyncio.sleep(0.02)
            assert (await told)["type"] == "entrepot.snapshot"


async def test_where_the_dashboard_is_public_he_is_told_discreetly() -> None:
    async with (
        House(public_dashboard=True) as house,
        Socket(house, LIVE, token("x", "catalog:read")) as socket,
    ):
        await socket.read()
        await make(house, "duck")
        assert (await socket.read_until("toys.ToyMade"))[-1]["data"] == {"toyId": "duck"}
