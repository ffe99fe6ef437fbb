"""The doors onto search; the one that takes a picture is the HTTP edge's own."""

from entrepot.kernel.context import Route

from .commands import RemoveSynonyms, SetSynonyms
from .published import SearchProducts, SuggestProducts
from .queries import ListAvailability, ListSynonyms

SEARCH = "/api/v1/search"
SYNONYMS = f"{SEARCH}/synonyms"

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
    Route("DELETE", f"{SYNONYMS}/{{groupId}}", RemoveSynonyms, "Let them stand for themselves"),
)
