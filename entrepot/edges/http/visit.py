"""One request on its way through the door: its ids, its headers, and who asks."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.types import Scope
from uuid_utils import uuid7

from .auth import Authenticator, Caller

_ID = re.compile(rb"[A-Za-z0-9._:-]{1,64}")
_TRACE = re.compile(rb"[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")

CallerOf = Callable[[HTTPConnection], Caller]


class Visit:
    """`request_id` names this request in answers and logs; `correlation_id` goes with all that
    follows from it. Either is the caller's own where it is well-formed."""

    __slots__ = ("caller", "correlation_id", "headers", "request_id", "template")

    def __init__(self, scope: Scope) -> None:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        self.headers = headers
        self.caller: Caller | None = None
        self.template = ""
        given = headers.get(b"x-request-id")
        if given is not None and _ID.fullmatch(given):
            self.request_id = given.decode()
        else:
            self.request_id = str(uuid7())
        parent = headers.get(b"traceparent")
        traced = _TRACE.fullmatch(parent) if parent is not None else None
        self.correlation_id = traced[1].decode() if traced else self.request_id


def visit_of(connection: HTTPConnection) -> Visit:
    visit: Visit = connection.scope["visit"]
    return visit


def caller_by(authenticator: Authenticator) -> CallerOf:
    """Who asks, found once per request. Raises Unauthenticated for a token that is not good."""

    def caller_of(connection: HTTPConnection) -> Caller:
        visit = visit_of(connection)
        if visit.caller is None:
            headers = visit.headers
            visit.caller = authenticator.caller(headers.get(b"authorization"), headers.get(b"host"))
        return visit.caller

    return caller_of
