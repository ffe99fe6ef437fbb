"""The summary of an import as tables."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from .summary import Summary


def show(console: Console, summary: Summary) -> None:
    console.print(_orders(summary), _money(summary))
    outcomes = ", ".join(f"{n:,} {outcome}" for outcome, n in sorted(summary.outcomes.items()))
    orders = sum(line.orders for line in summary.lines)
    console.print(
        f"{orders:,} orders, {summary.commands:,} commands ({outcomes}) in {summary.seconds:.1f} s:"
        f" {orders / max(summary.seconds, 0.001):,.0f} orders/s"
    )
    for problem in summary.problems:
        console.print(f"[red]✗[/red] {problem}", highlight=False)


def _orders(summary: Summary) -> Table:
    table = Table(title="Orders by status")
    table.add_column("in the files")
    table.add_column("orders", justify="right")
    table.add_column("here")
    table.add_column("orders", justify="right")
    for line in summary.lines:
        mark = "" if line.orders == line.found else " [red]✗[/red]"
        table.add_row(line.status, f"{line.orders:,}", line.expected, f"{line.found:,}{mark}")
    return table


def _money(summary: Summary) -> Table:
    """Payments hold interest on instalments and money for goods that never left, too."""
    table = Table(title="Money in BRL")
    table.add_column("")
    table.add_column("in the files", justify="right")
    table.add_column("here", justify="right")
    table.add_column("difference", justify="right")
    rows = (
        ("ordered (items and freight)", summary.ordered_in_files, summary.ordered),
        ("payments / captured when goods left", summary.paid_in_files, summary.captured),
        ("the same, of orders that left", summary.paid_for_captured, summary.captured),
    )
    for name, files, here in rows:
        table.add_row(name, *(f"{cents / 100:,.2f}" for cents in (files, here, here - files)))
    return table
