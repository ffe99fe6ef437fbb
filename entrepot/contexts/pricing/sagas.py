"""What pricing learns from others, what comes back to it, and whom it asks about taxes."""

from collections.abc import Iterable

from entrepot.contexts.catalog.published import (
    CategoryAdded,
    CategoryChanged,
    CategoryRemoved,
    CollectionDefined,
    CollectionRemoved,
    OfferChanged,
    ProductAdded,
    ProductChanged,
)
from entrepot.contexts.commissions.published import SellingStopped, SoldForVendor
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.contexts.orders.published import OrderCancelled, OrderDenied
from entrepot.engines.pricing.rules import Collection
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga
from entrepot.kernel.timers import Timer

from .commands import (
    LearnArticle,
    LearnCategory,
    LearnCollection,
    LearnProduct,
    LearnSeller,
    LearnStore,
    ResumePromotion,
    TellPrices,
)
from .events import PromotionReturned, TaxesWanted
from .published import CalculateTaxes, PriceChanged, RecordTaxFailure, ReturnRedemption

TAX_ATTEMPTS, TAX_TIMEOUT_S = 2, 3.0
"""A buyer waits, and there is a table: some seconds in all."""


def know_what_is_sold(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OfferChanged() as offer:
            return [
                LearnArticle(
                    sku=offer.sku,
                    product_id=offer.product_id,
                    name=offer.name,
                    unit_price=offer.unit_price,
                    currency=offer.currency,
                    weight_g=offer.weight_g,
                    is_active=offer.is_active,
                )
            ]
        case (StoreOpened() | StoreChanged()) as store:
            return [
                LearnStore(
                    store_id=store.store_id, currency=store.currency, is_active=store.is_active
                )
            ]
    return []


def know_where_goods_stand(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case (ProductAdded() | ProductChanged()) as product:
            yield LearnProduct(
                product_id=product.product_id,
                category=product.category,
                attributes=product.attributes,
            )
        case (CategoryAdded() | CategoryChanged()) as shelf:
            yield LearnCategory(category_id=shelf.category_id, parent_id=shelf.parent_id)
        case CategoryRemoved(category_id=category_id):
            yield LearnCategory(category_id=category_id, gone=True)
        case CollectionDefined(collection_id=collection_id, rule=rule):
            known = Collection(
                category=rule.category or "",
                price_min=rule.price_min,
                price_max=rule.price_max,
                attributes=rule.attributes,
            )
            yield LearnCollection(collection_id=collection_id, rule=known)
        case CollectionRemoved(collection_id=collection_id):
            yield LearnCollection(collection_id=collection_id)
        case SoldForVendor(sku=sku, vendor_id=vendor_id):
            yield LearnSeller(sku=sku, vendor_id=vendor_id)
        case SellingStopped(sku=sku):
            yield LearnSeller(sku=sku)


def tell_prices_at_their_moment(recorded: Recorded) -> Iterable[Reaction]:
    """The next moment at which one begins or ends; what is told then names the one after it."""
    event: PriceChanged = recorded.event
    moments = [moment for price in event.prices for moment in (price.valid_from, price.valid_to)]
    ahead = [moment for moment in moments if moment is not None and moment > recorded.at]
    if ahead:
        due = min(ahead)
        yield Timer(f"pricing.prices:{event.sku}", due, TellPrices(sku=event.sku, turns_at=due))


def give_back_what_a_lost_order_used(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OrderCancelled(shipped=True):
            return []
        case (OrderCancelled() | OrderDenied()) as lost:
            return [ReturnRedemption(order_id=lost.order_id, reason=lost.reason)]
    return []


def resume_what_an_older_version_ended(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case PromotionReturned(promotion_id=promotion_id):
            return [ResumePromotion(promotion_id=promotion_id)]
    return []


def ask_the_tax_provider(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case TaxesWanted(quote_id=quote_id, request=request):
            yield Effect(
                name="pricing.calculate_taxes",
                key=f"{quote_id}:{request.asked}",
                request=request,
                failed=RecordTaxFailure(
                    quote_id=quote_id,
                    asked=request.asked,
                    reason="the tax provider did not answer",
                ),
                attempts_max=TAX_ATTEMPTS,
                timeout_s=TAX_TIMEOUT_S,
                hurried=True,
            )


SAGAS = (
    Saga("ask_the_tax_provider", ask_the_tax_provider, on=(TaxesWanted,), at_once=True),
    Saga("know_what_is_sold", know_what_is_sold, on=(OfferChanged, StoreOpened, StoreChanged)),
    Saga(
        "know_where_goods_stand",
        know_where_goods_stand,
        on=(
            *(ProductAdded, ProductChanged, CategoryAdded, CategoryChanged, CategoryRemoved),
            *(CollectionDefined, CollectionRemoved, SoldForVendor, SellingStopped),
        ),
    ),
    # Apart, so that it also hears of prices that were set before it was there.
    Saga(
        "tell_prices_at_their_moment",
        tell_prices_at_their_moment,
        on=(PriceChanged,),
        apart=True,
    ),
    Saga(
        "give_back_what_a_lost_order_used",
        give_back_what_a_lost_order_used,
        on=(OrderCancelled, OrderDenied),
    ),
    Saga(
        "resume_what_an_older_version_ended",
        resume_what_an_older_version_ended,
        on=(PromotionReturned,),
        apart=True,
    ),
)

EFFECTS = {"pricing.calculate_taxes": CalculateTaxes}
