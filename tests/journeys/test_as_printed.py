"""What the documents print of orders and stock, asked in their words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from entrepot.contexts.identity.commands import RegisterBusiness, RegisterUser
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.inventory.queries import ListMovements
from entrepot.contexts.orders.commands import CancelOrder, LearnAddress, LearnCustomer
from entrepot.contexts.orders.queries import GetOrder, ListOrders
from entrepot.contexts.shipping.commands import CreateShipment
from entrepot.kernel.message import Query

from ..edges.http_house import token
from .portal import Portal
from .shop import BUSINESS, HOME, Shop, new_id
from .test_returns import Counter

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def items(shop: Shop, query: Query) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await shop.house.questions.ask(query, BUSINESS))["items"]
    return found


async def test_orders_are_listed_by_either_documents_word_for_their_status(shop: Shop) -> None:
    """S0 says Placed and Shipped where S2 says Pending and Dispatched."""
    waits = await shop.placed((await shop.sells(), 1))
    sure = await shop.placed((await shop.sells(1), 1))
    left = await shop.placed((await shop.sells(1), 1))
    await shop.becomes(waits, "AwaitingStock")
    await shop.becomes(sure, "Confirmed")
    await shop.becomes(left, "Confirmed")
    await shop.ships(left)
    await shop.becomes(left, "Shipped")

    async def listed(status: str) -> set[str]:
        return {order["orderId"] for order in await items(shop, ListOrders(status=status))}

    for word, order in (("Pending", waits), ("Confirmed", sure), ("Dispatched", left)):
        assert await listed(word) & {waits, sure, left} == {order}
    assert await listed("Shipped") == await listed("Dispatched")
    await shop.do(CancelOrder(order_id=waits))


@pytest.mark.parametrize(
    "path", ["/api/v1/orders", "/operations/orders", "/api/v1/shipments", "/operations/shipments"]
)
async def test_a_status_that_there_is_not_is_no_filter(shop: Shop, path: str) -> None:
    office = token("otto", *ROLES["back_office"], tenant=BUSINESS)
    for nonsense in ("Nonsense", "", "Delivered%0A"):
        reply = await Portal(shop).call("GET", f"{path}?status={nonsense}", token=office)
        assert reply.status == 422, (nonsense, reply.body)
    for word in ("Delivered", "Cancelled"):
        reply = await Portal(shop).call("GET", f"{path}?status={word}", token=office)
        assert reply.status == 200, reply.body


@pytest.mark.parametrize("path", ["/api/v1/shipments", "/operations/shipments"])
async def test_shipments_are_found_and_moved_by_either_documents_word(
    shop: Shop, path: str
) -> None:
    """S0 says Created and Failed where S2 says PendingDispatch and FailedDelivery."""
    portal, office = Portal(shop), token("otto", *ROLES["back_office"], tenant=BUSINESS)
    shipment_id = new_id()
    await shop.do(CreateShipment(shipment_id=shipment_id, origin=HOME, destination=HOME))

    async def moved(word: str) -> tuple[int, str, str]:
        body = {"status": word}
        reply = await portal.call("PATCH", f"{path}/{shipment_id}", body, token=office)
        return reply.status, reply.json.get("status", ""), reply.json.get("deliveryStatus", "")

    async def listed(word: str) -> bool:
        reply = await portal.call("GET", f"{path}?status={word}&limit=500", token=office)
        assert reply.status == 200, reply.body
        return shipment_id in [one["shipmentId"] for one in reply.json["items"]]

    assert await moved("PendingDispatch") == (200, "Created", "PendingDispatch")
    assert await listed("PendingDispatch")
    assert await listed("Created")
    assert await moved("Delayed") == (200, "Delayed", "PendingDispatch")
    assert await listed("PendingDispatch")
    assert not await listed("Created")
    assert (await moved("FailedDelivery"))[0] == 409, "what has not left was not carried in vain"
    assert await moved("InTransit") == (200, "InTransit", "InTransit")
    assert not await listed("PendingDispatch")
    assert await moved("FailedDelivery") == (200, "Failed", "FailedDelivery")
    assert await listed("FailedDelivery")
    assert await listed("Failed")
    assert (await moved("PendingDispatch"))[0] == 409
    assert (await moved("Nonsense"))[0] == 422


async def test_an_order_names_the_addresses_that_its_customer_keeps(shop: Shop) -> None:
    await shop.do(
        LearnCustomer(user_id="grace", email="grace@example.org", name="Grace", is_active=True),
        LearnAddress(user_id="grace", address_id="home", address=HOME, type="Shipping"),
        LearnAddress(
            user_id="grace", address_id="bank", address=HOME, type="Billing", is_default=True
        ),
    )
    sku = await shop.sells(2)
    given = shop.order((sku, 1))
    kept = shop.order((sku, 1), user_id="grace", shipping_address_id="home")
    kept = replace(kept, shipping_address=None)
    await shop.do(kept, given)
    asked = [GetOrder(order_id=order.order_id) for order in (kept, given)]
    told = [await shop.house.questions.ask(query, BUSINESS) for query in asked]
    ids = [(order["shippingAddressId"], order["billingAddressId"]) for order in told]
    assert ids == [("home", "bank"), (None, None)]
    assert told[0]["billingAddress"] is not None


async def test_addresses_and_receipts_are_asked_for_in_s2s_words(shop: Shop) -> None:
    portal, office = Portal(shop), token("otto", *ROLES["back_office"], tenant=BUSINESS)
    user_id = new_id()
    await shop.do(
        RegisterBusiness(business_id=BUSINESS, name="Shop", email="shop@example.org"),
        RegisterUser(user_id=user_id, username=f"u-{user_id}", email=f"{user_id}@example.org"),
    )
    addresses, place = f"/api/v1/users/{user_id}/addresses", {"street": "A", "city": "B"}
    for address_id, type_ in (("a", "Billing"), ("b", "billing"), ("c", "Shipping")):
        body = {**place, "addressId": address_id, "country": "PT", "type": type_}
        reply = await portal.call("POST", addresses, body, token=office)
        assert (reply.status, reply.json["type"]) == (201, type_.lower()), reply.body
    reply = await portal.call("GET", f"{addresses}?type=Billing", token=office)
    listed = [(one["addressId"], one["isDefault"]) for one in reply.json["items"]]
    assert listed == [("a", True), ("b", False)], "one default of a type, however it is written"

    order_id = await shop.placed((await shop.sells(1), 1))
    await shop.becomes(order_id, "Confirmed")
    shipment_id = await shop.ships(order_id)
    await shop.house.settle()
    path = f"/api/v1/shipments/{shipment_id}/receipts"
    reply = await portal.call("POST", path, {"stage": "Dispatched"}, token=office)
    assert (reply.status, reply.json["stage"]) == (200, "dispatched"), reply.body
    reply = await portal.call("POST", path, {"stage": "Delivered"}, token=office)
    assert (reply.status, reply.json["reason"]) == (409, "NOT_DELIVERED")
    reply = await portal.call(
        "GET", f"/api/v1/receipts?orderId={order_id}&stage=Ordered", token=office
    )
    assert [one["stage"] for one in reply.json["items"]] == ["ordered"]
    reply = await portal.call("GET", "/api/v1/predictions?type=delay", token=office)
    assert reply.status == 200, reply.body


async def test_a_lot_is_traced_from_the_receipt_that_brought_it_to_its_orders(shop: Shop) -> None:
    """Backward to where it came from, forward to whoever got of it: what a recall needs."""
    sku = await shop.sells()
    await shop.receives(sku, 2, lot="L-1", expires_on=date(2031, 1, 1))
    await shop.receives(sku, 3, lot="L-2", expires_on=date(2032, 1, 1))
    first = await shop.placed((sku, 2))
    await shop.becomes(first, "Confirmed")  # it has the older lot before the next one reserves
    second = await shop.placed((sku, 1))
    await shop.becomes(second, "Confirmed")
    for order in (first, second):
        await shop.ships(order)
        await shop.becomes(order, "Shipped")
    await shop.house.settle()
    for lot, quantity, order in (("L-1", 2, first), ("L-2", 1, second)):
        left, came = await items(shop, ListMovements(lot=lot))
        assert (came["type"], came["source"].split(":")[0]) == ("Inbound", "supplier")
        assert (left["type"], left["quantity"], left["orderId"]) == ("Outbound", quantity, order)


async def test_an_item_of_stock_is_updated_unless_it_was_sold_since_it_was_read(shop: Shop) -> None:
    sku = await shop.sells(3)
    staff = token("wanda", *ROLES["warehouse"], tenant=BUSINESS)
    door, path = Counter(shop), f"/api/v1/inventory/items/{sku}@w1"
    listed = await door.call("GET", f"/api/v1/inventory/items?sku={sku}", token=staff)
    read = await door.call("GET", path, token=staff)
    assert listed.json["items"] == [read.json]
    assert (read.json["inventoryItemId"], read.json["quantityOnHand"]) == (f"{sku}@w1", 3)
    demanded = {"if-match": f'"{read.json["version"]}"'}

    await shop.becomes(await shop.placed((sku, 3)), "Confirmed")
    late = await door.call("PUT", path, {"quantityOnHand": 9}, token=staff, headers=demanded)
    assert (late.status, late.json["reason"]) == (412, "VERSION_CONFLICT")
    for change in ({"quantityOnHand": 9}, {"reorderPoint": 7}, {"quantityOnHand": 10}):
        item = (await door.call("GET", path, token=staff)).json
        demanded = {"if-match": f'"{item["version"]}"'}
        done = await door.call("PUT", path, change, token=staff, headers=demanded)
        assert (done.status, done.json) == (200, {**done.json, **change})
    assert done.json["quantityAvailable"] == 7
