"""Requests made up from the description of the API, right ones and wrong ones: never a 500.

Whatever is refused is told as a problem, and afterwards the log still adds up.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import asyncpg
import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from uuid_utils import uuid7

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.verification import snapshot
from entrepot.adapters.tokens import Keys
from entrepot.app import catalog_of, openapi
from entrepot.contexts.identity.published import ROLES
from entrepot.runtime.verify import verify
from entrepot.settings import Settings
from tests.journeys.shop import BUSINESS, free_port, url

pytestmark = pytest.mark.fuzz

ROOT = Path(__file__).parents[2]
EXAMPLES = int(os.environ.get("ENTREPOT_FUZZ_EXAMPLES", "8"))
NEVER_ENDS = ("/api/v1/live",)


class Server:
    """A house in a process of its own, with a database that is dropped afterwards."""

    def __init__(self, address: str, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        told = {
            "DATABASE_URL": address,
            "DATA_DIR": str(folder),
            "PORT": str(self.port),
            "PUBLIC_URL": self.url,
            "BUSINESS": BUSINESS,
            "LOG_LEVEL": "error",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.serving"],
            cwd=ROOT,
            env=os.environ | {f"ENTREPOT_{name}": value for name, value in told.items()},
        )
        self.keys = Keys.open(folder / "keys", self.url, "entrepot")

    def token(self) -> str:
        """For one request: what it revokes, the next does not miss."""
        scopes = ROLES["admin"] | {"admin"}
        claims = {
            "sub": "fuzz",
            "tenant": BUSINESS,
            "role": "admin",
            "scope": " ".join(sorted(scopes)),
            "sid": str(uuid7()),
            "use": "access",
        }
        return self.keys.issue(claims, 600)

    def listens(self) -> None:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                with urlopen(f"{self.url}/health/live", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError(self.url)


@pytest.fixture(scope="module")
def server(postgres: embedded.Embedded) -> Iterator[Server]:
    name = f"fuzz_{uuid7().hex}"

    async def admin(statement: str) -> None:
        connection = await asyncpg.connect(**postgres.dsn)
        await connection.execute(statement)
        await connection.close()

    asyncio.run(admin(f"CREATE DATABASE {name}"))
    dsn = postgres.dsn | {"database": name}
    with tempfile.TemporaryDirectory(prefix="entrepot-fuzz-") as folder:
        started = Server(url(dsn), Path(folder))
        try:
            started.listens()
            yield started
            asyncio.run(adds_up(dsn))
        finally:
            started.process.terminate()
            started.process.wait(30)
    asyncio.run(admin(f"DROP DATABASE {name} WITH (FORCE)"))


async def adds_up(dsn: Any) -> None:
    catalog = catalog_of()
    async with snapshot(dsn, catalog) as moment:
        verdict = await verify(moment, catalog)
    assert verdict.differences == ()


document = msgspec.json.decode(openapi(Settings(_env_file=None)))  # type: ignore[call-arg]
api = schemathesis.openapi.from_dict(document).exclude(path=list(NEVER_ENDS))


@api.parametrize()
@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
def test_any_request_is_answered_as_described(case: schemathesis.Case, server: Server) -> None:
    case.call_and_validate(
        base_url=server.url,
        headers={"authorization": f"Bearer {server.token()}"},
        checks=CHECKS,
        timeout=30,
    )


def never_a_failure(_context: Any, response: schemathesis.Response, case: Any) -> None:
    assert response.status_code < 500 or response.status_code == 503, response.text
    if response.status_code >= 400 and "oauth" not in case.path and "introspect" not in case.path:
        assert response.headers["content-type"][0].startswith("application/problem+json")


CHECKS: list[Callable[..., Any]] = [
    never_a_failure,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
