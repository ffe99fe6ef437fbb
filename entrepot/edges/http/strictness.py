"""Fields that nobody knows stop at the door, also within what a command holds.

A command's own type refuses them; the values in it do not, for the log is read with the same types,
and what an older or a newer version wrote must stay readable. So what was sent is read a second
time, by types that differ in nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

Check = Callable[[Any], Any]


def strict_check(type_: type[msgspec.Struct]) -> Check | None:
    """Reads JSON text, raising `msgspec.ValidationError` for a field that no value in it has.

    None where a message holds no values: then its own decoder has said all.
    """
    strict = _strict(type_, {})
    return None if strict is type_ else msgspec.json.Decoder(strict).decode


def _strict(type_: Any, made: dict[type, Any]) -> Any:
    """The type with structs that refuse unknown fields; itself where all of it does."""
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct):
        if type_ not in made:
            made[type_] = type_  # one that holds itself stays as it is there
            made[type_] = _strict_struct(type_, made)
        return made[type_]
    origin, args = get_origin(type_), get_args(type_)
    if origin is None or origin is Literal:
        return type_
    if origin is Annotated:
        inner = _strict(args[0], made)
        return type_ if inner is args[0] else Annotated[inner, *type_.__metadata__]
    parts = tuple([_strict(arg, made) for arg in args])
    if all(part is arg for part, arg in zip(parts, args, strict=True)):
        return type_
    return Union[parts] if origin in (Union, UnionType) else origin[parts]  # noqa: UP007


def _strict_struct(type_: type[msgspec.Struct], made: dict[type, Any]) -> Any:
    fields = msgspec.structs.fields(type_)
    types = [_strict(field.type, made) for field in fields]
    config = type_.__struct_config__
    same = all(strict is field.type for strict, field in zip(types, fields, strict=True))
    if same and config.forbid_unknown_fields:
        return type_
    return msgspec.defstruct(
        type_.__name__,
        [
            (field.name, strict) if field.required else (field.name, strict, None)
            for field, strict in zip(fields, types, strict=True)
        ],
        rename={field.name: field.encode_name for field in fields},
        tag_field=config.tag_field,
        tag=config.tag,
        kw_only=True,
        forbid_unknown_fields=True,
    )
