"""What happened in search."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Id, Language, Name, Text


class SynonymsSet(Event):
    group_id: Id
    words: tuple[Name, ...]


class SynonymsRemoved(Event):
    group_id: Id


class FacetLabelled(Event):
    """All that a facet and its values are called in a language from now on."""

    facet: str
    language: Language
    label: Text = ""
    values: dict[str, Name] = {}


EVENTS = (SynonymsSet, SynonymsRemoved, FacetLabelled)
