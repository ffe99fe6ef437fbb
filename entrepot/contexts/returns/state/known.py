"""What others told that a return is decided by, one stream each."""

from typing import Any

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from ..events import OfferLearnt, OrderNumbered, ReturnPolicySet, StoreLearnt, WarehouseLearnt
from ..published import Terms


class Policy(State):
    terms: Terms = Terms()


class Numbered(State):
    """The orders of a number."""

    order_ids: tuple[str, ...] = ()


class Offer(State):
    """What can be had in exchange, as last learnt from the catalog."""

    product_id: str = ""
    name: str = ""
    unit_price: int = 0
    currency: str = ""
    weight_g: int = 0
    is_active: bool = False


class Place(State):
    """A warehouse, as inventory told of it; also one that is closed is known."""

    is_known: bool = False


class Store(State):
    """A store, as identity told of it; also one that is closed is known."""

    is_known: bool = False


def evolve_policy(_: Policy, event: Any) -> Policy:
    match event:
        case ReturnPolicySet():
            return Policy(terms=event.terms)
    raise TypeError(event)


def evolve_numbered(numbered: Numbered, event: Any) -> Numbered:
    match event:
        case OrderNumbered():
            return Numbered(order_ids=(*numbered.order_ids, event.order_id))
    raise TypeError(event)


def evolve_offer(_: Offer, event: Any) -> Offer:
    match event:
        case OfferLearnt():
            return Offer(
                product_id=event.product_id,
                name=event.name,
                unit_price=event.unit_price,
                currency=event.currency,
                weight_g=event.weight_g,
                is_active=event.is_active,
            )
    raise TypeError(event)


def evolve_place(_: Place, event: Any) -> Place:
    match event:
        case WarehouseLearnt():
            return Place(is_known=True)
    raise TypeError(event)


def evolve_store(_: Store, event: Any) -> Store:
    match event:
        case StoreLearnt():
            return Store(is_known=True)
    raise TypeError(event)


POLICY = Kind("return_policy", Policy(), evolve_policy)
OFFER = Kind("return_offer", Offer(), evolve_offer)
NUMBERED = Kind("return_number", Numbered(), evolve_numbered)
PLACE = Kind("return_warehouse", Place(), evolve_place)
STORE = Kind("return_store", Store(), evolve_store)
