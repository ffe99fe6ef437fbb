"""What happened in search."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Id, Name


class SynonymsSet(Event):
    group_id: Id
    words: tuple[Name, ...]


class SynonymsRemoved(Event):
    group_id: Id


EVENTS = (SynonymsSet, SynonymsRemoved)
