"""What deciding about prices needs."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import (
    STANDARD,
    ListPrice,
    Promotion,
    ShippingRate,
    TaxProvider,
    TaxRate,
)
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value

from ..events import (
    ArticleLearnt,
    ArticleShelved,
    CouponIssued,
    CouponReturned,
    CouponUsed,
    CustomerUsedCoupon,
    ListPriceRemoved,
    ListPriceSet,
    PromotionReturned,
    PromotionSet,
    PromotionStopped,
    PromotionUsed,
    RedemptionReturned,
    RedemptionTaken,
    SellerLearnt,
    StoreLearnt,
    TaxClassSet,
    TaxesAnswered,
    TaxesWanted,
    TierSet,
)
from ..published import (
    PriceChanged,
    PriceListOpened,
    PricesQuoted,
    QuoteRedeemed,
    QuoteRefused,
    ShippingRatesSet,
    TaxesSet,
    TaxProviderSet,
)
from .shelves import BOOK, PRODUCT, SHELF, TREE

BASE_LIST = "base"
"""The catalog's own price, where no list says otherwise."""


class Article(State):
    """A SKU that may be sold, and what it costs on which list."""

    sku: str = ""
    product_id: str = ""
    name: str = ""
    weight_g: int = 0
    tax_class: str = STANDARD
    is_active: bool = False
    base: ListPrice | None = None
    prices: tuple[ListPrice, ...] = ()
    category: str | None = None
    attributes: dict[str, Any] = {}
    vendor_id: str | None = None


class PriceList(State):
    name: str = ""
    currency: str = ""
    includes_tax: bool = False
    channel: str = ""
    tier: str = ""


class Store(State):
    currency: str = ""
    is_active: bool = False


class Customer(State):
    tier: str = ""


class Campaign(State):
    """A promotion, and how much of its budget is gone.

    `spent`: nobody stopped it, but an older version of us, when its budget could not pay one order.
    """

    promotion: Promotion | None = None
    stopped: bool = False
    spent: bool = False
    used_amount: int = 0
    used_times: int = 0

    @property
    def left(self) -> int | None:
        """How much it may still give to one order; none: without end."""
        promotion = self.promotion
        if promotion is None or self.stopped:
            return 0
        if promotion.budget_uses is not None and self.used_times >= promotion.budget_uses:
            return 0
        if promotion.budget_amount is None:
            return None
        return max(promotion.budget_amount - self.used_amount, 0)


class Taxes(State):
    """The table, whether the catalog's own prices hold the tax, and where a provider is asked."""

    rates: tuple[TaxRate, ...] = ()
    prices_include_tax: bool = False
    provider: TaxProvider = TaxProvider()


class Shipping(State):
    rates: tuple[ShippingRate, ...] = ()


class Coupon(State):
    promotion_id: str = ""
    uses: int = 0
    uses_max: int | None = None
    uses_each: int | None = None
    expires_at: datetime | None = None


class CouponUser(State):
    uses: int = 0


class Quoted(Value):
    """A line's quantity, the list price it was quoted at, and how long that price is kept."""

    sku: str
    quantity: int
    price: ListPrice
    until: datetime


class Quote(State):
    """The last quote of this id, as far as the next one and its redemption need it."""

    reference: str = ""
    buyer: tuple[str, str, str] = ("", "", "")
    lines: tuple[Quoted, ...] = ()
    total_amount: int = 0
    promotions: tuple[tuple[str, int], ...] = ()
    coupons: tuple[str, ...] = ()
    user_id: str | None = None
    expires_at: datetime | None = None
    orders: tuple[str, ...] = ()
    awaited: TaxesWanted | None = None
    answered: TaxesAnswered | None = None


class Redemption(State):
    promotions: tuple[tuple[str, int], ...] = ()
    coupons: tuple[str, ...] = ()
    user_id: str | None = None
    taken: bool = False
    returned: bool = False


def evolve_article(article: Article, event: Any) -> Article:
    match event:
        case ArticleLearnt():
            return replace(
                article,
                sku=event.sku,
                product_id=event.product_id,
                name=event.name,
                weight_g=event.weight_g,
                is_active=event.is_active,
                base=ListPrice(
                    list_id=BASE_LIST, unit_price=event.unit_price, currency=event.currency
                ),
            )
        case ListPriceSet(price=price):
            return replace(article, prices=(*_without(article, price), price))
        case ListPriceRemoved():
            return replace(article, prices=_without(article, event))
        case ArticleShelved():
            return replace(article, category=event.category, attributes=event.attributes)
        case SellerLearnt(vendor_id=vendor_id):
            return replace(article, vendor_id=vendor_id)
        case TaxClassSet():
            return replace(article, tax_class=event.tax_class)
        case PriceChanged():
            return article
    raise TypeError(event)


def _without(article: Article, gone: ListPrice | ListPriceRemoved) -> tuple[ListPrice, ...]:
    """All prices but the one of this list, from this quantity and this moment on."""
    key = (gone.list_id, gone.quantity_min, gone.valid_from)
    return tuple([p for p in article.prices if (p.list_id, p.quantity_min, p.valid_from) != key])


def evolve_list(_: PriceList, event: Any) -> PriceList:
    match event:
        case PriceListOpened():
            return PriceList(
                name=event.name,
                currency=event.currency,
                includes_tax=event.includes_tax,
                channel=event.channel,
                tier=event.tier,
            )
    raise TypeError(event)


def evolve_store(_: Store, event: Any) -> Store:
    match event:
        case StoreLearnt():
            return Store(currency=event.currency, is_active=event.is_active)
    raise TypeError(event)


def evolve_customer(_: Customer, event: Any) -> Customer:
    match event:
        case TierSet():
            return Customer(tier=event.tier)
    raise TypeError(event)


def evolve_campaign(campaign: Campaign, event: Any) -> Campaign:
    match event:
        case PromotionSet():
            return replace(campaign, promotion=event.promotion, stopped=False, spent=False)
        case PromotionStopped(reason=reason):
            return replace(campaign, stopped=True, spent=reason == "budget_spent")
        case PromotionUsed():
            used, times = campaign.used_amount + event.amount, campaign.used_times + 1
            return replace(campaign, used_amount=used, used_times=times)
        case PromotionReturned():
            used, times = campaign.used_amount - event.amount, campaign.used_times - 1
            return replace(campaign, used_amount=used, used_times=times)
    raise TypeError(event)


def evolve_taxes(taxes: Taxes, event: Any) -> Taxes:
    match event:
        case TaxesSet():
            return replace(taxes, rates=event.rates, prices_include_tax=event.prices_include_tax)
        case TaxProviderSet(provider=provider):
            return replace(taxes, provider=provider)
    raise TypeError(event)


def evolve_shipping(_: Shipping, event: Any) -> Shipping:
    match event:
        case ShippingRatesSet():
            return Shipping(rates=event.rates)
    raise TypeError(event)


def evolve_coupon(coupon: Coupon, event: Any) -> Coupon:
    match event:
        case CouponIssued():
            return Coupon(
                promotion_id=event.promotion_id,
                uses_max=event.uses_max,
                uses_each=event.uses_each,
                expires_at=event.expires_at,
            )
        case CouponUsed():
            return replace(coupon, uses=coupon.uses + 1)
        case CouponReturned():
            return replace(coupon, uses=coupon.uses - 1)
    raise TypeError(event)


def evolve_coupon_user(_: CouponUser, event: Any) -> CouponUser:
    match event:
        case CustomerUsedCoupon():
            return CouponUser(uses=event.uses)
    raise TypeError(event)


def evolve_quote(quote: Quote, event: Any) -> Quote:
    match event:
        case PricesQuoted():
            return _quoted(quote, event)
        case TaxesWanted():
            return replace(quote, awaited=event)
        case TaxesAnswered():
            return replace(quote, answered=event)
        case QuoteRedeemed():
            return replace(quote, orders=(*quote.orders, event.order_id))
        case QuoteRefused():
            return quote
    raise TypeError(event)


def _quoted(quote: Quote, event: PricesQuoted) -> Quote:
    lines = [
        Quoted(
            sku=line.sku,
            quantity=line.quantity,
            price=ListPrice(
                list_id=line.list_id,
                unit_price=line.unit_price,
                currency=event.currency,
                includes_tax=line.tax_included,
            ),
            until=line.kept_until or event.expires_at,
        )
        for line in event.lines
    ]
    return Quote(
        reference=event.reference,
        buyer=(event.channel, event.tier, event.currency),
        lines=tuple(lines),
        total_amount=event.total_amount,
        promotions=event.promotions,
        coupons=event.coupons,
        user_id=event.user_id,
        expires_at=event.expires_at,
        orders=quote.orders,
        answered=quote.answered,
    )


def evolve_redemption(redemption: Redemption, event: Any) -> Redemption:
    match event:
        case RedemptionTaken():
            return Redemption(
                promotions=event.promotions,
                coupons=event.coupons,
                user_id=event.user_id,
                taken=True,
            )
        case RedemptionReturned():
            return replace(redemption, returned=True)
    raise TypeError(event)


ARTICLE = Kind("price_article", Article(), evolve_article)
PRICE_LIST = Kind("price_list", PriceList(), evolve_list)
STORE = Kind("price_store", Store(), evolve_store)
CUSTOMER = Kind("price_customer", Customer(), evolve_customer)
CAMPAIGN = Kind("promotion", Campaign(), evolve_campaign)
TAXES = Kind("tax_table", Taxes(), evolve_taxes)
SHIPPING = Kind("shipping_table", Shipping(), evolve_shipping)
COUPON = Kind("coupon", Coupon(), evolve_coupon)
COUPON_USER = Kind("coupon_user", CouponUser(), evolve_coupon_user)
QUOTE = Kind("quote", Quote(), evolve_quote)
REDEMPTION = Kind("redemption", Redemption(), evolve_redemption)
KINDS = (
    *(ARTICLE, PRICE_LIST, STORE, CUSTOMER, CAMPAIGN, BOOK, TAXES, SHIPPING),
    *(COUPON, COUPON_USER, QUOTE, REDEMPTION, PRODUCT, TREE, SHELF),
)
ONE = "main"
"""The id of what there is one of: the book and the tables."""
