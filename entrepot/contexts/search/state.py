"""What deciding about search needs."""

from typing import Any

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from .events import FacetLabelled, SynonymsRemoved, SynonymsSet


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


class FacetLabels(State):
    """What a facet and its values are called in a language."""

    label: str = ""
    values: dict[str, str] = {}


def evolve_labels(_: FacetLabels, event: Any) -> FacetLabels:
    match event:
        case FacetLabelled(label=label, values=values):
            return FacetLabels(label=label, values=values)
    raise TypeError(event)


SYNONYMS = Kind("synonyms", SynonymGroups(), evolve_synonyms)
LABELS = Kind("labels", FacetLabels(), evolve_labels)
KINDS = (SYNONYMS, LABELS)
