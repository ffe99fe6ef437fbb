"""The whole document."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import entrepot
from entrepot.kernel.catalog import Catalog

from ..commands import Item
from ..outcomes import AcceptedOutcome
from ..problems import MEDIA_TYPE, ProblemDetails
from ..resources.parameters import names_in
from ..settings import DoorSettings
from .examples import Unknown, example
from .operation import Operation, Schema
from .paths import Paths, content, refusals, without_null
from .schemas import Schemas

DESCRIPTION = """\
One supply-chain platform on one log of what happened, from cart to bin to truck.

Names are camelCase, times are RFC 3339 with a zone, money is an integer in the currency's minor
unit, ids are opaque text. Lists come in pages: give `next` as `after`, or follow the `Link`
header. Errors are problem details (RFC 9457) with a `reason` for programs.

Whatever changes something takes an `Idempotency-Key`, so it may be sent again, and `If-Match`, so
it is only done to the version you know. `Entrepot-Position` says where in the log it was written.

`/ws/live` (WebSocket; a browser offers the protocols `entrepot.live` and `bearer.<token>`) sends
the same messages as `GET /api/v1/live`: a snapshot, then every event as a CloudEvent. Who may not
read the business tells `/ws/watch` which addresses he shows (`{"watch": ["/api/v1/orders/o-1"]}`,
each time all of them), and hears `entrepot.changed` with those whose answers may have changed."""

WORDS = {
    400: "The request cannot be read",
    401: "Sign in first",
    403: "Not allowed",
    404: "Not known",
    408: "The body came too slowly",
    409: "A rule of the business says no; `reason` says which",
    412: "The stream has moved on since it was read",
    413: "The body is too large",
    415: "Send JSON",
    422: "The request does not say what it should; `errors` names the fields",
    429: "Too many tries; come back later",
    500: "Something broke; nothing was changed",
    503: "Not now; try again: under the same key nothing is done twice",
}
PARAMETERS: dict[str, Schema] = {
    "Idempotency-Key": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "Yours to choose: the same request sent again under it is answered again, "
        "not carried out again.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!#-~]+$"},
    },
    "If-Match": {
        "name": "If-Match",
        "in": "header",
        "description": "The version that must be current, in quotes, or the ETag that said it.",
        "schema": {"type": "string", "pattern": r'^(\*|(W/)?"[0-9]{1,18}(\.[0-9a-f]{12})?")$'},
    },
    "Prefer": {
        "name": "Prefer",
        "in": "header",
        "description": "`wait=10`: answer when it is known how it went, or after 10 seconds.",
        "schema": {"type": "string"},
    },
}
HEADERS: dict[str, Schema] = {
    "ETag": {
        "description": "In quotes, the version; behind a point what else tells answers apart",
        "schema": {"type": "string"},
    },
    "Link": {"description": 'The next page, as `rel="next"`', "schema": {"type": "string"}},
    "Location": {"description": "Where what was made is found", "schema": {"type": "string"}},
    "Entrepot-Position": {
        "description": "The place in the log where this was written",
        "schema": {"type": "string"},
    },
}
BEARER: Schema = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "JWT",
    "description": "An access token; the scopes it must hold are named with each operation. With "
    "`<scope>:own` it opens what is the caller's own.",
}


def document(
    catalog: Catalog, settings: DoorSettings, operations: Sequence[Operation] = ()
) -> Schema:
    """OpenAPI 3.1 as plain values."""
    schemas = Schemas(_types(catalog, operations))
    made = Paths(catalog, schemas)
    paths = made.all()
    schemas.components["Item"] = made.batch()
    for operation in operations:
        described = paths.setdefault(operation.path, {})
        described[operation.method.lower()] = _described(operation, schemas)
    responses = _problems(schemas)
    tags = _tags(catalog, operations)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Entrepot",
            "version": entrepot.__version__,
            "description": DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": settings.public_url or "/"}],
        "tags": tags,
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": schemas.used_in(paths, responses),
            "responses": responses,
            "parameters": PARAMETERS,
            "headers": HEADERS,
            "securitySchemes": {"bearer": BEARER},
        },
        "security": [{"bearer": []}],
    }


def _types(catalog: Catalog, operations: Iterable[Operation]) -> list[Any]:
    types: list[Any] = [ProblemDetails, AcceptedOutcome]
    types += [route.message for route in catalog.routes]
    types += [command for command, rule in catalog.rules.items() if rule.scope is not None]
    types.append(Item)
    for ask in catalog.asks.values():
        types.append(ask.answer)
    for operation in operations:
        types += [operation.body, operation.answer, operation.fields, operation.error]
    return [type_ for type_ in types if type_ is not None]


def _problems(schemas: Schemas) -> dict[str, Schema]:
    problem = schemas.of(ProblemDetails)
    return {
        f"Problem{code}": {"description": words, "content": content(problem, MEDIA_TYPE)}
        for code, words in WORDS.items()
    }


def _described(operation: Operation, schemas: Schemas) -> Schema:
    errors = operation.errors
    if operation.scope is None or operation.scope:
        errors = tuple(sorted({*errors, 401, 403} if operation.scope else {*errors, 401}))
    described: Schema = {
        "operationId": operation.name,
        "summary": operation.help,
        "tags": [operation.tag],
        "security": [] if operation.scope == "" else [{"bearer": _scopes(operation)}],
        "parameters": _parameters(operation, schemas),
        "responses": {
            str(operation.status): _success(operation, schemas),
            **(refusals(errors) if operation.error is None else _errors(operation, schemas)),
        },
    }
    if operation.description:
        described["description"] = operation.description
    if operation.body is not None:
        schema = schemas.of(operation.body)
        media: Schema = {"schema": schema}
        with suppress(Unknown):
            media["example"] = example(schema, schemas.components)
        described["requestBody"] = {
            "required": True,
            "content": {operation.body_media_type: media},
        }
    return described


def _errors(operation: Operation, schemas: Schemas) -> dict[str, Schema]:
    either = content(schemas.of(operation.error)) | content(schemas.of(ProblemDetails), MEDIA_TYPE)
    return {str(code): {"description": WORDS[code], "content": either} for code in operation.errors}


def _scopes(operation: Operation) -> list[str]:
    return [operation.scope] if operation.scope else []


def _success(operation: Operation, schemas: Schemas) -> Schema:
    success: Schema = {"description": HTTPStatus(operation.status).phrase}
    if operation.answer is not None:
        success["content"] = content(schemas.of(operation.answer), operation.media_type)
    elif operation.media_type != "application/json":
        success["content"] = content({"type": "string"}, operation.media_type)
    return success


def _parameters(operation: Operation, schemas: Schemas) -> list[Schema]:
    in_path = names_in(operation.path)
    if operation.fields is None:
        return [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in in_path
        ]
    schema = schemas.properties(operation.fields)
    required = {*in_path, *schema.get("required", ())}
    return [
        {
            "name": name,
            "in": "path" if name in in_path else "query",
            "schema": without_null(field),
            **({"required": True} if name in required else {}),
        }
        for name, field in schema["properties"].items()
    ]


def _tags(catalog: Catalog, operations: Iterable[Operation]) -> list[Schema]:
    """The contexts, each in the words of its own package, then the door's own."""
    tags: dict[str, str] = {}
    for name, context in catalog.contexts.items():
        package = sys.modules.get(context.package or f"entrepot.contexts.{name}")
        tags[name] = (getattr(package, "__doc__", None) or "").strip()
    for operation in operations:
        tags.setdefault(operation.tag, "")
    return [
        {"name": name, **({"description": words} if words else {})} for name, words in tags.items()
    ]
