"""What happened in pricing that others need not hear."""

from datetime import datetime
from typing import Any

from entrepot.engines.pricing.rules import Collection, ListPrice, Promotion
from entrepot.engines.pricing.settling import LineTax
from entrepot.kernel.message import Event
from entrepot.kernel.units import Amount, Count, Currency, Id, Name, Quantity, Sku, Text

from .published import (
    CalculateTaxes,
    Code,
    PriceChanged,
    PriceListOpened,
    PricesQuoted,
    PromotionListed,
    QuoteRedeemed,
    QuoteRefused,
    ShippingRatesSet,
    TaxClassSet,
    TaxesSet,
    TaxProviderSet,
)


class ListPriceSet(Event):
    sku: Sku
    price: ListPrice


class ListPriceRemoved(Event):
    sku: Sku
    list_id: Id
    quantity_min: Quantity = 1
    valid_from: datetime | None = None


class TierSet(Event):
    user_id: Id
    tier: Text = ""


class PromotionSet(Event):
    promotion: Promotion


class PromotionStopped(Event):
    """`reason` is `stopped`; once it was `budget_spent`, where it could not pay one order."""

    promotion_id: Id
    reason: Text = "stopped"


class PromotionUnlisted(Event):
    """The promotion counts in quotes no more."""

    promotion_id: Id


class PromotionLimited(Event):
    """Its budget is nearly gone: it counts in quotes where it takes off no more than `amount`.

    None: it has enough again.
    """

    promotion_id: Id
    amount: Amount | None = None


class PromotionUsed(Event):
    """An order took so much of what it may give away."""

    promotion_id: Id
    order_id: Id
    amount: Amount = 0


class PromotionReturned(Event):
    promotion_id: Id
    order_id: Id
    amount: Amount = 0


class CouponIssued(Event):
    code: Code
    promotion_id: Id
    uses_max: Count | None = None
    uses_each: Count | None = None
    expires_at: datetime | None = None


class CouponUsed(Event):
    code: Code
    order_id: Id
    user_id: Id | None = None


class CouponReturned(Event):
    code: Code
    order_id: Id
    user_id: Id | None = None


class CustomerUsedCoupon(Event):
    """`uses` is how often that is now."""

    code: Code
    user_id: Id
    uses: Count


class RedemptionTaken(Event):
    """What an order used."""

    order_id: Id
    quote_id: Id
    promotions: tuple[tuple[Id, Amount], ...] = ()
    coupons: tuple[Code, ...] = ()
    user_id: Id | None = None


class RedemptionReturned(Event):
    order_id: Id
    reason: Text = ""


class TaxesWanted(Event):
    """A tax provider is asked about a quote; `quoted` is what the table says in the meantime."""

    quote_id: Id
    request: CalculateTaxes
    quoted: PricesQuoted


class TaxesAnswered(Event):
    """What the provider said, and until when it is believed of the same goods."""

    quote_id: Id
    asked: Id
    by: Text
    taxes: tuple[LineTax, ...] = ()
    note: Text = ""
    until: datetime


class ArticleLearnt(Event):
    sku: Sku
    product_id: Id
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True


class ArticleShelved(Event):
    """Where a SKU stands, and what it is like."""

    sku: Sku
    category: Id | None = None
    attributes: dict[str, Any] = {}


class SellerLearnt(Event):
    sku: Sku
    vendor_id: Id | None = None


class ProductLearnt(Event):
    product_id: Id
    category: Id | None = None
    attributes: dict[str, Any] = {}


class SkuListed(Event):
    """The SKU is one of this product."""

    product_id: Id
    sku: Sku


class CategoryLearnt(Event):
    category_id: Id
    parent_id: Id | None = None
    gone: bool = False


class CollectionLearnt(Event):
    collection_id: Id
    rule: Collection | None = None


class ShelvesListed(Event):
    """The part of the tree, and the collections, that promotions are about from now on."""

    parents: dict[str, str] = {}
    collections: dict[str, Collection] = {}


class StoreLearnt(Event):
    store_id: Id
    currency: Currency
    is_active: bool = True


EVENTS = (
    PriceListOpened,
    ListPriceSet,
    ListPriceRemoved,
    TierSet,
    PromotionSet,
    PromotionListed,
    PromotionStopped,
    PromotionUnlisted,
    PromotionLimited,
    PromotionUsed,
    PromotionReturned,
    CouponIssued,
    CouponUsed,
    CouponReturned,
    CustomerUsedCoupon,
    RedemptionTaken,
    RedemptionReturned,
    TaxClassSet,
    TaxesSet,
    TaxProviderSet,
    TaxesWanted,
    TaxesAnswered,
    ShippingRatesSet,
    ArticleLearnt,
    ArticleShelved,
    SellerLearnt,
    ProductLearnt,
    SkuListed,
    CategoryLearnt,
    CollectionLearnt,
    ShelvesListed,
    StoreLearnt,
    PricesQuoted,
    QuoteRedeemed,
    QuoteRefused,
    PriceChanged,
)
