"""What may be asked of the catalog. What is on sale may be asked by everybody."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Amount, Cursor, Id, Language, Limit, Sku

from .published import Image

Barcode = Annotated[str, Meta(min_length=1, max_length=64)]


class ListProducts(Query):
    """Products on sale, by category with all below it, by collection, by words of their name.

    A word is found by its beginning, in every language the product has a name in, whatever its
    case and accents. In the order of ids when no `sort` is asked for.
    """

    business_id: Id | None = None
    category: Id | None = None
    collection: Id | None = None
    search_term: Annotated[str, Meta(max_length=200)] | None = None
    sku: Sku | None = None
    barcode: Barcode | None = None
    price_min: Amount | None = None
    price_max: Amount | None = None
    sort: Literal["name", "price", "-price", "newest"] | None = None
    language: Language | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListAllProducts(Query):
    """Products on sale or not, for those who keep the catalog."""

    is_active: bool | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListChosenProducts(Query):
    """Those of these products that are on sale, for lists that know their ids only."""

    products: Annotated[
        str,
        Meta(
            max_length=2000,
            pattern=r"^[A-Za-z0-9._:,-]*(?!\n)$",
            description="ids of products with commas between; the first 50 count",
        ),
    ]
    language: Language | None = None
    limit: Limit = 50
    after: Cursor | None = None


class NameGoods(Query):
    """What goods are called, by SKU or by product, on sale or not: who holds them reads the SKU."""

    skus: Annotated[
        str,
        Meta(
            max_length=13_000,
            pattern=r"^[^\x00]*$",
            description="SKUs and ids of products with @ between; the first 200 count",
        ),
    ]
    limit: Limit = 200
    after: Cursor | None = None


class GetProduct(Query):
    """A product on sale."""

    product_id: Id
    language: Language | None = None


class GetAnyProduct(Query):
    """A product on sale or not, for those who keep the catalog."""

    product_id: Id


class Variant(Answer):
    """A product as it is bought: in one size, in one colour."""

    variant_id: str
    sku: str
    options: dict[str, str]
    unit_price: int
    weight_g: int
    length_mm: int
    width_mm: int
    height_mm: int
    barcode: str
    is_active: bool


class ProductAnswer(Answer):
    """A product with its variants; `unit_price` is the first variant's."""

    product_id: str
    business_id: str
    sku: str
    name: str
    description: str
    category: str | None
    unit_price: int
    currency: str
    attributes: dict[str, Any]
    images: tuple[Image, ...]
    variants: tuple[Variant, ...]
    languages: list[str]
    is_active: bool
    discontinued_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int


class GoodsName(Answer):
    """`id` is the SKU or the product that was asked for; a product alone has no `options`."""

    id: str
    product_id: str
    name: str
    options: dict[str, str]


class CountProducts(Query):
    """Facets: how many products on sale each category holds."""

    search_term: Annotated[str, Meta(max_length=200)] | None = None
    limit: Limit = 500
    after: Cursor | None = None


class CategoryCount(Answer):
    category: str
    name: str
    products: int


class ListPrices(Query):
    """The prices that took effect, latest first."""

    product_id: Id
    variant_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ListPlannedPrices(Query):
    """The prices to come, earliest first: nobody's business but the business's."""

    product_id: Id
    variant_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class Price(Answer):
    variant_id: str
    effective_from: datetime
    unit_price: int
    currency: str
    set_at: datetime


class ListCategories(Query):
    limit: Limit = 500
    after: Cursor | None = None


class GetCategory(Query):
    category_id: Id


class CategoryAnswer(Answer):
    category_id: str
    name: str
    parent_id: str | None


class ListCollections(Query):
    limit: Limit = 50
    after: Cursor | None = None


class CollectionAnswer(Answer):
    collection_id: str
    name: str
    category: str | None
    price_min: int | None
    price_max: int | None
    attributes: dict[str, Any]


ASKS = (
    Ask(ListProducts, ProductAnswer, many=True),
    Ask(ListAllProducts, ProductAnswer, "catalog:write", many=True),
    Ask(ListChosenProducts, ProductAnswer, many=True),
    Ask(NameGoods, GoodsName, "catalog:read", many=True),
    Ask(GetProduct, ProductAnswer),
    Ask(GetAnyProduct, ProductAnswer, "catalog:write"),
    Ask(CountProducts, CategoryCount, many=True),
    Ask(ListPrices, Price, "catalog:read", many=True),
    Ask(ListPlannedPrices, Price, "catalog:write", many=True),
    Ask(ListCategories, CategoryAnswer, many=True),
    Ask(GetCategory, CategoryAnswer),
    Ask(ListCollections, CollectionAnswer, many=True),
)
