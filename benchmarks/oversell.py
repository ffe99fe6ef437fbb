"""Never oversold: many buyers, few goods, killed connections, expiring holds, a killed server.

    python -m benchmarks.oversell [--url http://…] --stock 100 --buyers 200 --rounds 5 [--json]

It asks through a public HTTP API only, so that any shop can be put to the test: what a shop must
offer is in `Target`. Without `--url` it starts a server of ours on a temporary folder, and kills
it once in each round. `--target vendure` speaks Vendure's Shop API. The exit code is 1 when more
was sold than there was, when anything was sold twice, or when a sale was lost.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack

import aiohttp
import msgspec

from .oversell_targets import Answer, Ours, Server, Target, Vendure

PATIENCE_S = 60.0


class Round(msgspec.Struct):
    """What one round did. `sold` is the shop's own count, `told` what buyers were told."""

    stock: int
    buyers: int
    sold: int
    told: int
    refused: int
    unknown: int
    duplicates: int
    lost: int
    on_hand: int | None
    reserved: int | None
    connections_killed: int
    servers_killed: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    seconds: float

    @property
    def oversold(self) -> bool:
        too_much = self.sold > self.stock or self.told > self.stock
        promised = (self.reserved or 0) > (self.on_hand if self.on_hand is not None else self.stock)
        return too_much or promised

    @property
    def right(self) -> bool:
        return not (self.oversold or self.duplicates or self.lost or self.unknown)


class Buyers:
    """So many buyers who all want one of the same SKU, each under a key of her own."""

    def __init__(self, target: Target, chance: random.Random, *, kill_odds: float) -> None:
        self.target, self.chance, self.kill_odds = target, chance, kill_odds
        self.latencies_ms: list[float] = []
        self.killed = 0

    async def buy(self, session: aiohttp.ClientSession, sku: str, key: str) -> Answer:
        """Asks again under the same key until the shop gives an answer that counts."""
        until = time.monotonic() + PATIENCE_S
        answer: Answer = "unknown"
        while answer == "unknown" and time.monotonic() < until:
            began = time.perf_counter()
            try:
                async with asyncio.timeout(self._patience_s()):
                    answer = await self.target.buy(session, sku, 1, key)
            except TimeoutError:  # the connection is cut in the middle of the request
                self.killed += 1
                continue
            except (aiohttp.ClientError, OSError):
                pass
            if answer == "unknown":
                await asyncio.sleep(0.05 + 0.1 * self.chance.random())
            else:
                self.latencies_ms.append(1000 * (time.perf_counter() - began))
        return answer

    def _patience_s(self) -> float:
        impatient = self.target.keeps_keys and self.chance.random() < self.kill_odds
        return 0.002 + 0.05 * self.chance.random() if impatient else 30.0


async def one_round(
    target: Target,
    server: Server | None,
    asked: argparse.Namespace,
    chance: random.Random,
) -> Round:
    """Fresh goods, everybody at once; afterwards the shop's own figures."""
    sku = await target.reset_stock(f"hot-{chance.getrandbits(48):012x}", asked.stock)
    buyers = Buyers(target, chance, kill_odds=asked.kill)
    connector = aiohttp.TCPConnector(limit=0)
    began = time.perf_counter()
    async with aiohttp.ClientSession(connector=connector) as session:
        keys = [f"{sku}-{n}" for n in range(asked.buyers)]
        holding = asyncio.create_task(target.disturb(session, sku, chance))
        buying = [asyncio.create_task(buyers.buy(session, sku, key)) for key in keys]
        killed = 0
        if server is not None and asked.kill_server:
            await asyncio.sleep(0.02 + 0.2 * chance.random())
            await server.kill_and_restart()
            killed = 1
        answers = await asyncio.gather(*buying)
        await holding
        # Every buyer asks once more: nobody may get a second one, nobody may be forgotten.
        again: Sequence[Answer] = []
        if target.keeps_keys:
            again = await asyncio.gather(*[buyers.buy(session, sku, key) for key in keys])
    seconds = time.perf_counter() - began
    told = Counter(answers)
    sold = await target.sold(sku)
    levels = await target.levels(sku)
    lasting = sorted(buyers.latencies_ms) or [0.0]
    return Round(
        stock=asked.stock,
        buyers=asked.buyers,
        sold=sold,
        told=told["sold"],
        refused=told["refused"],
        unknown=told["unknown"],
        duplicates=max(0, sold - told["sold"] - told["unknown"]),
        lost=max(0, told["sold"] - sold)
        + sum(a != b for a, b in zip(answers, again, strict=False)),
        on_hand=levels[0] if levels else None,
        reserved=levels[1] if levels else None,
        connections_killed=buyers.killed,
        servers_killed=killed,
        p50_ms=_percentile(lasting, 0.50),
        p95_ms=_percentile(lasting, 0.95),
        p99_ms=_percentile(lasting, 0.99),
        seconds=round(seconds, 3),
    )


def _percentile(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2)


async def run(asked: argparse.Namespace) -> list[Round]:
    chance = random.Random(asked.seed)
    async with AsyncExitStack() as stack:
        server: Server | None = None
        target: Target
        if asked.target == "vendure":
            target = Vendure(asked.url or "http://127.0.0.1:3000", scarce=asked.variant)
        else:
            if not asked.url:
                server = await stack.enter_async_context(Server())
            target = Ours(server.url if server else asked.url, server, asked.token)
        return [await one_round(target, server, asked, chance) for _ in range(asked.rounds)]


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.oversell",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--url", default="", help="a shop that runs already")
    parser.add_argument("--target", choices=("entrepot", "vendure"), default="entrepot")
    parser.add_argument("--token", default="", help="a bearer token for --url")
    parser.add_argument("--variant", action="append", default=[], help="Vendure: a scarce variant")
    parser.add_argument("--stock", type=int, default=100)
    parser.add_argument("--buyers", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kill", type=float, default=0.2, help="share of requests cut off")
    parser.add_argument("--no-kill-server", dest="kill_server", action="store_false")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(given)


def report(rounds: Sequence[Round], *, as_json: bool) -> None:
    verdict = "never oversold" if all(r.right for r in rounds) else "WRONG"
    if any(r.oversold for r in rounds):
        verdict = "OVERSOLD"
    if as_json:
        print(msgspec.json.encode({"verdict": verdict, "rounds": rounds}).decode())
        return
    for n, r in enumerate(rounds, 1):
        print(
            f"round {n}: sold {r.sold} of {r.stock} to {r.buyers} buyers (told {r.told}, refused "
            f"{r.refused}, unknown {r.unknown}); {r.duplicates} duplicates, {r.lost} lost; "
            f"{r.connections_killed} connections and {r.servers_killed} servers killed; "
            f"p50 {r.p50_ms} ms, p95 {r.p95_ms} ms, p99 {r.p99_ms} ms"
        )
    print(verdict)


def main() -> int:
    asked = arguments()
    rounds = asyncio.run(run(asked))
    report(rounds, as_json=asked.json)
    return 0 if all(r.right for r in rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
