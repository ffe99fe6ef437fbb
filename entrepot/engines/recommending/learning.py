"""Two ways to learn what goes with what: exact for a shop's shelf, sparse for a warehouse.

`ease` is EASE^R (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019): the
linear model that predicts each thing from all others, in closed form. `item_knn` is the cosine
between things, damped for those that few took (shrinkage as in R. Bell and Y. Koren, "Scalable
Collaborative Filtering with Jointly Derived Neighborhood Interpolation Weights", ICDM 2007).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from .interactions import Taken

Weights = NDArray[np.float64]
EASE_THINGS_MAX = 4000
"""The closed form inverts a matrix of things × things: 128 MB and some seconds at this many."""
STRENGTH_MAX, SHRINKAGE = 500.0, 10.0
"""In people, as those of `ease` and `item_knn`."""


def ease(x: Taken, strength: float) -> Weights:
    """The weights that predict everything from the rest; the diagonal is zero.

    `strength` is the ridge added to each thing's own count, in people; greater is more careful.
    ValueError unless it is positive. Shapes: people × things → things × things.
    """
    if strength <= 0:
        raise ValueError(f"a strength is positive, not {strength}")
    gram = np.asarray((x.T @ x).todense(), dtype=np.float64)
    gram[np.diag_indices_from(gram)] += strength
    if not gram.size:
        return gram
    # Symmetric and positive definite: the Cholesky factor halves the work of an inverse.
    inverse, failed = linalg.lapack.dpotri(linalg.cholesky(gram, lower=True), lower=1)
    if failed:
        raise ValueError(f"no inverse: {failed}")
    inverse = np.tril(inverse) + np.tril(inverse, -1).T
    weights: Weights = inverse / -np.diag(inverse)
    np.fill_diagonal(weights, 0.0)
    return weights


def item_knn(x: Taken, shrinkage: float) -> Taken:
    """The damped cosine of every two things that somebody took together, sparse.

    `shrinkage` is in people: two things that so many took together keep about half of their
    cosine. ValueError below zero. Shapes: people × things → things × things.
    """
    if shrinkage < 0:
        raise ValueError(f"a shrinkage is not below zero: {shrinkage}")
    together = (x.T @ x).tocoo()
    counts = np.asarray(x.sum(axis=0)).ravel()
    apart = together.row != together.col
    row, column, both = together.row[apart], together.col[apart], together.data[apart]
    weights = both / np.sqrt(counts[row] * counts[column]) * both / (both + shrinkage)
    return sparse.csr_matrix((weights, (row, column)), shape=together.shape)


def learn(x: Taken) -> Weights | Taken:
    """`ease` while it is affordable, `item_knn` for more things than that.

    A strength fit for many people drowns a few; it is at most a twentieth of the people, at
    least 1. Shapes: people × things → things × things.
    """
    people, things = x.shape
    if things <= EASE_THINGS_MAX:
        return ease(x, max(1.0, min(STRENGTH_MAX, people / 20)))
    return item_knn(x, SHRINKAGE)
