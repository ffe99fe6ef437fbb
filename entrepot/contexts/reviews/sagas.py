"""What reviews learn of orders: who has what."""

from collections.abc import Iterable

from entrepot.contexts.orders.published import OrderDelivered, OrderDispatched, OrderPlaced
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import AdmitReviewer, LearnDelivery, LearnDispatch, LearnPurchase
from .events import DeliveryLearnt
from .published import BoughtProduct


def know_who_has_what(recorded: Recorded) -> Iterable[Reaction]:
    """What guests buy is nobody's to review."""
    match recorded.event:
        case OrderPlaced(user_id=str(user_id)) as placed:
            bought = {line.sku: line.product_id for line in placed.lines}
            return [
                LearnPurchase(
                    order_id=placed.order_id,
                    user_id=user_id,
                    products=tuple(
                        [BoughtProduct(sku=s, product_id=p) for s, p in sorted(bought.items())]
                    ),
                )
            ]
        case OrderDispatched() as left:
            return [
                LearnDispatch(
                    order_id=left.order_id,
                    shipment_id=left.shipment_id,
                    skus=tuple(sorted({line.sku for line in left.lines})),
                )
            ]
        case OrderDelivered(order_id=order_id, shipment_id=shipment_id):
            return [LearnDelivery(order_id=order_id, shipment_id=shipment_id)]
    return []


def admit_who_has_it(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case DeliveryLearnt() as got:
            return [
                AdmitReviewer(user_id=got.user_id, product_id=id_, order_id=got.order_id)
                for id_ in got.product_ids
            ]
    return []


SAGAS = (
    Saga("know_who_has_what", know_who_has_what, on=(OrderPlaced, OrderDispatched, OrderDelivered)),
    Saga("admit_who_has_it", admit_who_has_it, on=(DeliveryLearnt,)),
)
