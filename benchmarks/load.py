"""A load of HTTP requests from a process of its own: raw sockets, so that it costs little itself.

`python -m benchmarks.load PORT CLIENTS SECONDS` reads requests from standard input, one JSON
string a line (the whole request, as text), and sends them over CLIENTS kept connections, each its
next one as soon as the answer to the last has come. Says on standard output how it went.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

import uvloop


class Load(NamedTuple):
    """How it went: answers a second, latencies in ms, answers by status."""

    rate: float
    p50_ms: float
    p95_ms: float
    statuses: dict[str, int]


def request(
    method: str, path: str, token: str, body: str = "", headers: dict[str, str] | None = None
) -> str:
    lines = [
        f"{method} {path} HTTP/1.1",
        "host: localhost",
        *(f"{name}: {value}" for name, value in (headers or {}).items()),
    ]
    if token:
        lines.append(f"authorization: Bearer {token}")
    if body:
        lines += ["content-type: application/json", f"content-length: {len(body.encode())}"]
    return "\r\n".join(lines) + "\r\n\r\n" + body


def send(port: int, requests: Sequence[str], clients: int, seconds: float) -> Load:
    """From another process, until the requests or the seconds are used up."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.load", str(port), str(clients), str(seconds)],
        input="\n".join(json.dumps(r) for r in requests),
        capture_output=True,
        text=True,
        check=True,
    )
    return Load(*json.loads(ran.stdout))


async def _client(
    port: int, requests: list[bytes], until: float, latencies: list[float], statuses: dict[str, int]
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while requests and time.perf_counter() < until:
        start = time.perf_counter()
        writer.write(requests.pop())
        head = await reader.readuntil(b"\r\n\r\n")
        length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
        if length:
            await reader.readexactly(int(length))
        latencies.append(time.perf_counter() - start)
        status = head[9:12].decode()
        statuses[status] = statuses.get(status, 0) + 1
    writer.close()


async def main(port: int, clients: int, seconds: float) -> None:
    requests = [json.loads(line).encode() for line in sys.stdin if line.strip()]
    latencies: list[float] = []
    statuses: dict[str, int] = {}
    start = time.perf_counter()
    until = start + seconds
    await asyncio.gather(
        *[_client(port, requests, until, latencies, statuses) for _ in range(clients)]
    )
    took = time.perf_counter() - start
    latencies.sort()
    p50, p95 = (latencies[int(len(latencies) * p)] * 1000 for p in (0.5, 0.95))
    print(json.dumps([len(latencies) / took, p50, p95, statuses]))


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
