"""What of an event may be shown, and to whom.

Nobody is shown a secret: hashes of passwords and tokens of payment gateways stay in the log. To
somebody who may not read an event's context, only what cannot tell of a person passes: numbers,
moments, yes and no, words from a fixed list, SKUs, order numbers and the ids of things. Whatever
is free text, an address or the id of a person is left out, so a field added tomorrow is hidden
until its type says that it is harmless. So is the id of a cart or a wishlist, which is a guest's
only key to it.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from entrepot.kernel.units import Address, Country, Currency, Id, Language, Sku

PERSONS = frozenset({"user_id", "customer_id", "address_id", "session_id", "own_id", "actor"})
KEYS = frozenset({"cart_id", "wishlist_id", "into", "quote_id"})
"""Whoever knows a guest's cart or wishlist holds it; a cart's quote is named after it."""
HARMLESS = frozenset({"order_number"})
SECRETS = ("token", "hash", "secret", "password")
HIDDEN = object()

_SECRET = re.compile(rb'(?i:token|hash|secret|password)"\s*:\s*"')

# What a cart holds or orders is named after it: `<cart>.h1`, `<cart>.o1`.
_OF_CART = re.compile(r"[A-Za-z0-9-]{16,40}\.[ho][0-9]")
_PLAIN = (
    inspect.IntType,
    inspect.FloatType,
    inspect.BoolType,
    inspect.NoneType,
    inspect.DateTimeType,
    inspect.DateType,
    inspect.TimeDeltaType,
    inspect.EnumType,
    inspect.LiteralType,
)
_LISTS = (inspect.ListType, inspect.VarTupleType, inspect.SetType, inspect.FrozenSetType)


def safe(data: bytes) -> bytes:
    """JSON without its secrets; most has none, and is as it was."""
    if _SECRET.search(data) is None:
        return data
    return msgspec.json.encode(_safe(msgspec.json.decode(data)))


def _safe(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _safe(part)
            for key, part in value.items()
            if not (isinstance(part, str) and key.lower().endswith(SECRETS))
        }
    return [_safe(part) for part in value] if isinstance(value, list) else value


def shown(event: Any) -> Any:
    """The event as plain values, without what could tell of a person: nothing of one unread."""
    if not isinstance(event, msgspec.Struct):
        return {}
    kind: Any = type(event)
    return _shown(_info(kind), msgspec.to_builtins(event))


def _shown(info: inspect.Type, value: Any) -> Any:
    match info:
        case inspect.Metadata():
            return _shown(info.type, value)
        case inspect.StructType():
            return HIDDEN if info.cls is Address else _fields(info, value)
        case inspect.UnionType():
            return _either(info, value)
        case inspect.StrType():
            return HIDDEN if info.pattern not in _patterns() or _OF_CART.match(value) else value
        case inspect.TupleType():
            parts = [_shown(i, v) for i, v in zip(info.item_types, value, strict=True)]
            return [part for part in parts if part is not HIDDEN]
    if isinstance(info, _LISTS):
        parts = [_shown(info.item_type, part) for part in value]
        return [part for part in parts if part is not HIDDEN]
    return value if isinstance(info, _PLAIN) else HIDDEN


def _fields(info: inspect.StructType, value: dict[str, Any]) -> dict[str, Any]:
    kept = {}
    for field in info.fields:
        if field.encode_name not in value or field.name in PERSONS | KEYS:
            continue
        told = value[field.encode_name]
        part = told if field.name in HARMLESS else _shown(field.type, told)
        if part is not HIDDEN:
            kept[field.encode_name] = part
    return kept


def _either(info: inspect.UnionType, value: Any) -> Any:
    """A value that may be missing; of several other types none is known for sure."""
    parts = [part for part in info.types if not isinstance(part, inspect.NoneType)]
    if value is None or len(parts) != 1:
        return None if value is None else HIDDEN
    return _shown(parts[0], value)


@cache
def _info(type_: Hashable) -> inspect.Type:
    return inspect.type_info(type_)


@cache
def _patterns() -> frozenset[str | None]:
    """The patterns of strings that are names of things."""
    found = set()
    for unit in (Id, Sku, Currency, Country, Language):
        info = inspect.type_info(unit)
        inner = info.type if isinstance(info, inspect.Metadata) else info
        if isinstance(inner, inspect.StrType):
            found.add(inner.pattern)
    return frozenset(found)
