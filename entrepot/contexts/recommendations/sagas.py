"""What recommendations remember of what others tell."""

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.orders.published import OrderCancelled, OrderPlaced
from entrepot.kernel.react import Follower

from .views import baskets, offers

FOLLOWERS = (
    Follower("offers", offers, on=(OfferChanged,)),
    Follower("baskets", baskets, on=(OrderPlaced, OrderCancelled)),
)
