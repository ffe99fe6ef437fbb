"""What tax is due where: the most exact place counts, however somebody writes it."""

from __future__ import annotations

import pytest

from entrepot.engines.pricing.rules import TaxRate
from entrepot.engines.pricing.taxing import rate_at, tax_on
from entrepot.kernel.units import Address

from .test_pricing import HOME


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
