"""What the how-to pages tell a reader to type does what they say, typed as it stands there.

Only places are other ones: folders of the reader's machine, and the address of a database.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from entrepot.adapters.files import FileMedia
from entrepot.adapters.postgres import embedded
from entrepot.app import House
from entrepot.contexts.inventory.commands import OpenWarehouse
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.edges.cli.main import main
from entrepot.kernel.message import Accepted, Envelope
from entrepot.runtime.clock import now
from entrepot.settings import Settings
from tests.house.pages import ROOT, Typed, blocks, typed

HOW_TO = ROOT / "docs/how-to"
PLACES = re.compile(r"^/(?=backups\b|srv\b)")


@pytest.fixture
def machine() -> Iterator[Path]:
    """A reader's machine. Not in pytest's folders: those shut out other accounts."""
    with tempfile.TemporaryDirectory(prefix="entrepot-test-") as folder:
        yield Path(folder)


class Reader:
    """Types what a page says; what was said and with which exit code, by what was typed."""

    def __init__(
        self, machine: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.machine, self.patch, self.capsys = machine, patch, capsys
        self.patch.chdir(machine)

    def lines(self, page: str) -> list[Typed]:
        path = HOW_TO / page
        return [line for block in blocks(path, "sh") for line in typed(path, block)]

    def types(self, line: Typed) -> tuple[int, str]:
        """The embedded database of this reader is in `var`, unless the line says otherwise."""
        with self.patch.context() as patch:
            for name, value in line.given.items():
                patch.setenv(name, self.here(value))
            code = main([self.here(word) for word in line.arguments])
        return code, self.capsys.readouterr().out

    def here(self, word: str) -> str:
        return PLACES.sub(f"{self.machine}/", word)


@pytest.fixture
def reader(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Reader:
    return Reader(machine, monkeypatch, capsys)


def execute(dsn: Any, *statements: str) -> None:
    async def work() -> None:
        connection = await asyncpg.connect(**dsn)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    asyncio.run(work())


def test_backing_up_and_restoring_is_done_as_the_page_says(reader: Reader) -> None:
    asyncio.run(receive_four_times("A"))
    picture = asyncio.run(FileMedia(reader.machine / "var/media").put(b"a picture", "webp"))
    (reader.machine / "var/media" / "half.part").write_bytes(b"a pic")
    keys = {path.name: path.read_bytes() for path in (reader.machine / "var/keys").iterdir()}
    (reader.machine / "backups").mkdir()
    backup, restore, verify, repair = reader.lines("back-up-and-restore.md")
    assert reader.types(backup)[0] == 0
    assert reader.types(restore)[0] == 0
    code, said = reader.types(verify)
    assert (code, said.splitlines()[-1]) == (0, "zero difference")
    assert not said.startswith("0 events")
    restored = (reader.machine / "srv/entrepot/keys").iterdir()
    assert {path.name: path.read_bytes() for path in restored} == keys != {}
    media = reader.machine / "srv/entrepot/media"
    assert asyncio.run(FileMedia(media).get(picture)) == b"a picture"
    assert not (media / "half.part").exists()
    assert reader.types(restore)[0] == 1, "a database that is already there is refused"
    running = embedded.start(reader.machine / "var/postgres")
    try:
        execute(running.dsn, "DELETE FROM inventory.warehouses")
        code, said = reader.types(repair)
        assert (code, said.splitlines()[-1].endswith("differences, repaired")) == (0, True)
    finally:
        embedded.stop(running)


def test_dead_letters_are_handled_as_the_page_says(reader: Reader) -> None:
    """Eight letters of two streams; the page looks at the seventh and delivers it, then all."""
    asyncio.run(receive_four_times("A", "B"))
    running = embedded.start(reader.machine / "var/postgres")
    try:
        execute(
            running.dsn,
            """INSERT INTO kernel.letters
                (subscription, tenant, stream, version, name, tx, position, error)
            SELECT 'orders', tenant, stream, version, name, tx, position, 'a mended bug'
            FROM kernel.events WHERE name = 'inventory.StockMoved' ORDER BY stream, version""",
        )
        listed, shown, one, rest = reader.lines("dead-letters.md")
        code, said = reader.types(listed)
        assert (code, said.count("StockMoved")) == (0, 8)
        code, said = reader.types(shown)
        assert (code, "a mended bug" in said) == (0, True)
        assert reader.types(one) == (0, "3 delivered, 0 failed again\n")
        assert reader.types(rest) == (0, "5 delivered, 0 failed again\n")
        assert reader.types(listed) == (0, "none\n")
    finally:
        embedded.stop(running)


async def receive_four_times(*skus: str) -> None:
    house = await House(Settings()).open(loops=False)
    commands = [OpenWarehouse(warehouse_id="w1", name="First")] + [
        ReceiveStock(
            receipt_id=f"{sku}{n}",
            warehouse_id="w1",
            lines=(ReceiptLine(sku=sku, quantity=1),),
        )
        for sku in skus
        for n in range(4)
    ]
    for n, command in enumerate(commands):
        asked = Envelope(id=f"c{n}", tenant="main", command=command, at=now())
        [outcome] = await house.commands.submit([asked])
        assert isinstance(outcome, Accepted)
    await house.close()


def test_ones_own_postgresql_is_set_up_as_the_page_says(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A role that owns its database and may create roles is enough: it is no superuser."""
    told, pending, applied, doctor, _ = reader.lines("own-postgresql.md")
    [sql] = blocks(HOW_TO / "own-postgresql.md", "sql")
    running = embedded.start(reader.machine / "theirs")
    try:
        execute(running.dsn, *(theirs(each) for each in sql.strip().split(";") if each))
        address = f"postgresql://theirs@/theirs?host={running.host}&port={running.port}"
        [variable] = told.given
        monkeypatch.setenv(variable, address)
        assert reader.types(pending)[0] == 1
        assert reader.types(applied)[0] == 0
        assert reader.types(pending) == (0, "0 pending\n")
        assert reader.types(doctor)[0] == 0
    finally:
        embedded.stop(running)


def theirs(sql: str) -> str:
    """The embedded server's own superuser has the name of the page's role already."""
    return re.sub(r"\bentrepot\b", "theirs", sql)
