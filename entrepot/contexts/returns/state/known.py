"""What others told that a return is decided by, one stream each."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import STANDARD, TaxRate
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State, Value
from entrepot.kernel.units import Address

from ..events import (
    DepotLearnt,
    DepotsOfStoreLearnt,
    OfferLearnt,
    OrderNumbered,
    ReturnPolicySet,
    StoreLearnt,
    TaxClassLearnt,
    TaxesLearnt,
    TaxProviderLearnt,
    WarehouseLearnt,
)
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


class Taxes(State):
    """What is taxed how; in the countries `asked_elsewhere` a provider says so.

    `prices_include_tax` is unknown until a table was told.
    """

    rates: tuple[TaxRate, ...] = ()
    prices_include_tax: bool | None = None
    asked_elsewhere: tuple[str, ...] = ()

    def tell_of(self, country: str) -> bool:
        return bool(self.rates) and country not in self.asked_elsewhere


class TaxedAs(State):
    """The class of a SKU."""

    tax_class: str = STANDARD


class Place(State):
    """A warehouse, as inventory told of it; also one that is closed is known."""

    is_known: bool = False


class Store(State):
    """A store, as identity told of it; also one that is closed is known."""

    is_known: bool = False


class Depot(Value):
    """Where parcels of a warehouse go."""

    address: Address | None = None
    priority: int = 100


class Depots(State):
    """Where parcels may go, by warehouse, and which warehouses serve each store."""

    depots: Mapping[str, Depot] = {}
    of_stores: Mapping[str, tuple[str, ...]] = {}

    def of(self, store_id: str) -> Address | None:
        """The store's first warehouse that has an address; of any where it names none."""
        every = sorted(self.depots, key=lambda id: (self.depots[id].priority, id))
        for id in self.of_stores.get(store_id) or every:
            if (depot := self.depots.get(id)) is not None and depot.address is not None:
                return depot.address
        return None


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


def evolve_taxes(known: Taxes, event: Any) -> Taxes:
    match event:
        case TaxesLearnt(rates=rates, prices_include_tax=included):
            return replace(known, rates=rates, prices_include_tax=included)
        case TaxProviderLearnt(countries=countries):
            return replace(known, asked_elsewhere=countries)
    raise TypeError(event)


def evolve_taxed_as(_: TaxedAs, event: Any) -> TaxedAs:
    match event:
        case TaxClassLearnt(tax_class=tax_class):
            return TaxedAs(tax_class=tax_class)
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


def evolve_depots(known: Depots, event: Any) -> Depots:
    match event:
        case DepotLearnt(warehouse_id=warehouse_id):
            depot = Depot(address=event.address, priority=event.priority)
            return replace(known, depots={**known.depots, warehouse_id: depot})
        case DepotsOfStoreLearnt(store_id=store_id):
            of_stores = {**known.of_stores, store_id: event.warehouse_ids}
            return replace(known, of_stores=of_stores)
    raise TypeError(event)


POLICY = Kind("return_policy", Policy(), evolve_policy)
OFFER = Kind("return_offer", Offer(), evolve_offer)
TAXES = Kind("return_taxes", Taxes(), evolve_taxes)
TAXED_AS = Kind("return_tax_class", TaxedAs(), evolve_taxed_as)
NUMBERED = Kind("return_number", Numbered(), evolve_numbered)
PLACE = Kind("return_warehouse", Place(), evolve_place)
STORE = Kind("return_store", Store(), evolve_store)
DEPOTS = Kind("return_depots", Depots(), evolve_depots)
