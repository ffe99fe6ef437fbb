"""Commands for later: `Timer(key, due, command)`; the same key again replaces, `Cancel` forgets."""

from __future__ import annotations

from datetime import datetime

import msgspec

from .message import Command


class Timer(msgspec.Struct, frozen=True):
    """Ask `command` at `due`. The command must bear being late or being overtaken."""

    key: str
    due: datetime
    command: Command


class Cancel(msgspec.Struct, frozen=True):
    """Forget the timer with this key, if it is still there."""

    key: str
