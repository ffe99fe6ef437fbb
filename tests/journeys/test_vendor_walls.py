"""Vendors at the HTTP door: each finds what is its own, and nothing of another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from entrepot.contexts.catalog.commands import AddProduct
from entrepot.contexts.commissions.commands import (
    AccrueSale,
    AgreeRate,
    NoteSale,
    PayVendor,
    SellForVendor,
)
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.published import OrderLine, ShippedLine
from entrepot.contexts.vendors.commands import (
    AddVendor,
    AdmitVendorUser,
    AssignWarehouse,
    ConfirmPurchaseOrder,
    DraftPurchaseOrder,
    SendPurchaseOrder,
    SupplyProduct,
    TellVendorStock,
)
from entrepot.contexts.vendors.published import PurchaseLine
from entrepot.kernel.message import Command

from ..edges.http_house import token
from .portal import Portal
from .shop import BUSINESS, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

VENDOR = ROLES["vendor"]
LISTS = ("/stock", "/purchase-orders", "/goods", "/rates", "/accounts", "/statement", "/payouts")


def vendor_user(name: str) -> str:
    return token(f"user-{name}", *VENDOR, tenant=BUSINESS)


def world(name: str) -> Sequence[Command]:
    """A vendor with one of everything: a user, goods, stock, an order, a sale, a payout."""
    vendor, sku, order, po = f"v-{name}", f"SKU-{name}", f"order-{name}", f"po-{name}"
    sold = OrderLine(
        line=1,
        sku=sku,
        product_id=sku,
        name=f"Thing of {name}",
        quantity=2,
        unit_price=5000,
        total_price=10000,
    )
    left = (ShippedLine(sku=sku, warehouse_id="w1", quantity=2),)
    return (
        AddProduct(
            product_id=sku, sku=sku, name=f"Thing of {name}", unit_price=5000, currency="EUR"
        ),
        AddVendor(vendor_id=vendor, name=f"Vendor {name}", currency="EUR"),
        SupplyProduct(vendor_id=vendor, sku=sku, unit_cost=1000),
        AdmitVendorUser(vendor_id=vendor, user_id=f"user-{name}"),
        AssignWarehouse(vendor_id=vendor, warehouse_id="w2"),
        TellVendorStock(update_id=new_id(), vendor_id=vendor, sku=sku, quantity=7),
        DraftPurchaseOrder(
            purchase_order_id=po,
            vendor_id=vendor,
            warehouse_id="w1",
            lines=(PurchaseLine(sku=sku, quantity=3, unit_cost=1000),),
        ),
        SendPurchaseOrder(purchase_order_id=po),
        AgreeRate(vendor_id=vendor, rate_id="all", rate_basis_points=1500),
        SellForVendor(sku=sku, vendor_id=vendor),
        NoteSale(order_id=order, lines=(sold,), currency="EUR"),
        AccrueSale(order_id=order, reference=f"left-{name}", lines=left),
        PayVendor(payout_id=f"payout-{name}", vendor_id=vendor, currency="EUR"),
    )


@pytest.fixture(scope="module")
def portal(shop: Shop) -> Portal:
    return Portal(shop)


@pytest.fixture(scope="module")
def worlds() -> dict[str, Any]:
    return {}


async def opened(shop: Shop, worlds: dict[str, Any]) -> None:
    """Both vendors, once for the module."""
    if not worlds:
        worlds["there"] = True
        for name in ("a", "b"):
            await shop.do(*world(name))
        await shop.house.settle()


@pytest.mark.parametrize("path", LISTS)
async def test_a_list_of_the_portal_is_ones_own(
    shop: Shop, portal: Portal, worlds: dict[str, Any], path: str
) -> None:
    await opened(shop, worlds)
    for mine, others in (("a", "b"), ("b", "a")):
        reply = await portal.call("GET", f"/api/v1/vendor{path}", token=vendor_user(mine))
        assert reply.status == 200
        assert reply.json["items"], "there is something of one's own to be seen"
        for item in reply.json["items"]:
            assert item["vendorId"] == f"v-{mine}"
        assert f"v-{others}".encode() not in reply.body
        assert f"SKU-{others}".encode() not in reply.body


@pytest.mark.parametrize("path", ["", *LISTS])
@pytest.mark.parametrize("asked", ["vendorId=v-b", "userId=user-b"])
async def test_asking_for_another_by_name_shows_nothing_of_his(
    shop: Shop, portal: Portal, worlds: dict[str, Any], path: str, asked: str
) -> None:
    await opened(shop, worlds)
    reply = await portal.call("GET", f"/api/v1/vendor{path}?{asked}", token=vendor_user("a"))
    assert reply.status in (200, 403, 404)
    for of_b in (b"v-b", b"SKU-b", b"po-b", b"payout-b", b"Vendor b"):
        assert of_b not in reply.body


async def test_a_vendor_whose_account_nobody_named_yet_is_told_so_and_not_that_nothing_is_there(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    reply = await portal.call("GET", "/api/v1/vendor/payout-account", token=vendor_user("a"))
    assert (reply.status, reply.json) == (200, {"vendorId": "v-a", "account": ""})


async def test_without_an_account_the_money_does_not_go_and_is_owed_again(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    (payout,) = (await portal.call("GET", "/api/v1/vendor/payouts", token=vendor_user("a"))).json[
        "items"
    ]
    assert (payout["status"], payout["reason"]) == ("failed", "no_payout_account")
    (owed,) = (await portal.call("GET", "/api/v1/vendor/accounts", token=vendor_user("a"))).json[
        "items"
    ]
    assert owed["balance"] == payout["amount"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/vendor/purchase-orders/po-b",
        "/api/v1/purchase-orders/po-b",
        "/api/v1/vendors/v-b",
        "/api/v1/vendors/v-b/stock",
        "/api/v1/vendors/v-b/users",
        "/api/v1/vendors/v-b/rates",
        "/api/v1/vendors/v-b/goods",
        "/api/v1/vendors/v-b/accounts",
        "/api/v1/vendors/v-b/statement",
        "/api/v1/vendors/v-b/payouts",
        "/api/v1/vendors/v-b/payout-account",
        "/api/v1/vendors",
        "/api/v1/orders",
        "/api/v1/inventory/stock",
    ],
)
async def test_no_other_path_shows_what_is_anothers(
    shop: Shop, portal: Portal, worlds: dict[str, Any], path: str
) -> None:
    await opened(shop, worlds)
    reply = await portal.call("GET", path, token=vendor_user("a"))
    assert reply.status in (403, 404) or reply.json.get("items") == []
    for of_b in (b"SKU-b", b"payout-b", b"Vendor b"):
        assert of_b not in reply.body


async def test_nobody_confirms_anothers_purchase_order(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    paths = [f"{front}/purchase-orders/po-b/confirm" for front in ("/api/v1/vendor", "/api/v1")]
    for path in paths:
        for body in ({}, {"userId": "user-b"}):
            reply = await portal.call("POST", path, body, token=vendor_user("a"))
            assert reply.status in (400, 403, 404, 409, 422), (path, body, reply.body)
    batch = [
        {
            "name": "vendors.ConfirmPurchaseOrder",
            "command": {"purchaseOrderId": "po-b", **({"userId": user} if user else {})},
        }
        for user in ("", "user-a", "user-b")
    ]
    told = await portal.call("POST", "/api/v1/commands", batch, token=vendor_user("a"))
    assert [o["status"] for o in told.json["outcomes"]] == ["refused"] * 3
    seen = await portal.call("GET", "/api/v1/vendor/purchase-orders/po-b", token=vendor_user("b"))
    assert seen.json["status"].lower() == "sent"


async def test_nobody_tells_stock_for_another(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    for body in ({"vendorId": "v-b"}, {"userId": "user-b"}, {}):
        told = {"quantity": 999, **body}
        await portal.call("PUT", "/api/v1/vendor/stock/SKU-b", told, token=vendor_user("a"))
    await shop.house.settle()
    seen = await portal.call("GET", "/api/v1/vendor/stock", token=vendor_user("b"))
    assert [item["quantity"] for item in seen.json["items"]] == [7]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/api/v1/vendors/v-b", {"name": "Mine now"}),
        ("PUT", "/api/v1/vendors/v-b/products/SKU-b", {"unitCost": 1}),
        ("PUT", "/api/v1/vendors/v-b/users/user-a", {}),
        ("PUT", "/api/v1/vendors/v-b/warehouse", {"warehouseId": "w1"}),
        ("PUT", "/api/v1/vendors/v-b/rates/all", {"rateBasisPoints": 0}),
        ("POST", "/api/v1/vendors/v-b/payouts", {"currency": "EUR"}),
        ("PUT", "/api/v1/vendors/v-b/payout-account", {"account": "acct_mine"}),
        ("PUT", "/api/v1/commissions/goods/SKU-b", {"vendorId": "v-a"}),
    ],
)
async def test_a_vendor_holds_no_key_to_the_back_office(
    shop: Shop,
    portal: Portal,
    worlds: dict[str, Any],
    method: str,
    path: str,
    body: dict[str, Any],
) -> None:
    await opened(shop, worlds)
    reply = await portal.call(method, path, body, token=vendor_user("a"))
    assert reply.status == 403, reply.body


async def test_ones_own_order_is_seen_and_confirmed(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    path = "/api/v1/vendor/purchase-orders/po-a"
    assert (await portal.call("GET", path, token=vendor_user("a"))).status == 200
    reply = await portal.call("POST", f"{path}/confirm", {}, token=vendor_user("a"))
    assert reply.status == 200, reply.body
    assert reply.json["status"].lower() == "confirmed"
    refused = await shop.refuses(ConfirmPurchaseOrder(purchase_order_id="po-a", user_id="user-b"))
    assert refused


async def test_the_office_sees_who_acts_for_a_vendor(
    shop: Shop, portal: Portal, worlds: dict[str, Any]
) -> None:
    await opened(shop, worlds)
    office = token("olga", *ROLES["back_office"], tenant=BUSINESS)
    path = "/api/v1/vendors/v-a/users"
    seen = await portal.call("GET", path, token=office)
    assert seen.json["items"] == [{"vendorId": "v-a", "userId": "user-a"}]
    await portal.call("PUT", f"{path}/user-z", {}, token=office)
    first = await portal.call("GET", f"{path}?limit=1", token=office)
    last = await portal.call("GET", f"{path}?after={first.json['next']}", token=office)
    assert [one["userId"] for one in last.json["items"]] == ["user-z"]
    await portal.call("DELETE", f"{path}/user-z", token=office)
    left = await portal.call("GET", path, token=office)
    assert [one["userId"] for one in left.json["items"]] == ["user-a"]
