"""The whole door of identity on a store in memory, with a clock to be turned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edges.auth.house import House


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
async def house(folder: Path) -> House:
    return await House(folder).start()
