"""How promotions stack: each on what those before it left, and one of a group."""

from __future__ import annotations

from entrepot.engines.pricing.quoting import Quote, quote
from entrepot.engines.pricing.rules import Goods, Promotion, Reward, Rules, ShippingRate

from .test_pricing import HOME, buyer, off, percent, promotion, wanted

POST = ShippingRate(method="post", name="Post", currency="EUR", cost=500)
THREE = promotion("three", Reward(kind="buy_x_get_y", buy=2, get=1))


def quoted(*promotions: Promotion) -> Quote:
    rules = Rules(promotions=promotions, shipping=(POST,))
    return quote([wanted("a", 3, 1000)], buyer(), rules, destination=HOME)


def test_what_is_given_of_three_is_worth_what_is_left_of_it() -> None:
    """Half off and then three for two: of 1,500 a third, and not a third of 3,000."""
    half = percent("half", 50, priority=5)
    assert off(quoted(half, THREE)) == [1500 + 500]
    before = percent("half", 50, priority=-5)
    assert off(quoted(THREE, before)) == [1000 + 1000]


def test_the_cheapest_of_three_is_what_is_cheapest_by_then() -> None:
    """The dear one has become the cheaper one before any is given."""
    reward = Reward(kind="amount", amount=800, currency="EUR", on=Goods(skus=("dear",)))
    rules = Rules(promotions=(promotion("gift", reward, priority=5), THREE))
    asked = [wanted("cheap", 2, 300), wanted("dear", 1, 900)]
    assert off(quote(asked, buyer(), rules)) == [0, 800 + 100]


def test_free_shipping_counts_where_nothing_of_its_group_is_taken_off_the_goods() -> None:
    free = promotion("free", Reward(kind="free_shipping"), group="welcome")
    ten = percent("ten", 10, group="welcome")
    other = percent("other", 10, group="summer")
    assert quoted(free, ten).promotions == (("ten", 300),)
    assert dict(quoted(free, other).promotions) == {"other": 300, "free": 500}
    assert dict(quoted(free).promotions) == {"free": 500}
