"""A plausible run of commands per context: what a day there looks like, one room a file.

Each run stands alone: the context hears of others only what the house would ask of it. Together
its commands tell every event of the context, so that whatever is tested with them is tested with
all of them.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from entrepot.kernel.message import Command


def examples(context: str) -> list[Command]:
    """The run of this context, in order; empty when it has none yet."""
    name = f"{__name__}.{context}"
    return list(import_module(name).COMMANDS) if find_spec(name) else []
