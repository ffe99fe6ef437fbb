"""Which route a path leads to: a tree of its segments, so that many routes cost no more than few.

A router that tries one regular expression after another spends more on a hundred routes than the
rest of the door does on the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from inspect import iscoroutinefunction
from urllib.parse import unquote_to_bytes

from starlette.requests import Request
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from .problems import Problem, unreadable

_PARAMETER = re.compile(r"^\{([A-Za-z_][A-Za-z0-9_]*)(:str|:path)?\}$")


class Way:
    """One route that a request may take: its methods, the names of its parameters, its endpoint."""

    __slots__ = ("direct", "endpoint", "names", "route", "template")

    def __init__(self, route: Route, names: Sequence[str]) -> None:
        self.route, self.names, self.template = route, tuple(names), route.path
        self.endpoint = route.endpoint
        # A coroutine function is called without the layers that only other endpoints need.
        self.direct = iscoroutinefunction(route.endpoint)

    async def take(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.direct:
            response = await self.endpoint(Request(scope, receive, send))
            await response(scope, receive, send)
        else:
            await self.route.app(scope, receive, send)


class Node:
    """A segment of the paths: what may follow it, and what may be done when it is the last."""

    __slots__ = ("fixed", "methods", "rest", "variable")

    def __init__(self) -> None:
        self.fixed: dict[str, Node] = {}
        self.variable: Node | None = None
        self.rest: Node | None = None
        self.methods: dict[str, Way] = {}


class Signpost:
    """Knows all routes. Fixed segments go before variable ones, whatever the order of routes."""

    __slots__ = ("_exact", "_root", "others")

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        self._root = Node()
        self._exact: dict[str, Node] = {}
        self.others: list[BaseRoute] = []
        for route in routes:
            if isinstance(route, Route):
                self._add(route)
            else:
                self.others.append(route)

    def _add(self, route: Route) -> None:
        node, names = self._root, []
        for segment in route.path.split("/")[1:]:
            if parameter := _PARAMETER.match(segment):
                names.append(parameter[1])
                kind = "rest" if parameter[2] == ":path" else "variable"
                after = getattr(node, kind) or Node()
                setattr(node, kind, after)
                node = after
            elif "{" in segment:
                raise ValueError(f"a parameter must be a whole segment: {route.path}")
            else:
                node = node.fixed.setdefault(segment, Node())
        way = Way(route, names)
        for method in route.methods or ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"):
            # HEAD comes with every GET; it gives way to one that is spelled out.
            if method in node.methods and method != "HEAD":
                raise ValueError(f"{method} {route.path} is routed twice")
            node.methods.setdefault(method, way)
        if not names:
            self._exact[route.path] = node

    def find(self, scope: Scope) -> tuple[Way, dict[str, str]] | None:
        """The way and the path's parameters; None when no route has this path.

        Raises Problem 405 when other methods would be right, 400 for a path that is not UTF-8.
        """
        method: str = scope["method"]
        node = self._exact.get(scope["path"])
        if node is not None and (way := node.methods.get(method)) is not None:
            return way, {}
        allowed: set[str] = set()
        for node, values in _walk(self._root, _segments(scope), 0, ()):
            if (way := node.methods.get(method)) is not None:
                return way, dict(zip(way.names, values, strict=True))
            allowed.update(node.methods)
        if allowed:
            raise not_allowed(allowed)
        return None

    def methods(self, scope: Scope) -> set[str]:
        """What may be done with this path."""
        found: set[str] = set()
        for node, _ in _walk(self._root, _segments(scope), 0, ()):
            found.update(node.methods)
        return found


def not_allowed(allowed: Iterable[str]) -> Problem:
    names = ", ".join(sorted({*allowed, "OPTIONS"}))
    detail = f"this path answers {names}"
    return Problem(405, "METHOD_NOT_ALLOWED", detail, headers={"allow": names})


def _segments(scope: Scope) -> list[str]:
    """The path's segments, decoded one by one: an id may contain an encoded slash."""
    raw: bytes = scope.get("raw_path") or b""
    if b"%" not in raw:
        path: str = scope["path"]
        return path.split("/")[1:]
    try:
        return [unquote_to_bytes(part).decode() for part in raw.split(b"?")[0].split(b"/")[1:]]
    except UnicodeDecodeError:
        raise unreadable("the path is not UTF-8") from None


def _walk(
    node: Node, segments: list[str], depth: int, values: tuple[str, ...]
) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """All nodes where these segments end, the most literal first."""
    if depth == len(segments):
        if node.methods:
            yield node, values
        return
    segment = segments[depth]
    if (after := node.fixed.get(segment)) is not None:
        yield from _walk(after, segments, depth + 1, values)
    if node.variable is not None and segment:
        yield from _walk(node.variable, segments, depth + 1, (*values, segment))
    if node.rest is not None and segment:
        yield node.rest, (*values, "/".join(segments[depth:]))
