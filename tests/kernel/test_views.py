"""Folding a batch's row changes does what applying them one by one does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.adapters.memory.tables import changed
from entrepot.kernel.ports import Rejected
from entrepot.kernel.views import Change, Row, Rows, Table

BOXES = Table("toy.boxes", ("box_id",))

amounts = st.integers(-5, 5)
columns = st.dictionaries(st.sampled_from("abc"), amounts, max_size=3)
changes = st.one_of(
    columns.map(lambda row: BOXES.put(box_id="x", **row)),
    st.tuples(columns, columns).map(
        lambda two: BOXES.change(
            "x", add={k: n for k, n in two[0].items() if k not in two[1]}, **two[1]
        )
    ),
    columns.map(lambda row: BOXES.count("x", **row)),
    st.just(BOXES.remove("x")),
)
KEY = ("t", "x")


def one_by_one(row: Row | None, sequence: list[Change]) -> Row | None:
    for table, _, change in sequence:
        row = changed(table, KEY, change, row)
    return row


def folded(row: Row | None, sequence: list[Change]) -> Row | None:
    rows = Rows()
    rows.add("t", sequence)
    if not rows.tables:
        return row
    table, by_key = rows.tables["toy.boxes"]
    assert list(by_key) == [KEY]
    return changed(table, KEY, by_key[KEY], row)


@settings(deadline=None)
@given(st.none() | columns, st.lists(changes, max_size=8))
def test_folding_a_batch_equals_applying_its_changes_one_by_one(
    before: Row | None, sequence: list[Change]
) -> None:
    row = None if before is None else {"box_id": "x", **before}
    try:
        expected = one_by_one(row, sequence)
    except Rejected:
        return  # see the tests below for what is promised then
    assert folded(row, sequence) == expected


@settings(deadline=None)
@given(st.lists(changes, max_size=8))
def test_a_batch_that_only_changes_what_is_missing_is_rejected_however_long(
    sequence: list[Change],
) -> None:
    only_changes = [c for c in sequence if c[2].row is None and not c[2].upsert and not c[2].gone]
    if only_changes:
        with pytest.raises(Rejected):
            folded(None, only_changes)


def test_changing_after_removing_is_rejected() -> None:
    with pytest.raises(Rejected):
        folded({"box_id": "x"}, [BOXES.remove("x"), BOXES.change("x", a=1)])


def test_rows_of_tenants_fold_apart() -> None:
    rows = Rows()
    rows.add("one", [BOXES.count("x", a=1)])
    rows.add("two", [BOXES.count("x", a=2)])
    rows.add("one", [BOXES.count("x", a=3)])
    (_, by_key) = rows.tables["toy.boxes"]
    assert {key: change.add for key, change in by_key.items()} == {
        ("one", "x"): {"a": 4},
        ("two", "x"): {"a": 2},
    }


def test_folding_leaves_the_views_own_values_alone() -> None:
    """A view may hand out the same dictionary again; folding must not write into it."""
    first, second = BOXES.put(box_id="x", a=1), BOXES.change("x", add={"a": 5})
    rows = Rows()
    rows.add("t", [first, second, second])
    assert first[2].row == {"box_id": "x", "a": 1}
    assert second[2].add == {"a": 5}
    assert rows.tables["toy.boxes"][1][KEY].row == {"box_id": "x", "a": 11}
