"""What the pages tell a reader to type, read from the pages themselves."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from .source import ROOT

PAGES = sorted([*ROOT.glob("docs/how-to/*.md"), *ROOT.glob("docs/tutorial/*.md")], key=str)
PAGES += [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")]

PROGRAMS = {"entrepot", "make", "npm", "python"}


@dataclass(frozen=True)
class Typed:
    """One command line of a page: the words after the program, the variables before it."""

    page: Path
    program: str
    arguments: tuple[str, ...]
    given: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.program} {' '.join(self.arguments)}"


def fences(page: Path) -> list[tuple[str, str]]:
    """The fenced blocks and their languages, also those within the steps of a list."""
    return re.findall(r"^ *```(\w*)\n(.*?)^ *```$", page.read_text("utf-8"), re.M | re.S)


def blocks(page: Path, language: str) -> list[str]:
    return [block for named, block in fences(page) if named == language]


def spans(page: Path) -> list[str]:
    """What stands in backticks within a line, outside of fenced blocks."""
    prose = re.sub(r"^ *```.*?^ *```$", "", page.read_text("utf-8"), flags=re.M | re.S)
    return re.findall(r"`([^`]+)`", prose)


def typed(page: Path, text: str) -> list[Typed]:
    """The command lines of ours in a block or a span; those of other programs are left out."""
    found = []
    for line in text.replace("\\\n", " ").splitlines():
        try:
            words = shlex.split(line, comments=True)
        except ValueError:  # a line of something that is no shell, or a quotation over several
            continue
        given: dict[str, str] = {}
        while words:
            if words[0] == "export":
                words.pop(0)
            elif re.match(r"[A-Z_]+=", words[0]):
                name, value = words.pop(0).split("=", 1)
                given[name] = value
            elif words[0] == "cd" and len(words) > 3 and words[2] == "&&":
                words = words[3:]
            else:
                break
        program = words[0].removeprefix(".venv/bin/") if words else ""
        if program in PROGRAMS or given:
            found.append(Typed(page, program, tuple(words[1:]), given))
    return found


def rows(page: Path) -> list[Typed]:
    """The commands in the first column of a table that is headed by the program they belong to."""
    [table] = re.findall(
        r"^\| `\.venv/bin/entrepot …` .*\n((?:\|.*\n)+)", page.read_text("utf-8"), re.M
    )
    cells = [line.split("|")[1] for line in table.splitlines()]
    told = [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    return [Typed(page, "entrepot", tuple(name.split())) for name in told]


def all_typed() -> list[Typed]:
    found = [
        each
        for page in PAGES
        for text in (*blocks(page, "sh"), *spans(page))
        for each in typed(page, text)
        if each.arguments != ("…",)
    ]
    return [*found, *rows(ROOT / "README.md")]
