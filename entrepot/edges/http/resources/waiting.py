"""Waiting until what a command began has come to rest, for a caller who prefers that (RFC 7240).

An order is placed at once and paid for a moment later. Who would ask again and again how it went
says `Prefer: wait=10` and is answered when it is known, or after that many seconds.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection
from contextlib import AbstractAsyncContextManager
from typing import Any

from entrepot.kernel.context import Settling
from entrepot.kernel.ports import Wakes

from ..visit import Visit

WAIT_MAX_S = 30
_WAIT = re.compile(rb'(?:^|[,;\s])wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])', re.IGNORECASE)

Woken = Callable[[Collection[str]], AbstractAsyncContextManager[Wakes]]
"""Tells of new events of these names: the store's `woken`."""


def preferred_s(visit: Visit) -> int:
    """How long the caller would wait; what is not understood is no preference."""
    found = _WAIT.search(visit.headers.get(b"prefer", b""))
    return min(int(found[1]), WAIT_MAX_S) if found else 0


class Rest:
    """What a route's answers are waited for: `look` at them anew whenever they may have settled."""

    def __init__(self, settling: Settling, names: Collection[str], woken: Woken) -> None:
        self.passing, self.names, self.woken = settling.passing, names, woken

    async def settled(self, look: Callable[[], Awaitable[Any]], wait_s: float) -> Any:
        """The row that `look` answers, at rest or when the time is up; None where there is none."""
        loop = asyncio.get_running_loop()
        until = loop.time() + wait_s
        async with self.woken(self.names) as bell:
            row = await look()
            while row is not None and row["status"] in self.passing:
                if not await bell.wait(until - loop.time()):
                    break
                row = await look()
        return row
