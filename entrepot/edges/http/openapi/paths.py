"""What the document says of each route of the catalogue."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from inspect import cleandoc
from typing import Any

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Route
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Command

from ..commands import Item
from ..outcomes import AcceptedOutcome
from ..resources.parameters import names_in, parameters
from .examples import Unknown, example
from .operation import Schema, reference
from .schemas import Schemas

JSON = "application/json"
CHANGES = (400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 429, 500, 503)
LOOKS = (400, 401, 403, 404, 422, 500, 503)
OPEN_LOOKS = (400, 401, 404, 422, 500, 503)


CURSOR: Schema = {
    "name": "after",
    "in": "query",
    "description": "The `next` of the page before; opaque.",
    "schema": {"type": "string"},
}


def refusals(codes: tuple[int, ...]) -> dict[str, Schema]:
    return {str(code): {"$ref": f"#/components/responses/Problem{code}"} for code in codes}


def content(schema: Schema, media_type: str = JSON) -> Schema:
    return {media_type: {"schema": schema}}


def _is_open(ask: Ask) -> bool:
    """Whether nobody is ever refused: what is public may still be somebody's own."""
    return ask.scope is None or (ask.scope == PUBLIC and ask.own is None)


def secured(scope: str | None, own: bool) -> list[Schema]:
    """A caller needs one of these. Nothing at all opens what is everybody's."""
    if scope is None or scope == PUBLIC:
        return [{}, {"bearer": []}]
    return [{"bearer": [scope]}, *([{"bearer": [f"{scope}:own"]}] if own else [])]


def _headers(route: Route) -> list[str]:
    return ["Idempotency-Key", "If-Match", *(["Prefer"] if route.settling else [])]


class Paths:
    """Makes the operations of the catalogue's routes."""

    def __init__(self, catalog: Catalog, schemas: Schemas) -> None:
        self.catalog, self.schemas = catalog, schemas
        self._ids: set[str] = set()

    def all(self) -> dict[str, Schema]:
        paths: dict[str, Schema] = {}
        # The plain name is for the versioned path; the same message's other paths get longer ones.
        ordered = sorted(self.catalog.routes, key=lambda r: not r.path.startswith("/api/"))
        for route in ordered:
            operation = self._command(route) if _asks(route) else self._query(route)
            paths.setdefault(route.path, {})[route.method.lower()] = operation
        return paths

    def _head(self, route: Route, scope: str | None, own: bool) -> Schema:
        name = self.catalog.names[route.message]
        head: Schema = {
            "operationId": self._id(route),
            "summary": route.help,
            "tags": [name.partition(".")[0]],
            "security": secured(scope, own),
        }
        if own_words := _own_words(route.message):
            head["description"] = own_words
        return head

    def _id(self, route: Route) -> str:
        name = route.message.__name__
        if name in self._ids:
            words = re.findall(r"[A-Za-z0-9]+", re.sub(r"\{\w+\}", "", route.path))
            name += "At" + "".join(word.capitalize() for word in words)
            while name in self._ids:
                name += "Too"
        self._ids.add(name)
        return name

    def _parameters(self, route: Route, *, query: bool) -> list[Schema]:
        """Path parameters, and with `query` all the other fields."""
        schema = self.schemas.properties(route.message)
        in_path = names_in(route.path)
        found = []
        for name in [*in_path, *(n for n in schema["properties"] if n not in in_path)]:
            if name not in in_path and not query:
                continue
            field = without_null(schema["properties"][name])
            parameter: Schema = {"name": name, "in": "path" if name in in_path else "query"}
            if description := field.pop("description", ""):
                parameter["description"] = description
            if name in in_path or name in schema.get("required", []):
                parameter["required"] = True
            found.append({**parameter, "schema": field})
        return found

    def _query(self, route: Route) -> Schema:
        parameters = self._parameters(route, query=True)
        ask: Ask = self.catalog.asks[route.message]  # type: ignore[index]
        answer = self.schemas.of(ask.answer)
        headers: Schema = {}
        if ask.many:
            answer = self._page(route, answer)
            parameters = [CURSOR if p["name"] == "after" else p for p in parameters]
            headers["Link"] = {"$ref": "#/components/headers/Link"}
        elif "version" in ask.answer.__struct_fields__:
            headers["ETag"] = {"$ref": "#/components/headers/ETag"}
        success: Schema = {"description": "The answer", "content": content(answer)}
        if headers:
            success["headers"] = headers
        return {
            **self._head(route, ask.scope, ask.own is not None),
            "parameters": parameters,
            "responses": {
                "200": success,
                **refusals(OPEN_LOOKS if _is_open(ask) else LOOKS),
            },
        }

    def _page(self, route: Route, item: Schema) -> Schema:
        context = self.catalog.names[route.message].partition(".")[0]
        description = "A page. `next` is the `after` of the page behind it; null on the last one."
        return self.schemas.add(
            f"{context}.{route.message.__name__}Page",
            {
                "title": f"{route.message.__name__}Page",
                "description": description,
                "type": "object",
                "properties": {
                    "items": {"type": "array", "items": item},
                    "next": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                },
                "required": ["items", "next"],
            },
        )

    def _command(self, route: Route) -> Schema:
        rule = self.catalog.rules[route.message]  # type: ignore[index]
        in_query = route.method == "DELETE"  # a body there is legal, but often lost on the way
        operation = {
            **self._head(route, rule.scope or "(the house)", rule.own is not None),
            "parameters": [
                *self._parameters(route, query=in_query),
                *({"$ref": f"#/components/parameters/{name}"} for name in _headers(route)),
            ],
        }
        if not in_query and (body := self._body(route, rule.own)) is not None:
            operation["requestBody"] = body
        operation["responses"] = {**self._successes(route), **refusals(CHANGES)}
        if reasons := self._reasons(route):
            operation["x-refusals"] = reasons
        return operation

    def _body(self, route: Route, own: str | None) -> Schema | None:
        """The message without what the path says; None when that is all of it."""
        whole = self.schemas.properties(route.message)
        names = {p.attribute: p.name for p in parameters(route.message).values()}
        in_path = set(names_in(route.path))
        given = {names.get(route.fresh or ""), names.get(own or "")}
        required = [n for n in whole.get("required", []) if n not in in_path | given]
        properties = {n: s for n, s in whole["properties"].items() if n not in in_path}
        if not properties:
            return None
        if len(properties) == len(whole["properties"]) and required == whole.get("required", []):
            schema = self.schemas.of(route.message)
        else:
            context = self.catalog.names[route.message].partition(".")[0]
            reduced = {**whole, "properties": properties, "required": required}
            schema = self.schemas.add(f"{context}.{route.message.__name__}Body", reduced)
        media: Schema = {"schema": schema}
        with suppress(Unknown):
            media["example"] = example(schema, self.schemas.components)
        return {"required": bool(required), "content": {JSON: media}}

    def _successes(self, route: Route) -> dict[str, Schema]:
        headers: Schema = {
            "ETag": {"$ref": "#/components/headers/ETag"},
            "Entrepot-Position": {"$ref": "#/components/headers/Entrepot-Position"},
        }
        if route.status == 201:
            headers["Location"] = {"$ref": "#/components/headers/Location"}
        outcome = self.schemas.of(AcceptedOutcome)
        if route.status == 204:
            return {"204": {"description": "Done", "headers": headers}}
        if route.answer is None:
            done = {"description": "Done", "headers": headers, "content": content(outcome)}
            return {str(route.status): done}
        answer = self.schemas.of(self.catalog.asks[route.answer].answer)
        return {
            str(route.status): {
                "description": "Done",
                "headers": headers,
                "content": content(answer),
            },
            "202": {
                "description": "Done, but the answer cannot be shown: you may not read it, or it "
                "could not be read now. The outcome is told instead.",
                "headers": headers,
                "content": content(outcome),
            },
        }

    def batch(self) -> Schema:
        """The items of a batch: one shape for each command that may be asked."""
        item = self.schemas.properties(Item)
        shapes = []
        for name, command in sorted(self.catalog.commands.items()):
            if self.catalog.rules[command].scope is None:
                continue
            fields = item["properties"] | {
                "name": {"const": name},
                "command": self.schemas.of(command),
            }
            shape = {**item, "title": name, "properties": fields}
            shapes.append(self.schemas.add(f"{name}Item", shape))
        if not shapes:
            return item
        return {"anyOf": shapes}

    def _reasons(self, route: Route) -> list[str]:
        """Why this context may refuse, in order of precedence."""
        name = self.catalog.names[route.message].partition(".")[0]
        package = self.catalog.contexts[name].package or f"entrepot.contexts.{name}"
        refusal: Any = getattr(sys.modules.get(f"{package}.commands"), "Refusal", ())
        return [str(reason) for reason in refusal]


def without_null(schema: Schema) -> Schema:
    """A parameter is left out, never null."""
    kept = {key: part for key, part in schema.items() if key != "default" or part is not None}
    parts = [part for part in schema.get("anyOf", ()) if part != {"type": "null"}]
    if len(parts) == 1:
        del kept["anyOf"]
        return {**parts[0], **kept}
    return kept


def _asks(route: Route) -> bool:
    return issubclass(route.message, Command)


def _own_words(message: type) -> str:
    """The message's docstring, not one that it inherited."""
    return cleandoc(vars(message).get("__doc__") or "")


__all__ = ["Paths", "content", "reference", "refusals", "secured"]
