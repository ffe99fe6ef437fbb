"""Anything that may be asked, with arguments drawn from what there is and from what is odd.

What is drawn for one command lies near some event of the log: its ids belong together, so that
much of it is let through, and meets the house in states that nobody thought of.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from msgspec import inspect

from entrepot.kernel.message import START, Accepted, Command, Outcome, Refused
from tests.examples import examples
from tests.house.source import NAMES

from .shop import BUSINESS, Shop, new_id

HISTORIC = {"RecordOrder"}
"""What imports tell of times before is another matter."""
ODD = ("", " ", "a@b", "a/b", "%", "ä ö", "\u202e", "x" * 60, "0", "null", "EUR", "de", "DE")
NUMBERS = (0, 1, 1, 1, 2, 2, 3, 5, 10, 100, 1999, -1)
DAYS = (-400, -1, 0, 1, 400)
NEAR = ("order_id", "sku", "product_id", "vendor_id", "cart_id", "count_id", "purchase_order_id")
"""Events that share one of these are about the same."""
BEGIN: tuple[str, ...] = (
    *("Add", "Alert", "Begin", "Create", "Define", "Dispatch", "Draft", "Issue", "Make", "Open"),
    *("Pay", "Place", "Receive", "Request", "Reserve", "Send", "Write"),
)
"""Commands that bring something new, which bears an id of its own."""

Fields = dict[str, list[str | int]]


class Anything:
    """`broken` is what was neither accepted nor refused."""

    def __init__(self, shop: Shop, seed: int) -> None:
        self.shop, self.chance = shop, random.Random(seed)
        rules = shop.house.catalog.rules.values()
        self.commands = [rule.command for rule in rules if rule.scope is not None]
        self.commands = [each for each in self.commands if each.__name__ not in HISTORIC]
        self.questions = list(shop.house.catalog.asks.values())
        self.known: dict[str, deque[str | int]] = defaultdict(lambda: deque(maxlen=60))
        self.events: dict[str, deque[Fields]] = defaultdict(lambda: deque(maxlen=12))
        self.lately: deque[Fields] = deque(maxlen=200)
        self.accepted: list[Command] = [c for name in NAMES for c in examples(name)]
        self.tried: Counter[str] = Counter()
        self.let_through: Counter[str] = Counter()
        self.broken: list[str] = []
        self.seen = START

    async def asks(self, count: int) -> None:
        """So many commands at the same moment."""
        await self.looks()
        commands = [self.command() for _ in range(count)]
        outcomes = await self.shop.ask(*commands)
        for command, outcome in zip(commands, outcomes, strict=True):
            self._learns(command, outcome)

    async def wonders(self, count: int) -> None:
        """So many questions, whose answers must be as they are declared."""
        for _ in range(count):
            ask = self.chance.choice(self.questions)
            fields = [f for f in self._fields(ask.query) if f.name not in ("limit", "after")]
            try:
                query = msgspec.convert(self._filled(fields, self._near()), ask.query)
            except (msgspec.ValidationError, ValueError):
                continue
            found = await self.shop.house.questions.ask(query, BUSINESS)
            for row in found["items"] if ask.many else filter(None, [found]):
                msgspec.json.decode(msgspec.json.encode(row), type=ask.answer)

    async def looks(self) -> None:
        """Learns what the log tells since it looked last."""
        more = True
        while more:
            tail = await self.shop.house.store.tail(self.seen, 5000)
            for recorded in tail.events:
                fields: Fields = {}
                self._notes(recorded.event, fields)
                self.events[recorded.name].append(fields)
                self.lately.append(fields)
                self.seen = recorded.position
            more = tail.more

    def command(self) -> Command:
        """Of a type that was tried and let through less often than others, most likely."""
        while True:
            often = [
                1 / (1 + self.tried[each.__name__] / 40 + self.let_through[each.__name__])
                for each in self.commands
            ]
            type = self.chance.choices(self.commands, often)[0]
            self.tried[type.__name__] += 1
            try:
                return msgspec.convert(self._asked(type), type)
            except (msgspec.ValidationError, ValueError):
                continue  # what the door would refuse is another test's

    def _asked(self, type: type[Command]) -> dict[str, Any]:
        near, fields = self._near(), self._fields(type)
        before = [each for each in self.accepted if each.__class__ is type]
        if before and self.chance.random() < 0.6:
            asked = msgspec.to_builtins(self.chance.choice(before))
            for field in fields:
                is_about = field.name.endswith("_id") or field.name in ("lines", "items", "sku")
                if self.chance.random() < (0.75 if is_about else 0.25):
                    asked[field.encode_name] = self._drawn(field.type, field.name, near)
        else:
            asked = self._filled(fields, near)
        own = [field for field in fields if field.required and field.name.endswith("_id")]
        if own and type.__name__.startswith(BEGIN) and self.chance.random() < 0.6:
            asked[own[0].encode_name] = new_id()
        return asked

    def _near(self) -> Fields:
        """What one event names, and some others that are about the same."""
        if not self.events:
            return {}
        first = self.chance.choice(self.events[self.chance.choice(list(self.events))])
        near = {name: list(values) for name, values in first.items()}
        same = [
            each
            for each in self.lately
            if any(set(each.get(name, ())) & set(first.get(name, ())) for name in NEAR)
        ]
        for each in self.chance.sample(same, min(4, len(same))):
            for name, values in each.items():
                if name not in near or self.chance.random() < 0.15:
                    near.setdefault(name, []).extend(values)
        return near

    def _fields(self, type: type[msgspec.Struct]) -> Sequence[inspect.Field]:
        fields: Sequence[inspect.Field] = inspect.type_info(type).fields  # type: ignore[attr-defined]
        return fields

    def _filled(self, fields: Sequence[inspect.Field], near: Fields) -> dict[str, Any]:
        return {
            field.encode_name: self._drawn(field.type, field.name, near)
            for field in fields
            if field.required or self.chance.random() < 0.5
        }

    def _drawn(self, info: inspect.Type, name: str, near: Fields) -> Any:
        chance = self.chance
        match info:
            case inspect.Metadata():
                return self._drawn(info.type, name, near)
            case inspect.UnionType():
                some = [each for each in info.types if not isinstance(each, inspect.NoneType)]
                if len(some) < len(info.types) and chance.random() < 0.45:
                    return None
                return self._drawn(chance.choice(some), name, near)
            case inspect.StructType():
                tag = {info.tag_field: info.tag} if info.tag_field else {}
                return tag | self._filled(info.fields, near)
            case inspect.ListType() | inspect.VarTupleType():
                least = max(info.min_length or 0, chance.choice((0, 1, 1, 1, 2, 2, 3)))
                drawn = [self._drawn(info.item_type, name, near) for _ in range(least)]
                return drawn + drawn[:1] if chance.random() < 0.15 else drawn
            case inspect.TupleType():
                return [self._drawn(each, name, near) for each in info.item_types]
            case inspect.DictType():
                pair = (info.key_type, info.value_type)
                count = chance.choice((0, 0, 1, 2))
                return dict([[self._drawn(each, name, near) for each in pair]] * count)
        return self._plain(info, name, near)

    def _plain(self, info: inspect.Type, name: str, near: Fields) -> Any:
        chance = self.chance
        match info:
            case inspect.StrType():
                return self._text(name, near)
            case inspect.IntType():
                there = [value for value in near.get(name, ()) if isinstance(value, int)]
                return chance.choice(there if there and chance.random() < 0.5 else NUMBERS)
            case inspect.FloatType():
                return chance.random()
            case inspect.BoolType():
                return chance.random() < 0.5
            case inspect.LiteralType():
                return chance.choice(info.values)
            case inspect.EnumType():
                return chance.choice(list(info.cls))
            case inspect.DateTimeType() | inspect.DateType():
                at = datetime.now(UTC) + timedelta(days=chance.choice(DAYS))
                return at if isinstance(info, inspect.DateTimeType) else at.date()
        return None

    def _text(self, name: str, near: Fields) -> str:
        """What the field holds near by, or anywhere; a `from_warehouse_id` is a `warehouse_id`."""
        for known in (name, name.partition("_")[2], f"{name[:-1]}_id", name.removesuffix("s")):
            for found, likely in ((near, 0.85), (self.known, 0.8)):
                if found.get(known) and self.chance.random() < likely:
                    return str(self.chance.choice(found[known]))
        return new_id() if name.endswith("_id") else self.chance.choice(ODD)

    def _notes(self, value: Any, fields: Fields) -> None:
        """Every field of an event, and of what lies in it, with the values it has."""
        if isinstance(value, list | tuple):
            for each in value:
                self._notes(each, fields)
        elif isinstance(value, msgspec.Struct):
            for name in value.__struct_fields__:
                each = getattr(value, name)
                for one in each if isinstance(each, list | tuple) else (each,):
                    if isinstance(one, str | int) and one != "":
                        fields.setdefault(name, []).append(one)
                        self.known[name].append(one)
                self._notes(each, fields)

    def _learns(self, command: Command, outcome: Outcome) -> None:
        if isinstance(outcome, Accepted):
            self.let_through[type(command).__name__] += 1
            self.accepted.append(command)
        elif not isinstance(outcome, Refused):
            self.broken.append(f"{command}: {outcome}")
