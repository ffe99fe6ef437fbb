"""Learns now and then which products go with which, for each business by itself.

Who took what is read from the tables of recommendations, learnt from in a thread, and brought back
as commands of a bounded size, one a product, so that the log alone tells what was learnt.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import asyncpg
import structlog
from uuid_utils import uuid7

from entrepot.contexts.recommendations.published import (
    NEIGHBOURS_MAX,
    LearnNeighbours,
    Neighbour,
)
from entrepot.engines.recommending.interactions import Interactions, interactions
from entrepot.engines.recommending.learning import learn
from entrepot.engines.recommending.neighbours import neighbours
from entrepot.kernel.message import Accepted, Envelope, Outcome

log = structlog.get_logger(__name__)

Run = Callable[[Sequence[Envelope]], Awaitable[Sequence[Outcome]]]

TOLD_MAX = 1_000_000
"""So many visits are learnt from, the latest ones."""
EACH_MAX = 100
"""So many of them of one visitor, the latest: each two of his products are counted together, so a
robot that looks at ten thousand would take gigabytes, and outweigh all who buy.
"""
BATCH = 100
LOCK = 5_720_193

DAYS_LOOKED_AT = 30
"""So many, the latest ones, tell whether there is something new, however long the history."""

# Each product and day weighs otherwise: one order more and one cancelled are news.
_BUSINESSES = """WITH RECURSIVE businesses (tenant) AS (
        SELECT min(tenant) FROM recommendations.days
        UNION ALL
        SELECT (SELECT min(tenant) FROM recommendations.days WHERE tenant > b.tenant)
          FROM businesses b WHERE b.tenant IS NOT NULL)
    SELECT b.tenant, d.told FROM businesses b CROSS JOIN LATERAL (
        SELECT sum((ordered + viewed) * (hashtextextended(product_id || day, 0) % 1000003)) AS told
          FROM recommendations.days
         WHERE tenant = b.tenant
           AND day > (SELECT max(day) FROM recommendations.days WHERE tenant = b.tenant) - $1::int
        ) AS d
     WHERE b.tenant IS NOT NULL ORDER BY b.tenant"""
_TAKEN = """SELECT visitor, product_id FROM recommendations.tastes t
     WHERE tenant = $1 AND ordered + viewed > 0 AND EXISTS (SELECT FROM recommendations.offers o
           WHERE o.tenant = t.tenant AND o.product_id = t.product_id AND o.is_active)
     ORDER BY day DESC LIMIT $2"""
_LEARNT = """SELECT product_id FROM recommendations.neighbours
     WHERE tenant = $1 AND others <> '[]' ORDER BY product_id"""


def learnt(pairs: Sequence[tuple[str, str]], before: Sequence[str]) -> list[LearnNeighbours]:
    """One command for each product that somebody took, whether or not anything goes with it, and
    for those of which something was learnt before, where nobody took them after all.

    `pairs` are visitors and what they took, the latest first.
    """
    known = interactions(_latest(pairs))
    left = sorted(set(before).difference(known.things))
    return [
        *[LearnNeighbours(product_id=product, others=()) for product in left],
        *_found(known),
    ]


def _latest(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    told: Counter[str] = Counter()
    for visitor, product in pairs:
        told[visitor] += 1
        if told[visitor] <= EACH_MAX:
            yield visitor, product


def _found(known: Interactions) -> list[LearnNeighbours]:
    return [
        LearnNeighbours(
            product_id=product,
            others=tuple(
                [Neighbour(product_id=known.things[n], weight=weight) for n, weight in others]
            ),
        )
        for product, others in zip(
            known.things, neighbours(learn(known.x), NEIGHBOURS_MAX), strict=True
        )
    ]


class Training:
    """Trains every `every_s` seconds; of several processes one at a time."""

    def __init__(self, dsn: Mapping[str, Any], run: Run, *, every_s: float) -> None:
        self.dsn, self.run, self.every_s = dict(dsn), run, every_s
        self._seen: dict[str, int] = {}

    async def keep_on(self) -> None:
        """Until cancelled; what goes wrong is logged and tried again the next time."""
        while True:
            await asyncio.sleep(self.every_s)
            try:
                await self.train()
            except Exception as error:
                log.warning("training.waits", error=repr(error))

    async def train(self) -> int:
        """All businesses with something new; how many products had news.

        ExceptionGroup of what hindered some, after the others.
        """
        connection = await asyncpg.connect(
            **self.dsn, server_settings={"application_name": "entrepot training"}
        )
        try:
            if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LOCK):
                return 0
            news, hindered = 0, []
            for row in await self._new(connection):
                try:
                    news += await self._business(connection, row)
                except Exception as error:
                    log.warning("training.waits", tenant=row["tenant"], error=repr(error))
                    hindered.append(error)
            if hindered:
                raise ExceptionGroup("not every business has learnt", hindered)
            return news
        finally:
            await connection.close()

    async def _new(self, connection: Any) -> list[Any]:
        rows = await connection.fetch(_BUSINESSES, DAYS_LOOKED_AT)
        return [row for row in rows if self._seen.get(row["tenant"]) != row["told"]]

    async def _business(self, connection: Any, row: Any) -> int:
        tenant = row["tenant"]
        told = await connection.fetch(_TAKEN, tenant, TOLD_MAX)
        taken = [(row["visitor"], row["product_id"]) for row in told]
        before = [row["product_id"] for row in await connection.fetch(_LEARNT, tenant)]
        commands = await asyncio.to_thread(learnt, taken, before)
        news = 0
        for part in _parts(commands):
            moment = datetime.now(UTC)
            outcomes = await self.run(
                [
                    Envelope(id=str(uuid7()), tenant=tenant, command=c, at=moment, actor="entrepot")
                    for c in part
                ]
            )
            news += sum(1 for o in outcomes if isinstance(o, Accepted) and o.events)
        self._seen[tenant] = row["told"]
        log.info(
            "training.done", tenant=tenant, visits=len(told), products=len(commands), news=news
        )
        return news


def _parts(commands: Sequence[LearnNeighbours]) -> Iterator[list[LearnNeighbours]]:
    for start in range(0, len(commands), BATCH):
        yield list(commands[start : start + BATCH])
