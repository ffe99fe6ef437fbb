"""What pricing learns from others, what comes back to it, and whom it asks about taxes."""

from collections.abc import Iterable

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.contexts.orders.published import OrderCancelled, OrderDenied
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import LearnArticle, LearnStore
from .events import TaxesWanted
from .published import CalculateTaxes, RecordTaxFailure, ReturnRedemption

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


def give_back_what_a_lost_order_used(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OrderCancelled(shipped=True):
            return []
        case (OrderCancelled() | OrderDenied()) as lost:
            return [ReturnRedemption(order_id=lost.order_id, reason=lost.reason)]
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
        "give_back_what_a_lost_order_used",
        give_back_what_a_lost_order_used,
        on=(OrderCancelled, OrderDenied),
    ),
)

EFFECTS = {"pricing.calculate_taxes": CalculateTaxes}
