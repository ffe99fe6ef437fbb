"""Values of the right shape that mean nothing stop at the door.

The type of a country or an e-mail address tells its shape only: the log is read with the same
types, and what was written before the door looked, or while the country was still there, must
stay readable.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from entrepot.kernel.units import COUNTRIES, Country, Email

from .problems import malformed


class Step(NamedTuple):
    """From a struct to its field: by its name here, and by the one on the wire."""

    name: str
    shown: str


EACH = Step("", "")
"""From a list to each of its parts."""

Way = tuple[Step, ...]
Check = Callable[[str], str]
"""What is wrong with a value; empty where nothing is."""
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Controls, and what turns or hides others: an address would read like another one."""


@cache
def ways_to_values(type_: Hashable) -> tuple[tuple[Way, Check], ...]:
    """Where in a message of this type there are values that a shape says too little of."""
    return tuple(_ways(inspect.type_info(type_), (), frozenset()))


def check_values(
    message: msgspec.Struct, ways: tuple[tuple[Way, Check], ...], index: int | None = None
) -> None:
    """Raises Problem for the first that means nothing."""
    for way, check in ways:
        for field, value in _found(message, way, ""):
            if wrong := check(value):
                raise malformed(field, wrong, index)


def _country(code: str) -> str:
    return "" if code in COUNTRIES else f"{code} is no country of ISO 3166-1 (alpha-2)"


def _email(address: str) -> str:
    return "an address has no signs that cannot be seen" if UNSEEN.search(address) else ""


def _ways(info: inspect.Type, way: Way, seen: frozenset[type]) -> Iterator[tuple[Way, Check]]:
    match info:
        case inspect.Metadata():
            yield from _ways(info.type, way, seen)
        case inspect.StrType() if check := _CHECKS.get(info.pattern):
            yield way, check
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


def _pattern(type_: Any) -> str | None:
    info = inspect.type_info(type_)
    inner = info.type if isinstance(info, inspect.Metadata) else info
    return inner.pattern if isinstance(inner, inspect.StrType) else None


_CHECKS = {_pattern(Country): _country, _pattern(Email): _email}
