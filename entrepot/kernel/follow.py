"""What can follow at once follows at once: sagas answer in the transaction that caused them.

Where all that a subscription does about an event is `at_once`, its commands are decided on the
spot, and so is what follows from those. An order then comes through in two commits where it took
eight. It is only a short cut, taken where nobody waits for it: a subscription that has not heard
all of a stream yet, or whose answer needs what another transaction holds, hears of it from the
log as ever. So the order within a stream is kept, and no lock is waited for out of order.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from .batch import Batch, decide
from .message import Broken, Envelope, Outcome, Recorded, Refused
from .ports import Conflict, StreamKey, Transaction, Write
from .react import Caused, caused_by
from .states import States

WAVES_MAX = 12
LEFT = Refused("LEFT", "to the subscription")


class Followed(msgspec.Struct, frozen=True):
    """A command that followed at once."""

    subscription: str
    event: Recorded
    asked: Envelope
    outcome: Outcome


class Turn(msgspec.Struct, frozen=True):
    """What one subscription does about one event; what it asks begins at `first` in the wave."""

    index: int
    event: Recorded
    subscription: str
    caused: Caused
    first: int


def leave_to_the_log(states: States, events: Sequence[Recorded]) -> None:
    """All who hear of these events hear of them from the log."""
    hearers = states.catalog.hearers
    for event in events:
        heard = hearers.get(event.name)
        if heard:
            states.leave_to((event.tenant, event.stream), frozenset(heard))


async def follow(tx: Transaction, states: States, write: Write) -> list[Followed]:
    """Wave after wave until nothing follows at once; after `WAVES_MAX` the rest is left to the log.

    Conflict where a saga or what it asks for breaks: the batch is then decided without following,
    and the subscription meets the same error where it can be parked.
    """
    followed: list[Followed] = []
    start = 0
    for _ in range(WAVES_MAX):
        turns = _turns(states, write, start)
        start = len(write.events)
        if turns:
            followed.extend(await _wave(tx, states, write, turns))
        if start == len(write.events):
            return followed
    leave_to_the_log(states, write.events[start:])
    return followed


def _turns(states: States, write: Write, start: int) -> list[Turn]:
    """Who answers at once; the others are left to hear of it later."""
    turns: list[Turn] = []
    commands = 0
    hearers = states.catalog.hearers
    for index in range(start, len(write.events)):
        event = write.events[index]
        for subscription, sagas in hearers.get(event.name, {}).items():
            key = (event.tenant, event.stream)
            if sagas is None or states.hears_late(key, subscription):
                states.leave_to(key, frozenset((subscription,)))
                continue
            try:
                caused = caused_by(event, subscription, sagas, event.at)
            except Exception as error:  # met again, and told, by the subscription
                raise Conflict(f"{subscription} broke at {event.id}: {error!r}") from error
            turns.append(Turn(index, event, subscription, caused, commands))
            commands += len(caused.asked)
    return turns


async def _wave(
    tx: Transaction, states: States, write: Write, turns: Sequence[Turn]
) -> list[Followed]:
    asked = [envelope for turn in turns for envelope in turn.caused.asked]
    batch = Batch(states, asked, write)
    busy = await _hold_what_is_free(tx, states, batch) if asked else set()
    taken = [turn for turn in turns if _can_be_taken(turn, states, batch, busy)]
    await batch.decide_in_breaths()
    for i, outcome in zip(
        batch.deferred,
        await decide(tx, states, [asked[i] for i in batch.deferred], write),
        strict=True,
    ):
        batch.outcomes[i] = outcome
    followed: list[Followed] = []
    for turn in taken:
        write.heard.setdefault(turn.index, []).append(turn.subscription)
        write.add(turn.caused)
        for i, envelope in enumerate(turn.caused.asked, turn.first):
            outcome = batch.outcomes[i] or Broken("undecided")
            if isinstance(outcome, Broken):
                raise Conflict(f"{turn.subscription} broke at {turn.event.id}: {outcome.error}")
            followed.append(Followed(turn.subscription, turn.event, envelope, outcome))
    return followed


async def _hold_what_is_free(tx: Transaction, states: States, batch: Batch) -> set[StreamKey]:
    """Holds the streams that the batch names, save those that others hold: these are answered."""
    if reads := batch.name_reads():
        await states.suppose(tx, reads)
    wanted = batch.name_writes()
    if not wanted:
        return set()
    if states.before is not None:
        await states.suppose(tx, wanted)
        states.held.update(wanted)
        return set()
    found, busy = await tx.try_load(wanted)
    busy = busy | {key for key in wanted if states.moved(key, found.get(key))}
    states.hold([key for key in wanted if key not in busy], found)
    return busy


def _can_be_taken(turn: Turn, states: States, batch: Batch, busy: set[StreamKey]) -> bool:
    key = (turn.event.tenant, turn.event.stream)
    numbers = range(turn.first, turn.first + len(turn.caused.asked))
    late = states.hears_late(key, turn.subscription) or any(
        (turn.event.tenant, stream) in busy for i in numbers for stream in batch.writes[i]
    )
    if late:
        states.leave_to(key, frozenset((turn.subscription,)))
        for i in numbers:
            batch.outcomes[i] = LEFT
    return not late
