"""What somebody types finds what is for sale, in a whole house."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.adapters.tantivy import asking
from entrepot.contexts.catalog.commands import (
    AddCategory,
    ChangeProduct,
    ChangeProductStatus,
    SetPrice,
    TranslateProduct,
)
from entrepot.contexts.pricing.commands import OpenPriceList, SetListPrice
from entrepot.contexts.search.commands import LabelFacet, SetSynonyms
from entrepot.contexts.search.published import SuggestProducts
from entrepot.contexts.search.queries import ListAvailability
from tests.journeys.searching import counts, do_as, finds, ids, product, search

from .shop import BUSINESS, Shop, fresh_database, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shop(postgres: embedded.Embedded) -> AsyncIterator[Shop]:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address) as opened,
    ):
        await opened.do(
            AddCategory(category_id="living", name="Living room"),
            AddCategory(category_id="seats", name="Seating", parent_id="living"),
            product("sofa", "Corduroy sofa", 89900, "seats", colour="green", material="corduroy"),
            product("chair", "Oak chair", 12900, "seats", colour="brown", material="oak"),
            product("stool", "Oak stool", 5900, "seats", colour="white", material="oak"),
            product("lamp", "Reading lamp", 4900, None, colour="white"),
            TranslateProduct(product_id="chair", language="de", name="Bücherstühle aus Eiche"),
            TranslateProduct(product_id="chair", language="pt", name="Cadeiras confortáveis"),
        )
        await opened.receives("CHAIR", 2)
        await finds(opened, {"chair"}, q="oak", in_stock=True)
        yield opened


@pytest.mark.parametrize("typed", ["cordurroy", "corduory", "courduroy sofa"])
async def test_saleor_6364_a_word_with_a_typing_error_finds_what_was_meant(
    shop: Shop, typed: str
) -> None:
    answer = await search(shop, q=typed)
    assert ids(answer)[:1] == ["sofa"]


async def test_medusa_16602_what_is_spelled_rightly_is_not_taken_for_something_else(
    shop: Shop,
) -> None:
    answer = await search(shop, q="stool")
    assert (ids(answer), answer["forgiven"]) == (["stool"], False)


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("chairs", "en", "chair"),
        ("reads lamps", "en", "lamp"),
        ("Bücherstuhl", "de", "chair"),
        ("cadeira confortavel", "pt", "chair"),
        ("CADEIRA", None, "chair"),
    ],
)
async def test_other_forms_of_a_word_find_it(
    shop: Shop, typed: str, language: str | None, found: str
) -> None:
    assert found in ids(await search(shop, q=typed, language=language))


async def test_a_hit_bears_its_name_in_the_language_asked_for(shop: Shop) -> None:
    (hit,) = (await search(shop, q="chair", language="pt"))["items"]
    assert hit["name"] == "Cadeiras confortáveis"


async def test_words_that_mean_the_same_find_each_other_once_taught(shop: Shop) -> None:
    assert ids(await search(shop, q="settee")) == []
    await shop.do(SetSynonyms(group_id="seats", words=("sofa", "settee", "chaise longue")))
    await finds(shop, {"sofa"}, q="settee")
    await finds(shop, {"sofa"}, q="chaise longue")


async def test_a_sku_finds_its_product_first(shop: Shop) -> None:
    assert ids(await search(shop, q="STOOL"))[0] == "stool"


async def test_facets_count_what_was_found(shop: Shop) -> None:
    answer = await search(shop, q="oak")
    assert counts(answer, "colour") == {"brown": 1, "white": 1}
    assert counts(answer, "category") == {"seats": 2, "living": 2}
    assert (answer["total"], answer["priceMin"], answer["priceMax"]) == (2, 5900, 12900)


async def test_facets_are_called_as_the_business_taught_and_found_by_that(shop: Shop) -> None:
    await shop.do(
        LabelFacet(facet="colour", language="de", label="Farbe", values={"white": "weiß"}),
        LabelFacet(facet="category", language="de", values={"seats": "Sitzmöbel"}),
    )

    async def told() -> dict[str, Any] | None:
        answer = await search(shop, language="de", filters=("category:seats",))
        facets = {facet["name"]: facet for facet in answer["facets"]}
        labels = [value["label"] for value in facets["category"]["values"]]
        return facets if facets["colour"].get("label") and "Sitzmöbel" in labels else None

    facets: dict[str, Any] = await shop.until(told, "the facets to be called so")
    assert facets["colour"]["label"] == "Farbe"
    assert {"value": "white", "label": "weiß", "count": 1} in facets["colour"]["values"]
    await finds(shop, {"sofa", "chair", "stool"}, q="sitzmöbel")


async def test_a_chosen_value_narrows_and_its_facet_still_shows_the_others(shop: Shop) -> None:
    answer = await search(shop, filters=("category:living", "colour:white"))
    assert ids(answer) == ["stool"]
    assert counts(answer, "colour") == {"green": 1, "brown": 1, "white": 1}
    assert counts(answer, "material") == {"oak": 1}
    either = await search(shop, filters=("colour:white", "colour:green"))
    assert set(ids(either)) >= {"stool", "lamp", "sofa"}, "values of one facet are alternatives"


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("price", ["stool", "chair", "sofa"]),
        ("-price", ["sofa", "chair", "stool"]),
        ("newest", ["stool", "chair", "sofa"]),
    ],
)
async def test_what_was_found_comes_in_the_order_asked_for(
    shop: Shop, sort: Any, order: list[str]
) -> None:
    assert ids(await search(shop, filters=("category:seats",), sort=sort)) == order


async def test_pages_follow_each_other(shop: Shop) -> None:
    asked: dict[str, Any] = {"filters": ("category:seats",), "sort": "price", "limit": 2}
    first, rest = [await search(shop, **asked, offset=offset) for offset in (0, 2)]
    assert ids(first) + ids(rest) == ["stool", "chair", "sofa"]
    assert first["total"] == rest["total"] == 3


async def test_price_and_stock_narrow(shop: Shop) -> None:
    seats = ("category:seats",)
    assert ids(await search(shop, filters=seats, price_min=5901, price_max=12900)) == ["chair"]
    assert ids(await search(shop, filters=seats, currency="USD")) == []
    assert ids(await search(shop, filters=seats, in_stock=True)) == ["chair"]


async def test_the_last_one_sold_goes_out_of_stock_and_comes_back(shop: Shop) -> None:
    await shop.do(product("bench", "Garden bench", 7700, None))
    await finds(shop, {"bench"}, q="bench")
    await shop.receives("BENCH", 1)
    await finds(shop, {"bench"}, q="bench", in_stock=True)
    await shop.placed(("BENCH", 1))
    await finds(shop, set(), q="bench", in_stock=True)
    await shop.receives("BENCH", 1)
    await finds(shop, {"bench"}, q="bench", in_stock=True)


async def test_what_changes_is_found_as_it_is_now(shop: Shop) -> None:
    await shop.do(product("vase", "Glass vase", 3300, None))
    await finds(shop, {"vase"}, q="vase", price_max=3300)
    await shop.do(SetPrice(product_id="vase", unit_price=4400))
    await finds(shop, {"vase"}, q="vase", price_min=4400)
    await shop.do(ChangeProduct(product_id="vase", name="Crystal amphora"))
    await finds(shop, {"vase"}, q="amphora")
    assert ids(await search(shop, q="vase")) == ["vase"], "by its SKU only"
    await shop.do(ChangeProductStatus(product_id="vase", status="inactive"))
    await finds(shop, set(), q="amphora")


async def test_a_list_price_for_everybody_is_what_is_shown(shop: Shop) -> None:
    await shop.do(product("rug", "Woollen rug", 20000, None))
    await shop.do(
        OpenPriceList(list_id="sale", name="Sale", currency="EUR"),
        OpenPriceList(list_id="gold", name="Gold", currency="EUR", tier="gold"),
    )
    await shop.house.settle()
    await shop.do(
        SetListPrice(list_id="gold", sku="RUG", unit_price=10000),
        SetListPrice(list_id="sale", sku="RUG", unit_price=15000),
    )
    answer = await finds(shop, {"rug"}, q="rug", price_max=15000)
    assert answer["items"][0]["unitPrice"] == 15000


async def test_a_price_that_began_later_is_shown_though_it_is_the_higher_one(shop: Shop) -> None:
    await shop.do(
        product("kilim", "Flat kilim", 20000, None),
        OpenPriceList(list_id="house", name="House", currency="EUR"),
    )
    await shop.house.settle()
    await shop.do(SetListPrice(list_id="house", sku="KILIM", unit_price=15000))
    await finds(shop, {"kilim"}, q="kilim", price_max=15000)
    now = datetime.now(UTC)
    await shop.do(SetListPrice(list_id="house", sku="KILIM", unit_price=17000, valid_from=now))
    await finds(shop, {"kilim"}, q="kilim", price_min=17000)


async def test_a_price_that_begins_and_ends_is_found_sorted_and_shown_at_its_moment(
    shop: Shop,
) -> None:
    await shop.do(
        AddCategory(category_id="beds", name="Beds"),
        product("futon", "Cotton futon", 30000, "beds"),
        product("cot", "Folding cot", 20000, "beds"),
        OpenPriceList(list_id="days", name="Days", currency="EUR"),
    )
    await shop.house.settle()
    beds: dict[str, Any] = {"filters": ("category:beds",), "sort": "price"}
    await finds(shop, {"futon", "cot"}, **beds)
    begins = datetime.now(UTC) + timedelta(seconds=3)
    ends = begins + timedelta(seconds=3)
    sale = SetListPrice(
        list_id="days", sku="FUTON", unit_price=10000, valid_from=begins, valid_to=ends
    )
    await shop.do(sale)
    assert ids(await search(shop, **beds)) == ["cot", "futon"]
    await finds(shop, {"futon"}, price_max=10000, **beds)
    assert timedelta() <= datetime.now(UTC) - begins < ends - begins
    during = await search(shop, **beds)
    assert ids(during) == ["futon", "cot"]
    assert (during["items"][0]["unitPrice"], during["priceMin"]) == (10000, 10000)
    await finds(shop, set(), price_max=10000, **beds)
    assert datetime.now(UTC) >= ends
    assert ids(await search(shop, **beds)) == ["cot", "futon"]


async def test_a_beginning_is_completed(shop: Shop) -> None:
    async def texts(q: str) -> list[str]:
        answer = await shop.house.questions.ask(SuggestProducts(q=q), BUSINESS)
        return [item["text"] for item in answer["items"]]

    assert await texts("cord") == ["Corduroy sofa"]
    assert set(await texts("oak")) == {"Oak chair", "Oak stool"}
    assert await texts("oak st") == ["Oak stool"]
    assert await texts("cordru") == ["Corduroy sofa"], "also with an error"
    assert await texts("???") == []


async def test_another_business_finds_nothing_of_ours_nor_we_of_theirs(shop: Shop) -> None:
    await do_as(shop, "other", product("hammock", "Corduroy hammock", 100, None, colour="secret"))

    async def there() -> bool:
        return ids(await search(shop, "other", q="corduroy")) == ["hammock"]

    await shop.until(there, "the other business to find its own")
    assert "hammock" not in ids(await search(shop, q="corduroy"))
    assert "secret" not in str(await search(shop))
    assert ids(await search(shop, "third", q="corduroy")) == []
    suggested = await shop.house.questions.ask(SuggestProducts(q="cord"), "other")
    assert [item["productId"] for item in suggested["items"]] == ["hammock"]


async def test_a_broken_index_is_made_anew(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = shop.house.engine
    assert engine is not None
    broken = engine.shelves[BUSINESS]

    def breaks(*_: object) -> None:
        raise RuntimeError("segment lost")

    monkeypatch.setattr(broken, "shown", breaks)
    assert ids(await search(shop, q="stool")) == ["stool"]
    assert engine.shelves[BUSINESS] is not broken


@pytest.mark.parametrize(
    "typed", ["", " ", '"', "a AND (", "name:x*", "~~^2", "\U0001f600", "x" * 200, "a " * 100]
)
async def test_whatever_is_typed_is_words(shop: Shop, typed: str) -> None:
    assert (await search(shop, q=typed))["total"] >= 0
    assert asking.WORDS_MAX < 100


async def test_which_variants_are_in_stock_is_told_to_everybody(shop: Shop) -> None:
    async def there() -> bool | None:
        page = await shop.house.questions.ask(ListAvailability(product_id="chair"), BUSINESS)
        return page["items"] == [{"sku": "CHAIR", "inStock": True}] or None

    await shop.until(there, "two chairs to be free")
    page = await shop.house.questions.ask(ListAvailability(product_id="sofa"), BUSINESS)
    assert page["items"] == [{"sku": "SOFA", "inStock": False}]
