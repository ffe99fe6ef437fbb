"""The command line: what it answers, and with which exit code."""

from __future__ import annotations

import asyncio
import errno
import json
import re
import socket
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from entrepot.adapters.tokens import Keys
from entrepot.edges.cli.main import main
from entrepot.kernel.message import Accepted, Command, Envelope, Outcome

Ask = Callable[..., tuple[int, str, str]]


def url(database: Mapping[str, Any]) -> str:
    return "postgresql://{user}@/{database}?host={host}&port={port}".format(**database)


@pytest.fixture
def cli(database: dict[str, str | int], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a fresh database: exit code, output, errors."""

    def ask(*arguments: str) -> tuple[int, str, str]:
        place = ("--data-dir", str(tmp_path), "--database-url", url(database))
        code = main([*place, *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ask


def tamper(database: Mapping[str, Any], sql: str) -> None:
    async def execute() -> None:
        connection = await asyncpg.connect(**database)
        await connection.execute(sql)
        await connection.close()

    asyncio.run(execute())


def do(database: Mapping[str, Any], tmp_path: Path, *commands: Command) -> list[Outcome]:
    """Asks the house itself, and waits for what follows."""
    from entrepot.app import House
    from entrepot.runtime.clock import now
    from entrepot.settings import Settings

    async def submit() -> list[Outcome]:
        house = House(Settings(data_dir=tmp_path, database_url=url(database)))
        await house.open(loops=True)
        envelopes = [
            Envelope(id=f"c{n}", tenant="main", command=command, at=now())
            for n, command in enumerate(commands)
        ]
        outcomes = list(await house.commands.submit(envelopes))
        await house.settle()
        await house.close()
        return outcomes

    return asyncio.run(submit())


def open_warehouse() -> Command:
    from entrepot.contexts.inventory.commands import OpenWarehouse

    return OpenWarehouse(warehouse_id="w1", name="First")


def test_a_business_of_ones_own_is_opened_once(
    cli: Ask, database: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    lumen = ("open", "Lumen Ltd", "--email", "office@lumen.example", "--username", "Ada")
    code, _, err = cli(*lumen, "--password", "short")
    assert (code, "password" in err) == (2, True)
    monkeypatch.setenv("ENTREPOT_PASSWORD", "a long pass phrase")
    code, out, _ = cli(*lumen)
    assert (code, "Ada may sign in" in out) == (0, True)
    code, _, err = cli("open", "Other", "--email", "o@other.example", "--password", "another one!")
    assert (code, "open already, as Lumen Ltd" in err) == (1, True)

    async def people() -> list[tuple[str, str]]:
        connection = await asyncpg.connect(**database)
        rows = await connection.fetch("SELECT username, role FROM identity.users")
        await connection.close()
        return [(row["username"], row["role"]) for row in rows]

    assert asyncio.run(people()) == [("Ada", "platform_admin")]


def test_help_and_version_are_well_and_a_wrong_question_is_two(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    commands = capsys.readouterr().out
    for name in ("serve", "import", "verify", "dead-letters", "backup", "restore", "doctor"):
        assert name in commands
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("entrepot ")
    assert main(["nothing-like-this"]) == 2
    assert main(["verify", "--no-such-option"]) == 2
    assert main(["serve", "--role", "butler"]) == 2


def test_the_document_of_the_api_is_printed_without_a_database(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["openapi"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["openapi"].startswith("3.1")
    assert "/api/v1/orders" in document["paths"]


def test_migrations_are_told_then_applied_once(cli: Ask) -> None:
    code, out, _ = cli("migrate", "--check")
    assert code == 1
    assert "pending" in out
    code, out, _ = cli("migrate", "--json")
    assert code == 0
    assert len(json.loads(out)["applied"]) >= 10
    assert cli("migrate", "--check") == (0, "0 pending\n", "")


def test_the_doctor_looks_without_touching(cli: Ask) -> None:
    code, out, _ = cli("doctor", "--json")
    verdicts = {finding["name"]: finding["verdict"] for finding in json.loads(out)}
    assert verdicts["migrations"] == "worth a look"
    assert verdicts["durability"] == "wrong", "the tests' server forgets what a crash undoes"
    assert code == 1
    assert cli("migrate", "--check")[0] == 1, "nothing was applied"
    cli("migrate")
    verdicts = {f["name"]: f["verdict"] for f in json.loads(cli("doctor", "--json")[1])}
    assert verdicts.pop("durability") == "wrong"
    assert set(verdicts.values()) == {"well"}
    assert "✗" in cli("doctor")[1]


def test_a_database_of_a_newer_build_is_neither_served_nor_called_well(
    cli: Ask, database: dict[str, Any]
) -> None:
    assert cli("migrate")[0] == 0
    newer = """INSERT INTO kernel.migrations (schema, number, title, checksum)
        VALUES ('orders', 99, 'to come', '')"""
    tamper(database, newer)
    refused = "this database is of a newer entrepot: install that one (orders 99)"
    for asked in (("serve", "--port", "0", "--no-demo"), ("verify",), ("migrate",)):
        assert cli(*asked) == (1, "", f"entrepot: {refused}\n"), asked
    code, out, _ = cli("doctor", "--json")
    [finding] = [finding for finding in json.loads(out) if finding["name"] == "database"]
    assert (code, finding["verdict"], finding["detail"]) == (1, "wrong", refused)


def test_a_postgresql_that_is_too_old_is_told_before_anything_is_made_in_it(
    cli: Ask, database: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = asyncpg.types.ServerVersion(15, 0, 18, "final", 0)
    refused = "PostgreSQL 18 is needed, this is 15"
    with monkeypatch.context() as patch:
        patch.setattr(asyncpg.Connection, "get_server_version", lambda _: old)
        assert cli("migrate") == (1, "", f"entrepot: {refused}\n")
        last = json.loads(cli("doctor", "--json")[1])[-1]
        assert (last["name"], last["verdict"], last["detail"]) == ("database", "wrong", refused)
    tamper(database, "CREATE SCHEMA kernel")


def test_verify_says_zero_difference_or_what_differs(
    cli: Ask, database: dict[str, Any], tmp_path: Path
) -> None:
    [outcome] = do(database, tmp_path, open_warehouse())
    assert isinstance(outcome, Accepted)
    code, out, _ = cli("verify")
    assert (code, out.splitlines()[-1]) == (0, "zero difference")
    tamper(database, "UPDATE inventory.warehouses SET name = 'Stolen'")
    code, out, _ = cli("verify")
    assert code == 1
    assert 'log "First", kept "Stolen"' in out
    code, out, _ = cli("verify", "--json")
    assert code == 1
    assert json.loads(out)["found"] == 1
    code, out, _ = cli("verify", "--repair")
    assert (code, out.splitlines()[-1]) == (0, "1 differences, repaired")
    assert cli("verify")[0] == 0
    tamper(database, "DELETE FROM kernel.events WHERE version = 1")
    code, out, told = cli("verify", "--repair")
    assert code == 1
    assert "nothing was repaired" in told


def test_dead_letters_are_listed_shown_and_delivered_again(
    cli: Ask, database: dict[str, Any], tmp_path: Path
) -> None:
    from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock

    receipt = ReceiveStock(
        receipt_id="r1",
        warehouse_id="w1",
        lines=tuple(ReceiptLine(sku=sku, quantity=3) for sku in "AB"),
    )
    do(database, tmp_path, open_warehouse(), receipt)
    assert cli("dead-letters", "list") == (0, "none\n", "")
    tamper(
        database,
        """DELETE FROM inventory.movements;
        INSERT INTO kernel.letters
            (subscription, tenant, stream, version, name, tx, position, error)
        SELECT 'inventory', tenant, stream, version, name, tx, position, 'a bug that is mended'
        FROM kernel.events WHERE name = 'inventory.StockMoved'""",
    )
    code, out, _ = cli("dead-letters", "list", "--json")
    assert code == 0
    [letter, last] = json.loads(out)
    assert letter["error"] == "a bug that is mended"
    first = cli("dead-letters", "list", "--limit", "1")[1]
    assert first.splitlines()[-1] == f"there are more: --after {letter['id']}"
    second = cli("dead-letters", "list", "--limit", "1", "--after", str(letter["id"]), "--json")
    assert json.loads(second[1]) == [last]
    code, out, _ = cli("dead-letters", "show", str(letter["id"]))
    assert code == 0
    assert "StockMoved" in out
    assert cli("dead-letters", "show", "999")[0] == 1
    code, _, err = cli("dead-letters", "list", "--subscription", "nobody")
    assert code == 1
    assert "there is no subscription nobody" in err
    code, out, _ = cli("dead-letters", "replay", "--subscription", "inventory", "--json")
    assert (code, json.loads(out)) == (0, {"delivered": 2, "failed": 0, "errors": []})
    assert cli("dead-letters", "replay") == (0, "0 delivered, 0 failed again\n", "")
    assert cli("dead-letters", "list") == (0, "none\n", "")
    assert cli("verify")[0] == 0, "what the letter held is in the view again"


def test_an_error_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = [
        "--data-dir",
        str(tmp_path),
        "--database-url",
        "postgresql://nobody:told@127.0.0.1:1/none",
    ]
    refused = "the database at 127.0.0.1:1 cannot be used: Connection refused"
    for asked in ("verify", "serve"):
        assert main([*place, asked]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == f"entrepot: ENTREPOT_DATABASE_URL: {refused}\n"
    assert main([*place[:-1], "postgresql://nobody:to/ld@127.0.0.1:1/none", "migrate"]) == 1
    said = capsys.readouterr()
    assert "this is no address of a PostgreSQL, as postgresql://" in said.err
    assert "ld@" not in said.err
    with pytest.raises(OSError, match=r"refused|Connect call failed"):
        main([*place, "--debug", "verify"])
    assert main([*place, "backup", str(tmp_path / "b")]) == 1
    assert "embedded" in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked",
    [
        ("verify", "--json"),
        ("backup", "saved"),
        ("dead-letters", "list"),
        ("dead-letters", "replay"),
        ("migrate", "--check"),
    ],
)
def test_who_only_looks_makes_no_database(
    asked: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A data folder that was mistyped would look well, and its backup would be an empty one."""
    there = tmp_path / "mistyped"
    assert main(["--data-dir", str(there), *asked]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert f"there is no database in {there}" in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", [("verify",), ("dead-letters", "list")])
def test_who_only_looks_makes_no_tables_in_a_database_that_is_not_ours(
    cli: Ask, asked: tuple[str, ...]
) -> None:
    code, out, told = cli(*asked)
    assert (code, out) == (1, "")
    assert told.startswith("entrepot: ENTREPOT_DATABASE_URL: nothing of ours is in this database")
    assert len(json.loads(cli("migrate", "--check", "--json")[1])["pending"]) >= 10


def test_the_doctor_says_that_there_is_no_database_and_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data-dir", str(tmp_path / "new"), "doctor", "--json"]) == 1
    [*_, last] = json.loads(capsys.readouterr().out)
    assert (last["name"], last["verdict"]) == ("database", "wrong")
    assert "there is no database" in last["detail"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_where_somebody_else_listens_nothing_is_begun(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        there = tmp_path / "new"
        asked = ("serve", "--host", host, "--port", str(port))
        assert main(["--data-dir", str(there), *asked]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"entrepot: {host}:{port}: Address already in use\n")
    assert not there.exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("serve", "--host", "999.1.1.1"), "entrepot: 999.1.1.1:8000: "),
        (("serve", "--contexts", "nobody"), "entrepot: no such context: nobody\n"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_line_before_anything_is_begun(
    asked: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data-dir", str(tmp_path / "new"), *asked]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert told.err.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    groups: list[tuple[str, ...]] = [()]
    for asked in groups:
        assert main([*asked, "--help"]) == 0
        told = capsys.readouterr().out
        listed = told.partition("Commands")[2]
        groups += [(*asked, name) for name in re.findall(r"^│ ([a-z-]+) ", listed, re.MULTILINE)]
        assert len(told.splitlines()) > 5, asked
        ends = not listed and asked not in {("serve",), ("openapi",)}
        assert ("--json" in told) is ends, asked
    names = {" ".join(asked) for asked in groups}
    assert names >= {"serve", "import olist", "verify", "dead-letters replay", "backup", "restore"}


def test_a_backup_that_cannot_be_finished_leaves_nothing_and_can_be_taken_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On an embedded server of its own. Not in pytest's folders: those shut out other accounts."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as folder:
        here, saved = Path(folder) / "here", Path(folder) / "saved"
        assert main(["--data-dir", str(here), "migrate"]) == 0
        (here / "media").mkdir()
        with monkeypatch.context() as patch:
            patch.setattr("shutil.copytree", full_disk)
            assert main(["--data-dir", str(here), "backup", str(saved)]) == 1
        assert "here/media: No space left on device" in capsys.readouterr().err
        assert [path.name for path in Path(folder).iterdir()] == ["here"]
        assert main(["--data-dir", str(here), "backup", str(saved), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["sizeBytes"] > 1 << 20
        there = Path(folder) / "there"
        for archive in ("base.tar.gz", "backup_manifest"):
            (saved / archive).rename(saved / f"{archive}.lost")
            assert main(["--data-dir", str(there), "restore", str(saved)]) == 1
            assert "is no whole backup" in capsys.readouterr().err
            (saved / f"{archive}.lost").rename(saved / archive)
        capsys.readouterr()
        assert main(["--data-dir", str(there), "restore", str(saved), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["backup"] == str(saved)


def full_disk(source: Path, *_: Any, **__: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", str(source))


def test_a_new_key_signs_and_the_one_before_counts_on_unless_it_must_not(
    cli: Ask, tmp_path: Path
) -> None:
    code, out, err = cli("keys", "rotate")
    assert (code, out) == (1, "")
    assert "there are no keys in" in err
    assert not (tmp_path / "keys").exists()
    serving = Keys.open(tmp_path / "keys", "http://here", "entrepot")
    first = serving.issue({"sub": "ann"}, 900)
    assert cli("keys", "rotate")[:2] == (0, f"{kid(serving)} signs from now on; 0 dropped\n")
    second = serving.issue({"sub": "ann"}, 900)
    assert serving.verify(first)["sub"] == serving.verify(second)["sub"] == "ann"
    code, out, _ = cli("keys", "rotate", "--at-once", "--json")
    assert (code, json.loads(out)) == (0, {"kid": kid(serving), "dropped": 2})
    for token in (first, second):
        with pytest.raises(ValueError, match="not ours"):
            serving.verify(token)


def kid(keys: Keys) -> str:
    newest: str = keys.jwks()["keys"][0]["kid"]
    return newest
