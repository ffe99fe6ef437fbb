"""What may be asked of search; see also `published`, which an engine answers."""

from entrepot.contexts.identity.published import HOUSE
from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Cursor, Id, Language, Limit

from .published import (
    FindSimilarPictures,
    SearchAnswer,
    SearchProducts,
    SimilarAnswer,
    SuggestAnswer,
    SuggestProducts,
)


class ListSynonyms(Query):
    """The groups of words that mean the same."""

    limit: Limit = 50
    after: Cursor | None = None


class SynonymsAnswer(Answer):
    group_id: str
    words: list[str]


class ListFacetLabels(Query):
    """What facets and their values are called, by language, also those that were named once."""

    language: Language | None = None
    limit: Limit = 50
    after: Cursor | None = None


class FacetLabelsAnswer(Answer):
    facet: str
    language: str
    label: str
    values: dict[str, str]
    version: int


class ListAvailability(Query):
    """Of which variants of a product on sale some are free, in any warehouse."""

    product_id: Id
    limit: Limit = 50
    after: Cursor | None = None


class AvailabilityAnswer(Answer):
    """Whether, and not how many: that is the business's own."""

    sku: str
    in_stock: bool


ENGINE = "search"

ASKS = (
    Ask(SearchProducts, SearchAnswer, engine=ENGINE),
    Ask(SuggestProducts, SuggestAnswer, engine=ENGINE),
    Ask(FindSimilarPictures, SimilarAnswer, HOUSE, engine=ENGINE),
    Ask(ListAvailability, AvailabilityAnswer, many=True),
    Ask(ListFacetLabels, FacetLabelsAnswer, many=True),
    Ask(ListSynonyms, SynonymsAnswer, "search:read", many=True),
)
