"""What people ask of other shops in vain, and what they complain of, each as a test of ours.

As in `test_failures_of_others`, where stock goes wrong; here it is where a shop's own day does:
which place the goods are taken from, for how long a cart keeps them, what a list costs.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from entrepot.contexts.carts.commands import SetCartItem
from entrepot.contexts.catalog.commands import AddProduct, AddVariant
from entrepot.contexts.commissions.commands import LearnVendor, SellForVendor
from entrepot.contexts.commissions.state import ACCOUNT
from entrepot.contexts.orders.commands import LearnStore, PlaceOrder
from entrepot.contexts.orders.queries import ListOrders
from entrepot.contexts.search.queries import ListAvailability

from .shop import BUSINESS, Shop, new_id
from .test_checkout import Buyer, stocked
from .test_failures_of_others import accepted, busy_stock

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def opens(shop: Shop, *warehouses: str) -> str:
    """Another store, whose goods come from these places, the first ones first."""
    store_id = f"store-{new_id()}"
    store = LearnStore(
        store_id=store_id, currency="EUR", language="en", warehouse_ids=warehouses, is_active=True
    )
    await shop.do(store)
    return store_id


def order_at(shop: Shop, store_id: str, *items: tuple[str, int]) -> PlaceOrder:
    return msgspec.structs.replace(shop.order(*items, backorder=False), store_id=store_id)


async def ends(shop: Shop, *orders: PlaceOrder) -> Counter[str]:
    """The orders are placed at the same moment: how many ended how."""
    outcomes = await shop.ask(*orders)
    assert accepted(outcomes) == len(orders), outcomes
    ended = [await shop.becomes(each.order_id, "Confirmed", "Cancelled") for each in orders]
    return Counter([order.status for order in ended])


async def test_saleor_9970_a_franchises_stock_is_promised_by_nobody_else(shop: Shop) -> None:
    """saleor#9970: what a store sold was taken from any place that had it."""
    sku = await shop.sells(5, warehouse="w1")
    await shop.receives(sku, 2, warehouse="w2")
    store = await opens(shop, "w2")
    ended = await ends(shop, *[order_at(shop, store, (sku, 1)) for _ in range(6)])
    assert ended == {"Confirmed": 2, "Cancelled": 4}
    assert (await shop.counts(sku, "w1"), await shop.counts(sku, "w2")) == ((5, 0), (2, 2))


async def test_saleor_12888_a_store_says_from_which_place_its_goods_come_first(shop: Shop) -> None:
    """saleor#12888, woocommerce#63478: "no way to decide"."""
    sku = await shop.sells(5, warehouse="w1")
    await shop.receives(sku, 5, warehouse="w2")
    for first, other in (("w1", "w2"), ("w2", "w1")):
        order = order_at(shop, await opens(shop, first, other), (sku, 2))
        assert await ends(shop, order) == {"Confirmed": 1}
        assert {line.warehouse_id for line in (await shop.seen(order.order_id)).allocated} == {
            first
        }


async def test_vendure_3588_what_no_place_has_alone_is_sent_from_two(shop: Shop) -> None:
    sku = await shop.sells(3, warehouse="w1")
    await shop.receives(sku, 3, warehouse="w2")
    order = order_at(shop, await opens(shop, "w2", "w1"), (sku, 5))
    assert await ends(shop, order) == {"Confirmed": 1}
    allocated = (await shop.seen(order.order_id)).allocated
    assert {line.warehouse_id: line.quantity for line in allocated} == {"w2": 3, "w1": 2}
    for warehouse in ("w1", "w2"):
        await shop.delivers(await shop.ships(order.order_id, warehouse=warehouse))
    await shop.becomes(order.order_id, "Delivered")


async def test_erpnext_43052_what_the_till_sells_is_gone_from_the_web_at_once(shop: Shop) -> None:
    """frappe/erpnext#43052: a point of sale tells its stock when it closes in the evening."""
    sku = await busy_stock(shop, 16, 2)
    till = await opens(shop, "w1")
    there = [order_at(shop, till, (sku, 1)) for _ in range(10)]
    ended = await ends(shop, *there, *[shop.order((sku, 1), backorder=False) for _ in range(10)])
    assert ended == {"Confirmed": 12, "Cancelled": 8}
    assert await shop.counts(sku) == (16, 16)


async def test_saleor_5769_goods_are_kept_for_a_cart_until_a_time_that_it_tells(shop: Shop) -> None:
    """saleor#5769: sales in which a cart keeps its goods for some minutes, and shows how many."""
    sku = await stocked(shop, 1)
    first, second = Buyer(shop), Buyer(shop)
    for buyer in (first, second):
        await buyer.fills((sku, 1))
        await buyer.priced()
    await first.begins()
    await first.becomes("Held")
    left = datetime.fromisoformat((await first.sees())["holdExpiresAt"]) - datetime.now(UTC)
    assert timedelta(minutes=9) < left <= timedelta(minutes=10)
    await second.begins()
    await second.becomes("Open")
    assert (await second.sees())["reason"] == "out_of_stock"
    await first.does(SetCartItem(cart_id=first.cart_id, sku=sku, quantity=0))
    await shop.house.settle()
    await second.begins()
    await second.becomes("Held")
    assert await shop.counts(sku) == (1, 1)


async def test_magento_2454_of_a_product_with_variants_each_has_its_own_stock(shop: Shop) -> None:
    """magento/inventory#2130, #2454, #2503: what may be sold of a configurable product drifted,
    and the check that should have found it was wrong itself.
    """
    product = f"p-{new_id()}"
    small, large = f"S-{product[-12:]}", f"L-{product[-12:]}"
    await shop.do(
        AddProduct(product_id=product, sku=small, name="Shirt", unit_price=900, currency="EUR"),
        AddVariant(
            product_id=product,
            variant_id=large,
            sku=large,
            options={"size": "L"},
            unit_price=900,
        ),
    )
    await shop.receives(small, 3)
    await shop.receives(large, 1)

    async def in_stock(**wanted: bool) -> None:
        async def so() -> bool:
            asked = ListAvailability(product_id=product)
            told = (await shop.house.questions.ask(asked, BUSINESS))["items"]
            return {row["sku"]: row["inStock"] for row in told} == {
                small: wanted["small"],
                large: wanted["large"],
            }

        await shop.until(so, f"the variants to be {wanted}")

    await in_stock(small=True, large=True)
    await shop.house.settle()  # orders know the offer, too
    orders = [shop.order((sku, 1), backorder=False) for sku in (small, large) for _ in range(2)]
    assert await ends(shop, *orders) == {"Confirmed": 3, "Cancelled": 1}
    await in_stock(small=True, large=False)
    assert (await shop.counts(small), await shop.counts(large)) == ((3, 2), (1, 1))
    await shop.house.settle()
    verdict = await shop.house.verify()
    assert verdict.found == 0, verdict.differences


async def test_vendure_2910_an_order_touches_its_own_vendors_however_many_there_are(
    shop: Shop,
) -> None:
    """vendure#2910, #3058, #3977: a seller was a channel, of which a shop had 400 at most."""
    skus = [await shop.sells(1) for _ in range(2)]
    others = [f"{skus[0]}-{n}" for n in range(200)]
    await shop.do(*(LearnVendor(vendor_id=f"v-{sku}") for sku in (*skus, *others)))
    sold = [SellForVendor(sku=sku, vendor_id=f"v-{sku}") for sku in (*skus, *others)]
    assert accepted(await shop.ask(*sold)) == 202
    await shop.house.settle()
    before = len(await shop.told())
    order_id = await shop.placed(*[(sku, 1) for sku in skus])
    await shop.becomes(order_id, "Confirmed")
    await shop.ships(order_id)
    await shop.becomes(order_id, "Shipped")
    await shop.house.settle()
    touched = {each.stream for each in (await shop.told())[before:]}
    of_vendors = {stream for stream in touched if "/v-" in stream}
    assert of_vendors == {ACCOUNT(f"v-{sku}", "EUR") for sku in skus}


async def test_vendure_1503_a_list_of_orders_is_read_by_its_end_and_joins_nothing(
    shop: Shop,
) -> None:
    """vendure#1503, #1506: ten orders of 10,000 joined all their 500,000 lines first."""
    questions: Any = shop.house.sql
    question = questions.questions[ListOrders]
    query = ListOrders(limit=10)
    arguments = [getattr(query, name) for name in question.parameters]
    async with questions._reader(BUSINESS) as connection, connection.transaction():
        await connection.execute("SET LOCAL enable_seqscan = off")  # as of many orders
        told = await connection.fetchval(f"EXPLAIN (FORMAT JSON) {question.sql}", *arguments)
    # What an order tells of its lines is asked for each that is answered, and no more.
    nodes = list(_nodes(json.loads(told)[0]["Plan"]))
    assert [node.get("Index Name") for node in nodes if "Scan" in node["Node Type"]] == [
        "orders_latest"
    ], nodes
    assert {node["Node Type"] for node in nodes} <= {"Limit", "Index Scan", "Subquery Scan"}, nodes


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        if below["Parent Relationship"] != "SubPlan":
            yield from _nodes(below)
