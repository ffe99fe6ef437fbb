"""One transaction: load what its commands name, decide each in turn, write everything at once.

The number of statements is constant whatever the batch holds. Each command sees what those
before it changed; one that is refused or broken leaves no trace and harms no neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from .batch import decide
from .catalog import Catalog
from .follow import Followed, follow, leave_to_the_log
from .message import START, Accepted, Envelope, Outcome, Position, Recorded
from .ports import Conflict, StreamKey, Succession, Transaction, Write
from .states import States


async def handle(
    tx: Transaction,
    catalog: Catalog,
    envelopes: Sequence[Envelope],
    write: Write | None = None,
    *,
    followed: list[Followed] | None = None,
    succession: Succession[States] | None = None,
) -> list[Outcome]:
    """Decide and write a batch inside `tx`, together with what `write` already holds.

    With `followed`, what can follow at once follows in the same transaction, and is put there.
    With `succession` the batch is decided on what the one before it leaves, while that is still
    being written; Conflict when it was in vain.
    """
    write = Write() if write is None else write
    states = States(catalog, None if succession is None else await succession.before())
    outcomes = await decide(tx, states, envelopes, write, lock=states.before is None)
    if followed is None:
        leave_to_the_log(states, write.events)
    else:
        outcomes = await _follow(tx, states, write, envelopes, outcomes, followed)
    write.states = states.encoded()
    if succession is not None:
        succession.decided(states)
    if succession is None or states.before is None:
        position = await tx.write(write)
    else:
        position = await _write_after(tx, states, write, succession)
    return [
        replace(outcome, position=position)
        if isinstance(outcome, Accepted) and outcome.position == START
        else outcome
        for outcome in outcomes
    ]


async def _follow(
    tx: Transaction,
    states: States,
    write: Write,
    envelopes: Sequence[Envelope],
    outcomes: list[Outcome],
    followed: list[Followed],
) -> list[Outcome]:
    before = {key: states.known[key][1] for key in states.changed}
    followed.extend(await follow(tx, states, write))
    now = {key: states.known[key][1] for key in before}
    moved = {key: version for key, version in now.items() if version != before[key]}
    if not moved:
        return outcomes
    write.outcomes = [(t, id_, _as_of(moved, t, o)) for t, id_, o in write.outcomes]
    return [
        _as_of(moved, envelope.tenant, outcome)
        for envelope, outcome in zip(envelopes, outcomes, strict=True)
    ]


async def _write_after(
    tx: Transaction, states: States, write: Write, succession: Succession[States]
) -> Position:
    """Once the batch before is committed, all that was supposed must be so."""
    write.expected = states.expected()
    position = await tx.write(write, after=succession.catch_up)
    if not await tx.hold(*states.unchanged()):
        raise Conflict("a stream moved since it was looked at")
    states.before = None
    return position


async def preview(
    tx: Transaction, catalog: Catalog, envelopes: Sequence[Envelope]
) -> tuple[list[Outcome], list[Recorded]]:
    """What `handle` would answer, and the events that would be told; nothing happens."""
    write = Write()
    outcomes = await decide(tx, States(catalog), envelopes, write, lock=False)
    return outcomes, write.events


def _as_of(moved: Mapping[StreamKey, int], tenant: str, outcome: Outcome) -> Outcome:
    """An outcome tells the version that its stream has when the transaction ends."""
    if isinstance(outcome, Accepted) and outcome.position == START:
        version = moved.get((tenant, outcome.stream))
        if version is not None:
            return replace(outcome, version=version)
    return outcome
