"""What is to be asked later."""

from __future__ import annotations

import heapq
import time

from entrepot.kernel.message import Command


class Agenda:
    """Commands for later, by their time."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Command]] = []
        self._n = 0

    def add(self, in_s: float, command: Command) -> None:
        self._n += 1
        heapq.heappush(self._heap, (time.monotonic() + in_s, self._n, command))

    def due(self) -> list[Command]:
        now, found = time.monotonic(), list[Command]()
        while self._heap and self._heap[0][0] <= now:
            found.append(heapq.heappop(self._heap)[2])
        return found
