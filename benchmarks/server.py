"""`python -m benchmarks.server DATA_DIR SKUS PRODUCTS [loops]`: a stocked server for a client.

Says on standard output, as one line of JSON, where it listens and with which token to come.
"""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import socket
import sys
from pathlib import Path

import structlog
import uvloop

from benchmarks import stage
from entrepot.app import House, door, listen
from entrepot.edges.http.auth import Administrator, NewBusiness, open_business
from entrepot.settings import Settings

SCOPES = (
    "orders:read orders:write orders:import inventory:read inventory:write inventory:reserve"
    " inventory:admin payments:read payments:write shipping:read shipping:write catalog:read"
    " catalog:write"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def main(data_dir: Path, skus: int, products: int, loops: bool) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    settings = Settings(
        data_dir=data_dir,
        port=free_port(),
        business=stage.BUSINESS,
        access_log="none",
        log_level="error",
        demo=False,
        guest_writes_per_s=0,  # all clients are one address here
    )
    # Uvicorn raises anew what it was told by, which must not end us before the database has ended.
    stopping = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    house = await House(settings).open(loops=False)
    owner = Administrator(
        username="bench", password="a long enough password", email="b@example.org"
    )
    await open_business(
        house.authentication,
        settings.business,
        NewBusiness(name="Bench", email="b@example.org", administrator=owner),
        role="platform_admin",
    )
    if skus:
        await stage.stock(house, skus)
    if loops:
        house.start_loops()
    if products:
        await stage.shop(house, products)
        await stage.visited(house, products)
    token = house.keys.issue(
        {
            "sub": "bench",
            "tenant": settings.business,
            "role": "back_office",
            "scope": SCOPES,
            "sid": "bench-session",
            "use": "access",
        },
        3600,
    )
    print(json.dumps({"port": settings.port, "token": token}), flush=True)
    await listen(house, door(house), stopping)
    await house.close()


if __name__ == "__main__":
    uvloop.run(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), "loops" in sys.argv[4:]))
