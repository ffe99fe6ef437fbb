"""One order a request over HTTP, 64 clients: placed, 3 lines reserved, logged, before the reply.

The yardstick is the same server answering an authenticated request that does nothing.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics

from benchmarks import load, stage
from benchmarks.stage import Figure, Served

CLIENTS = 64
ORDERS = 6000
SECONDS = 8.0
ROUNDS = 3


def order_requests(server: Served, count: int, chance: random.Random) -> list[str]:
    requests = []
    for _ in range(count):
        placed = stage.order(stage.three_skus(chance))
        both = [
            stage.wire("orders.PlaceOrder", placed),
            stage.wire("inventory.ReserveStock", stage.reservation(placed)),
        ]
        requests.append(load.request("POST", "/api/v1/commands", server.token, json.dumps(both)))
    return requests


async def run() -> list[Figure]:
    chance = random.Random(11)
    async with stage.served() as server:
        nothing = [load.request("GET", "/auth/validate", server.token)] * (ORDERS * 4)
        pairs = []
        for _ in range(ROUNDS):
            orders = order_requests(server, ORDERS, chance)
            ours = await asyncio.to_thread(load.send, server.port, orders, CLIENTS, SECONDS)
            theirs = await asyncio.to_thread(load.send, server.port, nothing, CLIENTS, SECONDS)
            if set(ours.statuses) | set(theirs.statuses) != {"200"}:
                raise RuntimeError(f"not all answered 200: {ours.statuses} {theirs.statuses}")
            pairs.append((ours, theirs))
    ratio = statistics.median([a.rate / b.rate for a, b in pairs])
    p95 = statistics.median([a.p95_ms for a, _ in pairs])
    rate = statistics.median([a.rate for a, _ in pairs])
    noop = statistics.median([b.rate for _, b in pairs])
    return [
        Figure(
            f"the same over HTTP, one order a request, {CLIENTS} clients",
            f"{ROUNDS} times {ORDERS:,} orders",
            f"{rate:,.0f} orders/s, p95 {p95:.0f} ms",
            f"an authenticated no-op of the same server: {noop:,.0f} requests/s",
            f"{ratio:.2f} ×",
            "≥ 0.5 ×, p95 < 100 ms",
            ratio >= 0.5 and p95 < 100,
        )
    ]
