"""The rules of prices: now, from a moment on, or no more."""

from datetime import UTC, datetime, timedelta

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import ApplyPrice, Refusal, SetPrice, WithdrawPrice
from ..events import PriceChanged, PricePlanned, PriceWithdrawn
from ..state import PRODUCT, Product, Variant
from .offers import offered

PRICES_AHEAD_MAX = 50
AHEAD_MAX = timedelta(days=3 * 366)


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
    if command.effective_from > given.at + AHEAD_MAX:
        return Refused(Refusal.TOO_FAR_AHEAD, f"at most {AHEAD_MAX.days} days")
    others = [p for p in variant.planned if p.effective_from != command.effective_from]
    if len(others) >= PRICES_AHEAD_MAX:
        return Refused(Refusal.TOO_MANY_PRICES)
    planned = PricePlanned(
        product_id=command.product_id,
        variant_id=variant.variant_id,
        unit_price=command.unit_price,
        effective_from=command.effective_from.astimezone(UTC),
    )
    return [(PRODUCT(command.product_id), planned)]


def withdraw_price(command: WithdrawPrice, given: Given) -> Decision:
    before = PRODUCT.of(given, command.product_id)
    if not before.variants:
        return Refused(Refusal.UNKNOWN_PRODUCT)
    variant = before.variant(command.variant_id or command.product_id)
    if variant is None:
        return Refused(Refusal.UNKNOWN_VARIANT)
    for plan in variant.planned:
        if plan.effective_from == command.effective_from:
            withdrawn = PriceWithdrawn(
                product_id=command.product_id,
                variant_id=variant.variant_id,
                effective_from=plan.effective_from,
            )
            return [(PRODUCT(command.product_id), withdrawn)]
    return Refused(Refusal.NO_SUCH_PRICE)


def apply_price(command: ApplyPrice, given: Given) -> Decision:
    """Nothing when the plan was withdrawn, or overtaken by a later price."""
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


WRITE = "catalog:write"

product = PRODUCT.by("product_id")

RULES = (
    Rule(SetPrice, set_price, writes=product, scope=WRITE),
    Rule(WithdrawPrice, withdraw_price, writes=product, scope=WRITE),
    Rule(ApplyPrice, apply_price, writes=product),
)
