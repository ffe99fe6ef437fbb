"""What the shop says of an arrival is what the checkout then says."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
import pytest_asyncio

from entrepot.contexts.pricing.commands import SetShippingRates
from entrepot.contexts.pricing.queries import DeliveryTimeAnswer, ListDeliveryTimes
from entrepot.engines.pricing.promoting import Buyer
from entrepot.engines.pricing.quoting import Wanted, quote
from entrepot.engines.pricing.rules import ListPrice, Rules, ShippingRate, ZipSpan
from entrepot.kernel.units import Address

from .shop import BUSINESS, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")


def rate(method: str, days_max: int, cost: int = 500, **more: Any) -> ShippingRate:
    return ShippingRate(
        method=method, name=method, currency="EUR", cost=cost, days_max=days_max, **more
    )


AZORES = ZipSpan(first="9500", last="9980")
LIGHT = rate("bike", 1, 700, countries=("DE",), zips=(ZipSpan(first="10"),), weight_max_g=2000)
TABLE = (
    LIGHT,
    rate("bike", 2, 800, countries=("DE",)),
    rate("post", 20),
    rate("post", 3, 400, countries=("DE", "PT")),
    rate("post", 9, 1500, countries=("PT",), zips=(AZORES,)),
    rate("post", 8, 1600, countries=("PT",), zips=(ZipSpan(first="95-00"),)),
    rate("post", 5, 900, countries=("US",), states=("New York", "NJ")),
    rate("courier", 1, 1900, countries=("DE",), weight_max_g=2000, days_min=1),
    rate("freight", 6, 300, countries=("DE",), spend_min=50_000),
    rate("gift", 4, 9900, countries=("DE",), free_from=20_000),
    ShippingRate(method="dollars", name="dollars", currency="USD", cost=1, days_max=1),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rates(shop: Shop) -> None:
    await shop.do(SetShippingRates(rates=TABLE))


async def told(shop: Shop, **more: Any) -> list[DeliveryTimeAnswer]:
    asked = ListDeliveryTimes(currency="EUR", **more)
    page: Any = await shop.house.questions.ask(asked, BUSINESS)
    return [msgspec.convert(row, DeliveryTimeAnswer, strict=False) for row in page["items"]]


PLACES = (
    {"country": "DE", "zip_code": "10115"},
    {"country": "PT", "zip_code": "1100-048"},
    {"country": "PT", "zip_code": "9500 321"},
    {"country": "PT", "zip_code": "9700-011"},
    {"country": "PT", "zip_code": "95"},
    {"country": "US", "state": "new-york"},
    {"country": "US", "state": "Ohio"},
    {"country": "JP"},
)
BUYER = Buyer("web", "web", "", "EUR", datetime(2026, 1, 1, tzinfo=UTC))
PARCELS = itertools.product((0, 2000, 2001), (0, 20_000, 50_000))


@pytest.mark.usefixtures("rates")
async def test_the_ways_and_days_that_are_told_are_those_of_a_quote(shop: Shop) -> None:
    for (weight_g, spend), place in itertools.product(PARCELS, PLACES):
        price = ListPrice(list_id="base", currency="EUR", unit_price=spend)
        goods = Wanted("mug", "mug", "Mug", 1, price, weight_g)
        to = Address(street="-", city="-", **place)
        sums = quote([goods], BUYER, Rules(shipping=TABLE), destination=to)
        found = await told(shop, weight_g=weight_g, spend=spend, **place)
        assert [(way.method, way.days_min, way.days_max) for way in found] == [
            (way.method, way.days_min, way.days_max) for way in sums.shipping_methods
        ], place


@pytest.mark.usefixtures("rates")
async def test_of_a_place_that_is_not_known_only_what_holds_everywhere_is_told(shop: Shop) -> None:
    assert [(way.method, way.days_max) for way in await told(shop)] == [("post", 20)]
