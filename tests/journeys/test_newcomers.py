"""A business that has set nothing yet sees empty tables and the house's ways, no errors."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from entrepot.contexts.notifications.queries import GetSettings
from entrepot.contexts.pricing.queries import GetShippingRates, GetTaxes, GetTaxProvider
from entrepot.kernel.message import Query

from .shop import Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def told(shop: Shop, query: Query) -> Any:
    found = await shop.house.questions.ask(query, "newcomer")
    return msgspec.json.decode(msgspec.json.encode(found))


@pytest.mark.parametrize("query", [GetTaxes(), GetShippingRates()])
async def test_a_table_that_nobody_has_set_is_an_empty_one(shop: Shop, query: Query) -> None:
    assert await told(shop, query) == {"rates": [], "version": 0}


async def test_without_a_word_on_it_no_tax_provider_is_asked_anywhere(shop: Shop) -> None:
    nowhere = {"countries": [], "shipFrom": None, "taxCodes": [], "version": 0}
    assert await told(shop, GetTaxProvider()) == nowhere


async def test_a_business_without_a_name_writes_as_the_house_does(shop: Shop) -> None:
    settings = await told(shop, GetSettings())
    assert settings.pop("language") == "en"
    assert set(settings.values()) == {""}
