"""What customers find, asked of a real database."""

from collections.abc import AsyncIterator

import asyncpg
import msgspec
import pytest_asyncio
from hypothesis import HealthCheck, settings
from hypothesis import given as over
from hypothesis import strategies as st

from entrepot.adapters.postgres.migrations import bring_up
from entrepot.adapters.postgres.questions import PostgresQuestions
from entrepot.adapters.postgres.store import PostgresStore
from entrepot.contexts.catalog.commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    ChangeProduct,
    ChangeProductStatus,
    DefineCollection,
    SetPrice,
    TranslateProduct,
)
from entrepot.contexts.catalog.context import CONTEXT
from entrepot.contexts.catalog.published import CollectionRule
from entrepot.contexts.catalog.queries import (
    CountProducts,
    GetAnyProduct,
    GetProduct,
    ListChosenProducts,
    ListPlannedPrices,
    ListPrices,
    ListProducts,
    NameGoods,
)
from entrepot.contexts.catalog.views import words
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Accepted, Command, Envelope
from entrepot.kernel.spec import NOON

CATALOG = Catalog([CONTEXT])


class Shop:
    """A business's catalog as its customers see it."""

    def __init__(self, store: PostgresStore, questions: PostgresQuestions) -> None:
        self.store, self.questions = store, questions

    async def tell(self, *commands: Command) -> None:
        asked = [
            Envelope(id=str(n), tenant="t", command=c, at=NOON) for n, c in enumerate(commands)
        ]
        async with self.store.transaction() as tx:
            outcomes = await handle(tx, CATALOG, asked)
        assert all(isinstance(outcome, Accepted) for outcome in outcomes), outcomes

    async def found(self, **query: object) -> list[str]:
        page = await self.questions.ask(ListProducts(**query), "t")  # type: ignore[arg-type]
        return [row["productId"] for row in page["items"]]


@pytest_asyncio.fixture
async def shop(database: dict[str, str | int]) -> AsyncIterator[Shop]:
    await bring_up(database, CATALOG, apply=True)
    store, questions = PostgresStore(database, CATALOG), PostgresQuestions(database, CATALOG)
    await store.open()
    await questions.open()
    yield Shop(store, questions)
    await questions.close()
    await store.close()


def product(id: str, name: str, price: int = 100, category: str | None = None) -> AddProduct:
    return AddProduct(
        product_id=id,
        sku=id.upper(),
        name=name,
        unit_price=price,
        currency="EUR",
        category=category,
        barcode=f"400{id}",
    )


async def test_a_product_is_found_by_the_beginning_of_words_in_every_language(shop: Shop) -> None:
    await shop.tell(
        product("chair", "Crème chair"),
        product("stool", "Oak stool"),
        TranslateProduct(product_id="chair", language="de", name="Stühlchen aus Straßburg"),
        TranslateProduct(product_id="chair", language="ru", name="Стул"),
    )
    for term in ("CREME", "crè", "stuhl", "STRASS", "стУЛ", "chair stühl", "  chair, "):
        assert await shop.found(search_term=term) == ["chair"], term
    for term in ("tuhl", "creme stool", "%", "'", "!!", "&|", ""):
        assert await shop.found(search_term=term) == [], term


async def test_an_old_name_finds_nothing(shop: Shop) -> None:
    await shop.tell(product("p", "Long old name of wood"))
    await shop.tell(ChangeProduct(product_id="p", name="New name"))
    assert await shop.found(search_term="new name") == ["p"]
    assert await shop.found(search_term="old") == await shop.found(search_term="wood") == []


async def test_what_is_off_sale_is_seen_by_those_who_keep_the_catalog_only(shop: Shop) -> None:
    await shop.tell(product("p", "Draft"), ChangeProductStatus(product_id="p", status="inactive"))
    assert await shop.found() == await shop.found(search_term="draft") == []
    assert await shop.found(sku="P") == await shop.found(barcode="400p") == []
    assert await shop.questions.ask(GetProduct(product_id="p"), "t") is None
    kept = await shop.questions.ask(GetAnyProduct(product_id="p"), "t")
    assert (kept["name"], kept["isActive"]) == ("Draft", False)


async def test_categories_and_collections_hold_what_is_below_them(shop: Shop) -> None:
    await shop.tell(
        AddCategory(category_id="home", name="Home"),
        AddCategory(category_id="chairs", name="Chairs", parent_id="home"),
        product("a", "A", 100, "home"),
        product("b", "B", 200, "chairs"),
        product("c", "C", 300),
        DefineCollection(
            collection_id="cheap", name="Cheap", rule=CollectionRule(category="home", price_max=200)
        ),
    )
    assert await shop.found(category="home") == await shop.found(collection="cheap") == ["a", "b"]
    assert await shop.found(category="chairs") == ["b"]
    assert await shop.found(category="home", search_term="c") == []
    counted = await shop.questions.ask(CountProducts(), "t")
    assert [(row["category"], row["products"]) for row in counted["items"]] == [
        ("chairs", 1),
        ("home", 1),
    ]


async def test_every_order_comes_page_by_page(shop: Shop) -> None:
    await shop.tell(*[product(f"p{n}", f"~Tea {n % 3}", 100 * (n % 4)) for n in range(9)])
    for sort in (None, "name", "price", "-price", "newest"):
        for narrowed in ({}, {"search_term": "tea"}):
            whole = await shop.found(sort=sort, **narrowed)
            assert len(whole) == 9
            paged: list[str] = []
            after = None
            while True:
                query = ListProducts(sort=sort, limit=2, after=after, **narrowed)
                page = await shop.questions.ask(query, "t")
                paged += [row["productId"] for row in page["items"]]
                after = page["next"]
                if after is None:
                    break
            assert paged == whole, (sort, narrowed)
    assert (await shop.found(sort="price"))[:3] == ["p0", "p4", "p8"]
    assert (await shop.found(sort="-price"))[:2] == ["p3", "p7"]


async def test_prices_to_come_are_not_shown_with_those_that_were(shop: Shop) -> None:
    later = NOON.replace(year=2027)
    await shop.tell(
        product("p", "P", 100),
        SetPrice(product_id="p", unit_price=90, effective_from=later),
    )
    for query, price in ((ListPrices, 100), (ListPlannedPrices, 90)):
        page = await shop.questions.ask(query(product_id="p"), "t")
        assert [row["unitPrice"] for row in page["items"]] == [price]


async def test_the_database_makes_words_of_a_term_as_the_view_does_of_a_name(
    shop: Shop, database: dict[str, str | int]
) -> None:
    connection = await asyncpg.connect(**database)
    texts: list[str] = []
    # What this Python's Unicode does not know yet, the database's may already take apart.
    known = st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cn",))

    @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
    @over(st.text(known, max_size=40))
    def gather(text: str) -> None:
        texts.append(text)

    gather()
    rows = await connection.fetch(
        """SELECT t.text, coalesce(array_agg(w.word ORDER BY w.place)
                  FILTER (WHERE w.word IS NOT NULL), '{}') AS words
             FROM unnest($1::text[]) t(text) LEFT JOIN LATERAL catalog.words_of(t.text) w ON true
            GROUP BY t.text""",
        list(dict.fromkeys(texts)),
    )
    await connection.close()
    assert {row["text"]: row["words"] for row in rows} == {text: words(text) for text in texts}


async def test_chosen_products_come_with_their_names_and_without_what_is_not_on_sale(
    shop: Shop,
) -> None:
    await shop.tell(
        product("chair", "Chair"),
        product("stool", "Stool"),
        product("lamp", "Lamp"),
        TranslateProduct(product_id="chair", language="de", name="Stuhl"),
        ChangeProductStatus(product_id="lamp", status="inactive"),
    )
    asked = ListChosenProducts(products="lamp,stool,chair,unknown", language="de")
    page = await shop.questions.ask(asked, "t")
    assert [row["name"] for row in page["items"]] == ["Stuhl", "Stool"]
    none = await shop.questions.ask(ListChosenProducts(products=""), "t")
    assert none["items"] == []


async def test_goods_are_named_by_sku_and_by_product_also_when_they_are_sold_no_more(
    shop: Shop,
) -> None:
    await shop.tell(
        product("chair", "Chair"),
        product("lamp", "Lamp"),
        AddVariant(
            product_id="lamp",
            variant_id="lamp-red",
            sku="LAMP, red ~1",
            options={"colour": "red"},
            unit_price=1,
        ),
        ChangeProductStatus(product_id="lamp", status="discontinued"),
    )
    page = await shop.questions.ask(NameGoods(skus="LAMP, red ~1@lamp@chair@unknown@chair"), "t")
    assert msgspec.json.decode(msgspec.json.encode(page["items"])) == [
        {"id": "LAMP, red ~1", "productId": "lamp", "name": "Lamp", "options": {"colour": "red"}},
        {"id": "chair", "productId": "chair", "name": "Chair", "options": {}},
        {"id": "lamp", "productId": "lamp", "name": "Lamp", "options": {}},
    ]
    assert (await shop.questions.ask(NameGoods(skus=""), "t"))["items"] == []
    first = await shop.questions.ask(NameGoods(skus="chair@lamp", limit=1), "t")
    rest = await shop.questions.ask(NameGoods(skus="chair@lamp", after=first["next"]), "t")
    assert [row["id"] for row in (*first["items"], *rest["items"])] == ["chair", "lamp"]
    assert (await shop.questions.ask(NameGoods(skus="chair"), "other"))["items"] == []
