"""Commands for later: `Timer(key, due, command)`; the same key again replaces, `Cancel` forgets."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from .message import Command

LOOK_S = 30.0
"""Whoever watches over timers looks at least so often, also when nobody rings."""


class Timer(msgspec.Struct, frozen=True):
    """Ask `command` at `due`. The command must bear being late or being overtaken."""

    key: str
    due: datetime
    command: Command


class Cancel(msgspec.Struct, frozen=True):
    """Forget the timer with this key, if it is still there."""

    key: str


def rings(timer: Timer | Cancel, at: datetime, *, historic: bool) -> bool:
    """Whether a timer set at this moment may be due before anybody looks anyway."""
    if isinstance(timer, Cancel):
        return False
    return historic or timer.due - at < timedelta(seconds=2 * LOOK_S)
