"""How words are cut and brought to their stems, by language."""

from __future__ import annotations

from functools import cache

import tantivy

from entrepot.engines.finding.words import LENGTH_MAX, readable


@cache
def plain() -> tantivy.TextAnalyzer:
    """Lower case, without accents."""
    return _builder().filter(tantivy.Filter.ascii_fold()).build()


@cache
def stemming(stemmer: str) -> tantivy.TextAnalyzer:
    builder = _builder().filter(tantivy.Filter.stemmer(stemmer))
    return builder.filter(tantivy.Filter.ascii_fold()).build()


def _builder() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.remove_long(LENGTH_MAX)).filter(tantivy.Filter.lowercase())


def words_of(text: str) -> list[str]:
    """The plain words of what somebody typed."""
    found: list[str] = plain().analyze(readable(text))
    return found
