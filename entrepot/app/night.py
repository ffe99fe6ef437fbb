"""What the house does at night: it seals what people and programs did, and tells the staff where a
proof of its log found that something differs.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import asyncpg
import structlog

from entrepot.adapters.postgres.audit import sealed
from entrepot.adapters.postgres.store import PostgresStore, prepare_connection
from entrepot.contexts.identity.commands import SealAudit
from entrepot.contexts.identity.state import SEALED, Audit
from entrepot.contexts.notifications.commands import Notify
from entrepot.contexts.notifications.published import Facts, Occasion
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Accepted
from entrepot.kernel.ports import Commands
from entrepot.kernel.react import Origin, asked_by_the_house
from entrepot.kernel.seals import DIGEST_VERSION, Sealing
from entrepot.runtime.clock import Clock, now
from entrepot.runtime.nightly import first_of
from entrepot.runtime.verify import Verdict

log = structlog.get_logger(__name__)

SETTLED = timedelta(hours=1)
"""So long after its moment no command is still on its way to the log."""


def day_before(moment: datetime) -> datetime:
    """The end of the last day, UTC, of which nothing can happen any more."""
    settled = (moment - SETTLED).astimezone(UTC)
    return settled.replace(hour=0, minute=0, second=0, microsecond=0)


class Night:
    """The seals, and the alert of a nightly proof, for the house whose own is `business`."""

    def __init__(
        self,
        store: PostgresStore,
        catalog: Catalog,
        commands: Commands,
        business: str,
        clock: Clock = now,
    ) -> None:
        self.store, self.catalog, self.commands = store, catalog, commands
        self.business, self.clock = business, clock

    async def seal(self, night: datetime) -> None:
        """All businesses, each from its last seal until the day before the night has ended.

        ExceptionGroup of what hindered some, after the others.
        """
        if "identity" not in self.catalog.contexts:
            return
        until = day_before(night)
        hindered: list[Exception] = []
        for tenant in await self.store.tenants():
            try:
                await self._seal(tenant, until)
            except Exception as error:
                log.error("audit.not_sealed", tenant=tenant, outcome=repr(error))
                hindered.append(error)
        if hindered:
            raise ExceptionGroup("not every business is sealed", hindered)

    async def _seal(self, tenant: str, until: datetime) -> None:
        stored = await self.store.stored(tenant, SEALED)
        last: Audit = self.catalog.state(SEALED, stored.state) if stored else Audit()
        if last.until is not None and last.until >= until:
            return
        found = await asyncio.to_thread(lambda: asyncio.run(self._found(tenant, last, until)))
        if not found.deeds and last.until is None:
            return  # nobody has done anything here yet
        command = SealAudit(
            since=last.until,
            until=until,
            deeds=found.deeds,
            seal=found.seal,
            digest_version=DIGEST_VERSION,
            slices=found.slices,
        )
        name = f"seal-{until:%Y-%m-%d}"
        asked = asked_by_the_house(name, command, Origin(tenant=tenant, at=self.clock()))
        (outcome,) = await self.commands.submit([asked])
        if not isinstance(outcome, Accepted):
            log.error("audit.not_sealed", tenant=tenant, outcome=str(outcome))

    async def _found(self, tenant: str, last: Audit, until: datetime) -> Sealing:
        """On a connection and in a thread of its own, so that nobody waits for it."""
        connection = await asyncpg.connect(**self.store.dsn)
        try:
            await prepare_connection(connection)
            return await sealed(connection, tenant, last.until, until)
        finally:
            await connection.close()

    async def alert(self, night: datetime, verdict: Verdict) -> None:
        """Tells the staff of the house's own business what a proof found, once for each night."""
        if "notifications" not in self.catalog.contexts:
            return
        first = first_of(verdict)
        left_out = verdict.found - len(first)
        facts = Facts(
            differences=verdict.found,
            events=verdict.events,
            rows=verdict.rows,
            message="\n".join([*first, *([f"… (+{left_out})"] if left_out else [])])[:10_000],
        )
        name = f"verify-{night:%Y-%m-%d}"
        told = Notify(
            occasion=Occasion.PROOF_DIFFERS, subject_id=name, happened_at=self.clock(), facts=facts
        )
        asked = asked_by_the_house(name, told, Origin(tenant=self.business, at=self.clock()))
        (outcome,) = await self.commands.submit([asked])
        if not isinstance(outcome, Accepted) or not outcome.events:
            log.warning("verify.staff_not_told", outcome=str(outcome))
