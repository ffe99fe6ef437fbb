"""A question put on behalf of a caller, together with those that are put at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Questions, Rejected
from entrepot.kernel.units import has_utc
from entrepot.runtime.cursors import UnknownCursor, opened, sealed


class Asker(Protocol):
    """Who asks: the HTTP door's caller."""

    @property
    def subject(self) -> str: ...
    @property
    def tenant(self) -> str: ...
    @property
    def scopes(self) -> frozenset[str]: ...


OwnLimit = Callable[[Ask, Any], str | None]
"""The field of a query that limits its answer to the caller; raises where he may not ask."""


_Key = tuple[type[Query], bytes]


class Wrong(Exception):
    """An argument is not what the question takes."""


class NotYours(Exception):
    """The caller asks in another's name."""


class Loader:
    """Gathers what is asked in one turn of the loop: one statement for all of a kind."""

    def __init__(self, questions: Questions, tenant: str) -> None:
        self.questions, self.tenant = questions, tenant
        self._asked: dict[_Key, asyncio.Future[Any]] = {}
        self._waiting: dict[type[Query], list[tuple[_Key, Query]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def load(self, query: Query) -> asyncio.Future[Any]:
        """The answer; asked once in a request, however often it is wanted."""
        key = type(query), msgspec.json.encode(query)
        found = self._asked.get(key)
        if found is None:
            loop = asyncio.get_running_loop()
            found = self._asked[key] = loop.create_future()
            if not self._waiting:
                loop.call_soon(self._send)
            self._waiting.setdefault(type(query), []).append((key, query))
        return found

    def _send(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for asked in waiting.values():
            task = asyncio.create_task(self._answer(asked))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _answer(self, asked: list[tuple[_Key, Query]]) -> None:
        try:
            answers = await self.questions.ask_many([query for _, query in asked], self.tenant)
        except Exception as error:
            for key, _ in asked:
                _set(self._asked[key], error=error)
        else:
            for (key, _), answer in zip(asked, answers, strict=True):
                _set(self._asked[key], answer)


def _set(future: asyncio.Future[Any], answer: Any = None, error: Exception | None = None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(answer)
    else:
        future.set_exception(error)
        future.exception()  # a field that failed for its neighbour's sake may never be awaited


Changes = Callable[[str], AsyncGenerator[None, None]]
"""Says something at once, and again whenever events were appended to a stream of the caller's
business. Whoever takes it closes it: it holds a place among those who listen."""


class Asking:
    """One request's questions."""

    def __init__(
        self, asker: Asker, questions: Questions, own_limit: OwnLimit, changes: Changes
    ) -> None:
        self.asker, self.questions = asker, questions
        self.own_limit, self.changes = own_limit, changes
        self.forget()

    def forget(self) -> None:
        """What was answered so far may have changed."""
        self.loader = Loader(self.questions, self.asker.tenant)


class Question:
    """One entry of the catalog as GraphQL asks it."""

    def __init__(self, catalog: Catalog, ask: Ask) -> None:
        self.ask, self.name = ask, catalog.names[ask.query]
        fields = msgspec.structs.fields(ask.query)
        self.required = [field.encode_name for field in fields if field.required]
        self.known = {field.encode_name for field in fields}
        own = next((field for field in fields if field.name == ask.own), None)
        self.own = own.encode_name if own else ""
        self.limit = next((f.default for f in fields if f.name == "limit"), 1) if ask.many else 1

    def answer(self, asking: Asking, values: Mapping[str, Any]) -> Awaitable[Any]:
        """A row, or a page with its cursor sealed.

        It is asked before this returns, so that all that a level of a document asks is asked
        together. Raises Wrong, NotYours, or what the door says no with.
        """
        found = asking.loader.load(self._query(asking, dict(values)))
        return self._sealed(found, values) if self.ask.many else found

    async def _sealed(self, found: Awaitable[Any], values: Mapping[str, Any]) -> dict[str, Any]:
        try:
            page = await found
        except Rejected:
            if values.get("after") is None:
                raise
            raise Wrong(str(UnknownCursor())) from None
        after = None if page["next"] is None else sealed(self.name, page["next"])
        return {"items": page["items"], "next": after}

    def _query(self, asking: Asking, values: dict[str, Any]) -> Query:
        subject = asking.asker.subject
        if asking.own_limit(self.ask, asking.asker) is not None:
            if values.get(self.own, subject) != subject:
                raise NotYours(f"{self.own} must be your own")
            if subject:
                values[self.own] = subject
        try:
            if self.ask.many and values.get("after") is not None:
                values["after"] = opened(self.name, values["after"])
            query = msgspec.convert(values, self.ask.query)
        except (msgspec.ValidationError, UnknownCursor) as error:
            raise Wrong(str(error)) from None
        _check(msgspec.to_builtins(query, builtin_types=(datetime,)))
        return query


def _check(value: Any) -> None:
    """Raises Wrong for what no store can hold."""
    if isinstance(value, dict):
        for part in value.values():
            _check(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _check(part)
    elif isinstance(value, str):
        if "\0" in value:
            raise Wrong("the character U+0000 is not allowed")
    elif isinstance(value, int) and not -(1 << 63) <= value < 1 << 63:
        raise Wrong("Integer value out of range")
    elif isinstance(value, datetime) and not has_utc(value):
        raise Wrong("a time beyond the calendar of UTC")
