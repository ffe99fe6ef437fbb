"""A command over HTTP: path, query string and body make the message; its outcome the answer.

What the door knows better than the body (the path's ids, a fresh id, whose it is) is put in
front of the body's own fields before anything is decoded. A field that comes twice counts by its
last value, so these are defaults; where one may not be overruled, that is checked afterwards.
The message is decoded in one pass that way, straight into its type.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any
from urllib.parse import quote

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from uuid_utils import uuid7

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Route
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Accepted, Broken, Command, Envelope, Query, Refused
from entrepot.kernel.ports import Commands, Questions, Unavailable

from ..auth import Caller
from ..bodies import check_depth, check_kept, decoded, is_open, read_json
from ..commands import Clock
from ..limits import Limits
from ..outcomes import on_wire
from ..problems import Problem, broken, forbidden, malformed, refused, unreadable
from ..rights import may_ask, only_own
from ..settings import DoorSettings
from ..strictness import strict_check
from ..values import check_values, ways_to_values
from ..visit import CallerOf, Visit, visit_of
from .idempotency import Claim, Keys
from .parameters import from_query, merged, names_in, parameters
from .query import tagged
from .waiting import Rest, Woken, preferred_s

_TAG = re.compile(rb'(?:W/)?"([0-9]{1,18})(?:\.[0-9a-f]{12})?"')
_encode = msgspec.json.Encoder().encode


class CommandResource:
    """Answers one route that leads to a command."""

    def __init__(
        self,
        route: Route,
        catalog: Catalog,
        commands: Commands,
        questions: Questions,
        caller_of: CallerOf,
        settings: DoorSettings,
        keys: Keys,
        clock: Clock,
        limits: Limits,
        woken: Woken,
    ) -> None:
        message: type[Command] = route.message  # type: ignore[assignment]
        self.route, self.commands, self.questions = route, commands, questions
        self.caller_of, self.keys, self.clock, self.limits = caller_of, keys, clock, limits
        self.rule = catalog.rules[message]
        self.decode = catalog.command_decoders[catalog.names[message]].decode
        self.check = strict_check(message)
        self.known = parameters(message)
        self.open, self.values = is_open(message), ways_to_values(message)
        self.fresh = next((p.name for p in self.known.values() if p.attribute == route.fresh), None)
        self.own = next((p for p in self.known.values() if p.attribute == self.rule.own), None)
        self.answer_type: type[Query] | None = route.answer
        self.ask: Ask | None = catalog.asks[route.answer] if route.answer else None
        self.shared = _shared(route)
        self.rest = _rest(route, catalog, woken)
        self.location = _location(route, catalog)

    async def answer(self, request: Request) -> Response:
        caller = self.caller_of(request)
        own = only_own(self.rule, caller)
        self.limits.spend(request, caller)
        visit = visit_of(request)
        body = await read_json(request)
        expected = _demanded(visit)
        claim = self._claim(request, visit, caller, body)
        command = self._command(request, body, caller, own is not None, claim)
        if claim is not None:
            self.keys.use(claim)
        envelope = Envelope(
            id=claim.command_id if claim else str(uuid7()),
            tenant=caller.tenant,
            command=command,
            at=self.clock(),
            actor=caller.subject,
            session_id=caller.session_id,
            scopes=caller.scopes,
            correlation_id=visit.correlation_id,
            causation_id=claim.cause if claim else "",
            expected_version=expected,
            remember=claim is not None,
        )
        outcome = await self._submit(envelope, claim)
        return await self._answered(command, outcome, caller, visit)

    def _claim(self, request: Request, visit: Visit, caller: Caller, body: bytes) -> Claim | None:
        key = visit.headers.get(b"idempotency-key")
        if key is None:
            return None
        scope = request.scope
        what = b"\0".join(
            (scope["method"].encode(), scope["path"].encode(), scope["query_string"], body)
        )
        return self.keys.claim(key, caller, what)

    async def _submit(self, envelope: Envelope, claim: Claim | None) -> Accepted:
        try:
            (outcome,) = await self.commands.submit([envelope])
        except BaseException:
            if claim is not None:
                self.keys.forget(claim)
            raise
        if claim is not None:
            await self.keys.check(claim, outcome)
        if isinstance(outcome, Broken):
            if claim is not None:
                self.keys.forget(claim)
            raise broken(outcome)
        if isinstance(outcome, Refused):
            raise refused(outcome)
        return outcome

    def _command(
        self, request: Request, body: bytes, caller: Caller, limited: bool, claim: Claim | None
    ) -> Command:
        """The message. Raises Problem for one that is malformed, or not the caller's own."""
        scope = request.scope
        given: dict[str, bytes] = {}
        if self.fresh is not None:
            fresh = claim.fresh_id() if claim else str(uuid7())
            given[self.fresh] = f'"{fresh}"'.encode()
        if limited and self.own is not None:
            given[self.own.name] = _encode(caller.subject or None)
        told = merged(self.known, scope["path_params"], from_query(scope))
        for name, value in told.items():
            given[name] = self.known[name].json(value) if isinstance(value, str) else _encode(value)
        command = self._decoded(body, given)
        for name, value in told.items():
            parameter = self.known[name]
            if not parameter.agrees(getattr(command, parameter.attribute), value):
                raise malformed(name, "the body contradicts the path or the query string")
        if limited and self.own is not None:
            named = getattr(command, self.own.attribute)
            if named != (caller.subject or None):
                raise forbidden(f"{self.own.name} must be your own")
        return command

    def _decoded(self, body: bytes, given: dict[str, bytes]) -> Command:
        text = spliced(body, given)
        if self.open:
            check_depth(text)
        try:
            command: Command = decoded(self.decode, text)
        except Problem as problem:
            if problem.status == 400 and body:
                decoded(msgspec.json.decode, body)  # says the place in the body that was sent
            raise
        if self.open:
            check_kept(command)
        if self.check is not None:
            decoded(self.check, text)
        check_values(command, self.values)
        return command

    async def _answered(
        self, command: Command, outcome: Accepted, caller: Caller, visit: Visit
    ) -> Response:
        status = self.route.status
        headers = {"entrepot-position": str(outcome.position)}
        if status == 201 and self.location is not None:
            headers["location"] = _filled(self.location, command)
        if status == 204:
            headers["etag"] = f'"{outcome.version}"'
            return Response(status_code=204, headers=headers)
        headers["content-type"] = "application/json"
        look = partial(self._row, command, caller)
        if self.rest is not None and (wait_s := preferred_s(visit)):
            headers["preference-applied"] = f"wait={wait_s}"
            row = await self.rest.settled(look, wait_s)
        else:
            row = await (self.rest.told(look) if self.rest is not None else look())
        if row is None and self.ask is not None:
            status = 202  # done, but there is only the outcome to be shown
        body = _encode(on_wire(outcome) if row is None else row)
        if row is None:
            headers["etag"] = f'"{outcome.version}"'
        elif (version := row.get("version")) is not None:
            headers["etag"] = tagged(version, body)
        return Response(body, status_code=status, headers=headers)

    async def _row(self, command: Command, caller: Caller) -> Any:
        """The answer's row; None where there is none, or it is not the caller's to see."""
        if self.ask is None or self.answer_type is None:
            return None
        fields = {name: getattr(command, name) for name in self.shared}
        if self.ask.own is not None and (
            self.ask.scope == PUBLIC or self.ask.scope not in caller.scopes
        ):
            fields[self.ask.own] = caller.subject or None
        query = self.answer_type(**fields)
        if not may_ask(self.ask, query, caller):
            return None
        try:
            return await self.questions.ask(query, caller.tenant)
        except Unavailable:  # what was asked for is done all the same
            return None


def spliced(body: bytes, given: dict[str, bytes]) -> bytes:
    """The body's object with these fields in front of its own. Raises Problem for no object."""
    front = b",".join([b'"%b":%b' % (name.encode(), value) for name, value in given.items()])
    if not body:
        return b"{%b}" % front
    start = body.find(b"{")
    if start < 0 or body[:start].strip():
        decoded(msgspec.json.decode, body)
        raise malformed("", "Expected `object`")
    if not front:
        return body
    rest = body[start + 1 :]
    comma = b"" if rest.lstrip()[:1] == b"}" else b","
    return b"{%b%b%b" % (front, comma, rest)


def _demanded(visit: Visit) -> int | None:
    """The version the caller demands with If-Match; None for any."""
    header = visit.headers.get(b"if-match")
    if header is None or header == b"*":
        return None
    found = _TAG.fullmatch(header.strip())
    if found is None:
        raise unreadable('If-Match must be one version in quotes, such as "3"')
    return int(found[1])


def _rest(route: Route, catalog: Catalog, woken: Woken) -> Rest | None:
    if route.settling is None:
        return None
    names = [catalog.names[event] for event in route.settling.events]
    return Rest(route.settling, names, woken)


def _shared(route: Route) -> list[str]:
    if route.answer is None:
        return []
    asked = {field.name for field in msgspec.structs.fields(route.answer)}
    return [f.name for f in msgspec.structs.fields(route.message) if f.name in asked]


def _location(route: Route, catalog: Catalog) -> str | None:
    """The path of the route that answers with what this command made."""
    attributes = {p.name: p.attribute for p in parameters(route.message).values()}
    for other in catalog.routes:
        names = names_in(other.path)
        if (
            other.message is route.answer
            and other.method == "GET"
            and names
            and all(name in attributes for name in names)
        ):
            return re.sub(r"\w+(?=\})", lambda found: attributes[found[0]], other.path)
    return None


def _filled(template: str, command: Command) -> str:
    names = names_in(template)
    return template.format(**{n: quote(str(getattr(command, n)), safe="") for n in names})
