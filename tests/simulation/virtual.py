"""Time that passes only when everybody waits: an hour of simulation takes no time at all."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

START_AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop that jumps to the next moment somebody waits for. It never sleeps."""

    def __init__(self) -> None:
        self._now_s = 0.0
        super().__init__()

    def time(self) -> float:
        return self._now_s

    def _run_once(self) -> None:
        waiting: list[Any] = self._scheduled  # type: ignore[attr-defined]
        if not self._ready and waiting:  # type: ignore[attr-defined]
            self._now_s = max(self._now_s, waiting[0].when())
        super()._run_once()  # type: ignore[misc]


def now() -> datetime:
    """The virtual moment."""
    return START_AT + timedelta(seconds=asyncio.get_running_loop().time())


def now_s() -> float:
    return now().timestamp()
