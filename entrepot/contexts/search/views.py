"""What an engine is fed from, and the synonyms."""

from collections.abc import Iterable

from entrepot.contexts.catalog.published import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    Image,
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
from entrepot.engines.pricing.rules import ListPrice
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import FacetLabelled, SynonymsRemoved, SynonymsSet

DOCUMENTS = Table("search.documents", ("product_id",), aside="changed")
TITLES = Table("search.titles", ("product_id", "language"), aside="changed")
OFFERS = Table("search.offers", ("sku",), aside="changed")
PRICES = Table("search.prices", ("sku",), aside="changed")
LEVELS = Table("search.levels", ("sku",), aside="changed")
RATINGS = Table("search.ratings", ("product_id",), aside="changed")
SALES = Table("search.sales", ("product_id",))
CATEGORIES = Table("search.categories", ("category_id",), aside="changed")
SYNONYMS = Table("search.synonyms", ("group_id",), aside="changed")
LABELS = Table("search.labels", ("facet", "language"), aside="changed")
TABLES = (DOCUMENTS, TITLES, OFFERS, PRICES, LEVELS, RATINGS, SALES, CATEGORIES, SYNONYMS, LABELS)


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case SynonymsSet() as group:
            return [SYNONYMS.put(group_id=group.group_id, words=group.words, is_removed=False)]
        case SynonymsRemoved() as group:
            return [SYNONYMS.put(group_id=group.group_id, words=(), is_removed=True)]
        case FacetLabelled() as facet:
            return [
                LABELS.put(
                    facet=facet.facet,
                    language=facet.language,
                    label=facet.label,
                    values=facet.values,
                    version=recorded.version,
                )
            ]
    raise TypeError(recorded.event)


def products(recorded: Recorded) -> Iterable[Change]:
    """What the catalog shows of a product; nothing is deleted, so that each change is seen."""
    match recorded.event:
        case ProductAdded() as event:
            return [*_shown(event), DOCUMENTS.change(event.product_id, added_at=recorded.at)]
        case ProductChanged() as event:
            return _shown(event)
        case ProductStatusChanged() as event:
            return [DOCUMENTS.change(event.product_id, is_active=event.status == "active")]
        case ImagesSet() as event:
            return [DOCUMENTS.change(event.product_id, images=_addresses(event.images))]
        case ProductTranslated() as event:
            return [
                TITLES.put(
                    product_id=event.product_id,
                    language=event.language,
                    name=event.name,
                    description=event.description,
                )
            ]
        case OfferChanged() as offer:
            return [
                OFFERS.put(
                    sku=offer.sku,
                    product_id=offer.product_id,
                    unit_price=offer.unit_price,
                    currency=offer.currency,
                    is_active=offer.is_active,
                )
            ]
    return []


def prices(recorded: Recorded) -> Iterable[Change]:
    """What anybody pays for one, by the lists; a tier's or a channel's prices are not shown."""
    match recorded.event:
        case PriceChanged(sku=sku, prices=prices):
            return [PRICES.put(sku=sku, prices=[p for p in prices if _for_all(p)])]
    return []


def _for_all(price: ListPrice) -> bool:
    return not price.channel and not price.tier and price.quantity_min == 1


def _shown(event: ProductAdded | ProductChanged) -> list[Change]:
    return [
        DOCUMENTS.put(
            product_id=event.product_id,
            name=event.name,
            description=event.description,
            category=event.category,
            attributes=event.attributes,
            images=_addresses(event.images),
            is_active=event.is_active,
        )
    ]


def _addresses(images: Iterable[Image]) -> list[str]:
    return [image.url for image in images]


def shelves(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case CategoryAdded() | CategoryChanged() as shelf:
            return [
                CATEGORIES.put(
                    category_id=shelf.category_id, name=shelf.name, parent_id=shelf.parent_id
                )
            ]
        case CategoryRemoved():
            return []  # nothing is on it any more, and its name may stay
    return []


def stock(recorded: Recorded) -> Iterable[Change]:
    """In how many warehouses some of a SKU are free."""
    match recorded.event:
        case StockTurned(sku=sku, in_stock=in_stock):
            return [LEVELS.count(sku, warehouses=1 if in_stock else -1)]
    return []


def ratings(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case RatingChanged() as rating:
            return [RATINGS.put(product_id=rating.product_id, average=rating.average)]
    return []


def sales(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case OrderPlaced(lines=lines):
            return [SALES.count(line.product_id, units=line.quantity) for line in lines]
        case OrderCancelled(products=products, shipped=False):
            return [SALES.count(product, units=-quantity) for product, quantity in products]
    return []
