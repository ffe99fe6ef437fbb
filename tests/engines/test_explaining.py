"""What a quote says of each amount: which rule, why, how much."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.engines.pricing.quoting import Wanted, quote
from entrepot.engines.pricing.rules import (
    PPM,
    ListPrice,
    Reward,
    Rules,
    ShippingRate,
    TaxRate,
)
from entrepot.kernel.units import Address, digits_of

from .test_pricing import HOME, VAT, buyer, promotion, wanted

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


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["EUR", "JPY", "KRW", "BHD", "CLF", "UYW"]),
    st.lists(
        st.tuples(st.integers(1, 99), st.integers(0, 10**9), st.booleans()), min_size=1, max_size=9
    ),
    st.integers(0, PPM),
    st.integers(0, PPM),
    st.integers(0, 10**6),
)
def test_in_every_currency_lines_tax_and_shipping_are_the_total_to_the_last_digit(
    currency, lines, tax, off, freight
) -> None:
    """As written with the digits that the currency has: none of a yen, three of a dinar."""
    rules = Rules(
        promotions=(promotion("p", Reward(kind="percent", rate=off)),),
        taxes=(TaxRate(country="DE", rate=tax, name="VAT"),),
        shipping=(ShippingRate(method="post", name="Post", currency=currency, cost=freight),),
    )
    asked = [
        Wanted(
            sku=f"s{n}",
            product_id=f"s{n}",
            name="S",
            quantity=quantity,
            price=ListPrice(list_id="l", unit_price=price, currency=currency, includes_tax=gross),
        )
        for n, (quantity, price, gross) in enumerate(lines)
    ]
    quoted = quote(asked, buyer(currency=currency), rules, destination=HOME)

    def money(amount: int) -> Decimal:
        return Decimal(amount).scaleb(-digits_of(currency))

    parts = [money(line.total_price) for line in quoted.lines]
    parts += [money(line.tax_amount) for line in quoted.lines]
    why = [a for a in quoted.adjustments if not a.line and a.kind in ("shipping", "tax")]
    assert sum(parts) + sum(money(a.amount) for a in why) == money(quoted.total_amount)
    least = Decimal(1).scaleb(-digits_of(currency))
    assert all(part % least == 0 for part in parts), "nothing is smaller than the smallest coin"
