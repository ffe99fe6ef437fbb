"""What may be asked of search."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from entrepot.kernel.message import Command
from entrepot.kernel.units import Id, Language, Name, Text

from .published import FacetName, FacetWord

Labels = Annotated[
    dict[FacetWord, Name],
    Meta(max_length=500, description="by value; for `category`, by the category's id"),
]


class SetSynonyms(Command):
    """These words find each other's products, from now on."""

    group_id: Id
    words: Annotated[tuple[Name, ...], Meta(min_length=2, max_length=50)]


class RemoveSynonyms(Command):
    """The words of this group stand for themselves again."""

    group_id: Id


class LabelFacet(Command):
    """In this language a facet and its values are called so, and no other way than this says.

    What is not named is called as the catalog has it; with nothing named, all of it is.
    """

    facet: FacetName
    language: Language
    label: Text = ""
    values: Labels = {}


class Refusal(StrEnum):
    """Why search says no, in order of precedence."""

    UNKNOWN_SYNONYMS = "UNKNOWN_SYNONYMS"
    SAME_WORDS = "SAME_WORDS"
    TOO_MANY_SYNONYMS = "TOO_MANY_SYNONYMS"
