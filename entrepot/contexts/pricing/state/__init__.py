"""What deciding about prices needs, by what the rules are about."""

from .lists import ARTICLE, CUSTOMER, PRICE_LIST, STORE, Article
from .promotions import CAMPAIGN, COUPON, COUPON_USER, Campaign
from .quotes import QUOTE, REDEMPTION, Quote
from .shelves import BOOK, PRODUCT, SHELF, TREE, Book
from .tables import SHIPPING, TAXES

KINDS = (
    *(ARTICLE, PRICE_LIST, STORE, CUSTOMER, CAMPAIGN, BOOK, TAXES, SHIPPING),
    *(COUPON, COUPON_USER, QUOTE, REDEMPTION, PRODUCT, TREE, SHELF),
)

__all__ = [
    "ARTICLE",
    "BOOK",
    "CAMPAIGN",
    "COUPON",
    "COUPON_USER",
    "CUSTOMER",
    "KINDS",
    "PRICE_LIST",
    "PRODUCT",
    "QUOTE",
    "REDEMPTION",
    "SHELF",
    "SHIPPING",
    "STORE",
    "TAXES",
    "TREE",
    "Article",
    "Book",
    "Campaign",
    "Quote",
]
