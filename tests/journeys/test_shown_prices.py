"""What the shop shows of a price is what the cart then says."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
import pytest_asyncio

from entrepot.contexts.pricing.commands import (
    LearnArticle,
    LearnStore,
    OpenPriceList,
    RemoveListPrice,
    SetListPrice,
    SetTaxClass,
    SetTaxes,
    SetTier,
)
from entrepot.contexts.pricing.published import QuotePrices, WantedLine
from entrepot.contexts.pricing.queries import (
    GetQuote,
    GetTaxes,
    ListShownPrices,
    ShownPriceAnswer,
    TaxesAnswer,
)
from entrepot.engines.pricing.rules import TaxRate

from .shop import BUSINESS, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOW = datetime.now(UTC)
IVA = TaxRate(country="PT", rate=230_000, name="IVA")
EVER = timedelta(days=30)
LISTS = {
    "all": {},
    "sale": {},
    "app": {"channel": "app"},
    "trade": {"tier": "trade"},
    "trade-app": {"tier": "trade", "channel": "app"},
    "gross": {"includes_tax": True},
    "dollars": {"currency": "USD"},
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lists(shop: Shop) -> None:
    await shop.do(
        LearnStore(store_id="web", currency="EUR"),
        *[
            OpenPriceList(list_id=f"shown-{name}", name=name, **{"currency": "EUR", **more})  # type: ignore[arg-type]
            for name, more in LISTS.items()
        ],
        SetTier(user_id="tia", tier="trade"),
    )


async def sells(shop: Shop, product_id: str, *prices: int) -> list[str]:
    """A product with a SKU at each of these prices."""
    skus = [f"{product_id}-{n}" for n in range(len(prices))]
    await shop.do(
        *[
            LearnArticle(sku=sku, product_id=product_id, name=sku, unit_price=price, currency="EUR")
            for sku, price in zip(skus, prices, strict=True)
        ]
    )
    return skus


def costs(name: str, sku: str, unit_price: int, **more: Any) -> SetListPrice:
    return SetListPrice(list_id=f"shown-{name}", sku=sku, unit_price=unit_price, **more)


async def shown(shop: Shop, *products: str, **more: Any) -> list[ShownPriceAnswer]:
    asked = ListShownPrices(products=",".join(products), limit=500, **more)
    page: Any = await shop.house.questions.ask(asked, BUSINESS)
    return [msgspec.convert(row, ShownPriceAnswer, strict=False) for row in page["items"]]


@pytest.fixture
def product(lists: None) -> str:
    return f"p{new_id()}"


async def test_a_price_with_an_end_is_shown_beside_the_one_that_comes_back(
    shop: Shop, product: str
) -> None:
    (sku,) = await sells(shop, product, 1000)
    (plain,) = await shown(shop, product)
    assert (plain.unit_price, plain.regular_price, plain.list_id) == (1000, None, "base")
    until = NOW + EVER
    await shop.do(costs("sale", sku, 700, valid_from=NOW - EVER, valid_to=until))
    (sale,) = await shown(shop, product)
    assert (sale.unit_price, sale.regular_price, sale.valid_to) == (700, 1000, until)
    await shop.do(costs("all", sku, 900))
    (sale,) = await shown(shop, product)
    assert (sale.unit_price, sale.regular_price) == (700, 900), "the list's price comes back"
    await shop.do(RemoveListPrice(list_id="shown-sale", sku=sku, valid_from=NOW - EVER))
    (plain,) = await shown(shop, product)
    assert (plain.unit_price, plain.regular_price) == (900, None)
    await shop.do(costs("gross", sku, 850, valid_to=until, valid_from=NOW - EVER))
    (gross,) = await shown(shop, product)
    assert (gross.unit_price, gross.regular_price) == (850, None), "with tax and without differ"


async def test_the_catalogs_own_price_is_shown_as_holding_the_tax_where_it_does(
    shop: Shop, product: str
) -> None:
    (sku,) = await sells(shop, product, 1000)
    await shop.do(SetTaxes(rates=(), prices_include_tax=True))
    (plain,) = await shown(shop, product)
    assert (plain.unit_price, plain.includes_tax) == (1000, True)
    await shop.do(costs("gross", sku, 850, valid_from=NOW - EVER, valid_to=NOW + EVER))
    (gross,) = await shown(shop, product)
    assert (gross.unit_price, gross.regular_price) == (850, 1000), "both hold it"
    await shop.do(SetTaxes(rates=(), prices_include_tax=False))
    (gross,) = await shown(shop, product)
    assert (gross.unit_price, gross.regular_price) == (850, None), "with tax and without differ"


async def test_goods_without_a_rate_where_others_have_one_are_told(shop: Shop) -> None:
    (coffee,) = await sells(shop, "untaxed-coffee", 500)

    async def untaxed(*rates: TaxRate) -> set[tuple[str, str]]:
        await shop.do(SetTaxes(rates=rates))
        answer = await shop.house.questions.ask(GetTaxes(), BUSINESS)
        told = msgspec.json.decode(msgspec.json.encode(answer), type=TaxesAnswer).untaxed
        return {(gap.country, gap.tax_class) for gap in told}

    germany, portugal = TaxRate(country="DE", rate=190_000, name="USt"), IVA
    assert await untaxed(germany, portugal) == set()
    await shop.do(SetTaxClass(sku=coffee, tax_class="coffee"))
    reduced = TaxRate(country="DE", tax_class="coffee", rate=70_000, name="USt")
    assert await untaxed(germany, portugal) == {("DE", "coffee"), ("PT", "coffee")}
    assert await untaxed(germany, reduced, portugal) == {("PT", "coffee")}
    freed = TaxRate(country="PT", tax_class="coffee", rate=0, name="IVA")
    assert await untaxed(germany, reduced, portugal, freed) == set(), "nought is a rate"
    await shop.do(SetTaxClass(sku=coffee, tax_class="standard"))
    assert await untaxed() == set(), "where nothing is taxed, nothing was forgotten"


async def test_a_price_is_shown_to_whom_it_is_for(shop: Shop, product: str) -> None:
    (sku,) = await sells(shop, product, 1000)
    await shop.do(costs("trade", sku, 600), costs("app", sku, 800))
    asked = [{}, {"channel": "app"}, {"user_id": "tia"}, {"user_id": "tia", "channel": "app"}]
    found = [(await shown(shop, product, **more))[0].unit_price for more in asked]
    assert found == [1000, 800, 600, 600]
    assert await shown(shop, product, currency="USD") == [], "not sold in dollars"


async def test_of_a_product_the_cheapest_is_shown_or_every_one(shop: Shop, product: str) -> None:
    skus = await sells(shop, product, 1000, 500, 700)
    await shop.do(costs("all", skus[0], 400))
    (cheapest,) = await shown(shop, product)
    assert (cheapest.sku, cheapest.unit_price) == (skus[0], 400)
    every = await shown(shop, product, every=True)
    assert [(one.sku, one.unit_price) for one in every] == list(
        zip(skus, (400, 500, 700), strict=True)
    )


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_the_lists_say_the_cart_says_what_was_shown(
    shop: Shop, product: str, seed: int
) -> None:
    chance = random.Random(seed)
    skus = await sells(shop, product, *[chance.randrange(100, 2000) for _ in range(12)])
    moments = [None, NOW - 2 * EVER, NOW - EVER, NOW + EVER]
    told = []
    for _ in range(60):
        since, until = chance.choice(moments), chance.choice([None, NOW + EVER, NOW - EVER / 2])
        if since is not None and until is not None and since >= until:
            continue
        price = costs(chance.choice([*LISTS]), chance.choice(skus), chance.randrange(1, 9) * 100)
        told.append(
            SetListPrice(
                list_id=price.list_id,
                sku=price.sku,
                unit_price=price.unit_price,
                quantity_min=chance.choice([1, 1, 5]),
                valid_from=since,
                valid_to=until,
            )
        )
    await shop.do(*told)
    for channel in ("web", "app"):
        for user_id in (None, "tia", "nobody"):
            for currency in ("EUR", "USD"):
                buyer: dict[str, Any] = {
                    "channel": channel,
                    "user_id": user_id,
                    "currency": currency,
                }
                seen = await shown(shop, product, every=True, **buyer)
                quote_id = new_id()
                lines = tuple(WantedLine(sku=sku, quantity=1) for sku in skus)
                await shop.do(QuotePrices(quote_id=quote_id, store_id="web", lines=lines, **buyer))
                quote: Any = await shop.house.questions.ask(GetQuote(quote_id=quote_id), BUSINESS)
                assert {one.sku: (one.unit_price, one.list_id) for one in seen} == {
                    line["sku"]: (line["unitPrice"], line["listId"])
                    for line in msgspec.json.decode(msgspec.json.encode(quote["lines"]))
                }, buyer
