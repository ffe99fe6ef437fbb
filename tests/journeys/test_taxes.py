"""A cart is taxed by a provider outside; when that is down, by the table, and the buyer is told."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.contexts.carts.commands import SetCartDetails, SetCartItem
from entrepot.contexts.orders.queries import FindGuestOrder
from entrepot.contexts.pricing import sagas
from entrepot.contexts.pricing.commands import (
    LearnArticle,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTaxProvider,
)
from entrepot.contexts.pricing.events import TaxesAnswered
from entrepot.contexts.pricing.queries import ListTaxClasses
from entrepot.engines.pricing.rules import ShippingRate, TaxCode, TaxRate
from entrepot.kernel.units import Address
from tests.taxjar import KEY, FakeTaxJar, listening

from .shop import BUSINESS, HOME, Shop, fresh_database, running
from .test_checkout import Buyer, stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")

MALIBU = Address(street="Shore 2", city="Malibu", zip_code="90265", state="CA", country="US")
STATE = TaxRate(country="US", state="CA", rate=72_500, name="California")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fake() -> AsyncIterator[FakeTaxJar]:
    async with listening() as fake:
        yield fake


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shop(postgres: embedded.Embedded, fake: FakeTaxJar) -> AsyncIterator[Shop]:
    """What it priced must be replayed without the provider, to the last cent."""
    told = {"tax_provider": "taxjar", "taxjar_api_key": KEY, "taxjar_url": fake.url}
    async with fresh_database(postgres) as address, running(database_url=address, **told) as shop:
        await shop.do(
            SetTaxes(rates=(STATE, TaxRate(country="PT", rate=230_000, name="IVA"))),
            SetShippingRates(
                rates=(ShippingRate(method="post", name="Post", currency="EUR", cost=500),)
            ),
            SetTaxProvider(
                countries=("US",),
                ship_from=HOME,
                tax_codes=(TaxCode(tax_class="clothing", code="20010"),),
            ),
        )
        yield shop


async def to_malibu(shop: Shop, sku: str, quantity: int) -> Buyer:
    buyer = Buyer(shop)
    await buyer.fills((sku, quantity))
    await buyer.does(SetCartDetails(cart_id=buyer.cart_id, shipping_address=MALIBU))
    return buyer


async def test_the_order_costs_what_the_provider_said_of_the_cart(
    shop: Shop, fake: FakeTaxJar
) -> None:
    sku = await stocked(shop, 5)
    await shop.do(SetTaxClass(sku=sku, tax_class="clothing"))
    buyer = await to_malibu(shop, sku, 2)
    total = (await buyer.priced()).total_amount
    assert total == 3998 + 500 + 130 + 48, "no state's tax on clothing: 3.25 %, and 9.5 % on post"
    (body,) = fake.asked
    assert body["line_items"][0]["product_tax_code"] == "20010"
    await buyer.does(SetCartItem(cart_id=buyer.cart_id, sku=sku, quantity=3))
    assert (await buyer.priced()).total_amount != total
    await buyer.does(SetCartItem(cart_id=buyer.cart_id, sku=sku, quantity=2))
    assert (await buyer.priced()).total_amount == total
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys(total))
    cart = await buyer.becomes("Ordered")
    await shop.becomes(cart.order_id, "Confirmed")
    assert (await shop.seen(cart.order_id)).total == total
    assert (await shop.paid(cart.order_id)).authorised == total
    assert len(await shop.told(TaxesAnswered)) >= 2, "replayed without the provider in the end"
    seen = await buyer.sees()
    listed = sum(item["quantity"] * item["unitPrice"] for item in seen["items"])
    assert listed + sum(a["amount"] for a in seen["adjustments"]) == total
    assert {"LOS ANGELES, 1 % (TaxJar)", "special district, 2.25 % (TaxJar)"} <= {
        a.get("reason") for a in seen["adjustments"]
    }


async def test_goods_that_stay_in_the_country_of_the_table_ask_nobody(
    shop: Shop, fake: FakeTaxJar
) -> None:
    sku = await stocked(shop, 5)
    fake.asked.clear()
    buyer = Buyer(shop)
    await buyer.fills((sku, 2))
    assert (await buyer.priced()).total_amount == 3998 + 500 + 920 + 115
    assert fake.asked == []


async def test_the_page_of_a_guests_order_tells_why_each_amount_is_as_it_is(shop: Shop) -> None:
    sku = await stocked(shop, 5)
    buyer = Buyer(shop)
    await buyer.fills((sku, 2))
    total = (await buyer.priced()).total_amount
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys(total))
    order = await shop.becomes((await buyer.becomes("Ordered")).order_id, "Confirmed")
    found = await shop.house.questions.ask(
        FindGuestOrder(order_number=order.number, email="guest@example.org"), BUSINESS
    )
    reasons = msgspec.json.decode(found["adjustments"])
    taxes = [x for x in reasons if x["kind"] == "tax"]
    told = [(x["rate"], x["taxableAmount"], x["amount"]) for x in taxes]
    assert told == [(230_000, 3998, 920), (230_000, 500, 115)]
    assert sum(x["amount"] for x in taxes) == found["taxAmount"]


async def test_a_provider_that_is_slow_or_talks_nonsense_is_done_without(
    shop: Shop, fake: FakeTaxJar, monkeypatch: pytest.MonkeyPatch
) -> None:
    sku = await stocked(shop, 5)
    for trouble in ("slow", "garbage", "half"):
        fake.trouble = [trouble]
        with monkeypatch.context() as patch:
            if trouble == "slow":  # it is half a minute late, so that the whole wait shows no more
                patch.setattr(sagas, "TAX_TIMEOUT_S", 0.3)
            buyer = await to_malibu(shop, sku, 2)
            assert (await buyer.priced()).total_amount == 3998 + 500 + 290 + 36
        assert (await buyer.sees())["adjustments"][-1]["ruleId"] == "table"
        fake.trouble = []
        await buyer.does(SetCartItem(cart_id=buyer.cart_id, sku=sku, quantity=1))
        assert (await buyer.priced()).total_amount == 1999 + 500 + 190 + 48, "asked anew"


async def test_a_provider_that_is_down_delays_nobody_for_long_and_is_left_alone(
    shop: Shop, fake: FakeTaxJar
) -> None:
    """Five failures open its circuit; from then on the table counts without asking."""
    sku = await stocked(shop, 50)
    fake.trouble = ["503"]
    table = 3998 + 500 + 290 + 36
    for _ in range(4):
        buyer = await to_malibu(shop, sku, 2)
        assert (await buyer.priced()).total_amount == table
        why = (await buyer.sees())["adjustments"][-1]
        assert why["reason"] == "Tax by the table of rates: the tax provider did not answer"
    asked = len(fake.asked)
    buyer = await to_malibu(shop, sku, 2)
    assert (await buyer.priced()).total_amount == table
    assert len(fake.asked) == asked, "the circuit is open"
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys(table))
    cart = await buyer.becomes("Ordered")
    assert (await shop.becomes(cart.order_id, "Confirmed")).total == table
    fake.trouble = []


async def test_how_a_sku_is_taxed_stays_when_it_is_learnt_anew(shop: Shop) -> None:
    sku, other = await shop.sells(), await shop.sells()
    for price in (1999, 2999):
        learnt = [
            LearnArticle(sku=each, product_id="p", name="Thing", unit_price=price, currency="EUR")
            for each in (sku, other)
        ]
        await shop.do(*learnt, SetTaxClass(sku=sku, tax_class="books"))
    found = await shop.house.questions.ask(ListTaxClasses(product_id="p"), BUSINESS)
    assert {each["sku"]: each["taxClass"] for each in found["items"]} == {
        sku: "books",
        other: "standard",
    }
    books = await shop.house.questions.ask(ListTaxClasses(tax_class="books"), BUSINESS)
    assert [each["sku"] for each in books["items"]] == [sku]
