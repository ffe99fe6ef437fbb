"""JSON Schemas of all types, each under one name that stays when another context comes."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

import msgspec
from msgspec import inspect

from .operation import Schema, reference

_AT = "#/components/schemas/"


class Schemas:
    """The components. `of(type)` is how a schema refers to one; `properties` looks inside."""

    def __init__(self, types: Iterable[Any]) -> None:
        wanted = list(dict.fromkeys(types))
        classes: dict[type, None] = {}
        for type_ in wanted:
            _collect(inspect.type_info(type_), classes)
        references, found = msgspec.json.schema_components(wanted, ref_template=_AT + "{name}")
        self._index = {id(type_): place for place, type_ in enumerate(wanted)}
        self._wanted = wanted  # kept, so that the ids stay those of these types
        names = {_given(class_, classes): component_name(class_) for class_ in classes}
        self._references = [_renamed(schema, names) for schema in references]
        self.components: dict[str, Schema] = {
            names.get(name, name): _renamed(schema, names) for name, schema in found.items()
        }

    def of(self, type_: Any) -> Schema:
        return self._references[self._index[id(type_)]]

    def properties(self, type_: Any) -> Schema:
        """The object schema of a struct."""
        return self.components[self.of(type_)["$ref"].removeprefix(_AT)]

    def add(self, name: str, schema: Schema) -> Schema:
        self.components[name] = schema
        return reference(name)

    def used_in(self, *parts: Any) -> dict[str, Schema]:
        """The components that these parts refer to, directly or by others, by name."""
        used: set[str] = set()
        waiting = list(parts)
        while waiting:
            part = waiting.pop()
            if isinstance(part, dict):
                name = part.get("$ref", "")
                if isinstance(name, str) and name.startswith(_AT):
                    name = name.removeprefix(_AT)
                    if name not in used:
                        used.add(name)
                        waiting.append(self.components[name])
                waiting.extend(part.values())
            elif isinstance(part, list):
                waiting.extend(part)
        return {name: self.components[name] for name in sorted(used)}


def component_name(class_: type) -> str:
    """`orders.PlaceOrder` for what is a context's, the bare name for what is everybody's."""
    parts = class_.__module__.split(".")
    if parts[:2] == ["entrepot", "contexts"] and len(parts) > 2:
        return f"{parts[2]}.{class_.__name__}"
    return class_.__name__


def _given(class_: type, classes: Iterable[type]) -> str:
    """The name msgspec gives a component: the longer one where the short one is taken."""
    short = class_.__name__
    if sum(other.__name__ == short for other in classes) == 1:
        return short
    return f"{class_.__module__}.{class_.__qualname__}".replace("<", "_").replace(">", "_")


def _renamed(schema: Any, names: dict[str, str]) -> Any:
    if isinstance(schema, list):
        return [_renamed(part, names) for part in schema]
    if not isinstance(schema, dict):
        return schema
    renamed = {}
    for key, part in schema.items():
        if isinstance(part, str) and part.startswith(_AT):
            name = part.removeprefix(_AT)
            renamed[key] = _AT + names.get(name, name)
        elif key == "description" and isinstance(part, str):
            renamed[key] = cleandoc(part)  # a docstring, as the source or Python 3.13 indents it
        else:
            renamed[key] = _renamed(part, names)
    return renamed


def _collect(info: inspect.Type, classes: dict[type, None]) -> None:
    match info:
        case inspect.Metadata():
            _collect(info.type, classes)
        case inspect.StructType():
            if info.cls not in classes:
                classes[info.cls] = None
                for field in info.fields:
                    _collect(field.type, classes)
        case inspect.EnumType():
            classes[info.cls] = None
        case inspect.UnionType():
            for part in info.types:
                _collect(part, classes)
        case inspect.TupleType():
            for part in info.item_types:
                _collect(part, classes)
        case inspect.DictType():
            _collect(info.key_type, classes)
            _collect(info.value_type, classes)
        case inspect.ListType() | inspect.VarTupleType():
            _collect(info.item_type, classes)
        case inspect.SetType() | inspect.FrozenSetType():
            _collect(info.item_type, classes)
