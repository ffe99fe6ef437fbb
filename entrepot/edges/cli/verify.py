"""`entrepot verify`: replay the log and compare it with everything that is kept."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from entrepot.app import House
from entrepot.runtime.verify import Unrepairable, Verdict

from .desk import Json, Problem, answer, console, desk, house, wait_for

Repair = Annotated[bool, typer.Option(help="Make again from the log what differs.")]


def verify(context: typer.Context, repair: Repair = False, json: Json = False) -> None:
    """Prove that the log gives exactly the states and views that are kept.

    May run while the server works; who writes waits while --repair does. Exit code 1 when
    something differs, or cannot be repaired.
    """

    async def compare() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            if repair:
                await _repair(opened, json=json)
            else:
                verdict = await opened.verify()
                _tell(verdict, "differences", json=json)
                if verdict.found:
                    raise typer.Exit(1)

    wait_for(compare())


async def _repair(opened: House, *, json: bool) -> None:
    try:
        verdict = await opened.repair()
    except Unrepairable as error:
        _tell(error.verdict, "differences", json=json)
        raise Problem(str(error)) from error
    _tell(verdict, "differences, repaired", json=json)


def _tell(verdict: Verdict, found: str, *, json: bool) -> None:
    if json:
        answer(verdict)
        return
    out = console()
    out.print(
        f"{verdict.events:,} events, {verdict.streams:,} states, {verdict.rows:,} rows"
        f" of {verdict.tables} tables, {verdict.seals:,} seals in {verdict.seconds:.1f} s"
    )
    if verdict.differences:
        table = Table()
        for column in ("what", "tenant", "where", "difference"):
            table.add_column(column, overflow="fold")
        for each in verdict.differences:
            table.add_row(each.kind, each.tenant, each.name, each.detail)
        out.print(table)
    out.print("zero difference" if not verdict.found else f"{verdict.found:,} {found}")
