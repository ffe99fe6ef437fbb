"""The rules of products and their variants."""

from collections.abc import Iterable

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    AddProduct,
    AddVariant,
    ChangeProduct,
    ChangeProductStatus,
    ChangeVariant,
    Refusal,
    SetImages,
    TranslateProduct,
)
from ..events import SkuClaimed, VariantAdded, VariantChanged
from ..published import (
    ImagesSet,
    ProductAdded,
    ProductChanged,
    ProductStatusChanged,
    ProductTranslated,
)
from ..state import CATEGORIES, PRODUCT, SKU_CLAIM, Product, fingerprint
from .offers import offered, unknown_category

VARIANTS_MAX = 200


def add_product(command: AddProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if before.variants:
        return Refused(Refusal.PRODUCT_EXISTS)
    if SKU_CLAIM.of(given, command.sku).variant_id:
        return Refused(Refusal.SKU_TAKEN, command.sku)
    if unknown_category(command.category, given):
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
    return [_claimed(command.sku, command.product_id), *told]


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


def _claimed(sku: str, variant_id: str) -> tuple[str, Event]:
    return SKU_CLAIM(sku), SkuClaimed(sku=sku, variant_id=variant_id)


def change_product(command: ChangeProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if before.is_discontinued and command.is_active:
        return Refused(Refusal.DISCONTINUED)
    if unknown_category(command.category, given):
        return Refused(Refusal.UNKNOWN_CATEGORY)
    changed = ProductChanged(
        product_id=command.product_id,
        name=command.name,
        description=command.description,
        category=command.category,
        attributes=command.attributes,
        images=command.images,
        is_active=before.is_active if command.is_active is None else command.is_active,
    )
    return offered(command.product_id, before, changed)


def change_product_status(command: ChangeProductStatus, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if command.status == before.status:
        return []
    if before.is_discontinued:
        return Refused(Refusal.DISCONTINUED)
    changed = ProductStatusChanged(product_id=command.product_id, status=command.status)
    return offered(command.product_id, before, changed)


def set_images(command: SetImages, given: Given) -> Decision:
    if not PRODUCT.of(given, command.product_id).variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    shown = ImagesSet(product_id=command.product_id, images=command.images)
    return [(PRODUCT(command.product_id), shown)]


def translate_product(command: TranslateProduct, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if before.translations.get(command.language) == fingerprint(command):
        return []
    translated = ProductTranslated(**asdict(command))
    return [(PRODUCT(command.product_id), translated)]


def add_variant(command: AddVariant, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    if before.is_discontinued:
        return Refused(Refusal.DISCONTINUED)
    if SKU_CLAIM.of(given, command.sku).variant_id:
        return Refused(Refusal.SKU_TAKEN, command.sku)
    if before.variant(command.variant_id):
        return Refused(Refusal.VARIANT_EXISTS)
    if len(before.variants) >= VARIANTS_MAX:
        return Refused(Refusal.TOO_MANY_VARIANTS)
    if _options_taken(command.options, before):
        return Refused(Refusal.OPTIONS_TAKEN)
    return [
        _claimed(command.sku, command.variant_id),
        *offered(command.product_id, before, _variant(command, command.variant_id)),
    ]


def change_variant(command: ChangeVariant, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    variant = before.variant(command.variant_id)
    if variant is None:
        return Refused(Refusal.UNKNOWN_VARIANT)
    if command.options != variant.options and _options_taken(command.options, before):
        return Refused(Refusal.OPTIONS_TAKEN)
    changed = VariantChanged(
        product_id=command.product_id,
        variant_id=command.variant_id,
        options=command.options,
        weight_g=command.weight_g,
        length_mm=command.length_mm,
        width_mm=command.width_mm,
        height_mm=command.height_mm,
        barcode=command.barcode,
        is_active=variant.is_active if command.is_active is None else command.is_active,
    )
    return offered(command.product_id, before, changed)


def _options_taken(options: dict[str, str], product: Product) -> bool:
    """Who buys must be able to tell a product's variants apart."""
    return any(v.options == options for v in product.variants)


def product_and_sku(command: AddProduct | AddVariant, given: Given) -> Iterable[str]:
    yield PRODUCT(command.product_id)
    yield SKU_CLAIM(command.sku)


WRITE = "catalog:write"

product = PRODUCT.by("product_id")
tree_read = CATEGORIES.by()

RULES = (
    Rule(AddProduct, add_product, reads=tree_read, writes=product_and_sku, scope=WRITE),
    Rule(ChangeProduct, change_product, reads=tree_read, writes=product, scope=WRITE),
    Rule(ChangeProductStatus, change_product_status, writes=product, scope=WRITE),
    Rule(SetImages, set_images, writes=product, scope=WRITE),
    Rule(TranslateProduct, translate_product, writes=product, scope=WRITE),
    Rule(AddVariant, add_variant, writes=product_and_sku, scope=WRITE),
    Rule(ChangeVariant, change_variant, writes=product, scope=WRITE),
)
