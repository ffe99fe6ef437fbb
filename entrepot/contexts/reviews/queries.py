"""What may be asked about reviews. What is published may be asked by everybody."""

from datetime import datetime
from typing import Literal

from entrepot.kernel.context import Ask
from entrepot.kernel.message import Answer, Query
from entrepot.kernel.units import Cursor, Id, Language, Limit

from .published import Stars

Status = Literal["Pending", "Published", "Rejected", "Withdrawn"]


class ListReviews(Query):
    """The published reviews of a product, newest first when no `sort` is asked for."""

    product_id: Id
    rating: Stars | None = None
    language: Language | None = None
    sort: Literal["newest", "helpful", "rating", "-rating"] | None = None
    limit: Limit = 50
    after: Cursor | None = None


class ReviewAnswer(Answer):
    """`helpful` and `unhelpful` are readers' votes; `reply` is the business's answer."""

    review_id: str
    product_id: str
    author: str
    rating: int
    title: str
    text: str
    language: str
    reply: str
    helpful: int
    unhelpful: int
    written_at: datetime
    published_at: datetime | None


class GetRating(Query):
    """A product's stars."""

    product_id: Id


class RatingAnswer(Answer):
    """How many published reviews gave how many stars; `average` is null without a review."""

    product_id: str
    one: int
    two: int
    three: int
    four: int
    five: int
    count: int
    average: float | None


class GetOwnReview(Query):
    """Whether somebody may review a product, and what he said of it."""

    product_id: Id
    user_id: Id


class OwnReviewAnswer(Answer):
    """`may_review` once it was bought; `review_id` and what follows is null until it is written."""

    product_id: str
    user_id: str
    may_review: bool
    review_id: str | None
    rating: int | None
    title: str | None
    text: str | None
    status: Status | None
    reason: str | None
    version: int | None


class ListOwnVotes(Query):
    """How somebody voted on a product's reviews."""

    product_id: Id
    user_id: Id
    limit: Limit = 500
    after: Cursor | None = None


class VoteAnswer(Answer):
    review_id: str
    is_helpful: bool


class ListAllReviews(Query):
    """Reviews of any status, newest first; those that wait for a look, the longest first."""

    waits: bool = False
    status: Status | None = None
    product_id: Id | None = None
    limit: Limit = 50
    after: Cursor | None = None


class GetReview(Query):
    """A review of any status."""

    review_id: Id
    user_id: Id | None = None


class ModeratedReview(ReviewAnswer):
    """A review with all that a moderator decides by; `flags` are since the last look."""

    user_id: str
    status: Status
    reason: str
    flags: int
    waits_since: datetime | None
    version: int


READ, MODERATE = "reviews:read", "reviews:moderate"

ASKS = (
    Ask(ListReviews, ReviewAnswer, many=True),
    Ask(GetRating, RatingAnswer),
    Ask(GetOwnReview, OwnReviewAnswer, READ, own="user_id"),
    Ask(ListOwnVotes, VoteAnswer, READ, many=True, own="user_id"),
    Ask(ListAllReviews, ModeratedReview, MODERATE, many=True),
    Ask(GetReview, ModeratedReview, READ, own="user_id"),
)
