"""What things are called in GraphQL: rules, and the few second names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from entrepot.kernel.catalog import Catalog

_VERBS = ("Get", "List")
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NAME = re.compile(r"[A-Z_][A-Z0-9_]*")

ALSO: Mapping[str, Mapping[str, str]] = {"Product": {"price": "unitPrice"}}
"""Columns that have a second name, by type: `product { price }` is asked, too."""


def field_names(catalog: Catalog, queries: Iterable[type]) -> dict[type, str]:
    """`GetOrder` is `order`, `ListOrders` is `orders`, any other question bears its whole name.

    Where two contexts claim a name, each puts its own before it.
    """
    plain = {query: _lower(without_verb(query.__name__)) for query in queries}
    claims = Counter(plain.values())
    return {
        query: name if claims[name] == 1 else _lower(_context(catalog, query)) + _upper(name)
        for query, name in plain.items()
    }


def type_names(owners: Mapping[type, str]) -> dict[type, str]:
    """`OrderAnswer` is `Order`; the context's name goes before a name that is claimed twice.

    `owners` are the types of answers and their parts, each with the name of the context that it is
    written in; what is everybody's, an address say, keeps its plain name.
    """
    plain = {type_: type_.__name__.removesuffix("Answer") for type_ in owners}
    claims = Counter(plain.values())
    return {
        type_: name if claims[name] == 1 else _upper(owners[type_]) + name
        for type_, name in plain.items()
    }


def enum_values(values: Iterable[object]) -> dict[str, object] | None:
    """The values by their names in capitals (`InTransit` is `IN_TRANSIT`, `-price` is
    `PRICE_DESC`), of two spellings of one word the first; None where one has no name or two have
    the same.
    """
    found: dict[str, object] = {}
    for value in values:
        text = str(value)
        name = _WORD.sub("_", text.removeprefix("-")).replace("-", "_").replace(".", "_").upper()
        name += "_DESC" if text.startswith("-") else ""
        if not isinstance(value, str) or not _NAME.fullmatch(name):
            return None
        if str(found.setdefault(name, value)).lower() != text.lower():
            return None
    return found


def thing_of(id_field: str) -> str:
    """What an id identifies: `orderId` an `order`. Empty for a field that is no id."""
    return id_field[:-2] if id_field.endswith("Id") and len(id_field) > 2 else ""


def pascal(name: str) -> str:
    return _upper(name)


def _context(catalog: Catalog, query: type) -> str:
    return catalog.names[query].partition(".")[0]


def without_verb(name: str) -> str:
    for verb in _VERBS:
        if name.startswith(verb):
            return name.removeprefix(verb)
    return name


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]
