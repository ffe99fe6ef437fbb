"""Writes folded row changes: one statement per table and shape, whatever the number of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from entrepot.kernel.ports import Rejected
from entrepot.kernel.views import Key, RowChange, Rows, Table

from .columns import column, unnest

_json = msgspec.json.Encoder(uuid_format="canonical").encode

Types = Mapping[str, Mapping[str, str]]
"""Column types by table and column."""


class Statement(NamedTuple):
    """Some rows of one table and shape, with the values of each column.

    `hits` is how many rows must be hit (-1: any number); `new` that COPY does as well as the SQL.
    """

    sql: str
    values: list[list[Any]]
    hits: int
    table: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    new: bool

    def arguments(self) -> list[Any]:
        return [column(values, type) for values, type in zip(self.values, self.types, strict=True)]


async def column_types(connection: Any, schemas: Iterable[str]) -> Types:
    """The column types of all tables in these schemas, as SQL spells them."""
    rows = await connection.fetch(
        """SELECT n.nspname || '.' || c.relname AS tbl, a.attname AS col,
                  format_type(a.atttypid, a.atttypmod) AS type
             FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY($1::text[]) AND c.relkind IN ('r', 'p')
              AND a.attnum > 0 AND NOT a.attisdropped""",
        list(schemas),
    )
    types: dict[str, dict[str, str]] = {}
    for row in rows:
        types.setdefault(row["tbl"], {})[row["col"]] = row["type"]
    return types


_REMOVE = ("0 remove", (), ())
"""Comes first: what is removed and made again in one batch is made anew."""


def _shape(change: RowChange) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if change.row is not None:
        return ("1 insert" if change.new else "1 put"), tuple(change.row), tuple(change.add)
    if change.upsert:
        return "2 count", tuple(change.set), tuple(change.add)
    return "3 change", tuple(change.set), tuple(change.add)


class RowWriter:
    """Turns a batch's `Rows` into statements, in one order of tables, shapes and keys."""

    def __init__(self, types: Types, rename: Mapping[str, str] | None = None) -> None:
        self.types = types
        self.rename = rename or {}
        self._sql: dict[Any, str] = {}

    def statements(self, rows: Rows) -> list[Statement]:
        found: list[Statement] = []
        for name in sorted(rows.tables):
            table, changes = rows.tables[name]
            groups: dict[Any, list[tuple[Key, RowChange]]] = {}
            for key, change in changes.items():
                if change.gone:
                    groups.setdefault(_REMOVE, []).append((key, change))
                if not change.ends:
                    groups.setdefault(_shape(change), []).append((key, change))
            for shape in sorted(groups):
                found.append(self._statement(table, shape, groups[shape]))
        return found

    def _statement(self, table: Table, shape: Any, group: list[tuple[Key, RowChange]]) -> Statement:
        action, sets, adds = shape
        group.sort(key=lambda pair: pair[0])
        keys = ("tenant", *table.key)
        if action in ("1 insert", "1 put"):
            columns = ("tenant", *sets, *adds)
            values = [[key[0] for key, _ in group]]
            values += [[change.row[c] for _, change in group] for c in sets]  # type: ignore[index]
        else:
            columns = (*keys, *sets, *adds)
            values = [[key[i] for key, _ in group] for i in range(len(keys))]
            values += [[change.set[c] for _, change in group] for c in sets]
        values += [[change.add[c] for _, change in group] for c in adds]
        types = self.types[table.name]
        for i, name in enumerate(columns):
            if name not in types:
                raise Rejected(f"{table.name} has no column {name}")
            if types[name] == "jsonb":
                values[i] = [None if v is None else _json(v) for v in values[i]]
        cached = (table.name, shape)
        if cached not in self._sql:
            self._sql[cached] = self._write_sql(table, action, columns, sets, adds)
        return Statement(
            self._sql[cached],
            values,
            len(group) if action == "3 change" else -1,
            self.rename.get(table.name, table.name),
            columns,
            tuple([types[c] for c in columns]),
            action == "1 insert",
        )

    def _write_sql(
        self,
        table: Table,
        action: str,
        columns: tuple[str, ...],
        sets: tuple[str, ...],
        adds: tuple[str, ...],
    ) -> str:
        types = self.types[table.name]
        target = self.rename.get(table.name, table.name)
        keys = ("tenant", *table.key)
        source = f"{unnest(*[types[c] for c in columns])} AS u({', '.join(columns)})"
        match = " AND ".join(f"t.{k} = u.{k}" for k in keys)

        def added(c: str, more: str) -> str:
            return f"{c} = t.{c} {'||' if types[c] == 'jsonb' else '+'} {more}.{c}"

        if action == "0 remove":
            return f"DELETE FROM {target} t USING {source} WHERE {match}"
        if action == "3 change":
            changed = [f"{c} = u.{c}" for c in sets] + [added(c, "u") for c in adds]
            return f"UPDATE {target} t SET {', '.join(changed)} FROM {source} WHERE {match}"
        insert = f"INSERT INTO {target} AS t ({', '.join(columns)}) SELECT * FROM {source}"
        if action == "1 insert":
            return insert
        changed = [f"{c} = excluded.{c}" for c in columns if c not in keys and c not in adds]
        changed += [added(c, "excluded") for c in adds]
        otherwise = f"UPDATE SET {', '.join(changed)}" if changed else "NOTHING"
        return f"{insert} ON CONFLICT ({', '.join(keys)}) DO {otherwise}"
