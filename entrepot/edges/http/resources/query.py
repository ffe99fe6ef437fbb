"""A question over HTTP: `GET`, answered with a row or a page of rows."""

from __future__ import annotations

import math
from hashlib import blake2b
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Route
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Questions, Rejected
from entrepot.runtime.cursors import UnknownCursor, opened, sealed

from ..bodies import blamed, check_kept, is_open
from ..problems import Problem, forbidden, malformed
from ..rights import own_limit
from ..visit import CallerOf, visit_of
from .parameters import from_query, linked, merged, parameters

JSON = "application/json"
_encode = msgspec.json.Encoder().encode


class QueryResource:
    """Answers one route that leads to a query."""

    def __init__(
        self, route: Route, catalog: Catalog, questions: Questions, caller_of: CallerOf
    ) -> None:
        self.type: type[Query] = route.message  # type: ignore[assignment]
        self.name = catalog.names[self.type]
        self.ask: Ask = catalog.asks[self.type]
        self.questions, self.caller_of = questions, caller_of
        self.known = parameters(self.type)
        self.open = is_open(self.type)
        self.own = next((p for p in self.known.values() if p.attribute == self.ask.own), None)

    async def answer(self, request: Request) -> Response:
        caller = self.caller_of(request)
        own = self.own if own_limit(self.ask, caller) is not None else None
        scope = request.scope
        pairs = from_query(scope)
        values = merged(self.known, scope["path_params"], pairs)
        if own is not None and values.get(own.name, caller.subject) != caller.subject:
            raise forbidden(f"{own.name} must be your own")
        if own is not None and caller.subject:
            values[own.name] = caller.subject
        if self.ask.many and "after" in values:
            try:
                values["after"] = opened(self.name, values["after"])
            except UnknownCursor as error:
                raise malformed("after", str(error)) from None
        try:
            answer = await self.questions.ask(self._query(values), caller.tenant)
        except Rejected:
            if values.get("after") is None:
                raise
            raise malformed("after", str(UnknownCursor())) from None
        if not self.ask.many:
            return single(answer, request)
        headers = {"content-type": JSON}
        cursor = answer["next"]
        if cursor is not None:
            cursor = sealed(self.name, cursor)
            headers["link"] = linked(scope, pairs, cursor)
        page = {"items": answer["items"], "next": cursor}
        return Response(_encode(page), headers=headers)

    def _query(self, values: dict[str, Any]) -> Query:
        try:
            query = msgspec.convert(values, self.type, strict=False)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        if self.open:
            check_kept(query)
        for parameter in self.known.values():
            value = getattr(query, parameter.attribute)
            if isinstance(value, float) and not math.isfinite(value):
                raise malformed(parameter.name, "must be a finite number")
        return query


def single(row: Any, request: Request) -> Response:
    """One row with its version as the tag; 304 for a caller who has it already."""
    if row is None:
        raise Problem(404, "NOT_FOUND", "nothing is known by this id, or it is not yours")
    headers, body = {"content-type": JSON}, _encode(row)
    version = row.get("version")
    if version is not None:
        headers["etag"] = tagged(version, body)
        headers["cache-control"] = "private, no-cache"
        known = visit_of(request).headers.get(b"if-none-match")
        if known is not None and _matches(known, headers["etag"]):
            return Response(status_code=304, headers=headers)
    return Response(body, headers=headers)


def tagged(version: int, body: bytes) -> str:
    """The tag of what is told of a thing: its version, which a change may demand, and a digest.

    A row may tell more than its own stream does (the votes on a review, what of a lot is not
    expired), or another version of this house may tell it otherwise: it is another row then.
    """
    return f'"{version}.{blake2b(body, digest_size=6).hexdigest()}"'


def _matches(known: bytes, tag: str) -> bool:
    tags = [part.strip().removeprefix("W/") for part in known.decode("latin-1").split(",")]
    return tag in tags or "*" in tags
