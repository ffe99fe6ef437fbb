"""The query language: which documents, how well, in which order, and how many of what."""

from __future__ import annotations

import math
from typing import Any

from .analysing import errors
from .index import Index, values
from .refusing import No, illegal, only, unparsed

Scores = dict[str, float]
CLAUSES_MAX = 1024
BODY = (
    *("query", "post_filter", "aggs", "sort", "from", "size"),
    *("track_total_hits", "track_scores", "_source"),
)


def search(index: Index, body: dict[str, Any]) -> dict[str, Any]:
    only(body, *BODY, where="search")
    start, size = body.get("from", 0), body.get("size", 10)
    if start + size > index.settings.get("max_result_window", 10_000):
        raise illegal("Result window is too large")
    if parts(body["query"]) > CLAUSES_MAX:
        raise No(400, "too_many_nested_clauses", f"maxClauseCount is set to {CLAUSES_MAX}")
    matched = scores(index, body["query"])
    found = matched
    if "post_filter" in body:
        kept = scores(index, body["post_filter"])
        found = {key: score for key, score in matched.items() if key in kept}
    ordered = sorted(found, key=lambda key: _place(index, body, found, key))
    hits = [
        {
            "_index": index.name,
            "_id": key,
            "_score": found[key],
            "_source": {f: index.seen[key][f] for f in body["_source"] if f in index.seen[key]},
        }
        for key in ordered[start : start + size]
    ]
    answer: dict[str, Any] = {
        "took": 1,
        "timed_out": False,
        "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
        "hits": {"max_score": max(found.values(), default=None), "hits": hits},
    }
    if body.get("track_total_hits", True):
        answer["hits"]["total"] = {"value": len(found), "relation": "eq"}
    if "aggs" in body:
        answer["aggregations"] = counts(index, body["aggs"], set(matched))
    return answer


def parts(query: Any) -> int:
    """How many clauses a query has, each word tried for another counted."""
    match query:
        case {"match": told}:
            (asked,) = told.values()
            return int(asked.get("max_expansions", 50)) if "fuzziness" in asked else 1
        case {"bool": told} | {"dis_max": told}:
            lists = [each for each in told.values() if isinstance(each, list)]
            return sum(parts(each) for inside in lists for each in inside)
    return 1


def _place(index: Index, body: dict[str, Any], found: Scores, key: str) -> list[Any]:
    place: list[Any] = []
    for each in body.get("sort", [{"_score": {"order": "desc"}}]):
        ((field, told),) = each.items()
        down = only(told, "order", where="sort")["order"] == "desc"
        if field == "_score":
            place.append(-found[key] if down else found[key])
            continue
        kind = index.column(field)
        (value,) = values(index.seen[key], field, kind)
        place.append(-value if down else value)
    return place


def scores(index: Index, query: dict[str, Any]) -> Scores:
    """How well each document answers, of those that do."""
    if len(query) != 1:
        raise unparsed("[query] malformed query, expected one clause")
    ((kind, told),) = query.items()
    if kind not in CLAUSES:
        raise unparsed(f"unknown query [{kind}]")
    found: Scores = CLAUSES[kind](index, told)
    return found


def _bool(index: Index, told: dict[str, Any]) -> Scores:
    known = ("must", "filter", "should", "minimum_should_match", "boost")
    only(told, *known, where="bool")
    found = dict.fromkeys(index.seen, 0.0)
    for each in told.get("must", ()):
        part = scores(index, each)
        found = {key: score + part[key] for key, score in found.items() if key in part}
    for each in told.get("filter", ()):
        part = scores(index, each)
        found = {key: score for key, score in found.items() if key in part}
    should = [scores(index, each) for each in told.get("should", ())]
    least = told.get("minimum_should_match", 0)
    return {
        key: told.get("boost", 1.0) * (score + sum(part.get(key, 0.0) for part in should))
        for key, score in found.items()
        if sum(key in part for part in should) >= least
    }


def _dis_max(index: Index, told: dict[str, Any]) -> Scores:
    only(told, "queries", "tie_breaker", where="dis_max")
    parts = [scores(index, each) for each in told["queries"]]
    found = {}
    for key in {key for part in parts for key in part}:
        each = sorted([part[key] for part in parts if key in part])
        found[key] = each[-1] + told.get("tie_breaker", 0.0) * sum(each[:-1])
    return found


def _term(index: Index, told: dict[str, Any]) -> Scores:
    ((field, wanted),) = told.items()
    if isinstance(wanted, dict):
        only(wanted, "value", "boost", where="term")
        return {
            key: wanted.get("boost", 1.0) * score
            for key, score in _terms(index, {field: [wanted["value"]]}).items()
        }
    return _terms(index, {field: [wanted]})


def _terms(index: Index, told: dict[str, Any]) -> Scores:
    ((field, wanted),) = told.items()
    kind = index.column(field)
    return {
        key: 1.0
        for key, source in index.seen.items()
        if not set(values(source, field, kind)).isdisjoint(wanted)
    }


def _range(index: Index, told: dict[str, Any]) -> Scores:
    ((field, bounds),) = told.items()
    only(bounds, "gte", "lte", "gt", "lt", where="range")
    low, high = bounds.get("gte", -math.inf), bounds.get("lte", math.inf)
    kind = index.column(field)
    return {
        key: 1.0
        for key, source in index.seen.items()
        if any(low <= value <= high for value in values(source, field, kind))
    }


def _match(index: Index, told: dict[str, Any]) -> Scores:
    ((field, asked),) = told.items()
    known = ("query", "operator", "boost", "fuzziness", "max_expansions")
    only(asked, *known, where="match")
    if index.fields.get(field, {}).get("type") != "text":
        assert field not in index.fields, f"[{field}] is not of text"
        return {}
    assert asked["operator"] == "and"
    found: Scores | None = None
    for word in index.searched(field, asked["query"]):
        part = _word(index, field, word, int(asked.get("fuzziness", 0)))
        found = part if found is None else {k: s + part[k] for k, s in found.items() if k in part}
    return {key: asked.get("boost", 1.0) * score for key, score in (found or {}).items()}


def _word(index: Index, field: str, word: str, most: int) -> Scores:
    found = {}
    for key, fields in index.words.items():
        near = [errors(word, other, most) for other in fields.get(field, ())]
        if hits := [1 - wrong / len(word) for wrong in near if wrong is not None]:
            found[key] = max(hits) * len(hits) / (len(hits) + 1.2)
    rare = math.log(1 + (len(index.seen) - len(found) + 0.5) / (len(found) + 0.5))
    return {key: rare * score for key, score in found.items()}


def _knn(index: Index, told: dict[str, Any]) -> Scores:
    ((field, asked),) = told.items()
    only(asked, "vector", "k", "filter", where="knn")
    shape, vector = index.fields[field], asked["vector"]
    if len(vector) != shape["dimension"]:
        reason = f"Query vector has invalid dimension: {len(vector)}. "
        raise illegal(f"{reason}Dimension should be: {shape['dimension']}")
    assert shape["method"]["space_type"] == "l2"
    among = scores(index, asked["filter"])
    near = {
        key: 1
        / (1 + sum((a - b) ** 2 for a, b in zip(vector, index.seen[key][field], strict=True)))
        for key in among
        if field in index.seen[key]
    }
    return dict(sorted(near.items(), key=lambda pair: -pair[1])[: asked["k"]])


CLAUSES: dict[str, Any] = {
    "bool": _bool,
    "dis_max": _dis_max,
    "term": _term,
    "terms": _terms,
    "range": _range,
    "match": _match,
    "knn": _knn,
}


def counts(index: Index, asked: dict[str, Any], among: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, told in asked.items():
        if set("[]>") & set(name):
            raise unparsed(f"Invalid aggregation name [{name}]")
        match told:
            case {"filter": query, "aggs": inside}:
                inner = among & set(scores(index, query))
                found[name] = {"doc_count": len(inner), **counts(index, inside, inner)}
            case {"terms": {"field": field, "size": size}}:
                found[name] = _buckets(index, field, size, among)
            case {"min": {"field": field}} | {"max": {"field": field}}:
                index.column(field)
                each = [index.seen[key][field] for key in among]
                best = (min if "min" in told else max)(each, default=None)
                found[name] = {"value": None if best is None else float(best)}
            case _:
                raise unparsed(f"Unknown aggregation type in [{name}]")
    return found


def _buckets(index: Index, field: str, size: int, among: set[str]) -> dict[str, Any]:
    kind, counted = index.column(field), dict[str, int]()
    for key in among:
        for value in set(values(index.seen[key], field, kind)):
            counted[value] = counted.get(value, 0) + 1
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return {
        "doc_count_error_upper_bound": 0,
        "sum_other_doc_count": sum(n for _, n in ordered[size:]),
        "buckets": [{"key": key, "doc_count": n} for key, n in ordered[:size]],
    }
