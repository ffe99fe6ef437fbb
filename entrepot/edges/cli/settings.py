"""`entrepot settings`: every setting with its type, default and meaning, as the reference page."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from pydantic import SecretStr
from pydantic.fields import FieldInfo

from entrepot.settings import Settings

from .desk import Json, answer

PAGE = """\
# Settings

Every setting is an environment variable, or a line `NAME=value` in a file `.env` where `entrepot`
is started; what the command line says goes over both. Lists and maps are written as JSON:
`ENTREPOT_CONTEXTS='["identity", "catalog"]'`. This page is written by
`entrepot settings > docs/reference/settings.md`.

| variable | type | default | meaning |
|---|---|---|---|
"""
WORDS = {str: "text", Path: "path", int: "whole number", float: "number", bool: "true or false"}


class Setting(msgspec.Struct, frozen=True):
    """One row of the reference; `default` as it would be written, empty where nothing is set."""

    name: str
    type: str
    default: str
    meaning: str


def settings(json: Json = False) -> None:
    """Print the reference of all settings; docs/reference/settings.md is this page."""
    if json:
        answer(list(declared()))
    else:
        print(page(), end="")


def page() -> str:
    rows = (
        f"| `{each.name}` | {each.type} | {_quoted(each.default)} | {each.meaning} |\n"
        for each in declared()
    )
    return PAGE + "".join(rows)


def declared() -> Iterator[Setting]:
    """All settings in the order of their declaration."""
    prefix = str(Settings.model_config["env_prefix"])
    for name, field in Settings.model_fields.items():
        yield Setting(
            name=prefix + name.upper(),
            type=_type(field.annotation) + _bounds(field),
            default=_written(field.default),
            meaning=field.description or "",
        )


def _type(kind: Any) -> str:
    parts = [part for part in get_args(kind) if part not in (type(None), ...)]
    match get_origin(kind):
        case origin if origin is Literal:
            return "one of " + ", ".join(f"`{choice}`" for choice in parts)
        case origin if origin in (types.UnionType, Union):
            return " or ".join(_type(part) for part in parts)
        case origin if origin is tuple:
            return f"list of {_type(parts[0])}"
        case origin if origin is dict:
            return f"map of {_type(parts[0])} to {_type(parts[1])}"
        case origin if origin is Annotated:
            return _type(parts[0]) + _bounds(parts[1])
    if kind is SecretStr:
        return "secret"
    return WORDS.get(kind, "address or network")


def _bounds(field: FieldInfo) -> str:
    found = {
        word: getattr(bound, word)
        for bound in field.metadata
        for word in ("ge", "le")
        if hasattr(bound, word)
    }
    match found:
        case {"ge": least, "le": most}:
            return f", {least} to {most}"
        case {"ge": least}:
            return f", at least {least}"
    return ""


def _written(value: Any) -> str:
    if value is None or isinstance(value, SecretStr):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | Mapping):
        return msgspec.json.encode(value).decode() if value else ""
    return str(value)


def _quoted(default: str) -> str:
    return f"`{default}`" if default else "not set"
