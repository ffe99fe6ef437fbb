"""A field that nobody knows stops at every door, however deep it lies, and is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from entrepot.app import House
from entrepot.app.house import CONTEXTS, catalog_of
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.pricing.queries import GetPromotion
from entrepot.edges.http.bodies import decoded
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.strictness import strict_check
from entrepot.settings import Settings
from tests.examples import examples

from .test_readiness import Visited

CATALOG = catalog_of()
PROMOTION = {"name": "Ten off", "reward": {"kind": "percent", "rate": 100_000}}


@pytest.mark.parametrize(
    ("name", "command", "field"),
    [
        ("pricing.SetPromotion", {"conditions": {"couponOnly": True}}, "conditions.couponOnly"),
        ("pricing.SetPromotion", {"reward": {"on": {"sku": "A"}}}, "reward.on.sku"),
        ("pricing.SetTaxes", {"rates": [{"country": "DE", "percent": 19}]}, "rates[0].percent"),
        ("orders.PlaceOrder", {"shippingAddress": {"zip": "1"}}, "shippingAddress.zip"),
        ("catalog.AddProduct", {"images": [{"link": "a"}]}, "images[0].link"),
    ],
)
def test_what_is_typed_wrongly_within_an_object_is_named(
    name: str, command: dict[str, Any], field: str
) -> None:
    check = strict_check(CATALOG.commands[name])
    assert check is not None
    with pytest.raises(Problem) as refused:
        decoded(check, msgspec.json.encode(command))
    [wrong] = refused.value.errors
    assert (refused.value.status, wrong.field) == (422, field)
    assert "unknown field" in wrong.detail


def test_what_is_free_in_form_takes_any_field() -> None:
    check = strict_check(CATALOG.commands["catalog.AddProduct"])
    product = {"productId": "p", "sku": "s", "name": "n", "unitPrice": 1, "currency": "EUR"}
    assert check is not None
    check(msgspec.json.encode({**product, "attributes": {"size": {"inner": 3}}}))


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_command_as_it_is_written_is_taken(context: str) -> None:
    for command in examples(context):
        if (check := strict_check(type(command))) is not None:
            check(msgspec.json.encode(command))


async def test_no_door_takes_a_field_that_nobody_knows(
    database: dict[str, Any], tmp_path: Path
) -> None:
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)
    settings = Settings(data_dir=tmp_path, database_url=url, access_log="none")
    house = await House(settings).open(loops=False)
    try:
        claims = {"sub": "root", "tenant": settings.business, "role": "admin", "sid": "s"}
        token = house.keys.issue(claims | {"scope": " ".join(ROLES["admin"]), "use": "access"}, 600)
        visited = Visited(house)
        path = "/api/v1/pricing/promotions/ten-off"
        wrong = PROMOTION | {"conditions": {"couponOnly": True}}
        refused = await visited.call("PUT", path, wrong, token=token)
        assert refused.status == 422
        assert refused.json["errors"][0]["field"] == "conditions.couponOnly"
        commands = [
            {"name": "pricing.SetPromotion", "command": {"promotionId": "ten-off", **body}}
            for body in (PROMOTION, wrong)
        ]
        refused = await visited.call("POST", "/api/v1/commands", commands, token=token)
        assert refused.status == 422
        assert refused.json["errors"][0]["field"] == "conditions.couponOnly"
        assert refused.json["errors"][0]["index"] == 1
        asked = GetPromotion(promotion_id="ten-off")
        assert await house.questions.ask(asked, settings.business) is None
        right = PROMOTION | {"conditions": {"coupon": True}}
        taken = await visited.call("PUT", path, right, token=token)
        assert taken.status < 300
        assert taken.json["conditions"]["coupon"] is True
    finally:
        await house.close()
