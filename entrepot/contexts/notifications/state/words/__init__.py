"""The house's wording, one language a file."""

from collections.abc import Mapping

from entrepot.engines.templating.filling import Template

from ...published import Occasion
from ..templates import Words
from .de import GERMAN
from .en import ENGLISH
from .pt import PORTUGUESE

WORDS: Mapping[str, Words] = {words.language: words for words in (ENGLISH, GERMAN, PORTUGUESE)}


def words_of(language: str, otherwise: str = "en") -> Words:
    """The house's words in this language, else in the other one, else in English."""
    return WORDS.get(language[:2]) or WORDS.get(otherwise[:2]) or ENGLISH


def choose(
    own: Mapping[str, Template], occasion: Occasion, language: str, otherwise: str
) -> tuple[str, Template]:
    """The wording nearest to a language, and which one that is.

    The business's own comes first, then the house's; only then the business's own language.
    """
    for wished in (language, language[:2]):
        if wished in own:
            return wished, own[wished]
    if language[:2] in WORDS:
        return language[:2], WORDS[language[:2]].templates[occasion]
    for wished in (otherwise, otherwise[:2]):
        if wished in own:
            return wished, own[wished]
    words = words_of(otherwise)
    return words.language, words.templates[occasion]
