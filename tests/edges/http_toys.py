"""A toy context for the HTTP door: all kinds of routes, and a rule with a bug."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from entrepot.kernel.context import Ask, Context, Route
from entrepot.kernel.decider import Decision, Given, Kind, Rule
from entrepot.kernel.message import Answer, Command, Event, Query, Recorded, Refused, State
from entrepot.kernel.units import Id, Moment, Name, Quantity, Text
from entrepot.kernel.views import Change, Table


class MakeToy(Command):
    """A toy is made."""

    toy_id: Id
    user_id: Id | None = None
    name: Name
    size: Quantity = 1
    notes: dict[str, Any] = msgspec.field(default_factory=dict)


class RenameToy(Command):
    toy_id: Id
    name: Name


class BreakToy(Command):
    """Meets a bug."""

    toy_id: Id


class ScrapToy(Command):
    toy_id: Id
    reason: Text = ""
    scrapped_at: Moment | None = None


class MoveToy(Command):
    """Onto a shelf that is numbered, on a day."""

    toy_id: Id
    shelf: Annotated[int, Meta(ge=1, le=100)]


class ToyMade(Event):
    toy_id: Id
    user_id: Id | None = None
    name: Name
    size: Quantity = 1


class ToyRenamed(Event):
    toy_id: Id
    name: Name


class ToyScrapped(Event):
    toy_id: Id


class ToyMoved(Event):
    toy_id: Id
    shelf: int


class Toy(State):
    name: str = ""
    is_scrapped: bool = False


def evolve(toy: Toy, event: Any) -> Toy:
    match event:
        case ToyMade(name=name) | ToyRenamed(name=name):
            return Toy(name=name, is_scrapped=toy.is_scrapped)
        case ToyScrapped():
            return Toy(name=toy.name, is_scrapped=True)
    return toy


TOY = Kind("toy", Toy(), evolve)
TOYS = Table("toys.toys", ("toy_id",))


def decide(command: Any, given: Given) -> Decision:
    toy = TOY.of(given, command.toy_id)
    stream = TOY(command.toy_id)
    match command:
        case MakeToy():
            if toy.name:
                return Refused("TOY_EXISTS", "there is one already")
            made = ToyMade(
                toy_id=command.toy_id,
                user_id=command.user_id,
                name=command.name,
                size=command.size,
            )
            return [(stream, made)]
        case BreakToy():
            raise ZeroDivisionError("a bug")
    if not toy.name:
        return Refused("UNKNOWN_TOY")
    match command:
        case RenameToy(toy_id=toy_id, name=name):
            return [(stream, ToyRenamed(toy_id=toy_id, name=name))]
        case MoveToy(toy_id=toy_id, shelf=shelf):
            return [(stream, ToyMoved(toy_id=toy_id, shelf=shelf))]
    return [(stream, ToyScrapped(toy_id=command.toy_id))]


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case ToyMade(toy_id=toy_id, user_id=user_id, name=name):
            yield TOYS.put(
                toy_id=toy_id, user_id=user_id, name=name, shelf=0, version=recorded.version
            )
        case ToyRenamed(toy_id=toy_id, name=name):
            yield TOYS.change(toy_id, name=name, version=recorded.version)
        case ToyMoved(toy_id=toy_id, shelf=shelf):
            yield TOYS.change(toy_id, shelf=shelf, version=recorded.version)
        case ToyScrapped(toy_id=toy_id):
            yield TOYS.remove(toy_id)


class ToyAnswer(Answer):
    toy_id: str
    user_id: str | None
    name: str
    shelf: int
    version: int


class GetToy(Query):
    toy_id: Id
    user_id: Id | None = None


class ListToys(Query):
    """Toys by id."""

    user_id: Id | None = None
    names: tuple[str, ...] = ()
    weight: float | None = None
    made_since: Moment | None = None
    limit: Annotated[int, Meta(ge=1, le=500)] = 50
    after: str | None = None


class CountToys(Query):
    """How many there are."""


class ToyCount(Answer):
    toys: int


class ShowCatalog(Query):
    """Open to everybody."""


class CatalogAnswer(Answer):
    words: str


ASKS = (
    Ask(GetToy, ToyAnswer, "toys:read", own="user_id"),
    Ask(ListToys, ToyAnswer, "toys:read", many=True, own="user_id"),
    Ask(CountToys, ToyCount, "toys:read"),
    Ask(ShowCatalog, CatalogAnswer),
)
ROUTES = (
    Route("POST", "/api/v1/toys", MakeToy, "Make", "toy_id", GetToy, 201),
    Route("GET", "/api/v1/toys", ListToys, "Toys"),
    Route("GET", "/api/v1/toys/count", CountToys, "How many"),
    Route("GET", "/api/v1/toys/{toyId}", GetToy, "A toy"),
    Route("PUT", "/api/v1/toys/{toyId}", RenameToy, "Rename", answer=GetToy),
    Route("DELETE", "/api/v1/toys/{toyId}", ScrapToy, "Scrap", status=204),
    Route("POST", "/api/v1/toys/{toyId}/break", BreakToy, "Break"),
    Route("PUT", "/api/v1/toys/{toyId}/shelf/{shelf}", MoveToy, "Move", answer=GetToy),
    Route("GET", "/api/v1/showcase", ShowCatalog, "For everybody"),
)


def _writes(command: Any, given: Given) -> list[str]:
    return [TOY(command.toy_id)]


def _rule(command: type[Any], own: str | None = None) -> Rule[Any]:
    return Rule(command, decide, writes=_writes, scope="toys:write", own=own)


CONTEXT = Context(
    name="toys",
    package="tests.edges.http_toys",
    kinds=(TOY,),
    rules=(
        _rule(MakeToy, own="user_id"),
        _rule(RenameToy),
        _rule(ScrapToy),
        _rule(BreakToy),
        _rule(MoveToy),
    ),
    events=(ToyMade, ToyRenamed, ToyScrapped, ToyMoved),
    tables=(TOYS,),
    view=view,
    asks=ASKS,
    routes=ROUTES,
)
