"""The tables of taxes and of shipping rates: each is told whole."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import SetShippingRates, SetTaxes
from ..events import ShippingRatesSet, TaxesSet
from ..state import ONE, SHIPPING, TAXES


def set_taxes(command: SetTaxes, given: Given) -> Decision:
    if TAXES.of(given, ONE).rates == command.rates:
        return []
    return [(TAXES(ONE), TaxesSet(rates=command.rates))]


def set_shipping_rates(command: SetShippingRates, given: Given) -> Decision:
    if SHIPPING.of(given, ONE).rates == command.rates:
        return []
    return [(SHIPPING(ONE), ShippingRatesSet(rates=command.rates))]


def taxes(command: SetTaxes, given: Given) -> Iterable[str]:
    yield TAXES(ONE)


def shipping(command: SetShippingRates, given: Given) -> Iterable[str]:
    yield SHIPPING(ONE)


RULES = (
    Rule(SetTaxes, set_taxes, writes=taxes, scope="pricing:write"),
    Rule(SetShippingRates, set_shipping_rates, writes=shipping, scope="pricing:write"),
)
