"""A backup is whole or it is none, and comes back as it was."""

from __future__ import annotations

import asyncio
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.embedded import Embedded, EmbeddedServerError
from tests.adapters.embedded.other_process import (
    KILLED_BACKUP,
    Start,
    ask,
    remember,
    remembered,
)


@pytest.fixture(scope="module")
def backup(running: Embedded) -> Path:
    """One of `running`: copy it before doing harm to it."""
    remember(running, "before")
    target = running.data_dir.with_name("backup")
    embedded.base_backup(running, target)
    remember(running, "later")
    return target


def test_a_backup_restored_is_the_server_as_it_was(
    folder: Path, start: Start, backup: Path
) -> None:
    embedded.restore(backup, folder)

    assert remembered(start(folder)) == "before"
    assert sorted(f.name for f in backup.parent.iterdir()) == ["backup", "data"]


def test_a_backup_that_was_killed_leaves_nothing_behind_the_next(running: Embedded) -> None:
    target = running.data_dir.with_name("killed")
    command = [sys.executable, "-c", KILLED_BACKUP, str(running.data_dir), str(target)]
    assert subprocess.run(command, check=False, timeout=60).returncode == -signal.SIGKILL
    assert beside(target) == ["killed.partial"]

    embedded.base_backup(running, target)

    assert beside(target) == ["killed"]
    whole = ["backup_manifest", "base.tar.gz", "pg_wal.tar.gz"]
    assert sorted(file.name for file in target.iterdir()) == whole
    shutil.rmtree(target)


def beside(target: Path) -> list[str]:
    """What lies where it does and is named after it."""
    return sorted(file.name for file in target.parent.glob(f"{target.name}*"))


def test_a_backup_is_taken_while_others_write(folder: Path, start: Start) -> None:
    async def write_and_back_up(server: Embedded) -> None:
        connection = await asyncpg.connect(**server.dsn)
        await connection.execute("CREATE TABLE pair (n int)")
        backup = asyncio.to_thread(embedded.base_backup, server, folder / "backup")
        task = asyncio.create_task(backup)
        n = 0
        while not task.done():
            n += 1
            await connection.execute("INSERT INTO pair VALUES ($1), (-$1::int)", n)
        await task
        await connection.close()

    asyncio.run(write_and_back_up(start(folder / "data")))
    embedded.restore(folder / "backup", folder / "other")

    restored = start(folder / "other")
    assert ask(restored, "SELECT count(*) FROM pair") > 0
    assert ask(restored, "SELECT sum(n) = 0 AND count(*) = 2 * max(n) FROM pair")


def test_nothing_is_restored_or_backed_up_over_anything(running: Embedded, backup: Path) -> None:
    with pytest.raises(EmbeddedServerError, match="not empty"):
        embedded.restore(backup, running.data_dir)
    with pytest.raises(EmbeddedServerError, match="not empty"):
        embedded.base_backup(running, backup)

    assert "before" in (remembered(running) or "")


@pytest.mark.parametrize("part", ["base.tar.gz", "pg_wal.tar.gz", "backup_manifest"])
def test_a_damaged_backup_is_not_restored(folder: Path, backup: Path, part: str) -> None:
    damaged = shutil.copytree(backup, folder / "damaged")
    content = bytearray((damaged / part).read_bytes())
    middle = slice(len(content) // 2, len(content) // 2 + 64)
    content[middle] = bytes(255 - byte for byte in content[middle])
    (damaged / part).write_bytes(content)

    with pytest.raises(EmbeddedServerError):
        embedded.restore(damaged, folder / "other")

    assert not (folder / "other").exists() or not list((folder / "other").iterdir())


def test_half_a_backup_is_not_restored(folder: Path, backup: Path) -> None:
    half = shutil.copytree(backup, folder / "half", ignore=lambda *_: ["base.tar.gz"])

    with pytest.raises(EmbeddedServerError, match="no whole backup"):
        embedded.restore(half, folder / "other")


def test_a_restore_that_was_killed_is_not_started_as_an_empty_house(
    lived_in: Path, start: Start
) -> None:
    (lived_in / "pgdata").rename(lived_in / "restore.unfinished")

    with pytest.raises(EmbeddedServerError, match="restore again"):
        start(lived_in)
    with pytest.raises(EmbeddedServerError, match="restore again"):
        embedded.restore(lived_in, lived_in)
