"""Rows of views: folded per batch, applied in the commit, exactly as one by one."""

from __future__ import annotations

import asyncio
import random

import pytest

from entrepot.adapters.memory.tables import changed
from entrepot.kernel.message import START
from entrepot.kernel.ports import Rejected
from entrepot.kernel.views import Change, Key, Row

from .harness import Harness, change_rows, packed, writing
from .toy.contexts import BOXES, COUNTERS

A = ("t", "a")


async def test_put_inserts_a_row_or_replaces_the_columns_given(kept: Harness) -> None:
    await change_rows(
        kept.store, BOXES.put(box_id="a", label="one", amount=1, tags={"k": ["v", None, 1]})
    )
    assert (await kept.rows("toy.boxes"))[A] == {
        "box_id": "a",
        "label": "one",
        "amount": 1,
        "tags": {"k": ["v", None, 1]},
    }
    await change_rows(kept.store, BOXES.put(box_id="a", label="two", amount=2))
    row = (await kept.rows("toy.boxes"))[A]
    assert row == {"box_id": "a", "label": "two", "amount": 2, "tags": {"k": ["v", None, 1]}}


async def test_insert_makes_rows_that_nobody_made_before_few_or_many(kept: Harness) -> None:
    for many in (3, 70):
        boxes = [f"{many}-{n}" for n in range(many)]
        made = [BOXES.insert(box_id=b, label=b, amount=1, tags=[b, None]) for b in boxes]
        await change_rows(kept.store, *made, BOXES.change(boxes[0], add={"amount": 2}))
        found = await kept.rows("toy.boxes")
        assert [found["t", b]["tags"] for b in boxes] == [[b, None] for b in boxes]
        assert [found["t", b]["amount"] for b in boxes] == [3, *[1] * (many - 1)]
        with pytest.raises(Rejected):
            await change_rows(kept.store, *made)
        assert await kept.rows("toy.boxes") == found


async def test_what_was_removed_in_the_same_batch_may_be_inserted_again(kept: Harness) -> None:
    first, second = (BOXES.insert(box_id="a", label=str(n), amount=n, tags=None) for n in (1, 2))
    await change_rows(kept.store, first)
    await change_rows(kept.store, BOXES.remove("a"), second, BOXES.remove("a"), second)
    assert (await kept.rows("toy.boxes"))[A]["label"] == "2"


async def test_change_sets_and_adds(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=5, tags=None))
    await change_rows(kept.store, BOXES.change("a", add={"amount": -2}, label="two"))
    assert (await kept.rows("toy.boxes"))[A] == {"box_id": "a", "label": "two", "amount": 3}


async def test_a_list_grows_by_what_is_added_in_one_batch_and_in_the_next(kept: Harness) -> None:
    more = BOXES.change("a", add={"tags": ("y", "z")})
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=5, tags=("x",)), more)
    await change_rows(kept.store, more, BOXES.change("a", add={"tags": ("!",)}))
    tags = (await kept.rows("toy.boxes"))[A]["tags"]
    assert list(tags) == ["x", *("y", "z") * 2, "!"]


async def test_a_column_is_emptied_by_setting_it_to_nothing(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=5, tags=["x"]))
    await change_rows(kept.store, BOXES.change("a", label=None, tags=None))
    assert (await kept.rows("toy.boxes"))[A] == {"box_id": "a", "amount": 5}


async def test_counting_makes_a_missing_row_and_adds_to_one_that_is_there(kept: Harness) -> None:
    await change_rows(kept.store, COUNTERS.count("c", 1, boxes=2, items=3))
    await change_rows(
        kept.store, COUNTERS.count("c", 1, boxes=1, items=-1), COUNTERS.count("c", 1, boxes=1)
    )
    await change_rows(kept.store, COUNTERS.count("c", 2, boxes=1, items=0))
    assert await kept.rows("toy.counters") == {
        ("t", "c", 1): {"name": "c", "shelf": 1, "boxes": 4, "items": 2},
        ("t", "c", 2): {"name": "c", "shelf": 2, "boxes": 1, "items": 0},
    }


async def test_removing_is_final_and_removing_nothing_is_nothing(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=1, tags=None))
    await change_rows(kept.store, BOXES.remove("a"), BOXES.remove("never"))
    assert await kept.rows("toy.boxes") == {}


async def test_put_then_remove_in_one_batch_leaves_nothing(kept: Harness) -> None:
    await change_rows(
        kept.store, BOXES.put(box_id="a", label="one", amount=1, tags=None), BOXES.remove("a")
    )
    assert await kept.rows("toy.boxes") == {}


async def test_what_is_removed_and_put_again_in_one_batch_is_made_anew(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=9, tags=["old"]))
    await change_rows(kept.store, BOXES.remove("a"), BOXES.put(box_id="a", label="two", amount=1))
    assert (await kept.rows("toy.boxes"))[A] == {"box_id": "a", "label": "two", "amount": 1}


async def test_what_is_removed_and_counted_again_in_one_batch_starts_at_nothing(
    kept: Harness,
) -> None:
    await change_rows(kept.store, COUNTERS.count("c", 1, boxes=5, items=5))
    await change_rows(kept.store, COUNTERS.remove("c", 1), COUNTERS.count("c", 1, boxes=1, items=1))
    assert (await kept.rows("toy.counters"))["t", "c", 1] == {
        "name": "c",
        "shelf": 1,
        "boxes": 1,
        "items": 1,
    }


async def test_rows_of_different_shapes_go_in_one_write(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="b", label="b", amount=1, tags=None))
    await change_rows(
        kept.store,
        *(BOXES.put(box_id=f"n{n}", label="n", amount=n, tags=None) for n in range(3)),
        BOXES.change("b", label="changed"),
        BOXES.put(box_id="c", label="c", amount=1),
        BOXES.change("c", add={"amount": 2}),
        COUNTERS.count("x", 1, boxes=1),
        COUNTERS.count("y", 1, items=1),
    )
    boxes = await kept.rows("toy.boxes")
    assert {key[1]: row["amount"] for key, row in boxes.items()} == {
        "b": 1,
        "c": 3,
        "n0": 0,
        "n1": 1,
        "n2": 2,
    }
    assert boxes["t", "b"]["label"] == "changed"
    assert len(await kept.rows("toy.counters")) == 2


async def test_changing_a_missing_row_is_rejected_and_nothing_of_the_write_stays(
    kept: Harness,
) -> None:
    write = writing(packed("a", 1))
    write.rows.add(
        "t", [BOXES.put(box_id="a", label="a", amount=1), BOXES.change("missing", label="x")]
    )
    with pytest.raises(Rejected):
        async with kept.store.transaction() as tx:
            await tx.write(write)
    assert await kept.rows("toy.boxes") == {}
    assert (await kept.store.tail(START, 10)).events == []


async def test_changing_what_the_same_batch_removed_is_rejected(kept: Harness) -> None:
    await change_rows(kept.store, BOXES.put(box_id="a", label="one", amount=9, tags=["old"]))
    with pytest.raises(Rejected):
        await change_rows(kept.store, BOXES.remove("a"), BOXES.change("a", label="x"))
    assert (await kept.rows("toy.boxes"))[A]["label"] == "one"


async def test_tenants_have_rows_of_their_own(kept: Harness) -> None:
    await change_rows(kept.store, COUNTERS.count("c", 1, boxes=1, items=0), tenant="one")
    await change_rows(kept.store, COUNTERS.count("c", 1, boxes=5, items=0), tenant="two")
    with pytest.raises(Rejected):
        await change_rows(kept.store, COUNTERS.change("c", 1, last="x"), tenant="three")
    assert {k: r["boxes"] for k, r in (await kept.rows("toy.counters")).items()} == {
        ("one", "c", 1): 1,
        ("two", "c", 1): 5,
    }


def _some_change(chance: random.Random, row: Row | None, box: str) -> Change:
    whole = {"label": chance.choice("xyz"), "amount": chance.randint(0, 9), "tags": ["t"]}
    part = {k: v for k, v in whole.items() if k != "amount" and chance.random() < 0.5}
    kinds = ["put", "part", "remove", "count"] + (["change", "add"] * 2 if row else [])
    match chance.choice(kinds):
        case "put":
            return BOXES.put(box_id=box, **whole)
        case "part":
            return BOXES.put(box_id=box, **part)
        case "remove":
            return BOXES.remove(box)
        case "count":
            return BOXES.count(box, amount=chance.randint(-3, 3))
        case "change":
            return BOXES.change(box, add={"amount": 1}, label=chance.choice("xyz"))
        case _:
            return BOXES.change(box, add={"amount": chance.randint(-3, 3)})


@pytest.mark.parametrize("seed", range(3))
async def test_batches_of_any_changes_end_as_if_applied_one_by_one(
    kept: Harness, seed: int
) -> None:
    chance = random.Random(seed)
    model: dict[Key, Row] = {}
    for _ in range(25):
        batch: list[Change] = []
        for _ in range(chance.randint(1, 9)):
            key = ("t", chance.choice("ab"))
            one = _some_change(chance, model.get(key), key[1])
            batch.append(one)
            row = changed(BOXES, key, one[2], model.get(key))
            model.pop(key, None)
            if row is not None:
                model[key] = {"amount": 0, **row}
        await change_rows(kept.store, *batch)
        found = await kept.rows("toy.boxes")
        assert {k: {"amount": 0, **r} for k, r in found.items()} == model, f"seed {seed}"


async def test_counters_add_up_under_concurrency(kept: Harness) -> None:
    """nopCommerce#8085: `StockQuantity += n` read, changed and wrote back."""

    async def add(n: int) -> None:
        async with kept.store.transaction() as tx:
            write = writing(packed(f"s{n}", 1))
            write.rows.add("t", [COUNTERS.count("c", 1, boxes=1, items=n)])
            await tx.write(write)
            await asyncio.sleep(0.002)

    await asyncio.gather(*map(add, range(20)))
    (row,) = (await kept.rows("toy.counters")).values()
    assert (row["boxes"], row["items"]) == (20, 190)
