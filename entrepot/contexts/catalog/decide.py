"""The rules of the catalog."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from .commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    ApplyPrice,
    ChangeCategory,
    ChangeProduct,
    ChangeVariant,
    DefineCollection,
    Refusal,
    RemoveCategory,
    SetPrice,
    TranslateProduct,
)
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
    SkuClaimed,
    VariantAdded,
    VariantChanged,
)
from .published import OfferChanged
from .state import (
    CATEGORIES,
    COLLECTION,
    PRODUCT,
    SKU_CLAIM,
    Product,
    Variant,
)

VARIANTS_MAX = 200
PRICES_AHEAD_MAX = 50
CATEGORIES_MAX = 5000


def offered(product_id: str, before: Product, *events: Event) -> Decision:
    """The product's events, and what they change in what others may sell."""
    after = PRODUCT.replay(events, before)
    told = [*events]
    for variant in after.variants:
        old = before.variant(variant.variant_id)
        now = _offer(product_id, after, variant)
        if old is None or now != _offer(product_id, before, old):
            told.append(now)
    return [(PRODUCT(product_id), event) for event in told]


def _offer(product_id: str, product: Product, variant: Variant) -> OfferChanged:
    options = ", ".join(variant.options.values())
    name = f"{product.name} ({options})" if options else product.name
    return OfferChanged(
        sku=variant.sku,
        variant_id=variant.variant_id,
        product_id=product_id,
        is_default=variant.variant_id == product_id,
        name=name[:200],
        unit_price=variant.unit_price,
        currency=product.currency,
        weight_g=variant.weight_g,
        is_active=product.is_active and variant.is_active,
    )


def add_product(command: AddProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if before.variants:
        return Refused(Refusal.PRODUCT_EXISTS)
    if SKU_CLAIM.of(given, command.sku).variant_id:
        return Refused(Refusal.SKU_TAKEN, command.sku)
    if _unknown_category(command.category, given):
        return Refused(Refusal.UNKNOWN_CATEGORY)
    added = ProductAdded(
        product_id=command.product_id,
        sku=command.sku,
        name=command.name,
        description=command.description,
        category=command.category,
        currency=command.currency,
        attributes=command.attributes,
        images=command.images,
        is_active=command.is_active,
    )
    variant = _variant(command, command.product_id)
    told = offered(command.product_id, before, added, variant)
    return [*_claimed(command.sku, command.product_id), *_all(told)]


def _variant(command: AddProduct | AddVariant, variant_id: str) -> VariantAdded:
    return VariantAdded(
        product_id=command.product_id,
        variant_id=variant_id,
        sku=command.sku,
        options=command.options,
        unit_price=command.unit_price,
        weight_g=command.weight_g,
        length_mm=command.length_mm,
        width_mm=command.width_mm,
        height_mm=command.height_mm,
        barcode=command.barcode,
        is_active=command.is_active if isinstance(command, AddVariant) else True,
    )


def _claimed(sku: str, variant_id: str) -> list[tuple[str, Event]]:
    return [(SKU_CLAIM(sku), SkuClaimed(sku=sku, variant_id=variant_id))]


def _all(decision: Decision) -> list[tuple[str, Event]]:
    return [] if isinstance(decision, Refused) else list(decision)


def _unknown_category(category: str | None, given: Given) -> bool:
    return category is not None and category not in CATEGORIES.of(given, "main").parents


def change_product(command: ChangeProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if _unknown_category(command.category, given):
        return Refused(Refusal.UNKNOWN_CATEGORY)
    changed = ProductChanged(
        product_id=command.product_id,
        name=command.name,
        description=command.description,
        category=command.category,
        attributes=command.attributes,
        images=command.images,
        is_active=command.is_active,
    )
    return offered(command.product_id, before, changed)


def translate_product(command: TranslateProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    translated = ProductTranslated(
        product_id=command.product_id,
        language=command.language,
        name=command.name,
        description=command.description,
    )
    return [(PRODUCT(command.product_id), translated)]


def add_variant(command: AddVariant, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if SKU_CLAIM.of(given, command.sku).variant_id:
        return Refused(Refusal.SKU_TAKEN, command.sku)
    if before.variant(command.variant_id):
        return Refused(Refusal.VARIANT_EXISTS)
    if len(before.variants) >= VARIANTS_MAX:
        return Refused(Refusal.TOO_MANY_VARIANTS)
    variant = _variant(command, command.variant_id)
    told = offered(command.product_id, before, variant)
    return [*_claimed(command.sku, command.variant_id), *_all(told)]


def change_variant(command: ChangeVariant, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if before.variant(command.variant_id) is None:
        return Refused(Refusal.UNKNOWN_VARIANT)
    changed = VariantChanged(
        product_id=command.product_id,
        variant_id=command.variant_id,
        options=command.options,
        weight_g=command.weight_g,
        length_mm=command.length_mm,
        width_mm=command.width_mm,
        height_mm=command.height_mm,
        barcode=command.barcode,
        is_active=command.is_active,
    )
    return offered(command.product_id, before, changed)


def set_price(command: SetPrice, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    variant = before.variant(command.variant_id or command.product_id)
    if variant is None:
        return Refused(Refusal.UNKNOWN_VARIANT)
    if command.effective_from is None or command.effective_from <= given.at:
        changed = _priced(command.product_id, before, variant, command.unit_price, given.at)
        return offered(command.product_id, before, changed)
    if len(variant.planned) >= PRICES_AHEAD_MAX:
        return Refused(Refusal.TOO_MANY_PRICES)
    planned = PricePlanned(
        product_id=command.product_id,
        variant_id=variant.variant_id,
        unit_price=command.unit_price,
        effective_from=command.effective_from,
    )
    return [(PRODUCT(command.product_id), planned)]


def apply_price(command: ApplyPrice, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    variant = before.variant(command.variant_id)
    if variant is None or given.at < command.effective_from:
        return []
    for plan in variant.planned:
        if plan.effective_from == command.effective_from:
            changed = _priced(
                command.product_id, before, variant, plan.unit_price, plan.effective_from
            )
            return offered(command.product_id, before, changed)
    return []


def _priced(
    product_id: str, product: Product, variant: Variant, price: int, effective_from: datetime
) -> PriceChanged:
    return PriceChanged(
        product_id=product_id,
        variant_id=variant.variant_id,
        sku=variant.sku,
        unit_price=price,
        currency=product.currency,
        effective_from=effective_from,
    )


def add_category(command: AddCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given, "main").parents
    if command.category_id in parents:
        return Refused(Refusal.CATEGORY_EXISTS)
    if command.parent_id is not None and command.parent_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.parent_id)
    if len(parents) >= CATEGORIES_MAX:
        return Refused(Refusal.TOO_MANY_CATEGORIES)
    added = CategoryAdded(
        category_id=command.category_id, name=command.name, parent_id=command.parent_id
    )
    return [(CATEGORIES("main"), added)]


def change_category(command: ChangeCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given, "main").parents
    if command.category_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.category_id)
    above = command.parent_id
    if above is not None and above not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, above)
    while above is not None:
        if above == command.category_id:
            return Refused(Refusal.CATEGORY_BELOW_ITSELF)
        above = parents[above]
    changed = CategoryChanged(
        category_id=command.category_id, name=command.name, parent_id=command.parent_id
    )
    return [(CATEGORIES("main"), changed)]


def remove_category(command: RemoveCategory, given: Given) -> Decision:
    parents = CATEGORIES.of(given, "main").parents
    if command.category_id not in parents:
        return Refused(Refusal.UNKNOWN_CATEGORY, command.category_id)
    if command.category_id in parents.values():
        return Refused(Refusal.CATEGORY_NOT_EMPTY)
    return [(CATEGORIES("main"), CategoryRemoved(category_id=command.category_id))]


def define_collection(command: DefineCollection, given: Given) -> Decision:
    if _unknown_category(command.rule.category, given):
        return Refused(Refusal.UNKNOWN_CATEGORY)
    defined = CollectionDefined(
        collection_id=command.collection_id, name=command.name, rule=command.rule
    )
    return [(COLLECTION(command.collection_id), defined)]


def product(command: Any, given: Given) -> Iterable[str]:
    yield PRODUCT(command.product_id)


def product_and_sku(command: AddProduct | AddVariant, given: Given) -> Iterable[str]:
    yield PRODUCT(command.product_id)
    yield SKU_CLAIM(command.sku)


def tree(command: Any, given: Given) -> Iterable[str]:
    yield CATEGORIES("main")


def tree_read(command: Any) -> Iterable[str]:
    yield CATEGORIES("main")


def collection(command: DefineCollection, given: Given) -> Iterable[str]:
    yield COLLECTION(command.collection_id)


WRITE = "catalog:write"

RULES = (
    Rule(AddProduct, add_product, reads=tree_read, writes=product_and_sku, scope=WRITE),
    Rule(ChangeProduct, change_product, reads=tree_read, writes=product, scope=WRITE),
    Rule(TranslateProduct, translate_product, writes=product, scope=WRITE),
    Rule(AddVariant, add_variant, writes=product_and_sku, scope=WRITE),
    Rule(ChangeVariant, change_variant, writes=product, scope=WRITE),
    Rule(SetPrice, set_price, writes=product, scope=WRITE),
    Rule(ApplyPrice, apply_price, writes=product),
    Rule(AddCategory, add_category, writes=tree, scope=WRITE),
    Rule(ChangeCategory, change_category, writes=tree, scope=WRITE),
    Rule(RemoveCategory, remove_category, writes=tree, scope=WRITE),
    Rule(DefineCollection, define_collection, reads=tree_read, writes=collection, scope=WRITE),
)
