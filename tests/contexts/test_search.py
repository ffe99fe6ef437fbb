"""Which words mean the same, as sentences."""

from __future__ import annotations

from entrepot.contexts.search.commands import LabelFacet, Refusal, RemoveSynonyms, SetSynonyms
from entrepot.contexts.search.context import CONTEXT
from entrepot.contexts.search.decide import GROUPS_MAX, labels_of
from entrepot.contexts.search.events import FacetLabelled, SynonymsRemoved, SynonymsSet
from entrepot.contexts.search.state import SYNONYMS
from entrepot.kernel.spec import Spec

MAIN = SYNONYMS()
SEATS = SynonymsSet(group_id="seats", words=("sofa", "couch"))


def test_words_are_taught_in_lower_case_and_each_once() -> None:
    taught = SetSynonyms(group_id="seats", words=("Sofa", " couch ", "sofa"))
    Spec(CONTEXT).when(taught).then(SEATS)


def test_the_same_words_again_are_no_news() -> None:
    Spec(CONTEXT).given((MAIN, SEATS)).when(
        SetSynonyms(group_id="seats", words=("sofa", "couch"))
    ).then()


def test_one_word_in_two_spellings_is_refused() -> None:
    same = SetSynonyms(group_id="seats", words=("Sofa", "sofa"))
    Spec(CONTEXT).when(same).then(Refusal.SAME_WORDS.value)


def test_unknown_words_cannot_be_forgotten() -> None:
    Spec(CONTEXT).when(RemoveSynonyms(group_id="x")).then(Refusal.UNKNOWN_SYNONYMS.value)


def test_forgotten_words_stand_for_themselves() -> None:
    forgotten = RemoveSynonyms(group_id="seats")
    Spec(CONTEXT).given((MAIN, SEATS)).when(forgotten).then(SynonymsRemoved(group_id="seats"))


def test_there_is_a_bound_on_groups() -> None:
    full = [(MAIN, SynonymsSet(group_id=f"g{i}", words=("a", "b"))) for i in range(GROUPS_MAX)]
    one_more = SetSynonyms(group_id="more", words=("c", "d"))
    Spec(CONTEXT).given(*full).when(one_more).then(Refusal.TOO_MANY_SYNONYMS.value)


def test_a_facet_is_called_otherwise_in_a_language_and_the_same_again_is_no_news() -> None:
    called = LabelFacet(
        facet="frame size", language="de", label="Rahmenhöhe", values={"large": "groß"}
    )
    told = FacetLabelled(
        facet="frame size", language="de", label="Rahmenhöhe", values={"large": "groß"}
    )
    Spec(CONTEXT).when(called).then(told)
    Spec(CONTEXT).given((labels_of(called), told)).when(called).then()


def test_a_facet_is_called_as_the_catalog_has_it_again() -> None:
    called = LabelFacet(facet="size", language="de", label="Größe")
    plain = LabelFacet(facet="size", language="de")
    told = FacetLabelled(facet="size", language="de", label="Größe")
    Spec(CONTEXT).given((labels_of(called), told)).when(plain).then(
        FacetLabelled(facet="size", language="de")
    )


def test_each_language_has_its_own_words_for_a_facet() -> None:
    german, french = (LabelFacet(facet="a@b/c", language=tongue) for tongue in ("de", "fr"))
    assert labels_of(german) != labels_of(french)
    assert labels_of(german).count("@") == 1
