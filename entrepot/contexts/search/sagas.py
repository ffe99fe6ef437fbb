"""What search hears of the others."""

from entrepot.contexts.catalog.published import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    ImagesSet,
    OfferChanged,
    ProductAdded,
    ProductChanged,
    ProductStatusChanged,
    ProductTranslated,
)
from entrepot.contexts.inventory.published import StockTurned
from entrepot.contexts.orders.published import OrderCancelled, OrderPlaced
from entrepot.contexts.pricing.published import PriceChanged
from entrepot.contexts.reviews.published import RatingChanged
from entrepot.kernel.react import Follower

from .views import prices, products, ratings, sales, shelves, stock

FOLLOWERS = (
    Follower(
        "products",
        products,
        on=(
            ProductAdded,
            ProductChanged,
            ProductStatusChanged,
            ImagesSet,
            ProductTranslated,
            OfferChanged,
        ),
    ),
    Follower("prices", prices, on=(PriceChanged,)),
    Follower("shelves", shelves, on=(CategoryAdded, CategoryChanged, CategoryRemoved)),
    Follower("stock", stock, on=(StockTurned,)),
    Follower("ratings", ratings, on=(RatingChanged,)),
    Follower("sales", sales, on=(OrderPlaced, OrderCancelled)),
)
