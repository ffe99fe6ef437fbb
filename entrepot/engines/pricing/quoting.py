"""A quote: list price, promotions, tax, freight, in this order, and why each amount is as it is.

A line names the list its price is from; `adjustments` tell what came on top and what went off.
Texts of lines were checked where they came in, and are not again each time a cart is read.
subtotal + tax + shipping = total, where subtotal and shipping are without tax, also where list
prices or freight include it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from entrepot.kernel.message import Value
from entrepot.kernel.units import Address, Adjustment, Amount, Count, Id, Quantity, Text

from .promoting import NOWHERE, Article, Buyer, Discount, Place, discounts, frees_shipping
from .rules import PPM, STANDARD, ListPrice, Promotion, Rules, TaxRate
from .taxing import rate_at, tax_on
from .zoning import most_exact


class Wanted(NamedTuple):
    """A line to be quoted, with the list price that counts for it, and until when it is kept."""

    sku: str
    product_id: str
    name: str
    quantity: int
    price: ListPrice
    weight_g: int = 0
    tax_class: str = STANDARD
    kept_until: datetime | None = None
    place: Place = NOWHERE


class QuotedLine(Value):
    """A line and what it costs.

    `total_price` is its part of the subtotal, without tax; with `tax_included`, `unit_price` and
    `discount_amount` hold the tax that was taken out.
    """

    line: int
    sku: str
    product_id: str
    name: str
    quantity: Quantity
    unit_price: Amount
    discount_amount: Amount = 0
    total_price: Amount
    tax_amount: Amount = 0
    tax_included: bool = False
    list_id: str
    weight_g: Count = 0
    kept_until: datetime | None = None


class ShippingChoice(Value):
    """A way of sending the goods, and what it costs without tax.

    With `tax_included` the tax was taken out of the rate.
    """

    method: str
    name: str
    cost: Amount
    tax_amount: Amount = 0
    tax_included: bool = False
    days_min: int | None = None
    days_max: int | None = None


class Way(NamedTuple):
    """A way of sending the goods, and how it is taxed."""

    choice: ShippingChoice
    tax_rate: TaxRate | None


class Quote(Value):
    """What everything costs."""

    lines: tuple[QuotedLine, ...] = ()
    subtotal: Amount = 0
    discount_amount: Amount = 0
    tax_amount: Amount = 0
    shipping_cost: Amount = 0
    total_amount: Amount = 0
    adjustments: tuple[Adjustment, ...] = ()
    shipping_methods: tuple[ShippingChoice, ...] = ()
    shipping_method: Text = ""
    promotions: tuple[tuple[Id, Amount], ...] = ()


def quote(
    wanted: Sequence[Wanted],
    buyer: Buyer,
    rules: Rules,
    *,
    destination: Address | None = None,
    shipping_method: str = "",
) -> Quote:
    """Prices the lines. Without a destination there is neither tax nor freight yet."""
    articles = [
        Article(w.sku, w.product_id, w.quantity, w.price.unit_price, w.place) for w in wanted
    ]
    taken = discounts(articles, rules.promotions, buyer)
    lines, why = _lines(wanted, taken, destination, rules)
    free = frees_shipping(articles, rules.promotions, buyer, taken)
    weight_g = sum(w.quantity * w.weight_g for w in wanted)
    ways = ways_to(destination, rules, buyer.currency, sum(a.worth for a in articles), weight_g)
    chosen = _chosen(ways, shipping_method)
    shipping_cost, shipping_tax, freight = _freight(chosen, free)
    subtotal = sum(line.total_price for line in lines)
    tax = sum(line.tax_amount for line in lines) + shipping_tax
    used = [(d.promotion.promotion_id, d.amount) for d in taken]
    if free is not None and chosen is not None and chosen.choice.cost:
        used.append((free.promotion_id, chosen.choice.cost))
    return Quote(
        lines=lines,
        subtotal=subtotal,
        discount_amount=sum(d.amount for d in taken),
        tax_amount=tax,
        shipping_cost=shipping_cost,
        total_amount=subtotal + tax + shipping_cost,
        adjustments=(*why, *freight),
        shipping_methods=tuple([way.choice for way in ways]),
        shipping_method="" if chosen is None else chosen.choice.method,
        promotions=tuple(used),
    )


def _lines(
    wanted: Sequence[Wanted],
    taken: Sequence[Discount],
    destination: Address | None,
    rules: Rules,
) -> tuple[tuple[QuotedLine, ...], list[Adjustment]]:
    classes = {each.tax_class for each in wanted}
    rates = {name: rate_at(destination, name, rules.taxes) for name in classes}
    lines: list[QuotedLine] = []
    why: list[Adjustment] = []
    for i, each in enumerate(wanted):
        off = [(d.promotion, d.lines[i]) for d in taken if i in d.lines]
        rate = rates[each.tax_class]
        line = _line(i + 1, each, sum([amount for _, amount in off]), rate)
        lines.append(line)
        if off or rate is not None:
            why += _reasons(line, off, rate)
    return tuple(lines), why


def _line(number: int, each: Wanted, discount: int, rate: TaxRate | None) -> QuotedLine:
    price = each.price
    left = each.quantity * price.unit_price - discount
    tax = tax_on(left, rate, included=price.includes_tax)
    return QuotedLine(
        line=number,
        sku=each.sku,
        product_id=each.product_id,
        name=each.name,
        quantity=each.quantity,
        unit_price=price.unit_price,
        discount_amount=discount,
        total_price=left - (tax if price.includes_tax else 0),
        tax_amount=tax,
        tax_included=price.includes_tax,
        list_id=price.list_id,
        weight_g=each.weight_g,
        kept_until=each.kept_until,
    )


def _reasons(
    line: QuotedLine, off: Sequence[tuple[Promotion, int]], rate: TaxRate | None
) -> list[Adjustment]:
    why = [
        Adjustment(
            line=line.line,
            kind="promotion",
            rule_id=promotion.promotion_id,
            amount=-amount,
            reason=promotion.name,
        )
        for promotion, amount in off
    ]
    if rate is not None:
        why.append(_tax(line, rate))
    return why


def price_reasons(lines: Iterable[QuotedLine]) -> tuple[Adjustment, ...]:
    """What the lines say themselves, for those who keep the reasons only."""
    return tuple(
        [
            Adjustment(
                line=line.line,
                kind="price",
                rule_id=line.list_id,
                amount=line.quantity * line.unit_price,
            )
            for line in lines
        ]
    )


def _tax(line: QuotedLine, rate: TaxRate) -> Adjustment:
    """`included` marks a tax that the price holds already, so that it adds nothing."""
    included = line.tax_included
    return Adjustment(
        line=line.line,
        kind="tax",
        rule_id="included" if included else place_of(rate),
        amount=line.tax_amount,
        reason=f"{rate.name}, {percent(rate.rate)}{' included' if included else ''}",
        rate=rate.rate,
        taxable_amount=line.total_price,
    )


def place_of(rate: TaxRate) -> str:
    """Where the rate counts: `DE`, `US-CA`, `US-CA-900`."""
    return "-".join([part for part in (rate.country, rate.state, rate.zip_prefix) if part])


def percent(rate: int) -> str:
    """A rate as people read it."""
    return f"{rate * 100 / PPM:g} %"


def ways_to(
    destination: Address | None, rules: Rules, currency: str, spend: int, weight_g: int
) -> tuple[Way, ...]:
    """The cheapest fitting rate of each method's most exact zone, cheapest method first."""
    if destination is None:
        return ()
    best: dict[str, Way] = {}
    offered = [r for r in rules.shipping if r.currency == currency and spend >= r.spend_min]
    for rate in most_exact(offered, destination):
        if rate.weight_max_g is not None and weight_g > rate.weight_max_g:
            continue
        cost = 0 if rate.free_from is not None and spend >= rate.free_from else rate.cost
        tax_rate = rate_at(destination, rate.tax_class, rules.taxes)
        tax = tax_on(cost, tax_rate, included=rate.includes_tax)
        choice = ShippingChoice(
            method=rate.method,
            name=rate.name,
            cost=cost - (tax if rate.includes_tax else 0),
            tax_amount=tax,
            tax_included=rate.includes_tax,
            days_min=rate.days_min,
            days_max=rate.days_max,
        )
        there = best.get(rate.method)
        if there is None or choice.cost < there.choice.cost:
            best[rate.method] = Way(choice, tax_rate)
    return tuple(sorted(best.values(), key=lambda way: (way.choice.cost, way.choice.method)))


def _chosen(ways: Sequence[Way], method: str) -> Way | None:
    """The one asked for, or the cheapest."""
    for way in ways:
        if way.choice.method == method:
            return way
    return ways[0] if ways else None


def _freight(way: Way | None, free: Promotion | None) -> tuple[int, int, list[Adjustment]]:
    if way is None:
        return 0, 0, []
    chosen, rate = way
    why = [
        Adjustment(kind="shipping", rule_id=chosen.method, amount=chosen.cost, reason=chosen.name)
    ]
    if free is not None and chosen.cost:
        why.append(
            Adjustment(
                kind="promotion",
                rule_id=free.promotion_id,
                amount=-chosen.cost,
                reason=free.name,
            )
        )
        return 0, 0, why
    if chosen.tax_amount and rate is not None:
        why.append(
            Adjustment(
                kind="tax",
                rule_id=place_of(rate),
                amount=chosen.tax_amount,
                reason=f"{rate.name}, {percent(rate.rate)} on shipping",
                rate=rate.rate,
                taxable_amount=chosen.cost,
            )
        )
    return chosen.cost, chosen.tax_amount, why
