"""What the gateway knows in its own eyes: per payment, and per idempotency key."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec

from entrepot.kernel.message import Command

K = TypeVar("K")
V = TypeVar("V")


class Book(msgspec.Struct):
    """One payment's money, as the gateway sees it.

    A payment it forgot is `on_word`: it is believed to have been authorised, and captured, for
    as much as is asked of it.
    """

    provider_reference: str
    authorised: int = 0
    captured: int = 0
    voided: int = 0
    refunded: int = 0
    on_word: bool = False

    @property
    def held(self) -> int:
        return self.authorised - self.captured - self.voided

    def capture(self, amount: int) -> bool:
        """Takes it, if it is held."""
        self._believe(amount)
        if amount > self.held:
            return False
        self.captured += amount
        return True

    def void(self, expected: int) -> int:
        """Gives up all that is held; how much that is by now."""
        self._believe(expected - self.voided)
        self.voided += self.held
        return self.voided

    def refund(self, amount: int) -> bool:
        """Gives it back, if it was taken."""
        missing = self.refunded + amount - self.captured
        if self.on_word and missing > 0:
            self._believe(missing)
            self.captured += missing
        if self.refunded + amount > self.captured:
            return False
        self.refunded += amount
        return True

    def _believe(self, amount: int) -> None:
        if self.on_word:
            self.authorised += max(0, amount - self.held)


class Recent(Generic[K, V]):
    """The values of the newest keys; the oldest are forgotten."""

    def __init__(self, kept_max: int) -> None:
        self.kept_max = kept_max
        self.values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        return self.values.get(key)

    def put(self, key: K, value: V) -> V:
        self.values[key] = value
        if len(self.values) > self.kept_max:
            self.values.popitem(last=False)
        return value


Answers = Recent[tuple[str, str], Sequence[Command]]
"""What was answered under (tenant, idempotency key)."""
