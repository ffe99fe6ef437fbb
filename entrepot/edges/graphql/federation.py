"""What a federation gateway asks of a subgraph: its schema as text, and entities by their keys.

After the Apollo Federation 2 subgraph specification, version 2.9.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
    print_schema,
)

from .asking import Question, Wrong
from .types import Fields, Types

LINK = """extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"""
KEY, SHAREABLE = '@key(fields: "id")', "@shareable"
ANY = GraphQLScalarType("_Any", description="An entity's type and key.")
_OF_ENTITY = "of_entity"


class Entity:
    """A thing with an id, and the question that answers it."""

    def __init__(self, thing: str, question: Question) -> None:
        self.key, self.question = f"{thing}Id", question


def federated(
    fields: Fields, changes: Fields, entities: Mapping[str, Entity], types: Types
) -> GraphQLSchema:
    """The schema with `_service` and `_entities`; its text, as gateways want it, is without."""
    changing = GraphQLObjectType("Subscription", changes) if changes else None
    plain = GraphQLSchema(GraphQLObjectType("Query", fields), subscription=changing)
    text = LINK + _directed(print_schema(plain), entities)
    service = GraphQLObjectType("_Service", {"sdl": GraphQLField(GraphQLNonNull(GraphQLString))})
    more: Fields = {
        "_service": GraphQLField(GraphQLNonNull(service), resolve=lambda *_: {"sdl": text})
    }
    if entities:
        more["_entities"] = _entities(entities, types)
    return GraphQLSchema(GraphQLObjectType("Query", fields | more), subscription=changing)


def _directed(text: str, entities: Mapping[str, Entity]) -> str:
    """Entities bear keys; what has none, an address or a page, may be another subgraph's too."""

    def directed(found: re.Match[str]) -> str:
        name = found[1]
        if name in ("Query", "Subscription"):
            return found[0]
        return f"type {name} {KEY if name in entities else SHAREABLE} {{"

    return re.sub(r"^type (\w+) \{", directed, text, flags=re.M)


def _entities(entities: Mapping[str, Entity], types: Types) -> GraphQLField:
    objects = [types.object(entity.question.ask.answer) for entity in entities.values()]
    union = GraphQLUnionType("_Entity", objects, resolve_type=lambda row, *_: row[_OF_ENTITY])

    async def one(info: Any, representation: Any) -> Any:
        name = representation.get("__typename") if isinstance(representation, dict) else None
        entity = entities.get(name) if isinstance(name, str) else None
        if entity is None:
            raise Wrong("an entity has a __typename of this schema")
        id_ = representation.get("id", representation.get(entity.key))
        row = await entity.question.answer(info.context, {entity.key: id_})
        return None if row is None else {**row, _OF_ENTITY: name}

    def resolve(_root: Any, info: Any, representations: list[Any]) -> list[Any]:
        return [one(info, representation) for representation in representations]

    wanted = GraphQLNonNull(GraphQLList(GraphQLNonNull(ANY)))
    return GraphQLField(
        GraphQLNonNull(GraphQLList(union)), {"representations": GraphQLArgument(wanted)}, resolve
    )
