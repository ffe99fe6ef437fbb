"""What deciding about reviews needs.

A review, a reader's vote, a reader's flag, a buyer's right to review and a product's rating are
streams of their own: a product with a million votes has no large state.
"""

from typing import Any

from msgspec.structs import replace

from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from .events import (
    DeliveryLearnt,
    DispatchLearnt,
    FlagRaised,
    PurchaseLearnt,
    ReviewAnswered,
    ReviewChanged,
    ReviewerAdmitted,
    ReviewerWrote,
    ReviewFlagged,
    ReviewWithdrawn,
    ReviewWritten,
    VoteCast,
)
from .published import BoughtProduct, RatingChanged, ReviewPublished, ReviewRejected


class Review(State):
    """`status` is empty before it is written, then Pending, Published, Rejected or Withdrawn."""

    status: str = ""
    product_id: str = ""
    user_id: str = ""
    rating: int = 0
    title: str = ""
    text: str = ""
    reply: str = ""
    flags: int = 0


class Reviewer(State):
    """One user and one product."""

    has_it: bool = False
    review_id: str = ""


class Rating(State):
    stars: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)


class Vote(State):
    is_helpful: bool | None = None


class Flag(State):
    is_raised: bool = False


class Purchase(State):
    """An order of somebody who has an account; what left, and what of it arrived."""

    user_id: str = ""
    products: tuple[BoughtProduct, ...] = ()
    shipments: dict[str, tuple[str, ...]] = {}
    delivered: tuple[str, ...] = ()


def evolve_review(review: Review, event: Any) -> Review:
    match event:
        case ReviewWritten():
            return Review(
                status="Pending",
                product_id=event.product_id,
                user_id=event.user_id,
                rating=event.rating,
                title=event.title,
                text=event.text,
            )
        case ReviewChanged():
            return replace(
                review,
                status="Pending",
                rating=event.rating,
                title=event.title,
                text=event.text,
            )
        case ReviewPublished():
            return replace(review, status="Published", flags=0)
        case ReviewRejected():
            return replace(review, status="Rejected", flags=0)
        case ReviewWithdrawn():
            return replace(review, status="Withdrawn", title="", text="")
        case ReviewAnswered(text=text):
            return replace(review, reply=text)
        case ReviewFlagged(flags=flags):
            return replace(review, flags=flags)
    raise TypeError(event)


def evolve_reviewer(reviewer: Reviewer, event: Any) -> Reviewer:
    match event:
        case ReviewerAdmitted():
            return replace(reviewer, has_it=True)
        case ReviewerWrote(review_id=review_id):
            return replace(reviewer, review_id=review_id or "")
    raise TypeError(event)


def evolve_rating(_: Rating, event: RatingChanged) -> Rating:
    return Rating(stars=event.stars)


def evolve_vote(_: Vote, event: VoteCast) -> Vote:
    return Vote(is_helpful=event.is_helpful)


def evolve_flag(_: Flag, event: FlagRaised) -> Flag:
    return Flag(is_raised=True)


def evolve_purchase(purchase: Purchase, event: Any) -> Purchase:
    match event:
        case PurchaseLearnt():
            return replace(purchase, user_id=event.user_id, products=event.products)
        case DispatchLearnt():
            shipments = {**purchase.shipments, event.shipment_id: event.skus}
            return replace(purchase, shipments=shipments)
        case DeliveryLearnt():
            return replace(purchase, delivered=(*purchase.delivered, event.shipment_id))
    raise TypeError(event)


REVIEW = Kind("review", Review(), evolve_review)
REVIEWER = Kind("reviewer", Reviewer(), evolve_reviewer)
RATING = Kind("rating", Rating(), evolve_rating)
VOTE = Kind("review_vote", Vote(), evolve_vote)
FLAG = Kind("review_flag", Flag(), evolve_flag)
PURCHASE = Kind("review_purchase", Purchase(), evolve_purchase)
KINDS = (REVIEW, REVIEWER, RATING, VOTE, FLAG, PURCHASE)
