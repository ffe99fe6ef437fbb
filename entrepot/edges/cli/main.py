"""`entrepot`: the commands together, and what becomes of their errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from entrepot import __version__

from . import (
    backup,
    dead_letters,
    doctor,
    imports,
    keys,
    migrate,
    openapi,
    opening,
    restore,
    serve,
    settings,
    verify,
)
from .desk import Desk

app = typer.Typer(
    help="One supply-chain platform on one log of what happened.",
    epilog="Settings come from the environment too: ENTREPOT_PORT=80 is --port 80.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"entrepot {__version__}")
        raise typer.Exit


@app.callback()
def begin(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option(help="Where the database and the keys lie.", file_okay=False)
    ] = None,
    database_url: Annotated[
        str | None, typer.Option(help="A PostgreSQL of yours instead of the embedded one.")
    ] = None,
    business: Annotated[str | None, typer.Option(help="The business it is about.")] = None,
    debug: Annotated[bool, typer.Option(help="Show where an error comes from.")] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    context.obj = Desk(data_dir=data_dir, database_url=database_url, business=business)


app.command("serve")(serve.serve)
app.command("open")(opening.open_)
app.add_typer(imports.app, name="import")
app.command("verify")(verify.verify)
app.add_typer(dead_letters.app, name="dead-letters")
app.command("backup")(backup.backup)
app.command("restore")(restore.restore)
app.add_typer(keys.app, name="keys")
app.command("doctor")(doctor.doctor)
app.command("openapi")(openapi.openapi)
app.command("settings")(settings.settings)
app.command("migrate")(migrate.migrate)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line; its exit code. With `--debug`, errors are raised."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        app(given, prog_name="entrepot")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if "--debug" in given:
            raise
        typer.echo(f"entrepot: {_said(error)}", err=True)
        return 1
    return 0


def _said(error: BaseException) -> str:
    """What it says of itself; of a group, its first."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error) or type(error).__name__


def run() -> None:
    sys.exit(main())
