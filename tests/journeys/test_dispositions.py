"""Where goods lie that came back, and what may be sold of them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from entrepot.contexts.inventory.commands import DispatchTransfer, ReceiveTransfer
from entrepot.contexts.inventory.published import Arrived, ReceiptLine
from entrepot.contexts.inventory.queries import GetTransfer, ListTransfers
from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Inspected,
    ReceiveReturn,
    RequestReturn,
)
from entrepot.contexts.returns.published import WantedBack

from .shop import BUSINESS, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def lying(shop: Shop, sku: str, warehouse: str) -> dict[tuple[str, str], int]:
    """How many lie in each bin and condition."""
    positions = (await shop.stock(sku, warehouse)).positions
    return {(p.bin, p.status): p.on_hand for p in positions if p.on_hand}


async def test_what_came_back_lies_where_it_was_put_and_only_the_good_is_for_sale(
    shop: Shop,
) -> None:
    sku = await shop.sells(5)
    order_id = await shop.placed((sku, 5))
    await shop.becomes(order_id, "Confirmed")
    await shop.delivers(await shop.ships(order_id))
    await shop.becomes(order_id, "Delivered")
    await shop.house.settle()
    lines = tuple(
        [
            Inspected(sku=sku, quantity=1, disposition=goes, warehouse_id=warehouse, bin=bin)
            for goes, warehouse, bin in (
                ("restock", "w1", "A-1"),
                ("quarantine", "w2", "Q-1"),
                ("refurbish", "w2", "R-1"),
                ("scrap", "w1", "A-1"),
                ("vendor", "w1", "A-1"),
            )
        ]
    )
    of = {"return_id": new_id(), "order_id": order_id}
    await shop.do(
        RequestReturn(lines=(WantedBack(sku=sku, quantity=5),), **of),
        AuthoriseReturn(**of),
        ReceiveReturn(lines=lines, **of),
    )
    await shop.house.settle()
    assert await lying(shop, sku, "w1") == {("A-1", "available"): 1}
    assert await lying(shop, sku, "w2") == {("Q-1", "quarantine"): 1, ("R-1", "damaged"): 1}
    orders = [shop.order((sku, 1), backorder=False) for _ in range(2)]
    await shop.do(*orders)
    ended = [(await shop.becomes(o.order_id, "Confirmed", "Cancelled")).status for o in orders]
    assert sorted(ended) == ["Cancelled", "Confirmed"]


async def test_what_is_set_aside_stays_so_on_its_way_to_another_warehouse(shop: Shop) -> None:
    sku = await shop.sells(2)
    await shop.receives(sku, 3, bin="Q-1", status="quarantine")
    transfer_id = new_id()
    aside = ReceiptLine(sku=sku, quantity=3, bin="Q-1", status="quarantine")
    await shop.do(
        DispatchTransfer(
            transfer_id=transfer_id, from_warehouse_id="w1", to_warehouse_id="w2", lines=(aside,)
        ),
        ReceiveTransfer(transfer_id=transfer_id, bin="Q-2"),
    )
    assert await lying(shop, sku, "w1") == {("", "available"): 2}
    assert await lying(shop, sku, "w2") == {("Q-2", "quarantine"): 3}


async def test_what_is_on_its_way_between_warehouses_is_listed_until_it_arrives_and_after(
    shop: Shop,
) -> None:
    sku = await shop.sells(3)
    ids = [new_id() for _ in range(2)]
    one = (ReceiptLine(sku=sku, quantity=1),)
    for transfer_id in ids:
        await shop.do(
            DispatchTransfer(
                transfer_id=transfer_id, from_warehouse_id="w1", to_warehouse_id="w2", lines=one
            )
        )
    await shop.do(ReceiveTransfer(transfer_id=ids[0]))

    async def listed(**asked: Any) -> list[str]:
        page = await shop.house.questions.ask(ListTransfers(limit=500, **asked), BUSINESS)
        return [row["transferId"] for row in page["items"] if row["transferId"] in ids]

    assert await listed() == ids[::-1], "the latest first"
    assert await listed(status="in_transit", warehouse_id="w1") == [ids[1]]
    assert await listed(status="received", warehouse_id="w2") == [ids[0]]
    assert await listed(warehouse_id="w3") == []
    first = await shop.house.questions.ask(ListTransfers(limit=1), BUSINESS)
    after = await shop.house.questions.ask(ListTransfers(limit=1, after=first["next"]), BUSINESS)
    assert [row["transferId"] for page in (first, after) for row in page["items"]] == ids[::-1]


async def test_a_transfer_tells_why_it_was_sent_and_what_came_of_it(shop: Shop) -> None:
    sku, transfer_id = await shop.sells(5), new_id()
    await shop.do(
        DispatchTransfer(
            transfer_id=transfer_id,
            from_warehouse_id="w1",
            to_warehouse_id="w2",
            lines=(ReceiptLine(sku=sku, quantity=4),),
            reason="the shop window",
        )
    )
    seen = await shop.house.questions.ask(GetTransfer(transfer_id=transfer_id), BUSINESS)
    assert (seen["status"], seen["reason"]) == ("in_transit", "the shop window")
    came = (Arrived(sku=sku, quantity=3),)
    await shop.do(ReceiveTransfer(transfer_id=transfer_id, bin="W-1", arrived=came))
    seen = await shop.house.questions.ask(GetTransfer(transfer_id=transfer_id), BUSINESS)
    assert (seen["status"], seen["bin"]) == ("received", "W-1")
    assert msgspec.json.decode(seen["arrived"]) == [{"sku": sku, "quantity": 3}]
    assert await lying(shop, sku, "w2") == {("W-1", "available"): 3}
    assert await lying(shop, sku, "w1") == {("", "available"): 1}
