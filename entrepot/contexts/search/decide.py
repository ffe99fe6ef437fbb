"""The rules of search."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from .commands import Refusal, RemoveSynonyms, SetSynonyms
from .events import SynonymsRemoved, SynonymsSet
from .state import SYNONYMS

GROUPS_MAX = 1000


def set_synonyms(command: SetSynonyms, given: Given) -> Decision:
    groups = SYNONYMS.of(given, "main").groups
    words = tuple(dict.fromkeys(" ".join(word.lower().split()) for word in command.words))
    if len(words) < 2 or "" in words:
        return Refused(Refusal.SAME_WORDS, "two different words are needed")
    if command.group_id not in groups and len(groups) >= GROUPS_MAX:
        return Refused(Refusal.TOO_MANY_SYNONYMS, f"at most {GROUPS_MAX} groups")
    if groups.get(command.group_id) == words:
        return []
    return [(SYNONYMS("main"), SynonymsSet(group_id=command.group_id, words=words))]


def remove_synonyms(command: RemoveSynonyms, given: Given) -> Decision:
    if command.group_id not in SYNONYMS.of(given, "main").groups:
        return Refused(Refusal.UNKNOWN_SYNONYMS)
    return [(SYNONYMS("main"), SynonymsRemoved(group_id=command.group_id))]


def synonyms(command: SetSynonyms | RemoveSynonyms, given: Given) -> Iterable[str]:
    yield SYNONYMS("main")


RULES = (
    Rule(SetSynonyms, set_synonyms, writes=synonyms, scope="search:write"),
    Rule(RemoveSynonyms, remove_synonyms, writes=synonyms, scope="search:write"),
)
