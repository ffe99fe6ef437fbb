"""The nightly proof in several processes on one database, and what the staff hears of it."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

import pytest
from structlog.testing import capture_logs

from entrepot.adapters.postgres import embedded
from entrepot.app import night
from entrepot.app.night import Night
from entrepot.contexts.identity.commands import RegisterBusiness
from entrepot.contexts.identity.events import AuditSealed
from entrepot.contexts.notifications.commands import ChangeSettings, NoteBrand
from entrepot.contexts.notifications.events import MessageQueued
from entrepot.contexts.notifications.published import Occasion
from entrepot.kernel.message import Envelope
from entrepot.kernel.seals import Sealing
from entrepot.runtime import nightly
from entrepot.runtime.nightly import Nightly, Proof

from .shop import BUSINESS, Shop, dying, fresh_database

NIGHT = datetime(2026, 1, 2, 3, tzinfo=UTC)


def proof(shop: Shop, proved: list[Shop]) -> Nightly:
    house = shop.house

    async def prove() -> nightly.Verdict:
        proved.append(shop)
        return await house.verify()

    late = NIGHT + nightly.WATCH
    by_night = Night(house.store, house.catalog, house.commands, BUSINESS)
    work = Proof(prove, by_night.alert)
    return Nightly("verify", time(3), work, turns=house.store, clock=lambda: late)


async def test_one_of_two_processes_proves_and_the_staff_hears_once_of_what_differs(
    postgres: embedded.Embedded,
) -> None:
    async with fresh_database(postgres) as address, dying(address) as one, dying(address) as two:
        register = RegisterBusiness(business_id=BUSINESS, name="Bells", email="shop@example.com")
        brand = NoteBrand(name="Bells", email="shop@example.com")
        await one.do(register, brand, ChangeSettings(language="de"))
        async with one.house.store.transaction() as tx:
            await tx.connection.execute("UPDATE identity.businesses SET name = 'Whistles'")
        proved = list[Shop]()
        for shop in (one, two):
            await proof(shop, proved).night(NIGHT)
        assert proved == [one]
        (alert,) = [told.event for told in await two.told(MessageQueued)]
        assert (alert.occasion, alert.to) == (Occasion.PROOF_DIFFERS, "shop@example.com")
        assert alert.subject == "Der nächtliche Beweis fand Abweichungen: 1"
        assert "identity.businesses" in alert.text


@pytest.mark.parametrize("wanted", [{"verify_at": ""}, {"seal_at": ""}])
async def test_what_is_wanted_is_sealed_or_proved_whether_or_not_the_other_is(
    postgres: embedded.Embedded, wanted: dict[str, str]
) -> None:
    async with fresh_database(postgres) as address, dying(address, loops=True, **wanted) as shop:
        (left,) = {"seal", "verify"} - {name.removesuffix("_at") for name in wanted}
        loops = {task.get_name() for task in shop.house._tasks}
        assert loops & {"seal", "verify"} == {left}


async def test_a_business_that_cannot_be_sealed_keeps_no_other_from_it(
    postgres: embedded.Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sealed(connection: Any, tenant: str, *_: Any) -> Sealing:
        if tenant == BUSINESS:
            raise TimeoutError("too much was done")
        sealing = Sealing()
        sealing.add("0" * 64)
        return sealing

    monkeypatch.setattr(night, "sealed", sealed)
    async with fresh_database(postgres) as address, dying(address) as shop:
        house = shop.house
        for tenant in ("above", BUSINESS, "within"):
            register = RegisterBusiness(business_id=tenant, name="Bells", email="shop@example.com")
            asked = Envelope(id=tenant, tenant=tenant, command=register, at=NIGHT)
            await house.commands.submit([asked])
        by_night = Night(house.store, house.catalog, house.commands, BUSINESS)
        work = Nightly("seal", time(3), by_night.seal, turns=house.store)
        with capture_logs() as logs:
            await work.night(NIGHT)
        told = [(one["event"], one.get("tenant")) for one in logs if one["log_level"] == "error"]
        assert told == [("audit.not_sealed", BUSINESS), ("nightly.failed", None)]
        assert [seal.tenant for seal in await shop.told(AuditSealed)] == ["above", "within"]
