"""The doors onto search; the one that takes a picture is the HTTP edge's own."""

from entrepot.kernel.context import Route

from .commands import LabelFacet, RemoveSynonyms, SetSynonyms
from .published import SearchProducts, SuggestProducts
from .queries import ListAvailability, ListFacetLabels, ListSynonyms

SEARCH = "/api/v1/search"
SYNONYMS = f"{SEARCH}/synonyms"
LABELS = f"{SEARCH}/labels"

ROUTES = (
    Route("GET", SEARCH, SearchProducts, "Products by words, with facets"),
    Route("GET", f"{SEARCH}/suggest", SuggestProducts, "What a beginning may become"),
    Route(
        "GET",
        "/api/v1/products/{productId}/availability",
        ListAvailability,
        "Which variants are in stock",
    ),
    Route("GET", SYNONYMS, ListSynonyms, "Words that mean the same"),
    Route("PUT", f"{SYNONYMS}/{{groupId}}", SetSynonyms, "Let words mean the same"),
    Route("GET", LABELS, ListFacetLabels, "What facets are called by language"),
    Route("PUT", LABELS, LabelFacet, "Call a facet and its values so in a language"),
    Route("DELETE", f"{SYNONYMS}/{{groupId}}", RemoveSynonyms, "Let them stand for themselves"),
)
