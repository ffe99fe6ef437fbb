"""The judges of the simulation see what is wrong: each law is broken here once."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from entrepot.contexts.inventory.state import STOCK
from entrepot.contexts.orders.published import OrderDispatched
from entrepot.kernel.message import START, Recorded
from entrepot.kernel.ports import StreamKey

from .invariants import States, at_every_moment, in_the_end, replayed
from .stories import Story, cancelled, delivered, paid_and_cancelled
from .test_every_step import tell
from .town import CATALOG, TENANT, Town

Kept = tuple[list[Recorded], dict[StreamKey, tuple[Any, int]], Any]


def past(story: Story) -> Kept:
    town: Town
    town, _ = tell(story, fatal=0)
    events = list(asyncio.run(town.ground.store.tail(START, 10**9)).events)
    return events, replayed(CATALOG, events), town.gateway.books.values


def changed(states: States, stream: str, **fields: Any) -> dict[StreamKey, tuple[Any, int]]:
    state, version = states[TENANT, stream]
    return {**states, (TENANT, stream): (msgspec.structs.replace(state, **fields), version)}


def test_stock_that_is_promised_twice_is_seen_at_once() -> None:
    _, states, _ = past(cancelled)
    place = STOCK("BOLT", "north")
    stock, _ = states[TENANT, place]
    [first, *others] = stock.positions
    oversold = msgspec.structs.replace(first, reserved=first.on_hand + 1)
    broken = changed(states, place, positions=(oversold, *others))
    assert any("reserved of" in problem for problem in at_every_moment(broken))


@pytest.mark.parametrize(
    ("story", "stream", "fields", "said"),
    [
        (delivered, "payment/o", {"captured": 10**6}, "more taken and given up than authorised"),
        (delivered, "payment/o", {"captured": 1}, "for goods worth"),
        (delivered, "payment/o", {"refunded": 1}, "the gateway says"),
        (delivered, "order/o", {"status": "Confirmed"}, "its stock is not sure"),
        (delivered, "order/o", {"status": "Placed"}, "nobody answered for its stock"),
        (cancelled, "payment/o", {"captured": 1}, "for a cancelled order"),
        (paid_and_cancelled, "payment/o", {"void": ""}, "still held for a cancelled order"),
        (paid_and_cancelled, "payment/o", {"voided": 1}, "given up without being sent"),
        (cancelled, "reservation/o", {"status": "confirmed"}, "it still holds stock"),
    ],
)
def test_what_does_not_fit_together_in_the_end_is_seen(
    story: Story, stream: str, fields: dict[str, Any], said: str
) -> None:
    events, states, books = past(story)
    assert in_the_end(events, states, books) == []
    problems = in_the_end(events, changed(states, stream, **fields), books)
    assert any(said in problem for problem in problems), problems


def test_an_order_taken_twice_is_seen() -> None:
    events, states, books = past(delivered)
    [placed] = [e for e in events if e.name == "orders.OrderPlaced"]
    assert any("was taken 2 times" in p for p in in_the_end([*events, placed], states, books))


def test_goods_that_left_unpaid_are_seen() -> None:
    events, states, books = past(delivered)
    [left] = [e for e in events if isinstance(e.event, OrderDispatched)]
    assert any("for goods worth" in p for p in in_the_end([*events, left], states, books))


def test_goods_that_left_and_are_on_hand_still_are_seen() -> None:
    events, states, books = past(delivered)
    kept = [e for e in events if e.name != "inventory.StockIssued"]
    assert any("on hand still" in p for p in in_the_end(kept, states, books))


def test_a_movement_with_one_side_is_seen() -> None:
    events, states, books = past(delivered)
    lost = [e for e in events if e.name != "inventory.StockShipped"]
    assert any("movements say" in p for p in in_the_end(lost, states, books))


def test_a_stream_that_skips_a_version_is_seen() -> None:
    events, _, _ = past(delivered)
    with pytest.raises(AssertionError, match="is read behind version"):
        replayed(CATALOG, events[1:])
