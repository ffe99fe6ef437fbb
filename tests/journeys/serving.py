"""One process of the house, to be killed: settings come from the environment."""

from __future__ import annotations

import asyncio

from entrepot.app import House, door, listen
from entrepot.settings import Settings


async def serve() -> None:
    house = await House(Settings(_env_file=None)).open()  # type: ignore[call-arg]
    try:
        if house.settings.role == "worker":
            await asyncio.Event().wait()
        else:
            await listen(house, door(house))
    finally:
        await house.close()


if __name__ == "__main__":
    asyncio.run(serve())
