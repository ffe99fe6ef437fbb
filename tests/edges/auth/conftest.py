"""The whole door of identity on a store in memory, with a clock to be turned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edges.auth.house import House
from tests.ready_made import with_key


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_key(tmp_path_factory.mktemp("auth") / "keys")


@pytest.fixture
async def house(folder: Path) -> House:
    return await House(folder).start()
