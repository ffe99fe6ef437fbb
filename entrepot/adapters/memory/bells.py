"""Wakes who waits for news."""

from __future__ import annotations

import asyncio
from collections.abc import Collection


class Bell:
    """See `entrepot.kernel.ports.Wakes`."""

    def __init__(self, names: Collection[str] | None) -> None:
        self._names = None if names is None else frozenset(names)
        self._rung = asyncio.Event()

    def ring(self, names: Collection[str]) -> None:
        if self._names is None or not self._names.isdisjoint(names):
            self._rung.set()

    async def wait(self, timeout_s: float) -> bool:
        try:
            async with asyncio.timeout(timeout_s):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True
