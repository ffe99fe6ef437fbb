"""Ada and Bob have what they bought and say so; what they say is looked at, voted on, answered."""

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
from entrepot.contexts.reviews.published import BoughtProduct

LAMP = BoughtProduct(sku="LAMP", product_id="lamp")
CHAIR = BoughtProduct(sku="CHAIR", product_id="chair")

COMMANDS = [
    LearnPurchase(order_id="o-1", user_id="ada", products=(LAMP, CHAIR)),
    LearnDispatch(order_id="o-1", shipment_id="s-1", skus=("LAMP",)),
    LearnDelivery(order_id="o-1", shipment_id="s-1"),
    AdmitReviewer(user_id="ada", product_id="lamp", order_id="o-1"),
    AdmitReviewer(user_id="bob", product_id="lamp", order_id="o-2"),
    AdmitReviewer(user_id="cyd", product_id="lamp", order_id="o-3"),
    WriteReview(
        review_id="r-1",
        product_id="lamp",
        user_id="ada",
        rating=5,
        title="Bright",
        text="It shines.",
        author="Ada",
    ),
    PublishReview(review_id="r-1"),
    ReplyToReview(review_id="r-1", text="So do you."),
    VoteOnReview(review_id="r-1", user_id="bob", is_helpful=True),
    VoteOnReview(review_id="r-1", user_id="cyd", is_helpful=False),
    VoteOnReview(review_id="r-1", user_id="cyd", is_helpful=None),
    FlagReview(review_id="r-1", user_id="cyd", reason="advertisement"),
    PublishReview(review_id="r-1"),
    ChangeReview(review_id="r-1", user_id="ada", rating=4, title="Bright", text="It hums."),
    PublishReview(review_id="r-1"),
    WriteReview(review_id="r-2", product_id="lamp", user_id="bob", rating=1, text="!!!"),
    RejectReview(review_id="r-2", reason="says nothing"),
    WriteReview(review_id="r-3", product_id="lamp", user_id="cyd", rating=2, author="Cyd"),
    PublishReview(review_id="r-3"),
    WithdrawReview(review_id="r-3", user_id="cyd"),
]
