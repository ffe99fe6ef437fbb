"""A whole order over HTTP: placed, priced, its stock reserved, paid by the test gateway, confirmed.

8 clients on the same cores. A client prefers to wait for the answer, and takes its next order when
the last one reads `Confirmed`.
The yardsticks are two peers' whole checkouts. With `ENTREPOT_PEERS` naming a folder with their
scripts (`vendure`, `medusa`: what starts them, and `bench.js`) they are measured in the same run;
otherwise their published figures stand in, and are called so.
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
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

import uvloop

from benchmarks import load, stage
from benchmarks.stage import Figure

CLIENTS = 8
SECONDS = 10.0
ROUNDS = 3
START_S = 90.0
QUIET = {
    "NODE_ENV": "production",
    "VENDURE_DISABLE_TELEMETRY": "true",
    "MEDUSA_DISABLE_TELEMETRY": "true",
    "DISABLE_MEDUSA_ADMIN": "true",
}


class Peer(NamedTuple):
    """A system that the same checkout is measured on: `starts` are what Node runs of it."""

    name: str
    published: float
    starts: tuple[str, ...]
    port: int

    @property
    def folder(self) -> str:
        return self.name.lower()


PEERS = (
    Peer("Vendure", 3.7, ("server.js", "worker.js"), 3355),
    Peer("Medusa", 0.66, ("node_modules/@medusajs/cli/cli.js start -p 9010 -H 127.0.0.1",), 9010),
)


async def run() -> list[Figure]:
    rates, p95s = [], []
    async with stage.served(loops=True) as server:
        await asyncio.to_thread(_from_outside, server, 2.0)
        for _ in range(ROUNDS):
            rate, p95 = await asyncio.to_thread(_from_outside, server, SECONDS)
            rates.append(rate)
            p95s.append(p95)
    ours, p95 = statistics.median(rates), statistics.median(p95s)
    figures = []
    for peer in PEERS:
        theirs, how = await asyncio.to_thread(_checkouts, peer)
        figures.append(
            Figure(
                f"whole order over HTTP, placed to confirmed, {CLIENTS} clients",
                f"{stage.SKUS:,} SKUs, 3 lines an order; {ROUNDS} times {SECONDS:.0f} s",
                f"{ours:,.0f} orders/s, p95 {p95:.0f} ms",
                f"{peer.name}'s whole checkout, {how}: {theirs:.2f}/s",
                f"{ours / theirs:,.0f} ×",
                "> 100 ×",
                ours / theirs > 100,
            )
        )
    return figures


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


def _checkouts(peer: Peer) -> tuple[float, str]:
    """How many a second, and whether that was measured now."""
    peers = os.environ.get("ENTREPOT_PEERS")
    if not peers:
        return peer.published, "published"
    where: dict[str, Any] = {"cwd": Path(peers) / peer.folder, "env": {**os.environ, **QUIET}}
    processes = [
        subprocess.Popen(
            ["node", *words.split()],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **where,
        )
        for words in peer.starts
    ]
    try:
        _wait_for(f"http://127.0.0.1:{peer.port}/health")
        ran = subprocess.run(
            ["node", "bench.js", "checkout", str(CLIENTS), "10", "3"],
            capture_output=True,
            text=True,
            check=True,
            **where,
        )
    finally:
        for process in processes:
            process.terminate()
            process.wait()
    told = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    return statistics.median([line["per_s"] for line in told if "per_s" in line]), "same run"


def _wait_for(url: str) -> None:
    until = time.monotonic() + START_S
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            break
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.5)


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
