"""The shop as buyers use it: product pages and what goes with them, carts, paid orders.

64 guests over HTTP; 8 ask what goes with what, for more would measure how they wait for each
other. A cart edit is priced and its new row read before the reply; the yardstick of all is the
same server answering an authenticated no-op. What the server takes is read from its own metrics,
what a client waits includes the client's own queue. A checkout is timed from a filled, priced cart:
its stock is held, its quote redeemed, the order placed, paid by the test gateway, confirmed.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from typing import Any

import uvloop

from benchmarks import load, stage
from benchmarks.checkout import Client
from benchmarks.stage import Figure, Served

CLIENTS, FEW = 64, 8
REQUESTS = 12_000
SECONDS = 8.0
ROUNDS = 3
BUCKET = r'entrepot_http_request_seconds_bucket\{le="([^"]+)",method="\w+",route="([^"]+)"\} (\S+)'
Sent = tuple[load.Load, dict[int, float]]
"""How a load went, and which share of it the server answered within so many ms."""
GUEST = ""
LINES = 10
HOME = {"street": "Main 1", "city": "Utrecht", "zipCode": "3511", "country": "NL"}


async def run() -> list[Figure]:
    async with stage.served(skus=0, products=1000, loops=True) as server:
        chance = random.Random(5)
        carts = await asyncio.to_thread(_carts, server, 256)
        rounds = [await asyncio.to_thread(_round, server, carts, chance) for _ in range(ROUNDS)]
        pages, advice, edits, nothing = zip(*rounds, strict=True)
        await asyncio.to_thread(_buyers, server, 3.0)
        bought = [await asyncio.to_thread(_buyers, server, SECONDS) for _ in range(ROUNDS)]
    noop = statistics.median([n.rate for n, _ in nothing])
    rate = statistics.median([rate for rate, _ in bought])
    p95 = statistics.median([p95 for _, p95 in bought])
    return [
        _served(f"a product's page, {CLIENTS} clients", pages, noop, 50),
        _served(f"what goes with a product or a visit, {FEW} clients", advice, noop, 20),
        _served(f"one line of a cart changed and priced, {CLIENTS} clients", edits, noop, 50),
        Figure(
            f"cart → confirmed: held, redeemed, placed, paid, {CLIENTS} clients",
            f"1,000 products, 3 lines a cart; {ROUNDS} times {SECONDS:.0f} s",
            f"{rate:,.0f} orders/s, p95 {p95:.0f} ms",
            "—",
            "",
            "> 300 orders/s",
            rate > 300,
        ),
    ]


def _served(claim: str, loads: tuple[Sent, ...], noop: float, p95_max_ms: int) -> Figure:
    rate = statistics.median([x.rate for x, _ in loads])
    p95 = statistics.median([x.p95_ms for x, _ in loads])
    share = statistics.median([within[p95_max_ms] for _, within in loads])
    return Figure(
        claim,
        f"1,000 products; {ROUNDS} times {REQUESTS:,} requests or {SECONDS:.0f} s",
        f"{rate:,.0f} requests/s, p95 {p95:.0f} ms at the client;"
        f" {share:.0%} within {p95_max_ms} ms in the server",
        f"an authenticated no-op of the same server: {noop:,.0f} requests/s",
        f"{rate / noop:.2f} ×",
        f"95 % within {p95_max_ms} ms in the server",
        share >= 0.95,
    )


def _round(server: Served, carts: list[str], chance: random.Random) -> tuple[Sent, ...]:
    pages = [
        load.request("GET", f"/api/v1/products/p{chance.randrange(1000)}", server.token)
        for _ in range(REQUESTS)
    ]
    advice = [_advice(server, n, chance) for n in range(REQUESTS)]
    # In turn, for a cart has one buyer: no two clients change the same one at a time.
    edits = [_edit(carts, n % len(carts), chance) for n in range(REQUESTS)]
    nothing = [load.request("GET", "/auth/validate", server.token)] * (REQUESTS * 4)
    loads = []
    for requests in (pages, advice, edits, nothing):
        clients = FEW if requests is advice else CLIENTS
        before = _answered(server.port)
        done = load.send(server.port, requests, clients, SECONDS)
        if set(done.statuses) != {"200"}:
            raise RuntimeError(f"not all answered 200: {done.statuses}")
        here = _answered(server.port) - before
        loads.append((done, {ms: here[str(ms / 1000)] / here["+Inf"] for ms in (20, 50)}))
    return tuple(loads)


def _answered(port: int) -> Counter[str]:
    """How many requests the server answered within so many seconds each, by its own metrics."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=60) as answer:
        told = answer.read().decode()
    answered: Counter[str] = Counter()
    for bound, route, count in re.findall(BUCKET, told):
        if route != "/metrics":
            answered[bound] += int(float(count))
    return answered


def _advice(server: Served, number: int, chance: random.Random) -> str:
    """By turns what is bought with a product, and what goes with three that a guest saw."""
    product = chance.randrange(1000)
    if number % 2:
        seen = ",".join([f"p{(product + n) % 1000}" for n in range(3)])
        return load.request("GET", f"/api/v1/recommendations/personal?products={seen}", GUEST)
    return load.request("GET", f"/api/v1/products/p{product}/recommendations", server.token)


def _edit(carts: list[str], number: int, chance: random.Random) -> str:
    """One line of a cart, which has three lines to begin with and never more than thirteen."""
    sku = stage.sku((number * LINES + chance.randrange(LINES)) % 1000)
    body = json.dumps({"sku": sku, "quantity": chance.randint(1, 9)})
    return load.request("PUT", f"/api/v1/cart/{carts[number]}/items", GUEST, body)


def _carts(server: Served, count: int) -> list[str]:
    return list(json.loads(_outside(server, "carts", str(count))))


def _buyers(server: Served, seconds: float) -> tuple[float, float]:
    rate, p95 = json.loads(_outside(server, "buyers", str(seconds)))
    return rate, p95


def _outside(server: Served, *words: str) -> str:
    command = [sys.executable, "-m", "benchmarks.storefront", str(server.port)]
    ran = subprocess.run([*command, *words], capture_output=True, text=True, check=True)
    return ran.stdout


class Buyer(Client):
    """One buyer on one kept connection."""

    async def fills(self) -> dict[str, Any]:
        """A cart of three lines, its address and its price."""
        cart: dict[str, Any] = await self.ask(
            "POST", "/api/v1/cart", json.dumps({"storeId": "web"})
        )
        path = f"/api/v1/cart/{cart['cartId']}"
        for sku in stage.three_skus(self.chance, 1000):
            await self.ask("PUT", f"{path}/items", json.dumps({"sku": sku, "quantity": 1}))
        details = {"email": "buyer@example.org", "shippingAddress": HOME}
        cart = await self.ask("PATCH", path, json.dumps(details))
        while not cart["isPriced"]:
            await asyncio.sleep(0.015)
            cart = await self.ask("GET", path)
        return cart

    async def buys(self, cart: dict[str, Any]) -> None:
        path = f"/api/v1/cart/{cart['cartId']}"
        cart = await self.ask("POST", f"{path}/checkout", "{}")
        while cart["status"] != "Held":
            await asyncio.sleep(0.015)
            cart = await self.ask("GET", path)
        body = {"totalAmount": cart["totalAmount"], "paymentToken": "tok_ok"}
        cart = await self.ask("POST", f"{path}/checkout/complete", json.dumps(body))
        while cart["status"] != "Ordered":
            await asyncio.sleep(0.015)
            cart = await self.ask("GET", path)


async def opened(port: int, n: int) -> Buyer:
    buyer = Buyer(GUEST, random.Random(n + time.time_ns()))
    buyer.reader, buyer.writer = await asyncio.open_connection("127.0.0.1", port)
    return buyer


async def carts(port: int, count: int) -> None:
    buyer = await opened(port, 0)
    print(json.dumps([(await buyer.fills())["cartId"] for _ in range(count)]))


async def buyers(port: int, seconds: float) -> None:
    """Carts are filled first, so that only their way to a paid order is timed."""
    waiting: list[dict[str, Any]] = []
    everybody = [await opened(port, n) for n in range(CLIENTS)]

    async def fill(buyer: Buyer) -> None:
        for _ in range(int(seconds * 8)):
            waiting.append(await buyer.fills())

    await asyncio.gather(*[fill(buyer) for buyer in everybody])
    latencies: list[float] = []
    until = time.perf_counter() + seconds
    start = time.perf_counter()

    async def buy(buyer: Buyer) -> None:
        while waiting and time.perf_counter() < until:
            begun = time.perf_counter()
            await buyer.buys(waiting.pop())
            latencies.append(time.perf_counter() - begun)

    await asyncio.gather(*[buy(buyer) for buyer in everybody])
    took = time.perf_counter() - start
    latencies.sort()
    print(json.dumps([len(latencies) / took, latencies[int(len(latencies) * 0.95)] * 1000]))


if __name__ == "__main__":
    told, what, number = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    if what == "carts":
        uvloop.run(carts(told, int(number)))
    else:
        uvloop.run(buyers(told, float(number)))
