"""What deciding about the catalog needs."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from .events import (
    PriceChanged,
    PricePlanned,
    PriceWithdrawn,
    SkuClaimed,
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


class PlannedPrice(Value):
    effective_from: datetime
    unit_price: int


class Variant(Value):
    variant_id: str
    sku: str
    options: dict[str, str] = {}
    unit_price: int = 0
    weight_g: int = 0
    is_active: bool = True
    planned: tuple[PlannedPrice, ...] = ()


class Product(State):
    """`is_active` switches all variants; each may also be switched off by itself.

    `translations` are fingerprints, by language: enough to know the same words again.
    """

    name: str = ""
    currency: str = ""
    is_active: bool = False
    is_discontinued: bool = False
    variants: tuple[Variant, ...] = ()
    translations: dict[str, str] = {}

    @property
    def status(self) -> str:
        if self.is_discontinued:
            return "discontinued"
        return "active" if self.is_active else "inactive"

    def variant(self, variant_id: str) -> Variant | None:
        for variant in self.variants:
            if variant.variant_id == variant_id:
                return variant
        return None


def fingerprint(words: Any) -> str:
    """What stands for a product's name and description in one language."""
    return sha256(f"{words.name}\0{words.description}".encode()).hexdigest()[:32]


class SkuClaim(State):
    variant_id: str = ""


class Category(Value):
    category_id: str
    parent_id: str | None = None


class Categories(State):
    """The tree, by parents."""

    categories: tuple[Category, ...] = ()

    @property
    def parents(self) -> dict[str, str | None]:
        return {c.category_id: c.parent_id for c in self.categories}


class Collection(State):
    name: str = ""


def evolve_product(product: Product, event: Any) -> Product:
    match event:
        case ProductAdded():
            return Product(name=event.name, currency=event.currency, is_active=event.is_active)
        case ProductChanged():
            return replace(product, name=event.name, is_active=event.is_active)
        case ProductStatusChanged():
            discontinued = event.status == "discontinued"
            active = event.status == "active"
            return replace(product, is_active=active, is_discontinued=discontinued)
        case VariantAdded():
            return replace(product, variants=(*product.variants, _variant(event)))
        case VariantChanged():
            return _varied(
                product,
                event.variant_id,
                options=event.options,
                weight_g=event.weight_g,
                is_active=event.is_active,
            )
        case PricePlanned() | PriceWithdrawn():
            return _planned(product, event)
        case PriceChanged():
            return _repriced(product, event)
        case ProductTranslated():
            words = {**product.translations, event.language: fingerprint(event)}
            return replace(product, translations=words)
        case OfferChanged() | ImagesSet():
            return product
    raise TypeError(event)


def _variant(event: VariantAdded) -> Variant:
    return Variant(
        variant_id=event.variant_id,
        sku=event.sku,
        options=event.options,
        unit_price=event.unit_price,
        weight_g=event.weight_g,
        is_active=event.is_active,
    )


def _varied(product: Product, variant_id: str, **changes: Any) -> Product:
    variants = [
        replace(v, **changes) if v.variant_id == variant_id else v for v in product.variants
    ]
    return replace(product, variants=tuple(variants))


def _repriced(product: Product, event: PriceChanged) -> Product:
    before = product.variant(event.variant_id)
    planned = before.planned if before else ()
    ahead = tuple([p for p in planned if p.effective_from > event.effective_from])
    return _varied(product, event.variant_id, unit_price=event.unit_price, planned=ahead)


def _planned(product: Product, event: PricePlanned | PriceWithdrawn) -> Product:
    variant = product.variant(event.variant_id)
    before = variant.planned if variant else ()
    plans = [p for p in before if p.effective_from != event.effective_from]
    if isinstance(event, PricePlanned):
        plan = PlannedPrice(effective_from=event.effective_from, unit_price=event.unit_price)
        plans = sorted([*plans, plan], key=lambda p: p.effective_from)
    return _varied(product, event.variant_id, planned=tuple(plans))


def evolve_sku_claim(_: SkuClaim, event: Any) -> SkuClaim:
    match event:
        case SkuClaimed():
            return SkuClaim(variant_id=event.variant_id)
    raise TypeError(event)


def evolve_categories(tree: Categories, event: Any) -> Categories:
    others = tuple([c for c in tree.categories if c.category_id != event.category_id])
    match event:
        case CategoryAdded() | CategoryChanged():
            category = Category(category_id=event.category_id, parent_id=event.parent_id)
            return Categories(categories=(*others, category))
        case CategoryRemoved():
            return Categories(categories=others)
    raise TypeError(event)


def evolve_collection(_: Collection, event: Any) -> Collection:
    match event:
        case CollectionDefined():
            return Collection(name=event.name)
        case CollectionRemoved():
            return Collection()
    raise TypeError(event)


PRODUCT = Kind("product", Product(), evolve_product)
SKU_CLAIM = Kind("sku_claim", SkuClaim(), evolve_sku_claim)
CATEGORIES = Kind("categories", Categories(), evolve_categories)
COLLECTION = Kind("collection", Collection(), evolve_collection)
KINDS = (PRODUCT, SKU_CLAIM, CATEGORIES, COLLECTION)
