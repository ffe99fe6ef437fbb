"""What training tells recommendations."""

from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command, Value
from entrepot.kernel.units import Id

NEIGHBOURS_MAX = 50

Weight = Annotated[
    int, Meta(gt=0, le=10**9, description="how much one speaks for the other, in millionths")
]


class Neighbour(Value):
    product_id: Id
    weight: Weight


Neighbours = Annotated[tuple[Neighbour, ...], Meta(max_length=NEIGHBOURS_MAX)]


class LearnNeighbours(Command):
    """Whoever took this product may want these, the likeliest first."""

    product_id: Id
    others: Neighbours
