"""What was learnt, as short lists: a few others beside each thing, and the best for each person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from .interactions import Taken
from .learning import Weights

PPM = 1_000_000


def neighbours(b: Weights | Taken, most: int) -> Iterator[list[tuple[int, int]]]:
    """For each thing in turn, at most so many (other, weight in ppm), strongest first.

    Only what speaks for another: weights that round to zero or less are left out; equals are in
    the order of their numbers.
    """
    rows: Any = b if sparse.issparse(b) else None
    for i in range(b.shape[0]):
        if rows is None:
            weights: Any = b[i]
            others = np.arange(b.shape[1])
        else:
            row = rows.getrow(i)
            weights, others = row.data, row.indices
        ppm = np.rint(np.asarray(weights) * PPM).astype(np.int64)
        order = np.lexsort((others, -ppm))[:most]
        yield [(int(others[n]), int(ppm[n])) for n in order if ppm[n] > 0]


def shortened(b: Weights | Taken, most: int) -> Taken:
    """`b` with the strongest `most` of each row only: what remains of it as neighbours."""
    rows, columns, weights = [], [], []
    for i, others in enumerate(neighbours(b, most)):
        rows += [i] * len(others)
        columns += [j for j, _ in others]
        weights += [ppm / PPM for _, ppm in others]
    return sparse.csr_matrix((weights, (rows, columns)), shape=b.shape)


def best(scores: NDArray[np.float64], x: Taken, most: int) -> NDArray[np.int64]:
    """For each person the things of the highest scores among those not taken, best first.

    Shapes: people × things → people × `most`; equals are in the order of their numbers. Where a
    person took almost all, the list ends with things that were taken.
    """
    open_ = np.where(np.asarray(x.todense()) > 0, -np.inf, scores)
    return np.argsort(-open_, axis=1, kind="stable")[:, :most]
