"""Who may ask what, of the whole catalogue at once: each question and command, by each door, for
each role, a guest, a partner's program, and somebody who holds nothing.

That what a question's `own` limits is no other's in the rows either is for
`tests/compliance/test_every_question.py`, and that businesses stay apart for
`tests/journeys/test_tenant_walls.py`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, Literal
from urllib.parse import quote, urlencode

import msgspec
import pytest
from graphql import GraphQLField, ast_from_value, print_ast

from entrepot.contexts.identity.published import HOUSE, ROLES
from entrepot.edges.graphql.names import field_names
from entrepot.edges.http.resources.parameters import names_in
from entrepot.kernel.context import Ask, Route
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Query
from tests.compliance.house import CATALOG
from tests.compliance.test_every_question import values
from tests.examples import examples
from tests.house.source import NAMES

from .http_house import House, Reply, token

BUSINESSES = ("acme", "elsewhere")
CALLERS: Mapping[str, frozenset[str]] = {
    "guest": frozenset(),
    "nobody": frozenset(),
    "program": frozenset({"orders:read", "inventory:read"}),
    **{str(role): held for role, held in ROLES.items()},
}
ASKS = [ask for ask in CATALOG.asks.values() if ask.scope != HOUSE]
PATHS = [(route, ask) for route in CATALOG.routes for ask in ASKS if route.message is ask.query]
EXAMPLES = {type(command): command for name in NAMES for command in examples(name)}
FIELDS = field_names(CATALOG, [ask.query for ask in ASKS])
UNKNOWN: Any = SimpleNamespace(guesses=lambda field: ["0198c1f2-0000-7000-8000-0123456789ab"])
"""An id of nothing, as hard to guess as a guest's cart's."""


def may(scope: str | None, own: str | None, caller: str) -> Literal["all", "own", "nothing"]:
    """What somebody may ask of what bears this scope: the one place where it is said."""
    held = CALLERS[caller]
    if scope == PUBLIC:
        return "own" if own else "all"
    if scope in held:
        return "all"
    return "own" if own and f"{scope}:own" in held else "nothing"


class Doors(House):
    """The doors of the whole catalogue; what comes through them is noted, and nothing found."""

    def __init__(self) -> None:
        super().__init__(contexts=tuple(CATALOG.contexts.values()))
        self.asked: list[tuple[Query, str]] = []

    async def ask(self, query: Query, tenant: str) -> Any:
        self.asked.append((query, tenant))
        return {"items": [], "next": None} if CATALOG.asks[type(query)].many else None

    async def said(self, caller: str, method: str, target: str, body: Any, tenant: str) -> Reply:
        self.asked.clear()
        held = None if caller == "guest" else token("me", *CALLERS[caller], tenant=tenant)
        return await self.call(method, target, body, token=held)

    def check(self, ask: Ask, tenant: str, *, of: str, refused: bool) -> None:
        """What was asked, if anything: of this business, and of nobody but `of` where limited."""
        name = CATALOG.names[ask.query]
        if refused:
            assert self.asked == [], f"{name} was asked"
            return
        ((query, asked_of),) = self.asked
        assert (type(query), asked_of) == (ask.query, tenant)
        if ask.own is not None and of != "all":
            assert getattr(query, ask.own) == (of or None), name


@pytest.fixture
async def doors() -> AsyncIterator[Doors]:
    opened = Doors()
    async with opened:
        yield opened


def given(query: type, **more: Any) -> dict[str, Any]:
    """What the question needs, by the names of its fields."""
    needed = [f for f in msgspec.structs.fields(query) if f.required]
    return {f.name: values(query, f, UNKNOWN)[0] for f in needed} | more


def address(route: Route, fields: Mapping[str, Any]) -> str:
    names = {f.name: f.encode_name for f in msgspec.structs.fields(route.message)}
    told = {names[name]: msgspec.to_builtins(value) for name, value in fields.items()}
    in_path = {name: quote(str(told.pop(name, "x")), safe="") for name in names_in(route.path)}
    return f"{route.path.format_map(in_path)}?{urlencode(told, doseq=True)}"


def cases(ask: Ask, caller: str) -> list[tuple[dict[str, Any], str, bool]]:
    """Fields, of whom is asked then, and whether it is refused."""
    right = may(ask.scope or PUBLIC, ask.own, caller)
    me = "" if caller == "guest" else "me"
    if right != "own" or ask.own is None:
        return [({}, right, right == "nothing")]
    needed = any(f.required and f.name == ask.own for f in msgspec.structs.fields(ask.query))
    return [({ask.own: me} if needed else {}, me, False), ({ask.own: "another"}, "", True)]


@pytest.mark.parametrize("caller", CALLERS)
async def test_a_path_leads_to_what_the_caller_may_ask(doors: Doors, caller: str) -> None:
    for route, ask in PATHS:
        for tenant in BUSINESSES if caller != "guest" else BUSINESSES[:1]:
            for fields, of, refused in cases(ask, caller):
                target = address(route, given(ask.query, **fields))
                reply = await doors.said(caller, "GET", target, None, tenant)
                assert refused or doors.asked, (target, reply.body)
                doors.check(ask, tenant, of=of, refused=refused)
                allowed = {200, 404}
                denied = {401} if caller == "guest" and not fields else {403}
                assert reply.status in (denied if refused else allowed), (target, reply.body)


def document(field: GraphQLField, name: str, fields: Mapping[str, Any]) -> str:
    """The question alone, with its arguments as literals."""
    told = []
    for argument, value in fields.items():
        at = argument if argument in field.args else "id"
        literal = ast_from_value(msgspec.to_builtins(value), field.args[at].type)
        assert literal is not None
        told.append(f"{at}: {print_ast(literal)}")
    arguments = f"({', '.join(told)})" if told else ""
    return f"{{ {name}{arguments} {{ __typename }} }}"


@pytest.mark.parametrize("caller", CALLERS)
async def test_a_field_of_graphql_tells_what_the_caller_may_ask(doors: Doors, caller: str) -> None:
    root = doors.language.schema.query_type
    assert root is not None
    for ask in ASKS:
        name, encoded = FIELDS[ask.query], msgspec.structs.fields(ask.query)
        names = {f.name: f.encode_name for f in encoded}
        for fields, of, refused in cases(ask, caller):
            told = {names[n]: v for n, v in given(ask.query, **fields).items()}
            asked = {"query": document(root.fields[name], name, told)}
            reply = await doors.said(caller, "POST", "/graphql", asked, BUSINESSES[0])
            assert refused or doors.asked, (asked, reply.body)
            doors.check(ask, BUSINESSES[0], of=of, refused=refused)
            codes = [e["extensions"]["code"] for e in reply.json.get("errors", ())]
            assert bool(codes) is refused, (name, reply.body)
            assert set(codes) <= {"FORBIDDEN", "UNAUTHENTICATED"}, (name, reply.body)


@pytest.mark.parametrize("caller", CALLERS)
async def test_a_batch_carries_out_what_the_caller_may_ask(doors: Doors, caller: str) -> None:
    """By the example of each command: in one's own name, and in another's."""
    me = None if caller == "guest" else "me"
    for type_, command in EXAMPLES.items():
        rule, name = CATALOG.rules[type_], CATALOG.names[type_]
        right = may(rule.scope, rule.own, caller)
        whose: Sequence[str | None] = (me, "another") if rule.own else (me,)
        for one in whose:
            asked = msgspec.structs.replace(command, **({rule.own: one} if rule.own else {}))
            item = {"name": name, "command": msgspec.to_builtins(asked)}
            reply = await doors.said(caller, "POST", "/api/v1/commands", [item], BUSINESSES[0])
            if caller == "guest" and rule.scope != PUBLIC:
                assert reply.status == 401, name
                continue
            (outcome,) = reply.json["outcomes"]
            refused = right == "nothing" or (right == "own" and one != me)
            assert (outcome.get("reason") == "FORBIDDEN") is refused, (name, one, outcome)


def test_every_command_that_a_caller_may_ask_has_an_example() -> None:
    """Else the test above would say nothing of it."""
    asked = {type_ for type_, rule in CATALOG.rules.items() if rule.scope is not None}
    assert {CATALOG.names[type_] for type_ in asked - EXAMPLES.keys()} == set()


def test_nobody_is_given_what_only_the_house_asks() -> None:
    assert [name for name, held in CALLERS.items() if held & {HOUSE, PUBLIC}] == []
