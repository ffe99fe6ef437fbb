"""How words are cut and brought to their stems, by language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import tantivy

STEMMED = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "nb": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""Other languages are searched by their words as they are written."""
LENGTH_MAX = 60
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")


def stem_of(language: str) -> str:
    """The name of the stemmer for this language tag; empty when there is none."""
    return STEMMED.get(language.partition("-")[0], "")


def readable(text: str) -> str:
    """Scripts without spaces are cut into pairs of letters, so that parts of them are found."""
    if text.isascii():
        return text
    return _UNSPACED.sub(_pairs, unicodedata.normalize("NFKC", text))


def _pairs(match: re.Match[str]) -> str:
    run = match[0]
    if len(run) < 3:
        return f" {run} "
    return " " + " ".join(run[i : i + 2] for i in range(len(run) - 1)) + " "


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
