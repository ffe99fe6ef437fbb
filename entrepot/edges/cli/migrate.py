"""`entrepot migrate`: bring the tables up to date, or say what is missing."""

from __future__ import annotations

from typing import Annotated

import typer

from entrepot import app

from .desk import Json, answer, console, desk, wait_for


def migrate(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="Only say what is pending.")] = False,
    json: Json = False,
) -> None:
    """Apply pending migrations; `serve` does so by itself.

    With --check nothing is applied, and the exit code is 1 when something is pending.
    """
    settings = desk(context).settings()
    if check:
        app.refuse_if_nothing(settings)
    found = wait_for(app.migrate(settings, apply=not check))
    if json:
        answer({"pending" if check else "applied": found})
    else:
        for migration in found:
            console().print(migration)
        console().print(f"{len(found)} {'pending' if check else 'applied'}")
    if check and found:
        raise typer.Exit(1)
