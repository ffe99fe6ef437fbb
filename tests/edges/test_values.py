"""What has the right shape and means nothing stops at every door, and the field is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from entrepot.app import House
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.orders.commands import PlaceOrder
from entrepot.contexts.pricing.commands import SetShippingRates, SetTaxProvider
from entrepot.edges.http.problems import Problem
from entrepot.edges.http.values import check_values, ways_to_values
from entrepot.engines.pricing.rules import ShippingRate
from entrepot.kernel.message import Command
from entrepot.kernel.units import COUNTRIES, Address
from entrepot.settings import Settings

from .test_readiness import Visited


def at(country: str) -> Address:
    return Address(street="Main Street 1", city="Utrecht", country=country)


def order(*, shipped_to: str, billed_to: str | None = None) -> PlaceOrder:
    billing = None if billed_to is None else at(billed_to)
    return PlaceOrder(
        order_id="o",
        store_id="web",
        items=(),
        shipping_address=at(shipped_to),
        billing_address=billing,
    )


def rates(*countries: str) -> SetShippingRates:
    rate = ShippingRate(method="a", name="A", currency="EUR", cost=1, countries=countries)
    return SetShippingRates(rates=(rate, rate))


def checked(command: Command) -> None:
    check_values(command, ways_to_values(type(command)))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (order(shipped_to="ZZ"), "shippingAddress.country"),
        (order(shipped_to="NL", billed_to="UK"), "billingAddress.country"),
        (rates("NL", "EU"), "rates[0].countries[1]"),
        (SetTaxProvider(countries=("US",), ship_from=at("AA")), "shipFrom.country"),
    ],
)
def test_a_country_that_there_is_none_of_is_named(command: Command, field: str) -> None:
    with pytest.raises(Problem) as refused:
        checked(command)
    [wrong] = refused.value.errors
    assert (refused.value.status, wrong.field) == (422, field)
    assert "ISO 3166-1" in wrong.detail


@pytest.mark.parametrize("sign", ["\a", "\x7f", "\u200b", "\u202e", "\u2066", "\ufeff"])
def test_an_address_has_no_signs_that_cannot_be_seen(sign: str) -> None:
    """It would read like another one, in a page or in the log."""
    checked(msgspec.structs.replace(order(shipped_to="NL"), email="jürgen@exämple.org"))
    with pytest.raises(Problem) as refused:
        checked(msgspec.structs.replace(order(shipped_to="NL"), email=f"a{sign}b@example.org"))
    assert refused.value.errors[0].field == "email"


def test_every_country_may_be_told_and_none_need_be() -> None:
    assert len(COUNTRIES) == 249
    checked(rates(*sorted(COUNTRIES)))
    checked(rates())
    checked(SetTaxProvider(countries=()))


async def test_no_door_takes_a_country_that_there_is_none_of(
    database: dict[str, Any], tmp_path: Path
) -> None:
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)
    settings = Settings(data_dir=tmp_path, database_url=url, access_log="none")
    house = await House(settings).open(loops=False)
    try:
        claims = {"sub": "root", "tenant": settings.business, "role": "admin", "sid": "s"}
        token = house.keys.issue(claims | {"scope": " ".join(ROLES["admin"]), "use": "access"}, 600)
        visited = Visited(house)
        rate = {"method": "a", "name": "A", "currency": "EUR", "cost": 1, "countries": ["ZZ"]}
        path = "/api/v1/pricing/shipping-rates"
        refused = await visited.call("PUT", path, {"rates": [rate]}, token=token)
        assert refused.status == 422
        assert refused.json["errors"][0]["field"] == "rates[0].countries[0]"
        commands = [{"name": "pricing.SetShippingRates", "command": {"rates": [rate]}}]
        refused = await visited.call("POST", "/api/v1/commands", commands, token=token)
        assert refused.status == 422
        assert refused.json["errors"][0] == {
            "field": "rates[0].countries[0]",
            "detail": "ZZ is no country of ISO 3166-1 (alpha-2)",
            "index": 0,
        }
        taken = await visited.call(
            "PUT", path, {"rates": [rate | {"countries": ["NL"]}]}, token=token
        )
        assert taken.status < 300
    finally:
        await house.close()
