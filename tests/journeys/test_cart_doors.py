"""Carts at S3's paths, as browsers ask: guests, sign-in, double clicks, rubbish."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from entrepot.contexts.catalog.commands import AddProduct
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.published import OrderPlaced

from ..edges.http_house import Reply, token
from .portal import Portal
from .shop import BUSINESS, Shop, new_id
from .test_checkout import stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")

ADA = token("ada", *ROLES["customer"], tenant=BUSINESS)
EVE = token("eve", *ROLES["customer"], tenant=BUSINESS)
HOME = {"street": "Rua Augusta 1", "city": "Lisboa", "zipCode": "1100-048", "country": "PT"}
CART = "/api/v1/cart"


class Browser:
    """Whoever shops here: a guest, until there is a token."""

    def __init__(self, shop: Shop, who: str | None = None) -> None:
        self.shop, self.door, self.who, self.cart_id = shop, Portal(shop), who, ""

    async def asks(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        at = f"{CART}/{self.cart_id}{path}" if self.cart_id else CART
        return await self.door.call(method, at, body, token=self.who, headers=headers)

    async def opens(self, *lines: tuple[str, int]) -> None:
        opened = await self.asks("POST", "", {"storeId": "web"})
        assert opened.status == 201, opened
        self.cart_id = opened.json["cartId"]
        for sku, quantity in lines:
            put = await self.asks("PUT", "/items", {"sku": sku, "quantity": quantity})
            assert put.status == 200, put

    async def sees(self) -> Any:
        return (await self.asks("GET", "")).json

    async def until(self, **wanted: Any) -> Any:
        async def so() -> Any:
            cart = await self.sees()
            return cart if wanted.items() <= cart.items() else None

        return await self.shop.until(so, f"the cart to be {wanted}")


def held(cart: Any) -> dict[str, int]:
    return {item["sku"]: item["quantity"] for item in cart["items"]}


async def test_the_path_of_s3_sets_how_many_of_a_sku_are_in_the_cart(shop: Shop) -> None:
    """`PUT /api/v1/cart/{cartId}/items`, as printed; asked twice it says the same."""
    sku = await stocked(shop, 5)
    guest = Browser(shop)
    await guest.opens((sku, 2))
    for quantity, there in ((3, {sku: 3}), (3, {sku: 3}), (0, {})):
        put = await guest.asks("PUT", "/items", {"sku": sku, "quantity": quantity})
        assert (put.status, put.json["cartId"], held(put.json)) == (200, guest.cart_id, there)


async def test_at_sign_in_a_guests_cart_goes_into_the_customers_and_is_nobody_elses(
    shop: Shop,
) -> None:
    sku, other = await stocked(shop, 9), await stocked(shop, 9)
    ada, guest = Browser(shop, ADA), Browser(shop)
    await ada.opens((sku, 2))
    await guest.opens((sku, 1), (other, 4))
    guest.who = ADA
    claimed = await guest.asks("POST", "/claim", {"into": ada.cart_id})
    assert (claimed.status, claimed.json["mergedInto"]) == (200, ada.cart_id)
    merged = {sku: 3, other: 4}
    assert held(await ada.sees()) == merged
    again = await guest.asks("POST", "/claim", {"into": ada.cart_id})
    assert (again.status, again.json["reason"]) == (409, "CART_CLOSED")

    eve = Browser(shop, EVE)
    eve.cart_id = ada.cart_id
    for stranger in (EVE, None):
        eve.who = stranger
        for method, path, body in (
            ("GET", "", None),
            ("PUT", "/items", {"sku": sku, "quantity": 0}),
            ("PATCH", "", {"email": "eve@example.org"}),
            ("POST", "/claim", {}),
            ("POST", "/checkout", {}),
        ):
            assert (await eve.asks(method, path, body)).status == 404, (method, path)
    assert held(await ada.sees()) == merged


async def test_whoever_clicks_twice_or_sends_again_has_one_order(shop: Shop) -> None:
    sku = await stocked(shop, 3)
    guest = Browser(shop)
    await guest.opens((sku, 1))
    await guest.asks("PATCH", "", {"email": "guest@example.org", "shippingAddress": HOME})
    total = (await guest.until(isPriced=True))["totalAmount"]
    assert (await guest.asks("POST", "/checkout", {})).status == 200
    assert (await guest.until(status="Held"))["holdExpiresAt"]
    pay = {"totalAmount": total, "paymentToken": "tok_ok"}
    twice = new_id()
    keys = [{"idempotency-key": key} for key in (twice, twice, new_id(), new_id())]
    clicks = [guest.asks("POST", "/checkout/complete", pay, key) for key in keys]
    assert [reply.status for reply in await asyncio.gather(*clicks)] == [200] * 4
    order_id = (await guest.until(status="Ordered"))["orderId"]
    late = await guest.asks("POST", "/checkout/complete", pay, {"idempotency-key": new_id()})
    assert (late.status, late.json["orderId"]) == (200, order_id)
    await shop.house.settle()
    placed = [e.event.order_id for e in await shop.told(OrderPlaced)]
    assert [id_ for id_ in placed if id_.startswith(guest.cart_id)] == [order_id]
    assert await shop.counts(sku) == (3, 1)


async def test_who_reads_the_name_of_a_guests_order_does_not_learn_whose_it_is(
    shop: Shop,
) -> None:
    """An order is named after its cart; a vendor who is told of his part, say, knows it."""
    guest = Browser(shop)
    await guest.opens((await stocked(shop, 1), 1))
    who = {"email": "guest@example.org", "customerName": "Gu Est", "shippingAddress": HOME}
    await guest.asks("PATCH", "", {**who, "billingAddress": HOME})
    total = (await guest.until(isPriced=True))["totalAmount"]
    assert (await guest.asks("POST", "/checkout", {})).status == 200
    assert (await guest.until(status="Held"))["email"] == who["email"]
    paid = {"totalAmount": total, "paymentToken": "tok_ok"}
    assert (await guest.asks("POST", "/checkout/complete", paid)).status == 200
    order_id = (await guest.until(status="Ordered"))["orderId"]
    for reader in (None, EVE):
        vendor = Browser(shop, reader)
        vendor.cart_id = order_id.rpartition(".")[0]
        told = await vendor.sees()
        assert (told["email"], told["customerName"]) == (None, "")
        assert (told["shippingAddress"], told["billingAddress"]) == (None, None)
        assert told["totalAmount"] == total


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/items", {"sku": "SKU", "quantity": -1}),
        ("PUT", "/items", {"sku": "SKU", "quantity": 1.5}),
        ("PUT", "/items", {"sku": "SKU", "quantity": True}),
        ("PUT", "/items", {"sku": "SKU", "quantity": 10**20}),
        ("PUT", "/items", {"sku": "a\u0000b", "quantity": 1}),
        ("PUT", "/items", {"quantity": 1}),
        ("PUT", "/items", {"sku": "SKU", "quantity": 1, "unitPrice": 1}),
        ("PUT", "/items", []),
        ("PATCH", "", {"email": "nobody"}),
        ("PATCH", "", {"shippingAddress": {"country": "Portugal"}}),
        ("PUT", "/coupons/%00", None),
        ("POST", "/checkout", {"holdS": 10**9}),
        ("POST", "/checkout/complete", {"totalAmount": "12"}),
        ("POST", "/checkout/complete", {"totalAmount": -1}),
    ],
)
async def test_rubbish_is_named_and_leaves_the_cart_as_it_was(
    shop: Shop, method: str, path: str, body: Any
) -> None:
    guest = Browser(shop)
    await guest.opens((await stocked(shop, 1), 1))
    before = await guest.until(isPriced=True)
    reply = await guest.asks(method, path, body)
    assert (reply.status, reply.json["reason"]) == (422, "MALFORMED"), reply
    assert await guest.sees() == before


async def test_what_the_catalog_has_may_be_wished_for_and_nothing_else(shop: Shop) -> None:
    product = new_id()
    add = AddProduct(
        product_id=product, sku=f"SKU-{product}", name="Mug", unit_price=990, currency="EUR"
    )
    await shop.do(add)
    await shop.house.settle()
    door = Portal(shop)
    wish = f"/api/v1/wishlist/{add.sku}"
    assert (await door.call("PUT", wish, token=ADA)).status == 200
    unknown = await door.call("PUT", f"{wish}-1", token=ADA)
    assert (unknown.status, unknown.json["reason"]) == (404, "UNKNOWN_PRODUCT")
    wished = await door.call("GET", "/api/v1/wishlist", token=ADA)
    assert [one["sku"] for one in wished.json["items"]] == [add.sku]


async def test_a_guests_wishes_are_his_who_knows_the_list_and_become_the_customers(
    shop: Shop,
) -> None:
    product, list_id = new_id(), new_id()
    add = AddProduct(
        product_id=product, sku=f"SKU-{product}", name="Jug", unit_price=990, currency="EUR"
    )
    await shop.do(add)
    await shop.house.settle()
    door = Portal(shop)
    list_, wish = "/api/v1/wishlist", f"/api/v1/wishlist/{add.sku}"

    async def wished(token: str | None, query: str = "") -> list[str]:
        answer = await door.call("GET", f"{list_}{query}", token=token)
        return [one["sku"] for one in answer.json["items"]]

    nowhere = await door.call("PUT", wish, token=None)
    assert (nowhere.status, nowhere.json["reason"]) == (409, "SIGN_IN_FIRST")
    put = await door.call("PUT", wish, {"wishlistId": list_id}, token=None)
    assert put.status == 200
    assert await wished(None, f"?wishlistId={list_id}") == [add.sku]
    assert await wished(None, f"?wishlistId={new_id()}") == await wished(None) == []

    claim = {"wishlistId": list_id}
    mine = await door.call("POST", f"{list_}/claim", claim, token=EVE)
    assert mine.status == 200
    assert (await wished(EVE), await wished(None, f"?wishlistId={list_id}")) == ([add.sku], [])
    guess = await door.call("PUT", wish, {"wishlistId": "eve"}, token=None)
    assert (guess.status, guess.json["reason"]) == (422, "MALFORMED")
