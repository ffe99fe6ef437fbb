"""The types of answers and arguments, from those of the messages.

Columns may be null wherever a relation leads elsewhere and the caller may not follow; what an
answer always has is never null. A choice between shapes that bear a tag is a union. What has keys
that are data (the attributes of a product, the labels of a facet) is `JSON`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from inspect import cleandoc
from typing import Any

import msgspec
from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLString,
    GraphQLUnionType,
)
from msgspec import inspect

from .names import ALSO, enum_values, pascal, without_verb
from .shapes import column, default_of, fields_of, options_of, place, tag_of

INT32 = 2**31

Fields = dict[str, GraphQLField]


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value) if isinstance(value, date | datetime) else value


def _parsed(value: Any) -> Any:
    """Numbers, texts, lists and objects as they came."""
    return value


LONG = GraphQLScalarType("Long", description="A whole number of up to 64 bits.")
DATE_TIME = GraphQLScalarType(
    "DateTime", coerce_output_value=_plain, description="A moment as RFC 3339 writes it."
)
DATE = GraphQLScalarType(
    "Date", coerce_output_value=_plain, description="A day as ISO 8601 writes it."
)
JSON = GraphQLScalarType("JSON", coerce_output_value=_parsed, description="Any JSON value.")

_SIMPLE: Mapping[type[inspect.Type], GraphQLScalarType] = {
    inspect.BoolType: GraphQLBoolean,
    inspect.FloatType: GraphQLFloat,
    inspect.StrType: GraphQLString,
    inspect.DateTimeType: DATE_TIME,
    inspect.DateType: DATE,
    inspect.DecimalType: GraphQLString,
}
_LISTS = (inspect.ListType, inspect.VarTupleType, inspect.SetType, inspect.FrozenSetType)


class Types:
    """Makes each type once. `more` gives what an object has besides its columns."""

    def __init__(self, names: Mapping[type, str], more: Callable[[type, Fields], Fields]) -> None:
        self.names, self.more = names, more
        self.objects: dict[type, GraphQLObjectType] = {}
        self._inputs: dict[type, GraphQLInputObjectType] = {}
        self._enums: dict[frozenset[object], GraphQLEnumType] = {}
        self._unions: dict[frozenset[type], GraphQLUnionType] = {}

    def object(self, type_: type) -> GraphQLObjectType:
        found = self.objects.get(type_)
        if found is None:
            found = self.objects[type_] = GraphQLObjectType(
                self.names.get(type_, type_.__name__),
                lambda: self._fields(type_),
                description=cleandoc(type_.__doc__ or ""),
            )
        return found

    def arguments(self, query: type[msgspec.Struct]) -> dict[str, Any]:
        """By their names on the wire; what has a default may be left out."""
        made, owner = {}, without_verb(query.__name__)
        for field in fields_of(query):
            type_ = self._type(field.type, owner, field.encode_name, is_input=True)
            type_ = type_ if field.required else nullable(type_)
            made[field.encode_name] = GraphQLArgument(type_)
        return made

    def _fields(self, type_: type) -> Fields:
        fields: Fields = {}
        owner = self.names.get(type_, type_.__name__)
        if tag := tag_of(type_):
            resolve = column(tag.field, tag.value)
            fields[tag.field] = GraphQLField(GraphQLNonNull(GraphQLString), resolve=resolve)
        for index, field in enumerate(fields_of(type_)):
            made = self._type(field.type, owner, field.encode_name)
            named = column(field.encode_name, default_of(field))
            resolve = place(index) if issubclass(type_, tuple) else named
            fields[field.encode_name] = GraphQLField(made, resolve=resolve)
        for name, known in ALSO.get(owner, {}).items():
            fields[name] = fields[known]
        return fields | self.more(type_, fields)

    def _type(self, info: inspect.Type, owner: str, name: str, *, is_input: bool = False) -> Any:
        while isinstance(info, inspect.Metadata):
            info = info.type
        if isinstance(info, inspect.UnionType):
            options = options_of(info)
            if len(options) == 1:
                made = self._type(options[0], owner, name, is_input=is_input)
            else:
                made = JSON if is_input else self._union(options, owner + pascal(name))
            return nullable(made) if len(options) < len(info.types) else made
        if isinstance(info, _LISTS):
            inner = self._type(info.item_type, owner, name, is_input=is_input)
            return GraphQLNonNull(GraphQLList(inner))
        made = self._named(info, owner, name, is_input=is_input)
        return made if made is JSON else GraphQLNonNull(made)

    def _named(self, info: inspect.Type, owner: str, name: str, *, is_input: bool) -> Any:
        match info:
            case inspect.IntType():
                bounds = (info.ge if info.ge is not None else info.gt, info.le or info.lt)
                small = all(b is not None and abs(b) < INT32 for b in bounds)
                return GraphQLInt if small else LONG
            case inspect.LiteralType():
                return self._enum(info.values, owner + pascal(name))
            case inspect.EnumType():
                return self._enum([each.value for each in info.cls], info.cls.__name__)
            case inspect.StructType():
                return self._input(info.cls) if is_input else self.object(info.cls)
            case inspect.NamedTupleType() if not is_input:
                return self.object(info.cls)
            case inspect.StrType() if name == "id" and not is_input:
                return GraphQLID  # of every thing alike, so that one selection may span several
        return _SIMPLE.get(type(info), JSON)

    def _union(self, options: Sequence[inspect.Type], name: str) -> Any:
        """Of shapes that a tag tells apart; what bears none is told apart by nobody."""
        classes = [part.cls for part in options if isinstance(part, inspect.StructType)]
        tags = [tag for each in classes if (tag := tag_of(each))]
        if len(tags) < len(options):
            return JSON
        key = frozenset(classes)
        if key not in self._unions:
            objects = [self.object(each) for each in classes]
            by_tag = {tag.value: made.name for tag, made in zip(tags, objects, strict=True)}
            self._unions[key] = GraphQLUnionType(
                name, objects, resolve_type=lambda row, *_: by_tag[row[tags[0].field]]
            )
        return GraphQLNonNull(self._unions[key])

    def _enum(self, values: Any, name: str) -> Any:
        named = enum_values(values)
        if named is None:
            return GraphQLString
        key = frozenset(named.values())
        return self._enums.setdefault(key, GraphQLEnumType(name, named))

    def _input(self, type_: type) -> GraphQLInputObjectType:
        found = self._inputs.get(type_)
        if found is None:
            name = f"{self.names.get(type_, type_.__name__)}Input"
            found = self._inputs[type_] = GraphQLInputObjectType(
                name, lambda: self._input_fields(type_, name)
            )
        return found

    def _input_fields(self, type_: type, owner: str) -> dict[str, GraphQLInputField]:
        fields = {}
        for field in fields_of(type_):
            made = self._type(field.type, owner, field.encode_name, is_input=True)
            fields[field.encode_name] = GraphQLInputField(
                made if field.required else nullable(made)
            )
        return fields


def nullable(type_: Any) -> Any:
    return type_.of_type if isinstance(type_, GraphQLNonNull) else type_
