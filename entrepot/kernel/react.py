"""What follows from an event: commands, timers, effects. Sagas are pure; their memory is the log.

A context's reactions are one subscription: events come in the log's order, per stream always
in order, and the checkpoint moves in the transaction that writes what they cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import msgspec

from .effects import Effect
from .message import Command, Event, Recorded
from .timers import Cancel, Timer
from .views import View

Reaction = Command | Timer | Cancel | Effect


class Saga:
    """A promise kept by reacting: `react` answers each event of the types in `on`."""

    __slots__ = ("name", "on", "react")

    def __init__(
        self,
        name: str,
        react: Callable[[Recorded], Iterable[Reaction]],
        on: tuple[type[Event], ...],
    ) -> None:
        self.name, self.react, self.on = name, react, on


class Follower:
    """A view of other contexts' events; it lags by one hop instead of being in their commit."""

    __slots__ = ("name", "on", "view")

    def __init__(self, name: str, view: View, on: tuple[type[Event], ...]) -> None:
        self.name, self.view, self.on = name, view, on


class Letter(msgspec.Struct, frozen=True):
    """An event that a subscription could not digest, parked with those behind it in its stream."""

    id: int
    subscription: str
    tenant: str
    stream: str
    event: str
    version: int
    error: str
    attempts: int
    at: datetime
    position: Any = None
