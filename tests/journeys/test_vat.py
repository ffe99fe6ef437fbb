"""What was charged with a tax goes back with it, to the cent, whatever of an order comes back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
import pytest_asyncio

from entrepot.adapters.postgres import embedded
from entrepot.contexts.orders.queries import GetOrder
from entrepot.contexts.pricing.commands import SetShippingRates, SetTaxClass, SetTaxes
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.engines.pricing.rules import ShippingRate, TaxRate
from entrepot.engines.pricing.taxing import tax_on
from entrepot.kernel.units import share

from .back import Back
from .shop import BUSINESS, HOME, Shop, fresh_database, running
from .test_checkout import Buyer, stocked
from .test_returns import offered

pytestmark = pytest.mark.asyncio(loop_scope="module")

LAMPS = TaxRate(country=HOME.country, rate=190_000, name="VAT")
BOOKS = TaxRate(country=HOME.country, rate=70_000, name="VAT", tax_class="reduced")
PRICE, POST = 1999, 500


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[True, False], ids=["gross", "net"]
)
async def shop(postgres: embedded.Embedded, request: pytest.FixtureRequest) -> AsyncIterator[Shop]:
    """Prices hold their tax, or it comes on top."""
    async with fresh_database(postgres) as address, running(database_url=address) as shop:
        await shop.do(
            SetTaxes(rates=(LAMPS, BOOKS), prices_include_tax=request.param),
            SetShippingRates(
                rates=(ShippingRate(method="post", name="Post", currency="EUR", cost=POST),)
            ),
        )
        yield shop


async def bought(shop: Shop, *lines: tuple[str, int]) -> str:
    buyer = Buyer(shop)
    await buyer.does(buyer.buys(await buyer.holds(*lines)))
    order_id = (await buyer.becomes("Ordered")).order_id
    await shop.becomes(order_id, "Confirmed")
    return order_id


async def two(shop: Shop, pieces: int = 5) -> tuple[str, str]:
    lamp, book = await stocked(shop, pieces), await stocked(shop, pieces)
    await shop.do(SetTaxClass(sku=book, tax_class="reduced"))
    return lamp, book


async def refunded(shop: Shop, back: Back) -> int:
    async def done() -> bool:
        order = await shop.state(RETURNABLE(back.order_id))
        return bool(order.returns[back.return_id].status == "refunded")

    await shop.do(*back.steps)
    await shop.until(done, "the refund")
    await shop.house.settle()
    return (await shop.paid(back.order_id)).refunded


async def shown(shop: Shop, order_id: str) -> dict[str, Any]:
    seen = await shop.house.questions.ask(GetOrder(order_id=order_id), BUSINESS)
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(seen))
    return found


async def test_piece_by_piece_all_of_it_goes_back(shop: Shop) -> None:
    lamp, book = await two(shop)
    order_id = await bought(shop, (lamp, 3), (book, 2))
    for part in (((lamp, 1), (book, 1)), ((lamp, 2), (book, 1))):
        await shop.delivers(await shop.ships(order_id, *part))
    await shop.house.settle()
    order, paid = await shown(shop, order_id), (await shop.paid(order_id)).captured
    assert paid == order["totalAmount"]
    cost = {line["sku"]: line["totalPrice"] + line["taxAmount"] for line in order["lines"]}
    so_far, given = 0, {lamp: 0, book: 0}
    for sku in (lamp, book, lamp, lamp):
        now = await refunded(shop, Back(order_id=order_id, sku=sku))
        given[sku] += now - so_far
        so_far = now
    assert given == {lamp: cost[lamp], book: share(cost[book], 1, 2)}
    assert await refunded(shop, Back(order_id=order_id, sku=book)) == paid, "and the freight"


async def test_other_goods_bear_their_own_rate(shop: Shop) -> None:
    """At the mean of the order a book cost as much tax as the lamp that it came for."""
    lamp, book = await two(shop)
    await shop.do(offered(book, PRICE))
    order_id = await bought(shop, (lamp, 1))
    await shop.delivers(await shop.ships(order_id))
    await shop.house.settle()
    back = Back(order_id=order_id, sku=lamp, instead=book, payment_token="tok_ok")
    await shop.do(back.asked, back.authorised, back.received)
    other = replacement_id(order_id, back.return_id)
    await shop.becomes(other, "Confirmed")
    await shop.house.settle()
    (sold,) = (await shown(shop, order_id))["lines"]
    (sent,) = (await shown(shop, other))["lines"]
    holds = sold.get("taxIncluded", False)
    cost = PRICE if holds else PRICE + tax_on(PRICE, BOOKS, included=False)
    assert (sent["unitPrice"], sent["taxAmount"]) == (cost, tax_on(cost, BOOKS, included=True))
    assert (await shop.paid(order_id)).refunded == sold["totalPrice"] + sold["taxAmount"] - cost
