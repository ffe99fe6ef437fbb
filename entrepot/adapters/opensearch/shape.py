"""The indexes: which fields they have, and how each is cut into words."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from entrepot.engines.finding.words import LENGTH_MAX, STEMMED

GRAM_MAX = 20
"""Beginnings of words are known to so many letters."""
WINDOW = 10_000 + 100
"""The last hit that may be asked for: the largest offset and one page."""
UNKNOWN_STEMMERS = frozenset({"tamil"})
"""OpenSearch brings none for these; their words are found as they are written."""
STEMS = sorted(set(STEMMED.values()) - UNKNOWN_STEMMERS)
LOWER_OF = {"greek": "greek_lower", "turkish": "turkish_lower"}
FRESH = "200ms"
"""A change is found within this time."""
Shape = dict[str, Any]


def products() -> Shape:
    """The index of products; what it does not know of is not indexed."""
    word = {"type": "keyword"}
    begun = {"type": "text", "analyzer": "beginnings", "search_analyzer": "beginning"}
    fields = {
        "tenant": word,
        "id": word,
        "skus": word,
        "sku_ends": begun,
        "name": {
            "type": "text",
            "analyzer": "plain",
            "fields": {"begun": begun},
        },
        "body": {"type": "text", "analyzer": "plain"},
        "stem": {"properties": {stem: {"type": "text", "analyzer": stem} for stem in STEMS}},
        "facets": word,
        "currency": word,
        "price": {"type": "long"},
        "added": {"type": "long"},
        "sold": {"type": "long"},
        "rating": {"type": "double"},
        "stock": {"type": "boolean"},
        "images": {"type": "keyword", "index": False, "doc_values": False},
        "shown": {"type": "object", "enabled": False},
    }
    return {
        "settings": {
            "index": {"refresh_interval": "-1", "max_result_window": WINDOW},
            "analysis": _analysis(),
        },
        "mappings": {"dynamic": "false", "properties": fields},
    }


def pictures(dimension: int) -> Shape:
    """The index of pictures, by what they look like.

    Vectors are of length 1, so that the space of squared distances orders as the cosine does; its
    score is the same in all versions, and the cosine's is not.
    """
    look = {
        "type": "knn_vector",
        "dimension": dimension,
        "method": {
            "name": "hnsw",
            "engine": "lucene",
            "space_type": "l2",
            "parameters": {"m": 16, "ef_construction": 128},
        },
    }
    fields = {
        "tenant": {"type": "keyword"},
        "product_id": {"type": "keyword"},
        "url": {"type": "keyword", "index": False, "doc_values": False},
        "look": look,
    }
    return {
        "settings": {"index": {"knn": True, "refresh_interval": "-1"}},
        "mappings": {"dynamic": "false", "properties": fields},
    }


def notes() -> Shape:
    """The index of what is fetched by its id only: a business's words, how far was read."""
    return {"mappings": {"dynamic": "false", "properties": {}}}


def print_of(*shapes: Any) -> str:
    """Another one when anything is another."""
    return hashlib.sha256(msgspec.json.encode(shapes, order="sorted")).hexdigest()


def _analysis() -> Shape:
    def analyzer(*filters: str) -> Shape:
        return {"type": "custom", "tokenizer": "runs", "filter": ["short", *filters]}

    stemming = {
        stem: analyzer(LOWER_OF.get(stem, "lowercase"), f"{stem}_stem", "asciifolding")
        for stem in STEMS
    }
    return {
        "tokenizer": {
            "runs": {"type": "pattern", "pattern": r"[^\p{IsAlphabetic}\p{M}\p{N}]+"},
        },
        "filter": {
            "short": {"type": "length", "min": 1, "max": LENGTH_MAX - 1},
            "begin": {"type": "edge_ngram", "min_gram": 1, "max_gram": GRAM_MAX},
            "begun": {"type": "truncate", "length": GRAM_MAX},
            "greek_lower": {"type": "lowercase", "language": "greek"},
            "turkish_lower": {"type": "lowercase", "language": "turkish"},
            **{f"{stem}_stem": {"type": "stemmer", "language": stem} for stem in STEMS},
        },
        "analyzer": {
            "plain": analyzer("lowercase", "asciifolding"),
            "beginnings": analyzer("lowercase", "asciifolding", "begin"),
            "beginning": analyzer("lowercase", "asciifolding", "begun"),
            **stemming,
        },
    }
