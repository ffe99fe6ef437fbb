"""Where goods stand, as others told of it, and the part of it that promotions ask for."""

from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import Collection, Promotion
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from ..events import (
    CategoryLearnt,
    CollectionLearnt,
    ProductLearnt,
    PromotionLimited,
    PromotionUnlisted,
    ShelvesListed,
    SkuListed,
)
from ..published import PromotionListed


class Book(State):
    """The promotions that count in quotes, with the shelves that they are about.

    `limits`: of those with little left to give, how much one order may get.
    """

    promotions: tuple[Promotion, ...] = ()
    limits: dict[str, int] = {}
    parents: dict[str, str] = {}
    collections: dict[str, Collection] = {}


class Product(State):
    category: str | None = None
    attributes: dict[str, Any] = {}
    skus: tuple[str, ...] = ()


class Tree(State):
    """Every category, and what it hangs on."""

    parents: dict[str, str] = {}


class Shelf(State):
    rule: Collection | None = None


def evolve_book(book: Book, event: Any) -> Book:
    match event:
        case PromotionListed(promotion=promotion):
            book = _without(book, promotion.promotion_id)
            return replace(book, promotions=(*book.promotions, promotion))
        case PromotionUnlisted(promotion_id=gone):
            return _without(book, gone)
        case PromotionLimited(promotion_id=promotion_id, amount=amount):
            limits = {id_: limit for id_, limit in book.limits.items() if id_ != promotion_id}
            if amount is not None:
                limits[promotion_id] = amount
            return replace(book, limits=limits)
        case ShelvesListed():
            return replace(book, parents=event.parents, collections=event.collections)
    raise TypeError(event)


def _without(book: Book, gone: str) -> Book:
    return replace(
        book,
        promotions=tuple([p for p in book.promotions if p.promotion_id != gone]),
        limits={id_: limit for id_, limit in book.limits.items() if id_ != gone},
    )


def evolve_product(product: Product, event: Any) -> Product:
    match event:
        case ProductLearnt():
            return replace(product, category=event.category, attributes=event.attributes)
        case SkuListed(sku=sku):
            return replace(product, skus=(*product.skus, sku))
    raise TypeError(event)


def evolve_tree(tree: Tree, event: Any) -> Tree:
    match event:
        case CategoryLearnt(category_id=category_id, gone=True):
            left = {c: parent for c, parent in tree.parents.items() if c != category_id}
            return Tree(parents=left)
        case CategoryLearnt(category_id=category_id, parent_id=parent_id):
            return Tree(parents={**tree.parents, category_id: parent_id or ""})
    raise TypeError(event)


def evolve_shelf(_: Shelf, event: Any) -> Shelf:
    match event:
        case CollectionLearnt(rule=rule):
            return Shelf(rule=rule)
    raise TypeError(event)


BOOK = Kind("promotion_book", Book(), evolve_book)
PRODUCT = Kind("price_product", Product(), evolve_product)
TREE = Kind("price_tree", Tree(), evolve_tree)
SHELF = Kind("price_collection", Shelf(), evolve_shelf)
