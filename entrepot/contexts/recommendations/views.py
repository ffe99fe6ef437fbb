"""What reads see of recommendations; most of it follows from what others tell."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import combinations

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.orders.published import OrderCancelled, OrderPlaced
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import NeighboursLearnt, ProductViewed

OFFERS = Table("recommendations.offers", ("sku",))
PAIRS = Table("recommendations.pairs", ("product_id", "other_id"))
DAYS = Table("recommendations.days", ("day", "product_id"))
TASTES = Table("recommendations.tastes", ("visitor", "day", "product_id"))
NEIGHBOURS = Table("recommendations.neighbours", ("product_id",))
TABLES = (OFFERS, PAIRS, DAYS, TASTES, NEIGHBOURS)

PRODUCTS_MAX = 20
"""So many products of an order are looked at, the first ones: at most 190 pairs."""


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case NeighboursLearnt():
            others = [
                {"productId": other.product_id, "weight": other.weight} for other in event.others
            ]
            return [NEIGHBOURS.put(product_id=event.product_id, others=others)]
        case ProductViewed():
            visitor = event.user_id or f"~{event.session_id}"
            return [
                DAYS.count(recorded.at.date(), event.product_id, viewed=1),
                TASTES.count(visitor, recorded.at.date(), event.product_id, viewed=1),
            ]
    return ()


def offers(recorded: Recorded) -> Iterable[Change]:
    """What is for sale, and as what it is shown."""
    event = recorded.event
    if not isinstance(event, OfferChanged):
        return []
    return [
        OFFERS.put(
            sku=event.sku,
            product_id=event.product_id,
            name=event.name,
            unit_price=event.unit_price,
            currency=event.currency,
            is_default=event.is_default,
            is_active=event.is_active,
        )
    ]


def baskets(recorded: Recorded) -> Iterable[Change]:
    """Every order counts once for each of its products and each pair of them, unless cancelled.

    An order of which a part was shipped before it was cancelled counts: somebody has it.
    """
    match recorded.event:
        case OrderPlaced() as order:
            ordered = [line.product_id for line in order.lines]
            return _counted(order, ordered, order.placed_at or recorded.at, 1)
        case OrderCancelled(placed_at=datetime() as placed_at, shipped=False) as order:
            return _counted(order, [product for product, _ in order.products], placed_at, -1)
    return []


def _counted(
    order: OrderPlaced | OrderCancelled, ordered: Sequence[str], at: datetime, once: int
) -> list[Change]:
    """A guest's order is a visitor of its own; `~` is in no user's id."""
    products = list(dict.fromkeys(ordered))[:PRODUCTS_MAX]
    visitor, day = order.user_id or f"~{order.order_id}", at.date()
    changes = [DAYS.count(day, each, ordered=once) for each in products]
    changes += [TASTES.count(visitor, day, each, ordered=once) for each in products]
    changes += [PAIRS.count(a, b, together=once) for a, b in combinations(sorted(products), 2)]
    return changes
