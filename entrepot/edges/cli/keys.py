"""`entrepot keys`: the keys that sign tokens."""

from __future__ import annotations

from typing import Annotated

import typer

from entrepot import app as house

from .desk import Json, answer, console, desk

app = typer.Typer(help="The keys that sign tokens.", no_args_is_help=True)


@app.command()
def rotate(
    context: typer.Context,
    at_once: Annotated[
        bool, typer.Option("--at-once", help="Drop all others: everybody has to sign in again.")
    ] = False,
    json: Json = False,
) -> None:
    """Sign with a new key from now on. What older ones signed counts until it expires.

    Processes that run find the new key by themselves.
    """
    kid, dropped = house.rotate_keys(desk(context).settings(), at_once=at_once)
    if json:
        answer({"kid": kid, "dropped": dropped})
    else:
        console().print(f"{kid} signs from now on; {dropped} dropped")
