"""An order takes what its quote promised of budgets and coupons, once, and may give it back."""

from collections.abc import Iterable

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import Refusal
from ..events import (
    CouponReturned,
    CouponUsed,
    CustomerUsedCoupon,
    PromotionLimited,
    PromotionReturned,
    PromotionUsed,
    RedemptionReturned,
    RedemptionTaken,
)
from ..published import QuoteRedeemed, QuoteRefused, RedeemQuote, ReturnRedemption
from ..state import BOOK, CAMPAIGN, COUPON, COUPON_USER, QUOTE, REDEMPTION, Quote

Told = list[tuple[str, Event]]


def redeem_quote(command: RedeemQuote, given: Given) -> Decision:
    quote = QUOTE.of(given, command.quote_id)
    if quote.expires_at is None:
        return Refused(Refusal.UNKNOWN_QUOTE)
    if command.order_id in quote.orders:
        return []
    reason, limited = _what_stands_in_the_way(command, quote, given)
    if reason:
        refused = QuoteRefused(
            quote_id=command.quote_id,
            reference=command.reference,
            order_id=command.order_id,
            reason=reason,
        )
        return [(QUOTE(command.quote_id), refused), *limited]
    return [
        (
            QUOTE(command.quote_id),
            QuoteRedeemed(
                quote_id=command.quote_id,
                reference=command.reference,
                order_id=command.order_id,
            ),
        ),
        *_taken(command, quote, given),
    ]


def _what_stands_in_the_way(command: RedeemQuote, quote: Quote, given: Given) -> tuple[str, Told]:
    """Why the quote does not hold; of a budget with too little left the next quote shall know."""
    if quote.awaited is not None:
        return "CHANGED", []
    if (command.reference, command.total_amount) != (quote.reference, quote.total_amount):
        return "CHANGED", []
    if quote.expires_at is None or quote.expires_at <= given.at:
        return "EXPIRED", []
    for promotion_id, amount in quote.promotions:
        left = CAMPAIGN.of(given, promotion_id).left
        if left is not None and left < amount:
            return "BUDGET_SPENT", _limited(promotion_id, left, given)
    for code in quote.coupons:
        coupon = COUPON.of(given, code)
        each = COUPON_USER.of(given, code, quote.user_id).uses if quote.user_id else 0
        if (coupon.uses_max is not None and coupon.uses >= coupon.uses_max) or (
            coupon.uses_each is not None and each >= coupon.uses_each
        ):
            return "COUPON_USED", []
    return "", []


def _taken(command: RedeemQuote, quote: Quote, given: Given) -> Told:
    order_id, user_id = command.order_id, quote.user_id
    told: Told = [
        (
            CAMPAIGN(promotion_id),
            PromotionUsed(promotion_id=promotion_id, order_id=order_id, amount=amount),
        )
        for promotion_id, amount in quote.promotions
    ]
    for code in quote.coupons:
        used = CouponUsed(code=code, order_id=order_id, user_id=user_id)
        told.append((COUPON(code), used))
        if user_id:
            told.append(_counted(code, user_id, COUPON_USER.of(given, code, user_id).uses + 1))
    taken = RedemptionTaken(
        order_id=order_id,
        quote_id=command.quote_id,
        promotions=quote.promotions,
        coupons=quote.coupons,
        user_id=user_id,
    )
    return [*told, (REDEMPTION(order_id), taken)]


def _counted(code: str, user_id: str, uses: int) -> tuple[str, Event]:
    counted = CustomerUsedCoupon(code=code, user_id=user_id, uses=uses)
    return COUPON_USER(code, user_id), counted


def return_redemption(command: ReturnRedemption, given: Given) -> Decision:
    redemption = REDEMPTION.of(given, command.order_id)
    if not redemption.taken or redemption.returned:
        return []
    order_id, user_id = command.order_id, redemption.user_id
    told: Told = []
    for promotion_id, amount in redemption.promotions:
        given_back = PromotionReturned(promotion_id=promotion_id, order_id=order_id, amount=amount)
        told.append((CAMPAIGN(promotion_id), given_back))
        if promotion_id in BOOK.of(given).limits:
            after = CAMPAIGN.evolve(CAMPAIGN.of(given, promotion_id), given_back)
            told += _limited(promotion_id, after.left, given)
    for code in redemption.coupons:
        back = CouponReturned(code=code, order_id=order_id, user_id=user_id)
        told.append((COUPON(code), back))
        if user_id:
            uses = COUPON_USER.of(given, code, user_id).uses - 1
            told.append(_counted(code, user_id, uses))
    returned = RedemptionReturned(order_id=order_id, reason=command.reason)
    return [*told, (REDEMPTION(order_id), returned)]


def _limited(promotion_id: str, left: int | None, given: Given) -> Told:
    """What quotes shall know of it, where they do not yet; of one that was stopped, nothing."""
    book = BOOK.of(given)
    listed = any(promotion.promotion_id == promotion_id for promotion in book.promotions)
    if not listed or book.limits.get(promotion_id) == left:
        return []
    return [(BOOK(), PromotionLimited(promotion_id=promotion_id, amount=left))]


def what_is_taken(command: RedeemQuote, given: Given) -> Iterable[str]:
    quote = QUOTE.of(given, command.quote_id)
    yield QUOTE(command.quote_id)
    yield REDEMPTION(command.order_id)
    yield from _used(quote.promotions, quote.coupons, quote.user_id)


def what_comes_back(command: ReturnRedemption, given: Given) -> Iterable[str]:
    redemption = REDEMPTION.of(given, command.order_id)
    yield REDEMPTION(command.order_id)
    yield from _used(redemption.promotions, redemption.coupons, redemption.user_id)


def _used(
    promotions: tuple[tuple[str, int], ...], coupons: Iterable[str], user_id: str | None
) -> Iterable[str]:
    if promotions:
        yield BOOK()
    for promotion_id, _ in promotions:
        yield CAMPAIGN(promotion_id)
    for code in coupons:
        yield COUPON(code)
        if user_id:
            yield COUPON_USER(code, user_id)


RULES = (
    Rule(RedeemQuote, redeem_quote, reads=QUOTE.by("quote_id"), writes=what_is_taken),
    Rule(
        ReturnRedemption, return_redemption, reads=REDEMPTION.by("order_id"), writes=what_comes_back
    ),
)
