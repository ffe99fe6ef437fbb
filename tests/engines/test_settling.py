"""Taxes that somebody else worked out: whatever they are, the quote adds up to the cent."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.engines.pricing.promoting import Buyer
from entrepot.engines.pricing.quoting import Quote, Wanted, price_reasons, quote
from entrepot.engines.pricing.rules import PPM, ListPrice, Rules, ShippingRate, TaxRate
from entrepot.engines.pricing.settling import LineTax, TaxPart, divided, settled, with_taxes
from entrepot.engines.pricing.taxing import taxes_of_lines
from entrepot.kernel.units import digits_of, share

from .test_pricing import FREIGHT, HOME, LINES, NOON, PROMOTIONS, TAXES

CURRENCIES = st.sampled_from(["EUR", "JPY", "KWD", "CLF", "USD"])
CENTS = st.integers(0, 10**7).map(lambda cents: Decimal(cents).scaleb(-2))
FINE = st.decimals(0, 10**6, places=6, allow_nan=False, allow_infinity=False)


@given(st.lists(st.one_of(CENTS, FINE), min_size=1, max_size=20), CURRENCIES)
def test_what_is_collected_is_rounded_once_and_its_parts_add_up_to_it(parts, currency) -> None:
    digits = digits_of(currency)
    total = sum(parts, Decimal(0))
    exact = Fraction(total) * 10**digits
    due = settled(total, parts, digits)
    assert sum(due) == share(exact.numerator, 1, exact.denominator)
    for amount, part in zip(due, parts, strict=True):
        assert amount >= 0
        assert abs(amount - Fraction(part) * 10**digits) <= Fraction(3, 2), "none moves by two"


@given(st.lists(CENTS, min_size=1, max_size=20))
def test_what_is_in_cents_already_stays_as_it_is(parts) -> None:
    assert settled(sum(parts, Decimal(0)), parts, 2) == [int(part * 100) for part in parts]


@pytest.mark.parametrize(
    ("total", "parts"),
    [("5.00", ["1.00", "1.00"]), ("0", ["1.00"]), ("3.00", []), ("-1", ["-1"]), ("0", ["1", "-1"])],
)
def test_parts_of_another_sum_are_no_answer(total: str, parts: list[str]) -> None:
    with pytest.raises(ValueError, match="tax"):
        settled(Decimal(total), [Decimal(part) for part in parts], 2)


def test_a_cent_of_somebody_elses_rounding_goes_to_the_line_where_it_adds_up() -> None:
    assert sum(settled(Decimal("1.01"), [Decimal("0.335")] * 3, 2)) == 101
    assert sum(settled(Decimal("1.00"), [Decimal("0.34")] * 3, 2)) == 100
    assert settled(Decimal("188.75"), [Decimal("100.25"), Decimal("88.5")], 0) == [100, 89]


def taxes_for(quoted: Quote, rates: list[int]) -> dict[int, LineTax]:
    """As a provider answers: each place its part of the line's tax, settled."""
    freight = next((w for w in quoted.shipping_methods if w.method == quoted.shipping_method), None)
    asked = {
        line.line: line.total_price + (line.tax_amount if line.tax_included else 0)
        for line in quoted.lines
    }
    if freight is not None and quoted.shipping_cost:
        asked[0] = freight.cost + (freight.tax_amount if freight.tax_included else 0)
    found = {}
    for line, worth in asked.items():
        amount = share(worth, sum(rates), PPM)
        parts = [
            TaxPart(name=f"place {n}", rate=rate, amount=part)
            for n, (rate, part) in enumerate(zip(rates, divided(amount, rates), strict=True))
        ]
        if sum(rates) == 0:
            parts = []
        found[line] = LineTax(
            line=line, taxable_amount=worth, rate=sum(rates), amount=amount, parts=tuple(parts)
        )
    return found


@settings(max_examples=200, deadline=None)
@given(
    LINES,
    PROMOTIONS,
    TAXES,
    FREIGHT,
    st.lists(st.integers(0, 120_000), max_size=4),
    CURRENCIES,
)
def test_a_quote_with_a_providers_taxes_adds_up_and_so_do_its_reasons(
    lines, promotions, taxes, freight, rates, currency
) -> None:
    rules = Rules(
        promotions=tuple(promotions),
        taxes=tuple(taxes),
        shipping=tuple(
            ShippingRate(
                method=rate.method,
                name=rate.name,
                currency=currency,
                cost=rate.cost,
                includes_tax=rate.includes_tax,
                free_from=rate.free_from,
            )
            for rate in freight
        ),
    )
    wanted = [
        Wanted(
            *(sku, sku, sku, n),
            ListPrice(list_id="l", unit_price=price, currency=currency, includes_tax=gross),
        )
        for sku, n, price, gross in lines
    ]
    before = quote(wanted, Buyer("web", "web", "", currency, NOON), rules, destination=HOME)
    told = with_taxes(before, taxes_for(before, rates), "Them")

    assert told.subtotal == sum(line.total_price for line in told.lines)
    assert told.subtotal + told.tax_amount + told.shipping_cost == told.total_amount
    assert told.discount_amount == before.discount_amount
    reasons = (*price_reasons(told.lines), *told.adjustments)
    assert sum(a.amount for a in reasons if a.rule_id != "included") == told.total_amount
    assert sum(a.amount for a in reasons if a.kind == "tax") == told.tax_amount
    by_line = taxes_of_lines(told.adjustments)
    assert sum(tax.tax_amount for tax in by_line.values()) == told.tax_amount
    for line in told.lines:
        if line.line in by_line:
            assert by_line[line.line].net_amount == line.total_price, "all of it is taxed"
    for line, was in zip(told.lines, before.lines, strict=True):
        gross = was.total_price + (was.tax_amount if was.tax_included else 0)
        assert line.total_price + (line.tax_amount if line.tax_included else 0) == gross
        assert (line.unit_price, line.discount_amount) == (was.unit_price, was.discount_amount)
    if not any(rates):
        assert told.tax_amount == 0


def test_the_rate_of_the_table_told_by_a_provider_costs_what_the_table_costs() -> None:
    vat = TaxRate(country="DE", rate=190_000, name="VAT")
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=595, includes_tax=True)
    price = ListPrice(list_id="l", unit_price=1190, currency="EUR", includes_tax=True)
    net = ListPrice(list_id="l", unit_price=333, currency="EUR")
    wanted = [Wanted("a", "a", "A", 3, price), Wanted("b", "b", "B", 1, net)]
    table = quote(
        wanted,
        Buyer("web", "web", "", "EUR", NOON),
        Rules(taxes=(vat,), shipping=(post,)),
        destination=HOME,
    )
    told = with_taxes(table, taxes_for(table, [190_000]), "Them")
    assert (told.subtotal, told.tax_amount, told.shipping_cost, told.total_amount) == (
        *(table.subtotal, table.tax_amount, table.shipping_cost),
        table.total_amount,
    )
    assert [a.reason for a in told.adjustments if a.kind == "tax"] == [
        "place 0, 19 % included (Them)",
        "place 0, 19 % (Them)",
        "place 0, 19 % (Them)",
    ]
