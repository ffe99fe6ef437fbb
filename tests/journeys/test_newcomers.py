"""A business that has set nothing yet sees empty tables and the house's ways, no errors."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from entrepot.contexts.notifications.commands import NoteBrand, SetTemplate, SwitchOccasion
from entrepot.contexts.notifications.published import Occasion
from entrepot.contexts.notifications.queries import (
    GetSettings,
    GetTemplate,
    ListTemplates,
    PreviewTemplate,
)
from entrepot.contexts.notifications.state.words import WORDS
from entrepot.contexts.pricing.queries import GetShippingRates, GetTaxes, GetTaxProvider
from entrepot.kernel.message import Query

from .shop import BUSINESS, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def told(shop: Shop, query: Query, business: str = "newcomer") -> Any:
    found = await shop.house.questions.ask(query, business)
    return msgspec.json.decode(msgspec.json.encode(found))


async def test_a_table_that_nobody_has_set_is_an_empty_one(shop: Shop) -> None:
    empty = {"rates": [], "version": 0}
    assert await told(shop, GetShippingRates()) == empty
    assert await told(shop, GetTaxes()) == empty | {"pricesIncludeTax": False, "untaxed": []}


async def test_without_a_word_on_it_no_tax_provider_is_asked_anywhere(shop: Shop) -> None:
    nowhere = {"countries": [], "shipFrom": None, "taxCodes": [], "version": 0}
    assert await told(shop, GetTaxProvider()) == nowhere


async def test_a_business_without_a_name_writes_as_the_house_does(shop: Shop) -> None:
    settings = await told(shop, GetSettings())
    assert settings.pop("language") == "en"
    assert set(settings.values()) == {""}


async def test_it_sees_what_the_house_says_on_every_occasion(shop: Shop) -> None:
    some = await told(shop, ListTemplates(limit=10))
    rest = await told(shop, ListTemplates(after=some["next"]))
    seen = [(each["occasion"], each["language"]) for each in some["items"] + rest["items"]]
    assert seen == sorted((occasion, language) for occasion in Occasion for language in WORDS)
    assert rest["next"] is None
    assert {each["isDefault"] for each in rest["items"]} == {True}


async def test_in_a_language_that_the_house_does_not_speak_it_says_nothing(shop: Shop) -> None:
    for of in ("fr", "de"):
        one = await told(shop, GetTemplate(occasion=Occasion.PROOF_DIFFERS, language=of))
        seen = await told(shop, PreviewTemplate(occasion=Occasion.PROOF_DIFFERS, language=of))
        assert (one is None, seen is None) == (of == "fr", of == "fr")


async def test_its_own_words_stand_before_the_house_s_and_in_its_own_colour(shop: Shop) -> None:
    await shop.do(NoteBrand(name="Kiln & Co", email="hi@example.com", colour="#aa3300"))
    words = {"subject": "{order_number}, hélas", "text": "Merci"}
    of = {"occasion": Occasion.ORDER_PLACED, "language": "fr"}
    await shop.do(SetTemplate(**of, **words))
    await shop.do(SwitchOccasion(occasion=Occasion.ORDER_PLACED, is_active=False))
    one = await told(shop, GetTemplate(**of), BUSINESS)
    assert (one["subject"], one["isDefault"], one["isActive"]) == (words["subject"], False, False)
    listed = await told(shop, ListTemplates(occasion=Occasion.ORDER_PLACED), BUSINESS)
    defaults = {each["language"]: each["isDefault"] for each in listed["items"]}
    assert defaults == {"de": True, "en": True, "fr": False, "pt": True}
    seen = await told(shop, PreviewTemplate(**of), BUSINESS)
    assert seen["subject"] == "1001, hélas"
    assert "#aa3300" in seen["htmlBody"]
    assert "Kiln &amp; Co" in seen["htmlBody"]
