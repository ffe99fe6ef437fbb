"""What may be asked of the catalog."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.units import Amount, Count, Currency, Id, Language, Moment, Name, Sku

from .published import Attributes, CollectionRule, Image

Description = Annotated[str, Meta(max_length=10_000, pattern=r"^[^\x00]*$")]
Options = Annotated[dict[Name, Name], Meta(max_length=10)]
Barcode = Annotated[str, Meta(max_length=64, pattern=r"^[0-9A-Za-z-]*$")]
Images = Annotated[tuple[Image, ...], Meta(max_length=50)]


class AddProduct(Command):
    """A product with its first variant, which bears the product's id."""

    product_id: Id
    sku: Sku
    name: Name
    description: Description = ""
    category: Id | None = None
    unit_price: Amount
    currency: Currency
    attributes: Attributes = {}
    images: Images = ()
    options: Options = {}
    weight_g: Count = 0
    length_mm: Count = 0
    width_mm: Count = 0
    height_mm: Count = 0
    barcode: Barcode = ""
    is_active: bool = True


class ChangeProduct(Command):
    """All of a product but its SKU, variants and price, as it is from now on.

    Without `is_active` it stays on sale, or off sale, as it is.
    """

    product_id: Id
    name: Name
    description: Description = ""
    category: Id | None = None
    attributes: Attributes = {}
    images: Images = ()
    is_active: bool | None = None


class ChangeProductStatus(Command):
    """Put a product on sale, take it off, or take it off for good."""

    product_id: Id
    status: Literal["active", "inactive", "discontinued"]


class SetImages(Command):
    """All pictures of a product, the first one first."""

    product_id: Id
    images: Images


class TranslateProduct(Command):
    """A product's name and description in one more language."""

    product_id: Id
    language: Language
    name: Name
    description: Description = ""


class AddVariant(Command):
    """One more choice of a product: a size, a colour."""

    product_id: Id
    variant_id: Id
    sku: Sku
    options: Options
    unit_price: Amount
    weight_g: Count = 0
    length_mm: Count = 0
    width_mm: Count = 0
    height_mm: Count = 0
    barcode: Barcode = ""
    is_active: bool = True


class ChangeVariant(Command):
    """All of a variant but its SKU and price. Without `is_active` that stays as it is."""

    product_id: Id
    variant_id: Id
    options: Options
    weight_g: Count = 0
    length_mm: Count = 0
    width_mm: Count = 0
    height_mm: Count = 0
    barcode: Barcode = ""
    is_active: bool | None = None


class SetPrice(Command):
    """A variant's price from `effective_from` on; from now when none is given.

    The first variant's when none is named.
    """

    product_id: Id
    variant_id: Id | None = None
    unit_price: Amount
    effective_from: Moment | None = None


class WithdrawPrice(Command):
    """Forget a price that was to take effect at this moment."""

    product_id: Id
    variant_id: Id | None = None
    effective_from: Moment


class ApplyPrice(Command):
    """A planned price takes effect."""

    product_id: Id
    variant_id: Id
    effective_from: datetime


class AddCategory(Command):
    category_id: Id
    name: Name
    parent_id: Id | None = None


class ChangeCategory(Command):
    """Rename a category, or hang it, with all below it, somewhere else."""

    category_id: Id
    name: Name
    parent_id: Id | None = None


class RemoveCategory(Command):
    """Only one with nothing below it."""

    category_id: Id


class DefineCollection(Command):
    """A collection is made by its rule; products join and leave by themselves."""

    collection_id: Id
    name: Name
    rule: CollectionRule


class RemoveCollection(Command):
    collection_id: Id


class Refusal(StrEnum):
    """Why the catalog says no, in order of precedence."""

    PRODUCT_EXISTS = "PRODUCT_EXISTS"
    UNKNOWN_PRODUCT = "UNKNOWN_PRODUCT"
    DISCONTINUED = "DISCONTINUED"
    SKU_TAKEN = "SKU_TAKEN"
    VARIANT_EXISTS = "VARIANT_EXISTS"
    UNKNOWN_VARIANT = "UNKNOWN_VARIANT"
    TOO_MANY_VARIANTS = "TOO_MANY_VARIANTS"
    OPTIONS_TAKEN = "OPTIONS_TAKEN"
    TOO_FAR_AHEAD = "TOO_FAR_AHEAD"
    TOO_MANY_PRICES = "TOO_MANY_PRICES"
    NO_SUCH_PRICE = "NO_SUCH_PRICE"
    CATEGORY_EXISTS = "CATEGORY_EXISTS"
    UNKNOWN_CATEGORY = "UNKNOWN_CATEGORY"
    CATEGORY_BELOW_ITSELF = "CATEGORY_BELOW_ITSELF"
    CATEGORY_NOT_EMPTY = "CATEGORY_NOT_EMPTY"
    TOO_MANY_CATEGORIES = "TOO_MANY_CATEGORIES"
    UNKNOWN_COLLECTION = "UNKNOWN_COLLECTION"
