"""Servers of the package to do harm to, and one that is only asked."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from entrepot.adapters.postgres import embedded
from entrepot.adapters.postgres.embedded import Embedded
from tests.adapters.embedded.other_process import OTHER_PROCESS, Start
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


@pytest.fixture
def other_process() -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Another process that starts or joins the server, tells the server's process id, and leaves it
    in order on a signal.
    """
    processes: list[subprocess.Popen[str]] = []

    def run(data_dir: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", OTHER_PROCESS, str(data_dir)]
        processes.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return processes[-1]

    yield run
    for process in processes:
        process.terminate()
        process.communicate(timeout=30)
