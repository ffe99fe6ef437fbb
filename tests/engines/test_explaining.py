"""What a quote says of each amount: which rule, why, how much."""

from __future__ import annotations

from entrepot.engines.pricing.quoting import quote
from entrepot.engines.pricing.rules import Rules, ShippingRate, TaxRate
from entrepot.kernel.units import Address

from .test_pricing import HOME, VAT, buyer, wanted

POST = ShippingRate(method="post", name="Post", currency="EUR", cost=500)
CITY = Address(street="5th", city="New York", zip_code="10001", state="NY", country="US")


def test_a_tax_says_by_which_row_of_the_table_it_is_due() -> None:
    taxes = (
        VAT,
        TaxRate(country="US", state="NY", rate=40_000, name="New York"),
        TaxRate(country="US", state="NY", zip_prefix="100", rate=88_750, name="New York City"),
    )
    for place, rule, reason in (
        (HOME, "DE", "VAT, 19 %"),
        (CITY, "US-NY-100", "New York City, 8.875 %"),
    ):
        quoted = quote([wanted("a", 1, 1000)], buyer(), Rules(taxes=taxes), destination=place)
        assert [(a.rule_id, a.reason) for a in quoted.adjustments] == [(rule, reason)]


def test_the_tax_on_freight_says_its_own_rate() -> None:
    less = TaxRate(country="DE", rate=70_000, name="Less", tax_class="shipping")
    for taxes, told in (((VAT,), "VAT, 19 % on shipping"), ((VAT, less), "Less, 7 % on shipping")):
        rules = Rules(taxes=taxes, shipping=(POST,))
        quoted = quote([wanted("a", 1, 1000)], buyer(), rules, destination=HOME)
        freight = [a for a in quoted.adjustments if not a.line]
        assert [(a.kind, a.rule_id) for a in freight] == [("shipping", "post"), ("tax", "DE")]
        assert (freight[1].reason, freight[1].amount) == (told, quoted.tax_amount - 190)
