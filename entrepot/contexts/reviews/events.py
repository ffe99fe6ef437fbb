"""What happened to reviews, and what was learnt of purchases; see also `published`."""

from entrepot.kernel.message import Event
from entrepot.kernel.units import Id, Language, Sku, Text

from .published import (
    Author,
    BoughtProduct,
    RatingChanged,
    ReviewPublished,
    ReviewRejected,
    Stars,
    Title,
    Words,
)


class ReviewWritten(Event):
    review_id: Id
    product_id: Id
    user_id: Id
    rating: Stars
    title: Title = ""
    text: Words = ""
    author: Author = ""
    language: Language = "en"


class ReviewChanged(Event):
    review_id: Id
    rating: Stars
    title: Title = ""
    text: Words = ""


class ReviewWithdrawn(Event):
    review_id: Id


class ReviewAnswered(Event):
    review_id: Id
    text: Words = ""


class ReviewFlagged(Event):
    """`flags` are those since a moderator last looked at it."""

    review_id: Id
    user_id: Id
    reason: Text = ""
    flags: int


class ReviewerAdmitted(Event):
    user_id: Id
    product_id: Id
    order_id: Id


class ReviewerWrote(Event):
    """A buyer's word on a product is this review; None after it was withdrawn."""

    user_id: Id
    product_id: Id
    review_id: Id | None = None


class VoteCast(Event):
    """None is a vote taken back; `before` what it was."""

    review_id: Id
    user_id: Id
    is_helpful: bool | None = None
    before: bool | None = None


class FlagRaised(Event):
    review_id: Id
    user_id: Id


class PurchaseLearnt(Event):
    order_id: Id
    user_id: Id
    products: tuple[BoughtProduct, ...]


class DispatchLearnt(Event):
    order_id: Id
    shipment_id: Id
    skus: tuple[Sku, ...]


class DeliveryLearnt(Event):
    """A buyer has these products now."""

    order_id: Id
    shipment_id: Id
    user_id: Id
    product_ids: tuple[Id, ...]


EVENTS = (
    ReviewWritten,
    ReviewChanged,
    ReviewWithdrawn,
    ReviewPublished,
    ReviewRejected,
    ReviewAnswered,
    ReviewFlagged,
    ReviewerAdmitted,
    ReviewerWrote,
    RatingChanged,
    VoteCast,
    FlagRaised,
    PurchaseLearnt,
    DispatchLearnt,
    DeliveryLearnt,
)
