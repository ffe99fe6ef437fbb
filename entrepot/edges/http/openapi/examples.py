"""An example for every body, made from its schema: what a reader tries first must work."""

from __future__ import annotations

import re
from typing import Any

from .operation import Schema

_AT = "#/components/schemas/"
_DEPTH_MAX = 8
_FORMATS = {"date-time": "2026-01-01T12:00:00Z", "date": "2026-01-01", "uuid": "0" * 32}
_TRIES = (
    "019b0c1e-7000-7000-8000-000000000001",
    "SKU-1",
    "EUR",
    "DE",
    "en",
    "ada@example.com",
    "#1f4e79",
    "1Z999AA10123456784",
    "Europe/Berlin",
    "+491701234567",
    "https://example.com/hook",
    "orders:read",
    "ada",
    "1",
)
_NAMED = {
    "currency": "EUR",
    "country": "DE",
    "city": "Berlin",
    "street": "Invalidenstr. 117",
    "zipCode": "10115",
    "name": "Ada Lovelace",
    "firstName": "Ada",
    "lastName": "Lovelace",
    "username": "ada",
    "email": "ada@example.com",
    "sku": "SKU-1",
    "description": "An example",
    "reason": "as agreed",
}


class Unknown(Exception):
    """No example can be made for this schema."""


def example(schema: Schema, components: dict[str, Schema]) -> Any:
    """A small value that the schema admits. Raises Unknown."""
    return _value(schema, components, "", 0)


def _value(schema: Schema, components: dict[str, Schema], name: str, depth: int) -> Any:
    if depth > _DEPTH_MAX:
        raise Unknown
    if "$ref" in schema:
        target = components[schema["$ref"].removeprefix(_AT)]
        return _value(target, components, name, depth + 1)
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    if "const" in schema:
        return schema["const"]
    if "anyOf" in schema:
        return _value(schema["anyOf"][0], components, name, depth + 1)
    kind = schema.get("type")
    if kind == "object":
        return _object(schema, components, depth)
    if kind == "array":
        return _array(schema, components, name, depth)
    if kind == "string":
        return _text(schema, name)
    if kind in ("integer", "number"):
        return _number(schema)
    return True if kind == "boolean" else None


def _object(schema: Schema, components: dict[str, Schema], depth: int) -> Any:
    required = schema.get("required", [])
    properties = schema.get("properties", {})
    return {key: _value(properties[key], components, key, depth + 1) for key in required}


def _array(schema: Schema, components: dict[str, Schema], name: str, depth: int) -> Any:
    if "prefixItems" in schema:
        return [_value(part, components, name, depth + 1) for part in schema["prefixItems"]]
    items = schema.get("items")
    if not isinstance(items, dict) or not schema.get("minItems", 1):
        return []
    return [_value(items, components, name, depth + 1)] * max(1, schema.get("minItems", 1))


def _number(schema: Schema) -> Any:
    lowest = schema["exclusiveMinimum"] + 1 if "exclusiveMinimum" in schema else None
    value = max(1, schema.get("minimum", 1) if lowest is None else lowest)
    return min(value, schema.get("maximum", value))


def _text(schema: Schema, name: str) -> str:
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    pattern, low, high = (
        schema.get("pattern"),
        schema.get("minLength", 0),
        schema.get("maxLength", 1000),
    )
    for tried in (*([_NAMED[name]] if name in _NAMED else ()), *_TRIES, "x" * max(low, 1)):
        if low <= len(tried) <= high and (pattern is None or re.search(pattern, tried)):
            return tried
    raise Unknown
