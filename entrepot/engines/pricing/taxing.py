"""What tax is due where, and how it is taken out of a price that includes it."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.kernel.units import Address, share

from .rules import FREIGHT, PPM, STANDARD, TaxRate
from .zoning import plain


def rate_at(place: Address | None, tax_class: str, rates: Iterable[TaxRate]) -> TaxRate | None:
    """The rate of the most exact place; freight without one of its own is taxed as goods are.

    However somebody writes state and postal code: what is due is not the buyer's to choose.
    """
    if place is None:
        return None
    state, zip_code = plain(place.state), plain(place.zip_code)
    fitting = [
        rate
        for rate in rates
        if rate.country == place.country
        and plain(rate.state) in ("", state)
        and zip_code.startswith(plain(rate.zip_prefix))
    ]
    for wanted in (tax_class, STANDARD) if tax_class == FREIGHT else (tax_class,):
        of_class = [rate for rate in fitting if rate.tax_class == wanted]
        if of_class:
            return max(of_class, key=_exactness)
    return None


def tax_on(amount: int, rate: TaxRate | None, *, included: bool) -> int:
    """The tax on an amount, or within it. Units: minor units; rounded half up, once."""
    if rate is None:
        return 0
    return share(amount, rate.rate, PPM + rate.rate if included else PPM)


def _exactness(rate: TaxRate) -> tuple[int, int]:
    """Letters of the postal code, then of the state; more is more exact."""
    return len(plain(rate.zip_prefix)), len(plain(rate.state))
