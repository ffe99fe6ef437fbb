"""What follows from an event: commands, timers, effects. Sagas are pure; their memory is the log.

A context's reactions are one subscription: events come in the log's order, per stream always
in order, and the checkpoint moves in the transaction that writes what they cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import msgspec

from .effects import Effect
from .message import START, Command, Envelope, Event, Position, Recorded
from .timers import Cancel, Timer
from .views import View

Reaction = Command | Timer | Cancel | Effect


class Saga:
    """A promise kept by reacting: `react` answers each event of the types in `on`.

    `at_once` lets it answer in the transaction of the event, where nothing stands in the way.
    `apart` gives it a place in the log of its own, which begins at the log's first event: for one
    that came to a context which had heard of these events before, and let them pass.
    """

    __slots__ = ("apart", "at_once", "name", "on", "react")

    def __init__(
        self,
        name: str,
        react: Callable[[Recorded], Iterable[Reaction]],
        on: tuple[type[Event], ...],
        *,
        at_once: bool = False,
        apart: bool = False,
    ) -> None:
        self.name, self.react, self.on = name, react, on
        self.at_once, self.apart = at_once, apart


class Follower:
    """A view of other contexts' events; it lags by one hop instead of being in their commit."""

    __slots__ = ("name", "on", "view")

    def __init__(self, name: str, view: View, on: tuple[type[Event], ...]) -> None:
        self.name, self.view, self.on = name, view, on


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Because of what, and when, something later is asked for."""

    tenant: str
    at: datetime
    correlation_id: str = ""
    causation_id: str = ""
    historic: bool = False


def because_of(event: Recorded, moment: datetime) -> Origin:
    """What follows from an event is asked for at this moment; from a past that is told, then."""
    return Origin(
        tenant=event.tenant,
        at=event.at if event.historic else moment,
        correlation_id=event.correlation_id,
        causation_id=event.id,
        historic=event.historic,
    )


def asked_by_the_house(id_: str, command: Command, origin: Origin) -> Envelope:
    """A command that nobody asks but the house itself, because of `origin`."""
    return Envelope(
        id=id_,
        tenant=origin.tenant,
        command=command,
        at=origin.at,
        actor="entrepot",
        correlation_id=origin.correlation_id,
        causation_id=origin.causation_id,
        historic=origin.historic,
    )


class Caused(msgspec.Struct, frozen=True):
    """What the sagas of a subscription answer to an event, by kind, each in their order."""

    origin: Origin
    asked: list[Envelope] = []
    timers: list[Timer | Cancel] = []
    effects: list[Effect] = []


def caused_by(
    event: Recorded, subscription: str, sagas: Iterable[Saga], moment: datetime
) -> Caused:
    """Raises whatever a saga raises."""
    caused = Caused(because_of(event, moment))
    for saga in sagas:
        for reaction in saga.react(event):
            if isinstance(reaction, Command):
                id_ = f"{subscription}:{event.id}:{len(caused.asked)}"
                caused.asked.append(asked_by_the_house(id_, reaction, caused.origin))
            elif isinstance(reaction, Effect):
                caused.effects.append(reaction)
            else:
                caused.timers.append(reaction)
    return caused


class Letter(msgspec.Struct, frozen=True):
    """An event that a subscription could not digest, parked with those behind it in its stream.

    Or a timer that could not be read: `stream` is its key, `event` the command, `version` 0.

    `attempts` were made in vain, the last one for `error`; none of what only waits behind.
    """

    id: int
    subscription: str
    tenant: str
    stream: str
    event: str
    version: int
    error: str
    attempts: int
    at: datetime
    position: Position = START
