"""500 orders a request over `POST /api/v1/commands`, against the same batches in process."""

from __future__ import annotations

import asyncio
import json
import random
import statistics

from benchmarks import load, stage
from benchmarks.stage import Figure

BATCH = 500
REQUESTS = 12
CLIENTS = 2
ROUNDS = 3


async def run() -> list[Figure]:
    chance = random.Random(12)
    rates, yardsticks = [], []
    async with stage.served() as server, stage.house(contexts=("inventory", "orders")) as house:
        for _ in range(ROUNDS):
            requests = []
            for _ in range(REQUESTS):
                body = json.dumps(
                    [
                        stage.wire(name, command)
                        for _ in range(BATCH)
                        for placed in [stage.order(stage.three_skus(chance))]
                        for name, command in (
                            ("orders.PlaceOrder", placed),
                            ("inventory.ReserveStock", stage.reservation(placed)),
                        )
                    ]
                )
                requests.append(load.request("POST", "/api/v1/commands", server.token, body))
            ours = await asyncio.to_thread(load.send, server.port, requests, CLIENTS, 60)
            if set(ours.statuses) != {"200"}:
                raise RuntimeError(f"not all answered 200: {ours.statuses}")
            rates.append(ours.rate * BATCH)
            batches = []
            for _ in range(REQUESTS):
                orders = [stage.order(stage.three_skus(chance)) for _ in range(BATCH)]
                batches.append(stage.asked(*[c for o in orders for c in (o, stage.reservation(o))]))

            async def work(batches: list[list[stage.Envelope]] = batches) -> int:
                return await stage.drain(list(batches), house) // 2

            yardsticks.append(await stage.rate(work))
    ratio = statistics.median([a / b for a, b in zip(rates, yardsticks, strict=True)])
    return [
        Figure(
            f"the same, {BATCH} orders a request to /api/v1/commands",
            f"{ROUNDS} times {REQUESTS} requests, {CLIENTS} clients",
            f"{statistics.median(rates):,.0f} orders/s",
            f"the kernel in process: {statistics.median(yardsticks):,.0f} orders/s",
            f"{ratio:.2f} ×",
            "≥ 0.7 ×",
            ratio >= 0.7,
        )
    ]
