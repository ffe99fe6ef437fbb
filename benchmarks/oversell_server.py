"""One server of ours for `benchmarks.oversell` to kill; settings come from the environment."""

from __future__ import annotations

import asyncio
import signal

from entrepot.app import House, door, listen
from entrepot.settings import Settings


async def serve() -> None:
    # The HTTP server ends in order at SIGTERM and then raises it again: here it must not kill.
    signal.signal(signal.SIGTERM, lambda *_: None)
    house = await House(Settings(_env_file=None)).open()  # type: ignore[call-arg]
    try:
        await listen(house, door(house))
    finally:
        await house.close()


if __name__ == "__main__":
    asyncio.run(serve())
