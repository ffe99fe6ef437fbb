"""Who may say what of a product, who reads it, and what its stars add up to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.contexts.reviews.commands import (
    AdmitReviewer,
    ChangeReview,
    FlagReview,
    LearnDelivery,
    LearnDispatch,
    LearnPurchase,
    PublishReview,
    RejectReview,
    ReplyToReview,
    VoteOnReview,
    WithdrawReview,
    WriteReview,
)
from entrepot.contexts.reviews.context import CONTEXT
from entrepot.contexts.reviews.events import (
    DeliveryLearnt,
    FlagRaised,
    ReviewAnswered,
    ReviewFlagged,
    VoteCast,
)
from entrepot.contexts.reviews.published import BoughtProduct, RatingChanged, ReviewPublished
from entrepot.contexts.reviews.state import RATING, REVIEW
from entrepot.kernel.message import Command
from entrepot.kernel.spec import Spec


def buyers(*users: str) -> Spec:
    """Who has the lamp."""
    return after(
        Spec(CONTEXT),
        *[AdmitReviewer(user_id=user, product_id="lamp", order_id="o") for user in users],
    )


def after(spec: Spec, *commands: Command) -> Spec:
    spec.when(*commands)
    spec.answers = []
    return spec


def wrote(user: str, rating: int = 5, review: str = "") -> WriteReview:
    return WriteReview(
        review_id=review or f"by-{user}", product_id="lamp", user_id=user, rating=rating
    )


def published(user: str) -> PublishReview:
    return PublishReview(review_id=f"by-{user}")


def stars(spec: Spec) -> tuple[int, ...]:
    return tuple(spec.state(RATING("lamp")).stars)


def test_who_never_bought_it_says_nothing_of_it() -> None:
    buyers("ada").when(wrote("eve")).then("NOT_BOUGHT")


def test_who_waits_for_it_says_nothing_of_it_yet() -> None:
    lamp = BoughtProduct(sku="LAMP", product_id="lamp")
    chair = BoughtProduct(sku="CHAIR", product_id="chair")
    spec = after(
        Spec(CONTEXT),
        LearnPurchase(order_id="o", user_id="ada", products=(chair, lamp)),
        LearnDispatch(order_id="o", shipment_id="s-1", skus=("LAMP",)),
        LearnDispatch(order_id="o", shipment_id="s-2", skus=("CHAIR",)),
    )
    spec.when(LearnDelivery(order_id="o", shipment_id="s-1"))
    spec.then(DeliveryLearnt(order_id="o", shipment_id="s-1", user_id="ada", product_ids=("lamp",)))


def test_an_arrival_counts_once_and_a_guests_never() -> None:
    spec = after(
        Spec(CONTEXT),
        LearnPurchase(
            order_id="o", user_id="ada", products=(BoughtProduct(sku="L", product_id="lamp"),)
        ),
        LearnDispatch(order_id="o", shipment_id="s", skus=("L",)),
        LearnDelivery(order_id="o", shipment_id="s"),
    )
    spec.when(
        LearnDelivery(order_id="o", shipment_id="s"),
        LearnDelivery(order_id="o", shipment_id="unknown"),
        LearnDispatch(order_id="of-a-guest", shipment_id="s", skus=("L",)),
        LearnDelivery(order_id="of-a-guest", shipment_id="s"),
    ).then()


def test_a_review_waits_to_be_looked_at_and_counts_for_nothing() -> None:
    spec = buyers("ada").when(wrote("ada"))
    assert spec.state(REVIEW("by-ada")).status == "Pending"
    assert stars(spec) == (0, 0, 0, 0, 0)


def test_a_buyer_has_one_review_of_a_product_and_asking_again_is_answered_again() -> None:
    spec = after(buyers("ada"), wrote("ada"))
    spec.when(wrote("ada"), wrote("ada", review="another")).then("ALREADY_REVIEWED")


def test_another_buyer_cannot_take_a_reviews_id() -> None:
    spec = after(buyers("ada", "bob"), wrote("ada", review="r"))
    spec.when(wrote("bob", review="r")).then("ALREADY_REVIEWED")


def test_what_is_published_counts() -> None:
    spec = after(buyers("ada"), wrote("ada", 4))
    spec.when(published("ada"), published("ada")).then(
        ReviewPublished(review_id="by-ada", product_id="lamp", user_id="ada", rating=4),
        RatingChanged(product_id="lamp", stars=(0, 0, 0, 1, 0)),
    )


def test_a_change_is_looked_at_again_and_counts_for_nothing_until_then() -> None:
    spec = after(buyers("ada"), wrote("ada", 4), published("ada"))
    changed = ChangeReview(review_id="by-ada", user_id="ada", rating=1, text="it broke")
    spec = after(spec, changed, changed)
    assert (stars(spec), spec.state(REVIEW("by-ada")).status) == ((0, 0, 0, 0, 0), "Pending")
    assert stars(after(spec, published("ada"))) == (1, 0, 0, 0, 0)


def test_what_is_taken_down_counts_no_more_and_may_be_shown_again() -> None:
    spec = after(buyers("ada"), wrote("ada", 4), published("ada"))
    rejected = RejectReview(review_id="by-ada", reason="names a person")
    spec = after(spec, rejected, rejected)
    assert stars(spec) == (0, 0, 0, 0, 0)
    assert stars(after(spec, published("ada"))) == (0, 0, 0, 1, 0)


def test_what_is_withdrawn_is_gone_and_another_may_be_written() -> None:
    spec = after(buyers("ada"), wrote("ada", 4), published("ada"))
    gone = WithdrawReview(review_id="by-ada", user_id="ada")
    spec = after(spec, gone, gone)
    assert (stars(spec), spec.state(REVIEW("by-ada")).text) == ((0, 0, 0, 0, 0), "")
    spec.when(
        published("ada"),
        RejectReview(review_id="by-ada", reason="late"),
        ReplyToReview(review_id="by-ada", text="oh"),
        ChangeReview(review_id="by-ada", user_id="ada", rating=1),
    ).then("WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN")
    after(spec, wrote("ada", 2, review="second")).when(PublishReview(review_id="second")).then(
        ReviewPublished(review_id="second", product_id="lamp", user_id="ada", rating=2),
        RatingChanged(product_id="lamp", stars=(0, 1, 0, 0, 0)),
    )


@pytest.mark.parametrize(
    "command",
    [
        ChangeReview(review_id="by-ada", user_id="eve", rating=1),
        WithdrawReview(review_id="by-ada", user_id="eve"),
        ChangeReview(review_id="none", user_id="ada", rating=1),
        PublishReview(review_id="none"),
        RejectReview(review_id="none", reason="-"),
        ReplyToReview(review_id="none", text="-"),
        VoteOnReview(review_id="none", user_id="bob", is_helpful=True),
        FlagReview(review_id="none", user_id="bob"),
    ],
)
def test_anothers_review_is_as_unknown_as_none(command: Command) -> None:
    after(buyers("ada"), wrote("ada")).when(command).then("UNKNOWN_REVIEW")


def test_the_business_answers_and_takes_its_answer_back() -> None:
    spec = after(buyers("ada"), wrote("ada"))
    said, unsaid = (ReplyToReview(review_id="by-ada", text=text) for text in ("thanks", ""))
    spec.when(said, said, unsaid).then(
        ReviewAnswered(review_id="by-ada", text="thanks"), ReviewAnswered(review_id="by-ada")
    )


def test_a_reader_votes_once_and_may_think_again() -> None:
    spec = after(buyers("ada"), wrote("ada"), published("ada"))
    yes, no, none = (
        VoteOnReview(review_id="by-ada", user_id="bob", is_helpful=way)
        for way in (True, False, None)
    )
    spec.when(yes, yes, no, none).then(
        VoteCast(review_id="by-ada", user_id="bob", is_helpful=True),
        VoteCast(review_id="by-ada", user_id="bob", is_helpful=False, before=True),
        VoteCast(review_id="by-ada", user_id="bob", before=False),
    )


def test_nobody_votes_on_his_own_word_or_on_what_is_not_shown() -> None:
    spec = after(buyers("ada", "bob"), wrote("ada"), wrote("bob"), published("ada"))
    spec.when(
        VoteOnReview(review_id="by-ada", user_id="ada", is_helpful=True),
        FlagReview(review_id="by-ada", user_id="ada"),
        VoteOnReview(review_id="by-bob", user_id="ada", is_helpful=True),
        FlagReview(review_id="by-bob", user_id="ada"),
    ).then("OWN_REVIEW", "OWN_REVIEW", "NOT_PUBLISHED", "NOT_PUBLISHED")


def test_a_flag_counts_once_a_reader_and_is_answered_by_a_look() -> None:
    spec = after(buyers("ada"), wrote("ada"), published("ada"))
    flag = FlagReview(review_id="by-ada", user_id="eve", reason="rude")
    spec.when(flag, flag, FlagReview(review_id="by-ada", user_id="bob")).then(
        ReviewFlagged(review_id="by-ada", user_id="eve", reason="rude", flags=1),
        FlagRaised(review_id="by-ada", user_id="eve"),
        ReviewFlagged(review_id="by-ada", user_id="bob", flags=2),
        FlagRaised(review_id="by-ada", user_id="bob"),
    )
    assert spec.state(REVIEW("by-ada")).status == "Published"
    assert after(spec, published("ada")).state(REVIEW("by-ada")).flags == 0


def test_an_average_is_of_all_stars() -> None:
    assert RatingChanged(product_id="p", stars=(1, 0, 0, 0, 2)).average == 3.67
    assert RatingChanged(product_id="p", stars=(0, 0, 0, 0, 0)).average is None


USERS = ("ada", "bob", "cyd")
STEPS = st.lists(
    st.tuples(st.sampled_from("wpcrx"), st.sampled_from(USERS), st.integers(1, 5)), max_size=40
)


@given(STEPS)
@settings(max_examples=150, deadline=None)
def test_a_rating_is_always_that_of_the_published_reviews(
    steps: list[tuple[str, str, int]],
) -> None:
    spec = buyers(*USERS)
    for what, user, rating in steps:
        id_ = f"by-{user}"
        command: Command = {
            "w": wrote(user, rating),
            "p": published(user),
            "c": ChangeReview(review_id=id_, user_id=user, rating=rating, text=f"{len(steps)}"),
            "r": RejectReview(review_id=id_, reason="no"),
            "x": WithdrawReview(review_id=id_, user_id=user),
        }[what]
        after(spec, command)
    reviews = [spec.state(REVIEW(f"by-{user}")) for user in USERS]
    counted = [0] * 5
    for review in reviews:
        if review.status == "Published":
            counted[review.rating - 1] += 1
    assert stars(spec) == tuple(counted)
