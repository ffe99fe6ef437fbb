"""Who holds what until the end of a transaction; nobody waits in a circle."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Hashable

from entrepot.kernel.ports import Conflict

Owner = object
Key = Hashable
_Waiter = tuple[Owner, "asyncio.Future[None]"]


class Locks:
    """Exclusive locks by key, handed over first come, first served."""

    __slots__ = ("_holder", "_keys", "_queues", "_waiting")

    def __init__(self) -> None:
        self._holder: dict[Key, Owner] = {}
        # Dictionaries instead of sets, so that a seeded simulation runs the same way twice.
        self._keys: dict[Owner, dict[Key, None]] = {}
        self._queues: dict[Key, deque[_Waiter]] = {}
        self._waiting: dict[Owner, Key] = {}

    def try_take(self, owner: Owner, key: Key) -> bool:
        """True when `owner` holds the key now; never waits."""
        holder = self._holder.get(key)
        if holder is None:
            self._give(owner, key)
            return True
        return holder is owner

    def held(self, key: Key) -> bool:
        return key in self._holder

    async def take(self, owner: Owner, key: Key) -> None:
        """Waits its turn. Raises Conflict instead of waiting for somebody who waits for us."""
        if self.try_take(owner, key):
            return
        self._refuse_circle(owner, key)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue = self._queues.setdefault(key, deque())
        queue.append((owner, turn))
        self._waiting[owner] = key
        try:
            await turn
        finally:
            self._waiting.pop(owner, None)
            self._forget(key, (owner, turn))

    def release(self, owner: Owner) -> None:
        """Everything the owner holds goes to who waits longest for it."""
        for key in self._keys.pop(owner, {}):
            del self._holder[key]
            queue = self._queues.get(key)
            while queue:
                next_owner, turn = queue.popleft()
                if not turn.done():
                    self._waiting.pop(next_owner, None)  # it holds now, though it sleeps still
                    self._give(next_owner, key)
                    turn.set_result(None)
                    break
            if not queue:
                self._queues.pop(key, None)

    def _give(self, owner: Owner, key: Key) -> None:
        self._holder[key] = owner
        self._keys.setdefault(owner, {})[key] = None

    def _forget(self, key: Key, waiter: _Waiter) -> None:
        queue = self._queues.get(key)
        if queue is not None and waiter in queue:
            queue.remove(waiter)
            if not queue:
                del self._queues[key]

    def _refuse_circle(self, owner: Owner, key: Key) -> None:
        holder = self._holder.get(key)
        while holder is not None and holder in self._waiting:
            holder = self._holder.get(self._waiting[holder])
            if holder is owner:
                raise Conflict(f"deadlock at {key}")
