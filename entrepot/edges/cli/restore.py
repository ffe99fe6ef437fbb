"""`entrepot restore`: the embedded database, the keys and the pictures of a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entrepot import app

from .desk import Json, answer, console, desk


def restore(
    context: typer.Context,
    saved: Annotated[
        Path,
        typer.Argument(
            metavar="BACKUP", help="A folder of `backup`.", exists=True, file_okay=False
        ),
    ],
    json: Json = False,
) -> None:
    """Make the data folder from a backup, checked before.

    Where there are a database, keys or pictures already, nothing is touched.
    """
    settings = desk(context).settings()
    app.restore(settings, saved)
    if json:
        answer({"dataDir": settings.data_dir, "backup": saved})
    else:
        console().print(f"{settings.data_dir} holds what {saved} held")
