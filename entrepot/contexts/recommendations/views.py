"""What reads see of recommendations; most of it follows from what others tell."""

from collections.abc import Iterable
from itertools import combinations

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.orders.published import OrderPlaced
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
    """Every order counts once for each of its products and each pair of them.

    A guest's order is a visitor of its own; `~` is in no user's id.
    """
    event = recorded.event
    if not isinstance(event, OrderPlaced):
        return []
    products = list(dict.fromkeys([line.product_id for line in event.lines]))[:PRODUCTS_MAX]
    visitor = event.user_id or f"~{event.order_id}"
    day = recorded.at.date()
    changes = [DAYS.count(day, each, ordered=1) for each in products]
    changes += [TASTES.count(visitor, day, each, ordered=1) for each in products]
    changes += [PAIRS.count(a, b, together=1) for a, b in combinations(sorted(products), 2)]
    return changes
