"""Orders flow: some are declined, cancelled, short of stock; goods are ordered, shipments move."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from uuid_utils import uuid7

from entrepot.app import House
from entrepot.contexts.orders.commands import CancelOrder, OrderItem, PlaceOrder
from entrepot.contexts.orders.queries import CountOrders
from entrepot.contexts.shipping.commands import (
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DispatchShipment,
    FailShipment,
    RecordShipmentEvent,
)
from entrepot.contexts.shipping.published import ShipmentStatus
from entrepot.contexts.shipping.queries import ListConsignments, ListShipments
from entrepot.kernel.message import Command
from entrepot.runtime.observing import waits

from .agenda import Agenda
from .buying import Buyer, plain
from .goods import goods, people
from .opening import CARRIERS, ask
from .returning import returned
from .reviewing import Reviewer
from .supplying import PAID_EVERY, payday

log = structlog.get_logger(__name__)

SEED = 1817
TURN_S = 0.25
LOOK_S = 1.5
FAST_S = 0.4
"""Seconds between two orders in the beginning."""
SLOWER_FROM = 2000
"""At so many orders they come half as fast, at twice as many nine times slower."""

TOKENS = {"tok_ok": 93, "tok_decline": 4, "tok_insufficient_funds": 3}
UNFINISHED = (
    ShipmentStatus.CREATED,
    ShipmentStatus.IN_TRANSIT,
    ShipmentStatus.OUT_FOR_DELIVERY,
    ShipmentStatus.DELAYED,
    ShipmentStatus.FAILED,
)


PROMISED_S = 24
"""Most parcels arrive sooner: a day of a carrier's takes a second or two."""


def pause_s(orders: int) -> float:
    """Seconds to the next order."""
    return FAST_S * (1 + (orders / SLOWER_FROM) ** 3)


class Life:
    """One run of it."""

    def __init__(self, house: House) -> None:
        self.house, self.business = house, house.settings.business
        self.chance = random.Random(SEED)  # noqa: S311 - choices of a play
        self.agenda = Agenda()
        self.buyer = Buyer(house, self.agenda, self.chance)
        self.goods, self.people = goods(), people()
        self.reviewer = Reviewer(house, self.chance, self.goods, self.people)
        self.pays = "commissions" in house.catalog.contexts
        self.orders = 0
        self.next_order = self.next_look = 0.0

    async def turn(self) -> None:
        """What is due is asked, as one batch."""
        now = time.monotonic()
        commands = self.agenda.due()
        if now >= self.next_order:
            commands.append(self._order())
            self.orders += 1
            self.next_order = now + pause_s(self.orders) * self.chance.uniform(0.5, 1.5)
            if self.pays and self.orders % PAID_EVERY == 0:
                commands.append(payday())
        if now >= self.next_look:
            commands += await self._ship()
            commands += await self.buyer.restock()
            commands += await self.reviewer.look()
            self.next_look = now + LOOK_S
        await ask(self.house, commands)

    async def resume(self) -> None:
        """Where an earlier run stopped."""
        counted = await self._rows(CountOrders())
        self.orders = sum(row["orders"] for row in counted)
        for status in UNFINISHED:
            for row in await self._rows(ListShipments(status=status.value, limit=500)):
                self._carry(row["shipmentId"], status, "")

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        page = await self.house.questions.ask(query, self.business)
        found: list[dict[str, Any]] = page["items"]
        return found

    def _order(self) -> Command:
        chance, person = self.chance, self.chance.choice(self.people)
        chosen = chance.choices(
            self.goods, [good.share for good in self.goods], k=chance.choice((1, 1, 1, 2, 2, 3))
        )
        order_id = str(uuid7())
        if chance.random() < 0.04:
            cancel = CancelOrder(order_id=order_id, reason="changed my mind")
            self.agenda.add(chance.uniform(0.2, 12), cancel)
        items = tuple(
            OrderItem(sku=good.sku, quantity=chance.choice((1, 1, 1, 2, 3))) for good in chosen
        )
        if chance.random() < 0.06 and "returns" in self.house.catalog.contexts:
            for at, command in returned(order_id, person, chosen[0].sku, chance):
                self.agenda.add(at, command)
        return PlaceOrder(
            order_id=order_id,
            store_id=person.store,
            user_id=person.user_id,
            items=items,
            payment_token=chance.choices([*TOKENS], [*TOKENS.values()])[0],
        )

    async def _ship(self) -> list[Command]:
        """A shipment for whatever is ready, from each warehouse where some of it lies."""
        commands: list[Command] = []
        for waiting in await self._rows(ListConsignments(limit=100)):
            destination = waiting["destination"]
            for warehouse_id in plain(waiting["warehouseIds"]):
                shipment_id = str(uuid7())
                commands.append(
                    CreateShipment(
                        shipment_id=shipment_id,
                        order_id=waiting["orderId"],
                        warehouse_id=warehouse_id,
                        carrier=self.chance.choice([*CARRIERS.values()]),
                        estimated_delivery=_in(PROMISED_S),
                    )
                )
                self._carry(shipment_id, ShipmentStatus.CREATED, _city(destination))
        return commands

    def _carry(self, shipment_id: str, status: ShipmentStatus, city: str) -> None:
        """Puts the rest of its way on the agenda."""
        chance, at = self.chance, self.chance.uniform(2, 6)
        if status is ShipmentStatus.CREATED:
            self.agenda.add(at, DispatchShipment(shipment_id=shipment_id))
            at += chance.uniform(4, 12)
        trouble = chance.random()
        if trouble < 0.06:
            delay = DelayShipment(
                shipment_id=shipment_id,
                estimated_delivery=_in(at + PROMISED_S),
                reason="weather on the route",
            )
            self.agenda.add(at, delay)
            at += chance.uniform(5, 12)
        self.agenda.add(at, _out(shipment_id, city, 1))
        at += chance.uniform(3, 9)
        if trouble > 0.97:
            self.agenda.add(at, FailShipment(shipment_id=shipment_id, reason="nobody at home"))
            self.agenda.add(at + 5, _out(shipment_id, city, 2))
            at += chance.uniform(7, 12)
        self.agenda.add(at, DeliverShipment(shipment_id=shipment_id))


def _out(shipment_id: str, city: str, attempt: int) -> Command:
    return RecordShipmentEvent(
        shipment_id=shipment_id,
        scan_id=f"out-{attempt}",
        status="OutForDelivery",
        description="with the courier",
        city=city,
    )


def _in(seconds: float) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)


def _city(destination: Any) -> str:
    known = plain(destination)
    return str(known["city"]) if known else ""


async def live(house: House) -> None:
    """Until cancelled. What fails is logged and left behind; the play goes on."""
    life = Life(house)
    await life.resume()
    while True:
        try:
            await life.turn()
            await asyncio.sleep(TURN_S)
        except Exception as error:
            waits(log, "demo.waits", error)
            await asyncio.sleep(5.0)
