"""Words: which language stems them how, and scripts that put no spaces between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

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


def _of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
