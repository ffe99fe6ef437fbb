"""Answers queries by the SQL of their name, under row-level security: the kernel's `Questions`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import asyncpg
import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Query

from .migrations import READER, resource
from .store import keep_session, prepare_connection, translated

_NAME = re.compile(r"^-- name: (\w+)\s*$", re.MULTILINE)
_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]\w*)")


class Question:
    """One query's SQL with numbered parameters, and its columns in camelCase once known."""

    __slots__ = ("columns", "many", "parameters", "sql")

    def __init__(self, text: str, *, many: bool) -> None:
        names: dict[str, int] = {}

        def number(match: re.Match[str]) -> str:
            return f"${names.setdefault(match[1], len(names) + 1)}"

        self.sql = _PARAMETER.sub(number, text.strip().rstrip(";"))
        self.parameters = tuple(names)
        self.many = many
        self.columns: tuple[str, ...] = ()


def questions_of(catalog: Catalog) -> dict[type[Query], Question]:
    """The SQL of every query that no engine answers.

    ValueError where one is missing or names an unknown parameter.
    """
    texts: dict[str, str] = {}
    for name, context in catalog.contexts.items():
        parts = _NAME.split(resource(context, "queries.sql"))
        texts.update({f"{name}.{q}": sql for q, sql in zip(parts[1::2], parts[2::2], strict=True)})
    found = {}
    for query, ask in catalog.asks.items():
        if ask.engine:
            continue
        text = texts.get(catalog.names[query])
        if text is None:
            raise ValueError(f"{catalog.names[query]} has no SQL")
        question = found[query] = Question(text, many=ask.many)
        unknown = set(question.parameters) - set(query.__struct_fields__)
        if unknown:
            raise ValueError(f"{catalog.names[query]} has no field {sorted(unknown)}")
    return found


def camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)


class PostgresQuestions:
    """Reads as the role that sees one tenant's rows only; never writes."""

    def __init__(self, dsn: Any, catalog: Catalog, *, pool_size: int = 6) -> None:
        self.dsn, self.pool_size = dict(dsn), pool_size
        self.questions = questions_of(catalog)
        self._pool: Any = None
        self._tenants: dict[int, str] = {}

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(
            **self.dsn,
            min_size=1,
            max_size=self.pool_size,
            init=self._prepare,
            reset=keep_session,
            server_settings={
                "application_name": "entrepot reader",
                "statement_timeout": "15s",
                "default_transaction_read_only": "on",
            },
        )

    async def _prepare(self, connection: Any) -> None:
        await prepare_connection(connection)
        await connection.execute(f"SET ROLE {READER}")
        # a new connection may stand where a closed one stood
        self._tenants.pop(connection.get_server_pid(), None)

    async def close(self) -> None:
        if self._pool is not None:
            self._pool.terminate()

    async def ask(self, query: Query, tenant: str) -> Any:
        question = self.questions[type(query)]
        arguments: list[Any] = [getattr(query, name) for name in question.parameters]
        with translated():
            async with self._pool.acquire() as connection:
                await self._be(connection, tenant)
                rows = await connection.fetch(question.sql, *arguments)
        if rows and not question.columns:
            question.columns = tuple([camel(name) for name, _ in rows[0].items()])
        if question.many:
            return _page(rows, query, partial(_answer, question))
        return _answer(question, rows[0]) if rows else None

    async def _be(self, connection: Any, tenant: str) -> None:
        """The session's tenant; told to the server only when it changes."""
        pid = connection.get_server_pid()
        if self._tenants.get(pid) != tenant:
            self._tenants.pop(pid, None)
            await connection.execute("SELECT set_config('entrepot.tenant', $1, false)", tenant)
            self._tenants[pid] = tenant


def _answer(question: Question, row: Any) -> dict[str, Any]:
    """The row under its wire names; JSON columns pass through as they are."""
    return {
        name: msgspec.Raw(value) if type(value) is bytes else value
        for name, value in zip(question.columns, row, strict=True)
    }


def _page(rows: Any, query: Any, answer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    more = len(rows) > query.limit
    kept = rows[: query.limit]
    items = [answer(row) for row in kept]
    for item in items:
        item.pop("cursor", None)
    return {"items": items, "next": kept[-1]["cursor"] if more else None}
