"""An order may be cancelled as long as its goods are here, and never afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from entrepot.contexts.orders.commands import CancelOrder
from entrepot.contexts.shipping.commands import DispatchShipment
from entrepot.kernel.message import Accepted

from .shop import Shop

pytestmark = pytest.mark.asyncio(loop_scope="module")

Brought = Callable[[Shop, str], Awaitable[str]]


async def just_placed(shop: Shop, sku: str) -> str:
    return await shop.placed((sku, 2))


async def awaiting_stock(shop: Shop, sku: str) -> str:
    order_id = await shop.placed((sku, 6), ship_complete=True)
    await shop.becomes(order_id, "AwaitingStock")
    return order_id


async def reserved_and_unpaid(shop: Shop, sku: str) -> str:
    order_id = await shop.placed((sku, 2), payment_method="external")
    await shop.becomes(order_id, "Reserved")
    return order_id


async def confirmed(shop: Shop, sku: str) -> str:
    order_id = await shop.placed((sku, 2))
    await shop.becomes(order_id, "Confirmed")
    return order_id


async def confirmed_with_goods_missing(shop: Shop, sku: str) -> str:
    order_id = await shop.placed((sku, 6))
    await shop.becomes(order_id, "Confirmed")
    return order_id


async def packed(shop: Shop, sku: str) -> str:
    order_id = await confirmed(shop, sku)
    await shop.ships(order_id, dispatch=False)
    await shop.becomes(order_id, "Processing")
    return order_id


async def partly_shipped(shop: Shop, sku: str) -> str:
    order_id = await confirmed(shop, sku)
    await shop.ships(order_id, (sku, 1))
    await shop.becomes(order_id, "Processing")
    return order_id


async def shipped(shop: Shop, sku: str) -> str:
    order_id = await confirmed(shop, sku)
    await shop.ships(order_id)
    await shop.becomes(order_id, "Shipped")
    return order_id


async def delivered(shop: Shop, sku: str) -> str:
    order_id = await confirmed(shop, sku)
    await shop.delivers(await shop.ships(order_id))
    await shop.becomes(order_id, "Delivered")
    return order_id


async def cancelled(shop: Shop, sku: str) -> str:
    order_id = await shop.placed((sku, 2))
    await shop.do(CancelOrder(order_id=order_id))
    await shop.becomes(order_id, "Cancelled")
    return order_id


STILL_HERE = [
    *(just_placed, awaiting_stock, reserved_and_unpaid, confirmed),
    *(confirmed_with_goods_missing, packed),
]


@pytest.mark.parametrize("brought", STILL_HERE, ids=lambda b: b.__name__)
async def test_an_order_whose_goods_are_here_is_cancelled(shop: Shop, brought: Brought) -> None:
    sku = await shop.sells(4)
    order_id = await brought(shop, sku)
    await shop.do(CancelOrder(order_id=order_id, reason="changed my mind"))
    await shop.becomes(order_id, "Cancelled")
    await shop.house.settle()
    assert await shop.counts(sku) == (4, 0)
    payment = await shop.paid(order_id)
    assert (payment.captured, payment.held) == (0, 0)


async def test_of_an_order_partly_shipped_the_rest_is_cancelled(shop: Shop) -> None:
    sku = await shop.sells(4)
    order_id = await partly_shipped(shop, sku)
    await shop.do(CancelOrder(order_id=order_id))
    order = await shop.becomes(order_id, "Shipped")
    assert order.rest_cancelled
    await shop.house.settle()
    assert await shop.counts(sku) == (3, 0)
    payment = await shop.paid(order_id)
    assert (payment.captured, payment.voided) == (1999, 1999)


@pytest.mark.parametrize(
    ("brought", "reason"),
    [
        (shipped, "ALREADY_SHIPPED"),
        (delivered, "ALREADY_SHIPPED"),
        (cancelled, "ALREADY_CANCELLED"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
async def test_afterwards_it_is_refused(shop: Shop, brought: Brought, reason: str) -> None:
    order_id = await brought(shop, await shop.sells(4))
    before = await shop.seen(order_id)
    assert await shop.refuses(CancelOrder(order_id=order_id)) == reason
    assert await shop.seen(order_id) == before


async def test_cancelling_races_the_truck_and_one_of_them_wins(shop: Shop) -> None:
    """Whoever wins, goods and money end up on the same side."""
    sku = await shop.sells(12)
    orders = [await shop.placed((sku, 1)) for _ in range(12)]
    shipments = [await shop.ships(order_id, dispatch=False) for order_id in orders]
    for order_id in orders:
        await shop.becomes(order_id, "Processing")
    await shop.ask(
        *[CancelOrder(order_id=o) for o in orders[:6]],
        *[DispatchShipment(shipment_id=s) for s in shipments],
        *[CancelOrder(order_id=o) for o in orders[6:]],
    )
    left = 0
    for order_id in orders:
        await shop.becomes(order_id, "Cancelled", "Shipped")
    await asyncio.sleep(0)
    await shop.house.settle()
    for order_id in orders:
        payment, order = await shop.paid(order_id), await shop.seen(order_id)
        left += order.status == "Shipped"
        assert payment.captured == (1999 if order.status == "Shipped" else 0)
    assert await shop.counts(sku) == (12 - left, 0)


async def test_only_the_customer_of_an_order_may_cancel_it_as_hers(shop: Shop) -> None:
    order_id = await shop.placed((await shop.sells(1), 1))
    stranger = CancelOrder(order_id=order_id, user_id="somebody-else")
    assert await shop.refuses(stranger) == "UNKNOWN_ORDER"
    (outcome,) = await shop.ask(CancelOrder(order_id=order_id))
    assert isinstance(outcome, Accepted)
