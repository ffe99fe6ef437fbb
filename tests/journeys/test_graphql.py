"""GraphQL over a whole house: the documents' own queries, and what a query costs the database."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from graphql import get_named_type, is_required_argument, is_union_type

from entrepot.contexts.catalog.commands import AddProduct
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.pricing.commands import SetPromotion
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment, DispatchShipment
from entrepot.contexts.shipping.published import ShipmentLine
from entrepot.engines.pricing.rules import Conditions, Goods, Reward

from ..edges.http_house import Socket, token
from .portal import Portal
from .shop import BUSINESS, HOME, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAFF = token("staff", "admin", *ROLES["admin"], tenant=BUSINESS)
OF_THE_DRIVER = ("set_config", "typeinfo_tree", "current_setting")
"""What a connection asks once for itself."""
S0 = """
query DashboardData {
  shipments(status: IN_TRANSIT, limit: 10) {
   id
   trackingNumber
   estimatedDelivery
   currentLocation {
   latitude
   longitude
   }
  }
  predictions(type: DELAY) {
   shipmentId
   predictedDelay
   confidence
  }
}
"""
S3 = """
query {
  product(id: "123") {
   name
   price
   inventory {
   available
   }
  }
}
"""


@pytest.fixture(scope="module")
def portal(shop: Shop) -> Portal:
    return Portal(shop)


async def ask(portal: Portal, query: str, who: str | None = STAFF, **more: Any) -> Any:
    reply = await portal.call("POST", "/graphql", {"query": query, **more}, token=who)
    assert reply.status == 200, reply
    told = reply.json
    assert "errors" not in told, told["errors"]
    return told["data"]


async def ships(shop: Shop, late: timedelta | None = None) -> str:
    """A shipment promised for tomorrow; or one that arrived now, so much after its promise."""
    shipment_id = new_id()
    promised = datetime.now(UTC) + (timedelta(days=1) if late is None else -late)
    await shop.do(
        CreateShipment(
            shipment_id=shipment_id,
            origin=HOME,
            destination=HOME,
            carrier_id="snail",
            carrier="Snail Mail",
            estimated_delivery=promised,
            lines=(ShipmentLine(sku="SKU-1", quantity=1),),
        ),
        DispatchShipment(shipment_id=shipment_id),
    )
    if late is not None:
        await shop.do(DeliverShipment(shipment_id=shipment_id))
    return shipment_id


async def test_the_query_of_s0_works_as_printed(shop: Shop, portal: Portal) -> None:
    for _ in range(12):
        await ships(shop, late=timedelta(hours=30))
    under_way = await ships(shop)
    told = await ask(portal, S0)
    (shipment,) = [each for each in told["shipments"] if each["id"] == under_way]
    assert shipment["trackingNumber"]
    assert shipment["estimatedDelivery"].endswith("Z")
    (prediction,) = [each for each in told["predictions"] if each["shipmentId"] == under_way]
    assert prediction == {"shipmentId": under_way, "predictedDelay": 1801, "confidence": 1.0}
    both = [under_way, await ships(shop)]
    await ships(shop)
    some = await ask(portal, f'{{ predictions(shipments: "{",".join(both)}") {{ shipmentId }} }}')
    assert sorted(each["shipmentId"] for each in some["predictions"]) == sorted(both)


async def test_the_query_of_s3_works_as_printed_for_a_guest(shop: Shop, portal: Portal) -> None:
    await shop.do(
        AddProduct(product_id="123", sku="T-123", name="Teapot", unit_price=2490, currency="EUR")
    )
    await shop.receives("T-123", 7)

    async def there() -> Any:
        told = (await ask(portal, S3, who=None))["product"]
        return told if told["inventory"] else None

    told = await shop.until(there, "the product's stock to be known")
    assert told == {"name": "Teapot", "price": 2490, "inventory": {"available": 7}}


async def test_a_query_costs_as_many_statements_for_many_orders_as_for_one(
    shop: Shop, portal: Portal
) -> None:
    query = """query($limit: Int!) { orders(limit: $limit) {
        orderId lines { sku product { name } } store { name }
        payments { paymentId payment { status } }
        shipments { id shipment { events { description } } } } }"""
    for _ in range(6):
        sku = await shop.sells(5)
        order = await shop.placed((sku, 1), (await shop.sells(5), 2))
        await shop.becomes(order, "Confirmed")
        await shop.delivers(await shop.ships(order))
    counts = [await statements(shop, portal, query, limit) for limit in (1, 6)]
    assert counts[0] == counts[1] == 7, counts


async def statements(shop: Shop, portal: Portal, query: str, limit: int) -> int:
    """How many questions the database was asked for these orders."""
    counted: list[str] = []

    def count(record: Any) -> None:
        counted.append(record.query)

    pool: Any = shop.house.sql._pool
    async with AsyncExitStack() as stack:  # all that there may be, so that none opens unseen
        for _ in range(shop.house.sql.pool_size):
            await stack.enter_async_context(pool.acquire())
    for holder in pool._holders:
        holder._con.add_query_logger(count)
    told = await ask(portal, query, variables={"limit": limit})
    for holder in pool._holders:
        holder._con.remove_query_logger(count)
    assert len(told["orders"]) == limit
    assert all(order["payments"][0]["payment"] for order in told["orders"])
    assert all(order["shipments"][0]["shipment"] for order in told["orders"])
    return len([asked for asked in counted if not any(own in asked for own in OF_THE_DRIVER)])


async def test_an_order_is_told_as_it_goes(shop: Shop, portal: Portal) -> None:
    await portal.broadcast.start()
    order = shop.order((await shop.sells(1), 1))
    query = f'subscription {{ order(id: "{order.order_id}") {{ status payments {{ status }} }} }}'
    async with Socket(portal, "/graphql", STAFF, protocols="graphql-transport-ws") as socket:
        await socket.say({"type": "connection_init"})
        await socket.say({"type": "subscribe", "id": "1", "payload": {"query": query}})
        assert await socket.read() == {"type": "connection_ack"}
        assert (await socket.read())["payload"] == {"data": {"order": None}}
        await shop.do(order)
        told = await socket.read()
        while told["payload"]["data"]["order"]["status"] != "Confirmed":
            told = await socket.read()
        assert told["payload"]["data"]["order"]["payments"] == [{"status": "authorised"}]
    await portal.broadcast.stop()


async def test_what_a_promotion_gives_is_one_of_four_shapes(shop: Shop, portal: Portal) -> None:
    rewards = {
        "p1": Reward(kind="percent", rate=200_000, on=Goods(skus=("A",))),
        "p2": Reward(kind="amount", amount=500, currency="EUR"),
        "p3": Reward(kind="buy_x_get_y", buy=2, get=1, rate=1_000_000),
        "p4": Reward(kind="free_shipping"),
    }
    for id_, reward in rewards.items():
        conditions = Conditions(coupon=True)
        offer = SetPromotion(promotion_id=id_, name=id_, reward=reward, conditions=conditions)
        await shop.do(offer)
    query = """query($id: ID!) { promotion(id: $id) { conditions { coupon } reward { __typename
        ... on PercentOff { rate on { skus categories } } ... on AmountOff { amount currency }
        ... on BuyXGetY { buy get rate } ... on FreeShipping { kind } } } }"""
    told = [(await ask(portal, query, variables={"id": id_}))["promotion"] for id_ in rewards]
    assert [each["conditions"] for each in told] == [{"coupon": True}] * 4
    assert [each["reward"] for each in told] == [
        {"__typename": "PercentOff", "rate": 200_000, "on": {"skus": ["A"], "categories": []}},
        {"__typename": "AmountOff", "amount": 500, "currency": "EUR"},
        {"__typename": "BuyXGetY", "buy": 2, "get": 1, "rate": 1_000_000},
        {"__typename": "FreeShipping", "kind": "free_shipping"},
    ]


async def test_only_what_has_keys_of_its_own_is_json(portal: Portal) -> None:
    open_ = [
        f"{name}.{column}"
        for name, type_ in portal.language.schema.type_map.items()
        for column, field in getattr(type_, "fields", {}).items()
        if str(get_named_type(field.type)) == "JSON"
    ]
    assert sorted(open_) == [
        "Collection.attributes",
        "FacetLabels.values",
        "GoodsName.options",
        "Product.attributes",
        "Variant.options",
        "WordedTemplate.placeholders",
    ]


async def test_every_field_of_the_schema_can_be_asked(shop: Shop, portal: Portal) -> None:
    """Each list with all it has, parts too: what the database says fits what is declared."""
    query_type = portal.language.schema.query_type
    assert query_type is not None
    for name, field in query_type.fields.items():
        if name.startswith("_") or any(is_required_argument(arg) for arg in field.args.values()):
            continue
        if not name.endswith("Connection"):
            await ask(portal, f"{{ {name}{columns_of(field.type)} }}")


def columns_of(type_: Any, depth: int = 3) -> str:
    """All columns and parts; what leads on to another thing is asked for its id alone."""
    type_ = get_named_type(type_)
    if is_union_type(type_):
        parts = [f"... on {each.name}{columns_of(each, depth - 1)}" for each in type_.types]
        return f" {{ __typename {' '.join(parts)} }}"
    if not hasattr(type_, "fields"):
        return ""
    if "id" in type_.fields and depth < 3:
        return " { id }"
    wanted = [
        f"{name}{columns_of(field.type, depth - 1)}"
        for name, field in type_.fields.items()
        if not field.args and (depth > 1 or not hasattr(get_named_type(field.type), "fields"))
    ]
    return f" {{ __typename {' '.join(wanted)} }}"
