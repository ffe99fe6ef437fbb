"""Which promotions count, and what each takes off which line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from entrepot.kernel.units import share

from .rules import PPM, Conditions, Goods, Promotion


class Place(NamedTuple):
    """Where goods stand: in which categories and collections, and whose they are."""

    categories: frozenset[str] = frozenset()
    collections: frozenset[str] = frozenset()
    vendor_id: str = ""


NOWHERE = Place()


class Article(NamedTuple):
    """A line before promotions: so many of a SKU at a unit price."""

    sku: str
    product_id: str
    quantity: int
    unit_price: int
    place: Place = NOWHERE

    @property
    def worth(self) -> int:
        return self.quantity * self.unit_price


class Buyer(NamedTuple):
    """Who buys where and when, and the promotions whose coupons the buyer brings."""

    store_id: str
    channel: str
    tier: str
    currency: str
    at: datetime
    coupons: frozenset[str] = frozenset()


class Discount(NamedTuple):
    """What a promotion takes off each line; a line's index to an amount above zero."""

    promotion: Promotion
    lines: Mapping[int, int]

    @property
    def amount(self) -> int:
        return sum(self.lines.values())


def discounts(
    articles: Sequence[Article], promotions: Sequence[Promotion], buyer: Buyer
) -> list[Discount]:
    """In the order in which they count. No line falls below nothing.

    An exclusive promotion counts when it alone takes off more than all the others together.
    """
    fitting = sorted(
        [p for p in promotions if applies(p, articles, buyer)],
        key=lambda p: (-p.priority, p.promotion_id),
    )
    goods = [p for p in fitting if p.reward.kind != "free_shipping"]
    stacked = _stacked(articles, _best_of_groups(articles, [p for p in goods if not p.exclusive]))
    alone = [_stacked(articles, [p]) for p in goods if p.exclusive]
    return max([stacked, *alone], key=_total)


def frees_shipping(
    articles: Sequence[Article],
    promotions: Sequence[Promotion],
    buyer: Buyer,
    taken: Sequence[Discount],
) -> Promotion | None:
    """The promotion that sends these goods for nothing, if any may beside those taken."""
    if any(discount.promotion.exclusive for discount in taken):
        return None
    groups = {discount.promotion.group for discount in taken} - {""}
    fitting = [
        p
        for p in promotions
        if p.reward.kind == "free_shipping"
        and not (p.exclusive and taken)
        and p.group not in groups
        and applies(p, articles, buyer)
    ]
    return min(fitting, key=lambda p: (-p.priority, p.promotion_id), default=None)


def applies(promotion: Promotion, articles: Sequence[Article], buyer: Buyer) -> bool:
    reward, conditions = promotion.reward, promotion.conditions
    if reward.currency not in (None, buyer.currency):
        return False
    if conditions.coupon and promotion.promotion_id not in buyer.coupons:
        return False
    if conditions.starts_at is not None and buyer.at < conditions.starts_at:
        return False
    if conditions.ends_at is not None and buyer.at >= conditions.ends_at:
        return False
    for wanted, has in (
        (conditions.store_ids, buyer.store_id),
        (conditions.channels, buyer.channel),
        (conditions.tiers, buyer.tier),
    ):
        if wanted and has not in wanted:
            return False
    meant = _meant(promotion.conditions, articles)
    return bool(meant) and sum(articles[i].worth for i in meant) >= conditions.spend_min


def _meant(goods: Goods | Conditions, articles: Sequence[Article]) -> list[int]:
    """The lines of these goods, by index."""
    skus, products = goods.skus, goods.product_ids
    shelves = bool(goods.categories or goods.collections)
    if not (skus or products or shelves):
        meant = list(range(len(articles)))
    else:
        meant = [
            i
            for i, article in enumerate(articles)
            if article.sku in skus
            or article.product_id in products
            or (shelves and _stands(goods, article.place))
        ]
    vendors = goods.vendor_ids
    return [i for i in meant if articles[i].place.vendor_id in vendors] if vendors else meant


def _stands(goods: Goods | Conditions, place: Place) -> bool:
    return not (
        place.categories.isdisjoint(goods.categories)
        and place.collections.isdisjoint(goods.collections)
    )


def _best_of_groups(
    articles: Sequence[Article], promotions: Sequence[Promotion]
) -> list[Promotion]:
    best: dict[str, tuple[int, Promotion]] = {}
    for promotion in promotions:
        if promotion.group:
            amount = _total(_stacked(articles, [promotion]))
            there = best.get(promotion.group)
            if there is None or amount > there[0]:
                best[promotion.group] = (amount, promotion)
    winners = {id(promotion) for _, promotion in best.values()}
    return [p for p in promotions if not p.group or id(p) in winners]


def _stacked(articles: Sequence[Article], promotions: Sequence[Promotion]) -> list[Discount]:
    left = [article.worth for article in articles]
    taken: list[Discount] = []
    for promotion in promotions:
        off = _off(promotion, articles, left)
        lines = {i: min(amount, left[i]) for i, amount in off.items() if min(amount, left[i]) > 0}
        for i, amount in lines.items():
            left[i] -= amount
        if lines:
            taken.append(Discount(promotion, lines))
    return taken


def _off(promotion: Promotion, articles: Sequence[Article], left: Sequence[int]) -> dict[int, int]:
    reward = promotion.reward
    meant = _meant(reward.on or promotion.conditions, articles)
    match reward.kind:
        case "percent":
            return {i: share(left[i], reward.rate, PPM) for i in meant}
        case "amount":
            return spread(reward.amount, {i: left[i] for i in meant})
        case "buy_x_get_y":
            return _cheapest(promotion, articles, left, meant)
    return {}


def _cheapest(
    promotion: Promotion, articles: Sequence[Article], left: Sequence[int], meant: Sequence[int]
) -> dict[int, int]:
    """Of every `buy` + `get` units that are meant, the cheapest `get` are given, at what is left
    of their price."""
    reward = promotion.reward
    if not reward.get:
        return {}
    units = sum(articles[i].quantity for i in meant)
    given = units // (reward.buy + reward.get) * reward.get
    off: dict[int, int] = {}
    for i in sorted(
        meant, key=lambda i: (Fraction(left[i], articles[i].quantity), articles[i].sku)
    ):
        quantity = articles[i].quantity
        here = min(given, quantity)
        if here:
            off[i] = share(left[i], here * (reward.rate or PPM), quantity * PPM)
        given -= here
    return off


def spread(amount: int, worths: Mapping[int, int]) -> dict[int, int]:
    """The amount over lines by what each is worth; the parts add up to it, or to all there is.

    In the order of the worths, so that the order of the lines does not matter but among equals.
    """
    whole = sum(worths.values())
    amount = min(amount, whole)
    parts: dict[int, int] = {}
    before = so_far = 0
    for i, worth in sorted(worths.items(), key=lambda pair: (pair[1], pair[0])):
        so_far += worth
        until = share(amount, so_far, whole)
        parts[i] = until - before
        before = until
    return parts


def _total(taken: Sequence[Discount]) -> int:
    return sum(discount.amount for discount in taken)
