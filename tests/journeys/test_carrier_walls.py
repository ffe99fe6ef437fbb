"""Carriers at the HTTP door: each finds and moves what is its own, and nothing of another's."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.shipping.commands import AdmitCarrierUser, CreateShipment, NameCarrier
from entrepot.kernel.units import Address

from ..edges.http_house import token
from .portal import Portal
from .shop import BUSINESS, HOME, Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")

THERE = Address(street="Secret Street 9", city="Braga", country="PT")
PATHS = ("/api/v1/shipments", "/operations/shipments")
OF_OTHERS = (b"parcel-b", b"parcel-c", b"Recipient b", b"Recipient c")


def driver(name: str) -> str:
    return token(f"user-{name}", *ROLES["carrier"], tenant=BUSINESS)


async def opened(shop: Shop) -> None:
    """Two carriers with a user and a parcel each, and a parcel that is nobody's."""
    for name in ("a", "b"):
        await shop.do(
            NameCarrier(carrier_id=f"carrier-{name}", name=f"Carrier {name}"),
            AdmitCarrierUser(carrier_id=f"carrier-{name}", user_id=f"user-{name}"),
        )
    for name, carrier in (("a", "Carrier a"), ("b", "carrier B"), ("c", "Uncle")):
        await shop.ask(
            CreateShipment(
                shipment_id=f"parcel-{name}",
                carrier=carrier,
                origin=HOME,
                destination=THERE,
                recipient=f"Recipient {name}",
            )
        )


@pytest.mark.parametrize("path", PATHS)
async def test_a_carrier_sees_its_own_parcels_only(shop: Shop, path: str) -> None:
    await opened(shop)
    portal = Portal(shop)
    seen = await portal.call("GET", path, token=driver("a"))
    assert [one["shipmentId"] for one in seen.json["items"]] == ["parcel-a"]
    assert seen.json["items"][0]["carrierId"] == "carrier-a"
    for asked in ("?userId=user-b", "?carrierId=carrier-b", "?carrier=Uncle", "?limit=500"):
        reply = await portal.call("GET", f"{path}{asked}", token=driver("a"))
        assert reply.status in (200, 403), asked
        assert [one for one in OF_OTHERS if one in reply.body] == [], asked
    assert (await portal.call("GET", f"{path}/parcel-a", token=driver("a"))).status == 200
    for other in ("parcel-b", "parcel-c"):
        assert (await portal.call("GET", f"{path}/{other}", token=driver("a"))).status == 404
    counted = await portal.call("GET", "/api/v1/shipment-counts", token=driver("a"))
    assert counted.json["total"] == 1
    assert (await portal.call("GET", "/api/v1/predictions", token=driver("a"))).status == 200


@pytest.mark.parametrize("path", PATHS)
async def test_a_carrier_moves_no_parcel_but_its_own(shop: Shop, path: str) -> None:
    await opened(shop)
    portal, move = Portal(shop), {"status": "InTransit"}
    for body in (move, {**move, "userId": "user-b"}):
        for other in ("parcel-b", "parcel-c"):
            reply = await portal.call("PATCH", f"{path}/{other}", body, token=driver("a"))
            assert reply.status in (403, 404, 409), reply.body
    batch: list[dict[str, Any]] = [
        {
            "name": f"shipping.{name}",
            "command": {"shipmentId": "parcel-b", **({"userId": user} if user else {})},
        }
        for name in ("DispatchShipment", "DeliverShipment", "CancelShipment")
        for user in ("", "user-a", "user-b")
    ]
    told = await portal.call("POST", "/api/v1/commands", batch, token=driver("a"))
    assert [one["status"] for one in told.json["outcomes"]] == ["refused"] * 9
    seen = await portal.call("GET", f"{path}/parcel-b", token=driver("b"))
    assert seen.json["status"] == "Created"
    mine = await portal.call("PATCH", f"{path}/parcel-a", move, token=driver("a"))
    assert (mine.status, mine.json["status"]) == (200, "InTransit"), mine.body


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/api/v1/shipments", {"orderId": "o"}),
        ("GET", "/api/v1/consignments", None),
        ("GET", "/api/v1/carriers", None),
        ("PUT", "/api/v1/carriers/carrier-b", {"name": "Mine now"}),
        ("PUT", "/api/v1/carriers/carrier-b/users/user-a", {}),
        ("DELETE", "/api/v1/carriers/carrier-b/users/user-b", None),
        ("GET", "/api/v1/orders", None),
    ],
)
async def test_a_carrier_holds_no_key_to_the_house(
    shop: Shop, method: str, path: str, body: dict[str, Any] | None
) -> None:
    reply = await Portal(shop).call(method, path, body, token=driver("a"))
    assert reply.status == 403, reply.body


async def test_the_office_names_carriers_and_says_who_acts_for_them(shop: Shop) -> None:
    portal, office = Portal(shop), token("otto", *ROLES["back_office"], tenant=BUSINESS)
    path = "/api/v1/carriers/carrier-z"
    assert (await portal.call("PUT", path, {"name": "Carrier z"}, token=office)).status < 300
    assert (await portal.call("PUT", f"{path}/users/user-z", {}, token=office)).status < 300
    listed = await portal.call("GET", "/api/v1/carriers", token=office)
    there = {one["carrierId"]: one for one in listed.json["items"]}
    assert there["carrier-z"] == {
        "carrierId": "carrier-z",
        "name": "Carrier z",
        "users": ["user-z"],
    }
    assert (await portal.call("DELETE", f"{path}/users/user-z", token=office)).status < 300
    refused = await portal.call("DELETE", f"{path}/users/user-z", token=office)
    assert b"NOT_A_CARRIER_USER" in refused.body
