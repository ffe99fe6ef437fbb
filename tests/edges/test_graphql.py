"""GraphQL at the HTTP door, over toys: what may be asked, and how every no is said."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import pytest

from entrepot.edges.http.graphql import socket as socket_module
from entrepot.kernel.message import Envelope, Query
from entrepot.kernel.ports import Rejected, Unavailable
from entrepot.runtime.cursors import sealed

from .http_house import ADA, BOB, NOON, STAFF, TENANT, House, Reply, Socket
from .http_toys import MakeToy, RenameToy

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
