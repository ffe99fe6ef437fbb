"""What training found, kept where it says something new."""

from collections.abc import Sequence

from entrepot.kernel.decider import Decision, Given, Rule

from ..events import NeighboursLearnt
from ..published import LearnNeighbours, Neighbour
from ..state import SHELF

NEWS = 10
"""A weight has changed when it did by more than one part in so many."""


def learn_neighbours(command: LearnNeighbours, given: Given) -> Decision:
    """Trained again on nearly the same, the log stays as it is."""
    others = tuple([other for other in command.others if other.product_id != command.product_id])
    if _alike(SHELF.of(given, command.product_id).others, others):
        return []
    learnt = NeighboursLearnt(product_id=command.product_id, others=others)
    return [(SHELF(command.product_id), learnt)]


def _alike(before: Sequence[Neighbour], after: Sequence[Neighbour]) -> bool:
    if {other.product_id for other in before} != {other.product_id for other in after}:
        return False
    weights = {other.product_id: other.weight for other in before}
    return all(
        abs(other.weight - weights[other.product_id]) * NEWS <= weights[other.product_id]
        for other in after
    )


RULES = (Rule(LearnNeighbours, learn_neighbours, writes=SHELF.by("product_id")),)
