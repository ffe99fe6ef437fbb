"""What every request passes, once: ids, limits, CORS, compression, errors, metrics, the log.

One thin layer instead of a tower of middleware, because the way in must cost less than the rule
it leads to.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from time import perf_counter

import structlog
from prometheus_client import Counter, Histogram
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from entrepot.runtime.observing import TRACER, now_ns

from .auth import Unauthenticated
from .bodies import Held, Room, limited, too_large
from .problems import Problem, problem_of, respond, unauthenticated
from .settings import DoorSettings
from .signpost import Signpost, Way
from .visit import Visit

log = structlog.get_logger("entrepot.http")

REQUESTS = Counter("entrepot_http_requests", "Requests", ["method", "route", "status"])
SECONDS = Histogram(
    "entrepot_http_request_seconds",
    "Time until an answer begins",
    ["method", "route"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BATCHES = "/api/v1/commands"
PREVIEWS = "/api/v1/commands/preview"
SMALL = 4 << 10
"""Bytes of a body that is not counted: as many of them as may wait for a batch are no burden."""

Headers = list[tuple[bytes, bytes]]

_SECURITY = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cache-control": b"no-store",
}
_CONTENT = (
    b"default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; "
    b"form-action 'self'"
)
# https://docs.stripe.com/security/guide#content-security-policy
_STRIPE = (
    b"; script-src 'self' https://js.stripe.com https://*.js.stripe.com; "
    b"frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com; "
    b"connect-src 'self' https://api.stripe.com"
)
_PLAIN = {"accept-encoding": "identity"}
_TEXTUAL = (b"application/json", b"application/problem+json", b"text/", b"application/xml")
_EXPOSED = (
    b"allow, content-disposition, etag, link, location, preference-applied, retry-after, "
    b"www-authenticate, x-request-id, entrepot-position"
)
_ALLOWED = (
    b"authorization, content-type, idempotency-key, if-match, if-none-match, last-event-id, "
    b"prefer, traceparent, x-request-id"
)


class Reply:
    """Sends an answer on, with the headers that every answer bears, compressed where it pays."""

    __slots__ = ("_extra", "_gzip_from", "_held", "_send", "began", "status")

    def __init__(self, send: Send, extra: Headers, gzip_from: int) -> None:
        self._send, self._extra, self._gzip_from = send, extra, gzip_from
        self._held: Message | None = None
        self.began, self.status = 0.0, 500

    async def __call__(self, message: Message) -> None:
        kind = message["type"]
        if kind == "http.response.start":
            self.began, self.status = perf_counter(), message["status"]
            headers: Headers = list(message.get("headers", ()))
            present = {name for name, _ in headers}
            headers += [pair for pair in self._extra if pair[0] not in present]
            message["headers"] = headers
            if self._gzip_from:  # the length is known only with the first part of the body
                self._held = message
                return
        elif self._held is not None:
            start, self._held = self._held, None
            if not message.get("more_body"):
                message = self._compressed(start["headers"], message)
            await self._send(start)
        await self._send(message)

    def _compressed(self, headers: Headers, message: Message) -> Message:
        body = message.get("body", b"")
        if len(body) < self._gzip_from:
            return message
        named = dict(headers)
        if b"content-encoding" in named or not named.get(b"content-type", b"").startswith(_TEXTUAL):
            return message
        body = gzip.compress(body, compresslevel=3, mtime=0)
        headers[:] = [
            # Another encoding is another representation: the tag stays true only as a weak one.
            (name, b"W/" + value) if name == b"etag" and value[:2] != b"W/" else (name, value)
            for name, value in headers
            if name != b"content-length"
        ]
        headers.append((b"content-length", str(len(body)).encode()))
        headers.append((b"content-encoding", b"gzip"))
        return {**message, "body": body}


class Door:
    """The ASGI application: finds the way, and sees to all that ways have in common."""

    def __init__(
        self, signpost: Signpost, settings: DoorSettings, *, others: ASGIApp, large: Sequence[str]
    ) -> None:
        self.signpost, self.settings, self.others = signpost, settings, others
        self.large = frozenset({BATCHES, PREVIEWS, *large})
        self.room = Room(settings.bodies_max_bytes)
        self.origins = frozenset(origin.encode() for origin in settings.cors_origins)
        self.security: Headers = list(_SECURITY.items())
        content = _CONTENT + _STRIPE if settings.stripe_publishable_key else _CONTENT
        self.security.append((b"content-security-policy", content))
        if settings.public_url.startswith("https://"):
            self.security.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                scope["visit"] = Visit(scope)
            await self.others(scope, receive, send)
            return
        start = perf_counter()
        visit = scope["visit"] = Visit(scope)
        reply = self._reply(visit, send)
        try:
            await self._answer(scope, visit, receive, reply)
        except ClientDisconnect:
            reply.status = 499
        except Exception as error:
            if reply.began:
                log.exception("request.broken_off", **_ids(visit))
                raise
            await respond(self._problem(error, visit), visit.request_id)(scope, receive, reply)
        finally:
            self._record(scope, visit, reply, start, perf_counter())

    async def _answer(self, scope: Scope, visit: Visit, receive: Receive, reply: Reply) -> None:
        if scope["method"] == "OPTIONS":
            await self._options(scope, visit, reply)
            return
        found = self.signpost.find(scope)
        if found is None:
            visit.template = "(other)"
            body = self._bounded(visit, receive)
            asked = self.others(scope, body, reply)
        else:
            way, scope["path_params"] = found
            visit.template = way.template
            scope["endpoint"], scope["route"] = way.endpoint, way.route
            body = self._bounded(visit, receive, way)
            asked = way.take(scope, body, reply)
        try:
            await asked
        finally:
            if isinstance(body, Held):
                body.leave()

    def _reply(self, visit: Visit, send: Send) -> Reply:
        headers = visit.headers
        extra = [(b"x-request-id", visit.request_id.encode()), *self.security]
        gzip_from = 0
        if b"gzip" in headers.get(b"accept-encoding", b""):
            gzip_from = self.settings.compress_from_bytes
        vary = b"accept-encoding, origin" if self.origins else b"accept-encoding"
        extra.append((b"vary", vary))
        origin = headers.get(b"origin")
        if origin is not None and (origin in self.origins or b"*" in self.origins):
            extra.append((b"access-control-allow-origin", origin))
            extra.append((b"access-control-expose-headers", _EXPOSED))
        return Reply(send, extra, gzip_from)

    def _bounded(self, visit: Visit, receive: Receive, way: Way | None = None) -> Receive:
        """Refuses a body that says it is too large; counts one that may not be small."""
        settings = self.settings
        is_large = way is not None and way.template in self.large
        limit = settings.max_batch_bytes if is_large else settings.max_body_bytes
        if (coding := visit.headers.get(b"content-encoding")) is not None and coding != b"identity":
            raise Problem(415, "UNSUPPORTED_ENCODING", "send it plain", headers=_PLAIN)
        length = visit.headers.get(b"content-length")
        if length is None:
            return Held(limited(receive, limit), self.room)
        if not length.isdigit() or int(length) > limit:
            raise too_large(limit)
        return receive if int(length) <= SMALL else Held(receive, self.room)

    async def _options(self, scope: Scope, visit: Visit, reply: Reply) -> None:
        visit.template = "(options)"
        methods = self.signpost.methods(scope)
        if not methods:
            raise Problem(404, "NOT_FOUND", "nothing is at this path")
        names = ", ".join(sorted({*methods, "OPTIONS"})).encode()
        headers: Headers = [(b"allow", names)]
        if b"access-control-request-method" in visit.headers:
            headers.append((b"access-control-allow-methods", names))
            headers.append((b"access-control-allow-headers", _ALLOWED))
            headers.append((b"access-control-max-age", b"600"))
        await reply({"type": "http.response.start", "status": 204, "headers": headers})
        await reply({"type": "http.response.body", "body": b""})

    def _problem(self, error: Exception, visit: Visit) -> Problem:
        if isinstance(error, Unauthenticated):
            return unauthenticated(str(error) or "the token is not good")
        problem = problem_of(error)
        if problem is None:
            log.exception("request.broken", route=visit.template, **_ids(visit))
            return Problem(500, "FAILED", "something broke; the log knows this request by its id")
        return problem

    def _record(self, scope: Scope, visit: Visit, reply: Reply, start: float, end: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else "other"
        route, status, seconds = visit.template or "(none)", reply.status, end - start
        # A stream is no slow answer: it counts when it begins.
        count(method, route, status, (reply.began or end) - start)
        TRACER.span(
            f"{method} {route}",
            visit.correlation_id,
            now_ns() - int(seconds * 1e9),
            http_status=status,
            request_id=visit.request_id,
        )
        wanted = self.settings.access_log
        if wanted == "all" or (wanted == "failures" and status >= 500):
            caller = visit.caller
            log.info(
                "request",
                method=method,
                route=route,  # not the path: a guest's cart is opened by its id alone
                status=status,
                ms=round(seconds * 1000, 2),
                **_ids(visit),
                tenant=caller.tenant if caller else "",
                subject=caller.subject if caller else "",
            )


def _ids(visit: Visit) -> dict[str, str]:
    return {"request_id": visit.request_id, "correlation_id": visit.correlation_id}


_counters: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}


def count(method: str, route: str, status: int, seconds: float) -> None:
    """Counts a request; the label sets are few (routes, not paths), so their children are kept."""
    found = _counters.get((method, route, status))
    if found is None:
        found = REQUESTS.labels(method, route, str(status)), SECONDS.labels(method, route)
        _counters[method, route, status] = found
    found[0].inc()
    found[1].observe(seconds)
