"""The tables: taxes, and what freight costs."""

from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import ShippingRate, TaxProvider, TaxRate
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from ..published import ShippingRatesSet, TaxesSet, TaxProviderSet


class Taxes(State):
    """The table, whether the catalog's own prices hold the tax, and where a provider is asked."""

    rates: tuple[TaxRate, ...] = ()
    prices_include_tax: bool = False
    provider: TaxProvider = TaxProvider()


class Shipping(State):
    rates: tuple[ShippingRate, ...] = ()


def evolve_taxes(taxes: Taxes, event: Any) -> Taxes:
    match event:
        case TaxesSet():
            return replace(taxes, rates=event.rates, prices_include_tax=event.prices_include_tax)
        case TaxProviderSet(provider=provider):
            return replace(taxes, provider=provider)
    raise TypeError(event)


def evolve_shipping(_: Shipping, event: Any) -> Shipping:
    match event:
        case ShippingRatesSet():
            return Shipping(rates=event.rates)
    raise TypeError(event)


TAXES = Kind("tax_table", Taxes(), evolve_taxes)
SHIPPING = Kind("shipping_table", Shipping(), evolve_shipping)
