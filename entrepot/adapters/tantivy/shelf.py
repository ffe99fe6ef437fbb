"""One business's index, in memory: what is on it is found, and nothing of another business.

Fields are integers even where they are never negative: an unsigned field panics on Python's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

import msgspec
import tantivy
from msgspec.structs import replace
from tantivy import FieldType, Occur, Query

from entrepot.contexts.search.published import (
    CategoryName,
    Document,
    FacetLabels,
    Hit,
    Labels,
    Synonyms,
    above,
    hit_of,
    labelled,
)
from entrepot.engines.finding.facets import APART, CATEGORY, facets_of
from entrepot.engines.finding.words import STEMMED, readable, stem_of

from .words import plain, stemming, words_of

HEAP_BYTES = 32_000_000
STEMS = sorted(set(STEMMED.values()))
Part = tuple[Occur, Query]


class Shown(msgspec.Struct):
    """What a hit shows, kept beside the index entry."""

    hit: Hit
    names: dict[str, str]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("shown", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("sku", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("name", tokenizer_name="plain")
    builder.add_text_field("body", tokenizer_name="plain", index_option="freq")
    for stemmer in STEMS:
        builder.add_text_field(stemmer, tokenizer_name=stemmer, index_option="freq")
    builder.add_text_field("facets", tokenizer_name="raw", fast=True, index_option="basic")
    builder.add_text_field("currency", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("price", indexed=True, fast=True)
    builder.add_integer_field("added", fast=True)
    builder.add_integer_field("sold", fast=True)
    builder.add_float_field("rating", fast=True)
    builder.add_boolean_field("stock", indexed=True, fast=True)
    return builder.build()


SCHEMA = _schema()


class Shelf:
    """The products of one business on sale."""

    def __init__(self) -> None:
        self.index = tantivy.Index(SCHEMA)
        self.index.register_tokenizer("plain", plain())
        for stemmer in STEMS:
            self.index.register_tokenizer(stemmer, stemming(stemmer))
        self.searcher = self.index.searcher()
        self.labels = Labels()
        self.groups: tuple[Synonyms, ...] = ()
        self.synonyms: dict[str, list[list[str]]] = {}
        self.images: dict[str, str] = {}
        """Which product shows a picture."""

    def now(self) -> Shelf:
        """As it is at this moment, for a whole question: an address that was found in one moment
        of the index is another product's in the next.
        """
        return copy(self)

    def learn(
        self,
        groups: Iterable[Synonyms] | None,
        labels: Iterable[FacetLabels] | None,
        categories: Iterable[CategoryName] | None,
    ) -> None:
        """What a business says, each kind of it whole, or as it was."""
        if groups is not None:
            self.groups = tuple(groups)
        if labels is not None:
            self.labels = replace(self.labels, facets=labelled(labels))
        if categories is not None:
            known = {c.category_id: c for c in categories}
            self.labels = replace(self.labels, categories=known)
        self._teach()

    def _teach(self) -> None:
        """For each first word, what else it may mean; each meaning is the words of a phrase."""
        found: dict[str, list[list[str]]] = {}
        for said, meant in self.labels.meanings():
            if (words := words_of(said)) != (other := words_of(meant)) and words and other:
                found.setdefault(" ".join(words), []).append(other)
        for group in self.groups:
            phrases = [words for said in group.words if (words := words_of(said))]
            for words in phrases:
                others = [other for other in phrases if other != words]
                found.setdefault(" ".join(words), []).extend(others)
        self.synonyms = found

    def put(self, documents: Sequence[Document]) -> None:
        """These documents instead of what was known of their products."""
        writer = self.index.writer(HEAP_BYTES, 1)
        gone = {d.product_id for d in documents}
        if self.searcher.num_docs:
            for product_id in gone:
                writer.delete_documents_by_term("id", product_id)
        self.images = {url: p for url, p in self.images.items() if p not in gone}
        for document in documents:
            if document.is_active and document.unit_price is not None:
                writer.add_document(self._entry(document))
                self.images.update(dict.fromkeys(document.images, document.product_id))
        writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()

    def _entry(self, d: Document) -> tantivy.Document:
        entry = tantivy.Document()
        shown = Shown(hit_of(d), {language: name for language, (name, _) in d.names.items()})
        entry.add_text("id", d.product_id)
        entry.add_text("shown", msgspec.json.encode(shown).decode())
        for sku in (*d.skus, d.product_id):
            entry.add_text("sku", sku.lower())
        shelves = above(self.labels.categories, d.category)
        texts = {"": (d.name, d.description), **d.names}
        for language, (name, description) in texts.items():
            entry.add_text("name", readable(name))
            entry.add_text("body", readable(description))
            # A product's own name bears no language: English stems it, and `name` finds it as it is
            if stemmer := stem_of(language or "en"):
                entry.add_text(stemmer, readable(f"{name} {description}"))
        for shelf in shelves:
            entry.add_text("body", readable(shelf.name))
            entry.add_text("facets", f"{CATEGORY}{APART}{shelf.category_id}")
        for name, values in facets_of(d.attributes).items():
            for value in values:
                entry.add_text("facets", f"{name}{APART}{value}")
                entry.add_text("body", readable(value))
        entry.add_text("currency", d.currency)
        entry.add_integer("price", d.unit_price or 0)
        entry.add_integer("added", int(d.added_at * 1000))
        entry.add_integer("sold", d.sold)
        entry.add_float("rating", d.rating or 0.0)
        entry.add_boolean("stock", d.in_stock)
        return entry

    def shown(self, address: tantivy.DocAddress) -> Shown:
        return msgspec.json.decode(self.searcher.doc(address)["shown"][0], type=Shown)

    def product(self, product_id: str) -> Hit | None:
        found = self.searcher.search(term("id", product_id), 1).hits
        return self.shown(found[0][1]).hit if found else None


def term(field: str, value: object) -> Query:
    return Query.term_query(SCHEMA, field, value, "basic")


def between(low: int | None, high: int | None) -> Query:
    return Query.range_query(SCHEMA, "price", FieldType.Integer, low, high)
