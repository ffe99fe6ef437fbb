"""Where goods stand: the catalog's tree and collections, as far as promotions ask for them."""

from collections.abc import Iterable, Mapping
from typing import Any

from entrepot.engines.pricing.promoting import NOWHERE, Place
from entrepot.engines.pricing.rules import Collection, Promotion
from entrepot.engines.pricing.shelving import collections_of, shelves_of, tree_below
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event

from ..commands import LearnCategory, LearnCollection, LearnProduct, LearnSeller
from ..events import (
    ArticleShelved,
    CategoryLearnt,
    CollectionLearnt,
    ProductLearnt,
    SellerLearnt,
    ShelvesListed,
)
from ..state import ARTICLE, BOOK, PRODUCT, SHELF, TREE, Article, Book

Told = list[tuple[str, Event]]


def place_of(article: Article, book: Book) -> Place:
    """As far as the promotions in the book ask for it."""
    if not (article.category or article.vendor_id or book.collections):
        return NOWHERE
    categories = shelves_of(article.category or "", book.parents)
    collections: frozenset[str] = frozenset()
    if book.collections:
        price = article.base.unit_price if article.base is not None else 0
        collections = collections_of(categories, price, article.attributes, book.collections)
    return Place(categories, collections, article.vendor_id or "")


def shelves_listed(
    book: Book, parents: Mapping[str, str], known: Mapping[str, Collection | None]
) -> Told:
    """What the promotions in the book are about, where it is not in the book yet.

    `known` are collections as they are now; of others the book knows already.
    """
    categories: set[str] = set()
    names: set[str] = set()
    for promotion in book.promotions:
        for goods in (promotion.conditions, promotion.reward.on):
            if goods is not None:
                categories.update(goods.categories)
                names.update(goods.collections)
    collections = {}
    for name in sorted(names):
        rule = known[name] if name in known else book.collections.get(name)
        if rule is not None:
            collections[name] = rule
    categories.update(rule.category for rule in collections.values() if rule.category)
    below = tree_below(frozenset(categories), parents)
    if (below, collections) == (book.parents, book.collections):
        return []
    return [(BOOK(), ShelvesListed(parents=below, collections=collections))]


def shelves_of_draft(draft: Promotion, book: Book, given: Given) -> Told:
    """What the book must know besides once the draft is in it."""
    known = {name: SHELF.of(given, name).rule for name in _collections(draft)}
    return shelves_listed(book, TREE.of(given).parents, known)


def shelves_named(draft: Promotion) -> Iterable[str]:
    """The streams in which to look up what the draft is about."""
    yield TREE()
    for name in _collections(draft):
        yield SHELF(name)


def _collections(draft: Promotion) -> Iterable[str]:
    """Each once."""
    on = draft.reward.on
    named = (*draft.conditions.collections, *(on.collections if on is not None else ()))
    return dict.fromkeys(named)


def learn_product(command: LearnProduct, given: Given) -> Decision:
    product = PRODUCT.of(given, command.product_id)
    if (product.category, product.attributes) == (command.category, command.attributes):
        return []
    learnt = ProductLearnt(
        product_id=command.product_id, category=command.category, attributes=command.attributes
    )
    moved = [shelved(sku, command.category, command.attributes) for sku in product.skus]
    return [(PRODUCT(command.product_id), learnt), *moved]


def shelved(sku: str, category: str | None, attributes: dict[str, Any]) -> tuple[str, Event]:
    return ARTICLE(sku), ArticleShelved(sku=sku, category=category, attributes=attributes)


def learn_category(command: LearnCategory, given: Given) -> Decision:
    tree = TREE.of(given)
    learnt = CategoryLearnt(
        category_id=command.category_id, parent_id=command.parent_id, gone=command.gone
    )
    after = TREE.evolve(tree, learnt)
    if after == tree:
        return []
    return [(TREE(), learnt), *shelves_listed(BOOK.of(given), after.parents, {})]


def learn_collection(command: LearnCollection, given: Given) -> Decision:
    if SHELF.of(given, command.collection_id).rule == command.rule:
        return []
    learnt = CollectionLearnt(collection_id=command.collection_id, rule=command.rule)
    known = {command.collection_id: command.rule}
    listed = shelves_listed(BOOK.of(given), TREE.of(given).parents, known)
    return [(SHELF(command.collection_id), learnt), *listed]


def learn_seller(command: LearnSeller, given: Given) -> Decision:
    if ARTICLE.of(given, command.sku).vendor_id == command.vendor_id:
        return []
    learnt = SellerLearnt(sku=command.sku, vendor_id=command.vendor_id)
    return [(ARTICLE(command.sku), learnt)]


def product_and_its_skus(command: LearnProduct, given: Given) -> Iterable[str]:
    yield PRODUCT(command.product_id)
    for sku in PRODUCT.of(given, command.product_id).skus:
        yield ARTICLE(sku)


def tree_and_book(command: LearnCategory, given: Given) -> Iterable[str]:
    yield TREE()
    yield BOOK()


def collection_and_book(command: LearnCollection, given: Given) -> Iterable[str]:
    yield SHELF(command.collection_id)
    yield BOOK()


RULES = (
    Rule(LearnProduct, learn_product, reads=PRODUCT.by("product_id"), writes=product_and_its_skus),
    Rule(LearnCategory, learn_category, writes=tree_and_book),
    Rule(LearnCollection, learn_collection, reads=TREE.by(), writes=collection_and_book),
    Rule(LearnSeller, learn_seller, writes=ARTICLE.by("sku")),
)
