"""The demonstration: it begins by itself in an empty house only, and lives."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from entrepot.adapters.postgres.embedded import Embedded
from entrepot.app import House
from entrepot.contexts.commissions.queries import (
    GetPayoutAccount,
    ListPayouts,
    ListStatement,
)
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.inventory.queries import SumStock
from entrepot.contexts.vendors.queries import ListPurchaseOrders, ListVendorStock
from entrepot.edges.cli import demo
from entrepot.edges.cli.demo import opening
from entrepot.edges.cli.demo.goods import descriptions, goods, people, picture, places
from entrepot.edges.cli.demo.life import Life, pause_s
from entrepot.edges.cli.demo.opening import (
    LASTS_S,
    PASSWORD,
    SHOWN_AT,
    ask,
    begin,
    held_goods,
)
from entrepot.edges.cli.demo.supplying import ACCOUNT, AT_VENDOR, PAID_EVERY, USER, VENDOR
from entrepot.edges.http.pictures import MEDIA
from entrepot.kernel.message import START, Accepted, Command, Outcome
from entrepot.settings import Settings
from tests.journeys.shop import fresh_database


@pytest_asyncio.fixture
async def house(postgres: Embedded, tmp_path: Path) -> AsyncIterator[House]:
    async with fresh_database(postgres) as address:
        opened = await House(Settings(data_dir=tmp_path, database_url=address)).open(loops=True)
        yield opened
        await opened.close()


def test_the_goods_are_complete_and_what_is_bought_adds_up() -> None:
    found, here = goods(), places()
    assert len(found) == 40
    assert len({good.sku for good in found}) == 40
    assert abs(sum(good.share for good in found) - 1) < 1e-9
    assert {good.category for good in found} <= set(here.categories)
    assert {good.vendor for good in found} == {vendor.id for vendor in here.vendor}
    assert {person.store for person in people()} == {store.id for store in here.store}
    assert all(good.cost < good.price and good.en and good.de and good.pt for good in found)


def test_every_good_is_described_in_each_language_and_has_a_picture_of_its_own() -> None:
    said = descriptions()
    assert set(said) == {good.sku for good in goods()}
    assert all(text.en and text.de and text.pt for text in said.values())
    assert len({picture(sku) for sku in said}) == len(said)
    assert SHOWN_AT == MEDIA


def test_orders_come_slower_and_slower() -> None:
    assert pause_s(0) < 1
    assert pause_s(20_000) > 300


async def test_it_begins_in_an_empty_house_and_lives(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "live", lambda house: asyncio.sleep(0))
    hint = await demo.prepare(house)
    assert PASSWORD in hint
    begun = (await house.store.tail(START, 10_000)).events
    assert await demo.prepare(house) == hint, "it is ours, so it goes on"
    assert len((await house.store.tail(START, 10_000)).events) == len(begun), "and begins once"

    life = Life(house)
    await life.resume()
    for _ in range(30):
        life.next_order = life.next_look = 0.0
        hurry(life)
        await life.turn()
        await house.settle()
    told = Counter(event.name for event in (await house.store.tail(START, 100_000)).events)
    assert told["orders.OrderPlaced"] == 30
    for name in ("payments.PaymentCaptured", "shipping.ShipmentDelivered", "orders.OrderDelivered"):
        assert told[name] > 10, name
    assert (await house.verify()).found == 0


async def test_one_that_was_killed_while_it_began_goes_on_and_brings_nothing_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "live", lambda house: asyncio.sleep(0))
    for stage in KILLED_IN:
        with monkeypatch.context() as patch:
            patch.setattr(opening, "ask", killed_in(stage))
            with pytest.raises(asyncio.CancelledError):
                await demo.prepare(house)
    assert PASSWORD in await demo.prepare(house)
    events = (await house.store.tail(START, 10_000)).events
    told = Counter(event.name for event in events)
    once = ("pricing.ShippingRatesSet", "pricing.CouponIssued", "pricing.PriceListOpened")
    assert [told[name] for name in (*once, "vendors.PurchaseOrderSent")] == [1, 1, 1, 1]
    stock = await house.questions.ask(SumStock(), house.settings.business)
    wanted = sum(good.lasting(LASTS_S) for _, held in held_goods() for good in held)
    at_vendor = AT_VENDOR * sum(good.vendor == VENDOR for good in goods())
    assert stock["onHand"] == wanted + at_vendor
    assert (await house.verify()).found == 0
    await demo.prepare(house)
    assert len((await house.store.tail(START, 10_000)).events) == len(events)


KILLED_IN = (4, 6, 11)
"""Goods, stock, the vendor's portal: the last command of that stage comes too late."""


def killed_in(stage: int) -> Any:
    calls = count(1)

    async def asked(house: House, commands: Sequence[Command]) -> list[tuple[Command, Outcome]]:
        if next(calls) < stage:
            return await ask(house, commands)
        await ask(house, commands[:-1])
        raise asyncio.CancelledError

    return asked


async def test_a_vendors_portal_is_alive_on_the_first_look(house: House) -> None:
    await begin(house)
    life = Life(house)
    await life.resume()
    life.orders = PAID_EVERY - 10
    for _ in range(15):
        life.next_order = life.next_look = 0.0
        hurry(life)
        await life.turn()
        await house.settle()
    rows: dict[str, list[dict[str, Any]]] = {}
    for query in (ListPayouts, ListStatement, ListVendorStock, ListPurchaseOrders):
        asked = query(user_id=USER)
        page = await house.questions.ask(asked, house.settings.business)
        rows[query.__name__] = page["items"]
    assert {payout["status"] for payout in rows["ListPayouts"]} == {"settled"}
    paid_to = await house.questions.ask(GetPayoutAccount(user_id=USER), house.settings.business)
    assert paid_to["account"] == ACCOUNT, "who is paid has named where"
    booked = {entry["type"] for entry in rows["ListStatement"]}
    assert {"CommissionAccrued", "PaidOut"} <= booked
    assert all(row["quantity"] == AT_VENDOR for row in rows["ListVendorStock"])
    assert [row["status"] for row in rows["ListPurchaseOrders"]].count("sent") >= 1


def hurry(life: Life) -> None:
    """All that is on the agenda is due now, in its order."""
    life.agenda._heap[:] = [(0.0, n, command) for _, n, command in sorted(life.agenda._heap)]


async def test_it_leaves_a_house_alone_that_is_in_use(house: House) -> None:
    [(_, outcome)] = await ask(house, [OpenWarehouse(warehouse_id="ours", name="Ours")])
    assert isinstance(outcome, Accepted)
    await house.settle()
    told = (await house.store.tail(START, 10)).events
    assert await demo.prepare(house) == ""
    assert (await house.store.tail(START, 10)).events == told != []


async def test_nothing_in_it_is_refused(house: House) -> None:
    await begin(house)
    assert await house.store.letters() == []
