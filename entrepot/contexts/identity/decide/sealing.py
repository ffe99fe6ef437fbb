"""The seals on the audit: each begins where the one before it ended."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import Refusal, SealAudit
from ..events import AuditSealed
from ..state import AUDIT, SEALED


def seal_audit(command: SealAudit, given: Given) -> Decision:
    last = AUDIT.of(given, "own")
    if last.until is not None and command.until <= last.until:
        return []
    if command.since != last.until:
        return Refused(Refusal.SEALED_MEANWHILE, f"the last seal ended at {last.until}")
    event = AuditSealed(
        since=command.since,
        until=command.until,
        deeds=command.deeds,
        seal=command.seal,
        previous=last.seal,
        digest_version=command.digest_version,
        slices=command.slices,
    )
    return [(SEALED, event)]


RULES = (Rule(SealAudit, seal_audit, writes=lambda command, given: (SEALED,)),)
