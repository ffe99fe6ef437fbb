"""A business teaches its search words."""

from entrepot.contexts.search.commands import LabelFacet, RemoveSynonyms, SetSynonyms

COMMANDS = [
    SetSynonyms(group_id="seats", words=("sofa", "couch")),
    SetSynonyms(group_id="seats", words=("sofa", "couch", "settee")),
    SetSynonyms(group_id="tv", words=("tv", "television")),
    RemoveSynonyms(group_id="tv"),
    LabelFacet(facet="colour", language="de", label="Farbe", values={"green": "grün"}),
    LabelFacet(facet="colour", language="de", label="Farbe", values={"green": "grün"}),
    LabelFacet(facet="category", language="pt", values={"seats": "Assentos"}),
]
