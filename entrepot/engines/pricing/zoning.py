"""Freight zones: how exactly a rate is meant for a place."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.kernel.units import Address

from .rules import ShippingRate, ZipSpan

Exactness = tuple[int, int]
"""Letters of the postal code, then whether the state is named; more is more exact."""


WHOLE: Exactness = (0, 0)


def reached(rate: ShippingRate, place: Address) -> Exactness | None:
    """How exactly the rate names the place; None where it does not reach it."""
    if rate.countries and place.country not in rate.countries:
        return None
    if rate.states and plain(place.state) not in {plain(state) for state in rate.states}:
        return None
    letters = 0
    if rate.zips:
        letters = max([_letters(span, plain(place.zip_code)) for span in rate.zips])
        if not letters:
            return None
    return letters, 1 if rate.states else 0


def most_exact(rates: Iterable[ShippingRate], place: Address) -> list[ShippingRate]:
    """Of the rates of each method those that are meant most exactly for the place.

    A rate for an island stands in place of the country's, also where it is the dearer one.
    """
    best: dict[str, tuple[Exactness, list[ShippingRate]]] = {}
    for rate in rates:
        if rate.countries and place.country not in rate.countries:
            continue
        exactness = reached(rate, place) if rate.states or rate.zips else WHOLE
        if exactness is None:
            continue
        there = best.get(rate.method)
        if there is None or exactness > there[0]:
            best[rate.method] = (exactness, [rate])
        elif exactness == there[0]:
            there[1].append(rate)
    return [rate for _, found in best.values() for rate in found]


def is_backwards(span: ZipSpan) -> bool:
    """Whether no postal code can lie in it."""
    first, last = plain(span.first), plain(span.last)
    return not first or (bool(last) and (len(first) != len(last) or first > last))


def plain(text: str) -> str:
    """A state or a postal code however people write it: `1100-048`, `1100 048`, `sw1a 1aa`."""
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _letters(span: ZipSpan, zip_code: str) -> int:
    """As many letters of the postal code as the span names; none where it lies outside."""
    first = plain(span.first)
    last = plain(span.last) or first
    begins = zip_code[: len(first)]
    return len(first) if len(begins) == len(first) and first <= begins <= last else 0
