"""GraphQL at the HTTP door, over toys: what may be asked, and how every no is said."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest

from entrepot.kernel.message import Envelope
from entrepot.kernel.ports import Rejected, Unavailable
from entrepot.runtime.cursors import sealed

from .http_house import ADA, BOB, NOON, STAFF, TENANT, House, Reply
from .http_toys import MakeToy

SPEC = {"accept": "application/graphql-response+json"}
BEAR = '{ toy(id: "bear") { name } }'


async def make(house: House, *toys: tuple[str, str | None]) -> None:
    commands = [MakeToy(toy_id=id_, user_id=user, name=id_.title()) for id_, user in toys]
    await house.submit([Envelope(id=c.toy_id, tenant=TENANT, command=c, at=NOON) for c in commands])


async def ask(
    house: House, query: str | None, *, token: str | None = STAFF, **more: Any
) -> dict[str, Any]:
    reply = await house.call("POST", "/graphql", {"query": query, **more}, token=token)
    assert reply.status == 200, reply
    told: dict[str, Any] = reply.json
    return told


def codes(told: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in told["errors"]]


async def test_questions_are_fields_and_rows_are_objects() -> None:
    async with House() as house:
        await make(house, ("bear", "ada"), ("cat", "bob"))
        told = await ask(
            house, '{ toy(id: "bear") { toyId name shelf } toys { id } countToys { toys } }'
        )
    assert told == {
        "data": {
            "toy": {"toyId": "bear", "name": "Bear", "shelf": 0},
            "toys": [{"id": "bear"}, {"id": "cat"}],
            "countToys": {"toys": 2},
        }
    }


async def test_a_list_comes_by_pages_as_a_connection() -> None:
    async with House() as house:
        await make(house, ("bear", None), ("cat", None))
        query = """query Page($after: String) {
            toysConnection(limit: 1, after: $after) {
                nodes { id } pageInfo { hasNextPage endCursor } } }"""
        first = (await ask(house, query))["data"]["toysConnection"]
        after = first["pageInfo"]["endCursor"]
        second = (await ask(house, query, variables={"after": after}))["data"]["toysConnection"]
    assert (first["nodes"], second["nodes"]) == ([{"id": "bear"}], [{"id": "cat"}])
    assert second["pageInfo"] == {"hasNextPage": False, "endCursor": None}


async def test_a_made_up_cursor_is_a_wrong_input() -> None:
    async with House() as house:
        told = await ask(house, '{ toysConnection(after: "bear") { nodes { id } } }')
    assert (codes(told), told["data"]) == (["BAD_USER_INPUT"], {"toysConnection": None})


async def test_a_forged_cursor_is_a_wrong_input_once_the_store_said_no() -> None:
    forged = sealed("toys.ListToys", "1e400~x")
    query = f'{{ toysConnection(after: "{forged}") {{ nodes {{ id }} }} }}'
    async with House() as house:
        house.blind = Rejected("InvalidTextRepresentationError 22P02")
        told = await ask(house, query)
        other = await ask(house, "{ toysConnection { nodes { id } } }")
    assert (codes(told), codes(other)) == (["BAD_USER_INPUT"], ["INTERNAL_SERVER_ERROR"])


async def test_what_one_field_may_not_tell_leaves_the_others_told() -> None:
    async with House() as house:
        told = await ask(house, "{ showCatalog { words } countToys { toys } }", token=None)
    assert told["data"]["countToys"] is None
    assert told["data"]["showCatalog"]["words"].startswith("welcome")
    assert (codes(told), told["errors"][0]["path"]) == (["UNAUTHENTICATED"], ["countToys"])


async def test_who_may_see_his_own_only_sees_no_other() -> None:
    async with House() as house:
        await make(house, ("bear", "ada"), ("cat", "bob"))
        told = await ask(house, f"{BEAR[:-1]} toys {{ id }} }}", token=BOB)
        forbidden = await ask(house, '{ toys(userId: "ada") { id } }', token=BOB)
        hers = await ask(house, BEAR, token=ADA)
    assert told["data"] == {"toy": None, "toys": [{"id": "cat"}]}
    assert codes(forbidden) == ["FORBIDDEN"]
    assert hers["data"] == {"toy": {"name": "Bear"}}


async def test_another_business_is_another_world() -> None:
    async with House() as house:
        await make(house, ("bear", None))
        stranger = "staff|elsewhere|toys:read|1099511627776"
        told = await ask(house, f"{BEAR[:-1]} toys {{ id }} }}", token=stranger)
    assert told["data"] == {"toy": None, "toys": []}


async def test_a_known_document_is_asked_by_its_hash() -> None:
    named = {"persistedQuery": {"version": 1, "sha256Hash": sha256(BEAR.encode()).hexdigest()}}
    async with House() as house:
        await make(house, ("bear", None))
        first = await ask(house, None, extensions=named)
        await ask(house, BEAR, extensions=named)
        again = await ask(house, None, extensions=named)
        other = await ask(house, "{ toys { id } }", extensions=named)
    assert codes(first) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert first["errors"][0]["message"] == "PersistedQueryNotFound"
    assert again == {"data": {"toy": {"name": "Bear"}}}
    assert codes(other) == ["PERSISTED_QUERY_HASH_MISMATCH"]


async def test_a_query_may_be_in_the_address() -> None:
    async with House() as house:
        await make(house, ("bear", None))
        query = "query($id:ID!){toy(id:$id){name}}"
        reply = await house.call(
            "GET", f'/graphql?query={query}&variables={{"id":"bear"}}', token=STAFF
        )
        wrong = await house.call("GET", "/graphql?query={toys{id}}&variables=[1]", token=STAFF)
    assert reply.json == {"data": {"toy": {"name": "Bear"}}}
    assert wrong.status == 422


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ toys { id }", "GRAPHQL_PARSE_FAILED"),
        ("", "GRAPHQL_PARSE_FAILED"),
        ("{ " * 1500, "GRAPHQL_PARSE_FAILED"),
        ("{ trains { id } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ toys }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { toys { id } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ ...a } fragment a on Query { ...a }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { toys { id } } query B { toys { id } }", "BAD_USER_INPUT"),
        (None, "BAD_USER_INPUT"),
    ],
)
async def test_what_cannot_be_asked_asks_nothing(query: str | None, code: str) -> None:
    async with House() as house:
        told = await ask(house, query)
        strict = await house.call("POST", "/graphql", {"query": query}, headers=SPEC)
    assert set(codes(told)) == {code}
    assert "data" not in told
    assert (strict.status, strict.headers["content-type"].split(";")[0]) == (400, SPEC["accept"])


@pytest.mark.parametrize(
    "body", [b"[]", b'{"query": 1}', b'{"query": "{toys{id}}", "variables": []}', b"nonsense"]
)
async def test_a_malformed_request_is_a_problem(body: bytes) -> None:
    async with House() as house:
        reply: Reply = await house.call("POST", "/graphql", body, token=STAFF)
    assert reply.status in (400, 422)
    assert reply.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "arguments", ['id: "a\\u0000b"', 'id: ""', f'id: "{"x" * 65}"', 'id: "a b"']
)
async def test_an_argument_that_no_store_holds_is_wrong_input(arguments: str) -> None:
    async with House() as house:
        told = await ask(house, f"{{ toy({arguments}) {{ name }} }}")
    assert (codes(told), told["data"]) == (["BAD_USER_INPUT"], {"toy": None})


async def test_a_time_that_utc_cannot_tell_is_wrong_input() -> None:
    async with House() as house:
        told = await ask(house, '{ toys(madeSince: "9999-12-31T23:59:59-12:00") { id } }')
    assert codes(told) == ["BAD_USER_INPUT"]


async def test_a_dead_store_is_said_to_be_dead_and_a_bug_gives_nothing_away() -> None:
    async with House() as house:
        house.blind = Unavailable("the disk of db-17 burns")
        dead = await ask(house, BEAR)
        house.blind = ZeroDivisionError("secret of the house")
        broken = await ask(house, BEAR)
    assert codes(dead) == ["UNAVAILABLE"]
    assert codes(broken) == ["INTERNAL_SERVER_ERROR"]
    assert "db-17" not in str(dead)
    assert "secret" not in str(broken)


async def test_the_schema_tells_itself_and_bears_keys_for_a_gateway() -> None:
    async with House() as house:
        told = await ask(house, "{ __schema { queryType { name } } _service { sdl } }")
        text = told["data"]["_service"]["sdl"]
    assert 'type Toy @key(fields: "id") {' in text
    assert "type PageInfo @shareable {" in text, "another subgraph has one, too"
    assert text.count("type Query {") == text.count("type Subscription {") == 1
    assert "https://specs.apollo.dev/federation/v2.9" in text
    assert "_entities" not in text


def query_of(representations: str) -> str:
    wanted = f"_entities(representations: {representations})"
    return f"{{ {wanted} {{ __typename ... on Toy {{ name }} }} }}"


async def test_a_gateway_gets_entities_by_their_keys() -> None:
    query = f"query($r: [_Any!]!) {query_of('$r')}"
    wanted = [{"__typename": "Toy", "id": "cat"}, {"__typename": "Toy", "id": "none"}]
    async with House() as house:
        await make(house, ("bear", None), ("cat", None))
        told = await ask(house, query, variables={"r": wanted})
        alone = await ask(house, query, variables={"r": wanted[0]})
        written = await ask(house, query_of('{ __typename: "Toy", id: "cat" }'))
        strange = [
            await ask(house, query, variables={"r": [{"__typename": name}]})
            for name in ("Train", "Toy", ["Toy"], 5, None)
        ]
    cat = {"__typename": "Toy", "name": "Cat"}
    assert told["data"]["_entities"] == [cat, None]
    assert alone["data"] == written["data"] == {"_entities": [cat]}, "one is a list of one"
    assert [codes(each) for each in strange] == [["BAD_USER_INPUT"]] * 5
