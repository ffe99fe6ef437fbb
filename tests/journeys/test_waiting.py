"""Who places or cancels an order may prefer to hear how it went instead of asking again."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from ..edges.http_house import Reply, token
from .portal import Portal
from .shop import BUSINESS, HOME, Shop
from .test_checkout import Buyer, stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")

OFFICE = token("office", "orders:read", "orders:write", "orders:cancel", tenant=BUSINESS)
PATIENT = {"prefer": "wait=10"}


@pytest.fixture(scope="module")
def portal(shop: Shop) -> Portal:
    return Portal(shop)


async def placed(
    portal: Portal, sku: str, headers: Mapping[str, str] = PATIENT, **more: Any
) -> Reply:
    order = {
        "storeId": "web",
        "email": "ada@example.org",
        "items": [{"sku": sku, "quantity": 2}],
        "shippingAddress": HOME,
        "paymentToken": "tok_ok",
    }
    return await portal.call("POST", "/api/v1/orders", order | more, token=OFFICE, headers=headers)


async def test_a_patient_buyer_is_answered_when_the_order_is_paid(
    shop: Shop, portal: Portal
) -> None:
    sku = await shop.sells(2)
    paid = await placed(portal, sku, paymentToken="tok_slow_200")
    assert (paid.status, paid.json["status"]) == (201, "Confirmed")
    assert paid.headers["preference-applied"] == "wait=10"
    assert paid.headers["etag"].startswith(f'"{paid.json["version"]}.')


async def test_nobody_waits_for_goods_that_are_not_there(shop: Shop, portal: Portal) -> None:
    sku = await shop.sells(1)
    late = await placed(portal, sku, shipComplete=True)
    assert (late.status, late.json["status"]) == (201, "AwaitingStock")


async def test_nobody_waits_longer_than_preferred(shop: Shop, portal: Portal) -> None:
    sku = await shop.sells(2)
    order = await placed(portal, sku, {"prefer": "wait=1"}, paymentMethod="external")
    assert order.status == 201
    assert order.json["status"] in ("Placed", "Reserved")
    assert order.headers["preference-applied"] == "wait=1"


@pytest.mark.parametrize("prefer", ["wait=", "wait=soon", "wait=-3", "awaits=3", "wait=0", ""])
async def test_what_is_no_preference_is_answered_at_once(
    shop: Shop, portal: Portal, prefer: str
) -> None:
    sku = await shop.sells(2)
    order = await placed(portal, sku, {"prefer": prefer}, paymentMethod="external")
    assert order.status == 201
    assert order.json["status"] in ("Placed", "Reserved")
    assert "preference-applied" not in order.headers


async def test_who_cancels_hears_when_it_is_cancelled(shop: Shop, portal: Portal) -> None:
    sku = await shop.sells(2)
    order = (await placed(portal, sku)).json["orderId"]
    path = f"/api/v1/orders/{order}/cancel"
    gone = await portal.call("POST", path, {"reason": "no"}, token=OFFICE, headers=PATIENT)
    assert (gone.status, gone.json["status"]) == (200, "Cancelled")


async def test_the_same_order_sent_twice_while_it_is_waited_for_is_one(
    shop: Shop, portal: Portal
) -> None:
    sku = await shop.sells(4)
    headers = PATIENT | {"idempotency-key": f"twice-{sku}"}
    one, other = await asyncio.gather(
        *[placed(portal, sku, headers, paymentToken="tok_slow_100") for _ in range(2)]
    )
    assert one.json["orderId"] == other.json["orderId"]
    assert {one.json["status"], other.json["status"]} == {"Confirmed"}


async def to_check_out(shop: Shop, sku: str) -> str:
    """The path at which a guest's cart with two of it is checked out."""
    buyer = Buyer(shop)
    await buyer.fills((sku, 2))
    return f"/api/v1/cart/{buyer.cart_id}/checkout"


async def test_a_patient_guest_checks_out_in_two_requests(shop: Shop, portal: Portal) -> None:
    path = await to_check_out(shop, await stocked(shop, 2))
    held = await portal.call("POST", path, {}, token=None, headers=PATIENT)
    assert (held.status, held.json["status"]) == (200, "Held")
    payment = {"totalAmount": held.json["totalAmount"], "paymentToken": "tok_slow_100"}
    path += "/complete"
    bought = await portal.call("POST", path, payment, token=None, headers=PATIENT)
    assert (bought.status, bought.json["status"]) == (200, "Ordered")
    await shop.becomes(bought.json["orderId"], "Confirmed")


async def test_a_patient_guest_hears_that_nothing_can_be_held(shop: Shop, portal: Portal) -> None:
    sku = await stocked(shop, 1)
    path = await to_check_out(shop, sku)
    cart = await portal.call("POST", path, {}, token=None, headers=PATIENT)
    assert (cart.status, cart.json["status"]) == (200, "Open")
    assert [sku for sku, _ in cart.json["short"]] == [sku]
