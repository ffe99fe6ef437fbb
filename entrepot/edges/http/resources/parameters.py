"""The parameters of a path and of a query string, as fields of a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec
from msgspec import inspect
from starlette.types import Scope

from ..problems import malformed, unreadable

FIELDS_MAX = 200
_PARAMETER = re.compile(r"\{([A-Za-z0-9_]+)\}")
_BARE = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?|true|false|null")

_SEQUENCES = (
    inspect.ListType,
    inspect.VarTupleType,
    inspect.TupleType,
    inspect.SetType,
    inspect.FrozenSetType,
)
_UNQUOTED = (inspect.IntType, inspect.FloatType, inspect.BoolType, inspect.NoneType)


class Parameter:
    """A field of a message: its names on the wire and in Python, and how its text is read."""

    __slots__ = ("attribute", "bare", "many", "name", "type")

    def __init__(self, name: str, attribute: str, type: Any, info: inspect.Type) -> None:
        self.name, self.attribute, self.type = name, attribute, type
        kinds = list(_kinds(info))
        self.many = any(isinstance(kind, _SEQUENCES) for kind in kinds)
        self.bare = all(isinstance(kind, _UNQUOTED) for kind in kinds)

    def json(self, text: str) -> bytes:
        """The parameter's text as JSON for a decoder that is strict about types."""
        if self.bare and _BARE.fullmatch(text):
            return text.encode()
        return msgspec.json.encode(text)

    def agrees(self, value: Any, text: str | list[str]) -> bool:
        """Whether the parameter's text says this value."""
        if value == text:
            return True
        try:
            return bool(msgspec.convert(text, self.type, strict=False) == value)
        except msgspec.ValidationError:
            return False


def _kinds(info: inspect.Type) -> Iterable[inspect.Type]:
    if isinstance(info, inspect.Metadata):
        return _kinds(info.type)
    if isinstance(info, inspect.UnionType):
        return [kind for part in info.types for kind in _kinds(part)]
    return [info]


@cache
def parameters(message: type[msgspec.Struct]) -> Mapping[str, Parameter]:
    """A message's fields by their names on the wire."""
    return {
        field.encode_name: Parameter(
            field.encode_name, field.name, field.type, inspect.type_info(field.type)
        )
        for field in msgspec.structs.fields(message)
    }


def names_in(path: str) -> list[str]:
    return _PARAMETER.findall(path)


def from_query(scope: Scope) -> list[tuple[str, str]]:
    """The query string's pairs. Raises Problem for what is not UTF-8, or far too much."""
    query: bytes = scope["query_string"]
    if not query:
        return []
    try:
        pairs = parse_qsl(
            query.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=FIELDS_MAX,
        )
    except UnicodeError:
        raise unreadable("the query string is not UTF-8") from None
    except ValueError as error:
        raise unreadable(f"the query string: {error}") from None
    for name, value in pairs:
        check_text(name, value)
    return pairs


def check_text(name: str, value: str) -> None:
    if "\0" in value or "\0" in name:
        raise malformed(name.replace("\0", ""), "the character U+0000 is not allowed")


def merged(
    known: Mapping[str, Parameter], path: Mapping[str, str], pairs: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """Path and query parameters as one mapping; the path wins and may not be contradicted."""
    values: dict[str, Any] = {}
    for name, value in pairs:
        parameter = known.get(name)
        if parameter is None:
            raise malformed(name, f"unknown parameter; known are {', '.join(known) or 'none'}")
        if parameter.many:
            values.setdefault(name, []).append(value)
        elif name in values:
            raise malformed(name, "given more than once")
        else:
            values[name] = value
    for name, value in path.items():
        check_text(name, value)
        if values.get(name, value) != value:
            raise malformed(name, "the query string contradicts the path")
        values[name] = value
    return values


def linked(scope: Scope, pairs: Iterable[tuple[str, str]], after: str) -> str:
    """The Link header that leads to the page behind this one (RFC 8288)."""
    query = urlencode([*((n, v) for n, v in pairs if n != "after"), ("after", after)])
    return f'<{quote(scope["path"])}?{query}>; rel="next"'
