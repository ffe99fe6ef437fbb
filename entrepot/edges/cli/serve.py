"""`entrepot serve`: the doors and the loops, until told to stop."""

from __future__ import annotations

from typing import Annotated

import typer
import uvloop

from entrepot import app
from entrepot.app import House
from entrepot.kernel.message import START

from .demo import prepare
from .desk import desk


def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help="Where to listen.")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0 takes a free one.")] = None,
    contexts: Annotated[
        str | None, typer.Option(help="Which contexts run here, by comma; all when not given.")
    ] = None,
    role: Annotated[
        str | None, typer.Option(help="all, api (only the doors) or worker (only the loops).")
    ] = None,
    demo: Annotated[
        bool | None,
        typer.Option("--demo/--no-demo", help="A small living business; by itself only if empty."),
    ] = None,
) -> None:
    """Serve the API and the web app."""
    settings = desk(context).settings(
        host=host,
        port=port,
        contexts=None if contexts is None else tuple(contexts.split(",")),
        role=role,
        demo=demo,
    )
    uvloop.run(app.serve(settings, _prepared))


async def _prepared(house: House) -> str:
    hint = await prepare(house)
    if not (await house.store.tail(START, 1)).events:
        typer.echo("There is no business yet; `entrepot open` opens one.")
    return hint
