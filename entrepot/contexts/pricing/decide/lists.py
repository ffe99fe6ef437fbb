"""Price lists, what is on them, and who gets which."""

from collections.abc import Iterable

from msgspec.structs import asdict

from entrepot.engines.pricing.rules import ListPrice
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    LearnArticle,
    LearnStore,
    OpenPriceList,
    Refusal,
    RemoveListPrice,
    SetListPrice,
    SetTaxClass,
    SetTier,
    TellPrices,
)
from ..events import (
    ArticleLearnt,
    ListPriceRemoved,
    ListPriceSet,
    SkuListed,
    StoreLearnt,
    TierSet,
)
from ..published import PriceChanged, PriceListOpened, TaxClassSet
from ..state import ARTICLE, CUSTOMER, PRICE_LIST, PRODUCT, STORE, Article
from .shelves import shelved

PRICES_MAX = 100


def open_price_list(command: OpenPriceList, given: Given) -> Decision:
    if PRICE_LIST.of(given, command.list_id).currency:
        return Refused(Refusal.PRICE_LIST_EXISTS)
    opened = PriceListOpened(**asdict(command))
    return [(PRICE_LIST(command.list_id), opened)]


def set_list_price(command: SetListPrice, given: Given) -> Decision:
    price_list = PRICE_LIST.of(given, command.list_id)
    article = ARTICLE.of(given, command.sku)
    if not price_list.currency:
        return Refused(Refusal.UNKNOWN_PRICE_LIST)
    if not article.sku:
        return Refused(Refusal.UNKNOWN_SKU)
    if command.valid_from and command.valid_to and command.valid_from >= command.valid_to:
        return Refused(Refusal.PERIOD_BACKWARDS)
    price = ListPrice(
        list_id=command.list_id,
        unit_price=command.unit_price,
        currency=price_list.currency,
        includes_tax=price_list.includes_tax,
        channel=price_list.channel,
        tier=price_list.tier,
        quantity_min=command.quantity_min,
        valid_from=command.valid_from,
        valid_to=command.valid_to,
    )
    if price in article.prices:
        return []
    return _changed(article, ListPriceSet(sku=command.sku, price=price))


def remove_list_price(command: RemoveListPrice, given: Given) -> Decision:
    article = ARTICLE.of(given, command.sku)
    known = {(price.list_id, price.quantity_min, price.valid_from) for price in article.prices}
    if (command.list_id, command.quantity_min, command.valid_from) not in known:
        return Refused(Refusal.UNKNOWN_PRICE)
    removed = ListPriceRemoved(**asdict(command))
    return _changed(article, removed)


def tell_prices(command: TellPrices, given: Given) -> Decision:
    """Nothing where the price that was to begin or end is no more."""
    article = ARTICLE.of(given, command.sku)
    moments = {moment for price in article.prices for moment in (price.valid_from, price.valid_to)}
    return [_told(article)] if command.turns_at in moments else []


def learn_article(command: LearnArticle, given: Given) -> Decision:
    """A SKU stands where its product does."""
    article = ARTICLE.of(given, command.sku)
    learnt = ArticleLearnt(**asdict(command))
    changed = [] if ARTICLE.evolve(article, learnt) == article else _changed(article, learnt)
    if isinstance(changed, Refused):
        return changed
    product = PRODUCT.of(given, command.product_id)
    told = [*changed]
    if (product.category, product.attributes) != (article.category, article.attributes):
        told.append(shelved(command.sku, product.category, product.attributes))
    if command.sku not in product.skus:
        listed = SkuListed(product_id=command.product_id, sku=command.sku)
        told.append((PRODUCT(command.product_id), listed))
    return told


def _changed(article: Article, event: Event) -> Decision:
    """The change, and for others all prices as they are then."""
    after = ARTICLE.evolve(article, event)
    if len(after.prices) > PRICES_MAX:
        return Refused(Refusal.TOO_MANY_PRICES, f"at most {PRICES_MAX} for a SKU")
    return [(ARTICLE(after.sku), event), _told(after)]


def _told(article: Article) -> tuple[str, Event]:
    told = PriceChanged(
        sku=article.sku, product_id=article.product_id, base=article.base, prices=article.prices
    )
    return ARTICLE(article.sku), told


def set_tax_class(command: SetTaxClass, given: Given) -> Decision:
    article = ARTICLE.of(given, command.sku)
    if not article.sku:
        return Refused(Refusal.UNKNOWN_SKU)
    if article.tax_class == command.tax_class:
        return []
    classed = TaxClassSet(sku=command.sku, tax_class=command.tax_class)
    return [(ARTICLE(command.sku), classed)]


def learn_store(command: LearnStore, given: Given) -> Decision:
    store = STORE.of(given, command.store_id)
    if (store.currency, store.is_active) == (command.currency, command.is_active):
        return []
    learnt = StoreLearnt(
        store_id=command.store_id, currency=command.currency, is_active=command.is_active
    )
    return [(STORE(command.store_id), learnt)]


def set_tier(command: SetTier, given: Given) -> Decision:
    if CUSTOMER.of(given, command.user_id).tier == command.tier:
        return []
    return [(CUSTOMER(command.user_id), TierSet(user_id=command.user_id, tier=command.tier))]


def article_and_product(command: LearnArticle, given: Given) -> Iterable[str]:
    yield ARTICLE(command.sku)
    yield PRODUCT(command.product_id)


price_list = PRICE_LIST.by("list_id")
article = ARTICLE.by("sku")

RULES = (
    Rule(OpenPriceList, open_price_list, writes=price_list, scope="pricing:write"),
    Rule(SetListPrice, set_list_price, reads=price_list, writes=article, scope="pricing:write"),
    Rule(RemoveListPrice, remove_list_price, writes=article, scope="pricing:write"),
    Rule(TellPrices, tell_prices, writes=article),
    Rule(SetTaxClass, set_tax_class, writes=article, scope="pricing:write"),
    Rule(SetTier, set_tier, writes=CUSTOMER.by("user_id"), scope="pricing:write"),
    Rule(LearnArticle, learn_article, writes=article_and_product),
    Rule(LearnStore, learn_store, writes=STORE.by("store_id")),
)
