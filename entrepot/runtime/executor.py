"""Runs a batch in a transaction of its own: tries again what conflicts, isolates what breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import structlog

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle, preview
from entrepot.kernel.message import Broken, Envelope, Outcome, Recorded
from entrepot.kernel.ports import Conflict, Store, Unavailable

from .observing import TRACER, now_ns, tell_followed, trail, waits
from .succession import Place

log = structlog.get_logger(__name__)

CONFLICTS_MAX = 12
AHEAD_FROM = 100
"""A smaller batch is sooner written than decided twice, and grows while it waits."""


class Executor:
    """`run` answers every envelope; one that cannot be written harms none of the others.

    `at_once` lets what can follow at once follow in the same transaction; batches of `ahead_from`
    commands are decided while the one before is being written.
    """

    def __init__(
        self,
        store: Store,
        catalog: Catalog,
        *,
        at_once: bool = False,
        ahead_from: int = AHEAD_FROM,
    ) -> None:
        self.store, self.catalog, self.at_once = store, catalog, at_once
        self.ahead_from = ahead_from
        self._last: Place | None = None

    async def run(self, envelopes: Sequence[Envelope]) -> list[Outcome]:
        start = now_ns()
        outcomes = await self._run(envelopes)
        TRACER.commands(envelopes, outcomes, start)
        return outcomes

    async def preview(self, envelopes: Sequence[Envelope]) -> tuple[list[Outcome], list[Recorded]]:
        """See `entrepot.kernel.ports.Commands.preview`."""
        async with self.store.transaction() as tx:
            return await preview(tx, self.catalog, envelopes)

    async def _run(self, envelopes: Sequence[Envelope]) -> list[Outcome]:
        ahead = len(envelopes) >= self.ahead_from
        for attempt in range(CONFLICTS_MAX):
            start = now_ns()
            # What was decided ahead in vain may take its short cuts once more.
            at_once = self.at_once and attempt < (2 if ahead else 1)
            followed: list[Followed] | None = [] if at_once else None
            try:
                if ahead and attempt == 0:
                    outcomes = await self._ahead(envelopes, followed)
                else:
                    async with self.store.transaction() as tx:
                        outcomes = await handle(tx, self.catalog, envelopes, followed=followed)
                tell_followed(followed, start)
                return outcomes
            except Conflict as error:
                log.debug("batch.conflict", attempt=attempt, error=str(error))
                await asyncio.sleep(0.001 * 2**attempt if attempt else 0)
            except Unavailable as error:
                waits(
                    log, "batch.unavailable", error, commands=len(envelopes), **trail(envelopes[0])
                )
                return [Broken(str(error), retryable=True)] * len(envelopes)
            except Exception as error:
                if followed is None:
                    return await self._split(envelopes, error)
        return [Broken("too many conflicts", retryable=True)] * len(envelopes)

    async def _ahead(
        self, envelopes: Sequence[Envelope], followed: list[Followed] | None
    ) -> list[Outcome]:
        """Decided on what the batch before leaves, while that is still being written."""
        place = self._last = Place(self._last)
        written = False
        try:
            async with self.store.transaction() as tx:
                outcomes = await handle(
                    tx, self.catalog, envelopes, followed=followed, succession=place
                )
            written = True
            return outcomes
        finally:
            place.over(written=written)

    async def _split(self, envelopes: Sequence[Envelope], error: Exception) -> list[Outcome]:
        """The one command that the store rejects is found by halving; its neighbours go through."""
        if len(envelopes) == 1:
            one = envelopes[0]
            log.error(
                "command.broken",
                command=type(one.command).__name__,
                command_id=one.id,
                tenant=one.tenant,
                error=repr(error),
                **trail(one),
            )
            return [Broken(repr(error))]
        middle = len(envelopes) // 2
        return [*await self._run(envelopes[:middle]), *await self._run(envelopes[middle:])]
