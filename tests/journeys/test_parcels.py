"""What parcels tell of themselves, and what an order tells of its goods on their way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from entrepot.contexts.inventory.commands import ChangeWarehouse
from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.orders.queries import GetOrder, ListOrders
from entrepot.contexts.pricing.commands import SetShippingRates
from entrepot.contexts.shipping.published import ShipmentCreated
from entrepot.contexts.shipping.queries import GetShipment, TrackShipment
from entrepot.engines.pricing.rules import ShippingRate
from entrepot.kernel.message import Query
from entrepot.kernel.units import Address

from .shop import BUSINESS, Shop
from .test_checkout import Buyer, stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")

HALL = Address(street="Hafenstr. 4", city="Hamburg", zip_code="20457", country="DE")
RATES = (
    ShippingRate(method="parcel", name="Parcel", currency="EUR", cost=490, days_min=2, days_max=4),
    ShippingRate(method="express", name="Express", currency="EUR", cost=1290, days_max=1),
)


async def asked(shop: Shop, query: Query) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(
        msgspec.json.encode(await shop.house.questions.ask(query, BUSINESS))
    )
    return found


async def test_what_a_guest_chose_at_the_checkout_is_what_the_parcel_tells(shop: Shop) -> None:
    sku = await stocked(shop, 5)
    await shop.do(
        ChangeWarehouse(warehouse_id="w1", name="One", location=HALL),
        SetShippingRates(rates=RATES),
    )
    buyer = Buyer(shop)
    total = await buyer.holds((sku, 1))
    await buyer.does(buyer.buys(total))
    order_id = (await buyer.becomes("Ordered")).order_id
    await shop.becomes(order_id, "Confirmed")
    assert (await asked(shop, GetOrder(order_id=order_id)))["shippingMethod"] == "parcel"

    shipment_id = await shop.ships(order_id)
    seen = await asked(shop, GetShipment(shipment_id=shipment_id))
    assert seen["origin"]["city"] == "Hamburg"
    assert (seen["shippingCost"], seen["currency"]) == (490, "EUR")
    (created,) = [
        told for told in await shop.told(ShipmentCreated) if told.event.shipment_id == shipment_id
    ]
    assert created.event.estimated_delivery == created.at + timedelta(days=4)
    trace = await asked(shop, TrackShipment(tracking_number=seen["trackingNumber"]))
    assert (trace["originCity"], trace["originCountry"]) == ("Hamburg", "DE")
    assert trace["estimatedDelivery"] == seen["estimatedDelivery"]
    await shop.do(SetShippingRates(rates=()))


async def goods(shop: Shop, order_id: str) -> list[tuple[int, int, int]]:
    """How many of each line are ready, have left, and are awaited."""
    seen = await asked(shop, GetOrder(order_id=order_id))
    (listed,) = [
        order
        for order in (await asked(shop, ListOrders(limit=500)))["items"]
        if order["orderId"] == order_id
    ]
    assert listed["lines"] == seen["lines"]
    return [
        (line["quantityReady"], line["quantityShipped"], line["quantityAwaited"])
        for line in seen["lines"]
    ]


async def waiting(shop: Shop, **more: Any) -> set[str]:
    found = await asked(shop, ListOrders(awaiting=True, limit=500, **more))
    return {order["orderId"] for order in found["items"]}


async def promised(shop: Shop, sku: str) -> set[str]:
    found = await asked(shop, ListOrders(sku=sku, limit=500))
    return {order["orderId"] for order in found["items"]}


async def test_an_order_that_is_mostly_awaited_says_so_line_by_line(shop: Shop) -> None:
    """Confirmed with 7 of 200, it looked like any other, and no list had it."""
    few, plenty = await shop.sells(7), await shop.sells(50)
    order_id = await shop.placed((few, 200), (plenty, 3))
    await shop.becomes(order_id, "Confirmed")
    await shop.house.settle()
    assert await goods(shop, order_id) == [(7, 0, 193), (3, 0, 0)]
    assert order_id in await waiting(shop)
    assert order_id in await waiting(shop, status="Confirmed")
    assert order_id not in await waiting(shop, status="AwaitingStock")
    assert await promised(shop, few) == await promised(shop, plenty) == {order_id}

    await shop.ships(order_id, (few, 5), (plenty, 3))
    await shop.house.settle()
    assert await goods(shop, order_id) == [(2, 5, 193), (0, 3, 0)]
    assert await promised(shop, few) == {order_id}
    assert not await promised(shop, plenty)
    await shop.receives(few, 100)
    await shop.house.settle()
    assert await goods(shop, order_id) == [(102, 5, 93), (0, 3, 0)]
    await shop.receives(few, 93)
    await shop.house.settle()
    assert await goods(shop, order_id) == [(195, 5, 0), (0, 3, 0)]
    assert order_id not in await waiting(shop)
    await shop.ships(order_id)
    await shop.becomes(order_id, "Shipped")
    await shop.house.settle()
    assert await goods(shop, order_id) == [(0, 200, 0), (0, 3, 0)]
    assert not await promised(shop, few)


async def test_what_was_cancelled_is_neither_ready_nor_awaited(shop: Shop) -> None:
    sku = await shop.sells(7)
    order_id = await shop.placed((sku, 10))
    await shop.becomes(order_id, "Confirmed")
    shipped = await shop.ships(order_id, (sku, 4))
    await shop.do(CancelOrder(order_id=order_id))
    await shop.becomes(order_id, "Shipped")
    await shop.house.settle()
    assert await goods(shop, order_id) == [(0, 4, 0)]
    assert order_id not in await waiting(shop)
    assert not await promised(shop, sku)
    await shop.delivers(shipped)
    whole = await shop.placed((sku, 500))
    await shop.becomes(whole, "Confirmed", "AwaitingStock")
    assert whole in await waiting(shop)
    await shop.do(CancelOrder(order_id=whole))
    await shop.becomes(whole, "Cancelled")
    await shop.house.settle()
    assert await goods(shop, whole) == [(0, 0, 0)]
    assert whole not in await waiting(shop)
