"""Who took what, as a matrix; and the same, split to measure by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Taken = Any
"""A sparse matrix, people × things, of zeros and ones (scipy brings no types)."""


class Interactions(NamedTuple):
    """`x[p, t]` is 1 where `people[p]` took `things[t]`; both in ascending order."""

    people: tuple[str, ...]
    things: tuple[str, ...]
    x: Taken


def interactions(pairs: Iterable[tuple[str, str]]) -> Interactions:
    """From pairs (person, thing) in any order; a pair that is told twice counts once."""
    told = sorted(set(pairs))
    people = sorted({person for person, _ in told})
    things = sorted({thing for _, thing in told})
    row = {person: n for n, person in enumerate(people)}
    column = {thing: n for n, thing in enumerate(things)}
    rows = np.array([row[person] for person, _ in told], dtype=np.int64)
    columns = np.array([column[thing] for _, thing in told], dtype=np.int64)
    return Interactions(
        tuple(people), tuple(things), taken(rows, columns, (len(people), len(things)))
    )


def taken(rows: NDArray[np.int64], columns: NDArray[np.int64], shape: tuple[int, int]) -> Taken:
    """The matrix with ones at these places. Shapes: `rows` and `columns` are equally long."""
    x = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    x.data[:] = 1.0  # what is told twice was added up
    return x


def held_out(count: int, share: float, seed: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Numbers below `count` in two ascending parts: to learn from, and the `share` to ask for.

    ValueError unless `share` is between 0 and 1.
    """
    if not 0 < share < 1:
        raise ValueError(f"a share is between 0 and 1, not {share}")
    order = np.random.default_rng(seed).permutation(count)
    cut = round(count * share)
    return np.sort(order[cut:]), np.sort(order[:cut])
