"""What lists are narrowed to, asked of a whole house."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from entrepot.contexts.identity.commands import RegisterBusiness, RegisterUser
from entrepot.contexts.identity.queries import ListUsers
from entrepot.contexts.inventory.commands import SetReorderPoint
from entrepot.contexts.inventory.queries import ListPositions, ListStock
from entrepot.contexts.orders.queries import CountOrdersOverTime, GetOrder, ListOrders
from entrepot.contexts.shipping.queries import CountShipmentsOverTime
from entrepot.contexts.vendors.commands import AddVendor
from entrepot.contexts.vendors.queries import ListVendors, NameVendors
from entrepot.kernel.message import Query

from .shop import BUSINESS, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def listed(shop: Shop, query: Query, *fields: str) -> list[tuple[Any, ...]]:
    page = await shop.house.questions.ask(query, BUSINESS)
    return [tuple(row[field] for field in fields) for row in page["items"]]


async def test_what_has_expired_is_on_hand_and_available_to_nobody(shop: Shop) -> None:
    sku, yesterday = await shop.sells(1), datetime.now(UTC).date() - timedelta(days=1)
    await shop.receives(sku, 4, lot="old", expires_on=yesterday)
    item = await shop.listed(sku)
    assert (item["quantityOnHand"], item["quantityAvailable"]) == (5, 1)
    lots = await listed(shop, ListPositions(sku=sku), "lot", "available")
    assert sorted(lots) == [("", 1), ("old", 0)]


async def test_a_place_that_was_emptied_is_listed_unless_filled_ones_are_asked_for(
    shop: Shop,
) -> None:
    sku = await shop.sells(1)
    await shop.sent((sku, 1))
    assert await listed(shop, ListPositions(sku=sku), "onHand") == [(0,)]
    assert not await listed(shop, ListPositions(sku=sku, filled=True), "onHand")


async def test_stock_is_low_at_its_reorder_point_and_under_it(shop: Shop) -> None:
    plenty, just, under, unwatched = [await shop.sells(n) for n in (6, 5, 3, 0)]
    await shop.do(
        *[SetReorderPoint(sku=s, warehouse_id="w1", reorder_point=5) for s in (plenty, just, under)]
    )
    await shop.becomes(await shop.placed((under, 2)), "Confirmed")
    of = {"warehouse_id": "w1", "limit": 500}
    all_ = {sku for (sku,) in await listed(shop, ListStock(**of), "sku")}
    low = dict(await listed(shop, ListStock(low=True, **of), "sku", "quantityAvailable"))
    fine = {sku for (sku,) in await listed(shop, ListStock(low=False, **of), "sku")}
    assert {sku: low.get(sku) for sku in (plenty, just, under, unwatched)} == {
        plenty: None,
        unwatched: None,
        just: 5,
        under: 1,
    }
    assert (fine | low.keys(), fine & low.keys()) == (all_, set())


async def test_people_are_found_by_their_ids(shop: Shop) -> None:
    people = [
        RegisterUser(
            user_id=f"person-{n}",
            username=f"person{n}",
            email=f"person{n}@example.org",
            first_name=f"Ada{n}",
            last_name="Byron",
        )
        for n in range(3)
    ]
    await shop.do(RegisterBusiness(business_id=BUSINESS, name="B", email="b@example.org"), *people)
    found = await listed(shop, ListUsers(users="person-2,person-0,nobody"), "firstName")
    assert sorted(found) == [("Ada0",), ("Ada2",)]
    assert await listed(shop, ListUsers(users=""), "firstName") == []


async def test_vendors_are_found_by_their_names(shop: Shop) -> None:
    names = {"v-lumen": "Lumen Optik", "v-oak": "Oak & Söhne", "v-oakley": "Oakley"}
    await shop.do(
        *[AddVendor(vendor_id=id_, name=name, currency="EUR") for id_, name in names.items()]
    )
    asked = (
        (NameVendors(vendors="v-oak,v-lumen,nobody"), ["v-lumen", "v-oak"]),
        (NameVendors(search="OAK"), ["v-oak", "v-oakley"]),
        (NameVendors(search="söhne"), ["v-oak"]),
        (NameVendors(search="v-lum"), ["v-lumen"]),
        (ListVendors(search="optik"), ["v-lumen"]),
        (ListVendors(search="%"), []),
    )
    for query, ids in asked:
        told = await listed(shop, query, "vendorId", "name")
        assert told == [(id_, names[id_]) for id_ in ids], query


async def test_orders_and_shipments_are_counted_over_time(shop: Shop) -> None:
    """In steps from the moment that is asked for, page by page as all lists."""
    since = datetime.now(UTC)
    for _ in range(3):
        await shop.placed((await shop.sells(1, price=500), 1))
    confirmed = await shop.placed((await shop.sells(1, price=700), 1))
    await shop.becomes(confirmed, "Confirmed")
    await shop.ships(confirmed)
    fields = ("beginsAt", "currency", "orders", "totalAmount")
    assert await listed(shop, CountOrdersOverTime(since=since), *fields) == [
        (since, "EUR", 4, 2200),
    ]
    shipments = await listed(shop, CountShipmentsOverTime(since=since), "beginsAt", "shipments")
    assert shipments == [(since, 1)]

    before = since - timedelta(days=3)
    days = CountOrdersOverTime(since=before, step_s=86_400)
    ((begins, _, orders, _),) = [row for row in await listed(shop, days, *fields) if row[2]][-1:]
    assert (begins, orders >= 4) == (before + timedelta(days=3), True)
    ever, year_s = datetime.min.replace(tzinfo=UTC), 31_536_000
    orders_ever = await listed(shop, CountOrdersOverTime(since=ever, step_s=year_s), "orders")
    shipped_ever = CountShipmentsOverTime(since=ever, step_s=year_s)
    assert sum(n for (n,) in orders_ever) >= 4
    assert await listed(shop, shipped_ever, "shipments") != []
    later = CountOrdersOverTime(since=since + timedelta(days=1))
    assert await listed(shop, later, *fields) == []


async def test_orders_are_narrowed_to_when_they_were_placed(shop: Shop) -> None:
    sku = await shop.sells(2)
    ids = [await shop.placed((sku, 1)) for _ in range(2)]
    dates = {}
    for order_id in ids:
        await shop.becomes(order_id, "Confirmed")
        placed = await shop.house.questions.ask(GetOrder(order_id=order_id), BUSINESS)
        dates[order_id] = placed["orderDate"]
    first, second = sorted(dates.values())
    of = {"limit": 500}
    since = dict(await listed(shop, ListOrders(since=second, **of), "orderId", "orderDate"))
    before = dict(await listed(shop, ListOrders(before=second, **of), "orderId", "orderDate"))
    between = ListOrders(since=first, before=second, **of)
    assert set(ids) <= set(since) | set(before)
    assert min(since.values()) == second > max(before.values())
    assert await listed(shop, between, "orderDate") == [(first,)]
