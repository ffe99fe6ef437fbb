"""The tables of taxes and of shipping rates, each told whole, and where a provider is asked."""

from entrepot.engines.pricing.rules import TaxProvider
from entrepot.engines.pricing.zoning import is_backwards, plain
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import Refusal, SetShippingRates, SetTaxes, SetTaxProvider
from ..published import ShippingRatesSet, TaxesSet, TaxProviderSet
from ..state import SHIPPING, TAXES


def set_taxes(command: SetTaxes, given: Given) -> Decision:
    """Of two rates for the same goods at the same place one would silently not be collected."""
    seen: dict[tuple[str, ...], int] = {}
    for n, rate in enumerate(command.rates, 1):
        place = (rate.country, plain(rate.state), plain(rate.zip_prefix), rate.tax_class)
        if place in seen:
            told = f"rates {seen[place]} and {n}; the rate of a place is the sum of its taxes"
            return Refused(Refusal.TAXED_TWICE, told)
        seen[place] = n
    taxes, included = TAXES.of(given), command.prices_include_tax
    if included is None:
        included = taxes.prices_include_tax
    if (taxes.rates, taxes.prices_include_tax) == (command.rates, included):
        return []
    return [(TAXES(), TaxesSet(rates=command.rates, prices_include_tax=included))]


def set_tax_provider(command: SetTaxProvider, given: Given) -> Decision:
    if command.countries and command.ship_from is None:
        return Refused(Refusal.NO_SHIP_FROM)
    provider = TaxProvider(
        countries=command.countries, ship_from=command.ship_from, tax_codes=command.tax_codes
    )
    if TAXES.of(given).provider == provider:
        return []
    return [(TAXES(), TaxProviderSet(provider=provider))]


def set_shipping_rates(command: SetShippingRates, given: Given) -> Decision:
    """A part of a country says which; days and spans of postal codes end where they begin or
    later."""
    for n, rate in enumerate(command.rates, 1):
        first, last = rate.days_min, rate.days_max
        if first is not None and last is not None and first > last:
            return Refused(Refusal.PERIOD_BACKWARDS, f"rate {n}: more days at least than at most")
        if (rate.states or rate.zips) and len(rate.countries) != 1:
            return Refused(Refusal.ZONE_INCOMPLETE, f"rate {n}: states and zips of one country")
        if any(is_backwards(span) for span in rate.zips):
            return Refused(Refusal.ZONE_INCOMPLETE, f"rate {n}: postal codes that are none")
    if SHIPPING.of(given).rates == command.rates:
        return []
    return [(SHIPPING(), ShippingRatesSet(rates=command.rates))]


taxes = TAXES.by()

RULES = (
    Rule(SetTaxes, set_taxes, writes=taxes, scope="pricing:write"),
    Rule(SetTaxProvider, set_tax_provider, writes=taxes, scope="pricing:write"),
    Rule(SetShippingRates, set_shipping_rates, writes=SHIPPING.by(), scope="pricing:write"),
)
