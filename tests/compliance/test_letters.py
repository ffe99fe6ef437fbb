"""Dead letters, delivered again a piece at a time and in the order of their streams."""

from __future__ import annotations

import pytest

from entrepot.kernel.message import START
from entrepot.kernel.ports import Store
from entrepot.runtime import letters

from .harness import CATALOG, append, packed
from .toy.contexts import EAR

HEARD = 3


async def test_a_stream_of_many_letters_is_delivered_in_pieces_and_in_order(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "PIECE", HEARD)
    await append(store, *(packed(box, v, v) for v in range(1, 8) for box in "ab"))
    events = (await store.tail(START, 20)).events
    async with store.transaction() as tx:
        await tx.park("ear", list(reversed(events)), "a bug")
    told = [x for x in await store.letters() if x.version in (1, 7)]
    assert await letters.redeliver(store, CATALOG, told[0]) == HEARD
    assert await letters.replay(store, CATALOG, told) == letters.Replayed(11, 0, [])
    assert await store.letters() == []
    for box in "ab":
        heard = await store.history("t", EAR(box))
        assert [e.event.amount for e in heard] == list(range(1, 8))  # type: ignore[union-attr]


async def test_what_is_before_the_culprit_is_delivered_and_what_is_behind_stays(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "PIECE", HEARD)
    await append(store, *(packed("b", v) for v in range(1, 8)))
    async with store.transaction() as tx:
        await tx.park("ear", (await store.tail(START, 20)).events, "a bug")
    digest, calls = letters.digest, iter([None, ValueError("a thorn")])

    async def fails(*given: object) -> None:
        if problem := next(calls):
            raise problem
        await digest(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(letters, "digest", fails)
    done = await letters.replay(store, CATALOG, await store.letters())
    assert (done.delivered, done.failed) == (3, 4)
    assert [x.version for x in await store.letters()] == [4, 5, 6, 7]
