"""How a rule is written: what a stream knows, what it learns, what it answers.

A *kind* of stream has a state and `evolve(state, event) -> state`. A *rule* answers one command:
`decide(command, given) -> [(stream, event), ...] | Refused`. It sees, through `given`, the states
of the streams it named beforehand: `writes` (locked, may receive events) and `reads` (as they
stood when the batch began, never locked, so a shared price list is no bottleneck), and with
`lately` what had happened in some of them since a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import reduce
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from .message import Command, Event, Refused

S = TypeVar("S")
C = TypeVar("C", bound=Command)

Decision = Sequence[tuple[str, Event]] | Refused

PUBLIC = "public"
"""The scope of what guests may ask too: every caller at a door holds it, no role bears it.

With `own` the field names the caller, and nobody for a guest.
"""


LATELY_MAX = 200
"""Events of one stream that a rule may look back over."""


class Lately(msgspec.Struct, frozen=True):
    """A stream as it was looked at, and what had happened in it since a moment, in order.

    Of more than `LATELY_MAX` events none is told, and `cut` says so. Neither is locked: what the
    stream learns in this very moment may be missing from both.
    """

    state: Any
    events: Sequence[Event] = ()
    cut: bool = False


class Given(Protocol):
    """What a rule may know besides its command."""

    @property
    def at(self) -> datetime: ...
    @property
    def actor(self) -> str: ...
    @property
    def tenant(self) -> str: ...
    def state(self, stream: str) -> Any:
        """The stream's state; KeyError for a stream the rule did not name."""

    def names(self, stream: str) -> bool:
        """Whether the rule named this stream (only those may be asked for)."""

    def lately(self, stream: str, moment: datetime) -> Lately:
        """What had happened in it since; KeyError where the rule did not name the two together."""


ONE = "main"
"""The id of what there is one of."""


class Kind(Generic[S]):
    """A kind of stream: `KIND(id)` names one, `KIND.of(given, id)` is its state.

    Where there is one of a kind it is named without an id: `KIND()`, `KIND.of(given)`.
    """

    __slots__ = ("evolve", "initial", "name", "state_type")

    def __init__(self, name: str, initial: S, evolve: Callable[[S, Any], S]) -> None:
        self.name, self.initial, self.evolve = name, initial, evolve
        self.state_type: type[S] = type(initial)

    def __call__(self, *ids: str) -> str:
        return f"{self.name}/{'@'.join(ids) if ids else ONE}"

    def of(self, given: Given, *ids: str) -> S:
        state: S = given.state(self(*ids))
        return state

    def by(self, *fields: str) -> Callable[..., Iterable[str]]:
        """What a rule reads or writes: the stream whose ids the command bears in these fields; none
        where it leaves one out."""
        found = [attrgetter(field) for field in fields]

        def named(command: Command, given: Given | None = None) -> Iterable[str]:
            ids = [find(command) for find in found]
            return () if None in ids else (self(*ids),)

        return named

    def replay(self, events: Iterable[Any], state: S | None = None) -> S:
        return reduce(self.evolve, events, self.initial if state is None else state)


def kind_of(stream: str) -> str:
    return stream[: stream.index("/")]


def ids_of(stream: str) -> list[str]:
    """The ids a kind joined into this stream's name."""
    return stream[stream.index("/") + 1 :].split("@")


def _nothing(command: Any) -> Iterable[str]:
    return ()


class Rule(Generic[C]):
    """One command, the streams it touches, and the function that answers it.

    `writes(command, given)` may look at the states that `reads(command)` named. The first stream
    it yields is the one the command is about. `scope` is what a caller must hold; None means
    that only the house itself may ask. A caller who holds only `<scope>:own` may ask when the
    command's field `own` names the caller. `lately(command, given)` names streams and moments to
    look back to; it may look at all the states that were named.
    """

    __slots__ = ("command", "decide", "lately", "own", "reads", "scope", "writes")

    def __init__(
        self,
        command: type[C],
        decide: Callable[[C, Given], Decision],
        *,
        writes: Callable[[C, Given], Iterable[str]],
        reads: Callable[[C], Iterable[str]] = _nothing,
        lately: Callable[[C, Given], Iterable[tuple[str, datetime]]] | None = None,
        scope: str | None = None,
        own: str | None = None,
    ) -> None:
        self.command, self.decide = command, decide
        self.writes, self.reads, self.lately = writes, reads, lately
        self.scope, self.own = scope, own
