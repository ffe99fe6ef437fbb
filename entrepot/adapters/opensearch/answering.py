"""How what OpenSearch answers becomes an answer of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from entrepot.contexts.search.published import (
    Hit,
    SearchAnswer,
    SearchProducts,
    Shown,
    SuggestAnswer,
    Suggestion,
    SuggestProducts,
)
from entrepot.engines.finding.facets import CATEGORY, by_facet, chosen_of, most

from .asking import BUT, FOUND
from .documents import Words

Answer = Mapping[str, Any]


def total(answer: Answer) -> int:
    found: int = answer["hits"]["total"]["value"]
    return found


def search(answer: Answer, asked: SearchProducts, words: Words, *, forgiven: bool) -> SearchAnswer:
    counted = answer["aggregations"]
    values = {CATEGORY: {}, **_values(counted[FOUND])}
    for place, name in enumerate(chosen_of(asked.filters)):
        values[name] = _values(counted[f"{BUT}{place}"]).get(name, {})
    return SearchAnswer(
        items=tuple([_hit(hit, asked) for hit in answer["hits"]["hits"]]),
        total=total(answer),
        facets=tuple(
            [
                words.labels.of(name, most(each), asked.language)
                for name, each in values.items()
                if each
            ]
        ),
        price_min=_whole(counted[FOUND]["low"]["value"]),
        price_max=_whole(counted[FOUND]["high"]["value"]),
        forgiven=forgiven,
    )


def _values(counted: Answer) -> dict[str, dict[str, int]]:
    buckets = counted["facets"]["buckets"]
    return by_facet((bucket["key"], bucket["doc_count"]) for bucket in buckets)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def kept_of(found: Answer) -> Shown:
    """What is kept of a product with its entry."""
    return msgspec.convert(found["_source"]["shown"], Shown)


def _hit(found: Answer, asked: SearchProducts) -> Hit:
    shown = kept_of(found)
    weight = round(found["_score"], 4) if asked.sort == "relevance" and asked.q else 0.0
    return replace(shown.hit, name=shown.name(asked.language), score=weight)


def suggest(answer: Answer, asked: SuggestProducts) -> SuggestAnswer:
    texts: dict[str, Suggestion] = {}
    for found in answer["hits"]["hits"]:
        shown = kept_of(found)
        name = shown.name(asked.language)
        if name not in texts and len(texts) < asked.limit:
            texts[name] = Suggestion(
                text=name, product_id=shown.hit.product_id, image=shown.hit.image
            )
    return SuggestAnswer(items=tuple(texts.values()))


def likeness(score: float) -> float:
    """The cosine of two directions, from the score of the space `l2`: 1 / (1 + distance²)."""
    return round(1 - (1 / score - 1) / 2, 4)
