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
from entrepot.contexts.inventory.published import StockMoved, StockReserved, StockUnreserved
from entrepot.contexts.orders.published import OrderPlaced
from entrepot.kernel.react import Follower

from .views import products, sales, shelves, stock

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
    Follower("shelves", shelves, on=(CategoryAdded, CategoryChanged, CategoryRemoved)),
    Follower("stock", stock, on=(StockMoved, StockReserved, StockUnreserved)),
    Follower("sales", sales, on=(OrderPlaced,)),
)
