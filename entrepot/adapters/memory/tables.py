"""What the store keeps, and a transaction's own view of it until it commits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Generic, TypeVar

import msgspec

from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Outcome, Position, Recorded
from entrepot.kernel.ports import DueTimer, Rejected, Stored, StreamKey
from entrepot.kernel.react import Letter, Origin
from entrepot.kernel.views import Key, Row, RowChange, Table

K = TypeVar("K")
V = TypeVar("V")
LetterKey = tuple[str, str, str, int]
"""(subscription, tenant, stream, version)"""


class Slot(msgspec.Struct, frozen=True):
    """How far a slot has read, and a number that tells which one was advanced longest ago."""

    position: Position
    moved: int = 0


class Wanted(msgspec.Struct, frozen=True):
    """An effect that has not been performed yet."""

    id: int
    origin: Origin
    effect: Effect
    due: datetime
    attempts: int = 0
    error: str = ""


class Tables:
    """All that is committed."""

    def __init__(self) -> None:
        self.states: dict[StreamKey, Stored] = {}
        self.stamps: dict[StreamKey, int] = {}
        self.rows: dict[str, dict[Key, Row]] = {}
        self.outcomes: dict[tuple[str, str], Outcome] = {}
        self.slots: dict[tuple[str, int], Slot] = {}
        self.letters: dict[LetterKey, tuple[Letter, Recorded]] = {}
        self.timers: dict[tuple[str, str], DueTimer] = {}
        self.effects: dict[tuple[str, str, str], Wanted] = {}


class Layer(Generic[K, V]):
    """One table as a transaction sees it: its own changes over what is committed."""

    __slots__ = ("_base", "_own")

    def __init__(self, base: dict[K, V]) -> None:
        self._base = base
        self._own: dict[K, V | None] = {}

    def get(self, key: K) -> V | None:
        return self._own[key] if key in self._own else self._base.get(key)

    def put(self, key: K, value: V) -> None:
        self._own[key] = value

    def drop(self, key: K) -> None:
        self._own[key] = None

    def items(self) -> Iterator[tuple[K, V]]:
        for key, value in self._base.items():
            if key not in self._own:
                yield key, value
        for key, own in self._own.items():
            if own is not None:
                yield key, own

    def commit(self) -> None:
        for key, value in self._own.items():
            if value is None:
                self._base.pop(key, None)
            else:
                self._base[key] = value


def changed(table: Table, key: Key, change: RowChange, row: Row | None) -> Row | None:
    """The row after this change, None when it is gone; Rejected when a missing one is changed."""
    if change.ends:
        return None
    if change.gone:
        row = None
    if change.new and row is not None:
        raise Rejected(f"{table.name} has a row {key} already")
    if change.row is not None:
        row = {**(row or {}), **change.row}
    elif row is None:
        if not change.upsert:
            raise Rejected(f"{table.name} has no row {key}")
        row = dict(zip(table.key, key[1:], strict=True))
    row = {**row, **change.set}
    for column, amount in change.add.items():
        row[column] = row[column] + amount if column in row else amount
    return row
