"""Promotions, the coupons that open them, and how much was given."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from entrepot.engines.pricing.rules import Promotion
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import State

from ..events import (
    CouponIssued,
    CouponReturned,
    CouponUsed,
    CustomerUsedCoupon,
    PromotionReturned,
    PromotionSet,
    PromotionStopped,
    PromotionUsed,
)


class Campaign(State):
    """A promotion, and how much of its budget is gone.

    `spent`: nobody stopped it, but an older version of us, when its budget could not pay one order.
    """

    promotion: Promotion | None = None
    stopped: bool = False
    spent: bool = False
    used_amount: int = 0
    used_times: int = 0

    @property
    def left(self) -> int | None:
        """How much it may still give to one order; none: without end."""
        promotion = self.promotion
        if promotion is None or self.stopped:
            return 0
        if promotion.budget_uses is not None and self.used_times >= promotion.budget_uses:
            return 0
        if promotion.budget_amount is None:
            return None
        return max(promotion.budget_amount - self.used_amount, 0)


class Coupon(State):
    promotion_id: str = ""
    uses: int = 0
    uses_max: int | None = None
    uses_each: int | None = None
    expires_at: datetime | None = None


class CouponUser(State):
    uses: int = 0


def evolve_campaign(campaign: Campaign, event: Any) -> Campaign:
    match event:
        case PromotionSet():
            return replace(campaign, promotion=event.promotion, stopped=False, spent=False)
        case PromotionStopped(reason=reason):
            return replace(campaign, stopped=True, spent=reason == "budget_spent")
        case PromotionUsed():
            used, times = campaign.used_amount + event.amount, campaign.used_times + 1
            return replace(campaign, used_amount=used, used_times=times)
        case PromotionReturned():
            used, times = campaign.used_amount - event.amount, campaign.used_times - 1
            return replace(campaign, used_amount=used, used_times=times)
    raise TypeError(event)


def evolve_coupon(coupon: Coupon, event: Any) -> Coupon:
    match event:
        case CouponIssued():
            return Coupon(
                promotion_id=event.promotion_id,
                uses_max=event.uses_max,
                uses_each=event.uses_each,
                expires_at=event.expires_at,
            )
        case CouponUsed():
            return replace(coupon, uses=coupon.uses + 1)
        case CouponReturned():
            return replace(coupon, uses=coupon.uses - 1)
    raise TypeError(event)


def evolve_coupon_user(_: CouponUser, event: Any) -> CouponUser:
    match event:
        case CustomerUsedCoupon():
            return CouponUser(uses=event.uses)
    raise TypeError(event)


CAMPAIGN = Kind("promotion", Campaign(), evolve_campaign)
COUPON = Kind("coupon", Coupon(), evolve_coupon)
COUPON_USER = Kind("coupon_user", CouponUser(), evolve_coupon_user)
