"""The figures of a business at a glance: what its contexts count and sum up.

By rule these are the queries named `Count…` and `Sum…` that need no parameter, so a new context's
figures appear by themselves; a few lists are worth a glance too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any

import msgspec

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Position
from entrepot.kernel.ports import Questions

LISTS = {"inventory.ListStock": 12, "payments.ListTotals": 50}
FRESH_S = 0.5
KEPT_MAX = 1000


class Kept:
    """An answer, when it was asked for, and the place in the log it surely knows."""

    __slots__ = ("answer", "at", "reached")

    def __init__(
        self, at: float, reached: Position, answer: asyncio.Future[dict[str, Any]]
    ) -> None:
        self.at, self.reached, self.answer = at, reached, answer

    @property
    def failed(self) -> bool:
        answer = self.answer
        return answer.done() and (answer.cancelled() or answer.exception() is not None)


class Figures:
    """Asks for the figures at most twice a second for everybody who may see the same ones."""

    def __init__(
        self, catalog: Catalog, questions: Questions, *, clock_s: Callable[[], float] = monotonic
    ) -> None:
        self.questions, self.clock_s = questions, clock_s
        self.asks = {
            name: ask
            for name, ask in sorted(
                (catalog.names[ask.query], ask) for ask in catalog.asks.values()
            )
            if is_figure(name, ask)
        }
        self._kept: dict[tuple[str, frozenset[str]], Kept] = {}

    async def of(
        self, tenant: str, scopes: frozenset[str], reached: Position, *, public: bool
    ) -> dict[str, Any]:
        """`{query's name: its answer}` of all that may be seen; everything when `public`.

        The answers know at least all that happened until `reached`.
        """
        names = frozenset(
            name
            for name, ask in self.asks.items()
            if public or ask.scope is None or ask.scope in scopes
        )
        key, now = (tenant, names), self.clock_s()
        kept = self._kept.get(key)
        if kept is None or now - kept.at > FRESH_S or kept.reached < reached or kept.failed:
            while len(self._kept) >= KEPT_MAX:
                del self._kept[next(iter(self._kept))]
            asked = asyncio.ensure_future(self._asked(tenant, sorted(names)))
            kept = self._kept[key] = Kept(now, reached, asked)
        # Shielded: one listener who leaves must not take the answer from the others.
        return await asyncio.shield(kept.answer)

    async def _asked(self, tenant: str, names: list[str]) -> dict[str, Any]:
        answers = {}
        for name in names:
            ask = self.asks[name]
            limit = {"limit": LISTS[name]} if name in LISTS else {}
            answer = await self.questions.ask(ask.query(**limit), tenant)
            answers[name] = {"items": answer["items"]} if ask.many else answer
        return answers


def is_figure(name: str, ask: Ask) -> bool:
    message = name.partition(".")[2]
    counted = message.startswith(("Count", "Sum"))
    needs_nothing = not any(field.required for field in msgspec.structs.fields(ask.query))
    return (counted or name in LISTS) and needs_nothing
