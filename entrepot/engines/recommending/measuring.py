"""How good lists are, by what was held out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .interactions import Taken


def ndcg(lists: NDArray[np.int64], wanted: Taken) -> float:
    """The normalised discounted cumulative gain of the lists, 0 to 1.

    All that is wanted counts alike; a place's worth is 1 / log2(place + 1); the ideal list begins
    with all that is wanted. The mean is over people who want something, 0 when nobody does.
    Shapes: people × places, people × things. (K. Järvelin and J. Kekäläinen, TOIS 2002.)
    """
    places = lists.shape[1]
    worth = 1.0 / np.log2(np.arange(2, places + 2))
    hits = np.take_along_axis(np.asarray(wanted.todense()), lists, axis=1)
    counts = np.asarray(wanted.sum(axis=1)).ravel().astype(int)
    asked = counts > 0
    if not asked.any():
        return 0.0
    ideal = np.cumsum(worth)[np.minimum(counts[asked], places) - 1]
    return float(((hits[asked] * worth).sum(axis=1) / ideal).mean())
