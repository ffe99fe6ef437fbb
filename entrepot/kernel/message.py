"""What is said in the house: commands ask, events tell, a refusal answers no.

On the wire and in the log every field is camelCase and every name is `<context>.<Message>`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple, dataclass_transform

import msgspec


class Keyword(msgspec.StructMeta):
    """Makes every message frozen, camelCase and built by keyword, and spares the garbage collector.

    The house's one metaclass: msgspec would have each of a thousand classes say so itself.
    Messages are values and never hold themselves, so the collector need not look at them.
    """

    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any
    ) -> Any:
        options = {"frozen": True, "kw_only": True, "rename": "camel", "gc": False, **options}
        return super().__new__(mcls, name, bases, namespace, **options)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Message(msgspec.Struct, frozen=True, kw_only=True, metaclass=Keyword):
    """The root of all messages; use one of the kinds below."""


class Command(Message, forbid_unknown_fields=True):
    """Something that may be asked. An unknown field is a mistake of the sender, so it is named."""


class Event(Message, omit_defaults=True):
    """Something that happened. Fields added later need a default; other changes need an upcast."""


class Value(Message, omit_defaults=True):
    """A part of a message or a state: a line, an address, a lot."""


class State(Message, omit_defaults=True):
    """What a stream's events add up to, as far as deciding needs it."""


class Query(Message, forbid_unknown_fields=True):
    """A question; its fields are the parameters of the SQL of the same name."""


class Answer(Message):
    """One row of what a query answers."""


class Refused(msgspec.Struct, frozen=True):
    """The command broke a rule of the business. It is an answer, not an exception."""

    reason: str
    detail: str = ""


class Broken(msgspec.Struct, frozen=True):
    """The command met a bug or a dead dependency. It changed nothing."""

    error: str
    retryable: bool = False


class Position(NamedTuple):
    """A place in the log: by transaction first, so that a late commit is never skipped."""

    tx: int
    position: int

    def __str__(self) -> str:
        return f"{self.tx}-{self.position}"


START = Position(0, 0)


class Accepted(msgspec.Struct, frozen=True, gc=False):
    """The command became events. `version` is that of the first stream the command names."""

    events: tuple[str, ...] = ()
    stream: str = ""
    version: int = 0
    position: Position = START


Outcome = Accepted | Refused | Broken


class Envelope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A command on its way: who asks, when, for which tenant, and because of what.

    `session_id` is the caller's session, which leads to where he asked from. What the house asks
    because of it bears none, but the same correlation. `scopes` is None for the house itself
    (sagas, timers). `remember` keeps the outcome, so that the same id asked again gets the first
    answer. `expected_version` is demanded of the first stream the command names. `historic` marks a
    past that is being told: what follows from it happens at the same past moment, not now.
    """

    id: str
    tenant: str
    command: Command
    at: datetime
    actor: str = ""
    session_id: str = ""
    scopes: frozenset[str] | None = None
    correlation_id: str = ""
    causation_id: str = ""
    expected_version: int | None = None
    remember: bool = False
    historic: bool = False


class Unreadable(Exception):
    """An event of the log whose type or shape this build does not know: another's, or damaged."""


class Recorded(msgspec.Struct, frozen=True, gc=False):
    """An event with its place in the log.

    `event` is None where its context is not deployed here, and Unreadable where it cannot be read:
    who needs it asks `read`, all others go on. `position` is START until the log has given one;
    `session_id` is that of the envelope.
    """

    event: Any
    name: str
    tenant: str
    stream: str
    version: int
    at: datetime
    command_id: str
    correlation_id: str
    causation_id: str
    actor: str
    historic: bool
    data: bytes
    position: Position = START
    session_id: str = ""

    @property
    def id(self) -> str:
        """Unique and the same in every replay."""
        return f"{self.tenant}/{self.stream}/{self.version}"

    def read(self) -> Any:
        """The event; raises Unreadable."""
        if isinstance(self.event, Unreadable):
            raise self.event
        return self.event
