"""Dead letters by HTTP: listed and delivered again, by whoever runs the house."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Recorded
from entrepot.kernel.ports import Store
from entrepot.kernel.react import Letter
from entrepot.runtime import letters as replaying
from entrepot.runtime.subscriptions import Undigested

from .http_house import ADMIN, STAFF, House

AT = datetime(2026, 1, 1, tzinfo=UTC)
PATH = "/api/v1/dead-letters"
AGAIN = f"{PATH}/redeliver"


def made(stream: str, version: int) -> Recorded:
    return Recorded(None, "toys.ToyMade", "acme", stream, version, AT, "", "", "", "", False, b"{}")


async def park(house: House, *events: Recorded, subscription: str = "toys") -> list[int]:
    """The ids of all letters there are then."""
    async with house.store.transaction() as tx:
        await tx.park(subscription, events, "it is broken", attempts=4)
    return [letter.id for letter in await house.store.letters(limit=10_000)]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with House() as opened:
        await park(opened, made("toy/b", 1), made("toy/a", 4), made("toy/a", 5))
        yield opened


@pytest.fixture
def delivered(monkeypatch: pytest.MonkeyPatch) -> list[list[tuple[str, int]]]:
    """What was delivered together; toy/b cannot be."""
    told: list[list[tuple[str, int]]] = []

    async def redeliver(store: Store, _catalog: Catalog, last: Letter) -> int:
        stream = last.tenant, last.stream
        if last.stream == "toy/b":
            raise Undigested([(made(*stream[1:], 1), "still broken")])
        async with store.transaction() as tx:
            taken = await tx.take_letters(last.subscription, stream, last.version, replaying.PIECE)
        told.append([(event.stream, event.version) for _, event in taken])
        return len(taken)

    monkeypatch.setattr(replaying, "redeliver", redeliver)
    return told


async def test_letters_are_listed_with_their_errors(house: House) -> None:
    reply = await house.call("GET", PATH, token=ADMIN)
    assert reply.status == 200
    assert (reply.json["total"], reply.json["next"]) == (3, None)
    assert reply.json["items"][0]["error"] == "it is broken"
    await park(house, made("toy/c", 1), subscription="others")
    reply = await house.call("GET", f"{PATH}?subscription=others", token=ADMIN)
    assert [item["stream"] for item in reply.json["items"]] == ["toy/c"]
    assert reply.json["total"] == 1


async def test_however_many_letters_there_are_a_page_of_them_is_read(
    house: House, delivered: list[list[tuple[str, int]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await park(house, *[made(f"toy/x{n}", 1) for n in range(1200)])
    reads: list[int] = []
    whole = house.store.letters

    async def read(*given: Any, **named: Any) -> Sequence[Letter]:
        found = await whole(*given, **named)
        reads.append(len(found))
        return found

    monkeypatch.setattr(house.store, "letters", read)
    page = (await house.call("GET", PATH, token=ADMIN)).json
    assert (len(page["items"]), page["total"]) == (50, 1203)
    found, path = [], f"{PATH}?limit=500"
    while path:
        reply = await house.call("GET", path, token=ADMIN)
        found += [item["id"] for item in reply.json["items"]]
        path = reply.headers.get("link", "").partition(">")[0].removeprefix("<")
        assert bool(path) == (reply.json["next"] is not None)
    assert found == ids
    answers, body = [], {}
    while body is not None:
        answers.append((await house.call("POST", AGAIN, token=ADMIN, body=body)).json)
        body = {"after": answers[-1]["next"]} if answers[-1]["next"] else None
    assert [(one["delivered"], one["failed"]) for one in answers] == [(499, 1), (500, 0), (203, 0)]
    assert max(reads) <= 501


async def test_how_many_letters_there_are_is_a_figure_while_there_are_some(house: House) -> None:
    figure = b'entrepot_dead_letters{subscription="toys"}'
    assert figure + b" 3.0" in (await house.call("GET", "/metrics")).body
    async with house.store.transaction() as tx:
        for toy in "ab":
            await tx.take_letters("toys", ("acme", f"toy/{toy}"), 5, 500)
    assert figure not in (await house.call("GET", "/metrics")).body


async def test_one_letter_takes_those_before_it_along(
    house: House, delivered: list[list[tuple[str, int]]]
) -> None:
    last = (await house.store.letters())[-1].id
    reply = await house.call("POST", AGAIN, token=ADMIN, body={"ids": [last]})
    assert reply.json == {"delivered": 2, "failed": 0, "errors": [], "next": None}
    assert delivered == [[("toy/a", 4), ("toy/a", 5)]]


async def test_what_fails_again_is_said_and_harms_no_other_stream(
    house: House, delivered: list[list[tuple[str, int]]]
) -> None:
    reply = await house.call("POST", AGAIN, token=ADMIN, body={})
    assert (reply.json["delivered"], reply.json["failed"]) == (2, 1)
    assert "still broken" in reply.json["errors"][0]


async def test_those_of_one_subscription_are_delivered_and_no_others(
    house: House, delivered: list[list[tuple[str, int]]]
) -> None:
    await park(house, made("toy/c", 1), subscription="others")
    reply = await house.call("POST", AGAIN, token=ADMIN, body={"subscription": "others"})
    assert reply.json["delivered"] == 1
    assert delivered == [[("toy/c", 1)]]


async def test_a_letter_that_is_none_is_not_found(house: House) -> None:
    reply = await house.call("POST", AGAIN, token=ADMIN, body={"ids": [10**6]})
    assert reply.status == 404


@pytest.mark.parametrize(
    "body", [{"ids": ["x"]}, {"which": 1}, {"ids": [0] * 501}, {"after": "7"}, {"ids": [2**63]}]
)
async def test_malformed_wishes_are_blamed(house: House, body: Any) -> None:
    reply = await house.call("POST", AGAIN, token=ADMIN, body=body)
    assert reply.status in (400, 422)


@pytest.mark.parametrize("asked", ["after=7", "limit=501", "limit=0", "subscription=", "x=1"])
async def test_a_page_that_is_none_is_blamed(house: House, asked: str) -> None:
    assert (await house.call("GET", f"{PATH}?{asked}", token=ADMIN)).status == 422


async def test_letters_are_for_those_who_run_the_house(house: House) -> None:
    assert (await house.call("GET", PATH, token=STAFF)).status == 403
    assert (await house.call("GET", PATH, token=None)).status == 401
