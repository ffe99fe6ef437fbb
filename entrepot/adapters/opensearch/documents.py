"""What is indexed of a product, of its pictures, and of a business's words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace

from entrepot.contexts.search.published import (
    CategoryName,
    Document,
    FacetLabels,
    Labels,
    Synonyms,
    above,
    labelled,
    shown_of,
)
from entrepot.engines.finding.facets import APART, CATEGORY, facets_of
from entrepot.engines.finding.words import cut, ends_of, folded, readable, stem_of

from .shape import STEMS


class Words(msgspec.Struct):
    """What a business calls its categories, and which of its words mean the same."""

    labels: Labels = Labels()
    groups: tuple[Synonyms, ...] = ()
    synonyms: dict[str, list[list[str]]] = {}
    """For each phrase what else it may mean; each meaning is the words of a phrase."""

    def learn(
        self,
        groups: Iterable[Synonyms] | None,
        labels: Iterable[FacetLabels] | None,
        categories: Iterable[CategoryName] | None,
    ) -> Words:
        """With these, each kind of them whole, or as it was."""
        known = self.labels
        if labels is not None:
            known = replace(known, facets=labelled(labels))
        if categories is not None:
            known = replace(known, categories={c.category_id: c for c in categories})
        kept = self.groups if groups is None else tuple(groups)
        return Words(known, kept, _taught(kept, known))


def product_key(tenant: str, product_id: str) -> str:
    """A slash is in nobody's id."""
    return f"{tenant}/{product_id}"


def picture_key(tenant: str, product_id: str, url: str) -> str:
    return f"{tenant}/{product_id}/{hashlib.sha256(url.encode()).hexdigest()}"


def on_sale(document: Document) -> bool:
    return document.is_active and document.unit_price is not None


def entry(tenant: str, d: Document, categories: Mapping[str, CategoryName]) -> dict[str, Any]:
    """A product as it is indexed."""
    shelves = above(categories, d.category)
    facets = facets_of(d.attributes)
    texts = {"": (d.name, d.description), **d.names}
    body = [description for _, description in texts.values()]
    body += [shelf.name for shelf in shelves]
    body += [value for values in facets.values() for value in values]
    words = [f"{CATEGORY}{APART}{shelf.category_id}" for shelf in shelves]
    words += [f"{name}{APART}{value}" for name, values in facets.items() for value in values]
    return {
        "tenant": tenant,
        "id": d.product_id,
        "skus": [sku.lower() for sku in (*d.skus, d.product_id)],
        "sku_ends": [end for sku in (*d.skus, d.product_id) for end in ends_of(sku)],
        "name": [readable(name) for name, _ in texts.values()],
        "body": [readable(text) for text in body],
        "stem": _stems(texts),
        "facets": words,
        "currency": d.currency,
        "price": d.unit_price,
        "added": int(d.added_at * 1000),
        "sold": d.sold,
        "rating": d.rating or 0.0,
        "stock": d.in_stock,
        "images": list(d.images),
        "shown": msgspec.to_builtins(shown_of(d)),
    }


def _stems(texts: Mapping[str, tuple[str, str]]) -> dict[str, list[str]]:
    """The texts by stemmer; a product's own name bears no language: English stems it."""
    found: dict[str, list[str]] = {}
    for language, (name, description) in texts.items():
        stem = stem_of(language or "en")
        if stem in STEMS:
            found.setdefault(stem, []).append(readable(f"{name} {description}"))
    return found


def picture(tenant: str, product_id: str, url: str, look: Sequence[float]) -> dict[str, Any]:
    return {"tenant": tenant, "product_id": product_id, "url": url, "look": list(look)}


def of_length_one(features: Sequence[float]) -> list[float]:
    """Nothing for a picture that looks like nothing."""
    row = np.array(features, np.float32)
    length = float(np.linalg.norm(row))
    return (row / length).round(6).tolist() if length else []


def _taught(groups: Iterable[Synonyms], labels: Labels) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for said, meant in labels.meanings():
        if (words := cut(said)) != (other := cut(meant)) and words and other:
            found.setdefault(folded(words), []).append(other)
    for group in groups:
        phrases = [words for said in group.words if (words := cut(said))]
        for words in phrases:
            others = [other for other in phrases if other != words]
            found.setdefault(folded(words), []).extend(others)
    return found
