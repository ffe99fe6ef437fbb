"""What a GraphQL document may cost, nest and weigh, and what is said to one that is too much."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import get_introspection_query

from entrepot.edges.graphql.limits import Limits

from .http_house import House, Socket
from .test_graphql import ask, codes, make


async def test_cost_counts_the_rows_that_may_come() -> None:
    async with House() as house:
        house.language.limits = Limits(rows=100)
        cheap = await ask(house, "{ a: toys { id } b: toys { id } }")
        dear = await ask(house, "{ toys(limit: 101) { id } }")
        by_variable = await ask(
            house,
            "query($n: Int) { toysConnection(limit: $n) { nodes { id } } }",
            variables={"n": 101},
        )
        three = await ask(house, "{ a: toys { id } b: toys { id } c: toys { id } }")
    assert "errors" not in cheap
    assert [codes(told) for told in (dear, by_variable, three)] == [["TOO_COSTLY"]] * 3


async def test_fragments_cost_what_they_hold() -> None:
    spread = "{ ...f } fragment f on Query { ... on Query { toys(limit: 200) { id } } }"
    async with House() as house:
        house.language.limits = Limits(rows=100)
        assert codes(await ask(house, spread)) == ["TOO_COSTLY"]


async def test_a_limit_that_a_variable_has_by_itself_costs_as_one_that_is_given() -> None:
    query = "query($n: Int = 500) { toys(limit: $n) { id } }"
    async with House() as house:
        house.language.limits = Limits(rows=100)
        assert codes(await ask(house, query)) == ["TOO_COSTLY"]


async def test_fragments_that_double_each_time_are_measured_at_once() -> None:
    """Sixty fragments of two others each are 2^60 fields, of which one is asked."""
    doubled = [f"fragment f{n} on Toy {{ ...f{n + 1} ...f{n + 1} }}" for n in range(60)]
    query = f"{{ toys {{ ...f0 }} }} {' '.join(doubled)} fragment f60 on Toy {{ name }}"
    within = [
        f"fragment f{n} on Query {{ ...f{n + 1} ... on Query {{ ...f{n + 1} }} }}"
        for n in range(60)
    ]
    dearer = f"{{ ...f0 }} {' '.join(within)} fragment f60 on Query {{ toys(limit: 500) {{ id }} }}"
    async with House() as house:
        await make(house, ("bear", None))
        told = await ask(house, query)
        dear = await ask(house, dearer)
    assert told == {"data": {"toys": [{"name": "Bear"}]}}
    assert codes(dear) == ["TOO_COSTLY"]


async def test_a_value_costs_as_often_as_it_is_asked_for() -> None:
    """6 kB of one name of a hundred rows, again and again, had taken a minute to be written."""
    names = " ".join(f"a{n}: name" for n in range(120))
    async with House() as house:
        await make(house, ("bear", None))
        once = await ask(house, f"{{ toys(limit: 400) {{ {names} }} }}")
        typed = names.replace("name", "__typename")
        twice = f"{{ a: toys(limit: 400) {{ ...f }} b: toys(limit: 400) {{ {typed} }} }}"
        told = await ask(house, f"{twice} fragment f on Toy {{ {names} }}")
    assert once["data"]["toys"][0]["a119"] == "Bear"
    assert (codes(told), "data" in told) == (["TOO_COSTLY"], False)


async def test_a_document_of_too_many_fields_is_not_even_checked() -> None:
    """What fits together is found by comparing all with all: 980 fields had taken ten seconds."""
    query = f"{{ {'toys { nonsense } ' * 150} ...f }} fragment f on Query {{ nonsense }}"
    async with House() as house:
        told = await ask(house, query)
        checked = await ask(house, f"{{ {'toys { nonsense } ' * 150} }}")
    assert codes(told) == ["TOO_COSTLY"]
    assert set(codes(checked)) == {"GRAPHQL_VALIDATION_FAILED"}


async def test_the_whole_schema_is_told_once_in_a_document() -> None:
    fields = "fields { name args { name } type { name kind ofType { name kind } } }"
    one = f"types {{ {fields} }}"
    named = f'__type(name: "Query") {{ {fields} }}'
    async with House() as house:
        known = await ask(house, get_introspection_query())
        house.language.limits = Limits(cells=2_000)
        once = [
            await ask(house, query) for query in (f"{{ __schema {{ {one} }} }}", f"{{ {named} }}")
        ]
        often = await ask(house, f"{{ __schema {{ {one} again: {one} }} }}")
        by_name = await ask(house, f"{{ {named} again: {named} }}")
        texts = " ".join(f"a{n}: _service {{ sdl }}" for n in range(9))
        as_text = await ask(house, f"{{ {texts} }}")
    assert known["data"]["__schema"]["types"]
    assert not any("errors" in told for told in once)
    assert [codes(told) for told in (often, by_name, as_text)] == [["TOO_COSTLY"]] * 3


async def test_what_a_guest_asks_from_one_address_is_bounded() -> None:
    async with House(guest_writes_per_s=0.01, guest_writes_at_once=5) as house:
        for query in ("{ showCatalog { words } }", "{ nonsense }", "{"):  # failing costs, too
            assert (
                await house.call("POST", "/graphql", {"query": query}, token=None)
            ).status == 200
        fields = " ".join(f"a{n}: nonsense" for n in range(20))
        heavy = await house.call("POST", "/graphql", {"query": f"{{ {fields} }}"}, token=None)
        assert (heavy.status, heavy.json["reason"]) == (429, "TOO_MANY_REQUESTS")
        assert int(heavy.headers["retry-after"]) > 90
        light = "/graphql?query={__typename}"
        assert (await house.call("GET", light, token=None)).status == 200
        assert (await house.call("GET", light, token=None)).status == 429
        assert "errors" not in await ask(house, "{ countToys { toys } }")  # who has a token
        made = await house.call("GET", "/api/v1/showcase", token=None)
        assert made.status == 200


async def test_a_guest_is_told_by_socket_too_to_slow_down() -> None:
    protocol = "graphql-transport-ws"
    async with (
        House(guest_writes_per_s=0.01, guest_writes_at_once=1) as house,
        Socket(house, "/graphql", None, protocols=protocol) as socket,
    ):
        await socket.say({"type": "connection_init"})
        assert await socket.read() == {"type": "connection_ack"}
        for id_ in ("1", "2"):
            payload = {"query": "{ __typename }"}
            await socket.say({"type": "subscribe", "id": id_, "payload": payload})
        told = [await socket.read() for _ in range(3)]
    assert [(each["id"], each["type"]) for each in told] == [
        ("1", "next"),
        ("1", "complete"),
        ("2", "error"),
    ]
    assert told[2]["payload"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"


async def test_what_is_known_of_documents_is_bounded_by_their_length_too() -> None:
    async with House() as house:
        for n in range(60):
            assert "errors" not in await ask(house, f"{{ a{n}: __typename }} # {'x' * 19_000}")
        told = await ask(house, f"{{ __typename }} # {'x' * 20_000}")
        kept = house.language._documents
        assert sum(length for _, length in kept.values()) <= 250_000
    assert codes(told) == ["GRAPHQL_PARSE_FAILED"]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query($n: Int) { toys(limit: $n) { id } }", {"n": "\u00b2"}),
        ("query($n: Int) { toys(limit: $n) { id } }", {"n": [1]}),
        ("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", {}),
        ("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", {"r": None}),
    ],
)
async def test_a_variable_of_another_type_is_wrong_input_and_asks_nothing(
    query: str, variables: dict[str, Any]
) -> None:
    async with House() as house:
        told = await ask(house, query, variables=variables)
    assert (codes(told), "data" in told) == (["BAD_USER_INPUT"], False)


async def test_depth_is_bounded() -> None:
    async with House() as house:
        house.language.limits = Limits(depth=1)
        assert codes(await ask(house, "{ toys(limit: 1) { id } }")) == ["TOO_COSTLY"]
