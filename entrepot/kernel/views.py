"""What reads see: a view turns an event into row changes; a batch folds them to one per row.

Rows bear their event's tenant without saying so. A view is pure, so a table can be rebuilt
from the log and compared with the one that was kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from .message import Recorded

Row = dict[str, Any]
Key = tuple[Any, ...]


class RowChange(msgspec.Struct, gc=False):
    """What becomes of one row, in this order: it is deleted when `gone`; inserted from `row`, or
    its columns replaced by it; then columns are `set`, and amounts `add`ed or tuples appended.

    `upsert` says that a missing row is made from `set` and `add` (a counter); `new` that none
    can be there, which spares the looking.
    """

    row: Row | None = None
    set: Row = {}
    add: Row = {}
    upsert: bool = False
    gone: bool = False
    new: bool = False

    @property
    def ends(self) -> bool:
        """Whether the row is missing afterwards."""
        return self.gone and self.row is None and not (self.upsert or self.set or self.add)

    def then(self, later: RowChange) -> RowChange:
        """The one change that does what `self` and then `later` do."""
        if later.gone:
            return later
        changed = {**(self.row or self.set), **(later.row or later.set)}
        added = {column: n for column, n in self.add.items() if column not in changed}
        for column, amount in later.add.items():
            if column in changed:
                changed[column] += amount
            else:
                added[column] = added[column] + amount if column in added else amount
        if self.row is None and later.row is None:
            upsert = self.upsert or later.upsert
            return RowChange(set=changed, add=added, upsert=upsert, gone=self.gone)
        return RowChange(row=changed, add=added, gone=self.gone, new=self.new)


class Table:
    """A table of a context, `<context>.<plural noun>`, and the columns that make its key.

    The tenant is always the key's first column and is never spelled out. `aside` is a column that
    the database fills: it tells when, not what, so it does not follow from the log.
    """

    __slots__ = ("aside", "key", "name")

    def __init__(self, name: str, key: tuple[str, ...], *, aside: str = "") -> None:
        self.name, self.key, self.aside = name, key, aside

    def insert(self, **row: Any) -> Change:
        """Insert a row that cannot be there: its key is as new as the event."""
        return self, tuple([row[column] for column in self.key]), RowChange(row=row, new=True)

    def put(self, **row: Any) -> Change:
        """Insert the row, or replace the columns given."""
        return self, tuple([row[column] for column in self.key]), RowChange(row=row)

    def change(self, *key: Any, add: Row | None = None, **set: Any) -> Change:
        """Set columns of, add amounts and append tuples to, a row that is there."""
        return self, key, RowChange(set=set, add=add or {})

    def count(self, *key: Any, **amounts: int) -> Change:
        """Add amounts to a counter's row, which is made when missing."""
        return self, key, RowChange(add=amounts, upsert=True)

    def remove(self, *key: Any) -> Change:
        return self, key, RowChange(gone=True)


class Tally:
    """How many rows of a table bear each `key`, and the sums of their columns `sums`.

    The database keeps it with the table, in the same transaction: no event says where a row was
    counted before. Its rows bear the key, where what is missing is '', a `part`, the number `tally`
    and the sums; whoever asks adds up the parts. A transaction writes to a part of its own, so that
    none waits for another's.
    """

    __slots__ = ("key", "name", "of", "sums")

    def __init__(self, name: str, of: Table, key: tuple[str, ...], sums: tuple[str, ...] = ()):
        self.name, self.of, self.key, self.sums = name, of, key, sums


Change = tuple[Table, Key, RowChange]
View = Callable[[Recorded], Iterable[Change]]


class Rows:
    """The folded row changes of a batch: `{table: {(tenant, *key): change}}`."""

    __slots__ = ("tables",)

    def __init__(self) -> None:
        self.tables: dict[str, tuple[Table, dict[Key, RowChange]]] = {}

    def add(self, tenant: str, changes: Iterable[Change]) -> None:
        for table, key, change in changes:
            entry = self.tables.get(table.name)
            if entry is None:
                entry = self.tables[table.name] = (table, {})
            rows = entry[1]
            full = (tenant, *key)
            before = rows.get(full)
            rows[full] = change if before is None else before.then(change)
