"""Of every table the house tells how long its rows stay."""

from __future__ import annotations

import re

import pytest

from tests.house.source import CONTEXTS, PACKAGE, ROOT

KEPT = re.findall(r"`([a-z]+\.[a-z_]+)`", (ROOT / "docs/reference/what-is-kept.md").read_text())
MADE = {
    "kernel": PACKAGE / "adapters/postgres/kernel.sql",
    **{path.parent.name: path for path in CONTEXTS.glob("*/views.sql")},
}


def tables(schema: str) -> set[str]:
    sql = MADE[schema].read_text()
    made = set(re.findall(r"^CREATE TABLE (\w+)", sql, re.MULTILINE))
    return {f"{schema}.{name}" for name in made - set(re.findall(r"^DROP TABLE (\w+)", sql, re.M))}


@pytest.mark.parametrize("schema", sorted(MADE))
def test_every_table_stands_once_on_the_page_of_what_is_kept(schema: str) -> None:
    told = [name for name in KEPT if name.startswith(f"{schema}.")]
    own = {"kernel.migrations"} if schema == "kernel" else set[str]()
    assert sorted(told) == sorted(tables(schema) | own)
