"""`entrepot import`: other people's data, told as what happened."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from .desk import Desk, Json, Problem, answer, console, desk, house, wait_for
from .olist.files import DataSet, Unreadable, read
from .olist.importer import NEEDED, Import
from .olist.plan import lives, months
from .olist.show import show
from .olist.summary import Summary, summary
from .olist.world import world

app = typer.Typer(help="Tell the house a past that happened elsewhere.", no_args_is_help=True)


@app.callback()
def begin() -> None:
    """A group with one member keeps its name."""


@app.command()
def olist(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where its files lie.", exists=True)
    ],
    json: Json = False,
) -> None:
    """The public orders of Olist, a Brazilian marketplace: every order with its whole life.

    The data set is licensed CC BY-NC-SA 4.0 and does not come with this package. Importing it
    again changes nothing. Exit code 1 when an order did not come to what the files say.
    """
    try:
        data = read(folder)
    except Unreadable as error:
        raise Problem(str(error)) from error
    told = wait_for(_import(desk(context), data, quiet=json))
    if json:
        answer(told)
    else:
        show(console(), told)
    if told.problems:
        raise typer.Exit(1)


async def _import(at: Desk, data: DataSet, *, quiet: bool) -> Summary:
    settings = at.settings()
    async with house(settings, loops=True) as opened:
        if missing := NEEDED - set(opened.catalog.contexts):
            raise Problem(f"this needs the contexts {', '.join(sorted(missing))} too")
        stages = world(data, settings.business)
        for first, end in months(data, 1):
            stages += lives(data, first, end)
        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        text = TextColumn("{task.description:<40}")
        with Progress(text, *columns, console=console(), disable=quiet) as progress:
            bar = progress.add_task("", total=sum(len(stage.commands) for stage in stages))

            def advance(stage: str, n: int) -> None:
                progress.update(bar, advance=n, description=stage)

            done = Import(opened, data, advance)
            await done.run()
        return await summary(done)
