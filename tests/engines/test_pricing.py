"""The sums of a quote: exact whatever is bought, and told why."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.engines.pricing.listing import list_price
from entrepot.engines.pricing.promoting import Article, Buyer, Place, applies, discounts, spread
from entrepot.engines.pricing.quoting import Quote, Wanted, price_reasons, quote
from entrepot.engines.pricing.rules import (
    PPM,
    Collection,
    Conditions,
    Goods,
    ListPrice,
    Promotion,
    Reward,
    Rules,
    ShippingRate,
    TaxRate,
    ZipSpan,
)
from entrepot.engines.pricing.shelving import collections_of, contains, shelves_of, tree_below
from entrepot.kernel.units import Address

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
HOME = Address(street="Main Street 1", city="Berlin", zip_code="10115", country="DE")
VAT = TaxRate(country="DE", rate=190_000, name="VAT")


def buyer(*coupons: str, currency: str = "EUR", tier: str = "") -> Buyer:
    return Buyer("web", "web", tier, currency, NOON, frozenset(coupons))


def wanted(sku: str, quantity: int, unit_price: int, *, gross: bool = False) -> Wanted:
    price = ListPrice(list_id="l", unit_price=unit_price, currency="EUR", includes_tax=gross)
    return Wanted(sku, sku, sku.title(), quantity, price, weight_g=100)


def promotion(name: str, reward: Reward, **more: object) -> Promotion:
    return Promotion(promotion_id=name, name=name.title(), reward=reward, **more)  # type: ignore[arg-type]


def percent(name: str, rate: int, **more: object) -> Promotion:
    return promotion(name, Reward(kind="percent", rate=rate * 10_000), **more)


def stands(each: Wanted, *categories: str, vendor: str = "", collections: str = "") -> Wanted:
    place = Place(frozenset(categories), frozenset(collections.split()), vendor)
    return each._replace(place=place)


def off(quoted: Quote) -> list[int]:
    return [line.discount_amount for line in quoted.lines]


PRICES = st.integers(0, 100_000)
SHELVES = st.lists(st.sampled_from(["lamps", "chairs", "tables"]), max_size=2).map(tuple)
VENDORS = st.sampled_from(["", "lumen", "oak"])
PLACES = st.builds(
    Place, SHELVES.map(frozenset), st.sets(st.sampled_from(["sale", "new"])).map(frozenset), VENDORS
)
GOODS = st.builds(
    Goods,
    skus=st.lists(st.sampled_from("abcdefgh"), max_size=2).map(tuple),
    categories=SHELVES,
    collections=st.lists(st.sampled_from(["sale", "new"]), max_size=1).map(tuple),
    vendor_ids=st.lists(st.sampled_from(["lumen", "oak"]), max_size=1).map(tuple),
)
LINES = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.integers(1, 30), PRICES, st.booleans()),
    min_size=1,
    max_size=8,
    unique_by=lambda line: line[0],
)
REWARDS = st.one_of(
    st.builds(Reward, kind=st.just("percent"), rate=st.integers(1, PPM), on=st.none() | GOODS),
    st.builds(
        Reward,
        kind=st.just("amount"),
        amount=st.integers(1, 50_000),
        currency=st.just("EUR"),
        on=st.none() | GOODS,
    ),
    st.builds(
        Reward,
        kind=st.just("buy_x_get_y"),
        buy=st.integers(1, 3),
        get=st.integers(1, 2),
        rate=st.integers(0, PPM),
    ),
    st.just(Reward(kind="free_shipping")),
)
PROMOTIONS = st.lists(
    st.builds(
        Promotion,
        promotion_id=st.uuids().map(str),
        name=st.just("P"),
        reward=REWARDS,
        conditions=st.builds(
            Conditions,
            skus=st.lists(st.sampled_from("abcdefgh"), max_size=3).map(tuple),
            categories=SHELVES,
            vendor_ids=st.lists(st.sampled_from(["lumen", "oak"]), max_size=1).map(tuple),
            spend_min=st.integers(0, 50_000),
        ),
        exclusive=st.booleans(),
        group=st.sampled_from(["", "g"]),
        priority=st.integers(-2, 2),
    ),
    max_size=5,
)
TAXES = st.lists(
    st.builds(
        TaxRate,
        country=st.just("DE"),
        rate=st.integers(0, 300_000),
        name=st.just("VAT"),
        tax_class=st.sampled_from(["standard", "shipping"]),
    ),
    max_size=2,
)
FREIGHT = st.lists(
    st.builds(
        ShippingRate,
        method=st.sampled_from(["parcel", "express"]),
        name=st.just("By post"),
        currency=st.just("EUR"),
        cost=st.integers(0, 5000),
        includes_tax=st.booleans(),
        free_from=st.none() | st.integers(0, 100_000),
        countries=st.just(("DE",)),
        states=st.sampled_from([(), ("Berlin",), ("Bayern",)]),
        zips=st.sampled_from([(), (ZipSpan(first="10"),), (ZipSpan(first="2", last="9"),)]),
    ),
    max_size=4,
)


@settings(max_examples=300, deadline=None)
@given(
    LINES,
    st.lists(PLACES, min_size=8, max_size=8),
    PROMOTIONS,
    TAXES,
    FREIGHT,
    st.randoms(use_true_random=False),
)
def test_every_quote_adds_up_and_its_reasons_add_up_to_it(
    lines, places, promotions, taxes, freight, chance
) -> None:
    rules = Rules(promotions=tuple(promotions), taxes=tuple(taxes), shipping=tuple(freight))
    asked = [
        wanted(sku, n, price, gross=gross)._replace(place=place)
        for (sku, n, price, gross), place in zip(lines, places, strict=False)
    ]
    quoted = quote(asked, buyer(), rules, destination=HOME)

    assert quoted.subtotal == sum(line.total_price for line in quoted.lines)
    assert quoted.subtotal + quoted.tax_amount + quoted.shipping_cost == quoted.total_amount
    for line, each in zip(quoted.lines, asked, strict=True):
        within = line.tax_amount if line.tax_included else 0
        worth = each.quantity * each.price.unit_price
        assert line.total_price == worth - line.discount_amount - within >= 0
    assert all(a.rule_id and a.reason for a in quoted.adjustments), "which rule, and why"
    told = [a.amount for a in quoted.adjustments if a.rule_id != "included"]
    within = sum(line.tax_amount for line in quoted.lines if line.tax_included)
    listed = [a.amount for a in price_reasons(quoted.lines)]
    assert sum(listed) + sum(told) == quoted.total_amount
    assert sum(a.amount for a in quoted.adjustments if a.rule_id == "included") == within

    chance.shuffle(asked)
    again = quote(asked, buyer(), rules, destination=HOME)
    by_sku = {line.sku: line.discount_amount for line in quoted.lines}
    assert sum(by_sku.values()) == sum(off(again)), "the order of the lines takes nothing off"


@given(st.integers(0, 10**9), st.dictionaries(st.integers(0, 20), st.integers(0, 10**6)))
def test_an_amount_spread_over_lines_is_spent_to_the_last_cent(amount, worths) -> None:
    parts = spread(amount, worths)
    assert sum(parts.values()) == min(amount, sum(worths.values()))
    assert all(0 <= parts[i] <= worths[i] for i in worths)


def test_promotions_stack_by_priority_each_on_what_is_left() -> None:
    quoted = quote(
        [wanted("a", 1, 10_000)],
        buyer(),
        Rules(promotions=(percent("late", 10), percent("first", 50, priority=5))),
    )
    assert [p for p, _ in quoted.promotions] == ["first", "late"]
    assert off(quoted) == [5000 + 500]


def test_of_a_group_only_the_best_counts() -> None:
    rules = (percent("ten", 10, group="sale"), percent("twenty", 20, group="sale"))
    assert off(quote([wanted("a", 1, 1000)], buyer(), Rules(promotions=rules))) == [200]


def test_an_exclusive_promotion_counts_alone_or_not_at_all() -> None:
    stack = (percent("a", 10), percent("b", 10))
    small, large = percent("x", 15, exclusive=True), percent("x", 30, exclusive=True)
    asked = [wanted("a", 1, 10_000)]
    assert off(quote(asked, buyer(), Rules(promotions=(*stack, small)))) == [1900]
    assert off(quote(asked, buyer(), Rules(promotions=(*stack, large)))) == [3000]


def test_of_three_the_cheapest_is_given() -> None:
    three = promotion("three", Reward(kind="buy_x_get_y", buy=2, get=1))
    asked = [wanted("dear", 2, 900), wanted("cheap", 2, 300)]
    assert off(quote(asked, buyer(), Rules(promotions=(three,)))) == [0, 300]
    asked = [wanted("dear", 4, 900), wanted("cheap", 2, 300)]
    assert off(quote(asked, buyer(), Rules(promotions=(three,)))) == [0, 600]


def test_conditions_must_all_hold() -> None:
    later = datetime(2026, 2, 1, tzinfo=UTC)
    for conditions in (
        Conditions(skus=("other",)),
        Conditions(product_ids=("other",)),
        Conditions(store_ids=("elsewhere",)),
        Conditions(channels=("app",)),
        Conditions(tiers=("gold",)),
        Conditions(spend_min=1001),
        Conditions(starts_at=later),
        Conditions(ends_at=NOON),
        Conditions(coupon=True),
    ):
        rule = percent("p", 10, conditions=conditions)
        assert discounts([Article("a", "a", 1, 1000)], [rule], buyer()) == []
    opened = percent("p", 10, conditions=Conditions(coupon=True, skus=("a",), spend_min=1000))
    (taken,) = discounts([Article("a", "a", 1, 1000)], [opened], buyer("p"))
    assert taken.amount == 100


def test_a_promotion_is_for_a_category_with_all_below_it_or_for_a_vendors_goods() -> None:
    lamp = stands(wanted("a", 1, 1000), "lamps", "light", vendor="lumen")
    bulb = stands(wanted("b", 1, 500), "light", vendor="oak", collections="sale")
    chair = stands(wanted("c", 1, 2000), "chairs", vendor="oak")

    def taken(conditions: Conditions, **more: Any) -> list[int]:
        reward = Reward(kind="percent", rate=100_000, **more)
        rule = promotion("p", reward, conditions=conditions)
        return off(quote([lamp, bulb, chair], buyer(), Rules(promotions=(rule,))))

    assert taken(Conditions(categories=("light",))) == [100, 50, 0]
    assert taken(Conditions(vendor_ids=("oak",))) == [0, 50, 200]
    assert taken(Conditions(categories=("light",), vendor_ids=("oak",))) == [0, 50, 0]
    assert taken(Conditions(collections=("sale",), skus=("c",))) == [0, 50, 200]
    assert taken(Conditions(categories=("light",), spend_min=1501)) == [0, 0, 0]
    on = Goods(categories=("chairs",))
    assert taken(Conditions(categories=("lamps",)), on=on) == [0, 0, 200]
    assert taken(Conditions(categories=("beds",)), on=on) == [0, 0, 0]


def test_shelves_are_followed_upwards_and_a_ring_of_them_ends() -> None:
    parents = {"bulbs": "lamps", "lamps": "light", "light": "", "a": "b", "b": "a"}
    assert shelves_of("bulbs", parents) == {"bulbs", "lamps", "light"}
    assert shelves_of("a", parents) == {"a", "b"}
    assert shelves_of("", parents) == frozenset()
    assert tree_below(frozenset({"lamps"}), parents) == {"bulbs": "lamps"}


def test_a_collection_holds_what_its_rule_says() -> None:
    rules = {
        "all": Collection(),
        "dear": Collection(price_min=1000),
        "cheap": Collection(price_max=999),
        "oak": Collection(category="tables", attributes={"material": "oak", "sizes": [2]}),
    }
    oak = {"material": "oak", "sizes": [1, 2], "folds": True}
    assert collections_of(frozenset({"tables"}), 1000, oak, rules) == {"all", "dear", "oak"}
    assert collections_of(frozenset({"chairs"}), 999, oak, rules) == {"all", "cheap"}
    steel = {**oak, "material": "steel"}
    assert "oak" not in collections_of(frozenset({"tables"}), 1, steel, rules)
    assert not contains({"folds": True}, {"folds": 1})


@pytest.mark.parametrize(
    "reward",
    [
        Reward(kind="amount", amount=500, currency="USD"),
        Reward(kind="percent", rate=100_000, currency="USD"),
        Reward(kind="free_shipping", currency="USD"),
    ],
)
def test_what_is_given_in_one_currency_is_given_in_no_other(reward: Reward) -> None:
    """Else 50.00 to be spent and 1000.00 to be given away meant 5,000 and 100,000 yen, too."""
    rule = promotion("p", reward, conditions=Conditions(spend_min=1000), budget_amount=100_000)
    assert not applies(rule, [Article("a", "a", 1, 1000)], buyer())
    own = msgspec.structs.replace(reward, currency=buyer().currency)
    assert applies(promotion("p", own), [Article("a", "a", 1, 1000)], buyer())


def test_free_shipping_frees_the_freight_and_its_tax() -> None:
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=500)
    free = promotion("free", Reward(kind="free_shipping"), conditions=Conditions(spend_min=2000))
    rules = Rules(promotions=(free,), taxes=(VAT,), shipping=(post,))
    small = quote([wanted("a", 1, 1000)], buyer(), rules, destination=HOME)
    assert (small.shipping_cost, small.tax_amount, small.total_amount) == (500, 190 + 95, 1785)
    large = quote([wanted("a", 2, 1000)], buyer(), rules, destination=HOME)
    assert (large.shipping_cost, large.tax_amount, large.total_amount) == (0, 380, 2380)
    assert [a.amount for a in large.adjustments if not a.line] == [500, -500]


def test_free_shipping_keeps_to_exclusion_and_is_not_used_where_nothing_is_to_pay() -> None:
    free = promotion("free", Reward(kind="free_shipping"))
    half = percent("half", 50, exclusive=True)
    post = ShippingRate(method="post", name="Post", currency="EUR", cost=500)
    asked = [wanted("a", 1, 1000)]
    both = quote(asked, buyer(), Rules(promotions=(free, half), shipping=(post,)), destination=HOME)
    assert (both.shipping_cost, both.promotions) == (500, (("half", 500),))
    nothing = ShippingRate(method="post", name="Post", currency="EUR", cost=0)
    rules = Rules(promotions=(free,), shipping=(nothing,))
    assert quote(asked, buyer(), rules, destination=HOME).promotions == ()


def test_the_cheapest_way_is_taken_unless_another_is_asked_for() -> None:
    rates = (
        ShippingRate(method="post", name="Post", currency="EUR", cost=500, weight_max_g=300),
        ShippingRate(method="post", name="Post, heavy", currency="EUR", cost=900),
        ShippingRate(method="air", name="Air", currency="EUR", cost=2000, free_from=5000),
        ShippingRate(method="ship", name="Ship", currency="EUR", cost=1, countries=("US",)),
        ShippingRate(method="dollar", name="Dollar", currency="USD", cost=1),
    )
    rules = Rules(shipping=rates)

    def sent(quantity: int, method: str = "") -> tuple[str, int]:
        asked = [wanted("a", quantity, 1000)]
        quoted = quote(asked, buyer(), rules, destination=HOME, shipping_method=method)
        return quoted.shipping_method, quoted.shipping_cost

    assert sent(3) == ("post", 500)
    assert sent(4) == ("post", 900)
    assert sent(4, "air") == ("air", 2000)
    assert sent(5) == ("air", 0)
    assert sent(4, "ship") == ("post", 900)


def test_tax_within_a_price_is_taken_out_of_it_and_told() -> None:
    quoted = quote(
        [wanted("a", 1, 1190, gross=True)], buyer(), Rules(taxes=(VAT,)), destination=HOME
    )
    (line,) = quoted.lines
    assert (line.unit_price, line.total_price, line.tax_amount) == (1190, 1000, 190)
    assert quoted.total_amount == 1190
    assert quoted.adjustments[-1].reason == "VAT, 19 % included"


def test_the_most_exact_list_price_counts() -> None:
    def price(unit_price: int, **more: object) -> ListPrice:
        return ListPrice(list_id=f"l{unit_price}", unit_price=unit_price, currency="EUR", **more)  # type: ignore[arg-type]

    january = datetime(2026, 1, 1, tzinfo=UTC)
    prices = [
        price(100),
        price(95, valid_from=january),
        price(90, channel="app"),
        price(80, tier="trade"),
        price(70, tier="trade", quantity_min=10),
        price(60, valid_to=january),
        price(10, tier="trade", channel="app"),
    ]

    def of(quantity: int = 1, channel: str = "web", tier: str = "") -> int:
        found = list_price(
            prices, currency="EUR", channel=channel, tier=tier, quantity=quantity, at=NOON
        )
        assert found is not None
        return found.unit_price

    assert (of(), of(channel="app"), of(tier="trade")) == (95, 90, 80)
    assert (of(12, tier="trade"), of(12, "app", "trade")) == (70, 10)
    assert list_price(prices, currency="USD", channel="", tier="", quantity=1, at=NOON) is None
