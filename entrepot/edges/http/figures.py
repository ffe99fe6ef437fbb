"""The figures of a business at a glance: what its contexts count and sum up.

By rule these are the queries named `Count…` and `Sum…` that need no parameter, so a new context's
figures appear by themselves; a few lists are worth a glance too.
"""

from __future__ import annotations

import asyncio
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

Key = tuple[str, frozenset[str]]


class Kept:
    """An answer, when it was asked for, and the place in the log it surely knows."""

    __slots__ = ("answer", "at", "reached")

    def __init__(self, at: float, reached: Position, answer: asyncio.Future[bytes]) -> None:
        self.at, self.reached, self.answer = at, reached, answer

    @property
    def failed(self) -> bool:
        answer = self.answer
        return answer.done() and (answer.cancelled() or answer.exception() is not None)


class Figures:
    """Asks for the figures at most twice a second for everybody who may see the same ones."""

    def __init__(self, catalog: Catalog, questions: Questions) -> None:
        self.questions = questions
        self.asks = {
            name: ask
            for name, ask in sorted(
                (catalog.names[ask.query], ask) for ask in catalog.asks.values()
            )
            if is_figure(name, ask)
        }
        self._kept: dict[Key, Kept] = {}

    async def of(
        self, tenant: str, scopes: frozenset[str], reached: Position, *, public: bool
    ) -> bytes:
        """`{query's name: its answer}` of all that may be seen, as JSON; everything when `public`.

        The answers know at least all that happened until `reached`; who has heard of more than
        the latest ones know waits for the next, with all others who do.
        """
        names = frozenset(
            name
            for name, ask in self.asks.items()
            if public or ask.scope is None or ask.scope in scopes
        )
        key, came = (tenant, names), monotonic()
        while not self._knows(key, came, reached):
            kept, now = self._kept.get(key), monotonic()
            if kept is None or now - kept.at >= FRESH_S:
                while len(self._kept) >= KEPT_MAX:
                    del self._kept[next(iter(self._kept))]
                asked = asyncio.ensure_future(self._asked(tenant, sorted(names)))
                self._kept[key] = Kept(now, reached, asked)
                break
            await asyncio.sleep(kept.at + FRESH_S - now)
        # Shielded: one listener who leaves must not take the answer from the others.
        return await asyncio.shield(self._kept[key].answer)

    def _knows(self, key: Key, came: float, reached: Position) -> bool:
        """Whether what is kept is no older than the asker, or has all that he heard of."""
        kept = self._kept.get(key)
        if kept is None or kept.failed:
            return False
        fresh = monotonic() - kept.at < FRESH_S and kept.reached >= reached
        return fresh or kept.at >= came

    async def _asked(self, tenant: str, names: list[str]) -> bytes:
        answers: dict[str, Any] = {}
        for name in names:
            ask = self.asks[name]
            limit = {"limit": LISTS[name]} if name in LISTS else {}
            answer = await self.questions.ask(ask.query(**limit), tenant)
            answers[name] = {"items": answer["items"]} if ask.many else answer
        return msgspec.json.encode(answers)


def is_figure(name: str, ask: Ask) -> bool:
    message = name.partition(".")[2]
    counted = message.startswith(("Count", "Sum"))
    needs_nothing = not any(field.required for field in msgspec.structs.fields(ask.query))
    return (counted or name in LISTS) and needs_nothing
