"""The server the package brings along keeps its promises when processes die."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import time
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.embedded import Embedded, EmbeddedServerError
from tests.adapters.embedded.other_process import (
    Start,
    ask,
    kill,
    pid,
    remember,
    remembered,
    runs,
)
from tests.conftest import QUICK


def test_it_starts_in_an_empty_folder_with_settings_that_lose_nothing(folder: Path) -> None:
    server = embedded.start(folder)
    try:
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

    assert embedded.stop(server)
    assert not embedded.stop(server)

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
    embedded.stop(again)
    assert remembered(server) == "committed", "who used the killed server uses its successor"


def test_a_killed_server_is_launched_again_for_who_uses_it_and_never_once_they_left(
    lived_in: Path, start: Start
) -> None:
    server = start(lived_in)
    remember(server, "committed")
    assert not embedded.revive(server)
    kill(pid(server))
    deadline = time.monotonic() + 60
    while not embedded.revive(server):  # the last of its processes may take a moment
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert not embedded.revive(server)
    assert start(lived_in).dsn == server.dsn
    assert remembered(server) == "committed"
    assert not embedded.stop(server)
    kill(pid(server))

    assert not embedded.revive(server)


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

    assert not embedded.stop(joined)
    assert joined.dsn == running.dsn
    assert ask(running, "SELECT 1") == 1


def test_processes_that_start_together_agree_on_one_server(
    folder: Path, other_process: Any
) -> None:
    processes = [other_process(folder) for _ in range(3)]

    [number] = {int(process.stdout.readline()) for process in processes}
    assert runs(number)


def test_who_started_it_leaves_it_to_who_joined_and_the_last_one_stops_it(
    lived_in: Path, other_process: Any
) -> None:
    first = other_process(lived_in)
    number = int(first.stdout.readline())
    second = other_process(lived_in)
    assert int(second.stdout.readline()) == number

    first.send_signal(signal.SIGINT)

    assert first.wait(timeout=30) == 0
    assert runs(number)
    second.send_signal(signal.SIGTERM)
    assert second.wait(timeout=30) == 0
    assert not runs(number)


def test_who_comes_while_it_is_being_stopped_waits_and_starts_it_again(
    lived_in: Path, other_process: Any
) -> None:
    for _ in range(3):
        leaving = other_process(lived_in)
        leaving.stdout.readline()
        leaving.send_signal(signal.SIGINT)
        coming = embedded.start(lived_in, settings=QUICK)
        assert leaving.wait(timeout=30) == 0
        assert ask(coming, "SELECT 1") == 1
        assert embedded.stop(coming)


def test_the_server_of_a_killed_user_is_stopped_by_the_next(
    lived_in: Path, start: Start, other_process: Any
) -> None:
    killed = other_process(lived_in)
    number = int(killed.stdout.readline())
    kill(killed.pid)

    server = start(lived_in)

    assert pid(server) == number
    assert embedded.stop(server)
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


async def test_every_test_has_an_empty_database_of_its_own(
    database: dict[str, str | int], postgres: Embedded
) -> None:
    connection = await asyncpg.connect(**database)
    tables = await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()

    assert tables == 0
    assert database["database"] != postgres.database
