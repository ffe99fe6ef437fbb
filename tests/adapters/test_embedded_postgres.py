"""The server the package brings along keeps its promises when processes die."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.embedded import Embedded, EmbeddedServerError
from tests.adapters.other_process import (
    KILLED_BACKUP,
    OTHER_PROCESS,
    Start,
    ask,
    kill,
    pid,
    remember,
    remembered,
    runs,
)
from tests.conftest import QUICK


@pytest.fixture
def folder() -> Iterator[Path]:
    """Not pytest's own folder: that shuts out the account of the server."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as name:
        yield Path(name)


@pytest.fixture(scope="module")
def stopped() -> Iterator[Path]:
    """The folder of a server that has run and was stopped: to be copied."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as name:
        data = Path(name) / "data"
        embedded.stop(embedded.start(data, settings=QUICK))
        yield data


@pytest.fixture
def lived_in(folder: Path, stopped: Path) -> Path:
    """A folder whose first start is over: most tests do not care for the half second it takes."""
    subprocess.run(["cp", "-a", f"{stopped}/.", folder], check=True)
    return folder


@pytest.fixture
def start() -> Iterator[Start]:
    """`embedded.start`, with everything stopped in the end."""
    started: list[Embedded] = []

    def start(data_dir: Path, **settings: str) -> Embedded:
        started.append(embedded.start(data_dir, settings=QUICK | settings))
        return started[-1]

    yield start
    for server in reversed(started):
        embedded.stop(server)


@pytest.fixture(scope="module")
def running() -> Iterator[Embedded]:
    """A server for the tests that do it no harm."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as name:
        server = embedded.start(Path(name) / "data", settings=QUICK)
        yield server
        embedded.stop(server)


@pytest.fixture(scope="module")
def backup(running: Embedded) -> Path:
    """One of `running`: copy it before doing harm to it."""
    remember(running, "before")
    target = running.data_dir.with_name("backup")
    embedded.base_backup(running, target)
    remember(running, "later")
    return target


@pytest.fixture
def other_process() -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Another process that starts or joins the server, and stops in order on a signal."""
    processes: list[subprocess.Popen[str]] = []

    def run(data_dir: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", OTHER_PROCESS, str(data_dir)]
        processes.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return processes[-1]

    yield run
    for process in processes:
        process.terminate()
        process.communicate(timeout=30)


def test_it_starts_in_an_empty_folder_with_settings_that_lose_nothing(folder: Path) -> None:
    server = embedded.start(folder)
    try:
        assert server.owned
        assert ask(server, "SELECT current_database()") == "entrepot"
        assert ask(server, "SHOW server_encoding") == "UTF8"
        assert ask(server, "SHOW server_version").startswith("18.")
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums"):
            assert ask(server, f"SHOW {setting}") == "on"
        assert ask(server, "SHOW idle_in_transaction_session_timeout") == "1min"
    finally:
        embedded.stop(server)


def test_nobody_else_reaches_it(running: Embedded) -> None:
    cluster, log = running.data_dir / "pgdata", running.data_dir / "log"
    postmaster = psutil.Process(pid(running))

    assert ask(running, "SHOW listen_addresses") == ""
    assert postmaster.net_connections("inet") == []
    for private in (Path(running.host), cluster, log):
        assert stat.S_IMODE(private.stat().st_mode) == 0o700
    assert cluster.stat().st_uid == postmaster.uids().effective != 0


def test_settings_go_over_the_defaults(lived_in: Path, start: Start) -> None:
    server = start(lived_in, work_mem="12MB", cluster_name="Ann's")

    assert ask(server, "SHOW work_mem") == "12MB"
    assert ask(server, "SHOW cluster_name") == "Ann's"


def test_a_ctrl_c_meant_for_us_does_not_reach_it(running: Embedded) -> None:
    assert os.getsid(pid(running)) != os.getsid(0)
    assert os.getpgid(pid(running)) != os.getpgid(0)


def test_stopped_it_leaves_nothing_but_its_folder(folder: Path, start: Start) -> None:
    server = start(folder / "data")
    number = pid(server)

    embedded.stop(server)
    embedded.stop(server)

    assert not server.owned
    assert not runs(number)
    assert not Path(server.host).exists()
    shutil.rmtree(folder / "data")


def test_started_again_it_has_kept_everything(lived_in: Path, start: Start) -> None:
    server = start(lived_in)
    remember(server, "first")
    embedded.stop(server)

    assert remembered(start(lived_in)) == "first"


def test_a_killed_server_comes_back_with_what_was_committed(lived_in: Path, start: Start) -> None:
    server = start(lived_in)
    remember(server, "committed")
    kill(pid(server))

    again = start(lived_in)

    assert remembered(again) == "committed"
    assert server.owned, "who owned the killed server stops its successor"
    assert not again.owned


def test_a_process_that_got_the_number_of_a_dead_server_is_no_server(
    lived_in: Path, start: Start
) -> None:
    server = start(lived_in)
    remember(server, "kept")
    kill(pid(server))
    lines = (lived_in / "pgdata" / "postmaster.pid").read_text().splitlines()
    bystander = subprocess.Popen(["sleep", "60"])
    try:
        lines[0] = str(bystander.pid)
        (lived_in / "pgdata" / "postmaster.pid").write_text("\n".join(lines))

        assert remembered(start(lived_in)) == "kept"
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_second_start_joins_and_its_stop_leaves_the_server_running(
    running: Embedded,
) -> None:
    joined = embedded.start(running.data_dir)
    embedded.stop(joined)

    assert not joined.owned
    assert joined.dsn == running.dsn
    assert ask(running, "SELECT 1") == 1


def test_processes_that_start_together_agree_on_one_owner(folder: Path, other_process: Any) -> None:
    processes = [other_process(folder) for _ in range(3)]

    assert sorted(p.stdout.readline() for p in processes) == ["joined\n", "joined\n", "owned\n"]


def test_the_owner_that_stops_in_order_stops_the_server(lived_in: Path, other_process: Any) -> None:
    owner = other_process(lived_in)
    assert owner.stdout.readline() == "owned\n"
    number = int((lived_in / "pgdata" / "postmaster.pid").read_text().split()[0])

    owner.send_signal(signal.SIGINT)

    assert owner.wait(timeout=30) == 0
    assert not runs(number)


def test_the_server_of_a_killed_owner_is_taken_over(
    lived_in: Path, start: Start, other_process: Any
) -> None:
    owner = other_process(lived_in)
    assert owner.stdout.readline() == "owned\n"
    kill(owner.pid)

    server = start(lived_in)

    assert server.owned
    number = pid(server)
    embedded.stop(server)
    assert not runs(number)


def test_a_first_start_that_was_killed_half_way_does_not_matter(
    lived_in: Path, start: Start
) -> None:
    (lived_in / "pgdata").rename(lived_in / "pgdata.new")
    (lived_in / "pgdata.new" / "global" / "pg_control").unlink()

    assert ask(start(lived_in), "SELECT 1") == 1


def test_a_path_may_be_long_and_odd(folder: Path, start: Start) -> None:
    odd = folder / 'Ann\'s "räum" $HOME; % é' / ("long" * 25)

    server = start(odd)

    assert len(str(odd)) > 107
    assert ask(server, "SELECT 1") == 1
    remember(server, "odd")
    embedded.stop(server)
    assert remembered(start(odd)) == "odd"


def test_a_folder_of_somebody_elses_files_is_left_alone(folder: Path) -> None:
    (folder / "letter.txt").write_text("dear")

    with pytest.raises(EmbeddedServerError, match="not empty"):
        embedded.start(folder)

    assert [f.name for f in folder.iterdir()] == ["letter.txt"]


def test_a_cluster_of_another_version_is_refused(lived_in: Path, start: Start) -> None:
    (lived_in / "pgdata" / "PG_VERSION").write_text("17\n")

    with pytest.raises(EmbeddedServerError, match="of PostgreSQL 17"):
        start(lived_in)


def test_a_server_that_does_not_start_says_why(lived_in: Path, start: Start) -> None:
    with pytest.raises(EmbeddedServerError, match="work_mem"):
        start(lived_in, work_mem="plenty")

    assert ask(start(lived_in), "SELECT 1") == 1


def test_the_log_keeps_its_newest_files_only(lived_in: Path, start: Start) -> None:
    for day in range(10, 20):
        (lived_in / "log" / f"postgres-200001{day}-000000.log").touch()

    embedded.prune_logs(lived_in)

    names = sorted(f.name[9:17] for f in (lived_in / "log").glob("postgres-*.log"))
    assert names[:3] == ["20000117", "20000118", "20000119"]
    assert len(names) == 4


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


async def test_every_test_has_an_empty_database_of_its_own(
    database: dict[str, str | int], postgres: Embedded
) -> None:
    connection = await asyncpg.connect(**database)
    tables = await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()

    assert tables == 0
    assert database["database"] != postgres.database
