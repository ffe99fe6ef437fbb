"""The doors onto reviews."""

from entrepot.kernel.context import Route

from .commands import (
    ChangeReview,
    FlagReview,
    PublishReview,
    RejectReview,
    ReplyToReview,
    VoteOnReview,
    WithdrawReview,
    WriteReview,
)
from .queries import (
    GetOwnReview,
    GetRating,
    GetReview,
    ListAllReviews,
    ListOwnVotes,
    ListReviews,
)

_PRODUCT = "/api/v1/products/{productId}"
_ONE = "/api/v1/reviews/{reviewId}"

ROUTES = (
    Route("GET", f"{_PRODUCT}/reviews", ListReviews, "What buyers say of a product"),
    Route(
        "POST",
        f"{_PRODUCT}/reviews",
        WriteReview,
        "Review what you bought",
        fresh="review_id",
        answer=GetReview,
        status=201,
    ),
    Route("GET", f"{_PRODUCT}/rating", GetRating, "A product's stars"),
    Route("GET", f"{_PRODUCT}/own-review", GetOwnReview, "Whether you may review, and your review"),
    Route("GET", f"{_PRODUCT}/own-votes", ListOwnVotes, "How you voted on its reviews"),
    Route("GET", "/api/v1/reviews", ListAllReviews, "All reviews, or those that wait for a look"),
    Route("GET", _ONE, GetReview, "A review"),
    Route("PUT", _ONE, ChangeReview, "Change your review", answer=GetReview),
    Route("DELETE", _ONE, WithdrawReview, "Take your review back", status=204),
    Route("POST", f"{_ONE}/publish", PublishReview, "Let everybody read it", answer=GetReview),
    Route("POST", f"{_ONE}/reject", RejectReview, "Do not show it", answer=GetReview),
    Route("PUT", f"{_ONE}/reply", ReplyToReview, "Answer it publicly", answer=GetReview),
    Route("PUT", f"{_ONE}/vote", VoteOnReview, "Whether it helped you"),
    Route("POST", f"{_ONE}/flags", FlagReview, "Ask for another look at it", status=202),
)
