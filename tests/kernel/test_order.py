"""A batch is a way to be fast, never a way to decide otherwise."""

from __future__ import annotations

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.adapters.memory import MemoryStore
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Accepted, Command, Envelope, Outcome
from entrepot.kernel.spec import NOON

from .shop import SHOP, Buy, Fill, Misbehave, Move, SetPrice

CATALOG = Catalog([SHOP])

skus = st.sampled_from(["x", "y"])
prices = st.sampled_from([1, 2])
bins = st.sampled_from(["a", "till1", "till2"])
orders = st.sampled_from(["o1", "o2", "o3", "o4"])
commands = st.one_of(
    st.builds(SetPrice, sku=skus, price=prices),
    st.builds(Buy, order_id=orders, sku=skus),
    st.builds(Fill, bin_id=bins, quantity=prices),
    st.builds(Move, origin=bins, target=st.just("b"), quantity=prices),
    st.builds(Misbehave, bin_id=bins, where=st.sampled_from(["evolve", "decide"])),
)


def answer(outcome: Outcome) -> object:
    if isinstance(outcome, Accepted):
        return outcome.events, outcome.stream, outcome.version
    return outcome


async def told(asked: list[Command], batch: int) -> tuple[list[object], dict[str, list[object]]]:
    """The answers, and every stream's events, when asked in batches of this size."""
    store = MemoryStore(CATALOG)
    await store.open()
    outcomes: list[object] = []
    for start in range(0, len(asked), batch):
        envelopes = [
            Envelope(id=f"{start + n}", tenant="t", command=command, at=NOON)
            for n, command in enumerate(asked[start : start + batch])
        ]
        async with store.transaction() as tx:
            outcomes += map(answer, await handle(tx, CATALOG, envelopes))
    streams: dict[str, list[object]] = {}
    for event in (await store.tail(START, 10_000)).events:
        streams.setdefault(event.stream, []).append((event.version, event.event, event.command_id))
    return outcomes, streams


@settings(deadline=None)
@given(st.lists(commands, max_size=14), st.sampled_from([2, 5, 14]))
def test_the_answers_and_streams_are_the_same_in_batches_of_any_size(
    asked: list[Command], batch: int
) -> None:
    assert asyncio.run(told(asked, batch)) == asyncio.run(told(asked, 1))
