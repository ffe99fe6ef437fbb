"""What others tell, kept so that a name that means nothing is refused."""

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import LearnOffer, LearnWarehouse
from ..events import OfferLearnt, WarehouseLearnt
from ..state import OFFER, PLACE


def learn_warehouse(command: LearnWarehouse, given: Given) -> Decision:
    if PLACE.of(given, command.warehouse_id).is_known:
        return []
    return [(PLACE(command.warehouse_id), WarehouseLearnt(warehouse_id=command.warehouse_id))]


def learn_offer(command: LearnOffer, given: Given) -> Decision:
    if OFFER.of(given, command.sku).is_known:
        return []
    return [(OFFER(command.sku), OfferLearnt(sku=command.sku))]


RULES = (
    Rule(LearnWarehouse, learn_warehouse, writes=PLACE.by("warehouse_id")),
    Rule(LearnOffer, learn_offer, writes=OFFER.by("sku")),
)
