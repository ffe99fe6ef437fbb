"""What others tell, kept so that a return is decided at once."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event

from ..commands import (
    LearnCancellation,
    LearnCapture,
    LearnDelivery,
    LearnDepot,
    LearnDepotsOfStore,
    LearnDispatch,
    LearnOffer,
    LearnOrder,
    LearnStore,
    LearnTaxClass,
    LearnTaxes,
    LearnTaxProvider,
    LearnWarehouse,
)
from ..events import (
    CaptureLearnt,
    DeliveryLearnt,
    DepotLearnt,
    DepotsOfStoreLearnt,
    DispatchLearnt,
    OfferLearnt,
    OrderLearnt,
    OrderNumbered,
    StoreLearnt,
    TaxClassLearnt,
    TaxesLearnt,
    TaxProviderLearnt,
    WarehouseLearnt,
)
from ..published import ReplacementDispatched, Terms
from ..state import DEPOTS, OFFER, PLACE, POLICY, RETURNABLE, STORE, TAXED_AS, TAXES
from .exchanging import learn_cancellation
from .funds import before
from .guests import numbered

SAME_NUMBER_MAX = 10


def _learn(
    known: Any, id: str, stream: str, event: type[Event], command: Any
) -> list[tuple[str, Event]]:
    if id in known:
        return []
    return [(stream, event(**{f: getattr(command, f) for f in command.__struct_fields__}))]


def learn_order(command: LearnOrder, given: Given) -> Decision:
    """The terms that hold on this day hold for the order for ever."""
    if RETURNABLE.of(given, command.order_id).sold:
        return []
    learnt = OrderLearnt(
        order_id=command.order_id,
        user_id=command.user_id,
        currency=command.currency,
        lines=command.lines,
        sale=command.sale,
        terms=POLICY.of(given, command.sale.store_id).terms if command.sale else Terms(),
    )
    told: list[tuple[str, Event]] = [(RETURNABLE(command.order_id), learnt)]
    stream = _number(command)
    if stream and len(given.state(stream).order_ids) < SAME_NUMBER_MAX:
        number = command.sale.order_number if command.sale else ""
        told.append((stream, OrderNumbered(order_id=command.order_id, order_number=number)))
    return told


def _number(command: LearnOrder) -> str:
    """The stream of the number by which a guest may ask; whose order has an account signs in."""
    if command.sale is None or not command.sale.order_number or command.user_id is not None:
        return ""
    return numbered(command.sale.order_number)


def learn_dispatch(command: LearnDispatch, given: Given) -> Decision:
    order, stream = RETURNABLE.of(given, command.order_id), RETURNABLE(command.order_id)
    told = _learn(order.shipments, command.shipment_id, stream, DispatchLearnt, command)
    if told and order.replaces is not None:
        order_id, return_id = order.replaces
        sent = ReplacementDispatched(
            return_id=return_id,
            order_id=order_id,
            replacement_id=command.order_id,
            shipment_id=command.shipment_id,
            lines=command.lines,
        )
        told.append((stream, sent))
    return told


def learn_delivery(command: LearnDelivery, given: Given) -> Decision:
    return _learn((), "", RETURNABLE(command.order_id), DeliveryLearnt, command)


def learn_capture(command: LearnCapture, given: Given) -> Decision:
    """A capture that failed may come through later."""
    order = RETURNABLE.of(given, command.order_id)
    if order.captures.get(command.reference) == command.amount:
        return []
    return _learn((), "", RETURNABLE(command.order_id), CaptureLearnt, command)


def learn_offer(command: LearnOffer, given: Given) -> Decision:
    return _learn((), "", OFFER(command.sku), OfferLearnt, command)


def learn_taxes(command: LearnTaxes, given: Given) -> Decision:
    return _learn((), "", TAXES(), TaxesLearnt, command)


def learn_tax_provider(command: LearnTaxProvider, given: Given) -> Decision:
    return _learn((), "", TAXES(), TaxProviderLearnt, command)


def learn_tax_class(command: LearnTaxClass, given: Given) -> Decision:
    return _learn((), "", TAXED_AS(command.sku), TaxClassLearnt, command)


def learn_warehouse(command: LearnWarehouse, given: Given) -> Decision:
    if PLACE.of(given, command.warehouse_id).is_known:
        return []
    return _learn((), "", PLACE(command.warehouse_id), WarehouseLearnt, command)


def learn_store(command: LearnStore, given: Given) -> Decision:
    if STORE.of(given, command.store_id).is_known:
        return []
    return _learn((), "", STORE(command.store_id), StoreLearnt, command)


def learn_depot(command: LearnDepot, given: Given) -> Decision:
    known = DEPOTS.of(given).depots.get(command.warehouse_id)
    if known is not None and (known.address, known.priority) == (command.address, command.priority):
        return []
    return _learn((), "", DEPOTS(), DepotLearnt, command)


def learn_depots_of_store(command: LearnDepotsOfStore, given: Given) -> Decision:
    known = DEPOTS.of(given).of_stores
    if known.get(command.store_id) == command.warehouse_ids:
        return []
    return _learn((), "", DEPOTS(), DepotsOfStoreLearnt, command)


def order_and_number(command: LearnOrder, given: Given) -> Iterable[str]:
    yield RETURNABLE(command.order_id)
    if stream := _number(command):
        yield stream


def terms(command: LearnOrder) -> Iterable[str]:
    if command.sale is not None:
        yield POLICY(command.sale.store_id)


def what_it_replaces(command: LearnCancellation, given: Given) -> Iterable[str]:
    yield RETURNABLE(command.order_id)
    yield from before(RETURNABLE.of(given, command.order_id))


order = RETURNABLE.by("order_id")

RULES = (
    Rule(LearnOrder, learn_order, reads=terms, writes=order_and_number),
    Rule(LearnDispatch, learn_dispatch, writes=order),
    Rule(LearnDelivery, learn_delivery, writes=order),
    Rule(LearnCapture, learn_capture, writes=order),
    Rule(LearnOffer, learn_offer, writes=OFFER.by("sku")),
    Rule(LearnTaxes, learn_taxes, writes=TAXES.by()),
    Rule(LearnTaxProvider, learn_tax_provider, writes=TAXES.by()),
    Rule(LearnTaxClass, learn_tax_class, writes=TAXED_AS.by("sku")),
    Rule(LearnWarehouse, learn_warehouse, writes=PLACE.by("warehouse_id")),
    Rule(LearnStore, learn_store, writes=STORE.by("store_id")),
    Rule(LearnDepot, learn_depot, writes=DEPOTS.by()),
    Rule(LearnDepotsOfStore, learn_depots_of_store, writes=DEPOTS.by()),
    Rule(LearnCancellation, learn_cancellation, reads=order, writes=what_it_replaces),
)
