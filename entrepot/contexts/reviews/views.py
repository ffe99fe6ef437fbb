"""What reads see of reviews."""

from collections.abc import Iterable

from entrepot.kernel.message import Recorded
from entrepot.kernel.views import Change, Row, Table

from .events import (
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

REVIEWS = Table("reviews.reviews", ("review_id",))
VOTES = Table("reviews.votes", ("review_id", "user_id"))
TALLIES = Table("reviews.tallies", ("review_id",))
REVIEWERS = Table("reviews.reviewers", ("user_id", "product_id"))
RATINGS = Table("reviews.ratings", ("product_id",))
TABLES = (REVIEWS, VOTES, TALLIES, REVIEWERS, RATINGS)


def view(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case RatingChanged() as rating:
            one, two, three, four, five = rating.stars
            return [
                RATINGS.put(
                    product_id=rating.product_id,
                    one=one,
                    two=two,
                    three=three,
                    four=four,
                    five=five,
                    count=rating.count,
                    average=rating.average,
                )
            ]
        case VoteCast() as vote:
            return [*_voted(vote)]
        case ReviewerAdmitted() as admitted:
            return [
                REVIEWERS.put(
                    user_id=admitted.user_id, product_id=admitted.product_id, review_id=None
                )
            ]
        case ReviewerWrote() as wrote:
            return [REVIEWERS.change(wrote.user_id, wrote.product_id, review_id=wrote.review_id)]
    return _review(recorded)


def _voted(vote: VoteCast) -> Iterable[Change]:
    if vote.is_helpful is None:
        yield VOTES.remove(vote.review_id, vote.user_id)
    else:
        yield VOTES.put(review_id=vote.review_id, user_id=vote.user_id, is_helpful=vote.is_helpful)
    yield TALLIES.count(
        vote.review_id,
        helpful=(vote.is_helpful is True) - (vote.before is True),
        unhelpful=(vote.is_helpful is False) - (vote.before is False),
    )


def _review(recorded: Recorded) -> Iterable[Change]:
    match recorded.event:
        case ReviewWritten() as review:
            return [_written(review, recorded)]
    now = _now(recorded)
    if now is None:
        return []
    return [REVIEWS.change(recorded.event.review_id, **now, version=recorded.version)]


def _written(review: ReviewWritten, recorded: Recorded) -> Change:
    return REVIEWS.put(
        review_id=review.review_id,
        product_id=review.product_id,
        user_id=review.user_id,
        author=review.author,
        rating=review.rating,
        title=review.title,
        text=review.text,
        language=review.language,
        status="Pending",
        reason="",
        reply="",
        flags=0,
        written_at=recorded.at,
        published_at=None,
        waits_since=recorded.at,
        version=recorded.version,
    )


def _now(recorded: Recorded) -> Row | None:
    """What of a review's row is so from now on."""
    at = recorded.at
    match recorded.event:
        case ReviewChanged(rating=rating, title=title, text=text):
            shown = {"rating": rating, "title": title, "text": text}
            return {**shown, "status": "Pending", "reason": "", "waits_since": at}
        case ReviewPublished():
            looked_at = {"reason": "", "flags": 0, "waits_since": None}
            return {**looked_at, "status": "Published", "published_at": at}
        case ReviewRejected(reason=reason):
            return {"status": "Rejected", "reason": reason, "flags": 0, "waits_since": None}
        case ReviewWithdrawn():
            return {"status": "Withdrawn", "title": "", "text": "", "waits_since": None}
        case ReviewAnswered(text=text):
            return {"reply": text}
        case ReviewFlagged(flags=flags):
            return {"flags": flags, "waits_since": at}
    return None
