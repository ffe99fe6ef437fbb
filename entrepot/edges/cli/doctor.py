"""`entrepot doctor`: is everything there that should be, and is it well?"""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Iterator
from typing import Literal

import msgspec
import typer
from rich.table import Table

from entrepot import app
from entrepot.app import Health
from entrepot.settings import Settings

from .desk import Json, answer, console, desk, wait_for

DISK_FREE_GB = 2.0
CLOCKS_APART_S = 2.0
LAG_MAX = 10_000
OLDEST_S = 60.0
PARTITIONS_AHEAD = 1.0

MARKS = {"well": "[green]✓[/green]", "worth a look": "[yellow]![/yellow]", "wrong": "[red]✗[/red]"}


class Finding(msgspec.Struct, frozen=True):
    """`wrong` makes the exit code 1."""

    name: str
    verdict: Literal["well", "worth a look", "wrong"]
    detail: str


def doctor(context: typer.Context, json: Json = False) -> None:
    """Look at Python, the disk, the database and what waits; exit code 1 when something is wrong.

    Changes nothing; an embedded database that does not run is started for it.
    """
    settings = desk(context).settings()
    findings = list(_machine(settings))
    try:
        app.refuse_if_nothing(settings)
        findings.extend(_database(wait_for(app.health(settings))))
    except Exception as error:
        findings.append(Finding("database", "wrong", str(error) or type(error).__name__))
    if json:
        answer(findings)
    else:
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        for finding in findings:
            table.add_row(MARKS[finding.verdict], finding.name, finding.detail)
        console().print(table)
    if any(finding.verdict == "wrong" for finding in findings):
        raise typer.Exit(1)


def _machine(settings: Settings) -> Iterator[Finding]:
    good = sys.version_info >= (3, 11)
    yield Finding("Python", "well" if good else "wrong", platform.python_version())
    place = settings.data_dir.resolve()
    while not place.exists():
        place = place.parent
    free_gb = shutil.disk_usage(place).free / 1e9
    verdict: Literal["well", "wrong"] = "well" if free_gb >= DISK_FREE_GB else "wrong"
    yield Finding("disk", verdict, f"{free_gb:,.1f} GB free at {place}")


def _database(health: Health) -> Iterator[Finding]:
    told = health.settings
    yield Finding(
        "database",
        "well",
        f"PostgreSQL {told['server_version']}, {health.size_bytes / 1e6:,.1f} MB",
    )
    unsafe = [n for n in ("fsync", "full_page_writes", "synchronous_commit") if told[n] == "off"]
    yield Finding(
        "durability",
        "wrong" if unsafe else "well",
        f"{', '.join(unsafe)} off: a crash loses data" if unsafe else "commits are on disk",
    )
    apart = abs(health.clock_s)
    verdict: Literal["well", "wrong"] = "well" if apart <= CLOCKS_APART_S else "wrong"
    yield Finding("clock", verdict, f"{apart:.3f} s apart from the database's")
    pending = len(health.pending)
    yield Finding(
        "migrations",
        "worth a look" if pending else "well",
        f"{pending} pending: `entrepot migrate`" if pending else "all applied",
    )
    if not pending:
        yield from _work(health)


def _work(health: Health) -> Iterator[Finding]:
    """How far everything has come that follows from what happened."""
    behind = {name: lag for name, lag in health.lags.items() if lag}
    slow = any(lag > LAG_MAX for lag in behind.values())
    lags = ", ".join(f"{name} {lag:,}" for name, lag in behind.items())
    yield Finding(
        "subscriptions", "worth a look" if slow else "well", lags or "all have read the whole log"
    )
    letters = ", ".join(f"{name} {n:,}" for name, n in health.letters.items())
    yield Finding("dead letters", "wrong" if letters else "well", letters or "none")
    failing = health.effects_failing
    yield Finding(
        "effects",
        "worth a look" if failing else "well",
        f"{failing} failed and will be tried again" if failing else "none fails",
    )
    ahead = health.partitions_ahead
    yield Finding(
        "partitions", "well" if ahead >= PARTITIONS_AHEAD else "wrong", f"{ahead:.1f} ahead"
    )
    old = health.oldest_s > OLDEST_S
    yield Finding(
        "transactions",
        "wrong" if old else "well",
        f"the oldest has been writing for {health.oldest_s:,.1f} s"
        + (": every reader of the log waits for it" if old else ""),
    )
