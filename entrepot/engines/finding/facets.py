"""Facets: a product's properties as pairs of a name and a value, by which a list is narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

APART = "\x1f"
"""Between a facet's name and its value where an index keeps both as one word."""
CATEGORY = "category"
VALUES_MAX = 10
BUCKETS = 500
"""So many values of all facets together are counted."""
VALUES_SHOWN = 50


def facets_of(attributes: Mapping[str, object]) -> dict[str, list[str]]:
    """Attributes that are words, numbers, yes or no, or lists of them."""
    found: dict[str, list[str]] = {}
    for name, value in attributes.items():
        values = value if isinstance(value, list) else [value]
        said = [_said(v) for v in values[:VALUES_MAX] if isinstance(v, str | int | float)]
        said = [v for v in said if v and len(v) <= 100 and APART not in v]
        if said and name != CATEGORY and APART not in name and ":" not in name:
            found[name] = said
    return found


def _said(value: str | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()


def chosen_of(filters: Iterable[str]) -> dict[str, list[str]]:
    """By facet, the words an index knows the chosen `facet:value`s by."""
    values: dict[str, list[str]] = {}
    for pair in filters:
        name, _, value = pair.partition(":")
        values.setdefault(name, []).append(f"{name}{APART}{value}")
    return values


def by_facet(counts: Iterable[tuple[str, int]]) -> dict[str, dict[str, int]]:
    """By facet and value, from how often an index counted each of its words."""
    found: dict[str, dict[str, int]] = {}
    for word, count in counts:
        name, _, value = word.partition(APART)
        found.setdefault(name, {})[value] = count
    return found


def most(values: Mapping[str, int]) -> list[tuple[str, int]]:
    """The values that are shown of a facet, the most frequent first."""
    return sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))[:VALUES_SHOWN]
