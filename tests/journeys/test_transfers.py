"""Who pays by bank transfer, the whole way by the API: bought, noted, sent, and sent back."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.identity.commands import RegisterBusiness
from entrepot.contexts.identity.published import ROLES

from ..edges.http_house import Reply, token
from .portal import Portal
from .shop import BUSINESS, Shop, new_id
from .test_cart_doors import HOME, Browser

pytestmark = pytest.mark.asyncio(loop_scope="module")

OFFICE = token("otto", *ROLES["admin"], tenant=BUSINESS)
CLERK = token("kim", *ROLES["support"], tenant=BUSINESS)
GUEST = "guest@example.org"
IBAN = "DE89370400440532013000"


class Desk:
    """The office, at the API's door, and what a guest asks of his order."""

    def __init__(self, shop: Shop) -> None:
        self.shop, self.door = shop, Portal(shop)

    async def asks(
        self, method: str, path: str, body: Any = None, who: str | None = OFFICE
    ) -> Reply:
        return await self.door.call(method, f"/api/v1{path}", body, token=who)

    async def does(self, method: str, path: str, body: Any = None) -> Any:
        reply = await self.asks(method, path, body)
        assert reply.status in (200, 201), reply
        return reply.json

    async def opens(self, **account: str) -> str:
        """A store, paid by transfer where it has an account; what it sells for 20.00."""
        store: dict[str, Any] = {"name": "Web", "currency": "EUR", "warehouseIds": ["w1"]}
        if account:
            store["bankAccount"] = account
        store_id: str = (await self.does("POST", "/stores", store))["storeId"]
        return store_id

    async def sells(self, pieces: int) -> str:
        sku = f"LAMP-{new_id()[-12:]}"
        goods = {"productId": new_id(), "sku": sku, "name": "Lamp", "unitPrice": 2000}
        await self.does("POST", "/products", {**goods, "currency": "EUR"})
        line = {"sku": sku, "quantity": pieces}
        await self.does("POST", "/inventory/receipts", {"warehouseId": "w1", "lines": [line]})
        await self.shop.house.settle()
        return sku

    async def owed(self, order_id: str) -> list[dict[str, Any]]:
        await self.shop.house.settle()
        found = await self.does("GET", f"/orders/refunds?orderId={order_id}")
        items: list[dict[str, Any]] = found["items"]
        return items

    async def letters(self, order_id: str) -> list[str]:
        await self.shop.house.settle()
        found = await self.does("GET", f"/notifications?orderId={order_id}")
        return sorted(one["occasion"] for one in found["items"])

    async def seen_by_guest(self, number: str) -> Any:
        reply = await self.asks("GET", f"/guest-orders/{number}?email={GUEST}", who=None)
        assert reply.status == 200, reply
        return reply.json


@pytest.fixture(scope="module")
def desk(shop: Shop) -> Desk:
    return Desk(shop)


async def filled(desk: Desk, store_id: str, sku: str, pieces: int) -> tuple[Browser, int]:
    """A guest who has all but paid, and what it costs."""
    guest = Browser(desk.shop)
    opened = await guest.asks("POST", "", {"storeId": store_id})
    guest.cart_id = opened.json["cartId"]
    await guest.asks("PUT", "/items", {"sku": sku, "quantity": pieces})
    await guest.asks("PATCH", "", {"email": GUEST, "customerName": "Gu", "shippingAddress": HOME})
    total = (await guest.until(isPriced=True))["totalAmount"]
    assert (await guest.asks("POST", "/checkout", {})).status == 200
    await guest.until(status="Held")
    return guest, total


async def bought(desk: Desk, pieces: int) -> tuple[dict[str, Any], str]:
    """By transfer, and not paid yet; the order as its guest sees it, and the SKU."""
    await desk.shop.ask(
        RegisterBusiness(business_id=BUSINESS, name="Shop", email="shop@example.org")
    )
    store_id = await desk.opens(holder="Shop", iban=IBAN)
    sku = await desk.sells(pieces)
    guest, total = await filled(desk, store_id, sku, pieces)
    paid = {"totalAmount": total, "paymentMethod": "external"}
    reply = await guest.asks("POST", "/checkout/complete", paid)
    assert reply.status == 200, reply
    order_id = (await guest.until(status="Ordered"))["orderId"]
    await desk.shop.becomes(order_id, "Reserved")
    number = (await desk.does("GET", f"/orders/{order_id}"))["orderNumber"]
    return await desk.seen_by_guest(number), sku


async def comes_back(desk: Desk, order_id: str, sku: str) -> str:
    """One of the goods; the return, for which the money is to go back."""
    returns = f"/orders/{order_id}/returns"
    return_id = new_id()
    line = {"sku": sku, "quantity": 1}
    await desk.does("POST", returns, {"returnId": return_id, "lines": [line]})
    await desk.does("POST", f"{returns}/{return_id}/authorise", {})
    came = {**line, "disposition": "restock", "warehouseId": "w1"}
    await desk.does("POST", f"{returns}/{return_id}/receive", {"lines": [came]})
    return return_id


async def test_a_guest_pays_by_transfer_and_gets_back_by_transfer_what_comes_back(
    desk: Desk,
) -> None:
    order, sku = await bought(desk, 2)
    order_id, number, payment = (
        order["orderId"],
        order["orderNumber"],
        f"/payments/{order['orderId']}",
    )
    assert order["payBy"] > order["orderDate"], "the page tells until when"
    assert (await desk.asks("POST", f"{payment}/confirm", {}, CLERK)).status == 403
    await desk.does("POST", f"{payment}/confirm", {"providerReference": "statement 7"})
    await desk.shop.becomes(order_id, "Confirmed")
    assert (await desk.seen_by_guest(number))["payBy"] is None
    await desk.shop.house.settle()
    made = await desk.does("POST", "/shipments", {"orderId": order_id, "dispatch": True})
    await desk.does("POST", f"/shipments/{made['shipmentId']}/deliver", {})
    await desk.shop.house.settle()
    assert (await desk.does("GET", payment))["capturedAmount"] == 4000

    return_id = await comes_back(desk, order_id, sku)
    (owed,) = await desk.owed(order_id)
    assert (owed["customerName"], owed["email"], owed["orderNumber"]) == ("Gu", GUEST, number)
    assert (owed["amount"], owed["currency"], owed["reference"]) == (2000, "EUR", return_id)
    (refund,) = (await desk.seen_by_guest(number))["refunds"]
    assert (refund["amount"], refund["sentAt"]) == (2000, None), "it will be sent"
    paid = await desk.does("GET", payment)
    assert (paid["refundedAmount"], paid["refunds"][0]["status"]) == (0, "owed")
    (back,) = (await desk.does("GET", f"/orders/{order_id}/returns"))["items"]
    assert back["status"] == "received", "it is refunded when the money was sent"
    assert "refund_owed" in await desk.letters(order_id)
    assert "payment_refunded" not in await desk.letters(order_id)

    sent = {"reference": return_id}
    assert (await desk.asks("POST", f"{payment}/refund/confirm", sent, CLERK)).status == 403
    for _ in range(2):
        paid = await desk.does("POST", f"{payment}/refund/confirm", sent)
        assert (paid["refundedAmount"], paid["status"]) == (2000, "partly_refunded")
    assert await desk.owed(order_id) == []
    (refund,) = (await desk.seen_by_guest(number))["refunds"]
    assert refund["sentAt"] is not None, "it was sent"
    (back,) = (await desk.does("GET", f"/orders/{order_id}/returns"))["items"]
    assert back["status"] == "refunded"
    assert (await desk.letters(order_id)).count("payment_refunded") == 1
    other = await desk.asks("POST", f"{payment}/refund/confirm", {"reference": "other"})
    assert (other.status, other.json["reason"]) == (409, "REFUND_NOT_OWED")


async def test_who_cancels_after_the_money_came_gets_it_back_and_before_nothing_is_owed(
    desk: Desk,
) -> None:
    for came in (False, True):
        order, _ = await bought(desk, 1)
        order_id, payment = order["orderId"], f"/payments/{order['orderId']}"
        if came:
            await desk.does("POST", f"{payment}/confirm", {})
            await desk.shop.becomes(order_id, "Confirmed")
        await desk.does("POST", f"/orders/{order_id}/cancel", {"reason": "changed mind"})
        await desk.shop.becomes(order_id, "Cancelled")
        owed = [(each["amount"], each["reference"]) for each in await desk.owed(order_id)]
        assert owed == ([(2000, "")] if came else [])
        reply = await desk.asks("POST", f"{payment}/refund/confirm", {})
        assert reply.status == (200 if came else 409), reply
        assert await desk.owed(order_id) == []
        told = (await desk.letters(order_id)).count("payment_refunded")
        assert told == int(came)


async def test_money_that_comes_after_all_is_over_is_sent_back(desk: Desk) -> None:
    """Nobody could note it: it lay in the account, and nothing said whose it was."""
    order, _ = await bought(desk, 1)
    order_id, payment = order["orderId"], f"/payments/{order['orderId']}"
    await desk.does("POST", f"/orders/{order_id}/cancel", {"reason": "too late"})
    await desk.shop.becomes(order_id, "Cancelled")
    await desk.shop.house.settle()
    for _ in range(2):
        paid = await desk.does("POST", f"{payment}/confirm", {"providerReference": "statement 9"})
        assert (paid["status"], paid["authorisedAmount"]) == ("voiding", 2000)
    (owed,) = await desk.owed(order_id)
    assert (owed["amount"], owed["reference"], owed["email"]) == (2000, "", GUEST)
    assert (await desk.does("GET", f"/orders/{order_id}"))["status"] == "Cancelled"
    assert (await desk.letters(order_id)).count("refund_owed") == 1
    await desk.does("POST", f"{payment}/refund/confirm", {})
    assert await desk.owed(order_id) == []
    assert (await desk.letters(order_id)).count("payment_refunded") == 1


async def test_at_a_store_without_an_account_nobody_pays_by_transfer(desk: Desk) -> None:
    guest, total = await filled(desk, await desk.opens(), await desk.sells(1), 1)
    paid = {"totalAmount": total, "paymentMethod": "external"}
    reply = await guest.asks("POST", "/checkout/complete", paid)
    assert (reply.status, reply.json["reason"]) == (409, "NO_BANK_ACCOUNT")
    assert (await guest.sees())["status"] == "Held", "he may pay by card"
