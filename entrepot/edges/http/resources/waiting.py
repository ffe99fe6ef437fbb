"""Waiting until what a command began has come to rest, for a caller who prefers that (RFC 7240).

An order is placed at once and paid for a moment later. Who would ask again and again how it went
says `Prefer: wait=10` and is answered when it is known, or after that many seconds. What is known
in a moment is waited for without a word.
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
FLEETING_S = 8.0
"""As long as a tax provider may take, twice asked."""
REST_S, REST_MAX_S = 0.002, 1.0
"""Others' events wake a waiter, too: each time he looked in vain he rests twice as long."""
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
        self.passing, self.fleeting = settling.passing, settling.fleeting
        self.names, self.woken = names, woken

    async def settled(self, look: Callable[[], Awaitable[Any]], wait_s: float) -> Any:
        """The row that `look` answers, at rest or when the time is up; None where there is none."""
        return await self._over((*self.fleeting, *self.passing), look, wait_s)

    async def told(self, look: Callable[[], Awaitable[Any]]) -> Any:
        """The row as soon as it says something, which most do at once."""
        row = await look()
        if row is None or row["status"] not in self.fleeting:
            return row
        return await self._over(self.fleeting, look, FLEETING_S)

    async def _over(
        self, passing: Collection[str], look: Callable[[], Awaitable[Any]], wait_s: float
    ) -> Any:
        loop = asyncio.get_running_loop()
        until, rest_s = loop.time() + wait_s, 0.0
        async with self.woken(self.names) as bell:
            while True:
                row = await look()
                if row is None or row["status"] not in passing:
                    return row
                await asyncio.sleep(min(rest_s, until - loop.time()))
                rest_s = min(2 * rest_s + REST_S, REST_MAX_S)
                if not await bell.wait(until - loop.time()):
                    return row
