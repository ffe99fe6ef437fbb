"""A backup is whole or it is none, and comes back as it was."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import tarfile
from collections.abc import Callable
from dataclasses import replace
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

FILES = ("keys/one.pem", "keys/two.pem", "media/ab/three.webp")


def beside(data_dir: Path) -> list[Path]:
    """The last one is nowhere."""
    return [data_dir.with_name(name) for name in ("keys", "media", "nothing")]


def found(data_dir: Path) -> dict[str, str]:
    """The files beside it, and what they hold."""
    return {
        file.relative_to(data_dir.parent).as_posix(): file.read_text()
        for folder in beside(data_dir)
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module")
def backup(running: Embedded) -> Path:
    """One of `running` and of two folders beside it: copy it before doing harm to it."""
    remember(running, "before")
    keys, media, *_ = kept = beside(running.data_dir)
    (media / "ab").mkdir(parents=True)
    keys.mkdir(mode=0o700)
    for n, name in enumerate(FILES):
        (media.parent / name).write_text(f"kept {n}")
    (media / "ab" / "half.webp.part").write_text("hal")
    target = running.data_dir.with_name("backup")
    embedded.base_backup(running, target, kept)
    remember(running, "later")
    return target


def test_a_backup_restored_is_the_server_as_it_was(
    folder: Path, start: Start, backup: Path
) -> None:
    data = folder / "data"
    embedded.restore(backup, data, beside(data))

    assert remembered(start(data)) == "before"
    assert found(data) == {name: f"kept {n}" for n, name in enumerate(FILES)}
    assert stat.S_IMODE((folder / "keys").stat().st_mode) == 0o700
    assert sorted(f.name for f in backup.parent.iterdir()) == ["backup", "data", "keys", "media"]


def test_a_backup_that_was_killed_leaves_nothing_behind_the_next(running: Embedded) -> None:
    target = running.data_dir.with_name("killed")
    command = [sys.executable, "-c", KILLED_BACKUP, str(running.data_dir), str(target)]
    assert subprocess.run(command, check=False, timeout=60).returncode == -signal.SIGKILL
    assert named_after(target) == ["killed.partial"]

    embedded.base_backup(running, target)

    assert named_after(target) == ["killed"]
    whole = ["SHA256SUMS", "backup_manifest", "base.tar.gz", "pg_wal.tar.gz"]
    assert sorted(file.name for file in target.iterdir()) == whole
    shutil.rmtree(target)


def test_a_backup_that_fails_says_why_in_the_words_of_its_program(
    running: Embedded, folder: Path
) -> None:
    gone = replace(running, host="/nowhere")

    with pytest.raises(EmbeddedServerError, match=r"^pg_basebackup: .*No such file") as failed:
        embedded.base_backup(gone, folder / "backup")

    assert "--" not in str(failed.value), "the command line is nobody's business"
    assert list(folder.iterdir()) == []


def named_after(target: Path) -> list[str]:
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


@pytest.mark.parametrize(
    "part", ["base.tar.gz", "pg_wal.tar.gz", "backup_manifest", "SHA256SUMS", FILES[0], FILES[2]]
)
def test_a_damaged_backup_is_not_restored(folder: Path, backup: Path, part: str) -> None:
    damaged = shutil.copytree(backup, folder / "damaged")
    content = bytearray((damaged / part).read_bytes())
    middle = slice(len(content) // 2, len(content) // 2 + 64)
    content[middle] = bytes(255 - byte for byte in content[middle])
    (damaged / part).write_bytes(content)

    with pytest.raises(EmbeddedServerError):
        embedded.restore(damaged, folder / "other", beside(folder / "other"))

    assert not (folder / "other").exists() or not list((folder / "other").iterdir())
    assert found(folder / "other") == {}


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda backup: shutil.rmtree(backup / "keys"), "keys/one.pem, keys/two.pem"),
        (lambda backup: (backup / FILES[2]).write_text(""), "media/ab/three.webp"),
        (lambda backup: (backup / "keys" / "new.pem").write_text("a key"), "keys/new.pem"),
        (lambda backup: (backup / "SHA256SUMS").unlink(), "no whole backup.*SHA256SUMS"),
    ],
)
def test_a_backup_whose_keys_or_pictures_are_not_those_it_saved_is_not_restored(
    folder: Path, backup: Path, harm: Callable[[Path], object], told: str
) -> None:
    harmed = shutil.copytree(backup, folder / "harmed")
    harm(harmed)

    with pytest.raises(EmbeddedServerError, match=told):
        embedded.restore(harmed, folder / "other", beside(folder / "other"))

    assert [path.name for path in folder.iterdir()] == ["harmed"]


def test_keys_of_something_else_are_left_as_they_are(folder: Path, backup: Path) -> None:
    (folder / "keys").mkdir()
    (folder / FILES[0]).write_text("my own")

    with pytest.raises(EmbeddedServerError, match="keys is not empty"):
        embedded.restore(backup, folder / "data", beside(folder / "data"))

    assert found(folder / "data") == {FILES[0]: "my own"}
    assert not (folder / "data").exists()


def test_a_restore_that_was_killed_between_two_keys_can_be_done_again(
    folder: Path, backup: Path
) -> None:
    (folder / "keys").mkdir()
    shutil.copy(backup / FILES[0], folder / FILES[0])
    (folder / (FILES[1] + ".part")).write_text("ke")

    embedded.restore(backup, folder / "data", beside(folder / "data"))

    assert found(folder / "data") == {name: f"kept {n}" for n, name in enumerate(FILES)}


def test_half_a_backup_is_not_restored(folder: Path, backup: Path) -> None:
    half = shutil.copytree(backup, folder / "half", ignore=lambda *_: ["base.tar.gz"])

    with pytest.raises(EmbeddedServerError, match="no whole backup"):
        embedded.restore(half, folder / "other")


@pytest.mark.parametrize(
    ("name", "kind"), [("../../out", "file"), ("/out", "file"), ("in", "link")]
)
def test_nothing_is_unpacked_beside_what_is_restored(
    folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    """Nor a link that leads there; also where Python does not see to it."""
    monkeypatch.delattr(tarfile, "data_filter")
    wrong = shutil.copytree(backup, folder / "wrong")
    with tarfile.open(wrong / "pg_wal.tar.gz", "w:gz") as tar:
        member = tarfile.TarInfo(str(folder) + name if name.startswith("/") else name)
        if kind == "link":
            member.type, member.linkname = tarfile.SYMTYPE, str(folder)
        tar.addfile(member)

    with pytest.raises(EmbeddedServerError, match="belongs to no cluster"):
        embedded.restore(wrong, folder / "data")
    assert sorted(path.name for path in folder.iterdir()) == ["data", "wrong"]


def test_a_full_disk_is_not_laid_on_the_backup(
    folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tarfile.TarFile, "makefile", full)
    with pytest.raises(EmbeddedServerError) as said:
        embedded.restore(backup, folder / "postgres")
    assert "No space left" in str(said.value)
    assert str(folder) in str(said.value)
    assert str(backup) not in str(said.value)
    monkeypatch.undo()
    embedded.restore(backup, folder / "postgres")


def test_a_restore_that_was_killed_is_not_started_as_an_empty_house(
    lived_in: Path, start: Start
) -> None:
    (lived_in / "pgdata").rename(lived_in / "restore.unfinished")

    with pytest.raises(EmbeddedServerError, match="restore again"):
        start(lived_in)
    with pytest.raises(EmbeddedServerError, match="restore again"):
        embedded.restore(lived_in, lived_in)
