"""What it costs to send something to a part of a country: the most exact zone counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.engines.pricing.quoting import quote
from entrepot.engines.pricing.rules import Rules, ShippingRate, ZipSpan
from entrepot.engines.pricing.zoning import is_backwards, reached
from entrepot.kernel.units import Address
from tests.engines.test_pricing import buyer, wanted


def sent_to(place: Address, *rates: ShippingRate, weight_g: int = 100) -> tuple[str, int]:
    asked = [wanted("a", 1, 1000)._replace(weight_g=weight_g)]
    quoted = quote(asked, buyer(), Rules(shipping=rates), destination=place)
    return quoted.shipping_method, quoted.shipping_cost


def post(cost: int, **more: Any) -> ShippingRate:
    fields = {"method": "post", "name": "Post", "currency": "EUR", "countries": ("DE",), **more}
    return ShippingRate(cost=cost, **fields)


def to(zip_code: str, state: str = "", country: str = "DE") -> Address:
    return Address(street="S 1", city="C", zip_code=zip_code, state=state, country=country)


def test_an_island_costs_what_the_island_costs_though_the_country_is_cheaper() -> None:
    island = (ZipSpan(first="25859", last="25869"), ZipSpan(first="26465"))
    rates = (post(500), post(1900, zips=island), post(900, zips=(ZipSpan(first="25"),)))
    assert sent_to(to("10115"), *rates) == ("post", 500)
    assert sent_to(to("25860"), *rates) == ("post", 1900)
    assert sent_to(to("26465"), *rates) == ("post", 1900)
    assert sent_to(to("25900"), *rates) == ("post", 900)


def test_what_is_too_heavy_for_the_island_is_not_sent_as_if_it_were_none() -> None:
    island = post(1900, zips=(ZipSpan(first="26465"),), weight_max_g=5000)
    assert sent_to(to("26465"), post(500), island, weight_g=6000) == ("", 0)
    assert sent_to(to("10115"), post(500), island, weight_g=6000) == ("post", 500)


def test_a_state_comes_before_its_country_and_postal_codes_before_a_state() -> None:
    us = {"countries": ("US",)}
    rates = (
        post(500, **us),
        post(2500, states=("HI", "AK"), **us),
        post(2000, zips=(ZipSpan(first="968"),), **us),
    )
    assert sent_to(to("94105", "CA", "US"), *rates) == ("post", 500)
    assert sent_to(to("99501", "ak", "US"), *rates) == ("post", 2500)
    assert sent_to(to("96815-1234", "HI", "US"), *rates) == ("post", 2000)
    assert sent_to(to("99501", "AK", "CA"), *rates) == ("", 0)


@pytest.mark.parametrize(
    ("span", "inside", "outside"),
    [
        (ZipSpan(first="1000-001", last="1999-999"), "1100-048", "2000-001"),
        (ZipSpan(first="SW1A", last="SW9Z"), "sw2x 1aa", "SE1 9SG"),
        (ZipSpan(first="96"), "96815", "9"),
    ],
)
def test_postal_codes_are_read_as_people_write_them(
    span: ZipSpan, inside: str, outside: str
) -> None:
    rate = post(1, zips=(span,))
    assert sent_to(to(inside), rate) == ("post", 1)
    assert sent_to(to(outside), rate) == ("", 0)
    assert not is_backwards(span)


@given(st.text("0123456789", min_size=5, max_size=5), st.integers(1, 5), st.data())
def test_a_span_is_all_the_codes_between_its_ends(zip_code, length, data) -> None:
    ends = st.text("0123456789", min_size=length, max_size=length)
    first, last = sorted([data.draw(ends), data.draw(ends)])
    within = int(first) <= int(zip_code[:length]) <= int(last)
    found = reached(post(1, zips=(ZipSpan(first=first, last=last),)), to(zip_code))
    assert found == ((length, 0) if within else None)
