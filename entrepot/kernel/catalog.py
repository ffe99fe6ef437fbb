"""All contexts together: the one register from which every door and loop is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from .context import Ask, Context, Route, Upcast
from .decider import Kind, Rule, kind_of
from .message import Command, Event, Query, Unreadable
from .react import Follower, Saga
from .views import Table, Tally, View

_encode = msgspec.json.Encoder().encode


class Shape:
    """How one event type is written to and read from the log, old shapes included."""

    __slots__ = ("decoder", "name", "schema", "type", "upcasts", "view")

    def __init__(
        self, name: str, type: type[Event], upcasts: Sequence[Upcast], view: View | None
    ) -> None:
        self.name, self.type, self.upcasts, self.view = name, type, tuple(upcasts), view
        self.schema = len(self.upcasts) + 1
        self.decoder = msgspec.json.Decoder(type)

    def decode(self, data: bytes, schema: int) -> Event:
        if schema == self.schema:
            event: Event = self.decoder.decode(data)
            return event
        if schema > self.schema:
            raise ValueError(f"its shape is of version {schema}, known is {self.schema}")
        fields = msgspec.json.decode(data)
        for upcast in self.upcasts[schema - 1 :]:
            fields = upcast(fields)
        return msgspec.convert(fields, self.type)


class Subscription:
    """What a context, or a saga apart, hears: sagas and followers by event name."""

    __slots__ = ("followers", "name", "names", "sagas")

    def __init__(
        self,
        name: str,
        sagas: Iterable[Saga],
        followers: Iterable[Follower],
        name_of: dict[type, str],
    ) -> None:
        self.name = name
        self.sagas: dict[str, list[Saga]] = {}
        self.followers: dict[str, list[Follower]] = {}
        # A context not deployed here is never heard.
        for saga in sagas:
            for event in name_of.keys() & set(saga.on):
                self.sagas.setdefault(name_of[event], []).append(saga)
        for follower in followers:
            for event in name_of.keys() & set(follower.on):
                self.followers.setdefault(name_of[event], []).append(follower)
        self.names = sorted({*self.sagas, *self.followers})


class Catalog:
    """The contexts deployed here, by every name somebody looks for.

    Raises ValueError when two contexts claim the same kind, message or table.
    """

    def __init__(self, contexts: Iterable[Context]) -> None:
        self.contexts: dict[str, Context] = {}
        self.kinds: dict[str, Kind[Any]] = {}
        self.rules: dict[type[Command], Rule[Any]] = {}
        self.commands: dict[str, type[Command]] = {}
        self.shapes: dict[str, Shape] = {}
        self.names: dict[type, str] = {}
        self.asks: dict[type[Query], Ask] = {}
        self.tables: dict[str, Table] = {}
        self.effects: dict[str, type[Any]] = {}
        self.state_decoders: dict[str, msgspec.json.Decoder[Any]] = {}
        for context in contexts:
            self._claim(self.contexts, context.name, context)
            for kind in context.kinds:
                self._claim(self.kinds, kind.name, kind)
                self.state_decoders[kind.name] = msgspec.json.Decoder(kind.state_type)
            for rule in context.rules:
                name = f"{context.name}.{rule.command.__name__}"
                self._claim(self.commands, name, rule.command)
                self._claim(self.rules, rule.command, rule)
                self.names[rule.command] = name
            for event in context.events:
                name = f"{context.name}.{event.__name__}"
                shape = Shape(name, event, context.upcasts.get(event, ()), context.view)
                self._claim(self.shapes, name, shape)
                self.names[event] = name
            for ask in context.asks:
                self._claim(self.asks, ask.query, ask)
                self.names[ask.query] = f"{context.name}.{ask.query.__name__}"
            for table in context.tables:
                self._claim(self.tables, table.name, table)
            self.effects.update(context.effects)
        everywhere = self.contexts.values()
        self.tallies: dict[str, Tally] = {t.name: t for c in everywhere for t in c.tallies}
        heard = [each for context in everywhere for each in self._heard_by(context)]
        self.subscriptions = {each.name: each for each in heard if each.names}
        self.hearers = self._hearers()
        self.command_decoders: dict[str, msgspec.json.Decoder[Any]] = {
            name: msgspec.json.Decoder(type_) for name, type_ in self.commands.items()
        }

    def _heard_by(self, context: Context) -> Iterator[Subscription]:
        together = [saga for saga in context.sagas if not saga.apart]
        yield Subscription(context.name, together, context.followers, self.names)
        for saga in context.sagas:
            if saga.apart:
                yield Subscription(f"{context.name}.{saga.name}", [saga], (), self.names)

    def _hearers(self) -> dict[str, dict[str, tuple[Saga, ...] | None]]:
        """Who hears of each event, by subscription: its sagas if all it does is at once."""
        hearers: dict[str, dict[str, tuple[Saga, ...] | None]] = {}
        for subscription in self.subscriptions.values():
            for name in subscription.names:
                sagas = tuple(subscription.sagas.get(name, ()))
                all_at_once = name not in subscription.followers and all(s.at_once for s in sagas)
                hearers.setdefault(name, {})[subscription.name] = sagas if all_at_once else None
        return hearers

    @staticmethod
    def _claim(register: dict[Any, Any], key: Any, value: Any) -> None:
        if key in register:
            raise ValueError(f"{key} is claimed twice")
        register[key] = value

    @property
    def routes(self) -> list[Route]:
        return [route for context in self.contexts.values() for route in context.routes]

    def kind(self, stream: str) -> Kind[Any]:
        return self.kinds[kind_of(stream)]

    def state(self, stream: str, data: bytes) -> Any:
        return self.state_decoders[kind_of(stream)].decode(data)

    def event(self, name: str, schema: int, data: bytes) -> Event | Unreadable | None:
        """What `Recorded` bears: none of a context that is not deployed here."""
        shape = self.shapes.get(name)
        try:
            if shape is not None:
                return shape.decode(data, schema)
        except Exception as error:
            return Unreadable(f"{name}: {error}")
        known = name.partition(".")[0] in self.contexts
        return Unreadable(f"{name} is not known") if known else None

    def command(self, name: str, data: bytes) -> Command:
        command: Command = self.command_decoders[name].decode(data)
        return command

    def request(self, name: str, data: bytes) -> Any:
        """An effect's request, as its context declared it."""
        return msgspec.json.decode(data, type=self.effects[name])

    def encode(self, value: Any) -> bytes:
        return _encode(value)
