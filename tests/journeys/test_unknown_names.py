"""Who names something that does not exist is told so, and nothing of it is kept."""

from __future__ import annotations

import pytest

from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.vendors.commands import AddVendor

from ..edges.http_house import token
from .portal import Portal
from .shop import BUSINESS, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")

OFFICE = token("office", *ROLES["back_office"], tenant=BUSINESS)
LAMP = {"productId": "LAMP", "sku": "LAMP", "name": "Lamp", "unitPrice": 990, "currency": "EUR"}


async def test_what_the_catalog_does_not_have_is_neither_supplied_nor_bought(shop: Shop) -> None:
    office = Portal(shop)

    async def asks(method: str, path: str, body: object) -> tuple[int, str, str]:
        reply = await office.call(method, f"/api/v1{path}", body, token=OFFICE)
        return reply.status, reply.json.get("reason", ""), reply.json.get("detail", "")

    def bought(*skus: str) -> object:
        lines = [{"sku": sku, "quantity": 1, "unitCost": 1} for sku in skus]
        return {"vendorId": "acme", "warehouseId": "w1", "lines": lines}

    acme = {"vendorId": "acme", "name": "Acme", "currency": "EUR"}
    assert (await asks("POST", "/vendors", acme))[0] == 201
    cost, unknown = {"unitCost": 500}, (404, "UNKNOWN_PRODUCT", "LAMP")
    assert await asks("PUT", "/vendors/acme/products/LAMP", cost) == unknown
    assert await asks("POST", "/purchase-orders", bought("LAMP")) == unknown
    assert (await asks("POST", "/products", LAMP))[0] == 201
    assert (await asks("PUT", "/vendors/acme/products/LAMP", cost))[0] == 200
    typed = (404, "UNKNOWN_PRODUCT", "LMAP")
    assert await asks("POST", "/purchase-orders", bought("LAMP", "LMAP")) == typed
    assert (await asks("POST", "/purchase-orders", bought("LAMP")))[0] == 201


async def test_what_a_batch_makes_is_known_elsewhere_after_the_batch(shop: Shop) -> None:
    office, place = Portal(shop), {"warehouseId": "yard"}
    await shop.do(AddVendor(vendor_id="yard", name="Yard", currency="EUR"))
    opens = {"name": "inventory.OpenWarehouse", "command": {**place, "name": "Yard"}}
    keeps = {"name": "vendors.AssignWarehouse", "command": {**place, "vendorId": "yard"}}

    async def statuses(*batch: object) -> list[str]:
        reply = await office.call("POST", "/api/v1/commands", list(batch), token=OFFICE)
        return [outcome["status"] for outcome in reply.json["outcomes"]]

    assert await statuses(opens, keeps) == ["accepted", "refused"]
    assert await statuses(keeps) == ["accepted"]
