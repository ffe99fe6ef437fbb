"""Countries that are none stop at the door.

The type of a country tells its shape only: the log is read with the same types, and what was
written before the door looked, or while the country was still there, must stay readable.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from entrepot.kernel.units import COUNTRIES, Country

from .problems import malformed


class Step(NamedTuple):
    """From a struct to its field: by its name here, and by the one on the wire."""

    name: str
    shown: str


EACH = Step("", "")
"""From a list to each of its parts."""

Way = tuple[Step, ...]


@cache
def ways_to_countries(type_: Hashable) -> tuple[Way, ...]:
    """Where in a message of this type countries are."""
    return tuple(_ways(inspect.type_info(type_), (), frozenset()))


def check_countries(
    message: msgspec.Struct, ways: tuple[Way, ...], index: int | None = None
) -> None:
    """Raises Problem for one that ISO 3166-1 does not know."""
    for way in ways:
        for field, code in _found(message, way, ""):
            if code not in COUNTRIES:
                raise malformed(field, f"{code} is no country of ISO 3166-1 (alpha-2)", index)


def _ways(info: inspect.Type, way: Way, seen: frozenset[type]) -> Iterator[Way]:
    match info:
        case inspect.Metadata():
            yield from _ways(info.type, way, seen)
        case inspect.StrType() if info.pattern == _PATTERN:
            yield way
        case inspect.StructType() if info.cls not in seen:
            for field in info.fields:
                step = Step(field.name, field.encode_name)
                yield from _ways(field.type, (*way, step), seen | {info.cls})
        case inspect.UnionType():
            for part in info.types:
                yield from _ways(part, way, seen)
        case inspect.VarTupleType() | inspect.ListType():
            yield from _ways(info.item_type, (*way, EACH), seen)


def _found(value: Any, way: Way, field: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if not way:
        yield field, value
        return
    step, rest = way[0], way[1:]
    if step is EACH:
        for place, part in enumerate(value):
            yield from _found(part, rest, f"{field}[{place}]")
        return
    part = getattr(value, step.name, None)  # of a union, another may be meant
    yield from _found(part, rest, f"{field}.{step.shown}" if field else step.shown)


def _pattern() -> str | None:
    info = inspect.type_info(Country)
    inner = info.type if isinstance(info, inspect.Metadata) else info
    return inner.pattern if isinstance(inner, inspect.StrType) else None


_PATTERN = _pattern()
