"""What happened in the catalog; see also `published`."""

from datetime import datetime

from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Count, Currency, Id, Sku, Text

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
