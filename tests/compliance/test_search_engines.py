"""Every search engine finds the same: the one that comes along, and OpenSearch.

OpenSearch is a live one where `OPENSEARCH_TEST_URL` names it; otherwise `tests.opensearch`
stands in its place, which knows what the documentation tells and refuses everything else.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from entrepot.adapters.pictures import Look
from entrepot.contexts.search.published import (
    CategoryName,
    FacetLabels,
    FindSimilarPictures,
    SuggestProducts,
    Synonyms,
)

from .shelves import ENGINES, OTHERS, OURS, Shop, Tables, drawn, goods, ids, opened, png, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

GOODS = (
    goods(
        "sofa",
        "Corduroy sofa",
        89900,
        category="seats",
        attributes={"colour": "green", "material": "corduroy"},
        sold=5,
        added_at=1.0,
        rating=3.5,
    ),
    goods(
        "chair",
        "Oak chair",
        12900,
        category="seats",
        attributes={"colour": "brown", "material": "oak"},
        names={
            "de": ("Bücherstühle aus Eiche", ""),
            "pt": ("Cadeiras confortáveis", ""),
            "ja": ("木製の椅子", ""),
        },
        in_stock=True,
        sold=1,
        added_at=2.0,
        rating=4.5,
    ),
    goods(
        "stool",
        "Oak stool",
        5900,
        category="seats",
        attributes={"colour": "white", "material": "oak"},
        sold=3,
        added_at=3.0,
    ),
    goods("lamp", "Reading lamp", 4900, attributes={"colour": "white"}, sold=9, added_at=4.0),
)
CATEGORIES = (
    CategoryName(category_id="living", name="Living room"),
    CategoryName(category_id="seats", name="Seating", parent_id="living"),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=ENGINES)
async def shop(request: pytest.FixtureRequest) -> AsyncIterator[Shop]:
    tables = Tables()
    await tables.put(*GOODS, categories=CATEGORIES)
    async with opened(request.param, tables) as engine:
        yield Shop(tables, engine)


@pytest.mark.parametrize("typed", ["cordurroy", "corduory", "courduroy sofa"])
async def test_a_word_with_a_typing_error_finds_what_was_meant(shop: Shop, typed: str) -> None:
    assert ids(await shop.search(q=typed))[:1] == ["sofa"]


async def test_an_error_is_forgiven_only_where_nothing_else_is_found(shop: Shop) -> None:
    answer = await shop.search(q="stool")
    assert (ids(answer), answer["forgiven"]) == (["stool"], False)


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("chairs", "en", "chair"),
        ("reads lamps", "en", "lamp"),
        ("Bücherstuhl", "de", "chair"),
        ("cadeira confortavel", "pt", "chair"),
        ("CADEIRA", None, "chair"),
        ("椅子", "ja", "chair"),
        ("木製", None, "chair"),
    ],
)
async def test_other_forms_of_a_word_find_it_in_its_language(
    shop: Shop, typed: str, language: str | None, found: str
) -> None:
    assert found in ids(await shop.search(q=typed, language=language))


async def test_a_hit_bears_its_name_in_the_language_asked_for(shop: Shop) -> None:
    (hit,) = (await shop.search(q="chair", language="pt"))["items"]
    assert hit["name"] == "Cadeiras confortáveis"


async def test_words_that_mean_the_same_find_each_other_once_taught(shop: Shop) -> None:
    assert ids(await shop.search(q="settee")) == []
    await shop.tables.put(synonyms=[Synonyms(words=("sofa", "settee", "chaise longue"))])
    await shop.finds({"sofa"}, q="settee")
    await shop.finds({"sofa"}, q="Chaise longue")
    await shop.finds({"sofa"}, q="setee")
    await shop.finds({"sofa"}, q="chaise longeu")
    await shop.tables.put(synonyms=[Synonyms(words=("lamp", "light"))])
    await shop.finds(set(), q="settee")


async def test_many_words_that_mean_the_same_are_no_question_too_long(shop: Shop) -> None:
    many = tuple([f"settee number {n} of many" for n in range(49)])
    await shop.tables.put(synonyms=[Synonyms(words=("lamp", *many))])
    await shop.finds({"lamp"}, q=many[0])
    assert ids(await shop.search(q=" ".join(["lamp"] * 12))) == ["lamp"]


async def test_a_sku_finds_its_product_first(shop: Shop) -> None:
    assert ids(await shop.search(q="STOOL"))[0] == "stool"


async def test_a_word_in_the_name_weighs_more_than_one_in_the_description(shop: Shop) -> None:
    await shop.tables.put(
        goods("shade", "Paper shade", description="for every lantern"),
        goods("lantern", "Lantern", description="of paper"),
    )
    found = await shop.finds({"shade", "lantern"}, q="lantern")
    assert ids(found) == ["lantern", "shade"]


def counts(answer: dict[str, Any], facet: str) -> dict[str, int]:
    (found,) = [f for f in answer["facets"] if f["name"] == facet]
    return {value["value"]: value["count"] for value in found["values"]}


async def test_facets_count_what_was_found(shop: Shop) -> None:
    answer = await shop.search(q="oak")
    assert counts(answer, "colour") == {"brown": 1, "white": 1}
    assert counts(answer, "category") == {"seats": 2, "living": 2}
    assert (answer["total"], answer["priceMin"], answer["priceMax"]) == (2, 5900, 12900)


async def test_a_chosen_value_narrows_and_its_facet_still_shows_the_others(shop: Shop) -> None:
    answer = await shop.search(filters=("category:living", "colour:white"))
    assert ids(answer) == ["stool"]
    assert counts(answer, "colour") == {"green": 1, "brown": 1, "white": 1}
    assert counts(answer, "material") == {"oak": 1}
    assert (answer["total"], answer["priceMin"], answer["priceMax"]) == (1, 5900, 5900)
    either = await shop.search(filters=("colour:white", "colour:green"))
    assert set(ids(either)) >= {"stool", "lamp", "sofa"}, "values of one facet are alternatives"


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("price", ["stool", "chair", "sofa"]),
        ("-price", ["sofa", "chair", "stool"]),
        ("newest", ["stool", "chair", "sofa"]),
        ("rating", ["chair", "sofa", "stool"]),
        ("bestselling", ["sofa", "stool", "chair"]),
        ("relevance", ["sofa", "stool", "chair"]),
    ],
)
async def test_what_was_found_comes_in_the_order_asked_for(
    shop: Shop, sort: Any, order: list[str]
) -> None:
    assert ids(await shop.search(filters=("category:seats",), sort=sort)) == order


async def test_pages_follow_each_other(shop: Shop) -> None:
    asked: dict[str, Any] = {"filters": ("category:seats",), "sort": "price", "limit": 2}
    first, rest = [await shop.search(**asked, offset=offset) for offset in (0, 2)]
    assert ids(first) + ids(rest) == ["stool", "chair", "sofa"]
    assert first["total"] == rest["total"] == 3
    assert ids(await shop.search(**{**asked, "limit": 100}, offset=10_000)) == []


async def test_price_currency_and_stock_narrow(shop: Shop) -> None:
    seats = ("category:seats",)
    found = await shop.search(filters=seats, price_min=5901, price_max=12900)
    assert ids(found) == ["chair"]
    assert ids(await shop.search(filters=seats, currency="USD")) == []
    assert ids(await shop.search(filters=seats, in_stock=True)) == ["chair"]


async def test_what_changes_is_found_as_it_is_now(shop: Shop) -> None:
    await shop.tables.put(goods("vase", "Glass vase", 3300))
    await shop.finds({"vase"}, q="glass", price_max=3300)
    await shop.tables.put(shop.tables.one("vase", name="Crystal amphora", unit_price=4400))
    found = await shop.finds({"vase"}, q="amphora", price_min=4400)
    assert found["items"][0]["unitPrice"] == 4400
    assert ids(await shop.search(q="glass")) == []
    await shop.tables.put(shop.tables.one("vase", is_active=False))
    await shop.finds(set(), q="amphora")
    await shop.tables.put(shop.tables.one("vase", is_active=True, unit_price=None))
    assert ids(await shop.search(q="amphora")) == [], "what has no price is not on sale"


async def test_a_beginning_is_completed(shop: Shop) -> None:
    async def texts(q: str, language: str | None = None) -> list[str]:
        answer = await shop.engine.ask(SuggestProducts(q=q, language=language), OURS)
        return [item["text"] for item in answer["items"]]

    assert await texts("cord") == ["Corduroy sofa"]
    assert await texts("oak") == ["Oak stool", "Oak chair"], "bestsellers first"
    assert await texts("oak st") == ["Oak stool"]
    assert await texts("cordru") == ["Corduroy sofa"], "also with an error"
    assert await texts("oak ch", "pt") == ["Cadeiras confortáveis"]
    assert await texts("???") == []


async def test_another_business_finds_nothing_of_ours_nor_we_of_theirs(shop: Shop) -> None:
    hammock = goods("hammock", "Corduroy hammock", attributes={"colour": "secret"})
    await shop.tables.put(hammock, tenant=OTHERS)
    await shop.finds({"hammock"}, tenant=OTHERS, q="corduroy")
    assert "hammock" not in ids(await shop.search(q="corduroy"))
    assert "secret" not in str(await shop.search())
    assert ids(await shop.search("third", q="corduroy")) == []
    suggested = await shop.engine.ask(SuggestProducts(q="cord"), OTHERS)
    assert [item["productId"] for item in suggested["items"]] == ["hammock"]


async def test_a_category_that_is_called_otherwise_now_is_found_by_that(shop: Shop) -> None:
    await shop.tables.put(categories=[CategoryName(category_id="living", name="Parlour")])
    await shop.finds({"sofa", "chair", "stool"}, q="parlour")

    async def told() -> bool:
        (facet,) = [f for f in (await shop.search())["facets"] if f["name"] == "category"]
        labels = {v["value"]: v["label"] for v in facet["values"]}
        return labels == {"living": "Parlour", "seats": "Seating"}

    await until(told, "the facet to be called so, too")


async def test_facets_are_called_as_the_customer_calls_them(shop: Shop) -> None:
    german = FacetLabels(
        facet="colour", language="de", label="Farbe", values={"green": "grün", "white": "weiß"}
    )
    swiss = FacetLabels(facet="colour", language="de-CH", label="Farb")
    seats = FacetLabels(facet="category", language="de", values={"seats": "Sitzmöbel"})
    await shop.tables.put(labels=[german, swiss, seats])

    async def called(language: str | None) -> dict[str, Any]:
        facets = (await shop.search(language=language))["facets"]
        values = [{v["value"]: v.get("label", "") for v in f["values"]} for f in facets]
        return {f["name"]: (f.get("label", ""), v) for f, v in zip(facets, values, strict=True)}

    async def told() -> bool:
        return (await called("de"))["colour"][0] == "Farbe"

    await until(told, "the labels to be told")
    assert (await called("de"))["colour"][1] == {"green": "grün", "white": "weiß", "brown": ""}
    assert (await called("de"))["category"][1]["seats"] == "Sitzmöbel"
    assert (await called("de-CH"))["colour"][0] == "Farb"
    assert (await called("de-AT"))["colour"][0] == "Farbe", "the language, where not the country"
    assert (await called("pt"))["colour"] == ("", {"green": "", "white": "", "brown": ""})
    assert (await called(None))["category"][1]["seats"] == "Seating", "the catalog's own name"


async def test_what_a_value_is_called_finds_it(shop: Shop) -> None:
    labels = {"green": "grün", "brown": "braun"}
    await shop.tables.put(
        labels=[
            FacetLabels(facet="colour", language="de", values=labels),
            FacetLabels(facet="category", language="de", values={"seats": "Sitzmöbel"}),
        ]
    )
    await shop.finds({"sofa"}, q="grün", language="de")
    await shop.finds({"sofa", "chair", "stool"}, q="Sitzmöbel", language="de")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        "a AND (",
        "name:x*",
        "~~^2",
        "\U0001f600",
        "corduroyyy " * 12,
        "x" * 200,
        "a " * 100,
        "\u0130\u0307",
    ],
)
async def test_whatever_is_typed_is_words(shop: Shop, typed: str) -> None:
    assert (await shop.search(q=typed))["total"] >= 0


async def test_what_is_too_long_for_a_word_finds_nothing_but_a_sku(shop: Shop) -> None:
    long = "l" * 64
    await shop.tables.put(goods(long, "Curtain"))
    await shop.finds({long}, q=long)
    await shop.finds(set(), q="x" * 60)
    await shop.tables.put(goods(long, "Curtain", is_active=False))
    await shop.finds(set(), q=long)


# Pictures


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def gallery(shop: Shop) -> Shop:
    tables = shop.tables
    tables.pictures = {f"{seed}.png": png(drawn(seed)) for seed in range(6)}
    tables.pictures["torn.png"] = b"\x89PNG\r\n\x1a\n" + bytes(40)
    for seed in range(6):
        shown = (f"/media/{seed}.png", "https://elsewhere.example/1.png", "/media/torn.png")
        await tables.put(goods(f"print-{seed}", f"Print {seed}", images=shown))
    await tables.put(goods("theirs", "Print", images=("/media/3.png",)), tenant=OTHERS)
    return shop


async def alike(shop: Shop, seed: int, **more: Any) -> list[dict[str, Any]]:
    features = await Look().describe(png(drawn(seed)))
    query = FindSimilarPictures(features=tuple(features), **more)
    found: list[dict[str, Any]] = (await shop.engine.ask(query, OURS))["items"]
    return found


async def test_a_picture_finds_itself_first(gallery: Shop) -> None:
    async def there() -> list[dict[str, Any]] | None:
        found = await alike(gallery, 5)
        return found if len(found) == 6 else None

    first, second, *_ = await until(there, "the pictures to be described")
    assert (first["productId"], first["image"]) == ("print-5", "/media/5.png")
    assert first["score"] == pytest.approx(1, abs=0.001)
    assert second["score"] < first["score"]
    found = [item["productId"] for item in await alike(gallery, 3, limit=2)]
    assert (found[0], len(found)) == ("print-3", 2)
    assert "theirs" not in found, "of our own business only"


async def test_a_picture_that_nobody_shows_any_more_is_not_found(gallery: Shop) -> None:
    await gallery.tables.put(gallery.tables.one("print-0", images=("/media/5.png",)))

    async def there() -> bool:
        found = {item["productId"]: item["image"] for item in await alike(gallery, 0)}
        return found.get("print-0") == "/media/5.png"

    await until(there, "the other picture to be told of")
    await gallery.tables.put(gallery.tables.one("print-0", is_active=False))

    async def gone() -> bool:
        return "print-0" not in [item["productId"] for item in await alike(gallery, 0)]

    await until(gone, "it to be gone")


async def test_a_picture_of_two_products_finds_both_and_the_one_that_stays(gallery: Shop) -> None:
    await gallery.tables.put(goods("twin", "Print", images=("/media/4.png",)))

    async def shows(*expected: str) -> bool:
        found = {item["productId"] for item in await alike(gallery, 4) if item["score"] > 0.99}
        return found == set(expected)

    await until(lambda: shows("print-4", "twin"), "both to be found")
    await gallery.tables.put(gallery.tables.one("twin", is_active=False))
    await until(lambda: shows("print-4"), "the one that is still on sale")


@pytest.mark.parametrize("features", [(1.0, 2.0, 3.0), (0.0,) * 912])
async def test_features_of_another_kind_find_nothing(
    gallery: Shop, features: tuple[float, ...]
) -> None:
    answer = await gallery.engine.ask(FindSimilarPictures(features=features), OURS)
    assert list(answer["items"]) == []
