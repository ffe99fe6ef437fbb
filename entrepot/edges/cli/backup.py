"""`entrepot backup`: the embedded database, the keys and the pictures into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entrepot import app

from .desk import Json, answer, console, desk


def backup(
    context: typer.Context,
    target: Annotated[Path, typer.Argument(help="A folder that is not there yet.")],
    json: Json = False,
) -> None:
    """Save the embedded database, the keys and the pictures into a new folder, checked.

    May run while the server works. The folder is there only when all is in it.
    """
    app.backup(desk(context).settings(), target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    if json:
        answer({"backup": target, "sizeBytes": size})
    else:
        console().print(f"{target}: {size / 2**20:,.1f} MiB")
