"""Answers queries by the SQL of their name, under row-level security: the kernel's `Questions`."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import asyncpg
import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Overloaded, Rejected

from .errors import translated
from .migrations import READER, resource
from .store import keep_session, prepare_connection

_SECTION = re.compile(r"^-- (name|part): (\w+)\s*$", re.MULTILINE)
_PART = re.compile(r"^\{(\w+)\}", re.MULTILINE)
_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]\w*)")
_IS_NULL = re.compile(r"(?<![:\w]):([a-z_]\w*)(?:::\w+)? IS (NOT )?NULL")


class Question:
    """One query's SQL, for one and for many at a time, and its columns once they are known."""

    __slots__ = ("columns", "joins", "many", "parameters", "reckon", "sql", "text", "types")

    def __init__(self, text: str, ask: Ask) -> None:
        names: dict[str, int] = {}

        def number(match: re.Match[str]) -> str:
            return f"${names.setdefault(match[1], len(names) + 1)}"

        self.text = text.strip().rstrip(";")
        self.sql = _PARAMETER.sub(number, self.text)
        self.parameters = tuple(names)
        self.many, self.reckon = ask.many, ask.reckon
        self.joins = ask.joins or not ask.many
        self.columns: tuple[str, ...] = ()
        self.types: Mapping[str, Any] = {}

    def for_many(self, varying: Sequence[str], sure: Collection[str]) -> str:
        """The SQL that answers a column of each varying parameter, with the number of its query.

        Of the others there is one value for all. What is `sure` is never null: the planner has to
        know, or it reads a whole table for each query that might have asked for all of it. OFFSET 0
        keeps it from joining them all at once, which does so where a few rows are asked for.
        """
        place = {name: f"${number}" for number, name in enumerate(self.parameters, 1)}
        columns = ", ".join([f"{place[name]}::{self.types[name].name}[]" for name in varying])
        names = ", ".join([f'"{name}"' for name in varying])

        def known(match: re.Match[str]) -> str:
            return ("true" if match[2] else "false") if match[1] in sure else match[0]

        def value(match: re.Match[str]) -> str:
            name = match[1]
            return f'asked."{name}"' if name in varying else place[name]

        answer = _PARAMETER.sub(value, _IS_NULL.sub(known, self.text))
        return (
            f"SELECT asked.number, answer.* FROM unnest({columns}) WITH ORDINALITY"
            f" AS asked ({names}, number), LATERAL (SELECT * FROM"
            f" ({answer}) AS one OFFSET 0) AS answer"
        )


def texts_of(sql: str) -> dict[str, str]:
    """The SQL under each `-- name:`; a line that begins with `{x}` has what is under `-- part: x`.

    ValueError where there is no such part.
    """
    found = _SECTION.split(sql)[1:]
    sections = list(zip(found[::3], found[1::3], found[2::3], strict=True))
    parts = {name: text.strip("\n") for kind, name, text in sections if kind == "part"}

    def part(match: re.Match[str]) -> str:
        if match[1] not in parts:
            raise ValueError(f"there is no part {match[1]}")
        return parts[match[1]]

    return {name: _PART.sub(part, text) for kind, name, text in sections if kind == "name"}


def questions_of(catalog: Catalog) -> dict[type[Query], Question]:
    """The SQL of every query that no engine answers.

    ValueError where one is missing or names an unknown parameter.
    """
    texts: dict[str, str] = {}
    for name, context in catalog.contexts.items():
        written = texts_of(resource(context, "queries.sql"))
        texts.update({f"{name}.{query}": sql for query, sql in written.items()})
    found = {}
    for query, ask in catalog.asks.items():
        if ask.engine:
            continue
        text = texts.get(catalog.names[query])
        if text is None:
            raise ValueError(f"{catalog.names[query]} has no SQL")
        question = found[query] = Question(text, ask)
        unknown = set(question.parameters) - set(query.__struct_fields__)
        if unknown:
            raise ValueError(f"{catalog.names[query]} has no field {sorted(unknown)}")
    return found


def camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)


_Moment = tuple[type[Query], str]
_Waiting = tuple[Query, asyncio.Future[Any]]


class PostgresQuestions:
    """Reads as the role that sees one tenant's rows only; never writes.

    Raises Overloaded where `waiting_max` askers wait already.
    """

    def __init__(
        self, dsn: Any, catalog: Catalog, *, pool_size: int = 6, waiting_max: int = 2000
    ) -> None:
        self.dsn, self.pool_size, self.waiting_max = dict(dsn), pool_size, waiting_max
        self.questions = questions_of(catalog)
        self._pool: Any = None
        self._tenants: dict[int, str] = {}
        self._waiting: dict[_Moment, list[_Waiting]] = {}
        self._answering: set[asyncio.Task[None]] = set()
        self._asking = 0

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
        """One question that many ask at the same moment costs one statement, as commands do."""
        with self._bounded():
            if self.questions[type(query)].joins:
                return await self._joined(query, tenant)
            async with self._reader(tenant) as connection:
                return await self._one(connection, query)

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> list[Any]:
        with self._bounded():
            async with self._reader(tenant) as connection:
                return await self._many(connection, queries)

    @contextmanager
    def _bounded(self) -> Iterator[None]:
        if self._asking >= self.waiting_max:
            raise Overloaded(f"{self._asking} questions wait already")
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1

    async def _joined(self, query: Query, tenant: str) -> Any:
        answer = asyncio.get_running_loop().create_future()
        moment = (type(query), tenant)
        waiting = self._waiting.setdefault(moment, [])
        waiting.append((query, answer))
        if len(waiting) == 1:
            task = asyncio.create_task(self._answer_waiting(moment))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)
        return await answer

    async def _answer_waiting(self, moment: _Moment) -> None:
        """Answers all that gathered while a connection was waited for."""
        waiting: list[_Waiting] = []
        try:
            async with self._reader(moment[1]) as connection:
                waiting = self._waiting.pop(moment)
                answers = await self._many(connection, [query for query, _ in waiting])
        except Rejected as error:
            await self._answer_alone(waiting, moment[1], error)
        except BaseException as error:
            for _, answer in waiting or self._waiting.pop(moment):
                if not answer.done():
                    answer.set_exception(error)
            if not isinstance(error, Exception):
                raise
        else:
            for (_, answer), found in zip(waiting, answers, strict=True):
                if not answer.done():
                    answer.set_result(found)

    async def _answer_alone(
        self, waiting: Sequence[_Waiting], tenant: str, error: Exception
    ) -> None:
        """Who asked what cannot be asked harms none of his neighbours."""
        for query, answer in waiting:
            try:
                if len(waiting) == 1:
                    raise error
                async with self._reader(tenant) as connection:
                    [found] = await self._many(connection, [query])
            except Exception as own:
                if not answer.done():
                    answer.set_exception(own)
            else:
                if not answer.done():
                    answer.set_result(found)

    @asynccontextmanager
    async def _reader(self, tenant: str) -> AsyncIterator[Any]:
        with translated():
            async with self._pool.acquire() as connection:
                await self._be(connection, tenant)
                yield connection

    async def _one(self, connection: Any, query: Query) -> Any:
        question = self.questions[type(query)]
        return _found(question, query, await self._rows(connection, question, query))

    async def _rows(self, connection: Any, question: Question, query: Query) -> Sequence[Any]:
        arguments = [getattr(query, name) for name in question.parameters]
        rows: Sequence[Any] = await connection.fetch(question.sql, *arguments)
        if rows and not question.columns:
            question.columns = _columns(rows[0])
        return rows

    async def _many(self, connection: Any, queries: Sequence[Query]) -> list[Any]:
        """The answers in order, by one statement where it can be."""
        question = self.questions[type(queries[0])]
        asked = {name: [getattr(query, name) for query in queries] for name in question.parameters}
        varying = [name for name, values in asked.items() if any(v != values[0] for v in values)]
        if not varying:  # as of one, and as of many who ask the same
            rows = await self._rows(connection, question, queries[0])
            return [_found(question, query, rows) for query in queries]
        if not question.types:
            types = (await connection.prepare(question.sql)).get_parameters()
            question.types = dict(zip(question.parameters, types, strict=True))
        if any(question.types[name].kind == "array" for name in varying):  # no column of columns
            return [await self._one(connection, query) for query in queries]
        sure = [name for name in varying if None not in asked[name]]
        arguments = [values if name in varying else values[0] for name, values in asked.items()]
        rows = await connection.fetch(question.for_many(varying, sure), *arguments)
        answers: list[list[Any]] = [[] for _ in queries]
        for row in rows:
            answers[row["number"] - 1].append(row[1:])
        if rows and not question.columns:
            question.columns = _columns(rows[0])[1:]
        return [_found(question, q, a) for q, a in zip(queries, answers, strict=True)]

    async def _be(self, connection: Any, tenant: str) -> None:
        """The session's tenant; told to the server only when it changes."""
        pid = connection.get_server_pid()
        if self._tenants.get(pid) != tenant:
            self._tenants.pop(pid, None)
            await connection.execute("SELECT set_config('entrepot.tenant', $1, false)", tenant)
            self._tenants[pid] = tenant


def _columns(row: Any) -> tuple[str, ...]:
    return tuple([camel(name) for name in row.keys()])  # noqa: SIM118 - a record is a sequence


def _found(question: Question, query: Any, rows: Sequence[Any]) -> Any:
    if question.reckon is None:  # of a page's one too many, nothing but that it is there is told
        more = question.many and len(rows) > query.limit
        items = [_answer(question, row) for row in rows[: query.limit if question.many else 1]]
    else:
        found = question.reckon(query, [_answer(question, row) for row in rows])
        more = question.many and len(found) > query.limit
        items = [*found[: query.limit if question.many else 1]]
    if not question.many:
        return items[0] if items else None
    cursors = [item.pop("cursor", None) for item in items]
    return {"items": items, "next": cursors[-1] if more else None}


def _answer(question: Question, row: Any) -> dict[str, Any]:
    """The row under its wire names; JSON columns pass through as they are."""
    return {
        name: msgspec.Raw(value) if type(value) is bytes else value
        for name, value in zip(question.columns, row, strict=True)
    }
