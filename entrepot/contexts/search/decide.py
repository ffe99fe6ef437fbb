"""The rules of search."""

from collections.abc import Iterable
from hashlib import sha256

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from .commands import LabelFacet, Refusal, RemoveSynonyms, SetSynonyms
from .events import FacetLabelled, SynonymsRemoved, SynonymsSet
from .state import LABELS, SYNONYMS

GROUPS_MAX = 1000


def set_synonyms(command: SetSynonyms, given: Given) -> Decision:
    groups = SYNONYMS.of(given).groups
    words = tuple(dict.fromkeys(" ".join(word.lower().split()) for word in command.words))
    if len(words) < 2 or "" in words:
        return Refused(Refusal.SAME_WORDS, "two different words are needed")
    if command.group_id not in groups and len(groups) >= GROUPS_MAX:
        return Refused(Refusal.TOO_MANY_SYNONYMS, f"at most {GROUPS_MAX} groups")
    if groups.get(command.group_id) == words:
        return []
    return [(SYNONYMS(), SynonymsSet(group_id=command.group_id, words=words))]


def remove_synonyms(command: RemoveSynonyms, given: Given) -> Decision:
    if command.group_id not in SYNONYMS.of(given).groups:
        return Refused(Refusal.UNKNOWN_SYNONYMS)
    return [(SYNONYMS(), SynonymsRemoved(group_id=command.group_id))]


def label_facet(command: LabelFacet, given: Given) -> Decision:
    stream = labels_of(command)
    before = given.state(stream)
    if (before.label, before.values) == (command.label, command.values):
        return []
    labelled = FacetLabelled(**asdict(command))
    return [(stream, labelled)]


def labels_of(command: LabelFacet) -> str:
    """Attributes bear names that no stream may: their print stands for them."""
    facet = sha256(command.facet.encode()).hexdigest()[:32]
    return LABELS(facet, command.language)


def the_labels(command: LabelFacet, given: Given) -> Iterable[str]:
    yield labels_of(command)


synonyms = SYNONYMS.by()

RULES = (
    Rule(SetSynonyms, set_synonyms, writes=synonyms, scope="search:write"),
    Rule(RemoveSynonyms, remove_synonyms, writes=synonyms, scope="search:write"),
    Rule(LabelFacet, label_facet, writes=the_labels, scope="search:write"),
)
