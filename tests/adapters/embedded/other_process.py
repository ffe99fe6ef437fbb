"""Processes beside this one, and what the servers they start remember."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from typing import Any

import asyncpg
import psutil

from entrepot.adapters.postgres.embedded import Embedded

OTHER_PROCESS = """
import signal, sys
from pathlib import Path
from entrepot.adapters.postgres import embedded
server = embedded.start(Path(sys.argv[1]), settings={"fsync": "off"})
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
print(server.data_dir.joinpath("pgdata/postmaster.pid").read_text().split()[0], flush=True)
signal.sigwait({signal.SIGINT, signal.SIGTERM})
embedded.stop(server)
"""

KILLED_BACKUP = """
import os, signal, sys
from pathlib import Path
from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.embedded import backup
backup._check_wal = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
server = embedded.start(Path(sys.argv[1]), settings={"fsync": "off"})
embedded.base_backup(server, Path(sys.argv[2]))
"""


Start = Callable[..., Embedded]


def ask(server: Embedded, *statements: str) -> Any:
    """What the last statement answers."""

    async def asked() -> Any:
        connection = await asyncpg.connect(**server.dsn)
        try:
            return [await connection.fetchval(statement) for statement in statements][-1]
        finally:
            await connection.close()

    return asyncio.run(asked())


def remember(server: Embedded, word: str) -> None:
    ask(
        server, "CREATE TABLE IF NOT EXISTS kept (word text)", f"INSERT INTO kept VALUES ('{word}')"
    )


def remembered(server: Embedded) -> str | None:
    return ask(server, "SELECT string_agg(word, ' ' ORDER BY word) FROM kept")


def pid(server: Embedded) -> int:
    return int((server.data_dir / "pgdata" / "postmaster.pid").read_text().splitlines()[0])


def runs(pid: int) -> bool:
    """A zombie has died; that nobody buried it is not ours to mend."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while runs(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not runs(pid)
