"""What becomes of one order, told to a town whose process dies once on the way.

The gateway tells everything twice, and the first time before its reply.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.orders.commands import CancelOrder, OrderItem, PlaceOrder
from entrepot.contexts.orders.published import PAYMENT_WINDOW
from entrepot.contexts.orders.state import ORDER, PRICING
from entrepot.contexts.payments.published import ConfirmExternalPayment
from entrepot.contexts.payments.state import PAYMENT
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment
from entrepot.contexts.shipping.state import CONSIGNMENT

from .people import HOME, opening, rules
from .town import Town


def order(token: str) -> PlaceOrder:
    return PlaceOrder(
        order_id="o",
        store_id="web",
        email="buyer@example.org",
        items=(OrderItem(sku="BOLT", quantity=8), OrderItem(sku="NUT", quantity=1)),
        shipping_address=HOME,
        payment_method="card",
        payment_token=token,
    )


async def until(town: Town, stream: str, holds: Callable[[Any], bool]) -> None:
    async with asyncio.timeout(town.ground.patience_s):
        while not holds(await town.state(stream)):  # noqa: ASYNC110 - two stores, no bell
            await asyncio.sleep(0.1 * town.ground.again_s)


async def becomes(town: Town, status: str) -> None:
    await until(town, ORDER("o"), lambda order: order.status == status)


async def delivered(town: Town) -> None:
    await town.insist(order("tok_twice"), "place-o")
    await becomes(town, "Confirmed")
    await until(town, CONSIGNMENT("o"), lambda consignment: consignment.ready)
    shipment = CreateShipment(
        shipment_id="s", order_id="o", warehouse_id="north", lines=(), dispatch=True
    )
    await town.insist(shipment, "pack")
    await town.insist(DeliverShipment(shipment_id="s"), "deliver")
    await becomes(town, "Delivered")


async def reduced(town: Town) -> None:
    """It is priced before it is placed, and takes its part of a promotion's budget."""
    for n, command in enumerate(rules()):
        await town.insist(command, f"rule-{n}")
    await until(town, PRICING(), lambda pricing: pricing.has_rules)
    await delivered(town)


async def cancelled(town: Town) -> None:
    await town.insist(order("tok_twice"), "place-o")
    await becomes(town, "Confirmed")
    await town.insist(CancelOrder(order_id="o"), "cancel")
    await becomes(town, "Cancelled")


async def challenged(town: Town) -> None:
    """The bank asks the payer, who says yes, which we may not hear, and then no, too late."""
    await town.insist(order("tok_challenge"), "place-o")
    await until(town, PAYMENT("o"), lambda payment: payment.challenge)
    token = await town.challenge("o")
    await town.meet(token, confirmed=True, tries=1)
    await town.meet(token, confirmed=False, tries=1000)
    await becomes(town, "Confirmed")


async def declined(town: Town) -> None:
    await town.insist(order("tok_decline"), "place-o")
    await becomes(town, "Cancelled")


async def overtaken(town: Town) -> None:
    """The store is gone while the card answers, until the time for paying is over."""
    await town.insist(order("tok_slow_1000"), "place-o")
    await becomes(town, "Reserved")
    due = asyncio.get_running_loop().time() + PAYMENT_WINDOW["card"].total_seconds()
    await town.ground.store.close()
    await asyncio.sleep(due - asyncio.get_running_loop().time() - 8 * town.chance.random())
    await town.ground.store.open()
    await until(town, ORDER("o"), lambda order: order.status in ("Confirmed", "Cancelled"))


async def waited(town: Town) -> None:
    """For goods an order waits longer than for money, and is then paid like any other."""
    wanted = PlaceOrder(
        order_id="o",
        store_id="web",
        email="buyer@example.org",
        items=(OrderItem(sku="BOLT", quantity=11),),
        shipping_address=HOME,
        payment_token="tok_ok",
        ship_complete=True,
    )
    await town.insist(wanted, "place-o")
    await becomes(town, "AwaitingStock")
    await asyncio.sleep(2 * PAYMENT_WINDOW["card"].total_seconds())
    lines = (ReceiptLine(sku="BOLT", quantity=1),)
    goods = ReceiveStock(receipt_id="late", warehouse_id="north", lines=lines)
    await town.insist(goods, "goods")
    await becomes(town, "Confirmed")


async def paid_and_cancelled(town: Town) -> None:
    """The transfer came, and goes back when somebody at the desk has sent it."""
    external = msgspec.structs.replace(order(""), payment_method="external")
    await town.insist(external, "place-o")
    await becomes(town, "Reserved")
    await town.insist(ConfirmExternalPayment(payment_id="o"), "paid")
    await becomes(town, "Confirmed")
    await town.insist(CancelOrder(order_id="o"), "cancel")
    await until(town, PAYMENT("o"), lambda payment: payment.void)


async def never_paid(town: Town) -> None:
    """Who never sends the money keeps the goods from others for a while, not for ever."""
    external = msgspec.structs.replace(order(""), payment_method="external")
    await town.insist(external, "place-o")
    await becomes(town, "Cancelled")


Story = Callable[[Town], Awaitable[None]]


def begun(town: Town) -> asyncio.Task[None]:
    """A process of the town is kept running until this is cancelled."""
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    return asyncio.create_task(town.supervisor.keep_one())


async def opened(town: Town) -> asyncio.Task[None]:
    """The town as it is before the order comes."""
    running = begun(town)
    for n, command in enumerate(opening()):
        await town.insist(command, f"opening-{n}")
    return running


async def ended(town: Town, running: asyncio.Task[None]) -> Town:
    """When all has come to rest, the judges say what they see."""
    town.faults.over = True
    await town.rest()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await town.judge()
    return town
