"""Batches that this process handles at the same time, each built on the one before.

While one is being written the next is decided, on the states that the first will leave. It is
committed after the first, and only if that was written as it was decided.
"""

from __future__ import annotations

import asyncio

from entrepot.kernel.ports import Conflict
from entrepot.kernel.states import States


class Place:
    """See `entrepot.kernel.ports.Succession`; `over` must be called when the batch is over."""

    __slots__ = ("_before", "_decided", "_written")

    def __init__(self, before: Place | None) -> None:
        loop = asyncio.get_running_loop()
        self._before = before
        self._decided: asyncio.Future[States | None] = loop.create_future()
        self._written: asyncio.Future[bool] = loop.create_future()

    async def before(self) -> States | None:
        if self._before is None or self._before._written.done():
            self._before = None
            return None
        return await asyncio.shield(self._before._decided)

    async def catch_up(self) -> None:
        if self._before is not None and not await asyncio.shield(self._before._written):
            raise Conflict("the batch before was not written as it was decided")

    def decided(self, states: States) -> None:
        self._decided.set_result(states)

    def over(self, *, written: bool) -> None:
        """Committed as it was decided, or not at all."""
        self._before = None
        if not self._decided.done():
            self._decided.set_result(None)
        self._written.set_result(written)
