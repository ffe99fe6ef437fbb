"""Guests: what is public is open without a token, everything else is not, and not without end."""

from __future__ import annotations

from uuid import uuid4

from msgspec.structs import replace

from entrepot.edges.http.openapi.document import document
from entrepot.kernel.decider import PUBLIC, Rule

from .http_house import ADA, BOB, TENANT, House
from .http_toys import CONTEXT, ListToys, MakeToy


def rule(given: Rule) -> Rule:
    if given.command is not MakeToy:
        return given
    return Rule(MakeToy, given.decide, writes=given.writes, scope=PUBLIC, own="user_id")


TOYS = replace(
    CONTEXT,
    rules=tuple(rule(r) for r in CONTEXT.rules),
    asks=tuple(replace(a, scope=PUBLIC) if a.query is ListToys else a for a in CONTEXT.asks),
)


def make(toy_id: str, **more: str) -> dict[str, object]:
    return {"name": "toys.MakeToy", "command": {"toyId": toy_id, "name": "Duck", **more}}


async def test_a_guest_may_ask_what_is_public_and_nothing_else() -> None:
    async with House(contexts=(TOYS,)) as house:
        made = await house.call("POST", "/api/v1/toys", {"name": "Duck"}, token=None)
        assert made.status in (201, 202)
        assert (await house.call("GET", "/api/v1/toys", token=None)).status == 200
        assert (await house.call("GET", "/api/v1/toys/count", token=None)).status == 401
        renamed = await house.call("PUT", "/api/v1/toys/t", {"name": "Dog"}, token=None)
        assert renamed.status == 401


async def test_a_public_message_is_the_callers_own_and_nobodys_for_a_guest() -> None:
    async with House(contexts=(TOYS,)) as house:
        body = {"name": "Duck", "userId": "ada"}
        assert (await house.call("POST", "/api/v1/toys", body, token=None)).status == 403
        assert (await house.call("POST", "/api/v1/toys", body, token=BOB)).status == 403
        assert (await house.call("POST", "/api/v1/toys", body, token=ADA)).status in (201, 202)
        assert house.submissions[-1][0].command.user_id == "ada"
        assert (await house.call("GET", "/api/v1/toys?userId=ada", token=None)).status == 403


async def test_a_guests_key_is_hard_to_guess() -> None:
    """Guests share one space of keys: one who guesses another's would be told his cart."""
    async with House(contexts=(TOYS,)) as house:
        for key, status in (("1", 400), (str(uuid4()), 202)):
            headers = {"idempotency-key": key}
            body = {"name": "Duck"}
            made = await house.call("POST", "/api/v1/toys", body, token=None, headers=headers)
            assert made.status == status
        for id_, status in (("mine-1", 422), (str(uuid4()), 200)):
            batch = [{**make(str(uuid4())), "id": id_}]
            assert (
                await house.call("POST", "/api/v1/commands", batch, token=None)
            ).status == status


async def test_a_guest_meets_the_business_whose_host_he_came_to() -> None:
    async with House(contexts=(TOYS,), hosts={"shop.other.example": "other"}) as house:
        met = {}
        for host in ("shop.other.example", "SHOP.other.example:8000", "acme", "localhost:8000"):
            asked = {"headers": {"host": host}, "token": None}
            await house.call("POST", "/api/v1/toys", {"name": "Duck"}, **asked)
            met[host] = house.submissions[-1][0].tenant
        assert met == {
            "shop.other.example": "other",
            "SHOP.other.example:8000": "other",
            "acme": TENANT,
            "localhost:8000": TENANT,
        }
        elsewhere = {"headers": {"host": "shop.other.example"}, "token": ADA}
        await house.call("POST", "/api/v1/toys", {"name": "Duck"}, **elsewhere)
        assert house.submissions[-1][0].tenant == TENANT, "a token tells its own"


async def test_a_batch_of_public_commands_is_open_to_guests() -> None:
    async with House(contexts=(TOYS,)) as house:
        done = await house.call("POST", "/api/v1/commands", [make("a"), make("b")], token=None)
        assert [o["status"] for o in done.json["outcomes"]] == ["accepted"] * 2
        other = {"name": "toys.ScrapToy", "command": {"toyId": "a"}}
        for batch in ([make("c"), other], [{"name": "toys.None", "command": {}}], []):
            refused = await house.call("POST", "/api/v1/commands", batch, token=None)
            assert refused.status == 401
        stolen = await house.call("POST", "/api/v1/commands", [make("d", userId="ada")], token=None)
        assert [o.get("reason") for o in stolen.json["outcomes"]] == ["FORBIDDEN"]


async def test_what_a_guest_writes_from_one_address_is_bounded() -> None:
    async with House(contexts=(TOYS,), guest_writes_per_s=0.01, guest_writes_at_once=3) as house:
        for _ in range(3):
            made = await house.call("POST", "/api/v1/toys", {"name": "Duck"}, token=None)
            assert made.status in (201, 202)
        late = await house.call("POST", "/api/v1/toys", {"name": "Duck"}, token=None)
        assert (late.status, late.json["reason"]) == (429, "TOO_MANY_REQUESTS")
        assert 90 <= int(late.headers["retry-after"]) <= 101
        batch = await house.call("POST", "/api/v1/commands", [make("a")], token=None)
        assert batch.status == 429
        assert (await house.call("POST", "/api/v1/toys", {"name": "D"}, token=ADA)).status != 429


async def test_what_a_caller_writes_is_bounded_for_each_by_himself() -> None:
    async with House(contexts=(TOYS,), user_writes_per_s=0.01, user_writes_at_once=3) as house:
        batch = [make("a"), make("b"), make("c")]
        never = await house.call("POST", "/api/v1/commands", [*batch, make("d")], token=ADA)
        assert never.status == 422, "more than ever come back are not told to come back"
        assert (await house.call("POST", "/api/v1/commands", batch, token=ADA)).status == 200
        assert (await house.call("POST", "/api/v1/toys", {"name": "D"}, token=ADA)).status == 429
        assert (await house.call("POST", "/api/v1/toys", {"name": "D"}, token=BOB)).status != 429


def test_the_document_says_what_needs_no_token() -> None:
    house = House(contexts=(TOYS,))
    paths = document(house.catalog, house.settings)["paths"]
    assert {} in paths["/api/v1/toys"]["post"]["security"]
    assert {} in paths["/api/v1/toys"]["get"]["security"]
    assert {} not in paths["/api/v1/toys/{toyId}"]["put"]["security"]
