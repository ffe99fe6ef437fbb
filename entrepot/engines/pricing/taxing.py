"""What tax is due where, and how it is taken out of a price that includes it."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.kernel.units import Address, share

from .rules import FREIGHT, PPM, STANDARD, TaxRate


def rate_at(place: Address | None, tax_class: str, rates: Iterable[TaxRate]) -> TaxRate | None:
    """The rate of the most exact place; freight without one of its own is taxed as goods are."""
    if place is None:
        return None
    fitting = [
        rate
        for rate in rates
        if rate.country == place.country
        and rate.state in ("", place.state)
        and place.zip_code.startswith(rate.zip_prefix)
    ]
    for wanted in (tax_class, STANDARD) if tax_class == FREIGHT else (tax_class,):
        of_class = [rate for rate in fitting if rate.tax_class == wanted]
        if of_class:
            return max(of_class, key=lambda rate: (len(rate.zip_prefix), len(rate.state)))
    return None


def tax_on(amount: int, rate: TaxRate | None, *, included: bool) -> int:
    """The tax on an amount, or within it. Units: minor units; rounded half up, once."""
    if rate is None:
        return 0
    return share(amount, rate.rate, PPM + rate.rate if included else PPM)
