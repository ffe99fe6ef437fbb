"""What deciding about search needs."""

from typing import Any

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from .events import SynonymsRemoved, SynonymsSet


class SynonymGroups(State):
    """The words of each group of the business."""

    groups: dict[str, tuple[str, ...]] = {}


def evolve_synonyms(synonyms: SynonymGroups, event: Any) -> SynonymGroups:
    groups = {k: w for k, w in synonyms.groups.items() if k != event.group_id}
    match event:
        case SynonymsSet():
            return SynonymGroups(groups={**groups, event.group_id: event.words})
        case SynonymsRemoved():
            return SynonymGroups(groups=groups)
    raise TypeError(event)


SYNONYMS = Kind("synonyms", SynonymGroups(), evolve_synonyms)
KINDS = (SYNONYMS,)
