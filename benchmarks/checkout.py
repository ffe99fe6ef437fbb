"""A whole order over HTTP: placed, priced, its stock reserved, paid by the test gateway, confirmed.

8 clients on the same cores. A client prefers to wait for the answer, and takes its next order when
the last one reads `Confirmed`.
The yardstick is a peer's whole checkout. With `ENTREPOT_PEERS` naming a folder with the peer's
scripts (`vendure/server.js`, `worker.js`, `bench.js`) it is measured in the same run; otherwise
its published figure stands in, and is called so.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import uvloop

from benchmarks import load, stage
from benchmarks.stage import Figure

CLIENTS = 8
SECONDS = 10.0
ROUNDS = 3
VENDURE_PUBLISHED = 3.7


async def run() -> list[Figure]:
    rates, p95s = [], []
    async with stage.served(loops=True) as server:
        await asyncio.to_thread(_from_outside, server, 2.0)
        for _ in range(ROUNDS):
            rate, p95 = await asyncio.to_thread(_from_outside, server, SECONDS)
            rates.append(rate)
            p95s.append(p95)
    ours = statistics.median(rates)
    peer, how = await asyncio.to_thread(_peer)
    return [
        Figure(
            f"whole order over HTTP, placed to confirmed, {CLIENTS} clients",
            f"{ours:,.0f} orders/s, p95 {statistics.median(p95s):.0f} ms",
            f"Vendure's whole checkout, {how}: {peer:.1f}/s",
            f"{ours / peer:,.0f} ×",
            "> 100 ×",
            ours / peer > 100,
        )
    ]


def _from_outside(server: stage.Served, seconds: float) -> tuple[float, float]:
    words = [str(server.port), server.token, str(seconds)]
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.checkout", *words],
        capture_output=True,
        text=True,
        check=True,
    )
    rate, p95 = json.loads(ran.stdout)
    return rate, p95


def _peer() -> tuple[float, str]:
    folder = os.environ.get("ENTREPOT_PEERS")
    if not folder:
        return VENDURE_PUBLISHED, "published"
    vendure = Path(folder) / "vendure"
    env = {**os.environ, "NODE_ENV": "production", "VENDURE_DISABLE_TELEMETRY": "true"}
    processes = [
        subprocess.Popen(
            ["node", script],
            cwd=vendure,
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for script in ("server.js", "worker.js")
    ]
    try:
        time.sleep(25)  # its start takes that long on two cores; it says so only in its own log
        ran = subprocess.run(
            ["node", "bench.js", "checkout", str(CLIENTS), "10", "3"],
            cwd=vendure,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        for process in processes:
            process.terminate()
            process.wait()
    rates = [
        json.loads(line)["per_s"]
        for line in ran.stdout.splitlines()
        if line.startswith("{") and '"peer":"vendure"' in line
    ]
    return statistics.median(rates), "same run"


class Client:
    """One buyer on one kept connection."""

    def __init__(self, token: str, chance: random.Random) -> None:
        self.token, self.chance = token, chance
        self.reader: asyncio.StreamReader
        self.writer: asyncio.StreamWriter

    async def ask(self, method: str, path: str, body: str = "") -> dict[str, str]:
        headers = {"prefer": "wait=10"}
        self.writer.write(load.request(method, path, self.token, body, headers).encode())
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        answer: dict[str, str] = json.loads(await self.reader.readexactly(length))
        if head[9:10] != b"2":
            raise RuntimeError(f"{head[:40]!r} {answer}")
        return answer

    async def buy(self) -> None:
        items = [{"sku": s, "quantity": 1} for s in stage.three_skus(self.chance)]
        address = {"street": "Main 1", "city": "Utrecht", "zipCode": "3511", "country": "NL"}
        body = {
            "storeId": "web",
            "email": "buyer@example.org",
            "items": items,
            "shippingAddress": address,
        }
        order = await self.ask("POST", "/api/v1/orders", json.dumps(body))
        while order["status"] != "Confirmed":
            await asyncio.sleep(0.015)  # asking more often would measure the asking
            order = await self.ask("GET", f"/api/v1/orders/{order['orderId']}")


async def buyers(port: int, token: str, seconds: float) -> None:
    until = time.perf_counter() + seconds
    latencies: list[float] = []

    async def buyer(n: int) -> None:
        client = Client(token, random.Random(n + time.time_ns()))
        client.reader, client.writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < until:
            start = time.perf_counter()
            await client.buy()
            latencies.append(time.perf_counter() - start)
        client.writer.close()

    await asyncio.gather(*[buyer(n) for n in range(CLIENTS)])
    latencies.sort()
    print(json.dumps([len(latencies) / seconds, latencies[int(len(latencies) * 0.95)] * 1000]))


if __name__ == "__main__":
    uvloop.run(buyers(int(sys.argv[1]), sys.argv[2], float(sys.argv[3])))
