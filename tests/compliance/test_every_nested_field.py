"""What one thing leads on to is asked of all the things at once, whatever the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec
import pytest
from graphql import GraphQLField, GraphQLObjectType, get_named_type, is_required_argument
from msgspec import inspect

from entrepot.edges.graphql import Language
from entrepot.edges.graphql.language import Response
from entrepot.kernel.message import Query

from .house import CATALOG

DEPTH = 2
MANY = 20
ROWS = "query($things: [_Any!]!) { _entities(representations: $things) { ... on %s { %s } } }"


class Asker:
    subject, tenant = "staff", "t"
    scopes: frozenset[str] = frozenset()


class Asked(msgspec.Struct, rename="camel"):
    query: str
    variables: dict[str, Any]
    operation_name: str | None = None
    extensions: dict[str, Any] | None = None


def made(info: inspect.Type, name: str, n: int) -> Any:
    """A value as the declared answer has it; every id is another for every row."""
    match info:
        case inspect.Metadata():
            return made(info.type, name, n)
        case inspect.UnionType():
            return made(next(t for t in info.types if not isinstance(t, inspect.NoneType)), name, n)
        case inspect.StructType() | inspect.NamedTupleType():
            parts = [made(f.type, f.encode_name, n) for f in info.fields]
            if isinstance(info, inspect.NamedTupleType):
                return parts
            tag = {info.tag_field: info.tag} if info.tag_field else {}
            return tag | {f.encode_name: p for f, p in zip(info.fields, parts, strict=True)}
        case inspect.ListType() | inspect.VarTupleType():
            return [made(info.item_type, name, 2 * n + part) for part in range(2)]
        case inspect.StrType():
            return f"{name}-{n:016}"
    return None


@cache
def declared(answer: type) -> inspect.Type:
    return inspect.type_info(answer)


class Counting:
    """The kernel's `Questions`: answers as declared, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    async def ask(self, query: Query, tenant: str) -> Any:
        raise AssertionError(f"{query} is asked alone")

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> Sequence[Any]:
        ask = CATALOG.asks[type(queries[0])]
        self.asked[CATALOG.names[ask.query]] += 1
        rows = [made(declared(ask.answer), "", n) for n, _ in enumerate(queries)]
        return [{"items": [row], "next": None} for row in rows] if ask.many else rows


COUNTING = Counting()
LANGUAGE = Language(CATALOG, COUNTING, lambda *_: None, lambda error: ("BROKEN", repr(error)))


def selected(name: str, field: GraphQLField, depth: int) -> str:
    """The field with all that leads on from it; nothing where it leads nowhere by itself."""
    type_ = get_named_type(field.type)
    asks = any(is_required_argument(argument) for argument in field.args.values())
    if asks or not isinstance(type_, GraphQLObjectType):
        return ""
    inner = [selected(n, f, depth - 1) for n, f in type_.fields.items()] if depth > 1 else []
    one = f"{name}(limit: 1)" if "limit" in field.args else name
    return f"{one} {{ __typename {' '.join(inner)} }}"


def nested() -> Iterator[tuple[str, str]]:
    """Every way from a thing to others."""
    entities = LANGUAGE.schema.query_type.fields["_entities"].type
    for type_ in get_named_type(entities).types:
        for name, field in type_.fields.items():
            if way := selected(name, field, DEPTH):
                yield type_.name, way


async def asked_for(type_: str, selection: str, many: int) -> Counter[str]:
    things = [{"__typename": type_, "id": f"thing-{n:016}"} for n in range(many)]
    COUNTING.asked.clear()
    operation = LANGUAGE.operation(Asked(ROWS % (type_, selection), {"things": things}))
    assert operation.errors == []
    told: Response = await LANGUAGE.answer(operation, Asker())
    assert "errors" not in told, told["errors"][0]
    assert len(told["data"]["_entities"]) == many
    return COUNTING.asked.copy()


@pytest.mark.asyncio
async def test_each_kind_of_question_is_put_once_for_all_the_things_of_a_level() -> None:
    ways = list(nested())
    assert len(ways) > 100
    for type_, selection in ways:
        few, many = [await asked_for(type_, selection, n) for n in (1, MANY)]
        assert few == many, (type_, selection)
