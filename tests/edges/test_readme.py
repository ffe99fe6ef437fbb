"""What README.md and the tutorial tell a reader to type does what they say, typed as it stands.

It is typed at a server with the demo; only the port is another one, the folder of the data, and
where the command line is installed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import takewhile, zip_longest
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from entrepot.edges.cli.main import main
from tests.house.pages import ROOT, blocks, fences, rows
from tests.journeys.shop import free_port

README = ROOT / "README.md"
TUTORIAL = ROOT / "docs/tutorial/one-order.md"
LOOKED_AT = 600  # `head -c` of the products
PROBLEM = re.compile(r"urn:entrepot:problem:(?!\S+-exists\b)[a-z-]+")
TYPED = "-- typed --"
SERVES_OR_WRITES = {"serve", "import", "dead-letters", "backup", "restore"}


class Server:
    """`entrepot serve` on nothing, as `make run` starts it; and a shell before it."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.environment = {"ENTREPOT_DATA_DIR": str(folder), "ENTREPOT_PORT": str(self.port)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "entrepot", "serve"],
            cwd=ROOT,
            env=os.environ | self.environment | {"ENTREPOT_LOG_LEVEL": "error"},
            stdout=subprocess.DEVNULL,
        )

    def listens(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urlopen(f"http://localhost:{self.port}/health/ready", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError(self.port)

    def here(self, told: str) -> str:
        program = f"{sys.executable} -m entrepot"
        return told.replace(":8000", f":{self.port}").replace(".venv/bin/entrepot", program)

    def types(self, *told: str) -> str:
        """What a shell says to these blocks, typed one after the other as they stand."""
        script = self.here("\n".join(told))
        done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def order(self, order_id: str) -> Any:
        with_token = """ -H "authorization: Bearer $token" """
        asked = f"curl -s $base/api/v1/orders/{order_id} {with_token}"
        return json.loads(self.types(signing_in(), asked))


def first_order() -> tuple[str, str]:
    """The blocks below "A first order"; a new block is typed here, too, or nothing shows it."""
    made, ordered, graphql = blocks(README, "sh")
    assert made.startswith("make run")
    return ordered, graphql


def signing_in() -> str:
    """The lines that the later ones, and the second block, go on from."""
    return first_order()[0].split("curl -s $base/api")[0]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Not in pytest's folders: those shut out other accounts."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as folder:
        started = Server(Path(folder))
        try:
            started.listens()
            yield started
        finally:
            started.process.terminate()
            started.process.wait(30)


def test_the_first_order_is_placed_as_the_page_says(server: Server) -> None:
    ordered, graphql = first_order()
    said = server.types(ordered).encode()
    assert said.startswith(b'{"items":[{')
    placed = json.loads(said[LOOKED_AT:])
    assert placed["lines"][0]["sku"] == "CK-BAG-01"
    again = json.loads(server.types(ordered).encode()[LOOKED_AT:])
    assert again["orderId"] == placed["orderId"], "the same key gives the same order"
    assert confirmed(server, placed["orderId"])

    told = json.loads(server.types(signing_in(), graphql))
    assert "errors" not in told
    lines = [line for order in told["data"]["orders"] for line in order["lines"]]
    assert all(line["product"]["name"] for line in lines)
    assert lines != []


def confirmed(server: Server, order_id: str) -> bool:
    """Placed, reserved, authorised, confirmed: by itself; the demo then sends it on its way."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if server.order(order_id)["status"] in ("Confirmed", "Processing", "Shipped", "Delivered"):
            return True
        time.sleep(0.5)
    return False


def test_what_the_command_line_is_said_to_read_it_reads(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    said = {}
    for row in rows(README):
        if row.arguments[0] not in SERVES_OR_WRITES:
            assert main(list(row.arguments)) == 0, row
            said[row.arguments[0]] = capsys.readouterr().out
    assert said["verify"].splitlines()[-1] == "zero difference"
    assert json.loads(said["openapi"])["openapi"].startswith("3.1")
    assert "ENTREPOT_PORT" in said["settings"]


class Shell:
    """One that stays open, so that a block knows the words of those before it."""

    def __init__(self, server: Server) -> None:
        self.server, pipe = server, subprocess.PIPE
        self.process = subprocess.Popen(
            ["sh"],
            cwd=ROOT,
            env=os.environ | server.environment,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def types(self, block: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{self.server.here(block)}\necho {TYPED}\n")
        self.process.stdin.flush()
        said = "".join(takewhile(lambda line: line != f"{TYPED}\n", self.process.stdout))
        assert self.process.poll() is None, said
        return said


def told_and_shown() -> list[tuple[str, list[str]]]:
    """Each block of the tutorial, and what it shows below it of the answers."""
    told = fences(TUTORIAL)
    return [
        (block, shown.splitlines() if language == "" else [])
        for (named, block), (language, shown) in zip_longest(told, told[1:], fillvalue=("sh", ""))
        if named == "sh"
    ]


def test_an_order_lives_as_the_tutorial_says(server: Server) -> None:
    """A block that is refused, or comes too early, is typed again: as the page says, too.

    What it made the first time exists by then, which is no problem.
    """
    shell = Shell(server)
    for block, shown in told_and_shown():
        until = time.monotonic() + 180
        said = shell.types(block)
        while missing := PROBLEM.findall(said) + [s for s in shown if s not in said]:
            assert time.monotonic() < until, (block, missing, said)
            time.sleep(0.5)
            said = shell.types(block)
    shell.process.communicate("exit\n", 30)
    assert shell.process.returncode == 0
    assert said.splitlines()[-1] == "zero difference"
