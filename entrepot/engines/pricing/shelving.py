"""Where goods stand, as far as promotions ask: in which categories and collections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .rules import Collection


def shelves_of(category: str, parents: Mapping[str, str]) -> frozenset[str]:
    """A category with all above it that are known here; a ring ends where it closes."""
    found: list[str] = []
    while category and category not in found:
        found.append(category)
        category = parents.get(category, "")
    return frozenset(found)


def tree_below(roots: frozenset[str], parents: Mapping[str, str]) -> dict[str, str]:
    """The part of the tree at and below these categories: each with what it hangs on."""
    return {
        category: parent
        for category, parent in parents.items()
        if category not in roots and shelves_of(category, parents) & roots
    }


def collections_of(
    shelves: frozenset[str],
    unit_price: int,
    attributes: Mapping[str, Any],
    rules: Mapping[str, Collection],
) -> frozenset[str]:
    """Those whose rule the goods fulfil, by the catalog's price and what it says of them."""
    return frozenset(
        name
        for name, rule in rules.items()
        if (not rule.category or rule.category in shelves)
        and (rule.price_min is None or unit_price >= rule.price_min)
        and (rule.price_max is None or unit_price <= rule.price_max)
        and contains(attributes, rule.attributes)
    )


def contains(has: Any, wanted: Any) -> bool:
    """Whether one JSON value contains another, as PostgreSQL's `@>` has it for objects."""
    if isinstance(wanted, Mapping):
        return isinstance(has, Mapping) and all(
            key in has and contains(has[key], value) for key, value in wanted.items()
        )
    if isinstance(wanted, list | tuple):
        return isinstance(has, list | tuple) and all(
            any(contains(each, value) for each in has) for value in wanted
        )
    return type(has) is type(wanted) and bool(has == wanted)
