"""What costs what, on which lists, and for whom."""

from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import STANDARD, ListPrice
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from ..events import (
    ArticleLearnt,
    ArticleShelved,
    ListPriceRemoved,
    ListPriceSet,
    SellerLearnt,
    StoreLearnt,
    TierSet,
)
from ..published import PriceChanged, PriceListOpened, TaxClassSet

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


ARTICLE = Kind("price_article", Article(), evolve_article)
PRICE_LIST = Kind("price_list", PriceList(), evolve_list)
STORE = Kind("price_store", Store(), evolve_store)
CUSTOMER = Kind("price_customer", Customer(), evolve_customer)
