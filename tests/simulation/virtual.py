"""Time that passes only when everybody waits: an hour of simulation takes no time at all."""

from __future__ import annotations

import asyncio
import selectors
from datetime import UTC, datetime, timedelta
from typing import Any

START_AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


class Jumping(selectors.SelectSelector):
    """Instead of sleeping, it is later."""

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 0.0

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None:
            raise RuntimeError("everybody waits for somebody: a deadlock")
        self.now_s += timeout
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop that jumps to the next moment somebody waits for."""

    def __init__(self) -> None:
        self._jumping = Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now_s


def now() -> datetime:
    """The virtual moment."""
    return START_AT + timedelta(seconds=asyncio.get_running_loop().time())
