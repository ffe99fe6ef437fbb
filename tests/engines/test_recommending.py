"""What is learnt is what was taken together, whatever was taken."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.engines.recommending import learning
from entrepot.engines.recommending.interactions import held_out, interactions, taken
from entrepot.engines.recommending.learning import ease, item_knn, learn
from entrepot.engines.recommending.measuring import ndcg
from entrepot.engines.recommending.neighbours import PPM, best, neighbours, shortened

PAIRS = st.lists(
    st.tuples(st.sampled_from("pqrstu"), st.sampled_from("abcdefgh")), min_size=1, max_size=40
)


@given(PAIRS)
def test_a_matrix_says_what_the_pairs_said(pairs: list[tuple[str, str]]) -> None:
    known = interactions([*pairs, *reversed(pairs)])
    rows, columns = known.x.nonzero()
    found = {(known.people[r], known.things[c]) for r, c in zip(rows, columns, strict=True)}
    assert found == set(pairs)
    assert set(known.x.data) == {1.0}


@settings(deadline=None)
@given(PAIRS, st.sampled_from([0.5, 10.0, 500.0]))
def test_the_closed_form_is_the_least_error(pairs: list[tuple[str, str]], strength: float) -> None:
    """Each column solves its ridge regression: no other weights with that zero do better."""
    x = interactions(pairs).x
    b = ease(x, strength)
    dense = np.asarray(x.todense())
    assert np.allclose(np.diag(b), 0)
    for j in range(b.shape[1]):
        others = [i for i in range(b.shape[1]) if i != j]
        gram = dense[:, others].T @ dense[:, others] + strength * np.eye(len(others))
        expected = np.linalg.solve(gram, dense[:, others].T @ dense[:, j]) if others else []
        assert np.allclose(b[others, j], expected, atol=1e-8)


@settings(deadline=None)
@given(PAIRS, st.sampled_from([0.0, 10.0]))
def test_a_cosine_is_the_same_both_ways_and_at_most_one(
    pairs: list[tuple[str, str]], shrinkage: float
) -> None:
    b = np.asarray(item_knn(interactions(pairs).x, shrinkage).todense())
    assert np.allclose(b, b.T)
    assert b.min() >= 0
    assert b.max() <= 1 + 1e-9
    assert np.allclose(np.diag(b), 0)


@settings(deadline=None)
@given(PAIRS, st.integers(1, 5))
def test_neighbours_are_few_strongest_first_and_never_the_thing_itself(
    pairs: list[tuple[str, str]], most: int
) -> None:
    x = interactions(pairs).x
    for b in (ease(x, 1.0), item_knn(x, 0.0)):
        dense = b if isinstance(b, np.ndarray) else np.asarray(b.todense())
        for i, others in enumerate(neighbours(b, most)):
            weights = [weight for _, weight in others]
            assert len(others) <= most
            assert weights == sorted(weights, reverse=True)
            assert i not in [other for other, _ in others]
            assert all(weight > 0 for weight in weights)
            left_out = np.delete(dense[i], [other for other, _ in others])
            if len(others) == most:
                assert np.rint(left_out * PPM).max(initial=0) <= weights[-1]
        assert (shortened(b, most) != 0).sum(axis=1).max() <= most


@given(PAIRS)
def test_nobody_is_shown_what_they_took_while_there_is_more(pairs: list[tuple[str, str]]) -> None:
    x = interactions(pairs).x
    lists = best(np.ones(x.shape), x, 1)
    for person, shown in enumerate(lists):
        if x[person].nnz < x.shape[1]:
            assert x[person, shown[0]] == 0


def test_the_gain_is_one_for_the_ideal_list_and_less_for_a_later_hit() -> None:
    wanted = taken(np.array([0, 0]), np.array([2, 1]), (2, 4))
    assert ndcg(np.array([[1, 2], [0, 1]]), wanted) == 1.0
    later = 1 / np.log2(3) / (1 + 1 / np.log2(3))
    assert ndcg(np.array([[0, 2], [0, 1]]), wanted) == pytest.approx(later)
    assert ndcg(np.array([[0, 3], [0, 1]]), wanted) == 0.0
    assert ndcg(np.array([[0]]), taken(np.array([], int), np.array([], int), (1, 2))) == 0.0


def test_what_is_held_out_and_what_is_not_is_all_there_is() -> None:
    kept, out = held_out(10, 0.2, 1)
    assert sorted([*kept, *out]) == list(range(10))
    assert len(out) == 2


def test_what_cannot_be_is_said() -> None:
    x = interactions([("p", "a")]).x
    for share in (0.0, 1.0):
        with pytest.raises(ValueError):
            held_out(10, share, 1)
    with pytest.raises(ValueError):
        ease(x, 0.0)
    with pytest.raises(ValueError):
        item_knn(x, -1.0)


def test_a_shelf_is_learnt_exactly_and_a_warehouse_sparsely(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x = interactions([("p", "a"), ("p", "b"), ("q", "b"), ("q", "c")]).x
    assert isinstance(learn(x), np.ndarray)
    monkeypatch.setattr(learning, "EASE_THINGS_MAX", 2)
    assert not isinstance(learn(x), np.ndarray)
