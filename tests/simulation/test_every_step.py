"""The process is killed once, at every single thing it asks of the store, one run for each.

Chance would have to be lucky to hit the one step that is not safe; here none is left out. The
gateway tells everything twice, and the first time before its reply.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from structlog.testing import capture_logs

from entrepot.contexts.orders.commands import CancelOrder, OrderItem, PlaceOrder
from entrepot.contexts.orders.state import ORDER
from entrepot.contexts.shipping.commands import CreateShipment, DeliverShipment
from entrepot.contexts.shipping.state import CONSIGNMENT

from .faults import Faults
from .people import HOME, opening
from .town import Town
from .virtual import VirtualLoop

STEPS_MIN = 20


class OneDeath(Faults):
    """Nothing goes wrong but that the process dies at the step of this number."""

    def __init__(self, fatal: int) -> None:
        super().__init__(random.Random(0))
        self.fatal, self.step, self.counting = fatal, 0, False
        self.crash, self.cut_off, self.conflict, self.slow = 1.0, 0.0, 0.0, 0.0
        self.waiting_max = 20

    def happens(self, odds: float) -> bool:
        if self.over or not self.counting or odds != self.crash:
            return False
        self.step += 1
        return self.step == self.fatal


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
    async with asyncio.timeout(600):
        while True:
            if holds(await town.state(stream)):
                return
            await asyncio.sleep(0.1)


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


async def cancelled(town: Town) -> None:
    await town.insist(order("tok_twice"), "place-o")
    await becomes(town, "Confirmed")
    await town.insist(CancelOrder(order_id="o"), "cancel")
    await becomes(town, "Cancelled")


async def declined(town: Town) -> None:
    await town.insist(order("tok_decline"), "place-o")
    await becomes(town, "Cancelled")


Story = Callable[[Town], Awaitable[None]]


async def lived(story: Story, faults: OneDeath) -> Town:
    town = Town(0, faults)
    await town.store.open()
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    running = asyncio.create_task(town.supervisor.keep_one())
    for n, command in enumerate(opening()):
        await town.insist(command, f"opening-{n}")
    faults.counting = True
    await story(town)
    faults.over = True
    await town.rest()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await town.judge()
    return town


def tell(story: Story, fatal: int) -> tuple[Town, OneDeath]:
    faults = OneDeath(fatal)
    with capture_logs(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(lived(story, faults)), faults


@pytest.mark.parametrize("story", [delivered, cancelled, declined])
def test_a_death_at_any_step_of_an_order_loses_and_doubles_nothing(story: Story) -> None:
    unharmed, faults = tell(story, fatal=0)
    assert (unharmed.report.problems, unharmed.supervisor.deaths) == ([], 0)
    assert faults.step >= STEPS_MIN
    for fatal in range(1, faults.step + 1):
        town, _ = tell(story, fatal)
        assert town.supervisor.deaths == 1, f"nobody died at step {fatal}"
        assert town.report.problems == [], f"killed at step {fatal} of {faults.step}"
        assert town.report.statuses == unharmed.report.statuses, f"killed at step {fatal}"
        assert town.report.orders == 1
