"""Goods that run low are ordered from their vendors, and come, mostly whole, after a while."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from uuid_utils import uuid7

from entrepot.app import House
from entrepot.contexts.inventory.queries import ListStock
from entrepot.contexts.vendors.commands import (
    ConfirmPurchaseOrder,
    DraftPurchaseOrder,
    ReceivePurchaseOrder,
    SendPurchaseOrder,
)
from entrepot.contexts.vendors.published import PurchaseLine, ReceivedLine
from entrepot.contexts.vendors.queries import ListPurchaseOrders
from entrepot.kernel.message import Command

from .agenda import Agenda
from .goods import goods
from .opening import LASTS_S
from .supplying import WAITING

UNDER_WAY = ("sent", "confirmed", "partially_received")


class Buyer:
    """Never orders what is under way already."""

    def __init__(self, house: House, agenda: Agenda, chance: random.Random) -> None:
        self.house, self.agenda, self.chance = house, agenda, chance
        self.goods = {good.sku: good for good in goods()}
        self._awaited = set[str]()

    async def restock(self) -> list[Command]:
        """Purchase orders for what is low, one for each vendor and warehouse."""
        coming = await self._coming()
        wanted: dict[tuple[str, str], list[PurchaseLine]] = {}
        for row in await self._rows(ListStock(limit=500)):
            good = self.goods.get(row["sku"])
            place = (row["sku"], row["warehouseId"])
            if good is None or place in coming or not row["reorderPoint"]:
                continue
            if row["quantityAvailable"] <= row["reorderPoint"]:
                line = PurchaseLine(
                    sku=good.sku, quantity=good.lasting(LASTS_S), unit_cost=good.cost
                )
                wanted.setdefault((good.vendor, row["warehouseId"]), []).append(line)
        commands: list[Command] = []
        for (vendor, warehouse), lines in wanted.items():
            commands += self._order(vendor, warehouse, lines)
        return commands

    async def _coming(self) -> set[tuple[str, str]]:
        """What is under way, by SKU and warehouse; of an earlier run, or confirmed, it comes."""
        coming, awaited = set[tuple[str, str]](), set[str]()
        for status in UNDER_WAY:
            for row in await self._rows(ListPurchaseOrders(status=status, limit=500)):
                purchase_order_id, lines = row["purchaseOrderId"], plain(row["lines"])
                coming.update((line["sku"], row["warehouseId"]) for line in lines)
                if purchase_order_id == WAITING and status == "sent":
                    continue
                awaited.add(purchase_order_id)
                if purchase_order_id not in self._awaited:
                    self._deliver(purchase_order_id, lines)
        self._awaited = awaited
        return coming

    def _order(self, vendor: str, warehouse: str, lines: list[PurchaseLine]) -> list[Command]:
        purchase_order_id = str(uuid7())
        day = datetime.now(UTC).date() + timedelta(days=1)
        confirm = ConfirmPurchaseOrder(purchase_order_id=purchase_order_id, expected_on=day)
        self.agenda.add(self.chance.uniform(1, 4), confirm)
        asked = [{"sku": line.sku, "quantity": line.quantity} for line in lines]
        self._deliver(purchase_order_id, asked)
        self._awaited.add(purchase_order_id)
        return [
            DraftPurchaseOrder(
                purchase_order_id=purchase_order_id,
                vendor_id=vendor,
                warehouse_id=warehouse,
                lines=tuple(lines),
                expected_on=day,
            ),
            SendPurchaseOrder(purchase_order_id=purchase_order_id),
        ]

    def _deliver(self, purchase_order_id: str, lines: list[dict[str, Any]]) -> None:
        """In one go, or now and then in two."""
        at = self.chance.uniform(15, 45)
        parts = 2 if self.chance.random() < 0.2 else 1
        for part in range(parts):
            came = [
                ReceivedLine(sku=line["sku"], quantity=quantity)
                for line in lines
                if (quantity := _part(_left(line), part, parts))
            ]
            if came:
                receipt = ReceivePurchaseOrder(
                    purchase_order_id=purchase_order_id,
                    receipt_id=str(uuid7()),
                    lines=tuple(came),
                )
                self.agenda.add(at + 10 * part, receipt)

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        page = await self.house.questions.ask(query, self.house.settings.business)
        found: list[dict[str, Any]] = page["items"]
        return found


def _left(line: dict[str, Any]) -> int:
    return int(line["quantity"]) - int(line.get("received", 0))


def _part(quantity: int, part: int, parts: int) -> int:
    return quantity * (part + 1) // parts - quantity * part // parts


def plain(value: Any) -> Any:
    """A JSON column of an answer, which comes as the bytes that it is kept as."""
    return msgspec.json.decode(value) if isinstance(value, msgspec.Raw) else value
