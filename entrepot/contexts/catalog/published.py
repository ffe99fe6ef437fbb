"""What the catalog tells others: what is shown, what may be ordered, and at which price."""

from typing import Annotated, Any

from msgspec import Meta

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, Count, Currency, Id, Language, Name, Sku, Text

Attributes = Annotated[dict[str, Any], Meta(max_length=100)]


class Image(Value):
    """Where a picture is, and what it shows to who cannot see it."""

    url: Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^[^\x00\s]+$")]
    alt: Text = ""


class CollectionRule(Value):
    """Which products belong to a collection: all that is given must hold."""

    category: Id | None = None
    price_min: Amount | None = None
    price_max: Amount | None = None
    attributes: Attributes = {}


class OfferChanged(Event):
    """All that others need to sell, store and ship one variant, as it is from now on.

    `is_default` says that the product's own id stands for this variant too.
    """

    sku: Sku
    variant_id: Id
    product_id: Id
    is_default: bool = True
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True


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
