"""What happened to recommendations."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Id

from .published import Neighbour


class ProductViewed(Event):
    """A customer, or a guest in a session, looked at a product, for the first time that day."""

    product_id: Id
    user_id: Id | None = None
    session_id: Id | None = None


class NeighboursLearnt(Event):
    """All neighbours of a product from now on, the likeliest first."""

    product_id: Id
    others: tuple[Neighbour, ...] = ()


EVENTS = (ProductViewed, NeighboursLearnt)
