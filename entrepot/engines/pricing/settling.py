"""Taxes that somebody else worked out, put into a quote so that its sums stay exact.

What is said in fractions is rounded once: the whole to the currency's unit, half up, and its
parts so that they add up to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from entrepot.kernel.message import Value
from entrepot.kernel.units import Adjustment, Amount, Count, Name, share

from .quoting import Quote, QuotedLine, ShippingChoice, percent
from .rules import PPM, Ppm

FREIGHT_LINE = 0


class TaxPart(Value):
    """What one place takes: a country, a state, a county, a city, a district."""

    name: Name
    rate: Ppm = 0
    amount: Amount = 0


class LineTax(Value):
    """The tax on a line, or on the freight as line 0, on top of what was asked about.

    `taxable_amount` is how much of that is taxed at all; the parts add up to `amount`.
    """

    line: Count
    taxable_amount: Amount = 0
    rate: Ppm = 0
    amount: Amount = 0
    parts: tuple[TaxPart, ...] = ()


def settled(total: Decimal, parts: Sequence[Decimal], digits: int) -> list[int]:
    """The parts in minor units of so many digits, adding up to the total, which is rounded once.

    Their own sum may differ from the total by what rounding each of them to a cent can do;
    ValueError where they tell of something else. Exact in decimals, whatever the currency.
    """
    if any(part < 0 for part in (total, *parts)):
        raise ValueError("a tax below nothing")
    exact = [Fraction(part) for part in parts]
    whole = sum(exact, Fraction(0))
    step = max(Fraction(1, 100), Fraction(1, 10**digits))
    if abs(whole - Fraction(total)) > step * (len(parts) + 1) / 2:
        raise ValueError(f"parts of {float(whole):g} for a tax of {total}")
    scaled = Fraction(total) * 10**digits
    amount = share(scaled.numerator, 1, scaled.denominator)
    return _spread(amount, exact)


def divided(amount: int, weights: Sequence[int]) -> list[int]:
    """An amount over parts by their weights; they add up to it. Nothing where nothing weighs."""
    return _spread(amount, [Fraction(weight) for weight in weights])


def _spread(amount: int, weights: Sequence[Fraction]) -> list[int]:
    whole = sum(weights, Fraction(0))
    parts: list[int] = []
    so_far, before = Fraction(0), 0
    for weight in weights:
        so_far += weight
        reached = so_far / whole if whole else Fraction(0)
        until = share(amount, reached.numerator, reached.denominator)
        parts.append(until - before)
        before = until
    return parts


def with_taxes(quote: Quote, taxes: Mapping[int, LineTax], by: str) -> Quote:
    """The quote with these taxes in place of its own; `by` is who says so.

    A price that includes its tax stays as it is: then the tax is taken out of it at that rate.
    """
    why: dict[int, list[Adjustment]] = {}
    for reason in quote.adjustments:
        if reason.kind != "tax":
            why.setdefault(reason.line, []).append(reason)
    lines = []
    for line in quote.lines:
        tax = _due(taxes, line.line, line.total_price, line.tax_amount, line.tax_included)
        lines.append(_taxed(line, tax.amount))
        why.setdefault(line.line, []).extend(_reasons(tax, by, included=line.tax_included))
    subtotal = sum(line.total_price for line in lines)
    tax_amount = sum(line.tax_amount for line in lines)
    cost, freight_tax, choices, freight = _freight(quote, taxes, why.pop(FREIGHT_LINE, []), by)
    return replace(
        quote,
        lines=tuple(lines),
        subtotal=subtotal,
        tax_amount=tax_amount + freight_tax,
        shipping_cost=cost,
        total_amount=subtotal + tax_amount + freight_tax + cost,
        adjustments=(*[reason for told in why.values() for reason in told], *freight),
        shipping_methods=choices,
    )


def _freight(
    quote: Quote, taxes: Mapping[int, LineTax], why: Sequence[Adjustment], by: str
) -> tuple[int, int, tuple[ShippingChoice, ...], list[Adjustment]]:
    """What sending costs, its tax, the ways with the chosen one taxed anew, and the reasons."""
    chosen = next((w for w in quote.shipping_methods if w.method == quote.shipping_method), None)
    if chosen is None or not quote.shipping_cost:
        return quote.shipping_cost, 0, quote.shipping_methods, list(why)
    tax = _due(taxes, FREIGHT_LINE, chosen.cost, chosen.tax_amount, chosen.tax_included)
    gross = chosen.cost + (chosen.tax_amount if chosen.tax_included else 0)
    cost = gross - (tax.amount if chosen.tax_included else 0)
    told = [replace(r, amount=cost) if r.kind == "shipping" else r for r in why]
    choices = [
        replace(way, cost=cost, tax_amount=tax.amount) if way is chosen else way
        for way in quote.shipping_methods
    ]
    return cost, tax.amount, tuple(choices), [*told, *_reasons(tax, by, included=False)]


def asked_amount(net: int, tax: int, *, included: bool) -> int:
    """What a tax is asked for: with the tax that it includes, for its rate is not known before."""
    return net + (tax if included else 0)


def _due(
    taxes: Mapping[int, LineTax], number: int, net: int, before: int, included: bool
) -> LineTax:
    """The tax on a line; where its price includes it, taken out of the part that is taxed."""
    tax = taxes.get(number, LineTax(line=number))
    if not included:
        return tax
    gross = asked_amount(net, before, included=True)
    taxed = min(tax.taxable_amount, gross)
    within = share(taxed, tax.rate, PPM + tax.rate)
    amounts = divided(within, [part.amount for part in tax.parts])
    parts = [replace(p, amount=a) for p, a in zip(tax.parts, amounts, strict=True)]
    amount = within if sum(amounts) == within else 0
    return replace(tax, taxable_amount=taxed - amount, amount=amount, parts=tuple(parts))


def _taxed(line: QuotedLine, tax: int) -> QuotedLine:
    asked = asked_amount(line.total_price, line.tax_amount, included=line.tax_included)
    return replace(line, total_price=asked - (tax if line.tax_included else 0), tax_amount=tax)


def _reasons(tax: LineTax, by: str, *, included: bool) -> list[Adjustment]:
    """One for each place that takes something; together they are the tax."""
    within = " included" if included else ""
    return [
        Adjustment(
            line=tax.line,
            kind="tax",
            rule_id="included" if included else by,
            amount=part.amount,
            reason=f"{part.name}, {percent(part.rate)}{within} ({by})",
            rate=part.rate,
            taxable_amount=tax.taxable_amount,
        )
        for part in tax.parts
        if part.amount
    ]
