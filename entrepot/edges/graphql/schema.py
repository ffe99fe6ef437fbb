"""The fields: every question at the root, and the questions that an answer leads on to.

Three rules join answers, and none of them names a context. An answer that holds `orderId` leads
to its `order`. A question that needs only a thing's id (`GetInventory(productId)`) is a field of
that thing. A list that can be limited to a thing's id (`ListPayments(orderId)`) is a list of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLField,
    GraphQLID,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
)

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask

from .asking import Question
from .changes import change_fields
from .federation import Entity, federated
from .names import field_names, pascal, thing_of, type_names
from .shapes import column, fields_of, info_of, shapes_in
from .types import Fields, Types

HOUSE = "house"
PAGE_INFO = GraphQLObjectType(
    "PageInfo",
    {
        "hasNextPage": GraphQLField(GraphQLNonNull(GraphQLBoolean)),
        "endCursor": GraphQLField(GraphQLString),
    },
)


class Maker:
    """Makes the schema of a catalog. Names are given in the `whole`, of which it may be a part."""

    def __init__(self, catalog: Catalog, whole: Catalog) -> None:
        self.catalog = catalog
        self.fields = field_names(whole, [ask.query for ask in _asks(whole)])
        self.questions = {ask.query: Question(catalog, ask) for ask in _asks(catalog)}
        self.things = self._things()
        self.types = Types(type_names(_owners(whole)), self._joined)

    def schema(self) -> GraphQLSchema:
        fields: Fields = {}
        for query, question in self.questions.items():
            fields |= self._root(self.fields[query], question)
        entities = {
            self.types.object(question.ask.answer).name: Entity(thing, question)
            for thing, question in self.things.items()
        }
        changes = change_fields(self.catalog, self.types, self.things)
        return federated(fields, changes, entities, self.types)

    def _things(self) -> dict[str, Question]:
        """What has an id and a question that needs nothing else: `order` by GetOrder."""
        return {
            name: question
            for query, question in self.questions.items()
            if (name := self.fields[query])
            and not question.ask.many
            and question.required == [f"{name}Id"]
            and f"{name}Id" in {f.encode_name for f in fields_of(question.ask.answer)}
        }

    def _root(self, name: str, question: Question) -> Fields:
        ask = question.ask
        arguments = self.types.arguments(ask.query)
        made = self.types.object(ask.answer)
        if not ask.many:
            if question.required == [f"{name}Id"]:
                arguments["id"] = GraphQLArgument(GraphQLNonNull(GraphQLID))
                del arguments[f"{name}Id"]
            return {name: GraphQLField(made, arguments, _one(question, f"{name}Id"))}
        connection = GraphQLObjectType(
            f"{pascal(name)}Connection",
            {
                "nodes": GraphQLField(_list(made), resolve=column("items")),
                "pageInfo": GraphQLField(GraphQLNonNull(PAGE_INFO), resolve=_page_info),
            },
        )
        size = {"limit": question.limit}
        return {
            name: GraphQLField(_nullable_list(made), arguments, _rows(question), extensions=size),
            f"{name}Connection": GraphQLField(
                connection, arguments, _page(question), extensions=size
            ),
        }

    def _joined(self, type_: type, columns: Fields) -> Fields:
        """What an answer leads on to."""
        own = next((t for t, q in self.things.items() if q.ask.answer is type_), "")
        fields: Fields = {}
        for name in columns:
            thing = thing_of(name)
            if thing in self.things and thing != own:
                fields[thing] = self._thing(thing, name)
        if own:
            fields |= {"id": _id(own)} if "id" not in columns else {}
            for query, question in self.questions.items():
                if question is not self.things[own] and f"{own}Id" in question.known:
                    fields |= self._of_thing(own, self.fields[query], question)
        return {name: field for name, field in fields.items() if name not in columns}

    def _thing(self, thing: str, name: str) -> GraphQLField:
        question = self.things[thing]

        def resolve(row: Mapping[str, Any], info: Any) -> Any:
            id_ = row.get(name)
            return question.answer(info.context, {f"{thing}Id": id_}) if id_ else None

        return GraphQLField(self.types.object(question.ask.answer), resolve=resolve)

    def _of_thing(self, thing: str, name: str, question: Question) -> Fields:
        """The question as a field of the thing whose id it takes, where that is all it needs."""
        ask, key = question.ask, f"{thing}Id"
        if [field for field in question.required if field != key]:
            return {}
        made = self.types.object(ask.answer)
        if not ask.many:
            return (
                {name: GraphQLField(made, resolve=_facet(question, key))}
                if question.required
                else {}
            )
        arguments = self.types.arguments(ask.query)
        for unneeded in (key, "after"):
            arguments.pop(unneeded, None)
        resolve = _rows(question, key)
        size = {"limit": question.limit}
        return {name: GraphQLField(_nullable_list(made), arguments, resolve, extensions=size)}


def _asks(catalog: Catalog) -> list[Ask]:
    return [ask for ask in catalog.asks.values() if ask.scope != HOUSE]


def _owners(catalog: Catalog) -> dict[type, str]:
    """All types of answers and their parts, each with its context: none for everybody's."""
    found: list[type] = []
    for ask in _asks(catalog):
        shapes_in(info_of(ask.answer), found)
    return {type_: _context_of(type_, catalog) for type_ in found}


def _context_of(type_: type, catalog: Catalog) -> str:
    for name, context in catalog.contexts.items():
        home = context.package or f"entrepot.contexts.{name}"
        if f"{type_.__module__}.".startswith(f"{home}."):
            return name
    return ""


def _list(made: GraphQLObjectType) -> Any:
    return GraphQLNonNull(GraphQLList(GraphQLNonNull(made)))


def _nullable_list(made: GraphQLObjectType) -> Any:
    return GraphQLList(GraphQLNonNull(made))


def _id(thing: str) -> GraphQLField:
    return GraphQLField(GraphQLNonNull(GraphQLID), resolve=column(f"{thing}Id"))


def _one(question: Question, key: str) -> Any:
    def resolve(_root: Any, info: Any, **values: Any) -> Any:
        if "id" in values:
            values[key] = values.pop("id")
        return question.answer(info.context, values)

    return resolve


def _facet(question: Question, key: str) -> Any:
    def resolve(row: Mapping[str, Any], info: Any) -> Any:
        return question.answer(info.context, {key: row[key]})

    return resolve


def _rows(question: Question, key: str = "") -> Any:
    def resolve(row: Any, info: Any, **values: Any) -> Any:
        asked = {**values, key: row[key]} if key else values
        return _items(question.answer(info.context, asked))

    return resolve


def _page(question: Question) -> Any:
    def resolve(_root: Any, info: Any, **values: Any) -> Any:
        return question.answer(info.context, values)

    return resolve


async def _items(page: Awaitable[Any]) -> Any:
    return (await page)["items"]


def _page_info(page: Mapping[str, Any], _info: Any) -> dict[str, Any]:
    return {"hasNextPage": page["next"] is not None, "endCursor": page["next"]}
