"""What the tests of the doors share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from .http_house import House


@pytest.fixture
async def house() -> AsyncIterator[House]:
    """An open house of toys, with the settings that a house has by itself."""
    async with House() as opened:
        yield opened
