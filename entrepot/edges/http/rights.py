"""What a caller may ask, decided at the door; the kernel checks every command again."""

from __future__ import annotations

from typing import Any

from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC, Rule
from entrepot.kernel.message import Query

from .auth import Caller
from .problems import forbidden, unauthenticated


def only_own(rule: Rule[Any], caller: Caller) -> str | None:
    """The field that must name the caller, for one who may ask this in his own name only.

    Raises Problem for one who may not ask it at all.
    """
    scope = rule.scope
    if scope is not None:
        if scope in caller.scopes:
            return rule.own if scope == PUBLIC else None
        if rule.own is not None and f"{scope}:own" in caller.scopes:
            return rule.own
    if not caller.subject:
        raise unauthenticated()
    raise forbidden(f"the scope {scope} is needed" if scope else "only the house itself may ask")


def own_limit(ask: Ask, caller: Caller) -> str | None:
    """The field of the query that limits the answer to the caller; as `only_own`."""
    scope = ask.scope
    if scope == PUBLIC:
        return ask.own
    if scope is None or scope in caller.scopes:
        return None
    if ask.own is not None and f"{scope}:own" in caller.scopes:
        return ask.own
    if not caller.subject:
        raise unauthenticated()
    raise forbidden(f"the scope {scope} is needed")


def may_ask(ask: Ask, query: Query, caller: Caller) -> bool:
    """Whether this very query may be asked."""
    scope = ask.scope
    if scope == PUBLIC and ask.own is not None:
        return bool(getattr(query, ask.own) == (caller.subject or None))
    if scope is None or scope in caller.scopes:
        return True
    return (
        ask.own is not None
        and f"{scope}:own" in caller.scopes
        and getattr(query, ask.own) == caller.subject
    )
