"""Place an order, reserve its 3 lines, log all of it: the kernel against hand-written SQL.

The yardstick writes the same rows into tables of the same shape with hand-written unnest batches
of 256 orders over two connections: no rules, no states to decode, no events to evolve.
"""

from __future__ import annotations

import asyncio
import json
import random
from datetime import UTC, datetime
from typing import Any

import asyncpg

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.app import House

BATCH = 256
BATCHES = 16
COPIES = (
    "kernel.events",
    "kernel.states",
    "orders.orders",
    "inventory.positions",
    "inventory.reservations",
)
GENERATED = """SELECT attname FROM pg_attribute
    WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated <> ''"""


async def run() -> list[Figure]:
    chance = random.Random(7)
    async with stage.house(contexts=("inventory", "orders")) as house:
        yardstick = await Yardstick.prepare(house)

        async def kernel() -> float:
            batches = []
            for _ in range(BATCHES):
                orders = [stage.order(stage.three_skus(chance)) for _ in range(BATCH)]
                both = [c for o in orders for c in (o, stage.reservation(o))]
                batches.append(stage.asked(*both))

            async def work() -> int:
                return await stage.drain(list(batches), house) // 2

            return await stage.rate(work)

        ours, theirs, ratio = await stage.alternately(kernel, yardstick.rate)
        await yardstick.close()
    return [
        Figure(
            "place order + reserve 3 lines + log, in process",
            f"{stage.SKUS:,} SKUs, {BATCH * BATCHES:,} orders a time",
            f"{ours:,.0f} orders/s",
            f"the same rows by hand-written unnest batches of {BATCH}: {theirs:,.0f} orders/s",
            f"{ratio:.2f} ×",
            "≥ 0.6 ×",
            ratio >= 0.6,
        )
    ]


class Yardstick:
    """The same rows, written by hand."""

    def __init__(self, connections: list[asyncpg.Connection], sample: dict[str, Any]) -> None:
        self.connections, self.sample = connections, sample
        self.chance = random.Random(8)

    @classmethod
    async def prepare(cls, house: House) -> Yardstick:
        """Tables of the same shape, indexes and constraints in a schema of their own."""
        sample_order = stage.order(stage.three_skus(random.Random(1)))
        stage.all_accepted(
            await house.executor.run(stage.asked(sample_order, stage.reservation(sample_order)))
        )
        connections = [await stage.connect(house) for _ in range(2)]
        first = connections[0]
        await first.execute("DROP SCHEMA IF EXISTS hand CASCADE; CREATE SCHEMA hand")
        for name in COPIES:
            short = name.split(".")[1]
            await first.execute(f"CREATE TABLE hand.{short} (LIKE {name} INCLUDING ALL)")
        await first.execute("INSERT INTO hand.positions SELECT * FROM inventory.positions")
        await first.execute(
            "INSERT INTO hand.states SELECT * FROM kernel.states WHERE stream LIKE 'stock/%'"
        )
        rows = await first.fetch(
            "SELECT name, data FROM kernel.events ORDER BY position DESC LIMIT 5"
        )
        states = await first.fetch(
            "SELECT stream, state FROM kernel.states WHERE stream IN ($1, $2)",
            f"order/{sample_order.order_id}",
            f"reservation/{sample_order.order_id}",
        )
        sample = {row["name"]: row["data"] for row in rows}
        sample |= {row["stream"].split("/")[0]: row["state"] for row in states}
        for kind, name in (("order", "orders.orders"), ("reservation", "inventory.reservations")):
            row = dict(await first.fetchrow(f"SELECT * FROM {name} LIMIT 1"))
            for (generated,) in await first.fetch(GENERATED, name):
                del row[generated]  # PostgreSQL writes it, also in the copy
            sample[f"{kind} row"] = row
        await first.execute("ANALYZE hand.positions; ANALYZE hand.states")
        return cls(connections, sample)

    async def close(self) -> None:
        for connection in self.connections:
            await connection.close()

    async def rate(self) -> float:
        batches = [
            [(stage.new_id(), stage.three_skus(self.chance)) for _ in range(BATCH)]
            for _ in range(BATCHES)
        ]

        async def work() -> int:
            async def lane(connection: asyncpg.Connection) -> None:
                while batches:
                    await self.write(connection, batches.pop())

            await asyncio.gather(*[lane(c) for c in self.connections])
            return BATCH * BATCHES

        return await stage.rate(work)

    async def write(
        self, connection: asyncpg.Connection, orders: list[tuple[str, list[str]]]
    ) -> None:
        now = datetime.now(UTC)
        skus = sorted({s for _, wanted in orders for s in wanted})
        streams = [f"stock/{s}@w1" for s in skus]
        async with connection.transaction():
            stocks = await connection.fetch(
                "SELECT stream, version, state FROM hand.states WHERE tenant = $1"
                " AND stream = ANY($2::text[]) ORDER BY stream FOR UPDATE",
                stage.BUSINESS,
                streams,
            )
            versions = {row["stream"]: row["version"] for row in stocks}
            reserved: dict[str, int] = {}
            events: list[tuple[Any, ...]] = []
            for order_id, wanted in orders:
                for s in wanted:
                    stream = f"stock/{s}@w1"
                    versions[stream] += 1
                    reserved[s] = reserved.get(s, 0) + 1
                    events.append((stream, versions[stream], "inventory.StockReserved", order_id))
                events.append((f"order/{order_id}", 1, "orders.OrderPlaced", order_id))
                events.append((f"reservation/{order_id}", 1, "inventory.ReservationMade", order_id))
            await self._events(connection, events, now)
            await self._states(connection, orders, streams, versions, stocks)
            await self._views(connection, orders, reserved, versions, now)

    async def _events(
        self, connection: asyncpg.Connection, events: list[tuple[Any, ...]], now: datetime
    ) -> None:
        await connection.execute(
            "INSERT INTO hand.events (tenant, stream, version, name, schema, data, at,"
            " command_id, correlation_id, causation_id, actor, historic)"
            " SELECT $1, s, v, n, 1, d, $6, c, c, '', 'bench', false"
            " FROM unnest($2::text[], $3::int[], $4::text[], $5::jsonb[], $7::text[])"
            " AS u(s, v, n, d, c)",
            stage.BUSINESS,
            [e[0] for e in events],
            [e[1] for e in events],
            [e[2] for e in events],
            [self.sample[e[2]] for e in events],
            now,
            [e[3] for e in events],
        )

    async def _states(
        self,
        connection: asyncpg.Connection,
        orders: list[tuple[str, list[str]]],
        streams: list[str],
        versions: dict[str, int],
        stocks: list[Any],
    ) -> None:
        created = [
            (f"{kind}/{id_}", kind) for id_, _ in orders for kind in ("order", "reservation")
        ]
        await connection.execute(
            "INSERT INTO hand.states (tenant, stream, version, state)"
            " SELECT $1, s, 1, d FROM unnest($2::text[], $3::bytea[]) AS u(s, d)",
            stage.BUSINESS,
            [stream for stream, _ in created],
            [self.sample[kind] for _, kind in created],
        )
        await connection.execute(
            "UPDATE hand.states t SET version = u.v, state = u.d"
            " FROM unnest($2::text[], $3::int[], $4::bytea[]) AS u(s, v, d)"
            " WHERE t.tenant = $1 AND t.stream = u.s",
            stage.BUSINESS,
            streams,
            [versions[s] for s in streams],
            [row["state"] for row in stocks],
        )

    async def _views(
        self,
        connection: asyncpg.Connection,
        orders: list[tuple[str, list[str]]],
        reserved: dict[str, int],
        versions: dict[str, int],
        now: datetime,
    ) -> None:
        await connection.execute(
            "UPDATE hand.positions t SET reserved = t.reserved + u.q, version = u.v, moved_at = $5"
            " FROM unnest($2::text[], $3::int[], $4::int[]) AS u(s, q, v)"
            " WHERE t.tenant = $1 AND t.sku = u.s AND t.warehouse_id = 'w1' AND t.bin = ''"
            " AND t.lot = '' AND t.status = 'available'",
            stage.BUSINESS,
            list(reserved),
            list(reserved.values()),
            [versions[f"stock/{s}@w1"] for s in reserved],
            now,
        )
        for table, key in (("order", "order_id"), ("reservation", "reservation_id")):
            row = self.sample[f"{table} row"]
            columns = [c for c in row if c != key]
            await connection.execute(
                f"INSERT INTO hand.{table}s ({key}, {', '.join(columns)})"
                f" SELECT u.id, {', '.join('r.' + c for c in columns)}"
                f" FROM unnest($1::text[]) AS u(id),"
                f" jsonb_populate_record(NULL::hand.{table}s, $2) AS r",
                [order_id for order_id, _ in orders],
                json.dumps(row, default=str),
            )
