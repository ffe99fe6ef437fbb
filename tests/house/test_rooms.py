"""Every context has the same rooms and nothing else."""

from __future__ import annotations

import ast
import re

import pytest

from entrepot.kernel.context import Context

from .source import CONTEXTS, NAMES, context, migrations, room, sections, short, tree

MANDATORY = {
    *("__init__", "published", "commands", "events", "state", "decide", "routes", "context"),
}
ALLOWED = MANDATORY | {"views", "queries", "sagas"}
SQL = {"views.sql", "queries.sql"}
FORBIDDEN = {"random", "secrets", "uuid", "uuid_utils", "time", "os", "asyncio"}
SAME_EVERY_TIME = {"UUID", "uuid3", "uuid5"}
GIVEN_UP = {"notifications.wordings", "shipping.totals"}
"""Tables without a single row that the log tells."""


@pytest.mark.parametrize("name", NAMES)
def test_a_context_has_all_rooms_that_must_be_and_no_other(name: str) -> None:
    entries = [e for e in (CONTEXTS / name).iterdir() if e.name not in SQL | {"__pycache__"}]
    rooms = {e.stem if e.suffix == ".py" else e.name for e in entries}
    assert rooms - ALLOWED == set(), "no other room"
    assert MANDATORY - rooms == set(), "missing"
    files = {e.stem for e in entries if e.is_file()} & {e.name for e in entries if e.is_dir()}
    assert files == set(), "a room is a file or a folder, not both"


@pytest.mark.parametrize("name", NAMES)
def test_views_and_queries_bring_their_sql_and_sql_its_room(name: str) -> None:
    assert bool(room(name, "views")) == bool(migrations(name))
    assert bool(room(name, "queries")) == bool(sections(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_first_file_of_a_context_only_says_what_it_owns(name: str) -> None:
    path = CONTEXTS / name / "__init__.py"
    (docstring,) = tree(path).body
    assert isinstance(docstring, ast.Expr)
    assert len(ast.get_docstring(tree(path)) or "") > 80, "its words and its promises"


@pytest.mark.parametrize("name", NAMES)
def test_a_context_is_called_as_its_folder_and_its_tables_after_it(name: str) -> None:
    found = context(name)
    assert found.name == name
    assert found.package == ""
    for table in (*found.tables, *found.tallies):
        assert re.fullmatch(rf"{name}\.[a-z][a-z_]*", table.name), "<context>.<plural noun>"


@pytest.mark.parametrize("name", NAMES)
def test_a_manifest_hands_over_what_the_rooms_call_by_its_name(name: str) -> None:
    *_, manifest = tree(CONTEXTS / name / "context.py").body
    assert isinstance(manifest, ast.Assign)
    assert isinstance(manifest.value, ast.Call)
    handed = {str(each.arg): ast.unparse(each.value) for each in manifest.value.keywords}
    known = [field for field in Context.__struct_fields__ if field in handed]
    assert list(handed.items()) == [
        ("name", f"'{name}'"),
        *[(field, "view" if field == "view" else field.upper()) for field in known[1:]],
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_room_says_in_a_sentence_what_it_is(name: str) -> None:
    rooms = [path for each in sorted(ALLOWED) for path in room(name, each)]
    silent = [short(path) for path in rooms if not ast.get_docstring(tree(path))]
    assert silent == []


@pytest.mark.parametrize("name", NAMES)
def test_rules_never_wait_roll_dice_or_look_at_the_clock(name: str) -> None:
    """A replay is a replay."""
    found = []
    for path in (CONTEXTS / name).rglob("*.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
                found.append(f"{short(path)}:{node.lineno} waits")
            if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today"):
                found.append(f"{short(path)}:{node.lineno} looks at the clock")
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {a.name for a in node.names}
                modules = names | {getattr(node, "module", "") or ""}
                if modules & FORBIDDEN and not names <= SAME_EVERY_TIME:
                    found.append(f"{short(path)}:{node.lineno} imports {modules & FORBIDDEN}")
    assert found == []


def tables(sql: str) -> dict[str, str]:
    """What stands between the brackets of every CREATE TABLE; `LIKE another` is that one's."""
    made: dict[str, str] = {}
    for found in re.finditer(r"^CREATE (?:UNLOGGED )?TABLE (?:\w+\.)?(\w+) \(", sql, re.MULTILINE):
        depth, end = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        body = sql[found.end() : end - 1]
        like = re.fullmatch(r"LIKE (\w+) INCLUDING ALL", body)
        made[found[1]] = made[like[1]] if like else body
    return made


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_made_and_starts_its_key_with_the_tenant(name: str) -> None:
    found = tables(migrations(name))
    made = {t: body for t, body in found.items() if f"{name}.{t}" not in GIVEN_UP}
    keys_of = {table.name.split(".")[1]: table.key for table in context(name).tables}
    keys_of |= {t.name.split(".")[1]: (*t.key, "part") for t in context(name).tallies}
    assert set(made) == set(keys_of)
    for table_name, body in made.items():
        assert re.search(r'^\s*tenant\s+text COLLATE "C" NOT NULL', body, re.MULTILINE), table_name
        keys = re.findall(r"PRIMARY KEY \(([^)]*)\)", body)
        assert keys, f"{table_name} has a primary key"
        assert [column.strip() for column in keys[0].split(",")] == [
            *("tenant", *keys_of[table_name])
        ]
        assert not re.search(r"\w+\[\]", body), f"{table_name}: lists are jsonb"


@pytest.mark.parametrize("name", NAMES)
def test_indexes_in_order_start_with_the_tenant(name: str) -> None:
    """Those over words or ranges of pages cannot."""
    indexes = re.findall(
        r"CREATE (?:UNIQUE )?INDEX (\w+)\s+ON\s+[\w.]+\s*(?:USING btree\s*)?\(\s*(\w+)",
        migrations(name),
    )
    assert [index for index, first in indexes if first != "tenant"] == []


@pytest.mark.parametrize("name", NAMES)
def test_karrio_no_migration_takes_rows_away(name: str) -> None:
    """karrio 2026.1.32: an upgrade could delete the history of shipments along with something else.
    What is wrong is mended by events; what a table shows is rebuilt from them.
    """
    taken = re.findall(
        r"ON DELETE|DELETE FROM|TRUNCATE|DROP TABLE (\w+)", migrations(name), re.IGNORECASE
    )
    assert {f"{name}.{table}" for table in taken} <= GIVEN_UP
