"""How a question becomes one of OpenSearch's query language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from entrepot.contexts.search.published import SearchProducts, SuggestProducts
from entrepot.engines.finding.facets import BUCKETS, chosen_of
from entrepot.engines.finding.words import (
    FORGIVEN_FROM,
    FORGIVEN_TWICE_FROM,
    PART_FROM,
    WORDS_MAX,
    cut,
    folded,
    joined,
    nearly,
    readable,
    split,
    stem_of,
)

from .documents import Words
from .shape import STEMS

Query = dict[str, Any]
SORTS: Mapping[str, tuple[str, str]] = {
    "price": ("price", "asc"),
    "-price": ("price", "desc"),
    "newest": ("added", "desc"),
    "rating": ("rating", "desc"),
    "bestselling": ("sold", "desc"),
}
EXPANSIONS = 10
"""So many words are tried that are nearly the one typed."""
OF_WORDS, OF_WHOLE = 400, 80
"""Parts of a question that may be spent on synonyms of its words and of the whole: OpenSearch takes
1,024 parts, and twelve words in all languages with errors forgiven are half of that."""
FOUND, BUT = "found", "but_"
"""The counts of what was found, and of what else could have been chosen of each facet."""


def search(asked: SearchProducts, tenant: str, words: Words, *, forgiving: bool) -> Query:
    """The page of hits, and the counts of all that was found.

    What was chosen of facets narrows the hits behind the counts, so that each facet can be
    counted as if nothing were chosen of it.
    """
    said = spoken(asked.q, asked.language, words, forgiving=forgiving)
    chosen = {name: {"terms": {"facets": v}} for name, v in chosen_of(asked.filters).items()}
    counts = {FOUND: _counted(chosen.values(), prices=True)}
    for place, name in enumerate(chosen):
        rest = [query for other, query in chosen.items() if other != name]
        counts[f"{BUT}{place}"] = _counted(rest)
    return {
        "query": {"bool": {"must": said, "filter": [_of(tenant), *_bounds(asked)]}},
        "post_filter": {"bool": {"filter": list(chosen.values())}},
        "aggs": counts,
        "sort": _sort(asked, bool(said)),
        "from": asked.offset,
        "size": asked.limit,
        "track_total_hits": True,
        "track_scores": True,
        "_source": ["shown"],
    }


def _of(tenant: str) -> Query:
    return {"term": {"tenant": tenant}}


def _counted(narrowed: Iterable[Query], *, prices: bool = False) -> Query:
    inside: Query = {"facets": {"terms": {"field": "facets", "size": BUCKETS}}}
    if prices:
        inside |= {"low": {"min": {"field": "price"}}, "high": {"max": {"field": "price"}}}
    return {"filter": {"bool": {"filter": list(narrowed)}}, "aggs": inside}


def _sort(asked: SearchProducts, said: bool) -> list[Query]:
    """Equals come in the order of their ids, so that pages follow each other."""
    if asked.sort in SORTS or not said:
        field, order = SORTS.get(asked.sort, SORTS["bestselling"])
        return [{field: {"order": order}}, {"id": {"order": "asc"}}]
    return [{"_score": {"order": "desc"}}, {"id": {"order": "asc"}}]


def _bounds(asked: SearchProducts) -> list[Query]:
    found: list[Query] = []
    bounds = {"gte": asked.price_min, "lte": asked.price_max}
    if price := {name: value for name, value in bounds.items() if value is not None}:
        found.append({"range": {"price": price}})
    if asked.currency is not None:
        found.append({"term": {"currency": asked.currency}})
    if asked.in_stock:
        found.append({"term": {"stock": True}})
    return found


def spoken(text: str, language: str | None, words: Words, *, forgiving: bool) -> list[Query]:
    """One query a word, all of which must hold; a SKU may stand for the whole.

    Where errors are forgiven, so may a part of a SKU, and two words for the one they make.
    """
    typed = cut(text)[:WORDS_MAX]
    sku = {"term": {"skus": {"value": readable(text).strip().lower(), "boost": 20.0}}}
    if not typed:  # what is too long for a word may be a SKU; signs alone say nothing
        return [sku] if any(map(str.isalnum, text)) else []
    each = OF_WORDS // len(typed)
    whole = [_all([_meaning(word, language, words, forgiving, each) for word in typed])]
    if len(typed) > 1:
        others = _others(words, typed, forgiving)
        whole += _phrases([*others, *(joined(typed) if forgiving else ())], OF_WHOLE)
    begun = "".join(cut(text.lower()))
    if forgiving and len(begun) >= PART_FROM:
        whole.append(_match("sku_ends", begun))
    return [{"bool": {"should": [*whole, sku], "minimum_should_match": 1}}]


def _meaning(word: str, language: str | None, words: Words, forgiving: bool, room: int) -> Query:
    """The word in names, begun, stemmed, in descriptions; what means the same; nearly so."""
    ways = [
        _match("name", word, boost=4.0),
        _match("body", word),
        _match("name.begun", word, boost=0.5),
    ]
    stem = stem_of(language) if language else ""
    stems = [stem] if stem in STEMS else STEMS
    ways += [_match(f"stem.{each}", word, boost=2.0) for each in stems]
    others = _others(words, [word], forgiving)
    ways += _phrases([*others, *(split(word) if forgiving else ())], room)
    if forgiving and len(word) >= FORGIVEN_FROM:
        errors = 2 if len(word) >= FORGIVEN_TWICE_FROM else 1
        ways.append(_match("name", word, boost=0.3, errors=errors))
        ways.append(_match("body", word, boost=0.1, errors=1))
    return _best(ways)


def _others(words: Words, said: Sequence[str], forgiving: bool) -> list[list[str]]:
    """What means the same as the phrase, or as what it is nearly."""
    key = folded(said)
    keys = [key, *(nearly(key, words.synonyms) if forgiving else ())]
    return [other for each in keys for other in words.synonyms.get(each, ())]


def _phrases(meanings: Iterable[Sequence[str]], room: int) -> list[Query]:
    """All words of one of the phrases, for as many phrases as there is room."""
    found: list[Query] = []
    for other in meanings:
        room -= 2 * len(other)
        if room < 0:
            break
        must = [_best([_match("name", word), _match("body", word)]) for word in other]
        found.append({"bool": {"must": must, "boost": 0.8}})
    return found


def _match(field: str, word: str, *, boost: float = 1.0, errors: int = 0) -> Query:
    asked: Query = {"query": word, "operator": "and"}
    if boost != 1.0:
        asked["boost"] = boost
    if errors:
        asked |= {"fuzziness": str(errors), "max_expansions": EXPANSIONS}
    return {"match": {field: asked}}


def _all(queries: Sequence[Query]) -> Query:
    return {"bool": {"must": list(queries)}}


def _best(queries: Sequence[Query]) -> Query:
    return {"dis_max": {"tie_breaker": 0.1, "queries": list(queries)}}


def suggest(asked: SuggestProducts, tenant: str, *, errors: int) -> Query:
    """Names with these words, the last one not finished; bestsellers first."""
    *done, begun = cut(asked.q)[:WORDS_MAX]
    parts = [_near("name", word, errors) for word in done]
    parts.append(_near("name.begun", begun, errors))
    return {
        "query": {"bool": {"must": parts, "filter": [_of(tenant)]}},
        "sort": [{"sold": {"order": "desc"}}, {"id": {"order": "asc"}}],
        "size": 3 * asked.limit,
        "track_total_hits": False,
        "_source": ["shown"],
    }


def _near(field: str, word: str, errors: int) -> Query:
    return _match(field, word, errors=errors if len(word) >= FORGIVEN_FROM else 0)


def alike(look: Sequence[float], tenant: str, limit: int) -> Query:
    """The pictures that look most like this one."""
    near = {"vector": list(look), "k": limit, "filter": _of(tenant)}
    return {
        "query": {"knn": {"look": near}},
        "size": limit,
        "track_total_hits": False,
        "_source": ["product_id", "url"],
    }
