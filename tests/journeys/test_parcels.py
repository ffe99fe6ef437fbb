"""What a parcel tells of itself: whence, until when, at what freight."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from entrepot.contexts.inventory.commands import ChangeWarehouse
from entrepot.contexts.orders.queries import GetOrder
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
    await buyer.fills((sku, 1))
    total = (await buyer.priced()).total_amount
    await buyer.begins()
    await buyer.becomes("Held")
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
