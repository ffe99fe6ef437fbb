"""Asks the commands of the plan, stage by stage, in batches; counts what came of them."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence

from entrepot.app import House
from entrepot.kernel.message import Accepted, Broken, Command, Envelope, Refused

from .files import DataSet
from .plan import Asked, Stage, lives, months
from .world import world

BATCH = 500
SETTLE_S = 600.0
MONTHS_TOGETHER = 3
"""Orders of so many months go through a stage together: longer is faster, shorter keeps the
order of the log closer to that of the time it tells."""

THERE_ALREADY = frozenset(
    {
        *("BUSINESS_EXISTS", "WAREHOUSE_EXISTS", "STORE_EXISTS", "CATEGORY_EXISTS"),
        *("PRODUCT_EXISTS", "VARIANT_EXISTS", "SKU_TAKEN", "VENDOR_EXISTS", "ORDER_EXISTS"),
        *("SHIPMENT_EXISTS", "ALREADY_CANCELLED", "PAYMENT_VOIDED"),
    }
)
"""What is refused because it was imported before."""

NEEDED = frozenset(
    {"identity", "catalog", "inventory", "orders", "payments", "shipping", "vendors"}
)

Advance = Callable[[str, int], None]
"""Told the stage and how many more commands were answered."""


class Import:
    """One import into one business; `problems` are answers that should not be."""

    def __init__(self, house: House, data: DataSet, advance: Advance) -> None:
        self.house, self.data, self.advance = house, data, advance
        self.tenant = house.settings.business
        self.outcomes: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.events = 0
        self.seconds = 0.0

    async def run(self) -> None:
        started = time.monotonic()
        await self._stages(world(self.data, self.tenant))
        for first, end in months(self.data, MONTHS_TOGETHER):
            await self._stages(lives(self.data, first, end))
        self.seconds = time.monotonic() - started

    async def _stages(self, stages: Sequence[Stage]) -> None:
        for stage in stages:
            asked = sorted(stage.commands, key=lambda each: each.at)
            batches = [asked[i : i + BATCH] for i in range(0, len(asked), BATCH)]
            at_once = asyncio.Semaphore(self.house.settings.lanes + 1)
            async with asyncio.TaskGroup() as tasks:
                for number, batch in enumerate(batches):
                    tasks.create_task(self._ask(f"{stage.name} {number}", batch, at_once))
            await self.house.settle(SETTLE_S)

    async def _ask(self, name: str, batch: Sequence[Asked], at_once: asyncio.Semaphore) -> None:
        envelopes = [
            Envelope(
                id=f"olist:{name}:{n}",
                tenant=self.tenant,
                command=asked.command,
                at=asked.at,
                actor="",
                historic=True,
            )
            for n, asked in enumerate(batch)
        ]
        async with at_once:
            outcomes = await self.house.commands.submit(envelopes)
        for asked, outcome in zip(batch, outcomes, strict=True):
            self._count(asked.command, outcome)
        self.advance(name.rsplit(" ", 1)[0], len(batch))

    def _count(self, command: Command, outcome: Accepted | Refused | Broken) -> None:
        match outcome:
            case Accepted(events=()):
                self.outcomes["already there"] += 1
            case Accepted(events=events):
                self.outcomes["accepted"] += 1
                self.events += len(events)
            case Refused(reason=reason) if reason in THERE_ALREADY:
                self.outcomes["already there"] += 1
            case Refused(reason=reason, detail=detail):
                self.outcomes["refused"] += 1
                self.problems[f"{type(command).__name__}: {reason} {detail}".rstrip()] += 1
            case Broken(error=error):
                self.outcomes["broken"] += 1
                self.problems[f"{type(command).__name__}: {error}"] += 1
