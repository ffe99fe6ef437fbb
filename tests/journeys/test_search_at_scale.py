"""A house that was told so searches in OpenSearch."""

from __future__ import annotations

from typing import Any

from entrepot.adapters.opensearch import Engine
from entrepot.adapters.postgres import embedded
from entrepot.contexts.catalog.commands import AddProduct, SetPrice
from entrepot.contexts.search.published import SearchProducts
from tests.opensearch import LocalCluster

from .shop import BUSINESS, Shop, fresh_database, running


async def test_what_is_added_and_changed_is_found_in_the_cluster(
    postgres: embedded.Embedded,
) -> None:
    local = await LocalCluster().open()
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, search="opensearch", opensearch_url=local.url) as shop,
    ):
        assert isinstance(shop.house.engine, Engine)
        await shop.do(
            AddProduct(
                product_id="sofa",
                sku="SOFA",
                name="Corduroy sofa",
                unit_price=89900,
                currency="EUR",
            )
        )
        await costs(shop, 89900)
        await shop.do(SetPrice(product_id="sofa", unit_price=79900))
        await costs(shop, 79900)
    await local.close()


async def costs(shop: Shop, price: int) -> None:
    async def there() -> bool:
        query: Any = SearchProducts(q="cordurroy")
        answer = await shop.house.questions.ask(query, BUSINESS)
        return [item["unitPrice"] for item in answer["items"]] == [price]

    await shop.until(there, f"the sofa to cost {price}")
