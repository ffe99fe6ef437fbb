"""A SKU in a warehouse is replaced as one thing: what is on hand, and when it is low."""

from __future__ import annotations

import pytest
from msgspec import ValidationError, convert

from entrepot.contexts.inventory.commands import Refusal, SetReorderPoint, UpdateItem
from entrepot.contexts.inventory.events import ReorderPointSet
from entrepot.contexts.inventory.published import StockMoved, StockRanLow, StockTurned
from entrepot.contexts.inventory.state import STOCK
from entrepot.kernel.spec import Spec
from tests.contexts.inventory_samples import reasons, receive, reserve, stock, stocked


def update(item: str = "bean@north", *, by: str = "put-1", **asked: object) -> UpdateItem:
    return UpdateItem(inventory_item_id=item, adjustment_id=by, **asked)  # type: ignore[arg-type]


def told(spec: Spec) -> list[type]:
    return [type(answer) for answer in spec.answers]


@pytest.mark.parametrize(("on_hand", "change"), [(12, 2), (7, -3)])
def test_what_is_on_hand_becomes_what_is_said_and_the_difference_is_booked(
    on_hand: int, change: int
) -> None:
    spec = stocked(bean=10).when(update(quantity_on_hand=on_hand, reason="a late delivery"))
    (moved,) = [answer for answer in spec.answers if isinstance(answer, StockMoved)]
    assert (moved.change, moved.counterpart, moved.reason) == (
        *(change, "adjustment", "a late delivery"),
    )
    assert stock(spec) == (on_hand, 0)


def test_an_item_that_is_so_already_stays_as_it_is() -> None:
    spec = stocked(bean=10).when(update(quantity_on_hand=10), update(reorder_point=0), update())
    spec.then()


def test_the_same_update_heard_twice_counts_once() -> None:
    spec = stocked(bean=10).when(update(quantity_on_hand=12))
    spec.when(receive("bean", 5, lot="L2"), update(quantity_on_hand=12))
    assert stock(spec) == (17, 0)


def test_the_first_of_an_item_turns_it_to_be_in_stock() -> None:
    spec = stocked().when(update(quantity_on_hand=3))
    assert StockTurned(sku="bean", warehouse_id="north", in_stock=True) in spec.answers
    assert stock(spec) == (3, 0)


def test_what_is_promised_cannot_be_said_to_be_gone() -> None:
    spec = stocked(bean=10).when(reserve("a", 4))
    assert reasons(spec.when(update(quantity_on_hand=3))) == [Refusal.BELOW_RESERVED]
    assert stock(spec.when(update(quantity_on_hand=4))) == (4, 4)


def test_an_item_that_lies_in_several_places_is_changed_in_the_one_that_is_named() -> None:
    spec = stocked(bean=10).when(receive("bean", 5, bin="A-1", lot="L2"))
    spec.answers = []
    assert reasons(spec.when(update(quantity_on_hand=16))) == [Refusal.SEVERAL_PLACES]
    spec.when(update(quantity_on_hand=16, bin="A-1"))
    kept = spec.state(STOCK("bean", "north")).position("A-1", "L2")
    assert (kept.on_hand, stock(spec)) == (6, (16, 0))


def test_an_unknown_warehouse_has_no_items() -> None:
    spec = stocked().when(update("bean@moon", quantity_on_hand=1))
    assert reasons(spec) == [Refusal.UNKNOWN_WAREHOUSE]


def test_both_are_replaced_at_once_and_what_is_low_by_it_is_told() -> None:
    spec = stocked(bean=10).when(update(quantity_on_hand=5, reorder_point=6))
    assert told(spec)[:3] == [StockMoved, ReorderPointSet, StockRanLow]
    low = StockRanLow(sku="bean", warehouse_id="north", available=5, reorder_point=6)
    assert low in spec.answers
    assert spec.state(STOCK("bean", "north")).low


def test_the_warning_names_the_reorder_point_that_was_just_set() -> None:
    point = SetReorderPoint(sku="bean", warehouse_id="north", reorder_point=12)
    spec = stocked(bean=10).when(point)
    low = StockRanLow(sku="bean", warehouse_id="north", available=10, reorder_point=12)
    assert spec.answers[1] == low


@pytest.mark.parametrize("item", ["bean", "@north", "bean@", "bean@north@south", " bean@north"])
def test_an_item_is_named_by_sku_and_warehouse(item: str) -> None:
    with pytest.raises(ValidationError):
        convert({"inventoryItemId": item, "adjustmentId": "a"}, UpdateItem)
