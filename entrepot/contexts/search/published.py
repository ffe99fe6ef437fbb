"""The questions that a search engine answers, and how it answers them."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from msgspec import Meta

from entrepot.engines.finding.facets import CATEGORY
from entrepot.kernel.message import Answer, Query, Value
from entrepot.kernel.units import Amount, Currency, Id, Language

Words = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00]*$")]
Filter = Annotated[
    str,
    Meta(
        min_length=3,
        max_length=200,
        pattern=r"^[^:\x00-\x1f]+:[^\x00-\x1f]+(?!\n)$",
        description="`facet:value`; several values of one facet are alternatives",
    ),
]
FacetName = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[^:\x00-\x1f]+(?!\n)$")]
FacetWord = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f]+(?!\n)$")]
Sort = Literal["relevance", "price", "-price", "newest", "rating", "bestselling"]


class SearchProducts(Query):
    """Products on sale by their words, in any language, typing errors forgiven."""

    q: Words = ""
    language: Language | None = None
    filters: Annotated[tuple[Filter, ...], Meta(max_length=20)] = ()
    price_min: Amount | None = None
    price_max: Amount | None = None
    currency: Currency | None = None
    in_stock: bool = False
    sort: Sort = "relevance"
    offset: Annotated[int, Meta(ge=0, le=10_000)] = 0
    limit: Annotated[int, Meta(ge=1, le=100)] = 20


class SuggestProducts(Query):
    """What a word that is not finished yet may become."""

    q: Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
    language: Language | None = None
    limit: Annotated[int, Meta(ge=1, le=20)] = 8


class FindSimilarPictures(Query):
    """Products whose pictures look like this one, described by its features."""

    features: Annotated[tuple[float, ...], Meta(min_length=1, max_length=4096)]
    limit: Annotated[int, Meta(ge=1, le=100)] = 20


class Hit(Value):
    """A product as a list shows it; `unit_price` is that of its cheapest variant on sale."""

    product_id: Id
    name: str
    unit_price: int | None = None
    currency: str = ""
    category: str | None = None
    image: str = ""
    in_stock: bool = False
    rating: float | None = None
    score: float = 0.0


class FacetValue(Value):
    """`label` is what the value is called in the language asked for; empty: as it is."""

    value: str
    label: str = ""
    count: int


class Facet(Value):
    """Counts are of what would be found with this value instead of the facet's chosen ones.

    `label` is what the facet is called in the language asked for; empty: as it is.
    """

    name: str
    label: str = ""
    values: tuple[FacetValue, ...]


class SearchAnswer(Answer):
    """`forgiven` says that words were taken for others that are spelled nearly so."""

    items: tuple[Hit, ...]
    total: int
    facets: tuple[Facet, ...] = ()
    price_min: int | None = None
    price_max: int | None = None
    forgiven: bool = False


class Suggestion(Value):
    text: str
    product_id: Id
    image: str = ""


class SuggestAnswer(Answer):
    items: tuple[Suggestion, ...]


class SimilarAnswer(Answer):
    """The likest first; `score` is 1 for the same picture."""

    items: tuple[Hit, ...]


class Document(Value):
    """All that is known of a product for finding it."""

    product_id: str
    name: str = ""
    description: str = ""
    names: dict[str, tuple[str, str]] = {}
    """Name and description by language."""
    category: str | None = None
    attributes: dict[str, Any] = {}
    images: tuple[str, ...] = ()
    is_active: bool = True
    skus: tuple[str, ...] = ()
    unit_price: int | None = None
    currency: str = ""
    in_stock: bool = False
    rating: float | None = None
    sold: int = 0
    added_at: float = 0.0
    """Seconds since 1970."""


class Synonyms(Value):
    """Words that mean the same."""

    words: tuple[str, ...]


class CategoryName(Value):
    category_id: str
    name: str
    parent_id: str | None = None


class FacetLabels(Value):
    """What a facet and its values are called in a language."""

    facet: str
    language: str
    label: str = ""
    values: dict[str, str] = {}


NO_LABELS = FacetLabels(facet="", language="")


class Labels(Value):
    """What a business calls its facets, by facet and language, and its categories by itself."""

    facets: dict[str, dict[str, FacetLabels]] = {}
    categories: dict[str, CategoryName] = {}

    def of(self, facet: str, values: Iterable[tuple[str, int]], language: str | None) -> Facet:
        """The facet, called as a customer of this language calls it."""
        known = self.facets.get(facet, {})
        tongue = language or ""
        labels = known.get(tongue) or known.get(tongue[:2]) or NO_LABELS
        shown = [
            FacetValue(
                value=value,
                label=labels.values.get(value) or self._category(facet, value),
                count=count,
            )
            for value, count in values
        ]
        return Facet(name=facet, label=labels.label, values=tuple(shown))

    def _category(self, facet: str, value: str) -> str:
        shelf = self.categories.get(value) if facet == CATEGORY else None
        return shelf.name if shelf else ""

    def meanings(self) -> list[tuple[str, str]]:
        """What a customer may say for a word that the catalog has otherwise: (said, meant)."""
        return [
            (said, self._category(facet, value) or value)
            for facet, by_language in self.facets.items()
            for labels in by_language.values()
            for value, said in labels.values.items()
        ]


def labelled(labels: Iterable[FacetLabels]) -> dict[str, dict[str, FacetLabels]]:
    found: dict[str, dict[str, FacetLabels]] = {}
    for each in labels:
        found.setdefault(each.facet, {})[each.language] = each
    return found


class Shown(Value):
    """What a hit shows, kept with the product as it is; `names` are by language."""

    hit: Hit
    names: dict[str, str]

    def name(self, language: str | None) -> str:
        """What a customer of this language calls it; where nobody said, its own name."""
        tongue = language or ""
        return self.names.get(tongue) or self.names.get(tongue[:2]) or self.hit.name


def shown_of(document: Document) -> Shown:
    hit = Hit(
        product_id=document.product_id,
        name=document.name,
        unit_price=document.unit_price,
        currency=document.currency,
        category=document.category,
        image=document.images[0] if document.images else "",
        in_stock=document.in_stock,
        rating=document.rating,
    )
    return Shown(hit=hit, names={tongue: name for tongue, (name, _) in document.names.items()})


EVERYTHING = 0
"""To read on from here is to read all there is."""


class Changes(Value):
    """What is new: documents, and a business's words whole where any of them changed.

    `since` is the moment from which to read on.
    """

    documents: list[tuple[str, Document]]
    categories: dict[str, list[CategoryName]]
    synonyms: dict[str, list[Synonyms]]
    labels: dict[str, list[FacetLabels]]
    since: int

    @property
    def speaking(self) -> set[str]:
        """Tenants whose words changed."""
        return {*self.categories, *self.synonyms, *self.labels}


def above(categories: Mapping[str, CategoryName], category: str | None) -> list[CategoryName]:
    """The category and those it hangs under; without a name where nothing is known of one."""
    found: dict[str, CategoryName] = {}
    while category is not None and category not in found:
        shelf = categories.get(category) or CategoryName(category_id=category, name="")
        found[category] = shelf
        category = shelf.parent_id
    return list(found.values())
