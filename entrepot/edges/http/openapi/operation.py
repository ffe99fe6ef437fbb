"""A path that the door itself, not a context, answers; said once, for the document."""

from __future__ import annotations

from typing import Any

import msgspec

Schema = dict[str, Any]


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """`scope` is what a caller must hold: None for anybody signed in, "" for everybody.

    `body` and `answer` are types; an answer of None has no content, unless `media_type` says
    that it is text. `error` is what is answered instead of a problem, where another standard says
    so. Names in `{}` of the path are parameters, described by `fields` where given.
    """

    method: str
    path: str
    name: str
    help: str
    tag: str
    scope: str | None = None
    body: Any = None
    body_media_type: str = "application/json"
    answer: Any = None
    media_type: str = "application/json"
    status: int = 200
    fields: type[msgspec.Struct] | None = None
    errors: tuple[int, ...] = ()
    error: Any = None
    description: str = ""


def reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
