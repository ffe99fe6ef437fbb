"""Dead letters by HTTP: listed and delivered again, by whoever runs the house."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from entrepot.edges.http import letters as doors
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Letter
from entrepot.runtime.subscriptions import Undigested

from .http_house import ADMIN, STAFF, House

AT = datetime(2026, 1, 1, tzinfo=UTC)


def letter(id: int, stream: str, version: int) -> Letter:
    return Letter(
        id=id,
        subscription="toys",
        tenant="acme",
        stream=stream,
        event="toys.ToyMade",
        version=version,
        error="it is broken",
        attempts=4,
        at=AT,
    )


MADE = Recorded(None, "toys.ToyMade", "acme", "toy/b", 1, AT, "", "", "", "", False, b"{}")
PARKED = [letter(3, "toy/b", 1), letter(1, "toy/a", 4), letter(2, "toy/a", 5)]


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    async with House() as opened:

        async def kept() -> list[Letter]:
            return PARKED

        monkeypatch.setattr(opened.store, "letters", kept)
        yield opened


@pytest.fixture
def delivered(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Which letters were delivered together; those of toy/b cannot be."""
    told: list[list[int]] = []

    async def redeliver(_store: Any, _catalog: Any, _subscription: str, ids: list[int]) -> int:
        if 3 in ids:
            raise Undigested([(MADE, "still broken")])
        told.append(ids)
        return len(ids)

    monkeypatch.setattr(doors, "redeliver", redeliver)
    return told


async def test_letters_are_listed_with_their_errors(house: House) -> None:
    reply = await house.call("GET", "/api/v1/dead-letters", token=ADMIN)
    assert reply.status == 200
    assert reply.json["total"] == 3
    assert reply.json["items"][0]["error"] == "it is broken"


async def test_how_many_letters_there_are_is_a_figure_while_there_are_some(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = b'entrepot_dead_letters{subscription="toys"}'
    assert figure + b" 3.0" in (await house.call("GET", "/metrics")).body

    async def none() -> list[Letter]:
        return []

    monkeypatch.setattr(house.store, "letters", none)
    assert figure not in (await house.call("GET", "/metrics")).body


async def test_one_letter_takes_those_before_it_along(
    house: House, delivered: list[list[int]]
) -> None:
    reply = await house.call(
        "POST", "/api/v1/dead-letters/redeliver", token=ADMIN, body={"ids": [2]}
    )
    assert reply.json == {"delivered": 2, "failed": 0, "errors": []}
    assert delivered == [[1, 2]]


async def test_what_fails_again_is_said_and_harms_no_other_stream(
    house: House, delivered: list[list[int]]
) -> None:
    reply = await house.call("POST", "/api/v1/dead-letters/redeliver", token=ADMIN, body={})
    assert (reply.json["delivered"], reply.json["failed"]) == (2, 1)
    assert "still broken" in reply.json["errors"][0]


async def test_a_letter_that_is_none_is_not_found(house: House) -> None:
    reply = await house.call(
        "POST", "/api/v1/dead-letters/redeliver", token=ADMIN, body={"ids": [99]}
    )
    assert reply.status == 404


@pytest.mark.parametrize("body", [{"ids": ["x"]}, {"which": 1}, {"ids": [0] * 501}])
async def test_malformed_wishes_are_blamed(house: House, body: Any) -> None:
    reply = await house.call("POST", "/api/v1/dead-letters/redeliver", token=ADMIN, body=body)
    assert reply.status in (400, 422)


async def test_letters_are_for_those_who_run_the_house(house: House) -> None:
    assert (await house.call("GET", "/api/v1/dead-letters", token=STAFF)).status == 403
    assert (await house.call("GET", "/api/v1/dead-letters", token=None)).status == 401
