"""The rules of reviews."""

from collections.abc import Iterable
from typing import Any

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from .commands import (
    AdmitReviewer,
    ChangeReview,
    FlagReview,
    LearnDelivery,
    LearnDispatch,
    LearnPurchase,
    PublishReview,
    Refusal,
    RejectReview,
    ReplyToReview,
    VoteOnReview,
    WithdrawReview,
    WriteReview,
)
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
from .published import RatingChanged, ReviewPublished, ReviewRejected
from .state import FLAG, PURCHASE, RATING, REVIEW, REVIEWER, VOTE, Review

SHOWN = "Published"


def write_review(command: WriteReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    reviewer = REVIEWER.of(given, command.user_id, command.product_id)
    if not reviewer.has_it:
        return Refused(Refusal.NOT_BOUGHT)
    if review.status:
        same = (review.user_id, review.product_id) == (command.user_id, command.product_id)
        return [] if same else Refused(Refusal.ALREADY_REVIEWED)
    if reviewer.review_id:
        return Refused(Refusal.ALREADY_REVIEWED, reviewer.review_id)
    written = ReviewWritten(**{f: getattr(command, f) for f in command.__struct_fields__})
    return [
        (REVIEW(command.review_id), written),
        (
            REVIEWER(command.user_id, command.product_id),
            ReviewerWrote(
                user_id=command.user_id,
                product_id=command.product_id,
                review_id=command.review_id,
            ),
        ),
    ]


def change_review(command: ChangeReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if refused := _not_his(review, command.user_id):
        return refused
    if (review.rating, review.title, review.text) == (command.rating, command.title, command.text):
        return []
    changed = ReviewChanged(
        review_id=command.review_id,
        rating=command.rating,
        title=command.title,
        text=command.text,
    )
    return [(REVIEW(command.review_id), changed), *_uncounted(review, given)]


def withdraw_review(command: WithdrawReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if review.status == "Withdrawn" and review.user_id == command.user_id:
        return []
    if refused := _not_his(review, command.user_id):
        return refused
    free = ReviewerWrote(user_id=review.user_id, product_id=review.product_id)
    return [
        (REVIEW(command.review_id), ReviewWithdrawn(review_id=command.review_id)),
        (REVIEWER(review.user_id, review.product_id), free),
        *_uncounted(review, given),
    ]


def _not_his(review: Review, user_id: str) -> Refused | None:
    """Another's review is as unknown as none."""
    if not review.status or review.user_id != user_id:
        return Refused(Refusal.UNKNOWN_REVIEW)
    return Refused(Refusal.WITHDRAWN) if review.status == "Withdrawn" else None


def publish_review(command: PublishReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if refused := _gone(review):
        return refused
    if review.status == SHOWN and not review.flags:
        return []
    published = ReviewPublished(
        review_id=command.review_id,
        product_id=review.product_id,
        user_id=review.user_id,
        rating=review.rating,
    )
    counted = [] if review.status == SHOWN else _counted(review, given, 1)
    return [(REVIEW(command.review_id), published), *counted]


def reject_review(command: RejectReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if refused := _gone(review):
        return refused
    if review.status == "Rejected":
        return []
    rejected = ReviewRejected(
        review_id=command.review_id,
        product_id=review.product_id,
        user_id=review.user_id,
        reason=command.reason,
    )
    return [(REVIEW(command.review_id), rejected), *_uncounted(review, given)]


def _gone(review: Review) -> Refused | None:
    if not review.status:
        return Refused(Refusal.UNKNOWN_REVIEW)
    return Refused(Refusal.WITHDRAWN) if review.status == "Withdrawn" else None


def _uncounted(review: Review, given: Given) -> list[tuple[str, Event]]:
    return _counted(review, given, -1) if review.status == SHOWN else []


def _counted(review: Review, given: Given, by: int) -> list[tuple[str, Event]]:
    one, two, three, four, five = RATING.of(given, review.product_id).stars
    stars = [one, two, three, four, five]
    stars[review.rating - 1] += by
    changed = RatingChanged(product_id=review.product_id, stars=tuple(stars))  # type: ignore[arg-type]
    return [(RATING(review.product_id), changed)]


def reply_to_review(command: ReplyToReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if refused := _gone(review):
        return refused
    if review.reply == command.text:
        return []
    answered = ReviewAnswered(review_id=command.review_id, text=command.text)
    return [(REVIEW(command.review_id), answered)]


def vote_on_review(command: VoteOnReview, given: Given) -> Decision:
    if refused := _no_reader(REVIEW.of(given, command.review_id), command.user_id):
        return refused
    before = VOTE.of(given, command.review_id, command.user_id).is_helpful
    if before == command.is_helpful:
        return []
    cast = VoteCast(
        review_id=command.review_id,
        user_id=command.user_id,
        is_helpful=command.is_helpful,
        before=before,
    )
    return [(VOTE(command.review_id, command.user_id), cast)]


def flag_review(command: FlagReview, given: Given) -> Decision:
    review = REVIEW.of(given, command.review_id)
    if refused := _no_reader(review, command.user_id):
        return refused
    if FLAG.of(given, command.review_id, command.user_id).is_raised:
        return []
    flagged = ReviewFlagged(
        review_id=command.review_id,
        user_id=command.user_id,
        reason=command.reason,
        flags=review.flags + 1,
    )
    raised = FlagRaised(review_id=command.review_id, user_id=command.user_id)
    return [
        (REVIEW(command.review_id), flagged),
        (FLAG(command.review_id, command.user_id), raised),
    ]


def _no_reader(review: Review, user_id: str) -> Refused | None:
    if not review.status:
        return Refused(Refusal.UNKNOWN_REVIEW)
    if review.status != SHOWN:
        return Refused(Refusal.NOT_PUBLISHED)
    return Refused(Refusal.OWN_REVIEW) if review.user_id == user_id else None


def learn_purchase(command: LearnPurchase, given: Given) -> Decision:
    if PURCHASE.of(given, command.order_id).user_id:
        return []
    learnt = PurchaseLearnt(
        order_id=command.order_id, user_id=command.user_id, products=command.products
    )
    return [(PURCHASE(command.order_id), learnt)]


def learn_dispatch(command: LearnDispatch, given: Given) -> Decision:
    """What a guest bought is nobody's to review."""
    purchase = PURCHASE.of(given, command.order_id)
    if not purchase.user_id or command.shipment_id in purchase.shipments:
        return []
    learnt = DispatchLearnt(
        order_id=command.order_id, shipment_id=command.shipment_id, skus=command.skus
    )
    return [(PURCHASE(command.order_id), learnt)]


def learn_delivery(command: LearnDelivery, given: Given) -> Decision:
    purchase = PURCHASE.of(given, command.order_id)
    skus = purchase.shipments.get(command.shipment_id)
    if skus is None or command.shipment_id in purchase.delivered:
        return []
    products = {each.product_id for each in purchase.products if each.sku in skus}
    learnt = DeliveryLearnt(
        order_id=command.order_id,
        shipment_id=command.shipment_id,
        user_id=purchase.user_id,
        product_ids=tuple(sorted(products)),
    )
    return [(PURCHASE(command.order_id), learnt)]


def admit_reviewer(command: AdmitReviewer, given: Given) -> Decision:
    if REVIEWER.of(given, command.user_id, command.product_id).has_it:
        return []
    admitted = ReviewerAdmitted(
        user_id=command.user_id, product_id=command.product_id, order_id=command.order_id
    )
    return [(REVIEWER(command.user_id, command.product_id), admitted)]


def _review_and_reviewer(command: WriteReview, given: Given) -> Iterable[str]:
    yield REVIEW(command.review_id)
    yield REVIEWER(command.user_id, command.product_id)


def _review_read(command: Any) -> Iterable[str]:
    """Its product and its writer never change: they name the streams that go with it."""
    yield REVIEW(command.review_id)


def _review_and_rating(command: Any, given: Given) -> Iterable[str]:
    yield REVIEW(command.review_id)
    if product_id := REVIEW.of(given, command.review_id).product_id:
        yield RATING(product_id)


def _all_of_review(command: Any, given: Given) -> Iterable[str]:
    yield from _review_and_rating(command, given)
    review = REVIEW.of(given, command.review_id)
    if review.product_id:
        yield REVIEWER(review.user_id, review.product_id)


def _flag(command: FlagReview, given: Given) -> Iterable[str]:
    yield REVIEW(command.review_id)
    yield FLAG(command.review_id, command.user_id)


WRITE, MODERATE = "reviews:write", "reviews:moderate"
_BY_REVIEW: dict[str, Any] = {"writes": _review_and_rating, "reads": _review_read}
purchase = PURCHASE.by("order_id")

RULES = (
    Rule(WriteReview, write_review, writes=_review_and_reviewer, scope=WRITE, own="user_id"),
    Rule(ChangeReview, change_review, **_BY_REVIEW, scope=WRITE, own="user_id"),
    Rule(
        WithdrawReview,
        withdraw_review,
        writes=_all_of_review,
        reads=_review_read,
        scope=WRITE,
        own="user_id",
    ),
    Rule(PublishReview, publish_review, **_BY_REVIEW, scope=MODERATE),
    Rule(RejectReview, reject_review, **_BY_REVIEW, scope=MODERATE),
    Rule(ReplyToReview, reply_to_review, writes=REVIEW.by("review_id"), scope=MODERATE),
    Rule(
        VoteOnReview,
        vote_on_review,
        writes=VOTE.by("review_id", "user_id"),
        reads=_review_read,
        scope=WRITE,
        own="user_id",
    ),
    Rule(FlagReview, flag_review, writes=_flag, scope=WRITE, own="user_id"),
    Rule(LearnPurchase, learn_purchase, writes=purchase),
    Rule(LearnDispatch, learn_dispatch, writes=purchase),
    Rule(LearnDelivery, learn_delivery, writes=purchase),
    Rule(AdmitReviewer, admit_reviewer, writes=REVIEWER.by("user_id", "product_id")),
)
