"""Names say what a thing is, and no file says where it was made."""

from __future__ import annotations

import ast
import re

from .source import modules, short, texts, tracked, tree

EMPTY_WORDS = {
    *("util", "utils", "helper", "helpers", "manager", "managers", "service", "services"),
    *("base", "common", "misc"),
}
# A letter in brackets, so that this file is not its own finding.
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E)\b")
PLACES = re.compile(
    r"registry\.npm[j]s|registry\.yarn[p]kg|py[p]i\.org|python[h]osted"
    r"|/wor[k]/(main|shared)\b|/hom[e]/\w+/|/roo[t]/\w|/User[s]/\w+/"
)


def words(name: str) -> set[str]:
    return {w.lower() for w in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_no_file_has_an_empty_name() -> None:
    ours = [p for p in tracked() if short(p).split("/")[0] in ("entrepot", "tests", "benchmarks")]
    ours += [p for p in tracked() if short(p).startswith("web/src/")]
    assert [short(p) for p in ours if words(short(p).replace("/", "_")) & EMPTY_WORDS] == []


def test_no_class_has_an_empty_name() -> None:
    found = [
        f"{short(path)}: {node.name}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and words(node.name) & EMPTY_WORDS
    ]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    found = [
        f"{short(path)}:{n}"
        for path, text in texts()
        for n, line in enumerate(text.splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


def test_no_file_names_a_registry_or_a_place_on_somebodys_machine() -> None:
    found = [
        f"{short(path)}:{n}: {line.strip()[:80]}"
        for path, text in texts()
        for n, line in enumerate(text.splitlines(), 1)
        if PLACES.search(line)
    ]
    assert found == []
