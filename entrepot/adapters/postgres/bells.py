"""Wakes readers: at once within the process, by one coalesced NOTIFY in the others.

The notification follows the commit instead of being part of it: NOTIFY takes a lock that would
make all commits wait for each other. A crash in between costs a sleeper its time-out, no more.
A line that breaks is laid anew at once, whether or not this process has anything to tell; then all
bells ring, for nobody knows what was told meanwhile, and what could not be told is.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from typing import Any

import structlog

from .errors import OUTAGE

log = structlog.get_logger(__name__)

CHANNEL = "entrepot"
PAYLOAD_MAX = 7500
AGAIN_S = 0.05
TELL_S = 0.005
AGAIN_MAX_S = 5.0


class Bell:
    """See `entrepot.kernel.ports.Wakes`."""

    def __init__(self, names: frozenset[str] | None) -> None:
        self.names = names
        self._rung = asyncio.Event()

    def ring(self, names: Collection[str]) -> None:
        if self.names is None or not self.names.isdisjoint(names):
            self._rung.set()

    def ring_anyway(self) -> None:
        """Something may have happened."""
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
        self._returning: asyncio.Task[None] | None = None
        self._line: Any = None
        self._connect: Callable[[], Any]

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
        self._tell_soon()

    async def open(self, connect: Callable[[], Any]) -> None:
        """`connect` gives a connection that this object keeps, and the next when it dies."""
        self._connect = connect
        await self._listen()

    async def close(self) -> None:
        line, self._line = self._line, None
        busy = [task for task in (self._telling, self._returning) if task is not None]
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)
        if line is not None:
            with contextlib.suppress(Exception):
                await line.close(timeout=2)

    async def _listen(self) -> None:
        line = await self._connect()
        try:
            line.add_termination_listener(self._lost)
            await line.add_listener(CHANNEL, self._hear)
        except BaseException:
            line.terminate()
            raise
        self._line = line

    def _lost(self, line: Any) -> None:
        if line is self._line:
            self._line = None
            self._returning = asyncio.create_task(self._return())

    async def _return(self) -> None:
        delay_s = AGAIN_S
        while self._line is None:
            try:
                await self._listen()
            except Exception as error:
                if not OUTAGE.met(error):
                    log.warning("bells.deaf", error=repr(error), again_s=delay_s)
                await asyncio.sleep(delay_s)
                delay_s = min(AGAIN_MAX_S, delay_s * 2)
        for bell in self._bells:
            bell.ring_anyway()
        self._tell_soon()

    def _tell_soon(self) -> None:
        idle = self._telling is None or self._telling.done()
        if self._told and self._line is not None and idle:
            self._telling = asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        while self._told and (line := self._line) is not None:
            names, self._told = self._told, set()
            payload = " ".join(sorted(names))
            if len(payload) > PAYLOAD_MAX:
                payload = "*"
            try:
                await line.execute("SELECT pg_notify($1, $2)", CHANNEL, payload)
            except Exception as error:
                # Whatever it was, this line is not trusted again; the next one tells it.
                if not OUTAGE.met(error):
                    log.warning("bells.dumb", error=repr(error))
                self._told |= names
                line.terminate()
                return
            await asyncio.sleep(TELL_S)  # what rings meanwhile is told together

    def _hear(self, line: Any, sender: int, _channel: str, payload: str) -> None:
        # The server's process id tells our own line; that of the sender would not: in containers
        # everybody is process 1.
        if sender == line.get_server_pid():
            return
        names = payload.split(" ")
        for bell in self._bells:
            if names == ["*"]:
                bell.ring_anyway()
            else:
                bell.ring(names)
