"""`entrepot openapi`: the API's document."""

from __future__ import annotations

import sys

import msgspec
import typer

from entrepot import app

from .desk import desk


def openapi(context: typer.Context) -> None:
    """Print the OpenAPI 3.1 document of the API."""
    document = app.openapi(desk(context).settings())
    sys.stdout.write(msgspec.json.format(document, indent=2).decode() + "\n")
