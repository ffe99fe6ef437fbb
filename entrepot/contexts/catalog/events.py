"""What happened in the catalog; see also `published`."""

from datetime import datetime
from typing import Any

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Count, Currency, Id, Language, Name, Sku, Text

from .published import CollectionRule, Image, OfferChanged


class ProductAdded(Event):
    product_id: Id
    sku: Sku
    name: Name
    description: str = ""
    category: Id | None = None
    currency: Currency
    attributes: dict[str, Any] = {}
    images: tuple[Image, ...] = ()
    is_active: bool = True


class ProductChanged(Event):
    product_id: Id
    name: Name
    description: str = ""
    category: Id | None = None
    attributes: dict[str, Any] = {}
    images: tuple[Image, ...] = ()
    is_active: bool = True


class ProductStatusChanged(Event):
    """The product is `active`, `inactive` or `discontinued`, which is inactive for good."""

    product_id: Id
    status: str


class ImagesSet(Event):
    product_id: Id
    images: tuple[Image, ...] = ()


class ProductTranslated(Event):
    product_id: Id
    language: Language
    name: Name
    description: str = ""


class VariantAdded(Event):
    product_id: Id
    variant_id: Id
    sku: Sku
    options: dict[str, str] = {}
    unit_price: Amount
    weight_g: Count = 0
    length_mm: Count = 0
    width_mm: Count = 0
    height_mm: Count = 0
    barcode: Text = ""
    is_active: bool = True


class VariantChanged(Event):
    product_id: Id
    variant_id: Id
    options: dict[str, str] = {}
    weight_g: Count = 0
    length_mm: Count = 0
    width_mm: Count = 0
    height_mm: Count = 0
    barcode: Text = ""
    is_active: bool = True


class SkuClaimed(Event):
    sku: Sku
    variant_id: Id


class PricePlanned(Event):
    """This price takes effect later."""

    product_id: Id
    variant_id: Id
    unit_price: Amount
    effective_from: datetime


class PriceWithdrawn(Event):
    """The price planned for this moment will not come."""

    product_id: Id
    variant_id: Id
    effective_from: datetime


class PriceChanged(Event):
    """The price from `effective_from` on; plans of that moment and before are done with."""

    product_id: Id
    variant_id: Id
    sku: Sku
    unit_price: Amount
    currency: Currency
    effective_from: datetime


class CategoryAdded(Event):
    category_id: Id
    name: Name
    parent_id: Id | None = None


class CategoryChanged(Event):
    category_id: Id
    name: Name
    parent_id: Id | None = None


class CategoryRemoved(Event):
    category_id: Id


class CollectionDefined(Event):
    collection_id: Id
    name: Name
    rule: CollectionRule


class CollectionRemoved(Event):
    collection_id: Id


EVENTS = (
    ProductAdded,
    ProductChanged,
    ProductStatusChanged,
    ImagesSet,
    ProductTranslated,
    VariantAdded,
    VariantChanged,
    SkuClaimed,
    PricePlanned,
    PriceWithdrawn,
    PriceChanged,
    OfferChanged,
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    CollectionDefined,
    CollectionRemoved,
)
