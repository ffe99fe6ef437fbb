"""The figures of many listeners: asked once for all, and never older than what one has heard of."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from entrepot.edges.http import figures
from entrepot.edges.http.figures import Figures
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.message import Position, Query
from entrepot.kernel.ports import Unavailable

from .http_toys import CONTEXT


class Counting:
    """Answers how often it was asked before."""

    def __init__(self) -> None:
        self.asked = 0
        self.fails = False

    async def ask(self, query: Query, tenant: str) -> dict[str, Any]:
        self.asked += 1
        await asyncio.sleep(0)
        if self.fails:
            raise Unavailable
        return {"toys": self.asked}

    async def ask_many(self, queries: Any, tenant: str) -> list[Any]:
        raise NotImplementedError


async def told(of: Figures, reached: int) -> int:
    answer = await of.of("acme", frozenset(), Position(1, reached), public=True)
    toys: int = msgspec.json.decode(answer)["toys.CountToys"]["toys"]
    return toys


@pytest.fixture
def questions() -> Counting:
    return Counting()


@pytest.fixture
def kept(questions: Counting, monkeypatch: pytest.MonkeyPatch) -> Figures:
    monkeypatch.setattr(figures, "FRESH_S", 0.1)
    return Figures(Catalog([CONTEXT]), questions)


async def test_listeners_of_one_moment_ask_once_for_all_of_them(
    kept: Figures, questions: Counting
) -> None:
    assert set(await asyncio.gather(*[told(kept, 7) for _ in range(100)])) == {1}
    assert questions.asked == 1


async def test_while_the_log_grows_they_still_ask_only_every_so_often(
    kept: Figures, questions: Counting
) -> None:
    """Each had asked by himself what a newer event had made old."""
    heard = [asyncio.create_task(told(kept, 7 + n)) for n in range(100)]
    assert set(await asyncio.gather(*heard)) == {1, 2}
    assert questions.asked == 2


async def test_who_heard_of_an_event_is_told_figures_that_know_it(
    kept: Figures, questions: Counting
) -> None:
    assert await told(kept, 7) == 1
    assert await told(kept, 7) == 1
    assert await told(kept, 8) == 2
    assert await told(kept, 8) == 2


async def test_figures_that_could_not_be_told_are_asked_again_later(
    kept: Figures, questions: Counting
) -> None:
    questions.fails = True
    waiting = [asyncio.create_task(told(kept, 7)) for _ in range(10)]
    failed = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(error) for error in failed] == [Unavailable] * 10
    questions.fails = False
    assert await told(kept, 7) == 2
    assert questions.asked == 2
