"""One place to ask: each question goes to the engine that its context names, the rest to SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Query
from entrepot.kernel.ports import Questions


class Answering:
    """The kernel's `Questions`, put together from several.

    Raises ValueError when a context names an engine that is not there.
    """

    def __init__(self, catalog: Catalog, sql: Questions, engines: Mapping[str, Questions]) -> None:
        self._sql = sql
        missing = {ask.engine for ask in catalog.asks.values() if ask.engine} - set(engines)
        if missing:
            raise ValueError(f"no engine answers for {sorted(missing)}")
        self._engines: dict[type[Query], Questions] = {
            query: engines[ask.engine] for query, ask in catalog.asks.items() if ask.engine
        }

    async def ask(self, query: Query, tenant: str) -> Any:
        return await self._engines.get(type(query), self._sql).ask(query, tenant)

    async def ask_many(self, queries: Sequence[Query], tenant: str) -> Sequence[Any]:
        answering = self._engines.get(type(queries[0]), self._sql)
        return await answering.ask_many(queries, tenant)
