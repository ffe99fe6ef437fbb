"""Coupons and budgets: what an order uses of them, once, and gives back."""

from __future__ import annotations

from entrepot.contexts.orders.published import OrderCancelled
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    ResumePromotion,
    SetShippingRates,
    StopPromotion,
)
from entrepot.contexts.pricing.events import (
    CollectionLearnt,
    PromotionLimited,
    PromotionSet,
    PromotionStopped,
    PromotionUnlisted,
)
from entrepot.contexts.pricing.published import (
    PromotionListed,
    QuoteRedeemed,
    QuoteRefused,
    ReturnRedemption,
)
from entrepot.contexts.pricing.sagas import give_back_what_a_lost_order_used
from entrepot.contexts.pricing.state import BOOK, CAMPAIGN, COUPON, SHELF
from entrepot.engines.pricing.rules import Collection, Conditions, Reward, ShippingRate
from entrepot.kernel.message import START, Recorded
from entrepot.kernel.spec import NOON, Spec

from .test_pricing import HOME, asked, quoted, redeem, shop, spring, told


def test_a_coupon_opens_its_promotion_and_says_why_when_it_does_not() -> None:
    spec = shop(
        spring(conditions=Conditions(coupon=True)),
        IssueCoupon(code="YES", promotion_id="spring"),
        IssueCoupon(code="OLD", promotion_id="spring", expires_at=NOON),
        IssueCoupon(code="NONE", promotion_id="spring", uses_max=0),
        IssueCoupon(code="EACH", promotion_id="spring", uses_each=1),
    )
    quote = quoted(spec, asked(("mug", 1), coupons=("YES", "OLD", "NONE", "EACH", "WHAT")))
    assert (quote.coupons, quote.total_amount) == (("YES",), 900)
    assert quote.refused_coupons == (
        ("OLD", "EXPIRED"),
        ("NONE", "COUPON_USED"),
        ("EACH", "SIGN_IN_FIRST"),
        ("WHAT", "UNKNOWN_COUPON"),
    )
    spec.when(StopPromotion(promotion_id="spring"))
    assert quoted(spec, asked(coupons=("YES",))).refused_coupons == (("YES", "PROMOTION_ENDED"),)


def test_a_coupon_for_one_use_each_is_used_once_by_each() -> None:
    spec = shop(
        spring(conditions=Conditions(coupon=True)),
        IssueCoupon(code="EACH", promotion_id="spring", uses_each=1),
    )
    first = quoted(spec, asked(("mug", 1), coupons=("EACH",), user_id="ada"))
    second = quoted(spec, asked(("mug", 1), coupons=("EACH",), user_id="ada", quote_id="q2"))
    other = quoted(spec, asked(("mug", 1), coupons=("EACH",), user_id="bob", quote_id="q3"))
    spec.when(redeem(first), redeem(second, "o2"), redeem(other, "o3"))
    assert [type(a) for a in (*told(spec, QuoteRedeemed), *told(spec, QuoteRefused))] == [
        QuoteRedeemed,
        QuoteRedeemed,
        QuoteRefused,
    ]
    assert spec.state(COUPON("EACH")).uses == 2


def test_a_coupon_that_gave_nothing_is_not_used_up() -> None:
    """A coupon for plates was spent on an order of mugs, and refused when plates were bought."""
    spec = shop(
        spring(conditions=Conditions(coupon=True, skus=("plate",))),
        IssueCoupon(code="ONCE", promotion_id="spring", uses_max=1),
        IssueCoupon(code="MORE", promotion_id="spring", uses_max=1),
    )
    mugs = quoted(spec, asked(("mug", 1), coupons=("ONCE",)))
    assert (mugs.coupons, mugs.refused_coupons) == ((), (("ONCE", "DOES_NOT_APPLY"),))
    spec.when(redeem(mugs))
    assert spec.state(COUPON("ONCE")).uses == 0
    plates = quoted(spec, asked(("plate", 1), coupons=("ONCE", "MORE"), quote_id="q2"))
    assert (plates.coupons, plates.discount_amount) == (("ONCE",), 200)
    assert plates.refused_coupons == (("MORE", "DOES_NOT_APPLY"),), "one opens it for both"
    spec.when(redeem(plates, "o2"))
    assert (spec.state(COUPON("ONCE")).uses, spec.state(COUPON("MORE")).uses) == (1, 0)


def test_a_coupon_for_free_freight_waits_for_the_address() -> None:
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=500, countries=("DE",))
    free = spring(reward=Reward(kind="free_shipping"), conditions=Conditions(coupon=True))
    spec = shop(
        SetShippingRates(rates=(post,)), free, IssueCoupon(code="FREE", promotion_id="spring")
    )
    assert quoted(spec, asked(("mug", 1), coupons=("FREE",))).coupons == ("FREE",)
    there = quoted(spec, asked(("mug", 1), coupons=("FREE",), destination=HOME))
    assert (there.coupons, there.shipping_cost) == (("FREE",), 0)


def test_a_budget_of_ten_serves_ten_of_a_hundred_and_comes_back() -> None:
    """Vendure#2502 and the like: a coupon for ten was used by everybody who came at once."""
    spec = shop(spring(budget_uses=10))
    quotes = [quoted(spec, asked(("mug", 1), quote_id=f"q{n}")) for n in range(100)]
    spec.answers = []
    spec.when(*[redeem(quote, f"o{n}") for n, quote in enumerate(quotes)])
    assert len(told(spec, QuoteRedeemed)) == 10
    assert {r.reason for r in told(spec, QuoteRefused)} == {"BUDGET_SPENT"}  # type: ignore[attr-defined]
    assert [s.amount for s in told(spec, PromotionLimited)] == [0]  # type: ignore[attr-defined]
    assert quoted(spec, asked(("mug", 1), quote_id="new")).total_amount == 1000
    spec.when(ReturnRedemption(order_id="o1"), ReturnRedemption(order_id="o1"))
    assert spec.state(CAMPAIGN("spring")).used_times == 9
    again = quoted(spec, asked(("mug", 1), quote_id="again"))
    assert again.total_amount == 900, "what came back may be given again"
    spec.answers = []
    spec.when(redeem(again, "o100"))
    assert len(told(spec, QuoteRedeemed)) == 1


def test_a_budget_in_money_is_never_overdrawn() -> None:
    spec = shop(spring(budget_amount=250))
    quotes = [quoted(spec, asked(("mug", 1), quote_id=f"q{n}")) for n in range(5)]
    spec.when(*[redeem(quote, f"o{n}") for n, quote in enumerate(quotes)])
    assert len(told(spec, QuoteRedeemed)) == 2
    assert spec.state(CAMPAIGN("spring")).used_amount == 200


def test_a_cart_too_large_for_what_is_left_ends_the_promotion_for_itself_only() -> None:
    """One cart that wanted more than the whole budget ended it for all, at nothing used."""
    spec = shop(spring(budget_amount=10_000), spring(promotion_id="more", priority=-1))
    large = quoted(spec, asked(("mug", 200)))
    assert large.discount_amount == 20_000 + 18_000
    spec.when(redeem(large))
    assert [r.reason for r in told(spec, QuoteRefused)] == ["BUDGET_SPENT"]  # type: ignore[attr-defined]
    large = quoted(spec, asked(("mug", 200)))
    assert large.promotions == (("more", 20_000),), "without it the cart can be bought"
    small = quoted(spec, asked(("mug", 1), quote_id="q2"))
    assert [promotion for promotion, _ in small.promotions] == ["spring", "more"]
    spec.answers = []
    spec.when(redeem(large), redeem(small, "o2"), ReturnRedemption(order_id="o2"))
    assert len(told(spec, QuoteRedeemed)) == 2
    assert spec.state(BOOK()).limits == {"spring": 10_000}
    spec.when(StopPromotion(promotion_id="spring"))
    assert spec.state(BOOK()).limits == {}


def ended_by_an_older_version(spec: Spec) -> Spec:
    """It stopped for all what could not pay one order."""
    ended = PromotionStopped(promotion_id="spring", reason="budget_spent")
    spec.given((CAMPAIGN("spring"), ended), (BOOK(), PromotionUnlisted(promotion_id="spring")))
    spec.answers = []
    return spec


def test_what_an_older_version_ended_runs_again_when_its_budget_comes_back() -> None:
    spec = shop(spring(budget_amount=150, conditions=Conditions(collections=("gifts",))))
    spec.given((SHELF("gifts"), CollectionLearnt(collection_id="gifts", rule=Collection())))
    spec.when(spring(budget_amount=150, conditions=Conditions(collections=("gifts",))))
    spec.when(redeem(quoted(spec, asked(("mug", 1)))))
    resume = ResumePromotion(promotion_id="spring")
    ended_by_an_older_version(spec).when(ReturnRedemption(order_id="o"))
    back = spec.state(CAMPAIGN("spring"))
    assert (back.used_amount, back.left) == (0, 0), "nobody gets it yet"
    spec.answers = []
    spec.when(resume, resume)
    assert [type(answer) for answer in spec.answers] == [
        *(PromotionSet, PromotionListed, PromotionLimited),
    ]
    assert spec.state(BOOK()).limits == {"spring": 150}
    assert quoted(spec, asked(("mug", 1), quote_id="again")).total_amount == 900


def test_nothing_runs_again_while_its_budget_is_spent_or_once_it_was_stopped_by_hand() -> None:
    spec = shop(spring(budget_uses=1))
    spec.when(redeem(quoted(spec, asked(("mug", 1)))))
    resume = ResumePromotion(promotion_id="spring")
    ended_by_an_older_version(spec).when(resume).then()
    spec.when(StopPromotion(promotion_id="spring"), ReturnRedemption(order_id="o"))
    assert told(spec, PromotionStopped) == [PromotionStopped(promotion_id="spring")]
    spec.answers = []
    spec.when(resume).then()


def test_an_order_cancelled_before_anything_left_gives_back_what_it_used() -> None:
    def cancelled(*, shipped: bool) -> Recorded:
        event = OrderCancelled(
            order_id="o", order_number="O", reservation_id="r", reason="r", shipped=shipped
        )
        return Recorded(event, "n", "t", "order/o", 1, NOON, "", "", "", "", False, b"", START)

    returned = list(give_back_what_a_lost_order_used(cancelled(shipped=False)))
    assert returned == [ReturnRedemption(order_id="o", reason="r")]
    assert list(give_back_what_a_lost_order_used(cancelled(shipped=True))) == []
