"""What pages tell a reader to type or to open is there.

`tests/edges/test_pages.py` and `tests/edges/test_readme.py` type it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from entrepot.edges.cli.main import main
from entrepot.edges.cli.settings import declared
from entrepot.settings import OPENING_PASSWORD

from .pages import PAGES, Typed, all_typed, blocks
from .source import CONTEXTS, ROOT, short

TYPED = all_typed()


def of(program: str) -> list[Typed]:
    return [each for each in TYPED if each.program == program]


def test_the_pages_tell_what_to_type() -> None:
    assert len(of("entrepot")) >= 10, "else nothing was found to look at"
    assert len(of("make")) >= 5


@pytest.mark.parametrize("line", of("entrepot"), ids=str)
def test_the_command_line_knows_what_is_typed(line: Typed) -> None:
    assert main([*line.arguments, "--help"]) == 0


@pytest.mark.parametrize("wrong", [("restor", "x"), ("verify", "--jsn"), ("dead-letters", "lst")])
def test_what_the_command_line_does_not_know_is_found_out(wrong: tuple[str, ...]) -> None:
    assert main([*wrong, "--help"]) == 2


@pytest.mark.parametrize("line", of("make"), ids=str)
def test_make_knows_its_targets(line: Typed) -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert [word for word in line.arguments if "=" not in word and word not in targets] == []


@pytest.mark.parametrize("line", of("npm"), ids=str)
def test_npm_knows_its_scripts(line: Typed) -> None:
    scripts = json.loads((ROOT / "web/package.json").read_text("utf-8"))["scripts"]
    assert line.arguments[0] == "run"
    assert line.arguments[1] in scripts


@pytest.mark.parametrize("line", of("python"), ids=str)
def test_modules_that_are_run_are_there(line: Typed) -> None:
    assert line.arguments[:1] == ("-m",)
    place = ROOT / line.arguments[1].replace(".", "/")
    assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_variable_is_a_setting(page: Path) -> None:
    known = {each.name for each in declared()} | {OPENING_PASSWORD}
    assert set(re.findall(r"ENTREPOT_[A-Z_]+", page.read_text("utf-8"))) - known == set()


@pytest.mark.parametrize("page", [*PAGES, *sorted((ROOT / "docs").rglob("*.md"))], ids=short)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_example_of_a_new_command_is_the_code_itself() -> None:
    """Line by line, but for what the page leaves out as an ellipsis."""
    code = {
        line.strip().rstrip(",")
        for p in (CONTEXTS / "inventory").rglob("*.py")
        for line in lines(p)
    }
    shown = blocks(ROOT / "CONTRIBUTING.md", "python")
    told = [line.strip() for block in shown for line in block.splitlines()]
    told = [line for line in told if line and not line.startswith("...")]
    assert len(told) > 5
    assert [line for line in told if line not in code] == []


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


NAMED = re.compile(r"\[`(test_\w+)`\]\(../../(tests/[\w/]+\.py)\)")


@pytest.mark.parametrize(
    ("name", "path"), NAMED.findall((ROOT / "docs/reference/failures-of-others.md").read_text())
)
def test_what_goes_wrong_elsewhere_is_shown_by_a_test_that_is_there(name: str, path: str) -> None:
    assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text(), re.MULTILINE)
