"""Batches of anything: `POST /api/v1/commands` takes up to a thousand commands of any context.

The batch goes to the kernel as one submission. One command's refusal never harms another; but a
malformed command anywhere stops the whole batch at the door, before anything has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils import uuid7

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Accepted, Command, Envelope, Outcome, Recorded
from entrepot.kernel.ports import Commands
from entrepot.kernel.units import Id

from .auth import GUESTS_KEY_MIN, Caller
from .bodies import check_depth, check_kept, decoded, is_open, read_json
from .door import BATCHES, PREVIEWS
from .limits import Limits
from .outcomes import WireOutcome, on_wire
from .privacy import safe
from .problems import malformed, unauthenticated, unreadable
from .settings import DoorSettings
from .strictness import strict_check
from .values import check_values, ways_to_values
from .visit import CallerOf, Visit, visit_of

Clock = Callable[[], datetime]
Version = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]


class Item(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """A command to be carried out. With an `id` of your own, asking again is answered again
    instead of done again; a guest's has 20 characters or more, for guests share theirs.
    `expectedVersion` is demanded of the stream it is about."""

    name: Annotated[str, Meta(max_length=200)]
    command: msgspec.Raw
    id: Id | None = None
    expected_version: Version | None = None


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A batch as an object."""

    commands: list[Item]


class Outcomes(msgspec.Struct, frozen=True):
    """One outcome for each command, in order."""

    outcomes: list[WireOutcome]


class Foreseen(msgspec.Struct, frozen=True):
    """An event that would be told, at this version of its stream."""

    type: str
    stream: str
    version: int
    data: msgspec.Raw


class Preview(msgspec.Struct, frozen=True):
    """What would become of each command, in order, and the events that would be told."""

    outcomes: list[WireOutcome]
    events: list[Foreseen]


_bare = msgspec.json.Decoder(list[Item]).decode
_wrapped = msgspec.json.Decoder(Wrapped).decode
_encode = msgspec.json.Encoder().encode


class Batches:
    """Reads batches of commands in two passes: the items, then each command by its own type."""

    __slots__ = ("catalog", "checks", "decoders", "max", "open", "values")

    def __init__(self, catalog: Catalog, settings: DoorSettings) -> None:
        self.catalog = catalog
        self.decoders = {name: d.decode for name, d in catalog.command_decoders.items()}
        self.open = {name for name, type_ in catalog.commands.items() if is_open(type_)}
        self.checks = {name: strict_check(type_) for name, type_ in catalog.commands.items()}
        self.values = {name: ways_to_values(t) for name, t in catalog.commands.items()}
        self.max = settings.max_commands

    def items(self, body: bytes) -> list[Item]:
        if not body:
            raise unreadable("send a list of commands")
        if body.lstrip()[:1] == b"{":
            items = decoded(_wrapped, body).commands
        else:
            items = decoded(_bare, body)
        if len(items) > self.max:
            raise malformed("", f"at most {self.max} commands at once, not {len(items)}")
        return items

    def public(self, items: Sequence[Item]) -> bool:
        """Whether a guest may ask all of these."""
        rules, commands = self.catalog.rules, self.catalog.commands
        return all(i.name in commands and rules[commands[i.name]].scope == PUBLIC for i in items)

    def id_of(self, item: Item, index: int, caller: Caller) -> str:
        """Everybody's ids are his own: @ is in none of them."""
        if item.id is None:
            return str(uuid7())
        if not caller.subject and len(item.id) < GUESTS_KEY_MIN:
            raise malformed("id", f"a guest's has {GUESTS_KEY_MIN} characters or more", index)
        return f"{item.id}@{caller.subject}"

    def command(self, item: Item, index: int, caller: Caller) -> Command:
        decode = self.decoders.get(item.name)
        if decode is None:
            raise malformed("name", f"unknown command {item.name[:200]!r}", index)
        if item.name in self.open:
            text = bytes(item.command)
            check_depth(text, index)
            command: Command = decoded(decode, text, index)
            check_kept(command, index)
        else:
            command = decoded(decode, item.command, index)
        if (check := self.checks[item.name]) is not None:
            decoded(check, item.command, index)
        check_values(command, self.values[item.name], index)
        rule = self.catalog.rules[type(command)]
        own = rule.own
        if own is None or not caller.subject or getattr(command, own) is not None:
            return command
        if rule.scope == PUBLIC or rule.scope not in caller.scopes:
            return msgspec.structs.replace(command, **{own: caller.subject})
        return command


def envelopes(
    batches: Batches, items: Sequence[Item], caller: Caller, visit: Visit, at: datetime
) -> list[Envelope]:
    tenant, actor, scopes = caller.tenant, caller.subject, caller.scopes
    session_id = caller.session_id
    correlation_id = visit.correlation_id
    return [
        Envelope(
            id=batches.id_of(item, index, caller),
            tenant=tenant,
            command=batches.command(item, index, caller),
            at=at,
            actor=actor,
            session_id=session_id,
            scopes=scopes,
            correlation_id=correlation_id,
            expected_version=item.expected_version,
            remember=item.id is not None,
        )
        for index, item in enumerate(items)
    ]


def answered(outcomes: Sequence[Outcome]) -> Response:
    """200 whatever became of the commands: like WebDAV's 207, the body tells of each."""
    headers = {"content-type": "application/json"}
    reached = [outcome.position for outcome in outcomes if isinstance(outcome, Accepted)]
    if reached:
        headers["entrepot-position"] = str(max(reached))
    return Response(_encode(Outcomes([on_wire(o) for o in outcomes])), headers=headers)


def previewed(outcomes: Sequence[Outcome], events: Sequence[Recorded]) -> Response:
    foreseen = [Foreseen(e.name, e.stream, e.version, msgspec.Raw(safe(e.data))) for e in events]
    told = Preview([on_wire(o) for o in outcomes], foreseen)
    return Response(_encode(told), headers={"content-type": "application/json"})


def routes(
    catalog: Catalog,
    commands: Commands,
    caller_of: CallerOf,
    settings: DoorSettings,
    clock: Clock,
    limits: Limits,
) -> list[Route]:
    batches = Batches(catalog, settings)

    async def asked_by(request: Request) -> list[Envelope]:
        caller = caller_of(request)
        if not caller.subject:
            limits.spend(request, caller)  # before any work is done for somebody unknown
        items = batches.items(await read_json(request))
        if not caller.subject and not (items and batches.public(items)):
            raise unauthenticated()
        most = limits.at_once(caller)
        if most is not None and len(items) > most:
            raise malformed("", f"at most {most} commands at once, not {len(items)}")
        limits.spend(request, caller, len(items) if caller.subject else len(items) - 1)
        return envelopes(batches, items, caller, visit_of(request), clock())

    async def submit(request: Request) -> Response:
        asked = await asked_by(request)
        return answered(await commands.submit(asked) if asked else [])

    async def preview(request: Request) -> Response:
        return previewed(*await commands.preview(await asked_by(request)))

    return [
        Route(BATCHES, submit, methods=["POST"]),
        Route(PREVIEWS, preview, methods=["POST"]),
    ]
