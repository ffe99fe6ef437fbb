"""Whatever a context declares is answered, shown, asked and allowed somewhere."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from inspect import getmembers, isclass
from typing import Any

import msgspec
import pytest

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Command, Event, Query

from .source import CONTEXTS, NAMES, ROOT, camel, context, room, sections, tree

CATALOG = Catalog([context(name) for name in NAMES])
LIMIT_MAX = 500
HOUSE = "house"
"""The scope that no role holds: what bears it is asked by a door itself, never for a caller."""


def module_names(name: str, *rooms: str) -> list[str]:
    paths = [path for each in rooms for path in room(name, each)]
    found = [p.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for p in paths]
    return [m.removesuffix(".__init__") for m in found]


def declared(name: str, kind: type, *rooms: str) -> set[type]:
    """The messages of this kind that a context's rooms define."""
    return {
        member
        for module in module_names(name, *rooms)
        for _, member in getmembers(import_module(module), isclass)
        if issubclass(member, kind) and member is not kind and member.__module__ == module
    }


def fields(message: type) -> set[str]:
    return {field.name for field in msgspec.structs.fields(message)}


def names_in(trees: list[ast.AST]) -> set[str]:
    """Every class that a match case or an annotation of these names."""
    found: set[str] = set()
    for each in trees:
        for node in ast.walk(each):
            part: ast.AST | None = None
            if isinstance(node, ast.MatchClass):
                part = node.cls
            elif isinstance(node, ast.arg):
                part = node.annotation
            for name in ast.walk(part) if part is not None else ():
                if isinstance(name, ast.Name):
                    found.add(name.id)
                elif isinstance(name, ast.Attribute):
                    found.add(name.attr)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_rule_of_its_own_context(name: str) -> None:
    ruled = [rule.command for rule in context(name).rules]
    assert len(ruled) == len(set(ruled))
    assert set(ruled) == declared(name, Command, "commands", "published")


@pytest.mark.parametrize("name", NAMES)
def test_every_event_is_in_the_manifest_once(name: str) -> None:
    events = context(name).events
    assert len(events) == len(set(events))
    assert set(events) == declared(name, Event, "events", "published")


@pytest.mark.parametrize("name", NAMES)
def test_every_event_changes_a_state(name: str) -> None:
    known = names_in([tree(path) for path in room(name, "state")])
    assert {event.__name__ for event in context(name).events} - known == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_refusal_is_used_by_a_rule_and_shown_in_a_test(name: str) -> None:
    refusals = import_module(f"entrepot.contexts.{name}.commands").Refusal
    rules = "".join(p.read_text("utf-8") for p in room(name, "decide") + room(name, "state"))
    tests = (ROOT / "tests" / "contexts").rglob(f"*{name}*.py")
    shown = "".join(p.read_text("utf-8") for p in tests)
    for refusal in refusals:
        assert refusal.value == refusal.name
        assert re.fullmatch(r"[A-Z]+(_[A-Z0-9]+)*", refusal.value)
    assert [r.name for r in refusals if f"Refusal.{r.name}" not in rules] == [], "never used"
    word = set(re.findall(r"[A-Z][A-Z0-9_]+", shown))
    assert [r.name for r in refusals if r.name not in word] == [], "never shown"


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_its_sql_and_every_sql_its_question(name: str) -> None:
    asked = {ask.query for ask in context(name).asks}
    by_sql = {ask.query.__name__ for ask in context(name).asks if not ask.engine}
    assert by_sql == set(sections(name))
    assert asked == declared(name, Query, "queries", "published")


@pytest.mark.parametrize("name", NAMES)
def test_what_an_engine_answers_is_published(name: str) -> None:
    """An adapter knows of a context only what that has published."""
    engines = {ask.query for ask in context(name).asks if ask.engine}
    assert engines == declared(name, Query, "published")


@pytest.mark.parametrize("name", NAMES)
def test_the_sql_of_a_question_uses_its_fields_and_no_other(name: str) -> None:
    for ask in context(name).asks:
        if ask.engine or ask.reckon:
            continue
        sql = re.sub(r"--.*$|'[^']*'", "", sections(name)[ask.query.__name__], flags=re.MULTILINE)
        used = set(re.findall(r"(?<!:):([a-z_]\w*)", sql))
        assert used == fields(ask.query), ask.query.__name__


@pytest.mark.parametrize("name", NAMES)
def test_lists_are_pages_and_single_answers_are_not(name: str) -> None:
    for ask in context(name).asks:
        if ask.engine or ask.reckon:
            continue
        sql = sections(name)[ask.query.__name__]
        paged = {"limit", "after"} <= fields(ask.query)
        assert ask.many == paged, ask.query.__name__
        assert ask.many == bool(re.search(r"\bcursor\b", sql)), ask.query.__name__
        assert ask.many == bool(re.search(r"LIMIT\s+:limit\s*\+\s*1", sql)), ask.query.__name__
        if paged:
            schema = msgspec.json.schema(ask.query)["$defs"][ask.query.__name__]["properties"]
            assert schema["limit"]["maximum"] <= LIMIT_MAX, ask.query.__name__


@pytest.mark.parametrize("name", NAMES)
def test_own_names_a_field_that_can_hold_a_caller(name: str) -> None:
    for ask in context(name).asks:
        assert ask.own is None or ask.own in fields(ask.query), ask.query.__name__
    for rule in context(name).rules:
        assert rule.own is None or rule.own in fields(rule.command), rule.command.__name__


@pytest.mark.parametrize("name", NAMES)
def test_every_route_opens_onto_something_known_by_fields_it_has(name: str) -> None:
    asks = {ask.query: ask for ask in context(name).asks}
    rules = {rule.command: rule for rule in context(name).rules}
    for route in context(name).routes:
        where = f"{route.method} {route.path}"
        assert route.message in asks or route.message in rules, where
        in_path = re.findall(r"\{(\w+)\}", route.path)
        assert set(in_path) <= {camel(field) for field in fields(route.message)}, where
        assert route.help.strip(), where
        if route.message in asks:
            assert route.method == "GET" or route.message.__name__.startswith("Get"), where
            assert route.answer is None, where
            continue
        assert route.method in ("POST", "PUT", "PATCH", "DELETE"), where
        assert rules[route.message].scope is not None, f"{where}: nobody may ask it"
        assert route.fresh is None or route.fresh in fields(route.message), where
        if route.answer is not None:
            assert route.answer in asks, where
            assert needed(route.answer) <= fields(route.message), where


def needed(query: type) -> set[str]:
    return {field.name for field in msgspec.structs.fields(query) if field.required}


def test_no_two_routes_share_a_method_and_a_path() -> None:
    places = [(r.method, re.sub(r"\{\w+\}", "{}", r.path)) for r in CATALOG.routes]
    assert [place for place in places if places.count(place) > 1] == []


def test_every_question_can_be_asked_at_a_path_or_answers_a_command() -> None:
    """Commands can always be asked at the door for batches."""
    opened = {route.message for route in CATALOG.routes} | {r.answer for r in CATALOG.routes}
    hidden = [
        query.__name__
        for query, ask in CATALOG.asks.items()
        if query not in opened and ask.scope != HOUSE
    ]
    assert hidden == []


@pytest.mark.skipif("identity" not in NAMES, reason="roles are identity's")
def test_every_scope_is_granted_to_a_role() -> None:
    roles = import_module("entrepot.contexts.identity.published").ROLES
    granted = {scope for scopes in roles.values() for scope in scopes} | {HOUSE, PUBLIC}
    used = {rule.scope for rule in CATALOG.rules.values() if rule.scope}
    used |= {ask.scope for ask in CATALOG.asks.values() if ask.scope}
    assert sorted(used - granted) == []
    own = {f"{rule.scope}:own" for rule in CATALOG.rules.values() if rule.own}
    own |= {f"{ask.scope}:own" for ask in CATALOG.asks.values() if ask.own}
    known = used | own | {HOUSE, "admin"}
    granted = {scope for scope in granted if scope.split(":")[0] in NAMES}
    assert sorted(granted - known) == [], "granted, but nothing asks for it"


@pytest.mark.parametrize("name", NAMES)
def test_sagas_and_followers_hear_events_that_are_told(name: str) -> None:
    told = {shape.type for shape in CATALOG.shapes.values()}
    heard = [(saga.name, saga.on) for saga in context(name).sagas]
    heard += [(follower.name, follower.on) for follower in context(name).followers]
    for listener, on in heard:
        assert on, listener
        outside = [e for e in on if e.__module__.split(".")[2] in NAMES and e not in told]
        assert outside == [], listener


@pytest.mark.parametrize("name", NAMES)
def test_answers_give_columns_that_the_sql_has(name: str) -> None:
    for ask in context(name).asks:
        if ask.engine or ask.reckon:
            continue
        sql = sections(name)[ask.query.__name__]
        missing = [f for f in fields(ask.answer) if not re.search(rf"\b{f}\b", sql)]
        assert "*" in sql or missing == [], f"{ask.query.__name__}: {missing}"


@pytest.mark.parametrize("name", NAMES)
def test_every_message_is_bounded(name: str) -> None:
    """A string or list without a bound lets one caller fill the log."""
    for command in (rule.command for rule in context(name).rules if rule.scope):
        assert list(unbounded(msgspec.json.schema(command), set())) == [], command.__name__


def unbounded(schema: Any, seen: set[str], path: str = "") -> list[str]:
    found: list[str] = []
    if isinstance(schema, list):
        for part in schema:
            found += unbounded(part, seen, path)
    if not isinstance(schema, dict):
        return found
    kind = schema.get("type")
    if kind == "string" and not {"maxLength", "enum", "format"} & set(schema):
        pattern = schema.get("pattern", "")
        if not re.fullmatch(r"\^[^*+]*\$", pattern):
            found.append(path)
    if kind == "array" and not {"maxItems", "prefixItems"} & set(schema):
        found.append(path)
    for key, part in schema.items():
        if key in ("properties", "$defs"):
            for name, inner in part.items():
                found += unbounded(inner, seen, f"{path}.{name}")
        elif key in ("anyOf", "items", "prefixItems", "additionalProperties"):
            found += unbounded(part, seen, f"{path}[]")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_an_answer(name: str) -> None:
    for ask in context(name).asks:
        assert issubclass(ask.answer, Answer)
        assert (CONTEXTS / name / "queries.sql").is_file()
