"""An order that is placed without a cart costs what a cart would: list, tax, freight, promotion."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from msgspec.structs import replace

from entrepot.contexts.orders.commands import LearnCustomer
from entrepot.contexts.orders.published import OrderDenied, OrderPlaced
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnArticle,
    OpenPriceList,
    SetListPrice,
    SetPromotion,
    SetShippingRates,
    SetTaxes,
    SetTier,
    StopPromotion,
)
from entrepot.contexts.pricing.events import RedemptionTaken
from entrepot.contexts.pricing.state import CAMPAIGN
from entrepot.engines.pricing.rules import Conditions, Reward, ShippingRate, TaxRate
from entrepot.kernel.message import Accepted

from ..edges.http_house import Reply, token
from .portal import Portal
from .shop import BUSINESS, HOME, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

OFFICE = token("office", "orders:read", "orders:write", tenant=BUSINESS)
POST = ShippingRate(
    method="post", name="Post", currency="EUR", countries=("PT",), cost=500, days_max=3
)
EXPRESS = ShippingRate(
    method="express", name="Express", currency="EUR", countries=("PT",), cost=1500, days_max=1
)


@pytest.fixture(scope="module")
def portal(shop: Shop) -> Portal:
    return Portal(shop)


async def ruled(shop: Shop) -> None:
    """23 % tax in Portugal, on goods and on freight, and two ways to send them."""
    await shop.do(
        SetTaxes(rates=(TaxRate(country="PT", rate=230_000, name="IVA"),)),
        SetShippingRates(rates=(POST, EXPRESS)),
    )
    await shop.house.settle()


async def ordered(portal: Portal, sku: str, quantity: int = 1, **more: Any) -> Reply:
    order = {
        "storeId": "web",
        "email": "ada@example.org",
        "items": [{"sku": sku, "quantity": quantity}],
        "shippingAddress": HOME,
        "paymentToken": "tok_ok",
    }
    return await portal.call("POST", "/api/v1/orders", order | more, token=OFFICE)


async def test_without_rules_the_catalogue_counts(shop: Shop, portal: Portal) -> None:
    order = await ordered(portal, await shop.sells(1, price=1000))
    assert (order.status, order.json["totalAmount"], order.json["taxAmount"]) == (201, 1000, 0)
    (placed,) = [e for e in await shop.told(OrderPlaced) if e.stream.endswith(order.json["id"])]
    assert placed.version == 1


async def test_an_order_pays_tax_and_freight(shop: Shop, portal: Portal) -> None:
    """It is told what it costs at once, without asking again."""
    await ruled(shop)
    sku = await shop.sells(2, price=1000)
    order = await ordered(portal, sku, 2)
    assert order.status == 201
    assert order.json["status"] != "Pricing"
    told = [order.json[name] for name in ("subtotal", "shippingCost", "taxAmount", "totalAmount")]
    assert told == [2000, 500, 575, 3075]
    assert (order.json["shippingMethod"], order.json["lines"][0]["taxAmount"]) == ("post", 460)
    assert {why["kind"] for why in order.json["adjustments"]} == {"price", "tax", "shipping"}
    await shop.becomes(order.json["id"], "Confirmed")
    assert (await shop.paid(order.json["id"])).amount == 3075
    await shop.ships(order.json["id"])
    shipped = await shop.becomes(order.json["id"], "Shipped")
    assert shipped.dispatched_amount == 3075


async def test_a_card_number_is_bad_input_and_nothing_happens(shop: Shop, portal: Portal) -> None:
    order = await ordered(portal, await shop.sells(1), paymentToken="4242 4242 4242 4242")
    assert (order.status, order.json["reason"]) == (422, "INVALID_PAYMENT_TOKEN")


async def test_the_buyer_says_how_it_is_to_be_sent(shop: Shop, portal: Portal) -> None:
    await ruled(shop)
    order = await ordered(portal, await shop.sells(1), shippingMethod="express")
    assert (order.json["shippingMethod"], order.json["shippingCost"]) == ("express", 1500)


async def test_who_is_of_a_tier_pays_its_prices(shop: Shop) -> None:
    await ruled(shop)
    sku = await shop.sells(2, price=1000)
    await shop.do(
        OpenPriceList(list_id="trade", name="Trade", currency="EUR", tier="trade"),
        SetListPrice(list_id="trade", sku=sku, unit_price=700),
        SetTier(user_id="bob", tier="trade"),
    )
    await shop.house.settle()
    await shop.do(LearnCustomer(user_id="bob", email="bob@example.org", name="Bob", is_active=True))
    for buyer, price in ((None, 1000), ("bob", 700)):
        order = await shop.becomes(await shop.placed((sku, 1), user_id=buyer), "Confirmed")
        assert order.lines[0].unit_price == price


async def test_a_budget_is_spent_once_however_many_order_at_once(shop: Shop) -> None:
    """Who comes too late is priced again without it, and no order is lost."""
    await ruled(shop)
    sku = await shop.sells(8, price=1000)
    promotion = new_id()
    await shop.do(
        SetPromotion(
            promotion_id=promotion,
            name="Three off",
            conditions=Conditions(skus=(sku,)),
            reward=Reward(kind="amount", amount=300, currency="EUR"),
            budget_uses=3,
        )
    )
    await shop.house.settle()
    orders = [shop.order((sku, 1)) for _ in range(8)]
    for outcome in await shop.ask(*orders):
        assert isinstance(outcome, Accepted)
    ended = await asyncio.gather(*[shop.becomes(o.order_id, "Confirmed") for o in orders])
    assert sorted(order.lines[0].discount for order in ended) == [0] * 5 + [300] * 3
    assert (await shop.state(CAMPAIGN(promotion))).used_times == 3
    taken = {e.event.order_id for e in await shop.told(RedemptionTaken)}
    assert len(taken & {o.order_id for o in orders}) == 3
    await shop.do(StopPromotion(promotion_id=promotion))


async def half_off(shop: Shop, sku: str) -> tuple[str, str]:
    """A promotion of it, and the coupon that opens it once."""
    promotion = new_id()
    code = f"H{promotion[-8:]}"
    half = SetPromotion(
        promotion_id=promotion,
        name="Half",
        conditions=Conditions(coupon=True, skus=(sku,)),
        reward=Reward(kind="percent", rate=500_000),
    )
    await shop.do(half, IssueCoupon(code=code, promotion_id=promotion, uses_max=1))
    await shop.house.settle()
    return promotion, code


async def test_a_coupon_counts_as_in_a_cart(shop: Shop, portal: Portal) -> None:
    """Once, for who is first; who comes too late, or by a word that opens nothing, orders nothing:
    he counts on a price that he has not seen.
    """
    await ruled(shop)
    sku = await shop.sells(9, price=1000)
    promotion, code = await half_off(shop, sku)
    for wrong in (["no such code"], [code] * 11):
        assert (await ordered(portal, sku, coupons=wrong)).status == 422
    first, wrong_too = await asyncio.gather(
        *[ordered(portal, sku, coupons=codes) for codes in ([code], ["NOBODY", code])]
    )
    assert (first.status, first.json["subtotal"]) == (201, 500)
    assert promotion in {why["ruleId"] for why in first.json["adjustments"]}
    await shop.becomes(first.json["id"], "Confirmed")
    late = await ordered(portal, sku, coupons=[code])
    for denied, why in ((wrong_too, "NOBODY UNKNOWN_COUPON"), (late, f"{code} COUPON_USED")):
        assert denied.json["status"] == "Cancelled"
        assert denied.json["reason"].startswith(f"coupon_refused: {why}")
    assert (await shop.state(CAMPAIGN(promotion))).used_times == 1
    assert await shop.counts(sku) == (9, 1)
    await shop.do(StopPromotion(promotion_id=promotion))


async def test_of_many_who_order_with_one_coupon_at_once_one_pays_less(shop: Shop) -> None:
    await ruled(shop)
    sku = await shop.sells(9, price=1000)
    promotion, code = await half_off(shop, sku)
    orders = [replace(shop.order((sku, 1)), coupons=(code,)) for _ in range(5)]
    await shop.ask(*orders)
    ended = [await shop.becomes(o.order_id, "Confirmed", "Cancelled") for o in orders]
    assert sorted(order.status for order in ended) == ["Cancelled"] * 4 + ["Confirmed"]
    assert {o.reason for o in ended} == {"", f"coupon_refused: {code} COUPON_USED"}
    await shop.do(StopPromotion(promotion_id=promotion))


async def test_what_pricing_does_not_sell_is_denied_and_told_so(shop: Shop, portal: Portal) -> None:
    await ruled(shop)
    sku = await shop.sells(1)
    gone = LearnArticle(
        sku=sku, product_id=sku, name="Gone", unit_price=1, currency="EUR", is_active=False
    )
    await shop.do(gone)
    order = await ordered(portal, sku)
    assert (order.status, order.json["status"]) == (201, "Cancelled")
    assert order.json["reason"] == f"not_sold: {sku}"
    await shop.house.settle()
    assert await shop.counts(sku) == (1, 0)
    denied = [e.event for e in await shop.told(OrderDenied)]
    assert [e.order_number for e in denied if e.order_id == order.json["id"]] != [""]
