"""What tax is due where, and how it is taken out of a price that includes it."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.kernel.message import Value
from entrepot.kernel.units import Address, Adjustment, Amount, share

from .rules import FREIGHT, PPM, STANDARD, Ppm, TaxRate
from .zoning import plain


class TaxSum(Value):
    """All that is taxed at one rate: without the tax, and the tax on it."""

    rate: Ppm
    net_amount: Amount
    tax_amount: Amount


UNTAXED = TaxSum(rate=0, net_amount=0, tax_amount=0)


def taxes_of_lines(reasons: Iterable[Adjustment]) -> dict[int, TaxSum]:
    """The tax of each line, and of the freight as line 0.

    What several places take of a line is one rate, theirs together. Taxes that do not name their
    rate, as those of old orders, are left out: the sums are then not all of the tax.
    """
    lines: dict[int, TaxSum] = {}
    for why in reasons:
        if why.kind != "tax" or why.rate is None or why.taxable_amount is None:
            continue
        known = lines.get(why.line, UNTAXED)
        lines[why.line] = TaxSum(
            rate=min(PPM, known.rate + why.rate),
            net_amount=max(known.net_amount, why.taxable_amount),
            tax_amount=known.tax_amount + why.amount,
        )
    return lines


def summed(taxes: Iterable[TaxSum]) -> tuple[TaxSum, ...]:
    """One sum for each rate, highest first, as an invoice has to tell them."""
    sums: dict[int, TaxSum] = {}
    for each in taxes:
        known = sums.get(each.rate, TaxSum(rate=each.rate, net_amount=0, tax_amount=0))
        sums[each.rate] = TaxSum(
            rate=each.rate,
            net_amount=known.net_amount + each.net_amount,
            tax_amount=known.tax_amount + each.tax_amount,
        )
    return tuple([sums[rate] for rate in sorted(sums, reverse=True)])


def taxes_by_rate(tax_amount: int, reasons: Iterable[Adjustment]) -> tuple[TaxSum, ...]:
    """All of a tax by rate; nothing where some of it names none: a part would be a wrong bill."""
    taxes = taxes_of_lines(reasons).values()
    return summed(taxes) if sum(each.tax_amount for each in taxes) == tax_amount else ()


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
