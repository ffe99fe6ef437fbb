"""Words: which language stems them how, and scripts that put no spaces between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

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
WORDS_MAX = 12
"""So many words of a question count."""
FORGIVEN_FROM, FORGIVEN_TWICE_FROM = 4, 8
"""Letters from which on one error is forgiven in a word, and two."""
PART_FROM = 3
"""Letters from which on a part of a SKU or of a compound word is taken for one."""
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


def cut(text: str) -> list[str]:
    """The words of a text as they are written: runs of letters, their marks, and digits."""
    spaced = "".join([c if _of_a_word(c) else " " for c in readable(text)])
    return [word for word in spaced.split() if len(word) < LENGTH_MAX]


def folded(words: Iterable[str]) -> str:
    """Words as a key: in lower case, without accents, one space between."""
    apart = unicodedata.normalize("NFKD", " ".join(words).lower())
    return "".join([c for c in apart if not unicodedata.combining(c)])


def ends_of(sku: str) -> list[str]:
    """A SKU from each of its parts on, without signs: `CK-BAG-01` is ckbag01, bag01 and 01."""
    parts = cut(sku.lower())
    return ["".join(parts[i:]) for i in range(len(parts))]


def joined(words: Sequence[str]) -> list[list[str]]:
    """The words with two neighbours written as one, for each two."""
    return [[*words[:i], words[i] + words[i + 1], *words[i + 2 :]] for i in range(len(words) - 1)]


def split(word: str) -> list[list[str]]:
    """The word written as two, wherever it may be."""
    return [[word[:i], word[i:]] for i in range(PART_FROM, len(word) - PART_FROM + 1)]


def nearly(typed: str, known: Iterable[str]) -> list[str]:
    """Those among the known that one letter left out, put in, changed or swapped makes of it."""
    if len(typed) < FORGIVEN_FROM:
        return []
    mine = _shortened(typed)
    alike = [other for other in known if abs(len(other) - len(typed)) <= 1]
    return [other for other in alike if other != typed and not mine.isdisjoint(_shortened(other))]


def _shortened(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters."""
    return {word, *[word[:i] + word[i + 1 :] for i in range(len(word))]}


def _of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
