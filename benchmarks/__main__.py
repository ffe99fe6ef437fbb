"""`python -m benchmarks [name …]`: runs claims; all of them together are written down."""

from __future__ import annotations

import importlib
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

import structlog
import uvloop
from rich.console import Console
from rich.table import Table

from benchmarks.stage import Figure, machine

CLAIMS = (
    "place_and_reserve",
    "http_orders",
    "http_commands",
    "hot_sku",
    "order_life",
    "movements",
    "checkout",
    "wake",
    "history",
    "vendors",
    "storefront",
    "screen",
    "search",
    "recommendations",
)
ROOT = Path(__file__).parent.parent
PAGE, README = ROOT / "docs" / "reference" / "benchmarks.md", ROOT / "README.md"
BEGINS, ENDS = "<!-- figures -->", "<!-- /figures -->"
HEADINGS = ("claim", "input", "figure", "yardstick in the same run", "ratio", "to reach", "")
HEAD = """# Benchmarks

Written by `make bench`; each line is a file in `benchmarks/`. The yardstick was measured
in the same run; ratios are medians and safer than absolute figures.
"""


def main(names: list[str]) -> int:
    """Exit code 1 when a claim was not reached, so that nobody publishes it unseen."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    console = Console()
    figures: list[Figure] = []
    for name in names or CLAIMS:
        console.print(f"[dim]{name} …[/dim]")
        module = importlib.import_module(f"benchmarks.{name}")
        figures += uvloop.run(module.run())
        show(console, figures)
        if not names:  # after each claim, so that a long run leaves what it has measured
            write(figures)
    return 0 if all(f.reached for f in figures) else 1


def show(console: Console, figures: list[Figure]) -> None:
    here = machine()
    table = Table(
        title=f"{here.cores} × {here.processor}, Python {here.python}, PostgreSQL {here.postgres}"
    )
    for heading in HEADINGS:
        table.add_column(heading, overflow="fold")
    for f in figures:
        mark = "[green]✓" if f.reached else "[red]✗"
        table.add_row(f.claim, f.input, f.figure, f.yardstick, f.ratio, f.to_reach, mark)
    console.print(table)


def write(figures: list[Figure]) -> None:
    """The page of all figures, and the same table in the README."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(f"{HEAD}\n{table(figures)}", "utf-8")
    before, _, rest = README.read_text("utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    README.write_text(f"{before}{BEGINS}\n{table(figures)}{ENDS}{after}", "utf-8")


def table(figures: list[Figure]) -> str:
    here = machine()
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}: {here.cores} cores ({here.processor}), Python"
        f" {here.python}, PostgreSQL {here.postgres}; clients and server share these cores.",
        "",
        f"| {' | '.join(HEADINGS)} |",
        "|---" * len(HEADINGS) + "|",
    ]
    lines += [
        f"| {f.claim} | {f.input} | {f.figure} | {f.yardstick} | {f.ratio} |"
        f" {f.to_reach} | {'✓' if f.reached else '✗'} |"
        for f in figures
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
