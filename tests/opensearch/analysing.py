"""How text is cut into words by an index's own analysers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import tantivy

from .refusing import illegal, only

# docs.opensearch.org, analyzers/token-filters/stemmer
STEMMERS = {
    *("arabic", "armenian", "basque", "bengali", "brazilian", "bulgarian", "catalan", "czech"),
    *("danish", "dutch", "english", "estonian", "finnish", "french", "galician", "german", "greek"),
    *("hindi", "hungarian", "indonesian", "irish", "italian", "sorani", "latvian", "lithuanian"),
    *("norwegian", "portuguese", "romanian", "russian", "spanish", "swedish", "turkish"),
}
CLASSES: dict[str, Callable[[str], bool]] = {
    r"\p{IsAlphabetic}": str.isalpha,
    r"\p{M}": lambda c: unicodedata.category(c)[0] == "M",
    r"\p{N}": lambda c: unicodedata.category(c)[0] == "N",
}
Words = list[str]


def analyzers(analysis: dict[str, Any]) -> dict[str, Callable[[str], Words]]:
    only(analysis, "tokenizer", "filter", "analyzer", where="analysis")
    filters = {name: _filter(told) for name, told in analysis.get("filter", {}).items()}
    filters |= {"lowercase": _filter({"type": "lowercase"})}
    filters |= {"asciifolding": _filter({"type": "asciifolding"})}
    cuts = {name: _tokenizer(told) for name, told in analysis.get("tokenizer", {}).items()}
    made = {}
    for name, told in analysis.get("analyzer", {}).items():
        only(told, "type", "tokenizer", "filter", where=name)
        if told["type"] != "custom" or told["tokenizer"] not in cuts:
            raise illegal(f"analyzer [{name}] must specify a known tokenizer")
        if unknown := set(told["filter"]) - set(filters):
            raise illegal(f"failed to find filter under {sorted(unknown)}")
        made[name] = _chain(cuts[told["tokenizer"]], [filters[f] for f in told["filter"]])
    return made


def _chain(
    cut: Callable[[str], Words], filters: list[Callable[[str], Words]]
) -> Callable[[str], Words]:
    def analyse(text: str) -> Words:
        words = cut(text)
        for each in filters:
            words = [made for word in words for made in each(word)]
        return words

    return analyse


def _tokenizer(told: dict[str, Any]) -> Callable[[str], Words]:
    """A pattern of what stands between words: whatever is in none of some classes."""
    only(told, "type", "pattern", where="tokenizer")
    inside = re.fullmatch(r"\[\^((?:\\p\{\w+\})+)\]\+", told["pattern"])
    if told["type"] != "pattern" or inside is None:
        raise illegal(f"this tokenizer is not known here: {told}")
    classes = [CLASSES[name] for name in re.findall(r"\\p\{\w+\}", inside[1])]
    return lambda text: "".join([c if any(of(c) for of in classes) else " " for c in text]).split()


def _filter(told: dict[str, Any]) -> Callable[[str], Words]:
    match told:
        case {"type": "lowercase", **rest}:
            if set(rest) - {"language"} or rest.get("language", "greek") not in (
                *("greek", "irish", "turkish"),
            ):
                raise illegal("language [%s] not support for lower case")
            return lambda word: [word.lower()]
        case {"type": "asciifolding"}:
            return lambda word: [folded(word)]
        case {"type": "length", "min": low, "max": high}:
            return lambda word: [word] if low <= len(word) <= high else []
        case {"type": "edge_ngram", "min_gram": low, "max_gram": high}:
            return lambda word: [word[:n] for n in range(low, min(high, len(word)) + 1)]
        case {"type": "truncate", "length": most}:
            return lambda word: [word[:most]]
        case {"type": "stemmer", "language": language} if language in STEMMERS:
            return lambda word: stemmer(language).analyze(word)
    raise illegal(f"Unknown filter: {told}")


def folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.replace("ß", "ss"))
    return "".join([c for c in apart if not unicodedata.combining(c)])


@cache
def stemmer(language: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
    return builder.filter(tantivy.Filter.stemmer(language)).build()


def errors(one: str, other: str, most: int) -> int | None:
    """How many letters are wrong, missing, too many, or two of them swapped; None beyond most."""
    if abs(len(one) - len(other)) > most:
        return None
    before, rows = list[int](), list(range(len(other) + 1))
    swapped = set(pairwise(one))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[j] + 1, row[j - 1] + 1, rows[j - 1] + (a != b))
            if i > 1 and j > 1 and (a, b) == (other[j - 2], one[i - 2]) and (b, a) in swapped:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, rows = rows, row
    return rows[-1] if rows[-1] <= most else None
