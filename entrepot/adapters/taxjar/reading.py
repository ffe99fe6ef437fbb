"""From our request to TaxJar's order, and from its answer to taxes that add up.

ValueError where an answer is not one: a line without its tax, a tax on nothing, parts of another
sum. The house then asks again, and at last does without.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from entrepot.contexts.pricing.published import CalculateTaxes, RecordTaxes
from entrepot.engines.pricing.rules import PPM
from entrepot.engines.pricing.settling import FREIGHT_LINE, LineTax, TaxPart, divided, settled
from entrepot.kernel.units import digits_of

from .objects import MOST, NONE, Answer, Jurisdictions, LineItem, Order, Tax, Taxed, shares

NAME = "TaxJar"
FINEST = -12
"""No amount has more decimals than this."""


def order_of(request: CalculateTaxes) -> Order:
    start, end = request.ship_from, request.ship_to
    digits = digits_of(request.currency)
    goods = sum(line.amount for line in request.lines)
    return Order(
        from_country=start.country,
        from_zip=start.zip_code,
        from_state=start.state,
        from_city=start.city,
        from_street=start.street,
        to_country=end.country,
        to_zip=end.zip_code,
        to_state=end.state,
        to_city=end.city,
        to_street=end.street,
        amount=_decimal(goods, digits),
        shipping=_decimal(request.shipping_amount, digits),
        line_items=[
            LineItem(
                id=str(line.line),
                quantity=line.quantity,
                unit_price=_decimal(line.unit_price, digits),
                discount=_decimal(line.discount_amount, digits),
                product_tax_code=line.tax_code,
            )
            for line in request.lines
        ],
    )


def _decimal(amount: int, digits: int) -> Decimal:
    return Decimal(amount).scaleb(-digits)


def taxes_of(answer: Answer, request: CalculateTaxes) -> RecordTaxes:
    tax, note = answer.tax, ""
    if not tax.has_nexus:
        if tax.amount_to_collect:
            raise ValueError("a tax where there is no nexus")
        taxes = [LineTax(line=line.line) for line in request.lines]
        note = f"{NAME}: no nexus at this place, so no tax is collected"
    else:
        taxes = _broken_down(tax, request)
        if not any(each.amount for each in taxes):
            note = f"{NAME}: nothing is taxed here"
    return RecordTaxes(
        quote_id=request.quote_id, asked=request.asked, by=NAME, taxes=tuple(taxes), note=note
    )


def _broken_down(tax: Tax, request: CalculateTaxes) -> list[LineTax]:
    """Each line's tax and the freight's, settled so that they are what is to be collected."""
    if tax.breakdown is None:
        raise ValueError("no breakdown")
    digits = digits_of(request.currency)
    asked = {str(line.line): line.amount for line in request.lines}
    told = {item.id: item for item in tax.breakdown.line_items}
    if told.keys() != asked.keys() or len(told) != len(tax.breakdown.line_items):
        raise ValueError(f"taxes on the lines {sorted(told)} where {sorted(asked)} were asked")
    items = [(int(number), item, asked[number]) for number, item in told.items()]
    if tax.breakdown.shipping is not None:
        items.append((FREIGHT_LINE, tax.breakdown.shipping, request.shipping_amount))
    for _, item, amount in items:
        _check(item, _decimal(amount, digits))
    due = settled(_sane(tax.amount_to_collect), [i.tax_collectable for _, i, _ in items], digits)
    places = tax.jurisdictions or Jurisdictions()
    return [
        _line_tax(
            number, item, amount, min(asked_amount, amount_of(item.taxable_amount, digits)), places
        )
        for (number, item, asked_amount), amount in zip(items, due, strict=True)
    ]


def amount_of(amount: Decimal, digits: int) -> int:
    return settled(amount, [amount], digits)[0]


def _check(item: Taxed, asked: Decimal) -> None:
    """A cent more is rounding; a tax beyond the price is not."""
    for amount in (item.taxable_amount, item.tax_collectable):
        if not 0 <= _sane(amount) <= asked + Decimal("0.01"):
            raise ValueError(f"{amount} on {asked}")
    if not 0 <= _sane(item.combined_tax_rate) <= 1:
        raise ValueError(f"a rate of {item.combined_tax_rate}")


def _line_tax(
    number: int, item: Taxed, amount: int, taxable: int, places: Jurisdictions
) -> LineTax:
    """A breakdown that says less than its sum is told as one tax at the combined rate."""
    told: Sequence[tuple[str, Decimal, Decimal]] = shares(item, places)
    if amount and not told:
        told = [("Tax", item.combined_tax_rate, item.tax_collectable or Decimal(1))]
    weights = [int(_sane(part).scaleb(-FINEST)) for _, _, part in told]
    parts = [
        TaxPart(name=name, rate=_ppm(rate), amount=part)
        for (name, rate, _), part in zip(told, divided(amount, weights), strict=True)
    ]
    return LineTax(
        line=number,
        taxable_amount=taxable,
        rate=_ppm(item.combined_tax_rate),
        amount=amount,
        parts=tuple(parts),
    )


def _ppm(rate: Decimal) -> int:
    if not 0 <= _sane(rate) <= 1:
        raise ValueError(f"a rate of {rate}")
    return settled(rate * PPM, [rate * PPM], 0)[0]


def _sane(number: Decimal) -> Decimal:
    """Neither without end nor so fine or so large that counting with it would not end."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < FINEST or number.adjusted() > MOST.adjusted():
        raise ValueError("a number that is none")
    if number < NONE:
        raise ValueError(f"{number} is below nothing")
    return number
