"""What may be asked about recommendations."""

from typing import Annotated, Literal

from msgspec import Meta

from entrepot.kernel.context import Ask
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Cursor, Id

Limit = Annotated[int, Meta(ge=1, le=100)]
ProductIds = Annotated[
    str,
    Meta(
        max_length=2000,
        pattern=r"^[A-Za-z0-9._:,-]*(?!\n)$",
        description="ids of products with commas between; the first 50 count",
    ),
]


class ListRecommendations(Query):
    """What goes with a product, the best first: bought in the same orders, or similar."""

    product_id: Id
    kind: Literal["similar", "bought_together"] = "bought_together"
    limit: Limit = 12
    after: Cursor | None = None


class ListTrending(Query):
    """What is wanted of late, the most wanted first.

    An order counts as ten views, a week ago as half of today; the last three weeks count, to the
    last day on which anything on sale was wanted.
    """

    limit: Limit = 12
    after: Cursor | None = None


class ListPersonal(Query):
    """What goes with what the caller ordered and saw, or with the products of a session.

    Where nothing does, what is trending; `reason` tells which of the two it is.
    """

    user_id: Id | None = None
    products: ProductIds = ""
    limit: Limit = 12
    after: Cursor | None = None


class RecommendedProduct(Answer):
    """`score` compares within one list only. The price is the catalog's."""

    product_id: str
    sku: str
    name: str
    unit_price: int
    currency: str
    score: int


class PersonalProduct(Answer):
    """`userId` is none where only the session's products, or those of everybody, speak."""

    product_id: str
    reason: Literal["personal", "trending"]
    user_id: str | None
    sku: str
    name: str
    unit_price: int
    currency: str
    score: int


ASKS = (
    Ask(ListRecommendations, RecommendedProduct, PUBLIC, many=True, joins=True),
    Ask(ListTrending, RecommendedProduct, PUBLIC, many=True, joins=True),
    Ask(ListPersonal, PersonalProduct, PUBLIC, many=True, joins=True, own="user_id"),
)
