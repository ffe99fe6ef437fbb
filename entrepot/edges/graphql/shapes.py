"""The declared shapes of answers and their parts: fields, choices, tags; how a value is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import msgspec
from graphql import Undefined
from msgspec import inspect

_LISTS = (inspect.ListType, inspect.VarTupleType, inspect.SetType, inspect.FrozenSetType)
_SHAPES = (inspect.StructType, inspect.NamedTupleType)

Resolve = Callable[..., Any]


class Tag(NamedTuple):
    """By which value of which field a shape is known among others."""

    field: str
    value: str


@cache
def info_of(type_: type) -> inspect.Type:
    """What is declared; each type is taken apart once, which is most of the work of a schema."""
    return inspect.type_info(type_)


def fields_of(type_: type) -> tuple[inspect.Field, ...]:
    """Of a message, or of a tuple whose places have names."""
    info = info_of(type_)
    if not isinstance(info, _SHAPES):
        raise TypeError(f"{type_} has no fields")
    return info.fields


def tag_of(type_: type) -> Tag | None:
    info = info_of(type_)
    if not isinstance(info, inspect.StructType) or info.tag_field is None:
        return None
    return Tag(info.tag_field, str(info.tag))


def options_of(info: inspect.UnionType) -> list[inspect.Type]:
    """What may stand here besides nothing."""
    return [part for part in info.types if not isinstance(part, inspect.NoneType)]


def shapes_in(info: inspect.Type, found: list[type]) -> None:
    """All types with fields that a type holds, outermost first."""
    match info:
        case inspect.StructType() | inspect.NamedTupleType():
            if info.cls not in found:
                found.append(info.cls)
                for field in info.fields:
                    shapes_in(field.type, found)
        case inspect.UnionType():
            for part in options_of(info):
                shapes_in(part, found)
        case inspect.Metadata():
            shapes_in(info.type, found)
        case _ if isinstance(info, _LISTS):
            shapes_in(info.item_type, found)


def column(name: str, default: Any = None) -> Resolve:
    """The value of a row under its wire name; parts kept as JSON text are read here."""

    def resolve(row: dict[str, Any], _info: Any) -> Any:
        value = row.get(name, default)
        if type(value) is msgspec.Raw:
            value = row[name] = msgspec.json.decode(value)
        return value

    return resolve


def place(index: int) -> Resolve:
    """The value at this place of a list."""
    return lambda row, _info: row[index]


def default_of(field: inspect.Field) -> Any:
    """What an answer leaves out when it is the default."""
    if field.default_factory is not msgspec.NODEFAULT:
        return msgspec.to_builtins(field.default_factory())
    if field.default is not msgspec.NODEFAULT:
        return msgspec.to_builtins(field.default)
    return Undefined
