"""Batches of commands: one outcome each, in order, and nothing at all when one is malformed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest

from entrepot.kernel.message import START, Accepted, Broken, Position, Refused
from entrepot.kernel.ports import Overloaded

from .http_house import ADA, BOB, NOON, House, Reply, token

BATCHES = "/api/v1/commands"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with House(max_commands=5) as opened:
        yield opened


def make(toy_id: str, **fields: Any) -> dict[str, Any]:
    return {"name": "toys.MakeToy", "command": {"toyId": toy_id, "name": "Duck", **fields}}


async def send(house: House, *items: Any, **options: Any) -> Reply:
    return await house.call("POST", BATCHES, list(items), **options)


async def test_each_command_has_its_outcome_in_order(house: House) -> None:
    rename = {"name": "toys.RenameToy", "command": {"toyId": "duck", "name": "Swan"}}
    broken = {"name": "toys.BreakToy", "command": {"toyId": "duck"}}
    answer = await send(house, make("duck"), make("duck"), broken, rename)
    assert answer.status == 200
    accepted, refused, failed, renamed = answer.json["outcomes"]
    assert accepted == {
        "status": "accepted",
        "events": ["toys.ToyMade"],
        "stream": "toy/duck",
        "version": 1,
        "position": "1-2",
    }
    assert refused == {
        "status": "refused",
        "reason": "TOY_EXISTS",
        "detail": "there is one already",
    }
    assert failed == {"status": "failed", "retryable": False}
    assert (renamed["status"], renamed["version"]) == ("accepted", 2)
    assert len(house.submissions) == 1, "the batch goes to the kernel as one"


async def test_the_header_says_how_far_the_log_was_written(house: House) -> None:
    house.scripted = [
        Accepted((), "toy/a", 1, Position(3, 9)),
        Refused("NO"),
        Accepted((), "toy/b", 1, Position(12, 7)),
        Broken("x", retryable=True),
    ]
    answer = await send(house, *(make(name) for name in "abcd"))
    assert answer.headers["entrepot-position"] == "12-7"
    assert answer.json["outcomes"][3] == {"status": "failed", "retryable": True}


async def test_a_batch_may_be_an_object_too(house: House) -> None:
    answer = await house.call("POST", BATCHES, {"commands": [make("duck")]})
    assert answer.json["outcomes"][0]["status"] == "accepted"
    spaced = await house.call("POST", BATCHES, raw=b' \n{"commands": []}')
    assert (spaced.status, spaced.json) == (200, {"outcomes": []})


async def test_an_empty_batch_asks_the_kernel_nothing(house: House) -> None:
    assert (await send(house)).json == {"outcomes": []}
    assert house.submissions == []


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"name": "toys.MakeToy", "command": {"toyId": "x"}}, "name"),
        (make("x", size=-1), "size"),
        (make("x", colour="red"), "colour"),
        (make("no spaces"), "toyId"),
        (make("x", notes={"a": 1 << 70}), "notes.a"),
        (
            {
                "name": "toys.ScrapToy",
                "command": {"toyId": "x", "scrappedAt": "9999-12-31T23:59:59-12:00"},
            },
            "scrappedAt",
        ),
        ({"name": "toys.Unheard", "command": {}}, "name"),
        ({"name": "", "command": {}}, "name"),
        ({"name": 7, "command": {}}, "name"),
        ({"command": {}}, "name"),
        ({"name": "toys.MakeToy"}, "command"),
        ({**make("x"), "extra": 1}, "extra"),
        ({**make("x"), "id": "no spaces"}, "id"),
        ({**make("x"), "id": ""}, "id"),
        ({**make("x"), "expectedVersion": -1}, "expectedVersion"),
        ({**make("x"), "expectedVersion": 1 << 63}, "expectedVersion"),
        ({"name": "toys.MakeToy", "command": []}, ""),
        ({"name": "toys.MakeToy", "command": None}, ""),
        ("text", ""),
    ],
)
async def test_a_malformed_command_stops_all_and_is_named_by_index_and_field(
    house: House, item: Any, field: str
) -> None:
    no = await send(house, make("a"), make("b"), item, make("c"))
    assert no.status == 422
    assert no.headers["content-type"] == "application/problem+json"
    (error,) = no.json["errors"]
    assert (error["index"], error["field"]) == (2, field)
    assert house.submissions == []


@pytest.mark.parametrize(
    ("inner", "status"),
    [
        (b'{"toyId": "x", "name": "\xff"}', 422),
        (b'{"toyId": "x", "name": "\\ud800"}', 400),
        (b'{"toyId": "x", "name": "\\u0000"}', 422),
        (b'{"toyId": "x", "name": "y", "size": 1e999}', 422),
        (b'{"toyId": "x", "name": "y", "size": NaN}', 400),
        (b'{"toyId": "x", "name": "y", "notes": ' + b'{"a":' * 70 + b"1" + b"}" * 71, 422),
        (b"[" * 200_000 + b"]" * 200_000, 422),
        (b"{", 400),
    ],
)
async def test_what_no_store_can_keep_stops_the_batch(
    house: House, inner: bytes, status: int
) -> None:
    raw = b'[{"name": "toys.MakeToy", "command": %b}]' % inner
    no = await house.call("POST", BATCHES, raw=raw)
    assert no.status == status, no.body
    assert house.submissions == []


async def test_too_many_commands_at_once_are_malformed(house: House) -> None:
    assert (await send(house, *(make(str(n)) for n in range(5)))).status == 200
    assert (await send(house, *(make(str(n)) for n in range(6)))).status == 422


@pytest.mark.parametrize("raw", [b"", b"7", b"null", b'"x"', b'{"commands": 7}', b'{"x": []}'])
async def test_what_is_no_batch_is_told_so(house: House, raw: bytes) -> None:
    assert (await house.call("POST", BATCHES, raw=raw)).status in (400, 422)


async def test_an_id_of_ones_own_makes_asking_twice_harmless(house: House) -> None:
    mine = {**make("duck"), "id": "mine-1"}
    first, again = await send(house, mine), await send(house, mine)
    assert first.json == again.json
    remembered = house.submissions[0][0]
    assert (remembered.id, remembered.remember) == ("mine-1@staff", True)
    await send(house, make("swan"))
    forgotten = house.submissions[-1][0]
    assert forgotten.id
    assert not forgotten.remember


async def test_an_id_is_its_askers_own(house: House) -> None:
    """Nobody hears what became of another's command, nor keeps him from his own."""
    refused = await send(house, {**make("duck"), "id": "mine-1"}, token=token("bob", "toys:read"))
    done = await send(house, {**make("duck"), "id": "mine-1"}, token=ADA)
    other = await send(house, {**make("swan"), "id": "mine-1"}, token=BOB)
    assert refused.json["outcomes"][0]["reason"] == "FORBIDDEN"
    assert done.json["outcomes"][0]["stream"] == "toy/duck"
    assert other.json["outcomes"][0]["stream"] == "toy/swan"


async def test_a_lack_of_rights_is_not_remembered(house: House) -> None:
    mine = {**make("duck"), "id": "mine-1"}
    refused = await send(house, mine, token=token("ada", "toys:read"))
    assert refused.json["outcomes"][0]["reason"] == "FORBIDDEN"
    assert (await send(house, mine, token=ADA)).json["outcomes"][0]["status"] == "accepted"


async def test_a_version_may_be_demanded(house: House) -> None:
    await send(house, make("duck"))
    rename = {"name": "toys.RenameToy", "command": {"toyId": "duck", "name": "Swan"}}
    answer = await send(house, {**rename, "expectedVersion": 7}, {**rename, "expectedVersion": 1})
    assert [o["status"] for o in answer.json["outcomes"]] == ["refused", "accepted"]
    assert answer.json["outcomes"][0]["reason"] == "VERSION_CONFLICT"


async def test_the_callers_rights_are_checked_for_each_command(house: House) -> None:
    reader = token("r", "toys:read")
    answer = await send(house, make("duck"), token=reader)
    assert answer.json["outcomes"][0]["reason"] == "FORBIDDEN"
    assert (await send(house, make("duck"), token=None)).status == 401


async def test_whose_it_is_is_filled_in_for_who_may_ask_for_himself_only(house: House) -> None:
    answer = await send(house, make("duck"), make("swan", userId="bob"), token=ADA)
    assert [o["status"] for o in answer.json["outcomes"]] == ["accepted", "refused"]
    assert house.submissions[0][0].command.user_id == "ada"


async def test_every_command_goes_with_the_request_it_came_with(house: House) -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    await send(house, make("a"), make("b"), headers={"traceparent": trace})
    for envelope in house.submissions[0]:
        assert envelope.correlation_id == "0af7651916cd43dd8448eb211c80319c"
        assert envelope.at == NOON
        assert envelope.session_id == "session of staff"


async def test_an_overloaded_house_takes_none_of_it(house: House) -> None:
    house.fails = Overloaded("20000 commands wait already")
    no = await send(house, make("duck"))
    assert (no.status, no.headers["retry-after"]) == (503, "1")


async def test_a_thousand_commands_are_read_whole() -> None:
    async with House() as house:
        items = [make(f"toy-{n}", name="x" * 200) for n in range(1000)]
        answer = await house.call("POST", BATCHES, raw=msgspec.json.encode(items))
        outcomes = answer.json["outcomes"]
        assert [o["stream"] for o in outcomes] == [f"toy/toy-{n}" for n in range(1000)]


async def test_a_preview_tells_what_would_happen_and_nothing_does(house: House) -> None:
    rename = {"name": "toys.RenameToy", "command": {"toyId": "duck", "name": "Swan"}}
    asked = [make("duck"), make("duck"), rename]
    preview = await house.call("POST", f"{BATCHES}/preview", asked)
    assert preview.status == 200
    assert [o["status"] for o in preview.json["outcomes"]] == ["accepted", "refused", "accepted"]
    told = [(e["type"], e["stream"], e["version"]) for e in preview.json["events"]]
    assert told == [("toys.ToyMade", "toy/duck", 1), ("toys.ToyRenamed", "toy/duck", 2)]
    assert preview.json["events"][1]["data"]["name"] == "Swan"
    assert (await house.store.tail(START, 10)).events == []
    done = await send(house, *asked)
    assert [o["status"] for o in done.json["outcomes"]] == ["accepted", "refused", "accepted"]


async def test_a_preview_is_for_those_only_who_may_do_it(house: House) -> None:
    stranger = token("eve")
    preview = await house.call("POST", f"{BATCHES}/preview", [make("duck")], token=stranger)
    assert preview.json == {
        "outcomes": [
            {
                "status": "refused",
                "reason": "FORBIDDEN",
                "detail": "the caller may not ask this",
            }
        ],
        "events": [],
    }
    nobody = await house.call("POST", f"{BATCHES}/preview", [make("duck")], token=None)
    assert nobody.status == 401
