"""What tax is due where: the most exact place counts, however somebody writes it."""

from __future__ import annotations

import pytest

from entrepot.engines.pricing.quoting import quote
from entrepot.engines.pricing.rules import Rules, ShippingRate, TaxRate
from entrepot.engines.pricing.taxing import TaxSum, rate_at, summed, tax_on, taxes_of_lines
from entrepot.kernel.units import Address, Adjustment

from .test_pricing import HOME, buyer, wanted


def test_the_most_exact_place_is_taxed() -> None:
    rates = [
        TaxRate(country="US", rate=0, name="Federal"),
        TaxRate(country="US", state="NY", rate=40_000, name="New York"),
        TaxRate(country="US", state="NY", zip_prefix="100", rate=88_750, name="New York City"),
        TaxRate(country="US", state="NY", rate=10_000, name="Books", tax_class="books"),
    ]
    city = Address(street="5th", city="New York", zip_code="10001", state="NY", country="US")
    found = rate_at(city, "standard", rates)
    assert found is not None
    assert found.name == "New York City"
    assert tax_on(10_000, found, included=False) == 888, "8.875 %, half up"
    books = rate_at(city, "books", rates)
    assert books is not None
    assert books.name == "Books"
    assert rate_at(HOME, "standard", rates) is None


@pytest.mark.parametrize(
    ("country", "state", "zip_code", "rate"),
    [
        *[("US", state, "90001", 72_500) for state in ("CA", "ca", "Ca", " CA", "C.A.")],
        *[("GB", "", zip_code, 50_000) for zip_code in ("BT1 1AA", "bt1 1aa", " bt11aa", "BT-1")],
        *[("GB", "", zip_code, 200_000) for zip_code in ("B1 1AA", "b 1", "")],
    ],
)
def test_tax_does_not_depend_on_how_a_buyer_writes_the_place(
    country: str, state: str, zip_code: str, rate: int
) -> None:
    """Of "ca" no sales tax was taken, of "bt1" four times Northern Ireland's."""
    rates = [
        TaxRate(country="US", state="CA", rate=72_500, name="California"),
        TaxRate(country="GB", zip_prefix="bt", rate=50_000, name="Northern Ireland"),
        TaxRate(country="GB", rate=200_000, name="VAT"),
    ]
    place = Address(street="S 1", city="C", zip_code=zip_code, state=state, country=country)
    found = rate_at(place, "standard", rates)
    assert found is not None
    assert found.rate == rate


def taxed(line: int, rate: int, on: int, amount: int) -> Adjustment:
    return Adjustment(line=line, kind="tax", amount=amount, rate=rate, taxable_amount=on)


def test_taxes_are_summed_by_rate_and_the_freight_is_among_them() -> None:
    told = [
        taxed(1, 70_000, 5000, 350),
        taxed(2, 190_000, 10_000, 1900),
        Adjustment(line=2, kind="promotion", amount=-100),
        taxed(0, 190_000, 500, 95),
    ]
    assert summed(taxes_of_lines(told).values()) == (
        TaxSum(rate=190_000, net_amount=10_500, tax_amount=1995),
        TaxSum(rate=70_000, net_amount=5000, tax_amount=350),
    )


def test_what_a_state_and_a_city_take_of_a_line_is_one_rate() -> None:
    told = [taxed(1, 62_500, 1000, 63), taxed(1, 10_000, 1000, 10)]
    assert taxes_of_lines(told) == {1: TaxSum(rate=72_500, net_amount=1000, tax_amount=73)}


def test_a_tax_of_before_that_names_no_rate_is_in_no_sum() -> None:
    assert taxes_of_lines([Adjustment(line=1, kind="tax", amount=19, reason="VAT, 19 %")]) == {}


@pytest.mark.parametrize("gross", [False, True])
def test_a_quote_tells_of_each_rate_what_it_is_on(gross: bool) -> None:
    rates = (
        TaxRate(country="DE", rate=190_000, name="VAT"),
        TaxRate(country="DE", rate=70_000, name="VAT", tax_class="reduced"),
    )
    price = {False: (10_000, 5000, 500), True: (11_900, 5350, 595)}[gross]
    post = ShippingRate(
        method="post", name="Post", currency="EUR", cost=price[2], includes_tax=gross
    )
    lamp = wanted("lamp", 1, price[0], gross=gross)
    coffee = wanted("coffee", 1, price[1], gross=gross)._replace(tax_class="reduced")
    rules = Rules(taxes=rates, shipping=(post,))
    quoted = quote([lamp, coffee], buyer(), rules, destination=HOME)
    assert summed(taxes_of_lines(quoted.adjustments).values()) == (
        TaxSum(rate=190_000, net_amount=10_500, tax_amount=1995),
        TaxSum(rate=70_000, net_amount=5000, tax_amount=350),
    )
    assert quoted.tax_amount == 1995 + 350
