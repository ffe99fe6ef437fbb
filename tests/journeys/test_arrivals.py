"""When a parcel will be there, told by how long others took."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment, DispatchShipment
from entrepot.contexts.shipping.queries import TrackShipment
from entrepot.kernel.units import Address

from .shop import BUSINESS, HOME, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

ABROAD = Address(street="Ginza 1", city="Tokyo", country="JP")
NOW = datetime.now(UTC).replace(microsecond=0)
LEFT = NOW - timedelta(days=1)


async def sent(shop: Shop, carrier: str, to: Address = HOME, left: datetime = LEFT) -> str:
    """The id of a parcel, which is its number, too."""
    parcel = new_id()
    made = CreateShipment(
        shipment_id=parcel, carrier=carrier, tracking_number=parcel, origin=HOME, destination=to
    )
    await shop.do(made, DispatchShipment(shipment_id=parcel, occurred_at=left))
    return parcel


async def arrived(shop: Shop, carrier: str, *days: int, to: Address = HOME) -> None:
    """As many parcels as there are numbers, each so many days under way."""
    for taken in days:
        left = NOW - timedelta(days=30)
        parcel = await sent(shop, carrier, to, left)
        there = left + timedelta(days=taken)
        await shop.do(DeliverShipment(shipment_id=parcel, occurred_at=there))


async def forecast(shop: Shop, parcel: str) -> Any:
    found = await shop.house.questions.ask(TrackShipment(tracking_number=parcel), BUSINESS)
    return msgspec.json.decode(msgspec.json.encode(found["forecast"]))


def after(days: int) -> datetime:
    return LEFT + timedelta(days=days)


async def test_a_parcel_is_expected_when_most_like_it_had_arrived(shop: Shop) -> None:
    await arrived(shop, "steady", *range(2, 13))
    told = await forecast(shop, await sent(shop, "steady"))
    days = {name: datetime.fromisoformat(told[name]) for name in ("earliest", "likely", "latest")}
    assert days == {"earliest": after(3), "likely": after(7), "latest": after(11)}
    assert (told["share"], told["basedOn"]) == (0.8, 11)


async def test_too_few_like_parcels_tell_nothing(shop: Shop) -> None:
    await arrived(shop, "rare", *[3] * 9)
    assert await forecast(shop, await sent(shop, "rare")) is None
    await arrived(shop, "rare", *[3] * 5, to=ABROAD)
    await arrived(shop, "other", *[3] * 5)
    assert await forecast(shop, await sent(shop, "rare")) is None, "another way, another carrier"
    await arrived(shop, "rare", 3)
    assert (await forecast(shop, await sent(shop, "rare")))["basedOn"] == 10


async def test_those_that_were_quicker_than_it_was_already_do_not_count(shop: Shop) -> None:
    await arrived(shop, "late", *[1] * 20, *[8] * 10)
    fresh = await forecast(shop, await sent(shop, "late", left=NOW - timedelta(hours=1)))
    assert fresh["basedOn"] == 30
    slow = await forecast(shop, await sent(shop, "late", left=NOW - timedelta(days=2)))
    assert slow["basedOn"] == 10
    assert datetime.fromisoformat(slow["earliest"]) == NOW + timedelta(days=6)
    assert await forecast(shop, await sent(shop, "late", left=NOW - timedelta(days=9))) is None


async def test_nothing_is_forecast_of_what_arrived_or_has_not_left(shop: Shop) -> None:
    await arrived(shop, "done", *[5] * 10)
    there = await sent(shop, "done")
    await shop.do(DeliverShipment(shipment_id=there))
    assert await forecast(shop, there) is None
    waits = CreateShipment(
        shipment_id=new_id(),
        carrier="done",
        tracking_number=new_id(),
        origin=HOME,
        destination=HOME,
    )
    await shop.do(waits)
    assert await forecast(shop, str(waits.tracking_number)) is None
