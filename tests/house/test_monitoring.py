"""Boards, alerts and the page about them speak of figures and events that there are."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from prometheus_client import Counter, Histogram
from prometheus_client.metrics import MetricWrapperBase

from entrepot.app.house import catalog_of

from .source import ROOT

MONITORING = ROOT / "deploy/monitoring"
ALERTS = (MONITORING / "alerts.yml").read_text("utf-8")
BOARD = json.loads((MONITORING / "grafana/entrepot.json").read_text("utf-8"))
PAGE = (ROOT / "docs/how-to/watch.md").read_text("utf-8")
GIVEN = {"job", "instance", "le"}
"""Labels that Prometheus itself gives, and a histogram's."""


def figures() -> dict[str, set[str]]:
    """What `/metrics` tells of us, each name with its labels."""
    found: dict[str, set[str]] = {}
    ours = [m for name, m in sys.modules.items() if name.startswith("entrepot.")]
    for figure in {v for m in ours for v in vars(m).values() if isinstance(v, MetricWrapperBase)}:
        name, labels = figure._name, set(figure._labelnames)
        endings = {Counter: ("_total",), Histogram: ("_bucket", "_sum", "_count")}
        for ending in endings.get(type(figure), ("",)):
            found[name + ending] = labels
    return found


def asked_on_the_board() -> list[tuple[str, str]]:
    panels = [panel for panel in BOARD["panels"] if panel["type"] != "row"]
    return [(panel["title"], target["expr"]) for panel in panels for target in panel["targets"]]


def asked_by_alerts() -> list[tuple[str, str]]:
    rules = re.findall(r"- alert: (\w+)\n +expr: (?:>-\n)?(.*?)\n +(?:for|labels):", ALERTS, re.S)
    assert len(rules) == ALERTS.count("- alert:") > 10
    return rules


ASKED = [*asked_on_the_board(), *asked_by_alerts()]


def spelled(pattern: str) -> Iterator[str]:
    """Each name that a pattern of alternatives means: `a.B(C|D)` means `a.BC` and `a.BD`."""
    choice = re.search(r"\(([^()]*)\)", pattern)
    if choice is None:
        yield from pattern.split("|")
        return
    for each in choice[1].split("|"):
        yield from spelled(pattern[: choice.start()] + each + pattern[choice.end() :])


@pytest.mark.parametrize(("title", "asked"), ASKED, ids=[title for title, _ in ASKED])
def test_what_is_asked_is_measured(title: str, asked: str) -> None:
    told = figures()
    names = re.findall(r"\b(entrepot_\w+)(?:\{([^}]*)\})?", asked)
    assert names or re.search(r"\b(up|process_\w+)\{", asked), "else nothing of ours is asked"
    for name, chosen in names:
        assert name in told
        labels = set(re.findall(r"(\w+)\s*(?:=~|!~|!=|=)\s*\"", chosen))
        assert labels <= told[name] | GIVEN
    kept = {label for by in re.findall(r"by \(([^)]*)\)", asked) for label in by.split(", ")}
    made = set(re.findall(r'label_replace\(.*?, "(\w+)", "\$', asked))
    assert kept <= {label for name, _ in names for label in told[name]} | GIVEN | made


def test_events_that_are_asked_for_are_told() -> None:
    told = set(catalog_of().names.values())
    patterns = [p for _, asked in ASKED for p in re.findall(r'event=~?"([^"]*)"', asked)]
    named = {name for pattern in patterns for name in spelled(pattern)}
    assert len(named) > 20
    assert named <= told


def test_the_page_lists_every_figure_with_its_labels_and_none_else() -> None:
    listed = {
        name: set(re.findall(r"`(\w+)`", labels))
        for name, labels in re.findall(r"^\| `(entrepot_\w+)` \| (.*?) \|", PAGE, re.M)
    }
    told = {re.sub(r"_(bucket|sum|count)$", "", name): labels for name, labels in figures().items()}
    assert listed == told


def test_the_page_says_what_to_do_about_every_alert() -> None:
    assert re.findall(r"^### (\w+)$", PAGE, re.M) == [name for name, _ in asked_by_alerts()]


def test_panels_cover_no_other() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        at = panel["gridPos"]
        columns, lines = range(at["x"], at["x"] + at["w"]), range(at["y"], at["y"] + at["h"])
        place = {(x, y) for x in columns for y in lines}
        assert not taken & place, panel["title"]
        assert columns.stop <= 24
        taken |= place


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool comes with Prometheus")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "config", MONITORING / "prometheus.yml"),
        ("test", "rules", ROOT / "tests/house/alerts.test.yml"),
        ("test", "rules", ROOT / "tests/house/alerts_of_days.test.yml"),
    ],
    ids=["they are well formed", "they fire when they should", "also after days"],
)
def test_prometheus_understands_the_alerts(arguments: tuple[str, ...]) -> None:
    ran = subprocess.run(["promtool", *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
