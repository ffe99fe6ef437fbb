"""What reads see of prices."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from entrepot.engines.pricing.rules import ListPrice, Promotion
from entrepot.kernel.decider import ONE
from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Table

from .events import (
    ArticleLearnt,
    CouponIssued,
    CouponReturned,
    CouponUsed,
    ListPriceRemoved,
    ListPriceSet,
    PromotionReturned,
    PromotionSet,
    PromotionStopped,
    PromotionUsed,
    TaxesWanted,
    TierSet,
)
from .published import (
    PriceListOpened,
    PricesQuoted,
    ShippingRatesSet,
    TaxClassSet,
    TaxesSet,
    TaxProviderSet,
)

LISTS = Table("pricing.price_lists", ("list_id",))
PRICES = Table("pricing.list_prices", ("list_id", "sku", "quantity_min", "valid_from"))
PAST = Table("pricing.price_changes", ("list_id", "sku", "version"))
TIERS = Table("pricing.tiers", ("user_id",))
PROMOTIONS = Table("pricing.promotions", ("promotion_id",))
COUPONS = Table("pricing.coupons", ("code",))
TAX_TABLES = Table("pricing.tax_tables", ("table_id",))
SHIPPING_TABLES = Table("pricing.shipping_tables", ("table_id",))
TAX_PROVIDERS = Table("pricing.tax_providers", ("table_id",))
ARTICLES = Table("pricing.articles", ("sku",))
QUOTES = Table("pricing.quotes", ("quote_id",))
TABLES = (
    *(LISTS, PRICES, PAST, TIERS, PROMOTIONS, COUPONS, TAX_TABLES, SHIPPING_TABLES),
    *(TAX_PROVIDERS, ARTICLES, QUOTES),
)

ALWAYS = ""
"""In place of the moment from which a price counts, for one that counts from the first."""


def view(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    match event:
        case PricesQuoted():
            return [_quoted(event, recorded)] if event.kept else ()
        case TaxesWanted(quoted=quoted):
            return [_quoted(quoted, recorded, awaits_tax=True)] if quoted.kept else ()
        case PriceListOpened():
            return [_opened(event, recorded)]
        case ListPriceSet(sku=sku, price=price):
            return _priced(sku, price, recorded)
        case ListPriceRemoved():
            key = (event.list_id, event.sku, event.quantity_min, _moment(event.valid_from))
            return [PRICES.remove(*key), _past(event.sku, event, None, recorded)]
        case ArticleLearnt():
            return [_sold(event)]
        case TierSet(user_id=user_id, tier=tier):
            return [TIERS.put(user_id=user_id, tier=tier, version=recorded.version)]
        case TaxClassSet(sku=sku, tax_class=tax_class):
            return [ARTICLES.change(sku, tax_class=tax_class)]
        case TaxesSet() | TaxProviderSet() | ShippingRatesSet():
            return [_set_whole(event, recorded)]
    return _campaigned(recorded)


def _set_whole(event: TaxesSet | TaxProviderSet | ShippingRatesSet, recorded: Recorded) -> Change:
    """A table is told whole; so is where a provider is asked."""
    one: dict[str, Any] = {"table_id": ONE, "version": recorded.version}
    match event:
        case TaxesSet(rates=rates, prices_include_tax=included):
            return TAX_TABLES.put(rates=rates, prices_include_tax=included, **one)
        case ShippingRatesSet(rates=shipping_rates):
            return SHIPPING_TABLES.put(rates=shipping_rates, **one)
        case TaxProviderSet(provider=provider):
            return TAX_PROVIDERS.put(
                countries=provider.countries,
                ship_from=provider.ship_from,
                tax_codes=provider.tax_codes,
                **one,
            )


def _campaigned(recorded: Recorded) -> Iterable[Change]:
    event = recorded.event
    now: dict[str, Any] = {"version": recorded.version}
    match event:
        case PromotionSet(promotion=promotion):
            return [_running(promotion, recorded)]
        case PromotionStopped(promotion_id=promotion_id, reason=reason):
            return [PROMOTIONS.change(promotion_id, status=reason, **now)]
        case PromotionUsed(promotion_id=promotion_id, amount=amount):
            more = {"used_amount": amount, "used_times": 1}
            return [PROMOTIONS.change(promotion_id, add=more, **now)]
        case PromotionReturned(promotion_id=promotion_id, amount=amount):
            less = {"used_amount": -amount, "used_times": -1}
            return [PROMOTIONS.change(promotion_id, add=less, **now)]
        case CouponIssued():
            return [
                COUPONS.put(
                    code=event.code,
                    promotion_id=event.promotion_id,
                    uses_max=event.uses_max,
                    uses_each=event.uses_each,
                    expires_at=event.expires_at,
                    uses=0,
                    **now,
                )
            ]
        case CouponUsed(code=code):
            return [COUPONS.change(code, add={"uses": 1}, **now)]
        case CouponReturned(code=code):
            return [COUPONS.change(code, add={"uses": -1}, **now)]
    return ()


def _running(promotion: Promotion, recorded: Recorded) -> Change:
    return PROMOTIONS.put(
        promotion_id=promotion.promotion_id,
        name=promotion.name,
        reward=promotion.reward,
        conditions=promotion.conditions,
        exclusive=promotion.exclusive,
        stacking_group=promotion.group,
        priority=promotion.priority,
        budget_amount=promotion.budget_amount,
        budget_uses=promotion.budget_uses,
        status="running",
        updated_at=recorded.at,
        version=recorded.version,
    )


def _opened(event: PriceListOpened, recorded: Recorded) -> Change:
    return LISTS.put(
        list_id=event.list_id,
        name=event.name,
        currency=event.currency,
        includes_tax=event.includes_tax,
        channel=event.channel,
        tier=event.tier,
        version=recorded.version,
    )


def _sold(event: ArticleLearnt) -> Change:
    return ARTICLES.put(
        sku=event.sku,
        product_id=event.product_id,
        unit_price=event.unit_price,
        currency=event.currency,
        is_active=event.is_active,
    )


def _priced(sku: str, price: ListPrice, recorded: Recorded) -> Iterable[Change]:
    """The price in the list's window, and in its history."""
    yield PRICES.put(
        list_id=price.list_id,
        sku=sku,
        quantity_min=price.quantity_min,
        valid_from=_moment(price.valid_from),
        valid_to=price.valid_to,
        unit_price=price.unit_price,
        currency=price.currency,
        includes_tax=price.includes_tax,
        changed_at=recorded.at,
        version=recorded.version,
    )
    yield _past(sku, price, price.unit_price, recorded)


def _past(
    sku: str, price: ListPrice | ListPriceRemoved, unit_price: int | None, recorded: Recorded
) -> Change:
    return PAST.put(
        list_id=price.list_id,
        sku=sku,
        quantity_min=price.quantity_min,
        valid_from=_moment(price.valid_from),
        version=recorded.version,
        unit_price=unit_price,
        changed_at=recorded.at,
        changed_by=recorded.actor,
    )


def _moment(at: datetime | None) -> str:
    return ALWAYS if at is None else at.isoformat()


def _quoted(event: PricesQuoted, recorded: Recorded, *, awaits_tax: bool = False) -> Change:
    return QUOTES.put(
        quote_id=event.quote_id,
        reference=event.reference,
        store_id=event.store_id,
        channel=event.channel,
        tier=event.tier,
        user_id=event.user_id,
        currency=event.currency,
        lines=event.lines,
        missing=event.missing,
        subtotal=event.subtotal,
        discount_amount=event.discount_amount,
        tax_amount=event.tax_amount,
        shipping_cost=event.shipping_cost,
        total_amount=event.total_amount,
        adjustments=event.adjustments,
        coupons=event.coupons,
        refused_coupons=event.refused_coupons,
        shipping_method=event.shipping_method,
        shipping_methods=event.shipping_methods,
        awaits_tax=awaits_tax,
        expires_at=event.expires_at,
        quoted_at=recorded.at,
        version=recorded.version,
    )
