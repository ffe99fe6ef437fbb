"""What a product's events change in what others may sell."""

from entrepot.kernel.decider import Given
from entrepot.kernel.message import Event

from ..published import OfferChanged
from ..state import CATEGORIES, PRODUCT, Product, Variant


def offered(product_id: str, before: Product, *events: Event) -> list[tuple[str, Event]]:
    """The product's events, and an `OfferChanged` for each variant that they change."""
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


def unknown_category(category: str | None, given: Given) -> bool:
    return category is not None and category not in CATEGORIES.of(given).parents
