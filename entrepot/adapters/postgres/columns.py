"""Many rows' columns on their way to the server, each as one text.

The driver takes an array apart element by element, which costs more than most of what is then
done with it. Such a text says first how it is to be read: its separator, what stands for NULL,
then, each behind a separator, the values. `kernel.texts` makes an array of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import islice
from typing import Any

_MARKS = ("\x1f", "\x1e")
_OTHERS = range(0xE000, 0x110000)  # more than any batch can hold all of

_SPELLED: dict[str, Callable[[Sequence[Any]], Sequence[str | None]]] = {
    "text": lambda values: values,
    "smallint": lambda values: [None if v is None else str(v) for v in values],
    "integer": lambda values: [None if v is None else str(v) for v in values],
    "bigint": lambda values: [None if v is None else str(v) for v in values],
    "boolean": lambda values: [None if v is None else "t" if v else "f" for v in values],
    "jsonb": lambda values: [None if v is None else v.decode() for v in values],
}
"""What is sent so, and how it is spelled; columns of other types are sent as the driver does."""


def listed(names: Collection[str]) -> str:
    """Names in one column, each between commas, so that SQL finds one."""
    return f",{','.join(sorted(names))}," if names else ""


def names_in(listed: str) -> frozenset[str]:
    return frozenset(listed[1:-1].split(",")) if listed else frozenset()


def unnest(*types: str, first: int = 1) -> str:
    """The rows of parameters of these types, numbered from `first`, as `column` makes them."""
    arrays = [
        (f"kernel.texts(${n})::{type}[]" if type in _SPELLED else f"${n}::{type}[]")
        for n, type in enumerate(types, first)
    ]
    return f"unnest({', '.join(arrays)})"


def column(values: Sequence[Any], type: str = "text") -> Any:
    """A parameter for `unnest`."""
    spell = _SPELLED.get(type)
    return values if spell is None else joined(spell(values))


def joined(values: Sequence[str | None]) -> str:
    """For `kernel.texts`, with a separator and a NULL that no value holds."""
    if not values:
        return ""
    nulls = values.count(None)
    separator, null = _MARKS
    known = [null if v is None else v for v in values] if nulls else values
    text = separator.join(known)  # type: ignore[arg-type]
    if text.count(separator) != len(values) - 1 or text.count(null) != nulls:
        held = {mark for value in values if value is not None for mark in value}
        separator, null = islice((c for c in map(chr, _OTHERS) if c not in held), 2)
        text = separator.join([null if v is None else v for v in values])
    return f"{separator}{null}{separator}{text}"
