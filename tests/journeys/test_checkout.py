"""From a cart to an order: guests, races, double clicks, declined cards, prices that change."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from entrepot.contexts.carts.commands import (
    AddCartItem,
    ApplyCoupon,
    BeginCheckout,
    CompleteCheckout,
    OpenCart,
    SetCartDetails,
    SetCartItem,
)
from entrepot.contexts.carts.commands import LearnStore as LearnCartStore
from entrepot.contexts.carts.queries import GetCart
from entrepot.contexts.carts.state import CART, Cart
from entrepot.contexts.commissions.commands import LearnVendor, SellForVendor
from entrepot.contexts.commissions.events import SaleNoted
from entrepot.contexts.orders.published import OrderPlaced
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnArticle,
    LearnStore,
    SetPromotion,
    SetShippingRates,
    SetTaxes,
)
from entrepot.contexts.pricing.queries import GetPromotion, ListPromotions
from entrepot.contexts.pricing.state import CAMPAIGN, Campaign
from entrepot.engines.pricing.rules import Conditions, Reward, ShippingRate, TaxRate
from entrepot.kernel.decider import PUBLIC
from entrepot.kernel.message import Accepted, Command, Envelope, Outcome, Refused

from .shop import BUSINESS, HOME, PATIENCE_S, Shop, new_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Buyer:
    """A guest with a cart, who may ask only what guests may."""

    def __init__(self, shop: Shop, *, store: str = "web") -> None:
        self.shop, self.cart_id, self.store = shop, new_id(), store

    async def asks(self, command: Command) -> Outcome:
        envelope = Envelope(
            id=new_id(),
            tenant=BUSINESS,
            command=command,
            at=datetime.now(UTC),
            scopes=frozenset({PUBLIC}),
        )
        (outcome,) = await self.shop.house.commands.submit([envelope])
        return outcome

    async def does(self, *commands: Command) -> None:
        for command in commands:
            outcome = await self.asks(command)
            assert isinstance(outcome, Accepted), (command, outcome)

    async def cart(self) -> Cart:
        stored = await self.shop.house.store.stored(BUSINESS, CART(self.cart_id))
        assert stored is not None
        cart: Cart = self.shop.house.catalog.state(CART(self.cart_id), stored.state)
        return cart

    async def sees(self) -> dict[str, Any]:
        seen = await self.shop.house.questions.ask(GetCart(cart_id=self.cart_id), BUSINESS)
        found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(seen))
        return found

    async def fills(self, *lines: tuple[str, int]) -> None:
        await self.does(
            OpenCart(cart_id=self.cart_id, store_id=self.store),
            *[SetCartItem(cart_id=self.cart_id, sku=sku, quantity=n) for sku, n in lines],
            SetCartDetails(cart_id=self.cart_id, email="guest@example.org", shipping_address=HOME),
        )

    async def holds(self, *lines: tuple[str, int]) -> int:
        """Comes so far that nothing is left but to pay; what it will cost."""
        await self.fills(*lines)
        total = (await self.priced()).total_amount
        await self.begins()
        await self.becomes("Held")
        return total

    async def begins(self) -> None:
        await self.does(BeginCheckout(cart_id=self.cart_id))

    async def priced(self) -> Cart:
        await until(self._is_priced)
        return await self.cart()

    async def _is_priced(self) -> bool:
        cart = await self.cart()
        return cart.priced == cart.revision

    async def becomes(self, *statuses: str) -> Cart:
        async def has_become() -> bool:
            return (await self.cart()).status in statuses

        await until(has_become)
        return await self.cart()

    def buys(self, total: int, token: str = "tok_ok") -> CompleteCheckout:
        return CompleteCheckout(cart_id=self.cart_id, total_amount=total, payment_token=token)


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            if await holds():
                return
            await asyncio.sleep(0.01)


async def used(shop: Shop, promotion_id: str) -> Campaign:
    campaign: Campaign = await shop.state(CAMPAIGN(promotion_id))
    return campaign


async def stocked(shop: Shop, pieces: int) -> str:
    """A SKU on sale at 19.99 with so many pieces, known to carts and prices, too."""
    sku = await shop.sells(pieces)
    await shop.do(
        LearnCartStore(
            store_id="web",
            currency="EUR",
            language="en",
            warehouse_ids=("w1", "w2"),
            is_active=True,
        ),
    )
    return sku


async def test_an_order_that_cannot_be_taken_gives_the_cart_back_at_once(shop: Shop) -> None:
    """Also what it had used: the stock is held no more."""
    sku = await stocked(shop, 1)
    store = {"store_id": "attic", "currency": "EUR"}  # of which orders never heard
    await shop.do(
        LearnStore(**store),
        LearnCartStore(**store, language="en", warehouse_ids=("w1",), is_active=True),
    )
    buyer = Buyer(shop, store="attic")
    total = await buyer.holds((sku, 1))
    await buyer.does(buyer.buys(total))
    await buyer.becomes("Open")
    assert (await buyer.sees())["reason"] == "UNKNOWN_STORE"
    await shop.house.settle()
    assert await shop.counts(sku) == (1, 0)


async def test_a_guest_buys_what_the_cart_says_at_the_price_it_says(shop: Shop) -> None:
    sku = await stocked(shop, 5)
    await shop.do(
        SetTaxes(rates=(TaxRate(country="PT", rate=230_000, name="IVA"),)),
        SetShippingRates(
            rates=(ShippingRate(method="post", name="Post", currency="EUR", cost=500),)
        ),
    )
    buyer = Buyer(shop)
    await buyer.fills((sku, 2))
    total = (await buyer.priced()).total_amount
    assert total == 3998 + 500 + 920 + 115, "goods, post, and 23 % on both"
    await buyer.begins()
    cart = await buyer.becomes("Held")
    assert cart.expires_at is not None
    assert cart.expires_at > datetime.now(UTC)
    assert await shop.counts(sku) == (5, 2)
    await buyer.does(buyer.buys(total))
    cart = await buyer.becomes("Ordered")
    await shop.becomes(cart.order_id, "Confirmed")
    order = await shop.seen(cart.order_id)
    assert order.total == total
    assert (await shop.paid(cart.order_id)).authorised == total
    seen = await buyer.sees()
    assert (seen["status"], seen["orderId"]) == ("Ordered", cart.order_id)
    listed = sum(item["quantity"] * item["unitPrice"] for item in seen["items"])
    assert listed + sum(a["amount"] for a in seen["adjustments"]) == total
    [placed] = [
        recorded.event
        for recorded in await shop.told(OrderPlaced)
        if recorded.event.order_id == cart.order_id
    ]
    assert sum(reason.amount for reason in placed.adjustments) == total, "the order tells it all"
    assert await shop.counts(sku) == (5, 2), "held once, not twice"
    await shop.do(SetTaxes(rates=()), SetShippingRates(rates=()))


async def test_a_line_stays_where_it_is_when_there_is_more_or_less_of_it(shop: Shop) -> None:
    first, second = await stocked(shop, 5), await stocked(shop, 5)
    buyer = Buyer(shop)
    await buyer.fills((second, 1), (first, 1))
    await buyer.does(AddCartItem(cart_id=buyer.cart_id, sku=second, quantity=2))
    await buyer.priced()
    seen = [(item["sku"], item["quantity"]) for item in (await buyer.sees())["items"]]
    assert seen == [(second, 3), (first, 1)]


async def test_a_line_that_is_put_back_stands_where_it_stood(shop: Shop) -> None:
    first, second, third = [await stocked(shop, 9) for _ in range(3)]
    buyer = Buyer(shop)
    await buyer.fills((first, 1), (second, 2), (third, 1))
    had = (await buyer.sees())["items"][1]
    for added_at, order in (
        (None, [first, third, second]),
        (datetime.fromisoformat(had["addedAt"]), [first, second, third]),
    ):
        await buyer.does(SetCartItem(cart_id=buyer.cart_id, sku=second, quantity=0))
        back = SetCartItem(cart_id=buyer.cart_id, sku=second, quantity=2, added_at=added_at)
        await buyer.does(back)
        assert [item["sku"] for item in (await buyer.sees())["items"]] == order


async def test_a_double_click_is_one_order(shop: Shop) -> None:
    sku = await stocked(shop, 5)
    buyer = Buyer(shop)
    total = await buyer.holds((sku, 1))
    clicks = await asyncio.gather(*[buyer.asks(buyer.buys(total)) for _ in range(8)])
    assert {type(click) for click in clicks} == {Accepted}
    cart = await buyer.becomes("Ordered")
    await shop.house.settle()
    placed = [e.event.order_id for e in await shop.told(OrderPlaced)]
    assert [id_ for id_ in placed if id_.startswith(buyer.cart_id)] == [cart.order_id]
    assert await shop.counts(sku) == (5, 1)


async def test_of_two_who_race_for_the_last_piece_one_gets_it_and_the_other_is_told(
    shop: Shop,
) -> None:
    sku = await stocked(shop, 1)
    buyers = [Buyer(shop), Buyer(shop)]
    for buyer in buyers:
        await buyer.fills((sku, 1))
        await buyer.priced()
    await asyncio.gather(*[buyer.begins() for buyer in buyers])
    carts = await asyncio.gather(*[buyer.becomes("Held", "Open") for buyer in buyers])
    await asyncio.sleep(0)
    assert sorted(cart.status for cart in carts) == ["Held", "Open"]
    loser = buyers[[cart.status for cart in carts].index("Open")]
    seen = await loser.sees()
    assert (seen["reason"], seen["short"]) == ("out_of_stock", [[sku, 1]])
    assert await shop.counts(sku) == (1, 1)


async def test_a_declined_card_leaves_the_cart_to_be_paid_with_another(shop: Shop) -> None:
    sku = await stocked(shop, 1)
    buyer = Buyer(shop)
    total = await buyer.holds((sku, 1))
    await buyer.does(buyer.buys(total, "tok_decline"))
    await buyer.becomes("Open")
    assert (await buyer.sees())["reason"].startswith("payment_declined")
    await buyer.priced()
    await shop.house.settle()
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys(total))
    cart = await buyer.becomes("Ordered")
    assert cart.order_id.endswith(".o2")
    await shop.house.settle()
    assert await shop.counts(sku) == (1, 1)


async def test_a_coupon_for_one_is_used_once_and_the_other_sees_the_new_price(
    shop: Shop,
) -> None:
    sku = await stocked(shop, 5)
    promotion = SetPromotion(
        promotion_id=f"half-{sku}",
        name="Half",
        reward=Reward(kind="percent", rate=500_000),
        conditions=Conditions(coupon=True),
        budget_uses=1,
    )
    code = f"C{sku[-8:]}".replace("-", "")
    await shop.do(promotion, IssueCoupon(code=code, promotion_id=promotion.promotion_id))
    buyers = [Buyer(shop), Buyer(shop)]
    for buyer in buyers:
        await buyer.fills((sku, 1))
        await buyer.does(ApplyCoupon(cart_id=buyer.cart_id, code=code))
        assert (await buyer.priced()).total_amount == 999
        await buyer.begins()
        await buyer.becomes("Held")
    outcomes = await asyncio.gather(*[buyer.asks(buyer.buys(999)) for buyer in buyers])
    assert {type(outcome) for outcome in outcomes} == {Accepted}
    carts = await asyncio.gather(*[buyer.becomes("Ordered", "Held") for buyer in buyers])
    assert sorted(cart.status for cart in carts) == ["Held", "Ordered"]
    other = buyers[[cart.status for cart in carts].index("Held")]
    assert (await other.priced()).total_amount == 1999
    assert isinstance(await other.asks(other.buys(999)), Refused)
    assert (await other.sees())["reason"] == "BUDGET_SPENT"
    await other.does(other.buys(1999))
    await other.becomes("Ordered")
    await shop.house.settle()
    assert (await used(shop, promotion.promotion_id)).used_times == 1
    spent = await shop.house.questions.ask(ListPromotions(status="budget_spent"), BUSINESS)
    assert promotion.promotion_id in [found["promotionId"] for found in spent["items"]]
    one = await shop.house.questions.ask(
        GetPromotion(promotion_id=promotion.promotion_id), BUSINESS
    )
    assert one["status"] == "budget_spent"


async def test_vendure_a_coupon_counts_once_for_two_vendors_and_for_its_own_goods_only(
    shop: Shop,
) -> None:
    """vendure#3042: an order split by seller used the coupon twice. vendure#4117: a promotion of
    one seller made the goods of another cheaper.
    """
    cheap, dear = await stocked(shop, 5), await stocked(shop, 5)
    half = SetPromotion(
        promotion_id=f"half-{cheap}",
        name="Half",
        reward=Reward(kind="percent", rate=500_000),
        conditions=Conditions(coupon=True, skus=(cheap,)),
    )
    code = f"C{cheap[-8:]}".replace("-", "")
    await shop.do(
        half,
        IssueCoupon(code=code, promotion_id=half.promotion_id),
        *(LearnVendor(vendor_id=vendor) for vendor in ("one", "two")),
        SellForVendor(sku=cheap, vendor_id="one"),
        SellForVendor(sku=dear, vendor_id="two"),
    )
    buyer = Buyer(shop)
    await buyer.fills((cheap, 1), (dear, 1))
    await buyer.does(ApplyCoupon(cart_id=buyer.cart_id, code=code))
    assert (await buyer.priced()).total_amount == 999 + 1999
    await buyer.begins()
    await buyer.becomes("Held")
    await buyer.does(buyer.buys(999 + 1999))
    order_id = (await buyer.becomes("Ordered")).order_id
    await shop.becomes(order_id, "Confirmed")
    for sku in (cheap, dear):
        await shop.delivers(await shop.ships(order_id, (sku, 1)))
    await shop.house.settle()
    [sale] = [e.event for e in await shop.told(SaleNoted) if e.event.order_id == order_id]
    prices = {line.vendor_id: line.total_price for line in sale.lines}
    assert prices == {"one": 999, "two": 1999}
    assert (await used(shop, half.promotion_id)).used_times == 1


async def test_the_statements_of_a_change_are_as_many_for_two_hundred_lines_as_for_one(
    shop: Shop,
) -> None:
    sku = await stocked(shop, 1)
    others = [f"{sku}-{n}" for n in range(199)]
    await shop.do(
        *[
            LearnArticle(sku=name, product_id=name, name=name, unit_price=100, currency="EUR")
            for name in others
        ]
    )
    few, many = Buyer(shop), Buyer(shop)
    await few.fills((sku, 1))
    await many.fills((sku, 1), *[(name, 1) for name in others])
    assert len((await many.priced()).prices) == 200
    for buyer in (few, many):  # what is met first is not put together yet
        await buyer.does(AddCartItem(cart_id=buyer.cart_id, sku=sku))
        await buyer.does(AddCartItem(cart_id=buyer.cart_id, sku=sku))
    await shop.house.settle()
    # The loops of the house ask now and then, too: the least of some is what the change costs.
    counts = [min([await statements(shop, buyer, sku) for _ in range(7)]) for buyer in (few, many)]
    assert counts[0] == counts[1] <= 24, counts


async def statements(shop: Shop, buyer: Buyer, sku: str) -> int:
    """How many statements one more piece in the cart costs, all that follows at once included."""
    counted: list[str] = []

    def count(record: Any) -> None:
        counted.append(record.query)

    connections = [holder._con for holder in shop.house.store._pool._holders if holder._con]
    for connection in connections:
        connection.add_query_logger(count)
    await buyer.does(AddCartItem(cart_id=buyer.cart_id, sku=sku))
    for connection in connections:
        connection.remove_query_logger(count)
    return len([query for query in counted if "kernel.events WHERE" not in query])
