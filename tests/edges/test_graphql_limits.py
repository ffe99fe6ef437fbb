"""What a GraphQL document may cost, nest and weigh, and what is said to one that is too much."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import get_introspection_query

from entrepot.edges.graphql.limits import Limits

from .http_house import House
from .test_graphql import ask, codes, make


async def test_cost_counts_the_rows_that_may_come() -> None:
    async with House() as house:
        house.language.limits = Limits(cost=100)
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
        house.language.limits = Limits(cost=100)
        assert codes(await ask(house, spread)) == ["TOO_COSTLY"]


async def test_a_limit_that_a_variable_has_by_itself_costs_as_one_that_is_given() -> None:
    query = "query($n: Int = 500) { toys(limit: $n) { id } }"
    async with House() as house:
        house.language.limits = Limits(cost=100)
        assert codes(await ask(house, query)) == ["TOO_COSTLY"]


async def test_fragments_that_double_each_time_are_measured_at_once() -> None:
    """Sixty fragments of two others each are 2^60 fields, of which one is asked."""
    doubled = [f"fragment f{n} on Toy {{ ...f{n + 1} ...f{n + 1} }}" for n in range(60)]
    query = f"{{ toys {{ ...f0 }} }} {' '.join(doubled)} fragment f60 on Toy {{ name }}"
    rows = query.replace("on Toy", "on Query").replace("{ name }", "{ toys(limit: 500) { id } }")
    async with House() as house:
        await make(house, ("bear", None))
        told = await ask(house, query)
        dear = await ask(house, rows.replace("toys { ...f0 }", "...f0"))
    assert told == {"data": {"toys": [{"name": "Bear"}]}}
    assert codes(dear) == ["TOO_COSTLY"]


async def test_the_whole_schema_is_told_once_in_a_document() -> None:
    async with House() as house:
        known = await ask(house, get_introspection_query())
        types = " ".join(f"a{n}: types {{ name }}" for n in range(3))
        often = await ask(house, f"{{ __schema {{ {types} }} }}")
        texts = " ".join(f"a{n}: _service {{ sdl }}" for n in range(9))
        as_text = await ask(house, f"{{ {texts} }}")
    assert known["data"]["__schema"]["types"]
    assert [codes(told) for told in (often, as_text)] == [["TOO_COSTLY"]] * 2


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
