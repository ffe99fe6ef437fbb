"""The process is killed once, at every single thing it asks of the store, one run for each.

Chance would have to be lucky to hit the one step that is not safe; here none is left out.
"""

from __future__ import annotations

import asyncio
import random

import pytest
from structlog.testing import capture_logs

from .faults import Faults
from .stories import Story, cancelled, challenged, declined, delivered, ended, opened, reduced
from .town import Town
from .virtual import VirtualLoop

STEPS_MIN = 20


class OneDeath(Faults):
    """Nothing goes wrong but that the process dies at the step of this number."""

    def __init__(self, last: int) -> None:
        super().__init__(random.Random(0))
        self.last, self.step, self.counting = last, 0, False
        self.crash, self.cut_off, self.conflict, self.slow = 1.0, 0.0, 0.0, 0.0
        self.waiting_max = 20

    def happens(self, odds: float) -> bool:
        if self.over or not self.counting or odds != self.crash:
            return False
        self.step += 1
        return self.step == self.last


async def lived(story: Story, faults: OneDeath) -> Town:
    town = Town(0, faults)
    # Nothing here is late, so it is at rest sooner than a town in bad weather, as on PostgreSQL.
    town.ground.quiet_s = town.ground.again_s
    await town.ground.store.open()
    running = await opened(town)
    faults.counting = True
    await story(town)
    return await ended(town, running)


def tell(story: Story, fatal: int) -> tuple[Town, OneDeath]:
    faults = OneDeath(fatal)
    with capture_logs(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(lived(story, faults)), faults


@pytest.mark.parametrize("story", [delivered, reduced, challenged, cancelled, declined])
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
