"""Pictures by what they look like: one matrix a business, compared at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Features = npt.NDArray[np.float32]


class Gallery:
    """The features of pictures by their addresses, which do not change; each row is of length 1."""

    def __init__(self, addresses: Sequence[str] = (), rows: Features | None = None) -> None:
        self.addresses = tuple(addresses)
        self.places = {url: place for place, url in enumerate(self.addresses)}
        self.rows: Features = np.zeros((0, 0), np.float32) if rows is None else rows

    def hung(self, new: Mapping[str, Sequence[float]], gone: Collection[str]) -> Gallery:
        """With `new` pictures and without those that are `gone`. Those described in another way
        than the first are left out.
        """
        usual = self.rows.shape[1] or len(next(iter(new.values()), ()))
        added = {url: row for url, row in new.items() if len(row) == usual}
        kept = [url for url in self.addresses if url not in gone]
        rows = np.array(list(added.values()), np.float32).reshape(len(added), usual)
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        whole = np.concatenate(
            [
                self.rows[[self.places[url] for url in kept]].reshape(len(kept), usual),
                (rows / np.where(norms == 0, 1, norms)).astype(np.float32),
            ]
        )
        return Gallery([*kept, *added], whole)

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
