"""What can follow at once follows at once: sagas answer in the transaction that caused them.

Where all that a subscription does about an event is `at_once`, its commands are decided on the
spot, and so is what follows from those. An order then comes through in two commits where it took
eight. It is only a short cut, taken where nobody waits for it: a subscription that has not heard
all of a stream yet, or whose answer needs what another transaction holds, hears of it from the
log as ever. So the order within a stream is kept, and no lock is waited for out of order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from .batch import Batch, decide
from .effects import Effect
from .message import Broken, Command, Envelope, Outcome, Recorded, Refused
from .ports import Conflict, StreamKey, Transaction, Write
from .react import Origin, Saga, asked_by_the_house, because_of
from .states import States
from .timers import Cancel, Timer

WAVES_MAX = 12
LEFT = Refused("LEFT", "to the subscription")


class Followed(msgspec.Struct, frozen=True):
    """A command that followed at once."""

    subscription: str
    event: Recorded
    asked: Envelope
    outcome: Outcome


class Turn:
    """What one subscription does about one event."""

    __slots__ = ("asked", "effects", "event", "first", "index", "subscription", "timers")

    def __init__(self, index: int, event: Recorded, subscription: str, first: int) -> None:
        self.index, self.event, self.subscription = index, event, subscription
        self.first = first  # of its commands among those of the wave
        self.asked: list[Envelope] = []
        self.effects: list[Effect] = []
        self.timers: list[Timer | Cancel] = []

    def react(self, sagas: Iterable[Saga], origin: Origin) -> None:
        for saga in sagas:
            for reaction in saga.react(self.event):
                if isinstance(reaction, Command):
                    id_ = f"{self.subscription}:{self.event.id}:{len(self.asked)}"
                    self.asked.append(asked_by_the_house(id_, reaction, origin))
                elif isinstance(reaction, Effect):
                    self.effects.append(reaction)
                else:
                    self.timers.append(reaction)


def leave_to_the_log(states: States, events: Sequence[Recorded]) -> None:
    """All who hear of these events hear of them from the log."""
    hearers = states.catalog.hearers
    for event in events:
        heard = hearers.get(event.name)
        if heard:
            states.leave_to((event.tenant, event.stream), frozenset(heard))


async def follow(tx: Transaction, states: States, write: Write) -> list[Followed]:
    """Wave after wave, until nothing follows at once; Conflict when that cannot come to an end."""
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
            turn = Turn(index, event, subscription, commands)
            try:
                turn.react(sagas, because_of(event, event.at))
            except Exception as error:  # met again, and told, by the subscription
                raise Conflict(f"{subscription} broke at {event.id}: {error!r}") from error
            commands += len(turn.asked)
            turns.append(turn)
    return turns


async def _wave(
    tx: Transaction, states: States, write: Write, turns: Sequence[Turn]
) -> list[Followed]:
    asked = [envelope for turn in turns for envelope in turn.asked]
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
        origin = because_of(turn.event, turn.event.at)
        write.effects.extend([(origin, effect) for effect in turn.effects])
        write.timers.extend([(origin, timer) for timer in turn.timers])
        for i, envelope in enumerate(turn.asked, turn.first):
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
    numbers = range(turn.first, turn.first + len(turn.asked))
    late = states.hears_late(key, turn.subscription) or any(
        (turn.event.tenant, stream) in busy for i in numbers for stream in batch.writes[i]
    )
    if late:
        states.leave_to(key, frozenset((turn.subscription,)))
        for i in numbers:
            batch.outcomes[i] = LEFT
    return not late
