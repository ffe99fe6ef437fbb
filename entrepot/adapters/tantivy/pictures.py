"""Pictures by what they look like: one matrix a business, compared at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Features = npt.NDArray[np.float32]


class Gallery:
    """The features of pictures by their addresses; each row is of length 1."""

    def __init__(self) -> None:
        self.addresses: tuple[str, ...] = ()
        self.rows: Features = np.zeros((0, 0), np.float32)

    def hang(self, features: Mapping[str, Sequence[float]]) -> None:
        """These pictures and no others. Those described in another way are left out."""
        lengths = [len(row) for row in features.values()]
        usual = max(set(lengths), key=lengths.count) if lengths else 0
        kept = {url: row for url, row in features.items() if len(row) == usual}
        rows = np.array(list(kept.values()), np.float32).reshape(len(kept), usual)
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        self.rows = (rows / np.where(norms == 0, 1, norms)).astype(np.float32)
        self.addresses = tuple(kept)

    def likest(self, features: Sequence[float], limit: int) -> list[tuple[str, float]]:
        """Addresses and how like they are, from 1 downwards; nothing for features of another
        length."""
        asked = np.array(features, np.float32)
        length = float(np.linalg.norm(asked))
        if not length or asked.shape[0] != self.rows.shape[1]:
            return []
        scores = self.rows @ (asked / length)
        order = np.argsort(-scores, kind="stable")[:limit]
        return [(self.addresses[i], round(float(scores[i]), 4)) for i in order]
