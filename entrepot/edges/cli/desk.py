"""What every command has at hand: the settings it was given, a house, a way to answer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import sys
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
import structlog
import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import SettingsError
from rich.console import Console

from entrepot.app import House, refuse_if_empty
from entrepot.settings import Settings, mistyped

T = TypeVar("T")

Json = Annotated[bool, typer.Option("--json", help="Answer with JSON instead of a table.")]


class Problem(Exception):
    """What the caller is told in one line; the exit code is 1."""


class Desk:
    """`given` are settings of the command line; they go over those of the environment."""

    def __init__(self, **given: Any) -> None:
        self.given = given

    def settings(self, **more: Any) -> Settings:
        """All settings; a usage error when one of them makes no sense."""
        given = {name: v for name, v in {**self.given, **more}.items() if v is not None}
        if strange := mistyped():
            raise typer.BadParameter("; ".join(_unknown(*each) for each in strange))
        try:
            return Settings(**given)
        except ValidationError as error:
            wrong = [_said(e, given) for e in error.errors()]
            raise typer.BadParameter("; ".join(wrong)) from error
        except SettingsError as error:
            # It names the field and not the reason, which can only be this one.
            [name] = re.findall(r'field "(\w+)"', str(error)) or ["a setting"]
            told = f"{_named([name], {})}: this is no JSON{_example(name)}"
            raise typer.BadParameter(told) from error


def _unknown(name: str, like: str) -> str:
    return f"{name}: there is no such setting" + (f"; did you mean {like}?" if like else "")


def _said(error: ErrorDetails, given: Mapping[str, Any]) -> str:
    """What is wrong with a setting, or with several together."""
    place, wrong = error["loc"], error["msg"].removeprefix("Value error, ")
    if not place:
        return wrong
    if error["type"] == "string_pattern_mismatch":
        wrong = f"this cannot be{_example(str(place[0]))}"
    return f"{_named(place, given)}: {wrong}"


def _example(name: str) -> str:
    """How a setting is written, for the end of a sentence; empty where none is told."""
    field = Settings.model_fields.get(name)
    examples = field.examples if field is not None else None
    return f"; write it as {examples[0]}" if examples else ""


def _named(place: Sequence[int | str], given: Mapping[str, Any]) -> str:
    """A setting as who gave it called it."""
    first, *rest = map(str, place)
    prefix = str(Settings.model_config["env_prefix"])
    name = f"--{first.replace('_', '-')}" if first in given else prefix + first.upper()
    return ".".join([name, *rest])


def desk(context: typer.Context) -> Desk:
    found: Desk = context.obj
    return found


@contextlib.asynccontextmanager
async def house(settings: Settings, *, loops: bool) -> AsyncIterator[House]:
    """An open house for the length of a command. Who only looks must find one."""
    if not loops:
        await refuse_if_empty(settings)
    opened = House(settings)
    await opened.open(loops=loops)
    try:
        yield opened
    finally:
        await opened.close()


def wait_for(work: Coroutine[Any, Any, T]) -> T:
    """Runs it, with what the house has to say of trouble on the error channel."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    return asyncio.run(work)


def console() -> Console:
    return Console(highlight=False, soft_wrap=True)


def answer(value: Any) -> None:
    """One JSON document on the standard output."""
    text = msgspec.json.encode(value, enc_hook=_plain)
    sys.stdout.write(msgspec.json.format(text, indent=2).decode() + "\n")


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(type(value))
