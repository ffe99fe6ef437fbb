"""One transaction: load what its commands name, decide each in turn, write everything at once.

The number of statements is constant whatever the batch holds. Each command sees what those
before it changed; one that is refused or broken leaves no trace and harms no neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from .batch import States, decide
from .catalog import Catalog
from .follow import Followed, follow, leave
from .message import START, Accepted, Envelope, Outcome, Recorded
from .ports import StreamKey, Transaction, Write


async def handle(
    tx: Transaction,
    catalog: Catalog,
    envelopes: Sequence[Envelope],
    write: Write | None = None,
    *,
    followed: list[Followed] | None = None,
) -> list[Outcome]:
    """Decide and write a batch inside `tx`, together with what `write` already holds.

    With `followed`, what can follow at once follows in the same transaction, and is put there.
    """
    write = Write() if write is None else write
    states = States(catalog)
    outcomes = await decide(tx, states, envelopes, write)
    if followed is None:
        leave(states, write.events)
    else:
        before = {key: states.known[key][1] for key in states.changed}
        followed.extend(await follow(tx, states, write))
        now = {key: states.known[key][1] for key in before}
        moved = {key: version for key, version in now.items() if version != before[key]}
        if moved:
            outcomes = [
                _as_of(moved, envelope.tenant, outcome)
                for envelope, outcome in zip(envelopes, outcomes, strict=True)
            ]
            write.outcomes = [(t, id_, _as_of(moved, t, o)) for t, id_, o in write.outcomes]
    write.states = states.encoded()
    position = await tx.write(write)
    return [
        replace(outcome, position=position)
        if isinstance(outcome, Accepted) and outcome.position == START
        else outcome
        for outcome in outcomes
    ]


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
