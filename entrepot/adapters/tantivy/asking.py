"""How a question becomes the engine's, and what it finds an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import tantivy
from msgspec.structs import replace
from tantivy import Occur, Order, Query

from entrepot.contexts.search.published import (
    Hit,
    SearchAnswer,
    SearchProducts,
    Shown,
    SuggestAnswer,
    Suggestion,
    SuggestProducts,
)
from entrepot.engines.finding.facets import BUCKETS, CATEGORY, by_facet, chosen_of, most
from entrepot.engines.finding.words import (
    FORGIVEN_FROM,
    FORGIVEN_TWICE_FROM,
    PART_FROM,
    WORDS_MAX,
    cut,
    joined,
    nearly,
    readable,
    split,
    stem_of,
)

from .shelf import SCHEMA, STEMS, Shelf, between, term
from .words import stemming, words_of

SORTS: Mapping[str, tuple[str, Order]] = {
    "price": ("by_price", Order.Asc),
    "-price": ("by_price", Order.Desc),
    "newest": ("by_age", Order.Desc),
    "rating": ("by_rating", Order.Desc),
    "bestselling": ("by_sales", Order.Desc),
}


def search(shelf: Shelf, asked: SearchProducts) -> SearchAnswer:
    """The page of hits, and facets of all that was found."""
    forgiven = False
    said = spoken(shelf, asked.q, asked.language, forgiving=False)
    chosen = _chosen(asked)
    found = _found(shelf, asked, said, chosen)
    if not _count(found) and words_of(asked.q):
        said = spoken(shelf, asked.q, asked.language, forgiving=True)
        found = _found(shelf, asked, said, chosen)
        forgiven = bool(_count(found))
    whole = _all([*said, *chosen.values(), *_bounds(asked)])
    counted = shelf.searcher.aggregate(
        whole,
        {
            "facets": {"terms": {"field": "facets", "size": BUCKETS}},
            "low": {"min": {"field": "price"}},
            "high": {"max": {"field": "price"}},
        },
    )
    buckets = {CATEGORY: {}, **_by_facet(counted["facets"]["buckets"])}
    for name in chosen:  # what else could have been chosen
        rest = [query for other, query in chosen.items() if other != name]
        wider = shelf.searcher.aggregate(
            _all([*said, *rest, *_bounds(asked)]),
            {"facets": {"terms": {"field": "facets", "size": BUCKETS}}},
        )
        buckets[name] = _by_facet(wider["facets"]["buckets"]).get(name, {})
    return SearchAnswer(
        items=tuple(_hit(shelf.shown(a), s, asked) for s, a in found.hits),
        total=_count(found),
        facets=tuple(
            shelf.labels.of(name, most(values), asked.language)
            for name, values in buckets.items()
            if values
        ),
        price_min=_whole(counted["low"]["value"]),
        price_max=_whole(counted["high"]["value"]),
        forgiven=forgiven,
    )


def _count(found: tantivy.SearchResult) -> int:
    """How many were found; the library's type hints do not know of it."""
    count: int = found.count  # type: ignore[attr-defined]
    return count


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _found(
    shelf: Shelf, asked: SearchProducts, said: list[Query], chosen: Mapping[str, Query]
) -> tantivy.SearchResult:
    query = _all([*said, *[_unweighed(q) for q in [*chosen.values(), *_bounds(asked)]]])
    if asked.sort not in SORTS:
        if said:
            return shelf.searcher.search(
                query, asked.limit, offset=asked.offset, weight_by_field="by_chance"
            )
        field, order = SORTS["bestselling"]
    else:
        field, order = SORTS[asked.sort]
    return shelf.searcher.search(
        query, asked.limit, offset=asked.offset, order_by_field=field, order=order
    )


def _unweighed(query: Query) -> Query:
    """A filter says whether, not how well."""
    return Query.const_score_query(query, 0.0)


def _all(queries: Iterable[Query]) -> Query:
    parts = [(Occur.Must, query) for query in queries]
    return Query.boolean_query(parts) if parts else Query.all_query()


def _any(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _chosen(asked: SearchProducts) -> dict[str, Query]:
    """By facet, what its value must be one of."""
    chosen = chosen_of(asked.filters)
    return {name: _any(term("facets", v) for v in values) for name, values in chosen.items()}


def _bounds(asked: SearchProducts) -> list[Query]:
    found = []
    if asked.price_min is not None or asked.price_max is not None:
        found.append(between(asked.price_min, asked.price_max))
    if asked.currency is not None:
        found.append(term("currency", asked.currency))
    if asked.in_stock:
        found.append(term("stock", True))
    return found


def spoken(shelf: Shelf, text: str, language: str | None, *, forgiving: bool) -> list[Query]:
    """One query a word, all of which must hold; a SKU may stand for the whole.

    Where errors are forgiven, so may a part of a SKU, and two words for the one they make.
    """
    words = words_of(text)[:WORDS_MAX]
    sku = Query.boost_query(term("sku", readable(text).strip().lower()), 20.0)
    if not words:  # what is too long for a word may be a SKU; signs alone say nothing
        return [sku] if any(map(str.isalnum, text)) else []
    meanings = [_meaning(shelf, word, language, forgiving) for word in words]
    whole: list[Query] = [_all(meanings)]
    whole += [
        _all([_meaning(shelf, w, language, False) for w in other])
        for other in _others(shelf, " ".join(words), forgiving)
    ]
    if forgiving:
        whole += [
            _all([_meaning(shelf, w, language, False) for w in one])
            for pair, one in enumerate(joined(words))
            if _known(shelf, one[pair])
        ]
        begun = "".join(cut(text.lower()))
        if len(begun) >= PART_FROM:
            whole.append(Query.fuzzy_term_query(SCHEMA, "sku_end", begun, 0, prefix=True))
    return [_any([*whole, sku])]


def _others(shelf: Shelf, said: str, forgiving: bool) -> list[list[str]]:
    """What means the same as the phrase, or as what it is nearly."""
    keys = [said, *(nearly(said, shelf.synonyms) if forgiving else ())]
    return [other for key in keys for other in shelf.synonyms.get(key, ())]


def _known(shelf: Shelf, word: str) -> bool:
    return bool(shelf.searcher.doc_freq("name", word) or shelf.searcher.doc_freq("body", word))


def _meaning(shelf: Shelf, word: str, language: str | None, forgiving: bool) -> Query:
    """The word in names, stemmed, in descriptions; what means the same; what is spelled nearly so.

    A word that is in nobody's name is taken for one nearly so at once.
    """
    ways = [
        Query.boost_query(Query.term_query(SCHEMA, "name", word), 4.0),
        Query.term_query(SCHEMA, "body", word, "freq"),
        Query.boost_query(Query.fuzzy_term_query(SCHEMA, "name", word, 0, prefix=True), 0.5),
    ]
    known = _known(shelf, word)
    stemmer = stem_of(language) if language else ""
    for each in [stemmer] if stemmer else STEMS:
        stems = stemming(each).analyze(word)
        if stems and shelf.searcher.doc_freq(each, stems[0]):
            known = True
            stem = Query.term_query(SCHEMA, each, stems[0], "freq")
            ways.append(Query.boost_query(stem, 2.0))
    others = _others(shelf, word, forgiving)
    known = known or bool(others)
    if forgiving:
        others += [two for two in split(word) if all(_known(shelf, half) for half in two)]
    for other in others:
        phrase = [_meaning_of_other(w) for w in other]
        ways.append(Query.boost_query(_all(phrase), 0.8))
    if (forgiving or not known) and len(word) >= FORGIVEN_FROM:
        errors = 2 if len(word) >= FORGIVEN_TWICE_FROM else 1
        ways.append(Query.boost_query(Query.fuzzy_term_query(SCHEMA, "name", word, errors), 0.3))
        ways.append(Query.boost_query(Query.fuzzy_term_query(SCHEMA, "body", word, 1), 0.1))
    return Query.disjunction_max_query(ways, 0.1)


def _meaning_of_other(word: str) -> Query:
    ways = [Query.term_query(SCHEMA, "name", word), Query.term_query(SCHEMA, "body", word, "freq")]
    return Query.disjunction_max_query(ways)


def _by_facet(buckets: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, int]]:
    return by_facet((bucket["key"], bucket["doc_count"]) for bucket in buckets)


def _hit(shown: Shown, score: float, asked: SearchProducts) -> Hit:
    name = shown.name(asked.language)
    weight = round(float(score), 4) if asked.sort == "relevance" and asked.q else 0.0
    return replace(shown.hit, name=name, score=weight)


def suggest(shelf: Shelf, asked: SuggestProducts) -> SuggestAnswer:
    """Names with these words, the last one not finished; bestsellers first."""
    words = words_of(asked.q)[:WORDS_MAX]
    if not words:
        return SuggestAnswer(items=())
    for errors in (0, 1):
        *done, begun = words
        parts = [_near(word, errors, prefix=False) for word in done]
        parts.append(_near(begun, errors, prefix=True))
        found = shelf.searcher.search(
            _all(parts), 3 * asked.limit, count=False, order_by_field="by_sales"
        )
        if found.hits:
            break
    texts: dict[str, Suggestion] = {}
    for _, address in found.hits:
        shown = shelf.shown(address)
        name = shown.name(asked.language)
        if name not in texts and len(texts) < asked.limit:
            texts[name] = Suggestion(
                text=name, product_id=shown.hit.product_id, image=shown.hit.image
            )
    return SuggestAnswer(items=tuple(texts.values()))


def _near(word: str, errors: int, *, prefix: bool) -> Query:
    allowed = errors if len(word) >= FORGIVEN_FROM else 0
    if not allowed and not prefix:
        return Query.term_query(SCHEMA, "name", word)
    return Query.fuzzy_term_query(SCHEMA, "name", word, allowed, prefix=prefix)
