"""What reads see of the catalog."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    CollectionDefined,
    PriceChanged,
    PricePlanned,
    ProductAdded,
    ProductChanged,
    ProductTranslated,
    VariantAdded,
    VariantChanged,
)
from .published import OfferChanged

PRODUCTS = Table("catalog.products", ("product_id",))
NAMES = Table("catalog.names", ("product_id", "language"))
VARIANTS = Table("catalog.variants", ("product_id", "variant_id"))
PRICES = Table("catalog.prices", ("product_id", "variant_id", "effective_from"))
CATEGORIES = Table("catalog.categories", ("category_id",))
COLLECTIONS = Table("catalog.collections", ("collection_id",))
TABLES = (PRODUCTS, NAMES, VARIANTS, PRICES, CATEGORIES, COLLECTIONS)

DEFAULT = ""
"""The language of a product's own name."""


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case ProductAdded() | ProductChanged():
            return _product(event, recorded)
        case ProductTranslated():
            return [
                NAMES.put(
                    product_id=event.product_id,
                    language=event.language,
                    name=event.name,
                    description=event.description,
                ),
                _touched(recorded),
            ]
        case OfferChanged():
            return [_touched(recorded)]
        case VariantAdded() | VariantChanged():
            return _variant(event, recorded)
        case PricePlanned():
            return [
                PRICES.put(
                    product_id=event.product_id,
                    variant_id=event.variant_id,
                    effective_from=event.effective_from,
                    unit_price=event.unit_price,
                    set_at=recorded.at,
                )
            ]
        case PriceChanged():
            return _priced(event, recorded)
    return _shelves(recorded)


def _product(event: ProductAdded | ProductChanged, recorded: Recorded) -> list[Change]:
    shown: dict[str, Any] = {
        "name": event.name,
        "description": event.description,
        "category": event.category,
        "attributes": event.attributes,
        "images": event.images,
        "is_active": event.is_active,
        "updated_at": recorded.at,
        "version": recorded.version,
    }
    name = NAMES.put(
        product_id=event.product_id,
        language=DEFAULT,
        name=event.name,
        description=event.description,
    )
    if isinstance(event, ProductChanged):
        return [PRODUCTS.change(event.product_id, **shown), name]
    product = PRODUCTS.put(
        product_id=event.product_id,
        sku=event.sku,
        currency=event.currency,
        unit_price=0,
        created_at=recorded.at,
        **shown,
    )
    return [product, name]


def _touched(recorded: Recorded) -> Change:
    """The version that a reader may demand is the stream's, whatever the last event was."""
    return PRODUCTS.change(
        recorded.event.product_id, updated_at=recorded.at, version=recorded.version
    )


def _variant(event: VariantAdded | VariantChanged, recorded: Recorded) -> list[Change]:
    shown: dict[str, Any] = {
        "options": event.options,
        "weight_g": event.weight_g,
        "length_mm": event.length_mm,
        "width_mm": event.width_mm,
        "height_mm": event.height_mm,
        "barcode": event.barcode,
        "is_active": event.is_active,
    }
    touched = _touched(recorded)
    if isinstance(event, VariantChanged):
        return [VARIANTS.change(event.product_id, event.variant_id, **shown), touched]
    changes = [
        VARIANTS.put(
            product_id=event.product_id,
            variant_id=event.variant_id,
            sku=event.sku,
            unit_price=event.unit_price,
            **shown,
        ),
        PRICES.put(
            product_id=event.product_id,
            variant_id=event.variant_id,
            effective_from=recorded.at,
            unit_price=event.unit_price,
            set_at=recorded.at,
        ),
        touched,
    ]
    if event.variant_id == event.product_id:
        changes.append(PRODUCTS.change(event.product_id, unit_price=event.unit_price))
    return changes


def _priced(event: PriceChanged, recorded: Recorded) -> list[Change]:
    changes = [
        VARIANTS.change(event.product_id, event.variant_id, unit_price=event.unit_price),
        PRICES.put(
            product_id=event.product_id,
            variant_id=event.variant_id,
            effective_from=event.effective_from,
            unit_price=event.unit_price,
            set_at=recorded.at,
        ),
        _touched(recorded),
    ]
    if event.variant_id == event.product_id:
        changes.append(PRODUCTS.change(event.product_id, unit_price=event.unit_price))
    return changes


def _shelves(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case CategoryAdded() | CategoryChanged():
            return [
                CATEGORIES.put(
                    category_id=event.category_id, name=event.name, parent_id=event.parent_id
                )
            ]
        case CategoryRemoved():
            return [CATEGORIES.remove(event.category_id)]
        case CollectionDefined():
            return [
                COLLECTIONS.put(
                    collection_id=event.collection_id,
                    name=event.name,
                    category=event.rule.category,
                    price_min=event.rule.price_min,
                    price_max=event.rule.price_max,
                    attributes=event.rule.attributes,
                )
            ]
    return ()
