"""Requests to the outside world, as data. Nothing outside is ever called inside a transaction.

An effect is performed at least once, under its key, by the adapter that bears its name; the
commands the adapter answers with are written in the transaction that forgets the effect. When
it keeps failing, `failed` is asked instead, so that the business hears of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

import msgspec

from .message import Command


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """`name` picks the adapter; `key` is the idempotency key it must honour.

    `hurried`: somebody waits, and there is another way. While the circuit is open it is not put
    off, it has failed.
    """

    name: str
    key: str
    request: Any
    failed: Command
    attempts_max: int = 6
    timeout_s: float = 10.0
    hurried: bool = False


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """An effect whose time has come, as an adapter receives it."""

    id: int
    tenant: str
    effect: Effect
    attempts: int
    at: datetime
    correlation_id: str
    causation_id: str
    historic: bool


class Declined(Exception):
    """The outside gave its last word: trying again is useless."""


class Undecided(Exception):
    """The outside works, and has not made up its mind; ask again."""


class Performer(Protocol):
    """What an adapter offers for one effect name."""

    async def __call__(self, due: Due) -> Sequence[Command]:
        """Do it once more under its key; any exception means: try again later."""


class Breaker(msgspec.Struct):
    """A circuit breaker: 5 failures open it for 30 s, then 2 successes on trial close it.

    Half-open, it allows no more trials at a time than it takes to close it; one that never comes
    back makes room for others after another 30 s.
    """

    failures_max: int = 5
    open_s: float = 30.0
    successes_to_close: int = 2
    failures: int = 0
    successes: int = 0
    trials: int = 0
    opened_at: float | None = None
    tried_at: float = 0.0

    def allows(self, now: float) -> bool:
        """Whether to ask; who is told so tells what became of it: `succeeded` or `failed`."""
        if self.opened_at is None:
            return True
        if now - self.opened_at < self.open_s:
            return False
        if now - self.tried_at >= self.open_s:
            self.trials = 0
        if self.trials >= self.successes_to_close:
            return False
        self.trials, self.tried_at = self.trials + 1, now
        return True

    def succeeded(self) -> None:
        self.failures = 0
        if self.opened_at is not None:
            self.trials = max(0, self.trials - 1)
            self.successes += 1
            if self.successes >= self.successes_to_close:
                self.opened_at, self.successes, self.trials = None, 0, 0

    def failed(self, now: float) -> None:
        self.failures += 1
        self.successes = 0
        if self.opened_at is not None or self.failures >= self.failures_max:
            self.opened_at, self.trials = now, 0


def retry_delay_s(attempts: int) -> float:
    """Seconds to wait after that many attempts: 0.5, 1, 2 … at most 300."""
    return min(300.0, 0.5 * 2.0 ** min(10, max(0, attempts - 1)))
