"""One business's index, in memory: what is on it is found, and nothing of another business.

Fields are integers even where they are never negative: an unsigned field panics on Python's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from copy import copy
from hashlib import blake2b

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
    Shown,
    Synonyms,
    above,
    labelled,
    shown_of,
)
from entrepot.engines.finding.facets import APART, CATEGORY, facets_of
from entrepot.engines.finding.words import STEMMED, ends_of, readable, stem_of

from .words import plain, stemming, words_of

CHANCE = 2**-8
"""So much its product's id may add to a score, about 0.3 %: equals are told apart."""
HEAP_BYTES = 32_000_000
STEMS = sorted(set(STEMMED.values()))
Part = tuple[Occur, Query]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("shown", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("sku", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("sku_end", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("name", tokenizer_name="plain")
    builder.add_text_field("body", tokenizer_name="plain", index_option="freq")
    for stemmer in STEMS:
        builder.add_text_field(stemmer, tokenizer_name=stemmer, index_option="freq")
    builder.add_text_field("facets", tokenizer_name="raw", fast=True, index_option="basic")
    builder.add_text_field("currency", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("price", indexed=True, fast=True)
    builder.add_boolean_field("stock", indexed=True, fast=True)
    for order in ("by_price", "by_age", "by_sales", "by_rating"):
        builder.add_integer_field(order, fast=True)
    builder.add_float_field("by_chance", fast=True)
    return builder.build()


SCHEMA = _schema()
PRINT_BITS = 32


def in_order(value: float, product_id: str, bits: int = PRINT_BITS) -> int:
    """A number to sort by that no other product has: equals come in the order of a print of their
    ids, so that pages follow each other, in every process and whatever changed between them.
    """
    known = min(max(int(value), 0), (1 << 63 - bits) - 1)
    return known << bits | _print(product_id) >> PRINT_BITS - bits


def _print(product_id: str) -> int:
    return int.from_bytes(blake2b(product_id.encode(), digest_size=PRINT_BITS // 8).digest())


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
        self.images: dict[str, frozenset[str]] = {}
        """Which products show a picture."""
        self._shown: dict[str, tuple[str, ...]] = {}

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

    def put(self, documents: Sequence[Document]) -> Collection[str]:
        """These documents instead of what was known of their products; the pictures of both."""
        writer = self.index.writer(HEAP_BYTES, 1)
        gone = {d.product_id for d in documents}
        if self.searcher.num_docs:
            for product_id in gone:
                writer.delete_documents_by_term("id", product_id)
        on_sale = [d for d in documents if d.is_active and d.unit_price is not None]
        for document in on_sale:
            writer.add_document(self._entry(document))
        touched = self._show(gone, on_sale)
        writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()
        return touched

    def _show(self, gone: Iterable[str], on_sale: Iterable[Document]) -> Collection[str]:
        """Only their own pictures are looked at, and each is one step from before to after."""
        touched = {url: self.images.get(url, frozenset()) for d in on_sale for url in d.images}
        for product_id in gone:
            for url in self._shown.pop(product_id, ()):
                touched[url] = touched.get(url, self.images[url]) - {product_id}
        for document in on_sale:
            self._shown[document.product_id] = document.images
            for url in document.images:
                touched[url] |= {document.product_id}
        for url, shown in touched.items():
            if shown:
                self.images[url] = shown
            else:
                self.images.pop(url, None)
        return touched

    def _entry(self, d: Document) -> tantivy.Document:
        entry = tantivy.Document()
        entry.add_text("id", d.product_id)
        entry.add_text("shown", msgspec.json.encode(shown_of(d)).decode())
        for sku in (*d.skus, d.product_id):
            entry.add_text("sku", sku.lower())
            for end in ends_of(sku):
                entry.add_text("sku_end", end)
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
        entry.add_boolean("stock", d.in_stock)
        self._sorted(entry, d)
        return entry

    def _sorted(self, entry: tantivy.Document, d: Document) -> None:
        """Money and milliseconds leave room for fewer bits of the id."""
        entry.add_integer("by_price", in_order(d.unit_price or 0, d.product_id, 20))
        entry.add_integer("by_age", in_order(d.added_at * 1000, d.product_id, 20))
        entry.add_integer("by_sales", in_order(d.sold, d.product_id))
        entry.add_integer("by_rating", in_order((d.rating or 0.0) * 100, d.product_id))
        entry.add_float("by_chance", _print(d.product_id) / (1 << PRINT_BITS) * CHANCE)

    def shown(self, address: tantivy.DocAddress) -> Shown:
        return msgspec.json.decode(self.searcher.doc(address)["shown"][0], type=Shown)

    def product(self, product_id: str) -> Hit | None:
        found = self.searcher.search(term("id", product_id), 1).hits
        return self.shown(found[0][1]).hit if found else None


def term(field: str, value: object) -> Query:
    return Query.term_query(SCHEMA, field, value, "basic")


def between(low: int | None, high: int | None) -> Query:
    return Query.range_query(SCHEMA, "price", FieldType.Integer, low, high)
