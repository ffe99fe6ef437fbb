"""Digests in slices: of few events each has its own, of many none needs more than some."""

from __future__ import annotations

from hashlib import sha256

import pytest

from entrepot.kernel.seals import SLICES_MAX, Sealing


def digests(count: int) -> list[str]:
    return [sha256(str(n).encode()).hexdigest() for n in range(count)]


def sealing(told: list[str], into: Sealing | None = None) -> Sealing:
    into = Sealing() if into is None else into
    for each in told:
        into.add(each)
    return into


@pytest.mark.parametrize(
    ("count", "size"),
    [(0, 1), (1, 1), (SLICES_MAX, 1), (SLICES_MAX + 1, 2), (5 * SLICES_MAX + 3, 8)],
)
def test_slices_are_of_one_size_that_follows_from_how_many_there_are(count: int, size: int) -> None:
    sealed = sealing(digests(count))
    again = Sealing.like(sealed.deeds, len(sealed.slices))
    assert (sealed.size, again.size) == (size, size)
    assert len(sealed.slices) == -(-count // size) <= SLICES_MAX
    assert sealing(digests(count), again).slices == sealed.slices


def test_the_slice_of_the_first_event_that_differs_is_the_first_that_differs() -> None:
    told = digests(1000)
    then = sealing(told)
    for forged in (told[:100] + told[101:], [*told[:100], "0" * 64, *told[101:]]):
        now = sealing(forged, Sealing.like(then.deeds, len(then.slices)))
        pairs = zip(then.slices, now.slices, strict=True)
        (first, *_) = [n for n, (a, b) in enumerate(pairs) if a != b]
        assert first == 100 // then.size
        assert now.seal != then.seal
