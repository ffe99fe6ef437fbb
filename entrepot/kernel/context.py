"""The manifest by which a context hands itself to the house: data, no conditionals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from .decider import Kind, Rule
from .message import Answer, Command, Event, Query
from .react import Follower, Saga
from .views import Table, Tally, View

Upcast = Callable[[dict[str, Any]], dict[str, Any]]
Reckon = Callable[[Any, Sequence[dict[str, Any]]], Sequence[dict[str, Any]]]


class Ask(msgspec.Struct, frozen=True):
    """A query and what it answers; its SQL is the one of that name in `queries.sql`.

    `many` answers a page of rows, otherwise one row or nothing. What many ask at the same moment
    may cost one statement: one row always, a page where it `joins`, which is for lists whose way
    through the tables is the same whatever is asked. A caller who holds only `<scope>:own` gets
    what `own`, a field of the query, limits to the caller. A query without scope, or with the scope
    `public`, is open to everyone, also without a token; `own` of a public one is the caller's id,
    and nobody's for a guest. Where an `engine` is named, that one answers instead of SQL; the app
    knows which adapter it is. Where Python keeps the rule, `reckon(query, rows)` makes of the
    SQL's rows those to answer: of many, those behind `after`, with a cursor.
    """

    query: type[Query]
    answer: type[Answer]
    scope: str | None = None
    many: bool = False
    joins: bool = False
    own: str | None = None
    engine: str = ""
    reckon: Reckon | None = None


class Settling(msgspec.Struct, frozen=True):
    """How the answer to a command comes to rest by itself.

    While its `status` is one of `passing`, something is still on its way; after each of these
    `events` it may be over. One that is `fleeting` is over in a moment, and says so little until
    then that everybody is answered after it.
    """

    passing: tuple[str, ...]
    events: tuple[type[Event], ...]
    fleeting: tuple[str, ...] = ()


class Route(msgspec.Struct, frozen=True):
    """One line of the API: a method and a path open onto a command or a query.

    Path and query parameters and the body together make the message. `fresh` names the id that
    the door makes when the caller gives none; `answer` is the query whose answer a command's
    caller gets back, asked by the command's fields of the same names. With `settling` a caller may
    prefer to wait for that answer until it is at rest.
    """

    method: str
    path: str
    message: type[Command] | type[Query]
    help: str
    fresh: str | None = None
    answer: type[Query] | None = None
    status: int = 200
    settling: Settling | None = None


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the house needs to know of a context.

    `package` holds its `views.sql` and `queries.sql`; `entrepot.contexts.<name>` when empty.
    """

    name: str
    package: str = ""
    kinds: tuple[Kind[Any], ...] = ()
    rules: tuple[Rule[Any], ...] = ()
    events: tuple[type[Event], ...] = ()
    upcasts: Mapping[type[Event], tuple[Upcast, ...]] = {}
    tables: tuple[Table, ...] = ()
    tallies: tuple[Tally, ...] = ()
    view: View | None = None
    asks: tuple[Ask, ...] = ()
    sagas: tuple[Saga, ...] = ()
    followers: tuple[Follower, ...] = ()
    effects: Mapping[str, type[Any]] = {}
    routes: tuple[Route, ...] = ()
