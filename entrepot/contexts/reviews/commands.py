"""What may be asked of reviews."""

from enum import StrEnum

from entrepot.kernel.message import Command
from entrepot.kernel.units import Id, Language, Sku, Text

from .published import Author, BoughtProduct, Stars, Title, Words


class WriteReview(Command):
    """By a buyer who has the product; `author` is the name that is shown with it."""

    review_id: Id
    product_id: Id
    user_id: Id
    rating: Stars
    title: Title = ""
    text: Words = ""
    author: Author = ""
    language: Language = "en"


class ChangeReview(Command):
    """By its writer; it is looked at again before it is shown again."""

    review_id: Id
    user_id: Id
    rating: Stars
    title: Title = ""
    text: Words = ""


class WithdrawReview(Command):
    """By its writer, for good; another may be written."""

    review_id: Id
    user_id: Id


class PublishReview(Command):
    """A moderator lets everybody read it; flags so far are answered by that."""

    review_id: Id


class RejectReview(Command):
    """A moderator does not show it, or no more."""

    review_id: Id
    reason: Text


class ReplyToReview(Command):
    """The business's public answer; an empty one takes it back."""

    review_id: Id
    text: Words


class VoteOnReview(Command):
    """Whether it helped this reader; None takes the vote back."""

    review_id: Id
    user_id: Id
    is_helpful: bool | None


class FlagReview(Command):
    """A reader asks for another look at it."""

    review_id: Id
    user_id: Id
    reason: Text = ""


class LearnPurchase(Command):
    order_id: Id
    user_id: Id
    products: tuple[BoughtProduct, ...]


class LearnDispatch(Command):
    order_id: Id
    shipment_id: Id
    skus: tuple[Sku, ...]


class LearnDelivery(Command):
    order_id: Id
    shipment_id: Id


class AdmitReviewer(Command):
    """Who has the product may review it."""

    user_id: Id
    product_id: Id
    order_id: Id


class Refusal(StrEnum):
    """Why reviews say no, in order of precedence."""

    UNKNOWN_REVIEW = "UNKNOWN_REVIEW"
    NOT_BOUGHT = "NOT_BOUGHT"
    ALREADY_REVIEWED = "ALREADY_REVIEWED"
    WITHDRAWN = "WITHDRAWN"
    NOT_PUBLISHED = "NOT_PUBLISHED"
    OWN_REVIEW = "OWN_REVIEW"
