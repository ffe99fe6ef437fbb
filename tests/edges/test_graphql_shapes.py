"""Parts of answers in GraphQL: choices, named places, what was left out, keys that are data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from graphql import GraphQLUnionType, print_type

from entrepot.app.house import CONTEXTS, catalog_of
from entrepot.edges.graphql import Language
from entrepot.edges.http.graphql import explain
from entrepot.edges.http.graphql.asked import Asked
from entrepot.edges.http.rights import own_limit
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Context
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Address


class Spring(Value, tag_field="by", tag="spring"):
    turns: int = 12


class Battery(Value, tag_field="by", tag="battery"):
    volts: float
    spare: Address | None = None


class Plain(Value):
    weight_g: int


class Weight(NamedTuple):
    part: str
    grams: int


class RobotAnswer(Answer):
    robot_id: str
    drive: Spring | Battery
    spare_drives: tuple[Spring | Battery, ...]
    lost_drive: Spring | Battery | None
    weights: tuple[Weight, ...]
    either: Plain | str
    words: dict[str, str]


class GetRobot(Query):
    robot_id: str


class Robots:
    """Answers as the store keeps parts: as JSON text, without what is the default."""

    def __init__(self, **columns: Any) -> None:
        kept = {"drive": {"by": "spring"}, "spareDrives": [], "lostDrive": None, "weights": []}
        kept |= {"either": "wood", "words": {}} | columns
        self.row = {name: msgspec.Raw(msgspec.json.encode(part)) for name, part in kept.items()}

    async def ask(self, query: Query, tenant: str) -> Any:
        return {"robotId": "r", **self.row}

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> list[Any]:
        return [await self.ask(query, tenant) for query in queries]


class Nobody:
    subject, tenant, scopes = "", "acme", frozenset[str]()


def language(robots: Robots) -> Language:
    asks = (Ask(GetRobot, RobotAnswer),)
    catalog = Catalog([Context(name="robots", package=__name__, asks=asks)])
    return Language(catalog, robots, own_limit, explain)


async def told(robots: Robots, columns: str) -> Any:
    known = language(robots)
    operation = known.operation(Asked(query=f'{{ robot(id: "r") {{ {columns} }} }}'))
    assert operation.errors == []
    response = await known.answer(operation, Nobody())
    assert "errors" not in response, response
    return response["data"]["robot"]


async def test_a_choice_between_tagged_shapes_is_a_union() -> None:
    robots = Robots(
        drive={"by": "battery", "volts": 1.5}, spareDrives=[{"by": "spring", "turns": 3}]
    )
    drives = "__typename ... on Spring { by turns } ... on Battery { by volts }"
    answer = await told(robots, f"drive {{ {drives} }} spareDrives {{ {drives} }}")
    assert answer == {
        "drive": {"__typename": "Battery", "by": "battery", "volts": 1.5},
        "spareDrives": [{"__typename": "Spring", "by": "spring", "turns": 3}],
    }


async def test_a_choice_that_may_be_nothing_is_null() -> None:
    assert await told(Robots(), "lostDrive { __typename }") == {"lostDrive": None}


async def test_what_was_left_out_is_the_default() -> None:
    answer = await told(Robots(), "drive { ... on Spring { turns } }")
    assert answer == {"drive": {"turns": 12}}


async def test_places_of_a_tuple_have_names() -> None:
    robots = Robots(weights=[["arm", 200], ["leg", 340]])
    answer = await told(robots, "weights { part grams }")
    assert answer["weights"] == [{"part": "arm", "grams": 200}, {"part": "leg", "grams": 340}]


async def test_what_no_tag_tells_apart_and_keys_that_are_data_are_json() -> None:
    robots = Robots(either={"weightG": 5}, words={"de": "Roboter"})
    answer = await told(robots, "either words")
    assert answer == {"either": {"weightG": 5}, "words": {"de": "Roboter"}}


def test_the_same_choice_is_one_union_and_what_is_everybodys_keeps_its_name() -> None:
    types = language(Robots()).schema.type_map
    unions = [name for name, type_ in types.items() if isinstance(type_, GraphQLUnionType)]
    assert sorted(unions) == ["RobotDrive", "_Entity"]
    assert "Address" in types


def test_a_choice_costs_what_its_dearest_shapes_hold() -> None:
    """Fragments on all shapes add up: the bound is never too low."""
    known = language(Robots())
    known.limits = msgspec.structs.replace(known.limits, rows=2)
    deep = '{ robot(id: "r") { drive { ... on Battery { spare { city } } } } }'
    flat = '{ robot(id: "r") { drive { ... on Battery { volts } } } }'
    errors = known.operation(Asked(query=deep)).errors
    assert [error["extensions"]["code"] for error in errors] == ["TOO_COSTLY"]
    assert known.operation(Asked(query=flat)).errors == []


def test_a_list_of_parts_costs_as_if_there_were_some() -> None:
    known = language(Robots())
    known.limits = msgspec.structs.replace(known.limits, cells=50)
    columns = " ".join(f"a{n}: part" for n in range(20))
    query = f'{{ robot(id: "r") {{ weights {{ {columns} }} }} }}'
    errors = known.operation(Asked(query=query)).errors
    assert [error["extensions"]["code"] for error in errors] == ["TOO_COSTLY"]


def test_a_gateway_may_join_deployments_of_single_contexts_for_they_call_things_alike() -> None:
    """The same name for different things is what a gateway cannot compose."""
    whole, told = catalog_of(), dict[str, set[str]]()
    for name in CONTEXTS:
        alone = Language(catalog_of((name,)), Robots(), own_limit, explain, whole=whole).schema
        for type_ in alone.type_map.values():
            if type_.name not in ("Query", "Subscription") and not type_.name.startswith("_"):
                told.setdefault(type_.name, set()).add(print_type(type_))
    assert {name: texts for name, texts in told.items() if len(texts) > 1} == {}
    assert {"Address", "IdentityAddress"} <= set(told)


def test_things_of_several_kinds_are_told_in_one_selection() -> None:
    union = Language(catalog_of(), Robots(), own_limit, explain).schema.type_map["_Entity"]
    assert isinstance(union, GraphQLUnionType)
    assert {str(type_.fields["id"].type) for type_ in union.types} == {"ID!"}
