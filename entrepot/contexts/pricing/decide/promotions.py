"""Promotions and the coupons that open them."""

from collections.abc import Iterable

from msgspec.structs import asdict, replace

from entrepot.engines.pricing.rules import Promotion, Reward
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import IssueCoupon, Refusal, ResumePromotion, SetPromotion, StopPromotion
from ..events import (
    CouponIssued,
    PromotionLimited,
    PromotionSet,
    PromotionStopped,
    PromotionUnlisted,
)
from ..published import PromotionListed
from ..state import BOOK, CAMPAIGN, COUPON
from .shelves import shelves_named, shelves_of_draft

PROMOTIONS_MAX = 300


def set_promotion(command: SetPromotion, given: Given) -> Decision:
    promotion = Promotion(**asdict(command))
    conditions = promotion.conditions
    starts, ends = conditions.starts_at, conditions.ends_at
    if starts is not None and ends is not None and starts >= ends:
        return Refused(Refusal.PERIOD_BACKWARDS)
    if not is_complete(promotion.reward):
        return Refused(Refusal.REWARD_INCOMPLETE, promotion.reward.kind)
    book = BOOK.of(given)
    after = BOOK.evolve(book, PromotionListed(promotion=promotion))
    if len(after.promotions) > PROMOTIONS_MAX:
        return Refused(Refusal.TOO_MANY_PROMOTIONS, f"at most {PROMOTIONS_MAX}; stop some")
    campaign = CAMPAIGN.of(given, command.promotion_id)
    told: list[tuple[str, Event]] = []
    if campaign.promotion != promotion or campaign.stopped:
        told.append((CAMPAIGN(command.promotion_id), PromotionSet(promotion=promotion)))
    if promotion not in book.promotions:
        told.append((BOOK(), PromotionListed(promotion=promotion)))
    return [*told, *shelves_of_draft(promotion, after, given)]


def is_complete(reward: Reward) -> bool:
    """Whether the reward says all that its kind needs."""
    match reward.kind:
        case "percent":
            return reward.rate > 0
        case "amount":
            return reward.amount > 0 and reward.currency is not None
        case "buy_x_get_y":
            return reward.buy > 0 and reward.get > 0 and reward.on is None
    return reward.on is None


def stop_promotion(command: StopPromotion, given: Given) -> Decision:
    campaign = CAMPAIGN.of(given, command.promotion_id)
    if campaign.promotion is None:
        return Refused(Refusal.UNKNOWN_PROMOTION)
    if campaign.stopped and not campaign.spent:
        return []
    return [
        (CAMPAIGN(command.promotion_id), PromotionStopped(promotion_id=command.promotion_id)),
        (BOOK(), PromotionUnlisted(promotion_id=command.promotion_id)),
    ]


def resume_promotion(command: ResumePromotion, given: Given) -> Decision:
    campaign = CAMPAIGN.of(given, command.promotion_id)
    promotion, left = campaign.promotion, replace(campaign, stopped=False).left
    if promotion is None or not campaign.spent or left == 0:
        return []
    listed = PromotionListed(promotion=promotion)
    after = BOOK.evolve(BOOK.of(given), listed)
    if len(after.promotions) > PROMOTIONS_MAX:
        return Refused(Refusal.TOO_MANY_PROMOTIONS, f"at most {PROMOTIONS_MAX}; stop some")
    told: list[tuple[str, Event]] = [
        (CAMPAIGN(command.promotion_id), PromotionSet(promotion=promotion)),
        (BOOK(), listed),
    ]
    if left is not None:
        limited = PromotionLimited(promotion_id=command.promotion_id, amount=left)
        told.append((BOOK(), limited))
    return [*told, *shelves_of_draft(promotion, after, given)]


def issue_coupon(command: IssueCoupon, given: Given) -> Decision:
    if CAMPAIGN.of(given, command.promotion_id).promotion is None:
        return Refused(Refusal.UNKNOWN_PROMOTION)
    if COUPON.of(given, command.code).promotion_id:
        return Refused(Refusal.COUPON_EXISTS)
    issued = CouponIssued(**asdict(command))
    return [(COUPON(command.code), issued)]


def campaign_and_book(command: SetPromotion | StopPromotion, given: Given) -> Iterable[str]:
    yield CAMPAIGN(command.promotion_id)
    yield BOOK()


def campaign_book_and_shelves(command: ResumePromotion, given: Given) -> Iterable[str]:
    yield CAMPAIGN(command.promotion_id)
    campaign = CAMPAIGN.of(given, command.promotion_id)
    if campaign.promotion is not None and campaign.spent:
        yield BOOK()
        yield from shelves_named(campaign.promotion)


def shelves(command: SetPromotion) -> Iterable[str]:
    yield from shelves_named(Promotion(**asdict(command)))


campaign = CAMPAIGN.by("promotion_id")

RULES = (
    Rule(
        SetPromotion,
        set_promotion,
        reads=shelves,
        writes=campaign_and_book,
        scope="pricing:write",
    ),
    Rule(StopPromotion, stop_promotion, writes=campaign_and_book, scope="pricing:write"),
    Rule(ResumePromotion, resume_promotion, reads=campaign, writes=campaign_book_and_shelves),
    Rule(
        IssueCoupon, issue_coupon, reads=campaign, writes=COUPON.by("code"), scope="pricing:write"
    ),
)
