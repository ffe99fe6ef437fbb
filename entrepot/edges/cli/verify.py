"""`entrepot verify`: replay the log and compare it with everything that is kept."""

from __future__ import annotations

import typer
from rich.table import Table

from entrepot.app import House

from .desk import Json, answer, console, desk, house, wait_for


def verify(context: typer.Context, json: Json = False) -> None:
    """Prove that the log gives exactly the states and views that are kept.

    May run while the server works. Exit code 1 when something differs.
    """

    async def compare() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            await _compare(opened, json=json)

    wait_for(compare())


async def _compare(opened: House, *, json: bool) -> None:
    verdict = await opened.verify()
    if json:
        answer(verdict)
    else:
        out = console()
        out.print(
            f"{verdict.events:,} events, {verdict.streams:,} states, {verdict.rows:,} rows"
            f" of {verdict.tables} tables in {verdict.seconds:.1f} s"
        )
        if verdict.differences:
            table = Table()
            for column in ("what", "tenant", "where", "difference"):
                table.add_column(column, overflow="fold")
            for each in verdict.differences:
                table.add_row(each.kind, each.tenant, each.name, each.detail)
            out.print(table)
        out.print("zero difference" if not verdict.found else f"{verdict.found:,} differences")
    if verdict.found:
        raise typer.Exit(1)
