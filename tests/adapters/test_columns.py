"""Columns that travel as one text come out of the server as they went in."""

from __future__ import annotations

import random
from typing import Any

import asyncpg

from entrepot.adapters.postgres.columns import column, unnest
from entrepot.adapters.postgres.migrations import migrate
from entrepot.adapters.postgres.store import prepare_connection
from entrepot.app import catalog_of

AWKWARD = (
    *("", "a", "ä", "🐙", "\x1f", "\x1e", "\x1f\x1e\x1f", "\ue000", "\ue001", "NULL", "\\N"),
    *("{}", '"', "'", ",", "\n", "\x1d", "\x1f\x1e" + "".join(map(chr, range(0xE000, 0xF900)))),
)
ROWS = {
    "text": [None, *AWKWARD],
    "integer": [None, 0, -1, 2**31 - 1],
    "smallint": [None, 7],
    "bigint": [None, -(2**63), 2**63 - 1],
    "boolean": [None, True, False],
    "jsonb": [None, b'{"a": "\\u001f"}', '"\ue000"'.encode(), b"[]"],
}


async def test_every_column_comes_out_as_it_went_in(database: dict[str, Any]) -> None:
    connection = await asyncpg.connect(**database)
    await migrate(connection, catalog_of(("catalog",)))
    await prepare_connection(connection)
    chance = random.Random(4)
    for type, values in ROWS.items():
        sql = f"SELECT * FROM {unnest(type)} WITH ORDINALITY AS u(v, n) ORDER BY n"
        tries = [[], values, [None], [None, None], *[[value] for value in values]]
        tries += [chance.choices(values, k=chance.randint(1, 6)) for _ in range(60) if values]
        for sent in tries:
            found = [row["v"] for row in await connection.fetch(sql, column(sent, type))]
            assert found == sent, type
    await connection.close()
