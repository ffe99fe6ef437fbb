"""What deciding about recommendations needs."""

from datetime import date
from typing import Any

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from .events import NeighboursLearnt, ProductViewed
from .published import Neighbour

REMEMBERED_MAX = 50


class Visitor(State):
    """What was looked at last; how often, in all."""

    viewed: tuple[str, ...] = ()
    views: int = 0


class Shelf(State):
    others: tuple[Neighbour, ...] = ()


def evolve_visitor(visitor: Visitor, event: Any) -> Visitor:
    match event:
        case ProductViewed(product_id=product_id):
            viewed = (*visitor.viewed, product_id)[-REMEMBERED_MAX:]
            return Visitor(viewed=viewed, views=visitor.views + 1)
    raise TypeError(event)


def evolve_shelf(_: Shelf, event: Any) -> Shelf:
    match event:
        case NeighboursLearnt(others=others):
            return Shelf(others=others)
    raise TypeError(event)


VISITOR = Kind("visitor", Visitor(), evolve_visitor)
SHELF = Kind("shelf", Shelf(), evolve_shelf)
KINDS = (VISITOR, SHELF)


def visit(visitor: str, day: date) -> str:
    """The stream of a visitor's day: what is told of it has an end."""
    return VISITOR(visitor, day.isoformat())
