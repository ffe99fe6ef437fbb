"""Where the source is, and what the tests of the house read in it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from entrepot.adapters.postgres.questions import texts_of
from entrepot.kernel.context import Context

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "entrepot"
CONTEXTS = PACKAGE / "contexts"

NAMES = sorted(p.parent.name for p in CONTEXTS.glob("*/context.py"))
"""The contexts there are; a folder without manifest is none yet."""


@cache
def context(name: str) -> Context:
    found: Context = import_module(f"entrepot.contexts.{name}.context").CONTEXT
    return found


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def room(name: str, room: str) -> list[Path]:
    """The files of one room of a context: one, or those of the folder it grew into."""
    file = CONTEXTS / name / f"{room}.py"
    return [file] if file.is_file() else sorted((CONTEXTS / name / room).rglob("*.py"))


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tracked() -> tuple[Path, ...]:
    """All files that are or would be kept under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if name]
    return tuple(path for name in sorted(set(names)) if (path := ROOT / name).is_file())


def texts() -> Iterator[tuple[Path, str]]:
    """The tracked files that are text."""
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8192]:
            yield path, data.decode("utf-8", "replace")


def sections(name: str) -> dict[str, str]:
    """The queries in a context's queries.sql, by name."""
    path = CONTEXTS / name / "queries.sql"
    if not path.is_file():
        return {}
    return texts_of(path.read_text("utf-8"))


def migrations(name: str) -> str:
    path = CONTEXTS / name / "views.sql"
    return path.read_text("utf-8") if path.is_file() else ""


def camel(snake: str) -> str:
    first, *rest = snake.split("_")
    return first + "".join(word.title() for word in rest)
