"""How boldly a loop writes what has come up: much at once, until that fails.

What the store rejects is found by halving, as in the executor, and its neighbours go through. What
can follow at once may be what fails, so before anything is blamed that is left to the log.
"""

from __future__ import annotations


class Pace:
    """`limit` is how many go together; `at_once` whether what can follow at once does."""

    __slots__ = ("at_once", "limit", "most")

    def __init__(self, most: int) -> None:
        self.most = self.limit = most
        self.at_once = True

    def went_well(self) -> None:
        self.limit, self.at_once = min(self.most, self.limit * 2), True

    def failed(self, size: int) -> bool:
        """So many failed together; whether it was one, that is to blame."""
        to_blame = size == 1 and not self.at_once
        self.limit, self.at_once = max(1, size // 2), False
        return to_blame
