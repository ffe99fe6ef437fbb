"""What pricing learns from others, and what comes back to it."""

from collections.abc import Iterable

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import StoreChanged, StoreOpened
from entrepot.contexts.orders.published import OrderCancelled, OrderDenied
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import LearnArticle, LearnStore
from .published import ReturnRedemption


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


SAGAS = (
    Saga("know_what_is_sold", know_what_is_sold, on=(OfferChanged, StoreOpened, StoreChanged)),
    Saga(
        "give_back_what_a_lost_order_used",
        give_back_what_a_lost_order_used,
        on=(OrderCancelled, OrderDenied),
    ),
)
