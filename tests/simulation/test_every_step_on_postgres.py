"""On a real PostgreSQL, the process dies at each step of an order: unheard, and by its lines cut.

It dies before the transaction commits that tells of the step, or right after. Another process goes
on with the same database; in the end the log proves what is kept, and the judges of the simulation
find the order there once, its money taken for what left and its stock never promised twice.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Collection, Iterator

import pytest
from structlog.testing import capture_logs

from entrepot.adapters.postgres.embedded import Embedded

from .faults import Faults, Moment
from .postgres import Dsn, administer, copied, on_postgres
from .stories import Story, begun, cancelled, challenged, declined, delivered, ended, opened
from .town import Town

BEGUN = "town_begun"
STEPS: tuple[tuple[Story, str], ...] = (
    (delivered, "orders.OrderPlaced"),
    (delivered, "orders.OrderReserved"),
    (delivered, "payments.PaymentAuthorised"),
    (delivered, "orders.OrderConfirmed"),
    (delivered, "shipping.ConsignmentPlanned"),
    (delivered, "orders.OrderDispatched"),
    (delivered, "payments.PaymentCaptured"),
    (delivered, "orders.OrderDelivered"),
    (challenged, "payments.PaymentChallenged"),
    (challenged, "payments.PaymentAuthorised"),
    (cancelled, "orders.OrderCancellationAsked"),
    (cancelled, "inventory.ReservationReleased"),
    (cancelled, "orders.OrderCancelled"),
    (cancelled, "payments.PaymentVoided"),
    (declined, "payments.PaymentDeclined"),
)
MOMENTS: tuple[Moment, ...] = ("before commit", "after commit")
END = {
    delivered: "Delivered",
    challenged: "Confirmed",
    cancelled: "Cancelled",
    declined: "Cancelled",
}


class AtStep(Faults):
    """Nothing goes wrong but that the process dies, once, when it tells this event."""

    def __init__(self, event: str = "", when: Moment = "after commit") -> None:
        super().__init__(random.Random(0))
        self.event, self.when = event, when
        self.waiting_max = 20
        self.told: list[set[str]] = []

    def happens(self, odds: float) -> bool:
        return False

    def fatal(self, moment: Moment, told: Collection[str]) -> bool:
        if moment == "after commit" and told:
            self.told.append(set(told))
        met = moment == self.when and self.event in told
        if met:
            self.event = ""
        return met


@pytest.fixture(scope="module")
def server(postgres: Embedded) -> Iterator[Dsn]:
    """With a database in which the town has opened, and nobody has bought."""

    async def open_town(dsn: Dsn) -> None:
        async with on_postgres(dsn) as ground:
            town = Town(0, AtStep(), ground)
            await ended(town, await opened(town))
            assert town.report.problems == []

    async def prepare() -> None:
        await administer(postgres.dsn, f"CREATE DATABASE {BEGUN}")
        await open_town({**postgres.dsn, "database": BEGUN})

    with capture_logs():
        asyncio.run(prepare())
    yield postgres.dsn
    asyncio.run(administer(postgres.dsn, f"DROP DATABASE {BEGUN}"))


async def lived(server: Dsn, story: Story, faults: AtStep) -> Town:
    async with copied(server, BEGUN, "town_of_one_order") as dsn, on_postgres(dsn) as ground:
        town = Town(0, faults, ground)
        running = begun(town)
        await story(town)
        return await ended(town, running)


def tell(server: Dsn, story: Story, faults: AtStep) -> Town:
    with capture_logs():
        return asyncio.run(lived(server, story, faults))


@pytest.mark.parametrize("when", MOMENTS)
@pytest.mark.parametrize(("story", "event"), STEPS)
def test_a_death_at_a_step_of_an_order_loses_and_doubles_nothing(
    server: Dsn, story: Story, event: str, when: Moment
) -> None:
    town = tell(server, story, AtStep(event, when))
    assert town.supervisor.deaths == 1
    assert town.report.problems == []
    assert (town.report.orders, town.report.statuses) == (1, {END[story]: 1})


@pytest.mark.parametrize("story", END)
def test_no_transaction_of_an_order_is_without_its_death(server: Dsn, story: Story) -> None:
    faults = AtStep()
    town = tell(server, story, faults)
    assert (town.report.problems, town.supervisor.deaths) == ([], 0)
    steps = {event for _, event in STEPS}
    assert [told for told in faults.told if not told & steps] == []
