"""What reads see of the catalog."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    PriceChanged,
    PricePlanned,
    PriceWithdrawn,
    VariantAdded,
    VariantChanged,
)
from .published import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    CollectionDefined,
    CollectionRemoved,
    ImagesSet,
    OfferChanged,
    ProductAdded,
    ProductChanged,
    ProductStatusChanged,
    ProductTranslated,
)

PRODUCTS = Table("catalog.products", ("product_id",))
NAMES = Table("catalog.names", ("product_id", "language"))
WORDS = Table("catalog.words", ("product_id", "language", "place"))
VARIANTS = Table("catalog.variants", ("product_id", "variant_id"))
PRICES = Table("catalog.prices", ("product_id", "variant_id", "effective_from"))
CATEGORIES = Table("catalog.categories", ("category_id",))
COLLECTIONS = Table("catalog.collections", ("collection_id",))
TABLES = (PRODUCTS, NAMES, WORDS, VARIANTS, PRICES, CATEGORIES, COLLECTIONS)

DEFAULT = ""
"""The language of a product's own name."""


WORDS_MAX = 30
"""So many words of a name are found; those behind are not."""

_ACCENTS = re.compile("[\u0300-\u036f]")
_APART = re.compile(
    "[\x00-/:-`{-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+"
)
_LETTERS = str.maketrans(
    {"ς": "σ", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i"}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)


def plain(text: str) -> str:
    """Lower case, without accents: as people type. `catalog.plain` in the database does the same,
    because what is asked is made plain there."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return bare.lower().translate(_LETTERS)


def words(name: str) -> list[str]:
    """The plain words of a name, each once."""
    found = dict.fromkeys(word for word in _APART.split(plain(name)) if word)
    return list(found)[:WORDS_MAX]


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case ProductAdded() | ProductChanged():
            return [_product(event, recorded), *_named(event, DEFAULT)]
        case ProductTranslated():
            return [*_named(event, event.language), _touched(recorded)]
        case ProductStatusChanged():
            return [_switched(event, recorded)]
        case ImagesSet():
            return [PRODUCTS.change(event.product_id, images=event.images), _touched(recorded)]
        case OfferChanged():
            return [_touched(recorded)]
        case VariantAdded() | VariantChanged():
            return _variant(event, recorded)
        case PricePlanned() | PriceWithdrawn():
            return [_planned(event, recorded), _touched(recorded)]
        case PriceChanged():
            return _priced(event, recorded)
    return _shelves(recorded)


def _product(event: ProductAdded | ProductChanged, recorded: Recorded) -> Change:
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
    if isinstance(event, ProductChanged):
        return PRODUCTS.change(event.product_id, **shown)
    return PRODUCTS.put(
        product_id=event.product_id,
        sku=event.sku,
        currency=event.currency,
        unit_price=0,
        created_at=recorded.at,
        **shown,
    )


def _named(event: ProductAdded | ProductChanged | ProductTranslated, language: str) -> list[Change]:
    """The name in a language and the words it is found by, in place of those of before."""
    product_id, found = event.product_id, words(event.name)
    named = NAMES.put(
        product_id=product_id, language=language, name=event.name, description=event.description
    )
    placed = [
        WORDS.put(product_id=product_id, language=language, place=place, word=word)
        for place, word in enumerate(found)
    ]
    if isinstance(event, ProductAdded):
        return [named, *placed]
    gone = range(len(found), WORDS_MAX)
    return [named, *placed, *[WORDS.remove(product_id, language, place) for place in gone]]


def _switched(event: ProductStatusChanged, recorded: Recorded) -> Change:
    return PRODUCTS.change(
        event.product_id,
        is_active=event.status == "active",
        discontinued_at=recorded.at if event.status == "discontinued" else None,
        updated_at=recorded.at,
        version=recorded.version,
    )


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
        _price(event, recorded.at, recorded),
        touched,
    ]
    if event.variant_id == event.product_id:
        changes.append(PRODUCTS.change(event.product_id, unit_price=event.unit_price))
    return changes


def _planned(event: PricePlanned | PriceWithdrawn, recorded: Recorded) -> Change:
    if isinstance(event, PriceWithdrawn):
        return PRICES.remove(event.product_id, event.variant_id, event.effective_from)
    return _price(event, event.effective_from, recorded, is_planned=True)


def _price(
    event: VariantAdded | PricePlanned | PriceChanged,
    effective_from: datetime,
    recorded: Recorded,
    *,
    is_planned: bool = False,
) -> Change:
    return PRICES.put(
        product_id=event.product_id,
        variant_id=event.variant_id,
        effective_from=effective_from,
        unit_price=event.unit_price,
        set_at=recorded.at,
        is_planned=is_planned,
    )


def _priced(event: PriceChanged, recorded: Recorded) -> list[Change]:
    changes = [
        VARIANTS.change(event.product_id, event.variant_id, unit_price=event.unit_price),
        _price(event, event.effective_from, recorded),
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
        case CollectionRemoved():
            return [COLLECTIONS.remove(event.collection_id)]
    return ()
