"""Files that can be read in one sitting and functions that fit on a page."""

from __future__ import annotations

import ast

import pytest

from .source import PACKAGE, modules, short, texts, tracked, tree

FILE_MAX = 400
FUNCTION_MAX = 40
WEB_FILE_MAX = 250

LONGER_FILES: dict[str, str] = {
    "web/src/api/schema.d.ts": "written from the OpenAPI document",
}
"""path: why it may be longer."""

LONGER_FUNCTIONS: dict[str, str] = {}
"""path::function: why it may be longer."""


def functions(body: ast.AST, prefix: str = "") -> list[tuple[str, int]]:
    """Every function and its lines; what its docstring promises is not held against it."""
    found = []
    for node in ast.iter_child_nodes(body):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            docstring = ast.get_docstring(node, clean=False) or ""
            found.append((f"{prefix}{node.name}", lines - len(docstring.splitlines())))
        name = getattr(node, "name", None)
        found += functions(node, f"{prefix}{name}." if isinstance(name, str) else prefix)
    return found


def test_no_file_is_longer_than_a_sitting() -> None:
    tests = (p for p in tracked() if p.suffix == ".py" and short(p).startswith("tests/"))
    long = {short(p): len(p.read_text("utf-8").splitlines()) for p in (*modules(), *tests)}
    long = {path: n for path, n in long.items() if n > FILE_MAX and path not in LONGER_FILES}
    assert long == {}


def test_no_function_is_longer_than_a_page() -> None:
    long = {
        f"{short(path)}::{name}": lines
        for path in modules()
        for name, lines in functions(tree(path))
        if lines > FUNCTION_MAX
    }
    assert {name: n for name, n in long.items() if name not in LONGER_FUNCTIONS} == {}


def test_no_file_of_the_web_is_longer_than_a_sitting() -> None:
    long = {
        short(path): len(text.splitlines())
        for path, text in texts()
        if short(path).startswith("web/src/") and path.suffix in (".ts", ".tsx", ".css")
    }
    assert {p: n for p, n in long.items() if n > WEB_FILE_MAX and p not in LONGER_FILES} == {}


@pytest.mark.parametrize("allowed", [*LONGER_FILES, *(f.split("::")[0] for f in LONGER_FUNCTIONS)])
def test_what_is_allowed_to_be_longer_is_still_there(allowed: str) -> None:
    assert (PACKAGE.parent / allowed).is_file()
