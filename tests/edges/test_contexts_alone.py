"""Any context is served alone, with its own doors and no others."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from entrepot.app import House
from entrepot.app.house import CONTEXTS
from entrepot.contexts.identity.published import ROLES
from entrepot.settings import Settings

from .test_readiness import Visited

BROKEN = 500


class Lifespan:
    """The door's start and end, as a server asks for them; one that fails to start raises."""

    def __init__(self, app: Any) -> None:
        self._asked: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._told: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._app = app

    async def __aenter__(self) -> None:
        scope = {"type": "lifespan", "asgi": {"version": "3.0"}}
        self._task = asyncio.create_task(self._app(scope, self._asked.get, self._told.put))
        await self._ask("startup")

    async def __aexit__(self, *exc_info: object) -> None:
        await self._ask("shutdown")
        await self._task

    async def _ask(self, what: str) -> None:
        await self._asked.put({"type": f"lifespan.{what}"})
        told = await self._told.get()
        assert told["type"] == f"lifespan.{what}.complete", told.get("message", told)


@pytest.mark.parametrize("context", CONTEXTS)
async def test_a_context_alone_starts_and_none_of_its_doors_is_broken(
    context: str, database: dict[str, Any], tmp_path: Path
) -> None:
    """Without identity nothing started, and without notifications the mailbox broke."""
    url = "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)
    settings = Settings(data_dir=tmp_path, database_url=url, contexts=(context,), access_log="none")
    house = await House(settings).open()
    try:
        visited = Visited(house)
        async with Lifespan(visited.door):
            ready = await visited.call("GET", "/health/ready", token=None)
            assert ready.status == 200, ready.body
            claims = {
                "sub": "root",
                "tenant": settings.business,
                "role": "admin",
                "scope": " ".join(ROLES["platform_admin"]),
                "sid": "s",
                "use": "access",
            }
            token = house.keys.issue(claims, 600)
            paths = (await visited.call("GET", "/openapi.json", token=None)).json["paths"]
            plain = [path for path, at in paths.items() if "get" in at and "{" not in path]
            plain.remove("/api/v1/live")  # goes on for ever
            found = {
                path: (await visited.call("GET", path, token=token)).status
                for path in ("/mailbox", "/", *plain)
            }
            assert {path: status for path, status in found.items() if status >= BROKEN} == {}
    finally:
        await house.close()
