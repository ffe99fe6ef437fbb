"""What a process says of itself: every line is JSON, and tells what it is part of."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs

import entrepot
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Broken, Envelope
from entrepot.kernel.ports import Unavailable
from entrepot.runtime.executor import Executor
from entrepot.runtime.observing import configure_logging, trail

from ..compliance.harness import NOON
from ..compliance.toy.contexts import Hear


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Configures as a server does; afterwards libraries log as before."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    errors = StringIO()
    monkeypatch.setattr("sys.stderr", errors)
    configure_logging("info", "json")

    def said() -> list[dict[str, Any]]:
        return [json.loads(line) for line in errors.getvalue().splitlines()]

    yield said
    root.handlers[:], root.level = handlers, level


class Dead:
    """A store in which everything fails, in this way."""

    def __init__(self, trouble: Exception) -> None:
        self.trouble = trouble

    def transaction(self) -> Any:
        raise self.trouble


ASKED = Envelope(
    id="c1",
    tenant="t",
    command=Hear(box_id="a", amount=1),
    at=NOON,
    correlation_id="checkout-7",
    causation_id="t/box/a/3",
)


async def failed(trouble: Exception) -> Broken:
    store: Any = Dead(trouble)
    [outcome] = await Executor(store, Catalog([])).run([ASKED])
    assert isinstance(outcome, Broken)
    return outcome


async def test_whom_an_outage_met_is_told_to_who_looks_for_it() -> None:
    """The store tells of the outage; a thousand callers a second may meet it here."""
    with capture_logs() as lines:
        assert (await failed(Unavailable("No space left on device"))).retryable
    [line] = lines
    assert (line["event"], line["log_level"]) == ("batch.unavailable", "debug")
    assert (line["error"], line["commands"]) == ("Unavailable('No space left on device')", 1)
    assert line["correlation_id"] == "checkout-7"


def test_a_line_says_which_service_of_which_version_wrote_it(lines: Any) -> None:
    structlog.get_logger().info("house.open", version=3)
    logging.getLogger("library").warning("slow")
    assert [(line["service"], line["service_version"]) for line in lines()] == [
        ("entrepot", entrepot.__version__)
    ] * 2
    assert lines()[0]["version"] == 3, "what is told keeps its own names"


async def test_a_command_that_broke_is_found_by_what_it_is_part_of(lines: Any) -> None:
    assert not (await failed(ZeroDivisionError("a bug"))).retryable
    [line] = lines()
    assert line["event"] == "command.broken"
    assert line["level"] == "error"
    assert {"at", "tenant", "command", "command_id", "error"} <= line.keys()
    assert (line["correlation_id"], line["causation_id"]) == ("checkout-7", "t/box/a/3")
    assert trail(ASKED) == {key: line[key] for key in ("correlation_id", "causation_id")}


def test_what_a_library_warns_of_is_a_line_like_any_other(lines: Any) -> None:
    logging.getLogger("uvicorn.error").warning("Invalid HTTP %s received.", "request")
    logging.getLogger("uvicorn.error").info("Started server process")
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    warned, broke = lines()
    assert (warned["level"], warned["logger"]) == ("warning", "uvicorn.error")
    assert warned["said"] == "Invalid HTTP request received."
    assert broke["level"] == "error"
    assert "ZeroDivisionError: a bug" in broke["exception"]
