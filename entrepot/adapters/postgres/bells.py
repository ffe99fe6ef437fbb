"""Wakes readers: at once within the process, by one coalesced NOTIFY in the others.

The notification follows the commit instead of being part of it: NOTIFY takes a lock that would
make all commits wait for each other. A crash in between costs a sleeper its time-out, no more.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from typing import Any

CHANNEL = "entrepot"
PAYLOAD_MAX = 7500


class Bell:
    """See `entrepot.kernel.ports.Wakes`."""

    def __init__(self, names: frozenset[str] | None) -> None:
        self.names = names
        self._rung = asyncio.Event()

    def ring(self, names: Collection[str]) -> None:
        if self.names is None or not self.names.isdisjoint(names):
            self._rung.set()

    async def wait(self, timeout_s: float) -> bool:
        try:
            async with asyncio.timeout(timeout_s):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True


class Bells:
    """All bells of this process, and the line to the other processes' ones."""

    def __init__(self) -> None:
        self._bells: set[Bell] = set()
        self._told: set[str] = set()
        self._telling: asyncio.Task[None] | None = None
        self._line: Any = None
        self._connect: Callable[[], Any] | None = None

    @contextlib.asynccontextmanager
    async def listener(self, names: Collection[str] | None) -> AsyncIterator[Bell]:
        bell = Bell(None if names is None else frozenset(names))
        self._bells.add(bell)
        try:
            yield bell
        finally:
            self._bells.discard(bell)

    def ring(self, names: Iterable[str]) -> None:
        """New events of these names were committed here."""
        names = set(names)
        for bell in self._bells:
            bell.ring(names)
        self._told |= names
        if self._line is not None and (self._telling is None or self._telling.done()):
            self._telling = asyncio.create_task(self._tell())

    async def open(self, connect: Callable[[], Any]) -> None:
        """`connect` gives the connection that this object keeps for itself."""
        self._connect = connect
        self._line = await connect()
        await self._line.add_listener(CHANNEL, self._hear)

    async def close(self) -> None:
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)
        if self._line is not None:
            line, self._line = self._line, None
            with contextlib.suppress(Exception):
                await line.close(timeout=2)

    async def _tell(self) -> None:
        while self._told:
            names, self._told = self._told, set()
            payload = " ".join(sorted(names))
            if len(payload) > PAYLOAD_MAX:
                payload = "*"
            try:
                await self._line.execute("SELECT pg_notify($1, $2)", CHANNEL, payload)
            except Exception:
                # The line is down: sleepers wake by their time-out until it is back.
                await self._reconnect()

    async def _reconnect(self) -> None:
        await asyncio.sleep(0.5)
        with contextlib.suppress(Exception):
            if self._connect is not None:
                line = await self._connect()
                await line.add_listener(CHANNEL, self._hear)
                self._line = line

    def _hear(self, line: Any, sender: int, _channel: str, payload: str) -> None:
        # The server's process id tells our own line; that of the sender would not: in containers
        # everybody is process 1.
        if sender == line.get_server_pid():
            return
        names = payload.split(" ")
        for bell in self._bells:
            if names == ["*"]:
                bell.ring(bell.names or ("*",))
            else:
                bell.ring(names)
